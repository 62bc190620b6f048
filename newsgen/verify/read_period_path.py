"""The way of the index through a period: records, levels, highest and lowest close, sessions."""

from __future__ import annotations

from newsgen.verify.claims_period import (
    PeriodBestSaid,
    PeriodDaysSaid,
    PeriodEndSaid,
    PeriodFirstSaid,
    PeriodRecordsSaid,
)
from newsgen.verify.period_terms import day_at, is_phrase, number_of, one_of, period_of, skip
from newsgen.verify.reading import Reading
from newsgen.verify.words_rank import CARDINALS


def records(r: Reading, i: int) -> int:
    """Seven record closes, the last of them on Feb. 26."""
    j, day = i + 1, None
    k = skip(r, j)
    if is_phrase(r.terms[k], "last"):
        day, j = day_at(r, k + 1)
        if day is None:
            return r.fail(i, "time", "the last of them when?")
    if not one_of(r):
        return r.fail(i, "superlative", "whose records?")
    r.claims.append(PeriodRecordsSaid((i, j), one_of(r), number_of(r.terms[i]), day, None))
    r.event = None
    return j


def one_record(r: Reading, i: int) -> int:
    """Set a record close of 6,307.27 on Feb. 26."""
    level, (day, j) = r.amounts.get(i + 1), day_at(r, i + 2)
    if level is None or day is None or not one_of(r):
        return r.fail(i, "superlative", "which record, and when?")
    r.claims.append(PeriodRecordsSaid((i, j), one_of(r), 1, day, level))
    r.event = None
    return j


def first_close(r: Reading, i: int) -> int:
    """First closed above 6,000 on Wednesday."""
    level, (day, j) = r.amounts.get(i + 1), day_at(r, i + 2)
    if level is None or day is None or not one_of(r):
        return r.fail(i, "superlative", "first above what, and when?")
    r.claims.append(PeriodFirstSaid((i, j), one_of(r), level, day))
    r.event = None
    return j


def end(r: Reading, i: int) -> int:
    """The highest close of the month was 6,307.27, on Feb. 26."""
    level, (day, j) = r.amounts.get(i + 1), day_at(r, i + 2)
    if level is None or day is None:
        return r.fail(i, "number", "which close, and when?")
    r.claims.append(PeriodEndSaid((i, j), r.cast.main, period_of(r), r.terms[i].sign, level, day))
    return j


def end_now(r: Reading, i: int) -> int:
    """The close was the highest of the month."""
    r.claims.append(PeriodEndSaid((i, i + 1), r.cast.main, period_of(r), r.terms[i].sign, None, None))
    return i + 1


def best_day(r: Reading, i: int) -> int:
    """Its best session was Feb. 3, when it jumped 6.84 percent."""
    day, j = day_at(r, i + 1)
    j = skip(r, j)
    kinds = [r.terms[k].kind for k in range(j, j + 3)]
    amount = r.amounts.get(j + 3)
    if day is None or kinds != ["AFTER", "IT", "MOVE"] or amount is None or amount.unit != "percent":
        return r.fail(i, "superlative", "which session, and how far did it go?")
    sign = r.terms[j + 2].sign
    r.claims.append(PeriodBestSaid((i, j + 4), r.cast.main, r.terms[i].sign, day, sign, amount))
    r.event = None
    return j + 4


def days(r: Reading, i: int) -> int:
    """Rose in 12 of 18 sessions."""
    count, of, total = _count(r, i + 1), r.terms[i + 2], r.terms[i + 3].lapse
    if count is None or of.name != "of" or total is None or total.unit != "sessions" or not one_of(r):
        return r.fail(i, "number", "in how many sessions of how many?")
    r.claims.append(PeriodDaysSaid((i, i + 4), one_of(r), r.terms[i].sign, count, total.number))
    r.event = None
    return i + 4


def _count(r: Reading, j: int) -> int | None:
    """A bare number, in digits or in words."""
    amount, token = r.amounts.get(j), r.tokens[r.starts[j]]
    if amount is not None and not amount.unit and amount.step == 1:
        return int(amount.value)
    return 1 if token == "one" else CARDINALS.get(token)
