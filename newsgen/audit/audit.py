"""From a text and a day to what is true of it: the readers read, the judges judge."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Protocol, cast

from newsgen.audit.about import about
from newsgen.audit.assertions import Beside, Heard, PaceSaid, Said, ValueSaid
from newsgen.audit.cast import Cast, cast_of
from newsgen.audit.days_ahead import ahead
from newsgen.audit.house import NOTHING, settled
from newsgen.audit.second_opinion import doubtful, settled_twice, within
from newsgen.audit.slips import slipped
from newsgen.audit.verdicts import Bench
from newsgen.records import THE_DAY, MarketDay, Words
from newsgen.records.checked import Checked, Span
from newsgen.records.past import Past

READERS: Mapping[str, str] = {"en": "english", "ko": "korean"}
"""Languages, and the module of each one's reader."""


class Reader(Protocol):
    """What a language's reader offers."""

    def read(self, text: str, cast: Cast, known: Sequence[Span] = ()) -> Heard:
        """What a text asserts, without the sentences that somebody else has read; these only say of whom
        the next one speaks."""


def audit(
    text: str,
    day: MarketDay,
    lang: str,
    names: Mapping[str, Words] | None = None,
    past: Past | None = None,
) -> Checked:
    """Every checkable statement of a text held to a day, and to the days before it where they are at hand.

    ``names`` are those of shares beyond the day's own, by code and language.
    """
    reader = cast("Reader", import_module(f"newsgen.audit.{READERS[lang]}"))
    bench = Bench(text, day, lang, past)
    same = _of_the_same(text, day, lang, names or {})
    house = settled(text, day, lang, bench) if same else NOTHING
    sure = [at for at in house.known if not doubtful(at, house.statements)]
    heard = reader.read(text, cast_of(day, lang, names or {}), sure)
    said = [each for each in heard.said if not within(each.at, sure)]
    if not same:
        said = [_whosever(each, day.main) for each in said]
    free = slipped(said, [bench.judge(each) for each in said], bench, text, day.session)
    beside = [each for each in ahead(free, text, day) if not within(each[:2], house.known)]
    numbers = {*house.numbers, *(at for at in heard.numbers if not within(at, house.known))}
    return Checked(
        name="",
        text=text,
        lang=lang,
        session=day.session,
        statements=tuple(sorted({*beside, *settled_twice(house, free, heard)})),
        numbers=tuple(sorted(numbers)),
        data={**house.data, **bench.data},
    )


def _of_the_same(text: str, day: MarketDay, lang: str, names: Mapping[str, Words]) -> bool:
    """Whether the text is about whom the day is: the house's reader takes *turnover* for that one's."""
    whom = about(text, lang, {**names, **day.names})
    return day.assignment != THE_DAY or whom == THE_DAY.about


def _whosever(said: Said, main: str) -> Said:
    """The same; what changed hands is nobody's where the text is about another than the market."""
    traded = (f"{main}.turnover", f"{main}.volume")
    whose = said.point.who if isinstance(said, ValueSaid) else said.who if isinstance(said, PaceSaid) else ""
    if whose in traded:
        return Beside(said.at, said.numbers, "whose turnover it is")
    return said
