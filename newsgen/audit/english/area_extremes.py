"""Is it the highest, lowest or largest since a day, in some time, or ever?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.audit.assertions import ExtremeSaid, Said
from newsgen.audit.english.area_dealing import market_of
from newsgen.audit.english.mask import pattern
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.since import SINCE, Reach, reach, reach_of_day
from newsgen.audit.english.times import PERIODS, Spell, when

FIFTY_TWO = r"(?P<over><lapse>) (?P<side>high|low)\b"
WEEKS = 52
OFF = re.compile(r"\b(?:from|below|off|near|under|than|since) (?:a |its |the )?$")
_NOUN = (
    r"(?:,? (?:<noun>|<move>|<net>|<balance>|<trade>|<by>|<group>|<market>|"
    r"<who>|<glue>|<ordinal>|(?<!\bin\s)<lapse>|"
    r"finish|close|high|low|percentage|points?|basis|terms|it|<adverb>))"
)
LARGEST = (
    r"(?:(?P<nth><ordinal>)[ -])?(?P<x><extreme>)"
    rf"(?P<noun>{_NOUN}{{0,9}})"
    rf"(?P<reach>{SINCE}|,? (?P<within><period>))(?P<terms>,?(?: in| by)? <noun>)?"
    r"(?:,? or)?(?P<too>,? (?:<after_since>|since) (?P<too_since><day>))?"
)
SEEN = (
    r"(?P<what>lows?|troughs?|highs?|peaks?|<level>|<noun>)(?: that (?:has|had|was))? (?:(?:last|un|not) ?)?"
    r"(?:<after_since>|(?:seen|visited|reached) (?:since|in|on))(?: <glue>| late| early| mid){0,3} "
    r"(?P<since><day>)"
)
"""*A low not seen since July 30, 2024.*"""
LARGEST_EVER = (
    r"(?:(?P<nth><ordinal>)[ -])?(?P<x><extreme>)(?P<reach> (?P<ever><ever>))(?P<noun>"
    rf"{_NOUN}{{1,9}})(?P<terms>,?(?: in| by)? <noun>)?"
    r"(?P<since>(?!))?(?P<stretch>(?!))?(?P<within>(?!))?(?P<too>(?!))?"
)
"""*Its largest-ever one-day gain.*"""
ENDED_AT = re.compile(
    r"\b(?:ended|closed|finished|settled)(?: the (?:day|session)| trading)? at [\d,.]+(?: points)?, "
    r"(?:a |an |its |another |the )?(?:new |fresh )?$"
)
CLOSES = re.compile(r"\b(?:clos(?:e|es|ed|ing)|finish(?:es|ed|ing)?|end(?:s|ed|ing)?|settl(?:e|es|ed|ing))\b")
POINTS = re.compile(r"\bpoints?\b")
OPENS = re.compile(r"\bopen(?:s|ed|ing)?\b")
STRANGE = ("^", "#", "?")


def extremes(scene: Scene) -> Iterator[Said]:
    """Every superlative with its reach."""
    for found in scene.search(FIFTY_TWO):
        yield from _of_a_year(scene, found)
    for form in (LARGEST_EVER, LARGEST):
        for found in scene.search(form):
            yield from _largest(scene, found)
    for found in scene.search(SEEN):
        yield from _unseen(scene, found)


def _of_a_year(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*A 52-week high.*"""
    over, who = scene.mask.struck[found.start("over")], spoken_of(scene, found.start())
    stretch = over.meanings["lapse"]
    spell = when(scene, *found.span(), skip=found.span())
    fits = (stretch.number, stretch.unit, stretch.how) == (WEEKS, "weeks", "") and spell == Spell()
    if not fits or unfit(who) or who[0] == "won" or scene.blocked(*found.span()):
        return
    if OFF.search(scene.mask.text[: found.start()]):
        return
    at, side = scene.take(*found.span()), found["side"]
    for each in who:
        measures = (f"{side}_close", f"{side}_price")
        yield ExtremeSaid(at, scene.numbers(over), each, measures, within="52 weeks")


def _unseen(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*A low not seen since July 30*; a *level* is high or low by the way that it went."""
    far, who = reach_of_day(scene, found), spoken_of(scene, found.start())
    word = found["what"].rstrip("s")
    side = {"low": "low", "trough": "low", "high": "high", "peak": "high"}.get(word, "")
    side = side or {"up": "high", "down": "low"}.get(_moved(scene, found), "")
    spell = when(scene, *found.span(), skip=found.span("since"))
    if far is None or unfit(who) or who[0].startswith("@") or not side or spell != Spell():
        return
    if scene.blocked(*found.span()):
        return
    at = scene.take(*found.span())
    for series in who:
        turned = {"high": "low", "low": "high"}[side] if series == "won" else side
        measures = level_measures(scene, found, turned, set())
        if measures:
            yield ExtremeSaid(
                at, scene.numbers(*far.struck), series_name(series), measures, since=far.since, span=far.span
            )


def spoken_of(scene: Scene, at: int) -> tuple[str, ...]:
    """Whom a superlative is said of; *the biggest drop ... for the Kospi* names it behind."""
    own = pattern(r"(?P<own><who>)'s (?:<glue> )?$").search(scene.mask.text[:at])
    if own is not None:
        return (str(scene.mask.value(own, "own", "who")),)
    who = scene.subject(scene.mask.offset + at)
    if not who and (found := pattern(r"(?:for|by|of|in) (?P<who><who>)").search(scene.mask.text, at)):
        return (str(scene.mask.value(found, "who")),)
    return who


def unfit(who: tuple[str, ...]) -> str:
    """Why nothing can be said of the past of those; empty if it can."""
    if not who:
        return "of whom is not understood"
    return "a past that the data do not hold" if who[0].startswith(STRANGE) else ""


def _largest(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Its highest close since Oct. 27*, *the third-largest fall on record*."""
    start, end = scene.trim(found)
    far = Reach() if found["within"] is not None else reach(scene, found)
    within = (
        PERIODS.get(str(scene.mask.value(found, "within", "period")), "-")
        if found["within"] is not None
        else ""
    )
    name = str(scene.mask.value(found, "x", "extreme"))
    why = scene.blocked(start, end)
    subjects = measured(scene, found, name, ever=far is not None and far.ever)
    place = 1
    nth = [scene.mask.struck[found.start("nth")]] if found["nth"] is not None else []
    if nth:
        place = int(nth[0].meanings["ordinal"].amount.value)
    struck = (*nth, *(far.struck if far else ()))
    spell = when(scene, start, end, skip=(found.start("reach"), found.end()))
    if far is None or within == "-":
        why = why or "since when is not understood"
    if not subjects:
        why = why or "the largest what is not understood"
    if spell is None or spell.over > 1 or spell.since:
        why = why or "when is not understood"
    if why or far is None or spell is None:
        days = scene.mask.every(*found.span("reach"), "day") + scene.mask.every(*found.span("reach"), "lapse")
        yield scene.beside(start, end, why, [*nth, *days])
        return
    at = scene.take(start, end)
    numbers = scene.numbers(*struck, *spell.struck)
    if found["too"] is not None and (day := scene.mask.value(found, "too_since", "day").day):
        more = scene.numbers(scene.mask.struck[found.start("too_since")])
        yield from (ExtremeSaid(at, more, who, measures, since=day) for who, measures in subjects)
    for who, measures in subjects:
        yield ExtremeSaid(
            at, numbers, who, measures, far.ever, far.since, far.lapse, far.how, place, within, spell.moment,
            **({"span": far.span} if far.span else {}),
        )  # fmt: skip


def measured(
    scene: Scene, found: re.Match[str], name: str, *, ever: bool
) -> list[tuple[str, tuple[str, ...]]]:
    """Of whom, and by which measures."""
    del ever
    start, end = found.span("noun")
    nouns = {each.meanings["noun"] for each in scene.mask.every(start, found.end(), "noun")}
    dealt = scene.mask.every(start, end, "net")
    moves = [each.meanings["move"].split()[0] for each in scene.mask.every(start, end, "move")]
    traded = [each.meanings["trade"] for each in scene.mask.every(start, end, "trade")]
    who = spoken_of(scene, found.start())
    low, high = scene.mask.span(start, end)
    if moves and POINTS.search(scene.text[low:high].lower()):
        nouns.add("points")
    if "longer" in nouns or scene.has("lapse", start, end):
        return []
    if dealt or (who and who[0].startswith("@") and name == "big"):
        return dealt_most(scene, found, dealt[0].meanings["net"] if dealt else "", who)
    if not who or who[0].startswith((*STRANGE, "@")):
        return []
    if traded:
        who = tuple(f"{each.partition('.')[0]}.{traded[0]}" for each in who)
    sign = moves[0] if moves else _moved(scene, found)
    found_all = [_of(scene, found, series, name, nouns, sign) for series in who]
    return (
        [(series_name(series), measures) for series, measures in zip(who, found_all, strict=True) if measures]
        if all(found_all)
        else []
    )


def series_name(series: str) -> str:
    """The series that a superlative of a quantity is kept under."""
    return "USDKRW" if series == "won" else series.removesuffix(".turnover").removesuffix(".volume")


def _of(
    scene: Scene, found: re.Match[str], series: str, name: str, nouns: set[str], sign: str
) -> tuple[str, ...]:
    """The measures of one series that the words can mean."""
    for traded in ("turnover", "volume"):
        if series.endswith(f".{traded}"):
            way = {"high": "high", "big": "high", "low": "low", "small": "low"}.get(name, "")
            return (f"{way}_{traded}",) if way else ()
    if name in ("best", "worst"):
        name, sign = "big", "up" if name == "best" else "down"
    if series == "won":
        name, sign = (
            {"high": "low", "low": "high"}.get(name, name),
            {"up": "down", "down": "up"}.get(sign, sign),
        )
    if name in ("high", "low"):
        return level_measures(scene, found, name, nouns)
    if name != "big" or sign not in ("up", "down"):
        return ()
    way = "rise" if sign == "up" else "fall"
    kinds = tuple(each for each in ("points", "percent") if each in nouns) or ("percent", "points")
    within = "intraday_" if "price" in nouns else ""
    return tuple(f"{within}{way}_{kind}" for kind in kinds)


def level_measures(scene: Scene, found: re.Match[str], name: str, nouns: set[str]) -> tuple[str, ...]:
    """A close or a price within the day, or either."""
    begin, stop = scene.clause(*found.span())
    low, high = scene.mask.span(begin, min(stop, found.end()))
    words = scene.text[low:high].lower()
    if "price" in nouns or "intraday" in words:
        return (f"{name}_price",)
    if "close" in nouns or CLOSES.search(words) or _of_a_close(scene, found):
        return (f"{name}_close",)
    return () if OPENS.search(words) else (f"{name}_close", f"{name}_price")


def _of_a_close(scene: Scene, found: re.Match[str]) -> bool:
    """*Ended at 2,368.62, an all-time high*: right behind a close, it is the close that is meant."""
    return ENDED_AT.search(scene.text[: scene.mask.span(*found.span())[0]].lower()) is not None


def _moved(scene: Scene, found: re.Match[str]) -> str:
    """Which way it went, where the superlative does not say: *fell the most since March*."""
    if found.re.groupindex.get("terms") and scene.has("move", *found.span()):
        return str(scene.mask.every(*found.span(), "move")[-1].meanings["move"]).split()[0]
    begin = scene.clause(*found.span())[0]
    moves = [each.meanings["move"].split()[0] for each in scene.mask.every(begin, found.start(), "move")]
    moves = moves or [each.meanings["move"].split()[0] for each in scene.mask.every(0, found.start(), "move")]
    return moves[-1] if moves else ""


def dealt_most(
    scene: Scene, found: re.Match[str], net: str, who: tuple[str, ...]
) -> list[tuple[str, tuple[str, ...]]]:
    """A group's largest buying or selling."""
    groups = [
        each.meanings["group"]
        for each in scene.mask.every(found.start("noun"), scene.clause(*found.span())[1], "group")
    ]
    groups = (
        groups
        or [each.removeprefix("@") for each in who if each.startswith("@")]
        or [each.meanings["group"] for each in scene.mask.every(0, found.start(), "group")][-1:]
    )
    if not net:
        earlier = scene.mask.every(0, found.start(), "net")
        net = earlier[-1].meanings["net"] if earlier else ""
    if len(groups) != 1 or not net:
        return []
    return [(f"{market_of(scene, *found.span())}.{groups[0]}", ("buying" if net == "buy" else "selling",))]
