"""What else a period came to: the second market beside the first, turnover, large caps, closed days."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import ChangeSaid, DateSaid, RelativeSaid
from newsgen.verify.claims_period import LastSessionSaid, PeriodAverageSaid, PeriodMostSaid, ShutSaid
from newsgen.verify.korean.period_terms import beneath, copula, day_at, session_of
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.times import DaySaid

_RELATIONS = {(1, "high"): "outpaced", (1, "low"): "lagged", (-1, "low"): "better", (-1, "high"): "worse"}
"""By the way that both went, and which of the rates is the higher."""


def compared(r: Reading, i: int) -> int:
    """코스피보다 상승률이 높았다."""
    main, measure = r.take("who", ("than",)), r.take("measure", ("subject",))
    if main is None or measure is None:
        r.args.extend(each for each in (main, measure) if each is not None)
        return beneath(r, i)
    relation = _RELATIONS.get((measure.sign, r.terms[i].name))
    if relation is None or main.name != r.cast.main or len(r.who) != 1 or measure.name != "percent":
        return r.fail(i, "direction", "whose rate is higher than whose?")
    _both_went(r, i, measure.sign)
    r.claims.append(RelativeSaid((main.at[0], i + 1), r.who[0], relation))
    return i + 1


def _both_went(r: Reading, i: int, sign: int) -> None:
    """A rate of rise is compared of two that rose."""
    own = [said.sign for said in r.claims if isinstance(said, ChangeSaid) and said.who == r.who[0]]
    if own and own[-1] != sign:
        r.fail(i, "direction", "it went the other way")


def average(r: Reading, i: int) -> int:
    """하루 평균 거래대금은 36조4천100억원으로 지난주보다 12.3% 늘었다; 36조4천100억원이었다."""
    amount, (_, case, j) = r.terms[i + 1].value, r.phrase(i + 1)
    if not isinstance(amount, Amount) or amount.unit != "won":
        return r.fail(i, "number", "how much won?")
    than, percent, move = r.terms[j], r.terms[j + 1].value, r.terms[j + 2]
    if case == "to" and than.kind == "PTHAN" and isinstance(percent, Amount) and move.kind == "MOVE":
        if than.name != r.cast.period or percent.unit != "percent" or not move.sign:
            return r.fail(j, "time", "than in which period, and how far?")
        r.claims.append(PeriodAverageSaid((i, j + 3), amount, move.sign, percent))
        return j + 3
    if r.terms[j].kind != "COP":
        return r.fail(i, "number", "what of the average?")
    k = copula(r, j)
    r.claims.append(PeriodAverageSaid((i, k), amount, 0, None))
    return k


def among(r: Reading, i: int) -> int:
    """대형주 6개 종목 중 SK하이닉스가 12.30% 올라 상승률이 가장 높았고 네이버는 5.21% 내려 ... 컸다."""
    number = r.terms[i + 1].value
    counted = isinstance(number, Amount) and number.unit == "count" and r.terms[i + 2].kind == "OUTOF"
    j, told = i + 3, 0
    while counted and isinstance(number, Amount) and (end := _leader(r, j, int(number.value))):
        j, told = end, told + 1
    return j if told else r.fail(i, "subject", "which of them, and how far?")


def _leader(r: Reading, i: int, of: int) -> int:
    """One of them, and the first place behind; 0 for none."""
    if r.terms[i].kind != "SHARE":
        return 0
    _, case, j = r.phrase(i)
    percent, move, measure, most = r.terms[j].value, r.terms[j + 1], r.terms[j + 2], r.terms[j + 4]
    kinds = [r.terms[k].kind for k in range(j, j + 5)]
    if kinds != ["NUM", "MOVE", "MEASURE", "P", "MOST"] or not isinstance(percent, Amount):
        return 0
    subject = r.case(j + 3) == "subject" and case in ("topic", "subject") and percent.unit == "percent"
    same = move.sign == measure.sign and measure.name == "percent" and most.name in ("high", "big")
    if not subject or not same:
        return r.fail(i, "direction", "the words do not say the same")
    r.claims.append(PeriodMostSaid((i, j + 5), r.terms[i].name, move.sign, of, percent))
    return j + 5


def why(r: Reading, i: int) -> int:
    """설 연휴로: waits for the verb; 8일은 대체공휴일, 9일은 한글날로: each has the days before it."""
    _, case, j = r.phrase(i)
    if case or r.terms[j].kind != "COMMA":
        return r.wait(i, "why")
    days = r.take_all("day")
    _shut(r, i, days, r.terms[i].name)
    r.args.extend(day._replace(kind="shut day") for day in days)
    return j + 1


def shut(r: Reading, i: int) -> int:
    """16일부터 18일까지는 설 연휴로 휴장했다; 5일은 휴장한다, of a day to come."""
    days, reason = r.take_all("day"), r.take("why", ("to",))
    coming = r.terms[i].sign > 0
    before = r.take_all("shut day")
    told = (*_months(r, before), *_months(r, days))
    if any((day[1:] > session_of(r)[1:]) != coming for day in told):
        return r.fail(i, "time", "past or to come?")
    return _shut(r, i, days, reason.name if reason else "")


def _shut(r: Reading, i: int, days: list[Arg], reason: str) -> int:
    """All days without trading for one reason."""
    said = _months(r, days)
    cases = [arg.case for arg in days]
    through = cases == ["from", "until"]
    if not said or not (through or (set(cases[:-1]) <= {"", "and"} and cases[-1] == "topic")):
        return r.fail(i, "time", "closed when?")
    r.claims.append(ShutSaid((days[0].at[0], i + 1), said, through, reason))
    return i + 1


def _months(r: Reading, days: list[Arg]) -> tuple[DaySaid, ...]:
    """지난해 12월 30일과 31일: a day without a month is of the month of the day before it in the list."""
    found: list[DaySaid] = []
    for arg in days:
        value = arg.value
        assert isinstance(value, DaySaid)
        bare = not {"월", "달"} & set(r.words(arg.at[0]))
        found.append(found[-1]._replace(day=value.day) if bare and found else value)
    return tuple(found)


def last_session(r: Reading, i: int) -> int:
    """30일은 올해 증시 폐장일로."""
    day, (_, _, j) = r.take("day", ("topic",)), r.phrase(i)
    j = copula(r, j)
    today = session_of(r)
    if day is None or day.value != today:
        return r.fail(i, "time", "the session is the last one, or none is")
    r.claims.append(DateSaid(day.at, "session", today))
    r.claims.append(LastSessionSaid((i, j), None))
    return j


def new_year(r: Reading, i: int) -> int:
    """새해 거래는 내년 1월 2일 시작된다."""
    day, j = day_at(r, i + 1)
    if day is None or r.terms[j].kind != "BEGINS" or day.year <= r.cast.session.year:
        return r.fail(i, "time", "when?")
    r.claims.append(LastSessionSaid((i, j + 1), day))
    return j + 1


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "ADJ": compared,
    "AVERAGE": average,
    "LARGECAPS": among,
    "WHY": why,
    "SHUT": shut,
    "LASTSESSION": last_session,
    "NEWYEAR": new_year,
}
