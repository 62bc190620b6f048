"""A replay for the terminal or for another program."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rich import box
from rich.table import Table

from newsgen.publish.terminal import printed
from newsgen.records.plain_values import plain
from newsgen.records.replayed import Fault, Replayed

LISTED = 20
"""Faults of a sort that are shown one by one; JSON and the page have more."""


def encode_json(replayed: Replayed) -> bytes:
    """One object: the sums, the claims by kind and by year, and every fault."""
    kinds = {kind: count._asdict() for kind, count in replayed.by_kind.items()}
    years: dict[str, dict[str, dict[str, int]]] = {}
    for (year, kind), count in replayed.claims.items():
        years.setdefault(str(year), {})[kind] = count._asdict()
    told = {
        "market": replayed.market,
        "known_at": replayed.known_at,
        "first": plain(replayed.first),
        "last": plain(replayed.last),
        "sessions": replayed.sessions,
        "seconds": plain(replayed.seconds),
        "proven": replayed.proven,
        "claims": {"offered": replayed.offered, "told": replayed.told, "by_kind": kinds, "by_year": years},
    } | {name: plain(getattr(replayed, name)) for name in ("false", "missed", "problems", "skipped")}
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def render(replayed: Replayed, *, terminal: bool = False) -> str:
    """Claims by kind, then the first faults of each sort and the sums."""
    return printed(_kinds(replayed), *_faults(replayed), summary(replayed), terminal=terminal)


def _faults(replayed: Replayed) -> Iterator[str]:
    for name in ("false", "missed", "problems", "skipped"):
        faults: tuple[Fault, ...] = getattr(replayed, name)
        yield from (f"{name}: {fault.session} {fault.claim}: {fault.why}" for fault in faults[:LISTED])
        if len(faults) > LISTED:
            yield f"{name}: and {len(faults) - LISTED:,} more"


def summary(replayed: Replayed) -> str:
    """The replay in one line."""
    faults = (("false", replayed.false), ("missed", replayed.missed), ("skipped", replayed.skipped))
    told = ", ".join(f"{len(found):,} {name}" for name, found in faults)
    judged = f"{replayed.offered:,} claims judged, {replayed.told:,} told"
    words = f"{len(replayed.problems):,} problems in the words"
    return f"{replayed.sessions:,} sessions, {judged}: {told}, {words}; {replayed.seconds} seconds"


def _kinds(replayed: Replayed) -> Table:
    table = Table(box=box.SIMPLE_HEAD)
    for name in ("kind", "judged", "told"):
        table.add_column(name, justify="left" if name == "kind" else "right", no_wrap=True)
    for kind, count in replayed.by_kind.items():
        table.add_row(kind, f"{count.offered:,}", f"{count.told:,}")
    return table
