"""What a week, month, quarter or year is called in Korean, and the words for its place among its kind."""

from __future__ import annotations

from datetime import date, timedelta

from newsgen.prose.korean import dates
from newsgen.prose.korean.verbs import Forms
from newsgen.prose.korean.voice import Voice
from newsgen.records import FLOW, Fact, Said
from newsgen.records.period_facts import PeriodMove, PeriodSince, PeriodStreak

EVERY = {"week": "주간", "month": "월간", "quarter": "분기", "year": "연간"}
BEFORE = {"week": "지난주", "month": "지난달", "quarter": "직전 분기", "year": "지난해"}
COUNTED = {"week": "주", "month": "개월", "quarter": "개 분기", "year": "년"}
"""What stands behind a number of periods."""
WAYS = {"up": "상승", "down": "하락"}
MEASURES = {
    "rise_percent": ("상승률", "높", "최고"),
    "fall_percent": ("하락률", "컸", "최대"),
    "rise_points": ("상승 폭", "컸", "최대"),
    "fall_points": ("하락 폭", "컸", "최대"),
    "buying": ("순매수액", "컸", "최대"),
    "selling": ("순매도액", "컸", "최대"),
}
"""A measure, the stem that says none was beyond it, and the same as a noun."""
PLAIN = frozenset(WAYS.values())
JOINED = {"up": "올라", "down": "내려"}


def quarter_of(day: date) -> int:
    """The number of a day's quarter."""
    return (day.month + 2) // 3


def own(period: str, session: date) -> str:
    """What the session's own period is called.

    >>> here = date(2025, 12, 30)
    >>> [own(period, here) for period in ("week", "month", "quarter", "year")]
    ['이번 주', '12월', '4분기', '올해']
    """
    named = {"week": "이번 주", "month": f"{session.month}월", "quarter": f"{quarter_of(session)}분기"}
    return named.get(period, "올해")


def another(period: str, last: date, session: date, dated: str) -> str:
    """An earlier period, by its last session, which ``dated`` writes out.

    >>> here, last = date(2026, 2, 27), date(2008, 10, 31)
    >>> [another(each, last, here, "2008년 10월 31일") for each in ("week", "month", "quarter", "year")]
    ['2008년 10월 31일로 끝난 주', '2008년 10월', '2008년 4분기', '2008년']
    >>> another("month", date(2026, 1, 30), here, ""), another("quarter", date(2025, 3, 31), here, "")
    ('1월', '지난해 1분기')
    """
    if period == "week":
        return f"{dated}로 끝난 주"
    if period == "year":
        return f"{last.year}년"
    year = {0: "", 1: "지난해 "}.get(session.year - last.year, f"{last.year}년 ")
    return f"{year}{own(period, last)}"


def span(period: str, voice: Voice, fact: Fact) -> Said:
    """``이번 주``, marked."""
    return voice.span(own(period, voice.day.session), period, fact)


def before(period: str, voice: Voice, fact: Fact) -> Said:
    """What the period is set beside: ``지난주``."""
    return voice.span(BEFORE[period], f"previous {period}", fact)


def base(period: str, voice: Voice, fact: Fact) -> Said:
    """Where the period before ended: ``지난달 말``; of a week its close, for 지난주 말 is a Sunday."""
    noun = "종가" if period == "week" else "말"
    return voice.span(f"{BEFORE[period]} {noun}", f"previous {period}", fact)


def on(day: date, voice: Voice, fact: Fact) -> Said:
    """A day of the period: in a week or month from the session, 지난달 31일; in a longer one by its month."""
    if voice.day.assignment.period in ("week", "month"):
        return voice.span(dates.dated(day, voice.day.session), str(day), fact)
    return voice.span(f"{day.month}월 {day.day}일", str(day), fact)


def on_after(day: date, before: date | None, voice: Voice, fact: Fact) -> Said:
    """A day behind another: of the same month without it; behind one of the last month 이달 1일."""
    found = on(day, voice, fact)
    if before is None or voice.day.assignment.period not in ("week", "month"):
        return found
    if (day.year, day.month) == (before.year, before.month):
        return found.worded(dates.alone(day, voice.day.session))
    same = (day.year, day.month) == (voice.day.session.year, voice.day.session.month)
    return found.worded(f"이달 {day.day}일") if same else found


def order(period: str, session: date, ways: int) -> int:
    """Which of so many ways to begin is this period's turn: no two in a row begin alike.

    >>> order("week", date(2026, 2, 20), 3) == order("week", date(2026, 2, 27), 3)
    False
    """
    number = {
        "week": (session - timedelta(days=session.weekday())).toordinal() // 7,
        "month": session.year * 12 + session.month,
        "quarter": session.year * 4 + quarter_of(session),
        "year": session.year,
    }[period]
    return number % ways


def paced(fact: PeriodMove, voice: Voice) -> Forms:
    """A verb for the move: that of a session's move so many times smaller."""
    times = voice.words.thresholds[f"{fact.period}_pace"]
    return voice.verb(fact.direction, abs(fact.percent.value) / times)


def joined(fact: PeriodMove, voice: Voice) -> Said:
    """The verb before what follows from it: ``올라``, ``급등해``, never an echo of 상승 behind it."""
    verb = paced(fact, voice)
    plain = verb.joined.startswith(("상승", "하락", "소폭"))
    text = JOINED[fact.direction] if plain else verb.joined
    return voice.word(text, fact.direction, fact)


def measure(fact: PeriodSince, voice: Voice) -> Said:
    """``주간 상승률``, ``연간 순매도액``."""
    return voice.word(f"{EVERY[fact.period]} {MEASURES[fact.measure][0]}", fact.measure, fact)


def superlative(fact: PeriodSince, voice: Voice) -> Said:
    """``가장 높은 주간 상승률``, ``사상 최고 주간 상승률``."""
    noun, stem, most = MEASURES[fact.measure]
    first = f"사상 {most}" if fact.ever else "가장 높은" if stem == "높" else "가장 큰"
    if fact.measure.endswith("points"):
        first = f"포인트 기준 {first}"
    return voice.word(f"{first} {EVERY[fact.period]} {noun}", fact.measure, fact)


def superlative_briefly(fact: PeriodSince, voice: Voice) -> Said:
    """The same in a headline: ``최고 상승률``; of a week with its kind, for a day stands before it."""
    noun, _, most = MEASURES[fact.measure]
    kind = f"{EVERY[fact.period]} " if fact.period == "week" else ""
    return voice.word(f"{'사상 ' if fact.ever else ''}{most} {kind}{noun}", fact.measure, fact)


def beyond(fact: PeriodSince, voice: Voice) -> Said:
    """``가장 높았다``, ``사상 최고였다``."""
    _, stem, most = MEASURES[fact.measure]
    if fact.ever:
        return voice.word(f"사상 {most}였다", fact.measure, fact)
    return voice.word("가장 높았다" if stem == "높" else "가장 컸다", fact.measure, fact)


def since(fact: PeriodSince, voice: Voice) -> Said | None:
    """The last period that came to as much; None for ever."""
    if fact.witness.at is None:
        return None
    day = fact.witness.at.session
    text = another(fact.period, day, voice.day.session, dates.dated(day, voice.day.session))
    return voice.span(text, str(day), fact)


def since_briefly(fact: PeriodSince, voice: Voice) -> Said | None:
    """The same in a headline: a week by the day it ended."""
    if fact.witness.at is not None and fact.period == "week":
        return voice.date(fact.witness.at.session, fact)
    return since(fact, voice)


def running(fact: PeriodStreak, voice: Voice) -> Said:
    """How many in a row: ``3주 연속``."""
    return voice.count(fact.periods, f"{int(fact.periods.value)}{COUNTED[fact.period]} 연속", fact)


def after(fact: PeriodStreak, voice: Voice) -> Said:
    """In which period a row came to its end, counting it: ``4주 만에``."""
    return voice.count(fact.periods, f"{int(fact.periods.value) + 1}{COUNTED[fact.period]} 만에", fact)


def way(fact: PeriodStreak | PeriodMove, voice: Voice, ending: str = "") -> Said:
    """``상승``, ``하락세``."""
    return voice.word(f"{WAYS[fact.direction]}{ending}", fact.direction, fact)


def group_of(fact: Fact, voice: Voice) -> Said:
    """The investor group that a fact of its past is about."""
    assert fact.role == FLOW
    return voice.group(fact.subject.split(".")[1])
