"""A replay as one page that stands alone: what was claimed each year, what was false, what was missed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from shlex import quote
from typing import Any

from markupsafe import Markup

from newsgen.publish.html_pages import render
from newsgen.publish.pictures import COLOURS, INK, picture, plain_axis
from newsgen.records.replayed import Fault, Replayed

__all__ = ["INK", "SHOWN", "encode"]

SHOWN = 200
"""Faults of a sort that the page lists one by one; of more it says how many."""

KINDS_SHOWN = 8
"""Kinds of claim with a colour of their own; the others share one."""


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of claim in the table."""

    kind: str
    offered: int
    told: int
    false: int
    missed: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """One fault, and the command that shows it again."""

    session: str
    claim: str
    why: str
    told: bool
    again: str


@dataclass(frozen=True, slots=True)
class Troubles:
    """Faults of one sort."""

    title: str
    note: str
    shown: tuple[Trouble, ...]
    more: int


def encode(replayed: Replayed) -> bytes:
    """UTF-8 HTML without a single outside file: style and picture inside, no script."""
    return render(
        "replay.html",
        replayed=replayed,
        kinds=tuple(_kinds(replayed)),
        troubles=tuple(_troubles(replayed)),
        picture=_picture(replayed) if replayed.claims else "",
        again=_again(replayed, str(replayed.first), str(replayed.last)),
    )


def _kinds(replayed: Replayed) -> Iterator[KindRow]:
    false, missed = _by_kind(replayed.false), _by_kind(replayed.missed)
    counted = replayed.by_kind
    for kind, count in counted.items():
        yield KindRow(kind, count.offered, count.told, false.get(kind, 0), missed.get(kind, 0))
    for kind in sorted(missed.keys() - counted.keys()):
        yield KindRow(kind, 0, 0, 0, missed[kind])


def _by_kind(faults: Sequence[Fault]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for fault in faults:
        kind = fault.claim.partition(":")[0]
        counts[kind] = counts.get(kind, 0) + 1
    return counts


def _troubles(replayed: Replayed) -> Iterator[Troubles]:
    sorts = (
        ("False claims", "What the oracle says of each.", replayed.false),
        ("Missed superlatives", "Newsworthy by the rules, and not offered.", replayed.missed),
        ("Problems in the words", "What reading the stories back found.", replayed.problems),
        ("Sessions without a story", "Each with the reason.", replayed.skipped),
    )
    for title, note, faults in sorts:
        shown = tuple(_trouble(replayed, fault) for fault in faults[:SHOWN])
        yield Troubles(title, note, shown, max(len(faults) - SHOWN, 0))


def _trouble(replayed: Replayed, fault: Fault) -> Trouble:
    day = str(fault.session)
    return Trouble(day, fault.claim, fault.why, fault.told, _again(replayed, day, day))


def _again(replayed: Replayed, first: str, last: str) -> str:
    known = f" --known-at {quote(replayed.known_at)}" if replayed.known_at else ""
    return f"newsgen replay --market {quote(replayed.market)} --from {first} --to {last}{known}"


def _picture(replayed: Replayed) -> Markup:
    """Claims of each year by kind, offered above and told below, as SVG for the middle of a page."""

    def draw(figure: Any) -> None:
        axes = figure.subplots(2, 1, sharex=True)
        for place, (axis, title) in enumerate(zip(axes, ("offered", "told"), strict=True)):
            _bars(axis, f"Claims {title} each year", replayed, place)
        handles, labels = axes[0].get_legend_handles_labels()
        figure.legend(handles, labels, loc="outside lower center", ncols=5, frameon=False)

    return picture("Claims of each year by kind", (10, 6), draw)


def _bars(axis: Any, title: str, replayed: Replayed, place: int) -> None:
    years = sorted({year for year, _ in replayed.claims})
    floor = [0] * len(years)
    for colour, (name, kinds) in zip(COLOURS, _series(replayed).items(), strict=False):
        heights = [sum(replayed.claims.get((year, kind), (0, 0))[place] for kind in kinds) for year in years]
        axis.bar(years, heights, bottom=floor, color=colour, label=name, width=0.82)
        floor = [low + height for low, height in zip(floor, heights, strict=True)]
    plain_axis(axis, title)


def _series(replayed: Replayed) -> Mapping[str, tuple[str, ...]]:
    """The most frequent kinds, each for itself, and the others together."""
    kinds = list(replayed.by_kind)
    series = {_words(kind): (kind,) for kind in kinds[:KINDS_SHOWN]}
    return series | ({"others": tuple(kinds[KINDS_SHOWN:])} if kinds[KINDS_SHOWN:] else {})


def _words(kind: str) -> str:
    return kind.replace("_", " ")
