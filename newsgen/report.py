"""The closing story of every session written and measured, beside what was measured in human ones.

Nothing is judged here: reading measures each story, and the tables beside it say what humans do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from newsgen import pipeline, processes, prose, reading, rules, settings, tables
from newsgen.errors import BadInput, BadTable
from newsgen.records import Fact
from newsgen.records.replayed import Fault
from newsgen.records.reported import Band, Measured, Reported, Written
from newsgen.sessions import within
from newsgen.settings import Settings

if TYPE_CHECKING:
    from newsgen.market.history import Market
    from newsgen.reading.families import Test

TABLES = Path(reading.__file__).parent


@dataclass(frozen=True, slots=True)
class Report:
    """What to report on."""

    market: Path
    first: date | None = None
    last: date | None = None
    lang: str = "en"
    style: str | None = None
    house: Path | None = None
    """A folder whose tables and templates are laid over newsgen's own."""


@dataclass(frozen=True, slots=True)
class Bench:
    """What one process needs to write and to measure."""

    market: Market
    house: Settings
    scales: reading.Scales

    @classmethod
    def open(cls, wanted: Report) -> Bench:
        """The history, the house and the measured tables; BadInput in one line when one cannot be used."""
        house = settings.load(wanted.lang, wanted.style, house=wanted.house)
        return cls(pipeline.market_at(wanted.market), house, scales(lang=wanted.lang))

    def do(self, sessions: Sequence[date]) -> Written:
        """These sessions written and measured."""
        stories: list[Measured] = []
        skipped: list[Fault] = []
        for session in sessions:
            try:
                story = pipeline.write(self.market.day(session), self.house)
            except BadTable:
                raise  # the tables are wrong, and not this session alone
            except BadInput as error:
                skipped.append(Fault(session, "story", str(error)))
            except Exception as error:
                error.add_note(f"in the story of {session}")
                raise
            else:
                stories.append(reading.measure(story, self.scales))
        return Written(tuple(stories), tuple(skipped))


def run(wanted: Report, jobs: int = 1, progress: processes.Progress | None = None) -> Reported:
    """The whole report on so many processes; BadInput when there is nothing to report on."""
    begun, bench = perf_counter(), Bench.open(wanted)
    sessions = within(bench.market.sessions, wanted.first, wanted.last)
    duty = processes.Duty(Bench.open, Bench.do)
    parts = list(processes.work(duty, wanted, bench, sessions, jobs, progress))
    written = Written(
        tuple(story for part in parts for story in part.stories),
        tuple(fault for part in parts for fault in part.skipped),
    )
    return replace(
        reading.tally(written, bench.scales, known_stories(wanted.house)),
        market=str(wanted.market),
        lang=wanted.lang,
        style=bench.house.style,
        first=sessions[0],
        last=sessions[-1],
        seconds=Decimal(str(round(perf_counter() - begun, 1))),
    )


def scales(folder: Path = TABLES, lang: str = "en") -> reading.Scales:
    """The measurements of human stories, which are no house's to change; BadTable says which row is wrong.

    The families are those of both languages; the verbs and the lengths are each language's own.
    """
    families = tables.table(folder / "families.yaml")
    verbs = tables.table(TABLES / prose.FOLDERS[lang] / "verbs.yaml")
    words = tables.read(TABLES / prose.FOLDERS[lang] / "words.yaml")
    return reading.Scales(
        tables.checked(lambda rows: reading.compile_families(rows, compiled), families),
        tables.checked(lambda rows: reading.compile_verbs(rows, lang), verbs),
        tuple(Band(name, least, most) for name, (least, most) in words["bands"].items()),
        frozenset(words["full"]),
    )


def known_stories(house: Path | None = None) -> tuple[str, ...]:
    """The kinds of story that the rules can make of a market's day."""
    rows = tables.read(settings.PACKAGE / "rules" / "points.yaml", house)
    return tuple(dict.fromkeys(row["story"] for row in rows if row.get("story")))


def compiled(rows: Sequence[Mapping[str, Any]]) -> Test:
    """Rows of the families' table in the language of the rules: a fact that any of them fits."""
    weighed = [
        {"fact": row.get("fact"), "when": row.get("when", {}), "points": 1, "reason": "a family's"}
        for row in rows
    ]
    book = rules.compile_rules(weighed)

    def fits(fact: Fact) -> bool:
        return any(
            all(holds(read(fact)) for read, holds in rule.tests) for rule in book.about(fact.kind, fact.role)
        )

    return fits
