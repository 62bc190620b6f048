"""Assertions made by hand and put before the bench: what the tests of the judges share."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from newsgen import pipeline
from newsgen.audit.assertions import BEFORE, Moment, MoveSaid, Point, Said, ValueSaid
from newsgen.audit.finding import Finding
from newsgen.audit.verdicts import Bench
from newsgen.records import Datum, Mark, MarketDay
from newsgen.records.checked import Statement
from newsgen.records.past import Past
from newsgen.verify.amounts import Amount

DAYS = Path(__file__).parents[2] / "fixtures" / "days"
SIX_THOUSAND = "2026-02-25-kospi-6000"
AT = (0, 0)


@cache
def recorded(folder: str = SIX_THOUSAND, look: str = "14-00") -> MarketDay:
    return pipeline.day_from_file(str(DAYS / folder / f"{look}.json"))


def amount(number: str, unit: str = "percent") -> Amount:
    """An amount as it is printed: 2.39 is exact to the hundredth, 1.2e12 to the tenth of a trillion."""
    value = Decimal(number)
    return Amount(Decimal(f"{value:f}"), Decimal(1).scaleb(int(value.as_tuple().exponent)), unit)


def move(
    who: str, sign: int, number: str = "", unit: str = "percent", how: str = "", *, loose: bool = False
) -> MoveSaid:
    said = amount(number, unit) if number else None
    return MoveSaid(AT, (), Point(who, when=BEFORE), Point(who), sign, said, how, loose)


def value(who: str, number: str, unit: str = "", aspect: str = "last", how: str = "") -> ValueSaid:
    return ValueSaid(AT, (), Point(who, aspect), amount(number, unit), how)


def judged(
    said: Said, day: MarketDay | None = None, text: str = "", lang: str = "en", past: Past | None = None
) -> Statement:
    return Bench(text, day or recorded(), lang, past).judge(said)


def found(said: Said, day: MarketDay | None = None, past: Past | None = None) -> Finding:
    return Bench("", day or recorded(), "en", past).weigh(said)[0]


def close_of(day: MarketDay) -> MarketDay:
    """The same figures, taken as those of the close."""
    return replace(day, phase="close")


class Days:
    """A past made by hand: closes by series and day."""

    def __init__(self, closes: Mapping[str, Mapping[date, str]]) -> None:
        self.closes = closes

    def sessions(self) -> Sequence[date]:
        return tuple(self.closes["KOSPI"])

    def datum(self, series: str, field: str, session: date) -> Datum | None:
        value = self.closes.get(series, {}).get(session)
        return Datum(f"{series}#{session}/{field}", Decimal(value), "points") if value else None

    def base(self, series: str, session: date) -> Datum | None:
        before = [each for each in self.closes.get(series, {}) if each < session]
        return self.datum(series, "close", before[-1]) if before else None

    def net(self, market: str, group: str, session: date) -> Datum | None:
        return self.datum(f"{market}.{group}", "net", session)

    def covers_from(self, series: str) -> date | None:
        return next(iter(self.closes.get(series, {})), None)

    def last_beyond(self, series: str, field: str, value: Decimal, side: int, before: date) -> Mark | None:
        told = [mark for mark in self._marks(series, field) if mark.session < before]
        return next(
            (m for m in reversed(told) if m.value is not None and (m.value - value) * side >= 0), None
        )

    def first_beyond(self, series: str, field: str, value: Decimal, side: int) -> Mark | None:
        told = self._marks(series, field)
        return next((m for m in told if m.value is not None and (m.value - value) * side > 0), None)

    def _marks(self, series: str, field: str) -> list[Mark]:
        rows = self.closes.get(series, {}).items()
        return [Mark(on, Decimal(value), f"{series}#{on}/{field}", "made by hand") for on, value in rows]


def ago(sessions: int) -> Moment:
    return Moment(ago=sessions)
