"""What every story about the dollar and the won says: the rate, how far it moved, and how its session ended.

The rate is the subject: up is a weaker won. A story has Seoul's rate or, of days that have none, the noon
rate of New York, which is of another day than the session.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from newsgen.prose.korean import dates
from newsgen.prose.korean.closing import AND_SO
from newsgen.prose.korean.context import Facts, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.rates import DAY_ENDS, NIGHTS_FROM, RATE
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import NOON_RATE, Fact, LargestSince, Milestone, Move, PreviousMove, Record, Said, said
from newsgen.records.rate import RateDay
from newsgen.sessions import CLOSE

PAIR = "USDKRW"
WENT = {"up": "올랐다", "down": "내렸다"}
PLAIN = {"up": "오른", "down": "내린"}


def rate(voice: Voice) -> Said:
    """``환율``, once it has been named."""
    voice.subject = PAIR
    return voice.plainly(RATE, PAIR)


def rate_day(facts: Facts, voice: Voice) -> Said:
    """The day of the rate."""
    day = one(facts, RateDay)
    return _on(day.on, day, voice) if day else voice.today()


def _on(day: date, fact: Fact, voice: Voice) -> Said:
    """``15일``, also of yesterday: 전날 would be the day before the rate's."""
    return said(dates.dated(day, voice.day.session), "time", day, fact)


def name_once(voice: Voice) -> Said | None:
    """``환율``; None where the paragraph has just spoken of it."""
    return None if voice.subject == PAIR else rate(voice)


def moving(fact: Move, voice: Voice) -> str:
    """``오른``, and ``급등한`` where the move is large."""
    text = voice.verb(fact.direction, fact.size, "won").before
    return text if text.startswith("급") else PLAIN[fact.direction]


class Ends(NamedTuple):
    """What follows the rate where the sentence ends, and where it goes on; whether it is a close."""

    ended: str
    joined: str
    closing: bool


def ends(figure: Said, voice: Voice) -> Ends:
    """``에 거래를 마쳤다`` and ``에 거래를 마쳐``; it closes at 15:30 where trading goes on by night."""
    if voice.day.phase != CLOSE:
        return Ends("에 거래되고 있다", "에 거래되며", closing=False)
    if voice.day.session < NIGHTS_FROM:
        closed = voice.turn(("거래를 마쳤다", "마감했다"))
        return Ends(f"에 {closed}", f"에 {AND_SO[closed]}", closing=True)
    if voice.day.as_of.time() == DAY_ENDS:
        return Ends("에 주간 거래를 마쳤다", "에 주간 거래를 마쳐", closing=True)
    return Ends(f"{particle(figure, '을를')} 기록했다", particle(figure, "으로"), closing=False)


class Furthest(NamedTuple):
    """Since when, and what the rate came to be: ``가장 높은``."""

    least: str
    since: Said | None
    most: Said
    record: bool


def furthest(facts: Facts, voice: Voice, forms: tuple[str, str]) -> Furthest | None:
    """The highest or lowest of those facts, in the words for either."""
    record, since = one(facts, Record), one(facts, LargestSince)
    if record is not None:
        text = forms[0 if record.what == "close" else 1]
        return Furthest("", None, voice.word(f"사상 {text}", record.what, record), record=True)
    if since is None:
        return None
    text = forms[0 if since.measure == "high_close" else 1]
    most = voice.word(f"{'사상 ' if since.ever else ''}{text}", since.measure, since)
    return Furthest(*since_when(since, voice), most, record=False)


def base(fact: Move, facts: Facts, voice: Voice) -> Said | None:
    """The day of the noon rate before, where a noon rate is told and that is known; without the month that
    the day of the rate has just been told with."""
    before, told = one(facts, PreviousMove), one(facts, RateDay)
    if fact.role != NOON_RATE or before is None:
        return None
    day = _on(before.session, before, voice)
    same = told is not None and (told.on.year, told.on.month) == (before.session.year, before.session.month)
    return day.worded(dates.alone(before.session, voice.day.session)) if same else day


def crossed(fact: Milestone, voice: Voice, forms: tuple[str, str]) -> Said:
    """What became of a round level, in the words for upward and downward."""
    down = fact.how == "lost"
    return voice.word(forms[down], "down" if down else "up", fact)


def first_time(fact: Milestone, voice: Voice) -> tuple[Said | None, str]:
    """The last day on that side, and how the first time since is said; nothing where neither is known."""
    if fact.first:
        return None, "사상 처음으로"
    return (voice.date(fact.since.session, fact), "처음으로") if fact.since else (None, "")


def measure(fact: Fact, direction: str, voice: Voice) -> Said:
    """``상승률`` of a rise, ``하락률`` of a fall."""
    return voice.word("상승률" if direction == "up" else "하락률", direction, fact)
