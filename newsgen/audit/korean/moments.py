"""From when to when a figure of Korean copy counts: what it is compared with, and where it was reached."""

from __future__ import annotations

import re
from typing import NamedTuple

from newsgen.audit.assertions import BEFORE, NOW, Moment, Point
from newsgen.audit.korean.clauses import Told

ASPECTS = frozenset(("open", "close", "high", "low"))
PEAKS = {"peak": "high", "trough": "low"}
"""고점, 저점: of the session only where it is said that they are."""
WITHIN = frozenset(("mid", "once", "early"))


class Course(NamedTuple):
    """Where a move starts and ends, or why that is not known."""

    start: Moment
    start_aspect: str
    end: Moment
    end_aspect: str
    why: str = ""


def course(told: Told, i: int, sign: int, verb: int, *, sized: bool = True) -> Course:
    """The course of the move that a figure or a verb at a place tells."""
    when = day_of(told, i)
    base, aspect, why = _base(told, i, sized=sized)
    if sized and told.over and not why and _may_be_over(told, i, verb):
        why = _UNSURE[2]
    end_aspect = _reached(told, i, sign, verb)
    look = hour_of(told, i) if end_aspect == "last" else NOW
    if end_aspect == "path":
        why = "a moment within the session"
    if when == NOW:
        return Course(base, aspect, look, end_aspect, why)
    earlier = Moment(on=when.on, ago=when.ago + 1)
    return Course(earlier, "close", when, "close", why or ("a base of another day" if base != BEFORE else ""))


def _may_be_over(told: Told, i: int, verb: int) -> bool:
    """2023년 코스피는 25% 올랐다. 코스닥은 21% 올랐다: the second may go on with the year."""
    said = any(piece.kind in ("now", "before", "day", "period", "base") for piece in told.pieces[:i])
    finite = verb >= 0 and told.pieces[verb].tail in ("end", "link")
    percent = told.kind(i) == "figure" and told.pieces[i].value.amount.unit == "percent"
    return percent and finite and not said


def _base(told: Told, i: int, *, sized: bool) -> tuple[Moment, str, str]:
    """What the clause compares with: the last close unless it says something else."""
    clause = told.clause[i]
    found, stated = (BEFORE, "close", ""), False
    for j in range(i):
        if told.aside[j]:
            continue
        if told.clause[j] != clause:
            found = _carried(told, j, i, found)
            continue
        piece = told.pieces[j]
        compared = piece.tail == "than" or _than_behind(told, j) or _than_its_figure(told, j)
        stated = stated or (piece.kind == "before" and compared)
        if piece.kind in ("before", "base", "aspect") and compared:
            found = _than(piece.kind, piece.value)
        elif piece.kind in ("period", "within"):
            found = _since(piece.kind, piece.value, compared=compared)
        elif piece.kind == "lapse":
            found = _over(told, j, i, sized=sized and not stated) or found
        elif piece.kind == "day" and compared and piece.value is not None:
            found = (Moment(on=piece.value), "close", "")
        elif piece.kind == "since" or (_leaves(told, j, compared=compared) and not _left_behind(told, j, i)):
            found = _ELSEWHERE
    return found


def _than_its_figure(told: Told, j: int) -> bool:
    """시가 2,600.77와 비교하면: compared with a figure that is named."""
    named = told.kind(j) in ("base", "aspect", "before") and told.pieces[j].tail in ("", "of", "adn")
    figure = named and told.kind(j + 1) == "figure"
    return figure and (told.pieces[j + 1].tail == "than" or told.kind(j + 2) == "than")


def _leaves(told: Told, j: int, *, compared: bool) -> bool:
    """Whether a move is counted from a peak, a level or a day: 최고치에서, 6,144.71에서, 27일부터."""
    piece = told.pieces[j]
    if piece.kind in ("record", "yearly", "fresh", "former", "extreme", "aspect"):
        return compared or piece.tail == "from"
    if piece.kind == "figure":
        return piece.tail == "from" and told.kind(j - 1) not in ("base", "before")
    return piece.kind == "day" and piece.tail == "from"


def _left_behind(told: Told, j: int, i: int) -> bool:
    """Whether a peak has its own verb before the move's: 2,594.05에서 저점을 찍은 뒤 1% 올랐다."""
    return any(told.kind(k) == "stand" and told.verb[i] != k for k in range(j + 1, i))


def _carried(told: Told, j: int, i: int, found: tuple[Moment, str, str]) -> tuple[Moment, str, str]:
    """A period named in an earlier clause may still hold, until a day is named again."""
    piece = told.pieces[j]
    if piece.kind in ("now", "before", "day"):
        return BEFORE, "close", ""
    named = piece.kind in ("period", "within") and not (
        piece.kind == "period" and piece.value[0] in ("past", "future")
    )
    return _UNSURE if named and told.who[j] in ((), told.who[i]) else found


_ELSEWHERE = (BEFORE, "close", "counted from something else than the last close")
_UNSURE = (BEFORE, "close", "a stretch of time that the data do not hold")


_TURNING = ("반등", "반락", "급반등", "상승 전환", "하락 전환", "오름세로", "내림세로")


def _over(told: Told, j: int, i: int, *, sized: bool) -> tuple[Moment, str, str] | None:
    """A stretch of time before a figure: 5거래일 동안 is its course; 사흘 만에 반등 only says since when."""
    long, behind = told.pieces[j].value, told.text[told.pieces[j].end :].lstrip()[:2]
    if behind and (behind[:1] in "간새" or behind == "동안"):
        if long.number == 1 and long.unit == "days":
            return None  # 하루 새
        return (
            (Moment(ago=int(long.number)), "close", "")
            if long.unit == "sessions" and not long.how
            else _UNSURE
        )
    verb = told.verb[i]
    if behind[:1] != "만" or not sized or (verb >= 0 and told.words(verb).startswith(_TURNING)):
        return None
    return _UNSURE


def day_of(told: Told, i: int) -> Moment:
    """The day that a figure is of; *the day before* of markets abroad is the one that the session follows."""
    when, who = told.when[i], told.who[i]
    if when.on is not None and when.on == told.cast.previous:
        when = BEFORE
    if who and who[0][:1] == "^":
        previous = told.cast.previous
        if when.ago == 1 or (when.on is not None and previous is not None and previous <= when.on):
            return NOW
    return when


def _than_behind(told: Told, j: int) -> bool:
    """대비 behind a noun, an aside between them or not."""
    k = j + 1
    if told.kind(k) == "open":
        k = next((n for n in range(k, len(told.pieces)) if told.kind(n) == "close"), k)
        if told.pieces[k].tail == "than":
            return True
        k += 1
    return told.kind(k) == "than"


def _than(kind: str, value: object) -> tuple[Moment, str, str]:
    if kind == "before":
        return (BEFORE, "close", "") if value == 1 else (Moment(ago=2), "close", "")
    if value in ("open", "high", "low"):
        return NOW, str(value), ""
    if value in PEAKS or value in WITHIN:
        return _UNSURE
    return BEFORE, "close", ""


def _since(kind: str, value: object, *, compared: bool) -> tuple[Moment, str, str]:
    """A period: what went before it is the base; periods that are over are not the session's."""
    if kind == "within":
        return (Moment(base=str(value)), "close", "") if value in ("year", "month", "week") else _UNSURE
    assert isinstance(value, tuple)
    length, back = value
    if length == "span":
        return _UNSURE
    if length in ("past", "future"):
        return BEFORE, "close", "" if length == "past" and not compared else "another time"
    if back in (0, "end") or (compared and length in ("week", "month")):
        return Moment(base=length), "close", ""
    return BEFORE, "close", "a period that is over"


def _reached(told: Told, i: int, sign: int, verb: int) -> str:
    """Which value of the session a move ends at: at the open, the close, a high, a low, or the last."""
    end = named_end(told, i) or ending(told, verb if verb >= 0 else i)
    if end in ("open", "high", "low"):
        return end
    within = within_day(told, i)
    until = told.kind(i) == "figure" and told.hanging(i) == "until"
    if within in ("once", "early") and not (within == "early" and told.cast.phase == "open"):
        return _peak(sign) if within == "once" or until else "path"
    if until and sign:
        return _peak(sign) if within == "mid" else "path"
    if verb >= 0 and _BROKEN_OFF.search(told.words(verb)):
        return "path"
    if end:
        return end
    if within == "mid" and told.cast.phase == "close":
        return "path"
    return "last"


_BROKEN_OFF = re.compile(r"다가(?:는|도)?$|(?:하|르|리|지|뛰|밀리)다$")
"""오르다, 올랐다가: and then something else happened."""


def named_end(told: Told, i: int) -> str:
    """The value that a figure is then called: 5,984.28에서 저점을 형성했다; empty for none."""
    verb = told.verb[i]
    if verb > i and told.pieces[verb].tail == "adn" and told.kind(verb + 1) == "figure":
        return named_end(told, verb + 1)
    for j in range(i + 1, verb if verb > i else i):
        piece = told.pieces[j]
        if piece.kind in ("aspect", "base") and piece.tail in ("object", "to") and not told.aside[j]:
            value = str(piece.value)
            return PEAKS.get(value, value if value in ASPECTS else "")
    return ""


def hour_of(told: Told, i: int) -> Moment:
    """The hour of a figure where another than that of the story's figures is named."""
    for j in range(i - 1, -1, -1):
        if told.kind(j) == "clock" and told.clause[j] == told.clause[i]:
            clock = told.pieces[j].value
            return NOW if clock == told.cast.clock else Moment(look=clock)
    return Moment(look=told.look) if told.look else NOW


def _peak(sign: int) -> str:
    return "high" if sign > 0 else "low" if sign < 0 else "extreme"


def within_day(told: Told, i: int) -> str:
    """장중, 한때 or 장 초반 in the clause before a place; empty without one. 한때 says the most."""
    found = ""
    for j in range(i, -1, -1):
        piece = told.pieces[j]
        if told.clause[j] != told.clause[i] or _tells_of_a_subject(told, j, i):
            break
        if (
            piece.kind == "aspect"
            and piece.value in WITHIN
            and piece.tail not in ("than", "of")
            and found != "once"
        ):
            found = str(piece.value)
    return found


def _tells_of_a_subject(told: Told, j: int, i: int) -> bool:
    """한때 2.93% 올랐던 지수는 1.91% 올라 마감했다: when 지수 did the former says nothing of the rest."""
    return j < i and told.pieces[j].tail == "adn" and told.kind(j + 1) in ("who", "it") and told.verb[j] == j


def ending(told: Told, verb: int) -> str:
    """``open`` or ``close`` where the verb is one of opening or closing, or is led on by one."""
    for j in range(verb, min(len(told.pieces), verb + 8)):
        piece = told.pieces[j]
        if told.aside[j]:
            continue
        if piece.kind == "end":
            return str(piece.value)
        if j > verb and (piece.kind in _OTHERS or piece.tail in ("end", "quote")):
            return ""
    return ""


_OTHERS = frozenset(("who", "it", "group", "move", "net", "cross"))
"""Behind these another matter begins."""


def points(who: str, way: Course) -> tuple[Point, Point]:
    """The two ends of a course, of a series."""
    return Point(who, way.start_aspect, way.start), Point(who, way.end_aspect, way.end)
