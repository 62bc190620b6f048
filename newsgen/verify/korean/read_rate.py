"""Readers of the words that only a story about the dollar and the won has."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import ChangeSaid, LevelSaid, WaySaid
from newsgen.verify.claims_rate import NoonSaid, ThanOnSaid
from newsgen.verify.korean import read_over
from newsgen.verify.korean.read_over import common
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.korean.settle import way_of
from newsgen.verify.korean.terms import Term
from newsgen.verify.times import DaySaid

PAIR = "USDKRW"
_ENDS = ("STOP", "LINE", "$")


def name(r: Reading, i: int) -> int:
    """원/달러 환율, of a rate that is not Seoul's: noon in New York must stand in the same line."""
    if r.terms[i].role and not any(term.kind == "NOON" for term in _around(r, i)):
        return r.fail(i, "time", "a rate of New York's without its hour and place; say 뉴욕 정오")
    return common("WHO", r, i)


def _around(r: Reading, i: int) -> list[Term]:
    """The terms of the sentence."""
    first, last = i, i
    while first > 0 and r.terms[first - 1].kind not in _ENDS:
        first -= 1
    while r.terms[last].kind not in _ENDS:
        last += 1
    return r.terms[first:last]


def day(r: Reading, i: int) -> int:
    """15일(현지시간) 뉴욕 외환시장 정오 기준; 12일보다, 12일과 같았다; else a day as any other."""
    said, local = r.terms[i].value, r.terms[i + 1].kind == "LOCAL"
    assert isinstance(said, DaySaid)
    if local and r.terms[i + 2].kind == "NOON":
        r.claims.append(NoonSaid((i, i + 3), said))
        r.sentence.extra["noon of"] = said
        r.sentence.basis = "close"
        return i + 3
    inside, case, j = r.phrase(i)
    if case in ("than", "and") and not inside:
        r.args.append(Arg("than", (i, j), _of_that_month(r, i, said), case))
        return j
    return common("DAY", r, i)


def _of_that_month(r: Reading, i: int, said: DaySaid) -> DaySaid:
    """지난달 30일(현지시간) ... 29일보다: a day alone is of the month of the rate's day, told before."""
    noon, text = r.sentence.extra.get("noon of"), r.words(i)
    if not isinstance(noon, DaySaid) or not text.removesuffix("일").isdecimal():
        return said
    return said._replace(year=noon.year, month=noon.month)


def noon(r: Reading, i: int) -> int:
    """뉴욕 정오, 정오 기준으로: the rate of that hour is what others are compared with."""
    r.claims.append(NoonSaid((i, i + 1), None))
    r.sentence.basis = "close"
    return i + 1


def source(r: Reading, i: int) -> int:
    """이 환율은 ... 고시하는 뉴욕 정오 매입률로, 서울 외환시장 종가와는 다르다."""
    terms = r.terms[i : i + 4]
    if [(term.kind, term.name) for term in terms if term.kind == "SOURCE"] != [
        ("SOURCE", "0"),
        ("SOURCE", "1"),
        ("SOURCE", "2"),
    ]:
        return r.fail(i, "word", "whose rate it is must be said in full")
    r.claims.append(NoonSaid((i, i + 4), None))
    return i + 4


def move(r: Reading, i: int) -> int:
    """A rise or fall of the rate, from the rate of the day named where one is."""
    than = r.take("than", ("than",))
    if than is not None and isinstance(than.value, DaySaid):
        if r.who != (PAIR,):
            return r.fail(than.at[0], "day", "what is compared with that day?")
        r.claims.append(ThanOnSaid(than.at, than.value))
    end = read_over.move(r, i)
    if r.terms[i].role == "noun" and r.who == (PAIR,):  # 1,383.63원으로 상승
        _levels(r)
    return end


def _levels(r: Reading) -> None:
    for level in r.take_all("num", ("to",)):
        r.claims.append(LevelSaid(level.at, PAIR, "last", level.amount, level.how))


def most(r: Reading, i: int) -> int:
    """환율의 하루 상승률은 4.12%로 2009년 3월 30일 이후 가장 컸다, 사상 최대였다."""
    measure = next((arg for arg in r.args if arg.kind == "measure" and arg.case == "topic"), None)
    size = r.take("num", ("to",)) if measure is not None else None
    if measure is not None and size is not None:
        way = way_of(r.who[0], measure.sign)
        r.claims.append(ChangeSaid(size.at, r.who[0], "last", way, size.amount, size.how))
        if size.amount.unit != measure.name:
            r.fail(size.at[0], "unit", "another unit than the measure's")
    return common(r.terms[i].kind, r, i)


def as_before(r: Reading, i: int) -> int:
    """12일과 같았다."""
    than = r.take("than", ("and",))
    if than is None or not isinstance(than.value, DaySaid) or r.who != (PAIR,):
        return r.fail(i, "day", "the same as when?")
    r.claims.append(ThanOnSaid(than.at, than.value))
    r.claims.append(WaySaid((i, i + 1), PAIR, "last", 0))
    _levels(r)
    return i + 1


def pause(r: Reading, i: int) -> int:
    """뉴욕 정오 1,383.63원…2022년 11월 8일 이후 최고: a headline's rate, without its verb."""
    alone = [arg for arg in r.args if arg.kind == "num" and arg.case == ""]
    if r.who == (PAIR,) and len(alone) == 1 and not alone[0].inside and not r.moves:
        r.args.remove(alone[0])
        r.claims.append(LevelSaid(alone[0].at, PAIR, "last", alone[0].amount, alone[0].how))
    return common("PAUSE", r, i)


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "WHO": name,
    "DAY": day,
    "NOON": noon,
    "SOURCE": source,
    "MOVE": move,
    "MOST": most,
    "SUPER": most,
    "ASBEFORE": as_before,
    "PAUSE": pause,
}
