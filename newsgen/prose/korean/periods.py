"""Sentences about the week, the month, the quarter and the year."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.prose.korean.context import Builder, Context, Facts, context, every, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import Said, ToDate

WENT = {"up": ("올랐다", "상승했다"), "down": ("내렸다", "하락했다")}
BUT = {"up": "올랐지만", "down": "내렸지만"}
BEFORE = {"up": "오른", "down": "내린"}
NOUN = {"up": "상승", "down": "하락"}
SO_FAR = {"week": "이번 주 들어", "month": "이달 들어", "quarter": "이번 분기 들어"}


@context
class Period(Context):
    """What the week, month or quarter that ends came to; two of them where they went opposite ways."""

    index: Said
    aside: bool
    """Whether it went the other way than the session: then the span comes first."""
    rows: tuple[tuple[Said, Said, Said], ...]


def span_of(fact: ToDate, voice: Voice) -> str:
    """``이번 주``, ``2월 한 달 동안``, ``1분기에``."""
    month = voice.day.session.month
    if fact.period == "month":
        return f"{month}월 한 달 동안"
    return f"{(month + 2) // 3}분기에" if fact.period == "quarter" else "이번 주"


def period(facts: Facts, voice: Voice) -> Period:
    """``지수는 이번 주 4.6% 내렸지만 2월 한 달 동안에는 0.6% 올랐다.``"""
    index, found = voice.main(), every(facts, ToDate)
    if len(found) == 1:
        aside = _aside(found[0], voice)
        return Period(index, aside, (_row(found[0], voice, last=True, against=aside),))
    first, second = found
    rows = _row(first, voice, last=False, against=False), _row(second, voice, last=True, against=True)
    return Period(index, False, rows)  # noqa: FBT003


def _row(fact: ToDate, voice: Voice, *, last: bool, against: bool) -> tuple[Said, Said, Said]:
    text = voice.turn(WENT[fact.direction], 7) if last else BUT[fact.direction]
    span = _against(fact, voice) if against else span_of(fact, voice)
    verb, percent = voice.word(text, fact.direction, fact), voice.percent(fact.percent, fact, places=1)
    return voice.span(span, fact.period, fact), percent, verb


def _against(fact: ToDate, voice: Voice) -> str:
    """The span where what was told before went the other way: ``주간 기준으로는``, ``1분기에는``."""
    if fact.period == "week":
        return "주간 기준으로는"
    span = span_of(fact, voice)
    return f"{span}는" if span.endswith("에") else f"{span}에는"


def _aside(fact: ToDate, voice: Voice) -> bool:
    """Whether the session went the other way."""
    return voice.move is not None and {voice.move.direction, fact.direction} == {"up", "down"}


@context
class SoFar(Context):
    """What the week or the month has come to before its end."""

    index: Said | None
    """None behind a sentence about the index over another period."""
    aside: bool
    span: Said
    percent: Said
    verb: Said


def so_far(facts: Facts, voice: Voice) -> SoFar:
    """``지수는 이달 들어 2.7% 내렸다.``"""
    fact = one(facts, ToDate)
    assert fact is not None
    aside, told = _aside(fact, voice), voice.subject == voice.day.main
    text = f"{SO_FAR[fact.period]}{'서는' if aside or told else ''}"
    span, percent = voice.span(text, fact.period, fact), voice.percent(fact.percent, fact, 1)
    verb = voice.word(voice.turn(WENT[fact.direction], 7), fact.direction, fact)
    return SoFar(None if told else voice.main(), aside, span, percent, verb)


YEAR_FRAMES = ("rose", "rate")


@context
class Year(Context):
    """The year so far, or in its last session the whole of it."""

    frame: str
    """``final``, ``turned``, ``still``, ``rose`` or ``rate``."""
    index: Said
    begun: tuple[str, str, str]
    """The index and the period, in their order: the index not again where the sentence before told of it
    over another period, and second where the session went the other way."""
    percent: Said
    way: Said
    reaches: bool


def year(facts: Facts, voice: Voice) -> Year:
    """``올해 들어 코스피 상승률은 44.4%에 달한다.``"""
    fact = one(facts, ToDate)
    assert fact is not None
    frame = _frame(fact, voice)
    way = voice.word(_way(frame, fact, voice), fact.direction, fact)
    percent = voice.percent(fact.percent, fact, places=1)
    told, index = voice.subject == voice.day.main, voice.main()
    begun: tuple[str, str, str] = (index, f"{particle(index, '은는')} ", "올해 들어 ")
    if told:
        begun = ("올해 들어서는 ", "", "")
    elif _aside(fact, voice):
        begun = ("올해 들어서는 ", index, f"{particle(index, '이가')} ")
    return Year(frame, index, begun, percent, way, fact.size >= voice.words.thresholds["reaches"])


def _frame(fact: ToDate, voice: Voice) -> str:
    if fact.final:
        return "final"
    if fact.turned:
        return "turned"
    return "still" if _still(fact, voice) else voice.choose(YEAR_FRAMES, 19)


def _way(frame: str, fact: ToDate, voice: Voice) -> str:
    if frame in ("final", "rose"):
        return voice.turn(WENT[fact.direction], 7)
    if frame == "still":
        return BEFORE[fact.direction]
    noun = NOUN[fact.direction]
    return noun if frame == "turned" else f"{noun}률"


def _still(fact: ToDate, voice: Voice) -> bool:
    """Whether the year so far goes against a large move, or against the shorter period just told."""
    move = voice.move
    large = move is not None and move.size >= voice.words.thresholds["still"]
    if large and move is not None and move.direction != fact.direction:
        return True
    told = (each for beats in voice.plan.paragraphs for beat in beats for each in beat.facts)
    return any(isinstance(each, ToDate) and each.direction != fact.direction for each in told)


BUILDERS: Mapping[str, Builder] = {"period": period, "so_far": so_far, "year": year}
