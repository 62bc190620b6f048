"""The way of the index through a period: records, firsts, highest and lowest close, sessions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import At, PhaseSaid
from newsgen.verify.claims_period import (
    PeriodBestSaid,
    PeriodDaysSaid,
    PeriodEndSaid,
    PeriodFirstSaid,
    PeriodRecordsSaid,
)
from newsgen.verify.korean.period_terms import beneath, copula, day_at, of_session, one_of, over, session_of
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.times import DaySaid, Lapse

_ENDS = {"high": 1, "low": -1}


def overall(r: Reading, i: int) -> int:
    """이 기간: the one that the story looks back on."""
    r.claims.append(PhaseSaid((i, i + 1), f"{r.cast.period}_end"))
    return i + 1


def set_records(r: Reading, i: int) -> int:
    """사상 최고치를 7차례 새로 썼다; 19일 4,861.40으로 종가 기준 사상 최고치를 새로 썼다. 0 for neither."""
    _, _, j = r.phrase(i)
    times = r.terms[j].value
    if r.terms[i].name != "high":
        return 0
    if r.terms[j].kind == "NUM" and isinstance(times, Amount) and times.unit == "occasions":
        return _counted(r, i, j + 1, int(times.value)) if r.terms[j + 1].kind == "BEAT" else 0
    day = next((arg for arg in r.args if arg.kind == "day"), None)
    level = next((arg for arg in r.args if arg.kind == "num" and arg.case == "to"), None)
    if r.terms[j].kind != "BEAT" or day is None or level is None or r.sentence.basis != "close":
        return 0
    _records(r, (i, j + 1), 1, day, level)
    return j + 1


def _counted(r: Reading, i: int, beat: int, number: int) -> int:
    """So many; the last of them where the next words tell its day."""
    j = r.phrase(beat)[2] if r.terms[beat].role == "noun" else beat + 1
    day: Arg | None = None
    if r.terms[j].kind == "LASTRECORD":
        said, k = day_at(r, j + 1)
        if said is None or r.terms[k].kind != "CAMEOUT":
            return r.fail(j, "time", "the last of them when?")
        day, j = Arg("day", (j, k), said), k + 1
    if r.sentence.basis != "close" and r.terms[beat].role != "noun":
        r.fail(i, "superlative", "records of closes?")
    _records(r, (i, j), number, day, None)
    return j


def _records(r: Reading, at: At, number: int, day: Arg | None, level: Arg | None) -> None:
    ever = r.take("scope")
    if ever is None or ever.name != "ever" or not one_of(r):
        r.fail(at[0], "superlative", "whose records, and since when?")
        return
    for arg in (day, level):
        if arg in r.args:
            r.args.remove(arg)
    said = day.value if day is not None and isinstance(day.value, DaySaid) else None
    amount = level.amount if level else None
    r.claims.append(PeriodRecordsSaid(at, one_of(r), number, said, amount))


def end(r: Reading, i: int) -> int:
    """최고치는 26일 기록한 6,307.27, 최저치는 ...; 27일 종가는 올해 최고치이며. 0 for no such thing."""
    sign = _ENDS.get(r.terms[i].name, 0)
    if not sign or any(arg.kind in ("scope", "since") for arg in r.args):
        return 0
    _, case, j = r.phrase(i)
    if case == "topic" and (r.sentence.basis == "close" or "ends" in r.sentence.extra):
        return _end_then(r, i, j, sign)
    close = r.take("value", ("topic",))
    if close is None or close.name != "close":
        return 0
    period = over(r)
    if not period:
        return r.fail(i, "time", "of which period?")
    of_session(r)
    k = copula(r, j)
    r.claims.append(PeriodEndSaid((i, k), r.cast.main, period, sign, None, None))
    r.sentence.extra["ends"] = True
    return k


def _end_then(r: Reading, i: int, j: int, sign: int) -> int:
    """A day of the period, and the close that it is of."""
    if "ends" not in r.sentence.extra:
        if not over(r):
            return r.fail(i, "time", "of which period?")
        r.sentence.extra["ends"] = True
    day, k = day_at(r, j)
    amount = r.terms[k + 1].value
    if day is None or r.terms[k].kind != "LIGHT" or not isinstance(amount, Amount):
        return r.fail(i, "number", "which close, and when?")
    m = copula(r, k + 2)
    r.claims.append(PeriodEndSaid((i, m), r.cast.main, r.cast.period, sign, amount, day))
    return m


def cross(r: Reading, i: int) -> int:
    """25일 종가 기준으로 처음 6,000선을 넘어섰다: no earlier close was above it."""
    day, first = r.take("day"), r.take("first")
    level = next((arg for arg in r.args if arg.kind == "rung"), None)
    whole = day is not None and first is not None and level is not None
    if not whole or r.sentence.basis != "close" or not one_of(r):
        r.args.extend(each for each in (day, first) if each is not None)
        of_session(r)
        return beneath(r, i)
    assert day is not None and level is not None and isinstance(day.value, DaySaid)
    r.args.remove(level)
    r.claims.append(PeriodFirstSaid((level.at[0], i + 1), one_of(r), level.amount, day.value))
    return i + 1


def best(r: Reading, i: int) -> int:
    """가장 많이 오른 날은 11월 6일(4.02%), 가장 많이 내린 날은 3월 14일(-3.41%)이었다."""
    value, sign = r.terms[i + 1].value, r.terms[i].sign
    if r.terms[i + 1].kind != "DAY" or not isinstance(value, DaySaid):
        return r.fail(i, "superlative", "which session?")
    inside, _, j = r.phrase(i + 1)
    amounts = [term.value for _, term in inside if isinstance(term.value, Amount)]
    below = any(term.kind == "SIGN" and term.sign < 0 for _, term in inside)
    if len(amounts) != 1 or amounts[0].unit != "percent":
        return r.fail(i, "number", "how far did it go?")
    way = -1 if below or amounts[0].value < 0 else 1
    if way != sign and "날은" in r.words(i) and "성적" not in r.words(i):
        r.fail(i, "direction", "the words say one way and the sign the other")
    size = amounts[0].__class__(abs(amounts[0].value), amounts[0].step, amounts[0].unit)
    k = copula(r, j)
    r.claims.append(PeriodBestSaid((i, k), r.cast.main, sign, value, way, size))
    return k


def counted(r: Reading, i: int) -> int:
    """18거래일 중 12거래일 올랐다. 0 for any other stretch of time."""
    of, behind, count, move = r.terms[i].value, r.terms[i + 1], r.terms[i + 2].value, r.terms[i + 3]
    if behind.kind != "OUTOF" or not isinstance(of, Lapse) or not isinstance(count, Lapse):
        return 0
    plain = of.unit == count.unit == "sessions" and not (of.how or count.how)
    if move.kind != "MOVE" or not plain or not one_of(r):
        return r.fail(i, "number", "in how many sessions of how many?")
    at = (i, i + 4)
    r.claims.append(PeriodDaysSaid(at, one_of(r), move.sign, count.number, of.number))
    return i + 4


def steps(r: Reading) -> list[tuple[Arg, Arg]]:
    """26일 0.40%, 27일 1.00%: days with a percentage each behind them, taken; none for anything else."""
    waiting = sorted((a for a in r.args if a.kind in ("day", "num")), key=lambda arg: arg.at)
    pairs = list(zip(waiting[::2], waiting[1::2], strict=False))
    whole = len(waiting) % 2 == 0 and all(
        (day.kind, number.kind, day.case, number.case) == ("day", "num", "", "") for day, number in pairs
    )
    known = [day for day, _ in pairs if day.value != session_of(r)]
    if not whole or not known or any(number.amount.unit != "percent" for _, number in pairs):
        return []
    r.args = [arg for arg in r.args if arg not in waiting]
    return _in_order(r, pairs)


def _in_order(r: Reading, pairs: list[tuple[Arg, Arg]]) -> list[tuple[Arg, Arg]]:
    """지난달 28일 1.14%, 29일 1.22%: a day alone is of the month of the day before it, if later."""
    found = list[tuple[Arg, Arg]]()
    for day, number in pairs:
        said, before = day.value, r.sentence.extra.get("step")
        assert isinstance(said, DaySaid)
        bare = r.words(day.at[0]).removesuffix("일").isdecimal()
        if bare and isinstance(before, DaySaid) and said.day > before.day:
            said = said._replace(year=before.year, month=before.month)
        r.sentence.extra["step"] = said
        found.append((day._replace(value=said), number))
    return found


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "OVERALL": overall,
    "BESTDAY": best,
    "CROSS": cross,
}
