"""A report as one page that stands alone: what was written, how it reads, and what it leaves out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from shlex import quote

from markupsafe import Markup

from newsgen.numbers import half_up
from newsgen.publish import report_plots
from newsgen.publish.html_pages import render
from newsgen.publish.locale_words import in_english
from newsgen.publish.report_table import percent
from newsgen.records.reported import FamilyRow, Missed, Reported, VerbRow

DAYS = ("flat", "up", "down", "record", "crash", "surge")
"""The kinds of day in the order of the table."""
SHOWN = 200
"""Faults and repeated openings that the page lists one by one; of more it says how many."""


@dataclass(frozen=True, slots=True)
class KindRow:
    """One kind of story, by year."""

    kind: str
    by_year: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A family on one kind of day; empty where it is not expected."""

    told: str = ""
    short: bool = False
    """Whether too few are told."""
    human: str = ""
    """Percent of the human stories of such a day that tell it."""
    of: str = ""
    led: str = ""
    not_led: bool = False


@dataclass(frozen=True, slots=True)
class FamilyLine:
    """A family on every kind of day."""

    family: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """Days that share a reason."""

    why: str
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Miss:
    """A family that was not told, or not in the lead, on days of a kind."""

    family: str
    day: str
    missed: int
    of: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class VerbLine:
    """One verb in the table."""

    verb: str
    scale: str
    uses: str
    whole: str
    half: str
    human_uses: str
    human: str
    human_half: str
    outside: tuple[tuple[date, str], ...]


def encode(reported: Reported) -> bytes:
    """UTF-8 HTML without a single outside file: style and pictures inside, no script."""
    years = sorted({year for year, _ in reported.kinds})
    return render(
        "report.html",
        reported=reported,
        language=in_english(reported.lang),
        days=DAYS,
        shown=SHOWN,
        share=percent(reported.told, reported.expected),
        years=years,
        kinds=tuple(_kinds(reported, years)),
        families=tuple(_families(reported)),
        missed=tuple(_misses(reported.families, lead=False)),
        not_led=tuple(_misses(reported.families, lead=True)),
        verbs=tuple(_verb_line(row) for row in reported.verbs),
        plots=_plots(reported) if reported.stories else {},
        again=_again(reported),
    )


def _plots(reported: Reported) -> dict[str, Markup]:
    by_scale = {scale: [row for row in reported.verbs if row.scale == scale] for scale in ("index", "share")}
    titles = {"index": "Verbs for indices", "share": "Verbs for shares"}
    drawn = {
        "kinds": report_plots.kinds(reported),
        "story_words": report_plots.story_words(reported),
        "sentence_words": report_plots.counted("Words in a sentence", reported.sentence_words),
        "paragraph_sentences": report_plots.counted("Sentences in a paragraph", reported.paragraph_sentences),
    }
    return drawn | {
        scale: report_plots.verbs(rows, titles[scale]) for scale, rows in by_scale.items() if rows
    }


def _kinds(reported: Reported, years: Sequence[int]) -> Iterator[KindRow]:
    total: Counter[str] = Counter()
    for (_, kind), number in reported.kinds.items():
        total[kind] += number
    for kind, number in total.most_common():
        yield KindRow(kind, tuple(reported.kinds.get((year, kind), 0) for year in years), number)


def _families(reported: Reported) -> Iterator[FamilyLine]:
    """Families by how much there is to tell, each with a cell for every kind of day."""
    by_name: dict[str, dict[str, FamilyRow]] = {}
    for row in reported.families:
        by_name.setdefault(row.family, {})[row.day] = row
    order = sorted(by_name, key=lambda name: -sum(row.expected for row in by_name[name].values()))
    for name in order:
        rows = by_name[name]
        yield FamilyLine(
            name, tuple(_cell(rows[day], reported.told_from) if day in rows else Cell() for day in DAYS)
        )


def _cell(row: FamilyRow, told_from: Decimal) -> Cell:
    if not row.expected:
        return Cell("no data", human=f"{row.human}%")
    led = f"{row.led:,} of {row.lead_expected:,} in the lead" if row.lead_expected else ""
    led = "all in the lead" if row.lead_expected == row.led > 0 else led
    return Cell(
        "100%" if row.told == row.expected else f"{percent(row.told, row.expected)}%",
        row.told * 100 < told_from * row.expected,
        f"{row.human}%",
        f"{row.told:,} of {row.expected:,}",
        led,
        row.led < row.lead_expected,
    )


def _misses(rows: Sequence[FamilyRow], *, lead: bool) -> Iterator[Miss]:
    found = [
        (row, row.not_led if lead else row.missed, row.lead_expected if lead else row.expected)
        for row in rows
    ]
    for row, missed, of in sorted(found, key=lambda each: (-len(each[1]), each[0].family, each[0].day)):
        if missed:
            yield Miss(row.family, row.day, len(missed), of, tuple(_reasons(missed)))


def _reasons(missed: Sequence[Missed]) -> Iterator[Reason]:
    days: dict[str, list[date]] = {}
    for each in missed:
        days.setdefault(each.why, []).append(each.session)
    for why, found in sorted(days.items(), key=lambda each: (-len(each[1]), each[0])):
        yield Reason(why, tuple(found))


def _verb_line(row: VerbRow) -> VerbLine:
    return VerbLine(
        row.verb,
        row.scale,
        f"{row.uses:,}",
        _span(row.least, row.most),
        _span(row.low, row.high),
        f"{row.human_uses:,}",
        _span(*row.human),
        _span(*row.human_half),
        tuple((day, f"{half_up(size, 2)}") for day, size in row.outside),
    )


def _span(least: Decimal, most: Decimal) -> str:
    return f"{half_up(least, 2)}\N{EN DASH}{half_up(most, 2)}"


def _again(reported: Reported) -> str:
    days = f"--from {reported.first} --to {reported.last}"
    house = f"--lang {reported.lang} --style {reported.style}"
    return f"newsgen report --market {quote(reported.market)} {days} {house}"
