"""The small steps of reading a Korean story about a period."""

from __future__ import annotations

from newsgen.records import MARKET, PERIODS
from newsgen.verify.claims import DateSaid
from newsgen.verify.korean.reading import Reading
from newsgen.verify.times import DaySaid

UNITS = {"weeks": "week", "months": "month", "quarters": "quarter", "years": "year"}
"""Which period a stretch of time counts."""


def beneath(r: Reading, i: int, kind: str = "") -> int:
    """Hands the term to the reader that it, or another kind of word, has in every story."""
    from newsgen.verify.korean import reader

    return reader.handlers(MARKET).get(kind or r.terms[i].kind, reader.loose)(r, i)


def session_of(r: Reading) -> DaySaid:
    """The session itself."""
    day = r.cast.session
    return DaySaid(-1, day.year, day.month, day.day)


def of_session(r: Reading) -> None:
    """Days that wait and are the session are said to be."""
    today = session_of(r)
    for arg in [each for each in r.args if each.kind == "day" and each.value == today]:
        r.args.remove(arg)
        r.claims.append(DateSaid(arg.at, "session", today))


def day_at(r: Reading, i: int) -> tuple[DaySaid | None, int]:
    """The day at ``i``, which may be 이날, and what stands behind it and its particle."""
    value: object = r.terms[i].value
    if (r.terms[i].kind, r.terms[i].name) == ("DAYWORD", "session"):
        value = session_of(r)
    elif r.terms[i].kind != "DAY":
        value = None
    if not isinstance(value, DaySaid):
        return None, i
    return value, r.phrase(i)[2]


def over(r: Reading) -> str:
    """The period just named, which must be the story's; empty when none is, or another."""
    span = r.take("base")
    name = span.name if span else ""
    return name if name in PERIODS and name == r.cast.period else ""


def one_of(r: Reading) -> str:
    """The one series spoken of; empty for several."""
    return r.who[0] if len(r.who) == 1 else ""


def copula(r: Reading, i: int) -> int:
    """Past the copula, where one stands; its form must agree."""
    if r.terms[i].kind != "COP":
        return i
    r.case(i)
    return i + 1
