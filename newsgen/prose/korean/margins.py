"""By how much one index's percentage was larger or smaller than the other's, in percentage points."""

from __future__ import annotations

from newsgen.numbers import half_up
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import Figure, Move, Relative, Said
from newsgen.sessions import CLOSE

LARGER = {"lagged": False, "outpaced": True, "fell_more": True, "fell_less": False}
"""Whether the second market's percentage is the larger one."""
RATES = {"up": "상승률", "down": "하락률"}
BEYOND = {True: ("웃돌았다", "웃돈다"), False: ("밑돌았다", "밑돈다")}
"""At the close and before it: 밑돌고 있다 would end like the sentences around it."""
THAN = {
    ("up", True): ("높았다", "높다"),
    ("up", False): ("낮았다", "낮다"),
    ("down", True): ("컸다", "크다"),
    ("down", False): ("작았다", "작다"),
}
SUPERLATIVE = "kosdaq_since"
"""The sentence that ends in 컸다, 높았다 and 낮았다 itself."""

Margin = tuple[Said, Said, str, Said, Said]
"""Whose rate, beside which index, what joins them, how far apart they are, and which is the larger."""


def margin(fact: Move, relative: Relative | None, voice: Voice) -> tuple[Margin, ...]:
    """``상승률은 코스피를 1.89%포인트 밑돌았다.``, where a reader can subtract the one from the other."""
    main = voice.move
    if relative is None or relative.relation not in LARGER or main is None or not voice.said(main.percent):
        return ()
    figure = _apart(fact, main)
    if not figure.value:
        return ()
    larger, closing = LARGER[relative.relation], voice.day.phase == CLOSE
    beyond = _has_superlative(voice) or voice.choose(("beyond", "than"), 29) == "beyond"
    past, now = BEYOND[larger] if beyond else THAN[fact.direction, larger]
    other = voice.plainly(voice.style.names[relative.against]["head"], relative.against)
    rate = voice.word(RATES[fact.direction], fact.direction, fact)
    how = voice.word(past if closing else now, relative.relation, relative)
    joint = particle(other, "을를") if beyond else "보다"
    return ((rate, other, joint, voice.percent_points(figure, relative), how),)


def _apart(fact: Move, main: Move) -> Figure:
    """What is left when the smaller percentage is taken from the larger, both as printed."""
    one, other = (half_up(abs(each.percent.value), 2) for each in (fact, main))
    data = (*fact.percent.data, *main.percent.data)
    formula = "size of the percentage - size of the main index's, each rounded to hundredths"
    return Figure(abs(one - other), "percentage points", data, formula)


def _has_superlative(voice: Voice) -> bool:
    beats = (beat for beats in voice.plan.paragraphs for beat in beats)
    return any(beat.template == SUPERLATIVE for beat in beats)
