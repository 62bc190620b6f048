"""When was it that they bought, or it rose: the session, another day, an hour, or some sessions together?"""

from __future__ import annotations

import re
from typing import NamedTuple

from newsgen.audit.assertions import BEFORE, NOW, Moment
from newsgen.audit.english.mask import Struck, pattern
from newsgen.audit.english.scene import Scene
from newsgen.records.checked import Span

PERIODS = {"this week": "week", "this month": "month", "this quarter": "quarter", "this year": "year"}
_OVER = (
    r"(?:over|in|for|during|across|throughout) (?:the |a )?(?:past |last |previous |"
    r"preceding |most recent )?(?:<qualifier> )?<over:lapse>"
)
_HOUR = (
    r"(?:in the morning|earlier in the day|earlier in the session|in early trad|in morning "
    r"trad|at one point|initially|at first|until|at the open|in the afternoon)"
)
AFTER = r"(?:<lapse>|<before>) (?:after|before) (?:<glue> )?$"
"""*A day after closing at a record*: what follows is of that day."""
WHEN = re.compile(r"\b(?:years?|months?|weeks?|quarter|decades?|days|time|ago),? (?:when|where)\b[^,]*$")
"""*At the start of the year, when it stood below 2,400*: some other day."""
OTHERS = (
    r"(?:<after_since>(?: <glue>| late| early){0,3}"
    r"|\bfrom (?:<won>|<number>|<points>)(?: <glue>| on| at)?) +$"
)
"""Behind these a day is another's: *since Jan. 5*, *from 2,019.9 trillion won on Friday*."""
TOTAL = r"\b(?:tally|total|bring|brings|brought|bringing|taking|takes|took|cumulative)\b"
"""Words behind a dealing that begin another sum, with a time of its own."""
WHOLE = (
    r"(?:over|for|during|in|through|throughout) the (?:whole |full |entire )?(?P<period>week|"
    r"month|quarter|year)\b"
)
_AGO = (
    r"(?:last week|last month|last quarter|last year|a week earlier|a month earlier|"
    r"previous week|previous month)"
)


class Spell(NamedTuple):
    """The time that a dealing or a crossing is said of."""

    moment: Moment = NOW
    over: int = 1
    since: str = ""
    """``week``, ``month``, ``quarter`` or ``year``."""
    struck: tuple[Struck, ...] = ()
    """The days and stretches that were read."""


def when(
    scene: Scene, start: int, end: int, *, after: bool = True, skip: Span = (0, 0), event: bool = False
) -> Spell | None:
    """What the clause around a match says of its time; None for what was not understood."""
    begin, stop = scene.clause(start, end)
    if not after:
        stop = end
    low, high = scene.mask.span(0, start)
    if WHEN.search(scene.text[low:high].lower()):
        return None
    if not event and pattern(AFTER).search(scene.mask.text[:begin]):
        return None
    total = pattern(TOTAL).search(scene.mask.text, end, stop)
    stop = total.start() if total else stop
    spell = _lead(scene, begin)
    for at, each in scene.mask.struck.items():
        if begin <= at < stop and _is_own(scene, at) and not skip[0] <= at < skip[1] and spell is not None:
            spell = _with(scene, spell, each)
    text = scene.mask.text[: skip[0]] + "." * (skip[1] - skip[0]) + scene.mask.text[skip[1] :]
    text = text[:stop]
    whole = pattern(WHOLE).search(text, begin)
    if whole is not None and spell is not None:
        spell = spell._replace(since=whole["period"])
    if spell is None or pattern(_HOUR).search(text, begin) or pattern(_AGO).search(text, begin):
        return None
    return _summed(scene, spell, text, begin)


def _is_own(scene: Scene, at: int) -> bool:
    """Whether a phrase of time is not another's: of a record before, behind *since*."""
    if not scene.free(at, at + 1):
        return False
    return pattern(OTHERS).search(scene.mask.text[:at]) is None


def _lead(scene: Scene, begin: int) -> Spell | None:
    """What the sentence opens with: *On Monday, foreigners ...*."""
    found = pattern(r"\"?(?:<glue> |over |during )?(?P<day><day>|<period>),? ").match(scene.mask.text, 0)
    if found is not None and found.end() <= begin + 1 and (found.start("day") or "," in found[0]):
        return _with(scene, Spell(), scene.mask.struck[found.start("day")])
    whole = pattern(WHOLE).match(scene.mask.text)
    return Spell() if whole is None else Spell(since=whole["period"])


def _with(scene: Scene, spell: Spell, each: Struck) -> Spell | None:
    """One phrase of time more; None where two do not go together."""
    meanings = each.meanings
    if "day" in meanings:
        day = meanings["day"].day
        if day is None:
            return None
        moment = NOW if day == scene.cast.session else Moment(on=day)
        return (
            None
            if spell.moment not in (NOW, moment)
            else spell._replace(moment=moment, struck=(*spell.struck, each))
        )
    if "before" in meanings:
        return spell._replace(moment=BEFORE) if spell.moment == NOW else None
    if "period" in meanings:
        since = PERIODS.get(meanings["period"])
        return spell._replace(since=since) if since and spell.since in ("", since) else None
    if "clock" in meanings and meanings["clock"] != scene.cast.clock:
        return spell._replace(moment=Moment(look=meanings["clock"]), struck=(*spell.struck, each))
    return spell


def _summed(scene: Scene, spell: Spell, text: str, begin: int) -> Spell | None:
    """With the sessions that are taken together."""
    found = pattern(_OVER).search(text, begin)
    if found is None:
        return spell
    stretch = scene.mask.value(found, "over", "lapse")
    if scene.has("row", found.end() - 1, len(text)):
        return spell
    if stretch.unit != "sessions" or stretch.how:
        return None
    return spell._replace(
        over=int(stretch.number), struck=(*spell.struck, scene.mask.struck[found.start("over")])
    )
