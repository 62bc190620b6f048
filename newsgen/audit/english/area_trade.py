"""How much changed hands, and what is a market or a company worth?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from newsgen.audit.assertions import (
    BEFORE,
    NOW,
    Beside,
    Moment,
    MoveSaid,
    PaceSaid,
    Point,
    RatioSaid,
    Said,
    ValueSaid,
)
from newsgen.audit.english.mask import Struck
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.times import Spell, when
from newsgen.records.checked import Span

_IS = (
    r"(?:,? (?:<amounting>|<glue>|<qualifier>|<adverb>|<aspect_word>|heavy|light|moderate|"
    r"thin|active|slim|robust|[a-z]+ly|for|of|kospi listed|listed|companies|all|combined|"
    r"on|in|seoul|trading|<market>|<who>|<issue>|<day>)){0,9}"
)
_IS = _IS.replace("<aspect_word>|", "")
STOOD = (
    rf"<t:trade>{_IS} (?P<much><won>|<shares>)(?: \([^()]*\))?(?:,?(?: or| <qualifier>|"
    rf" <glue>| <amounting>){{1,3}} (?P<worth><won>))?"
)
HANDS = (
    r"(?P<much><shares>|<won>)(?: \([^()]*\))?(?:,? (?:<amounting>|<glue>|valued at)"
    r"(?: <qualifier>)? (?P<worth><won>)(?: \([^()]*\))?)?,?(?: <glue>| <adverb>){0,3} "
    r"<hands>"
)
WORTH = r"<hands>.{0,20}?(?P<much><shares>) (?:<amounting>|<glue>)(?: <qualifier>)? (?P<worth><won>)"
GREW = (
    rf"<t:trade>{_IS} (?P<m><move>)(?: by| <qualifier>| <glue>){{0,3}} (?P<much><won>|"
    rf"<percent>)(?: \([^()]*\))?(?:,? (?:over|for|on|during) the (?P<period>week|month|"
    rf"quarter|year))?(?:,? to (?:<qualifier> )?(?P<worth><won>))?"
)
"""*The market value of Kospi-listed companies grew by 158.71 trillion won to 2,003.98 trillion won.*"""
STANDING = r"(?:,? (?:<amounting>|standing|at)) (?:<qualifier> )?(?P<much><won>)"
"""*Topped 5,000 trillion won, standing at 5,049 trillion won.*"""
TIMES = (
    r"(?P<times>twice|double|triple|<times>) (?:as much as |as many as |that of |the "
    r"level of |the )?(?P<before><before>)"
)
PACE = (
    r"(?:(?P<times><times>)|(?P<side>above|below|higher than|lower than|more than|less "
    r"than)) (?:its |the |their )?(?P<over><lapse>) (?:moving )?(?:<usual>)"
)
SWELLED = rf"<t:trade>{_IS} <move>(?: <glue>)* (?P<much><won>|<shares>)(?P<worth>(?!))?"
WORDS = {"twice": 2, "double": 2, "triple": 3}
BIG = Decimal(10**14)
"""Won: less than this is the worth of a company, not of a market."""
SURELY_ALL = Decimal(5 * 10**12)
"""Won: more than one share's turnover comes to on most days."""
TRADED = {"turnover": "won", "cap": "won", "volume": "shares"}


def trade(scene: Scene) -> Iterator[Said]:
    """Turnover, volume and market value, beside the usual and the day before."""
    for found in scene.search(PACE):
        yield from _pace(scene, found)
    for found in scene.search(TIMES):
        yield from _times(scene, found)
    for form in (HANDS, WORTH):
        for found in scene.search(form):
            yield from _hands(scene, found)
    for found in scene.search(GREW):
        yield from _grew(scene, found)
    for found in scene.search(STANDING, "trade"):
        yield from _standing(scene, found)
    for form in (STOOD, SWELLED):
        for found in scene.search(form):
            yield from _stood(scene, found)


def _hands(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*1.42 billion shares worth 35.28 trillion won changed hands.*"""
    market = market_named(scene, found.start())
    if not market:
        yield scene.beside(
            *found.span(), "on which market is not said", scene.mask.every(*found.span(), "shares")
        )
        return
    if (scene.carried.who and scene.carried.who[0][:1].isdecimal()) or scene.cast.focus[:1].isdecimal():
        worth = found["worth"] and scene.mask.struck[found.start("worth")].meanings["won"].amount.value
        if not worth or worth < SURELY_ALL:
            yield scene.beside(
                *found.span(),
                "the market's or one share's is not said",
                scene.mask.every(*found.span(), "shares"),
            )
            return
    for name in ("much", "worth"):
        if found[name] is not None:
            struck = scene.mask.struck[found.start(name)]
            quantity = "volume" if "shares" in struck.meanings else "turnover"
            yield from valued(scene, found.span(), struck, f"{market}.{quantity}")
    scene.take(*found.span())


def _grew(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """How much more or less it is than at the close before, and how much it is now."""
    owner = _owner(scene, found)
    kind, spell = str(scene.mask.value(found, "t", "trade")), when(scene, *found.span("m"))
    sign = {"up": 1, "down": -1}.get(str(scene.mask.value(found, "m", "move")).split()[0], 0)
    if (
        not owner
        or not sign
        or scene.blocked(*found.span())
        or spell is None
        or spell.moment != NOW
        or spell.over > 1
    ):
        return
    much = scene.mask.struck[found.start("much")]
    figure = next(iter(much.meanings.values()))
    since = str(found["period"] or spell.since)
    start = Point(f"{owner}.{kind}", "close", Moment(base=since) if since else BEFORE)
    place = scene.mask.span(found.start("m"), found.end("much"))
    yield MoveSaid(
        place, scene.numbers(much), start, Point(f"{owner}.{kind}"), sign, figure.amount, figure.how
    )
    if found["worth"] is not None:
        yield from valued(
            scene, found.span("m"), scene.mask.struck[found.start("worth")], f"{owner}.{kind}", plain=True
        )
    scene.take(*found.span())


def _standing(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """What a market is worth, where its worth was spoken of before in the sentence."""
    who = scene.subject(scene.mask.offset + found.start("much"))
    told = scene.mask.every(0, found.start(), "trade")
    figure = scene.mask.struck[found.start("much")].meanings["won"]
    if (
        told
        and told[-1].meanings["trade"] == "cap"
        and len(who) == 1
        and who[0].endswith(".cap")
        and figure.amount.value >= BIG
    ):
        yield from valued(scene, found.span(), scene.mask.struck[found.start("much")], who[0])
        scene.take(*found.span())


def _owner(scene: Scene, found: re.Match[str]) -> str:
    """Whose turnover or worth it is; empty where that is open."""
    owners = [
        each
        for each in scene.subject(scene.mask.offset + found.start("much"))
        if "." in each or each[:1].isdecimal()
    ]
    named = [str(each.meanings["who"]) for each in scene.mask.every(*scene.clause(*found.span("t")), "who")]
    owner = (
        owners[0].partition(".")[0] if owners else named[0] if named else market_named(scene, found.start())
    )
    return owner if owner.isalnum() and len(owners) < 2 else ""


def _stood(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Trading volume was 464.5 million shares worth 10.8 trillion won.*"""
    kind = str(scene.mask.value(found, "t", "trade"))
    much = scene.mask.struck[found.start("much")]
    owner = _owner(scene, found)
    if not owner:
        yield scene.beside(*found.span(), "whose it is is not understood", (much,))
        return
    unit = next(iter(much.meanings))
    if unit != TRADED[kind]:
        kind = "turnover" if kind == "volume" and unit == "won" else ""
    if not kind:
        yield scene.beside(*found.span(), "an amount of another kind", (much,))
        return
    yield from valued(scene, found.span(), much, f"{owner}.{kind}")
    if found["worth"] is not None:
        yield from valued(scene, found.span(), scene.mask.struck[found.start("worth")], f"{owner}.turnover")
    scene.take(*found.span())


def valued(scene: Scene, place: Span, struck: Struck, who: str, *, plain: bool = False) -> Iterator[Said]:
    """One amount; beside where its time or its standing is not understood."""
    spell, why = when(scene, *place), scene.blocked(*place)
    numbers = scene.numbers(struck)
    at = scene.span(struck)
    if plain:
        spell = Spell()
    if why or spell is None or spell.over > 1 or spell.since:
        yield Beside(at, numbers, why or "when is not understood")
        return
    figure = next(iter(struck.meanings.values()))
    yield ValueSaid(
        at, scene.numbers(struck, *spell.struck), Point(who, when=spell.moment), figure.amount, figure.how
    )


def market_named(scene: Scene, at: int) -> str:
    """The market that the sentence names last before a place, else the main one."""
    named = [each.meanings["who"] for each in scene.mask.every(0, len(scene.mask.text), "who")]
    named = [each for each in named if each in ("KOSPI", "KOSDAQ")]
    junior = any(
        each.meanings["market"] == "KOSDAQ" for each in scene.mask.every(0, len(scene.mask.text), "market")
    )
    del at
    return "KOSDAQ" if junior or named[-1:] == ["KOSDAQ"] else named[-1] if named else scene.market()


def traded(scene: Scene, at: int) -> str:
    """Whose turnover or volume is spoken of; empty for something else."""
    who = [each for each in scene.subject(scene.mask.offset + at) if each.endswith((".turnover", ".volume"))]
    of_market = "hands" in scene.mask.kinds and not scene.cast.focus[:1].isdecimal()
    if not who and of_market and (market := market_named(scene, at)):
        who = [f"{market}.turnover" if "won" in scene.mask.kinds else f"{market}.volume"]
    return who[0] if len(who) == 1 else ""


def _times(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Turnover was twice the previous session's.*"""
    who = traded(scene, found.start())
    if not who or scene.blocked(*found.span()):
        return
    struck = scene.mask.struck.get(found.start("times"))
    times = Decimal(WORDS[found["times"]]) if struck is None else struck.meanings["times"].amount.value
    at = scene.take(*found.span())
    how = "" if struck is None else struck.meanings["times"].how
    yield RatioSaid(
        at, scene.numbers(struck) if struck else (), Point(who), Point(who, when=BEFORE), times, how
    )


def _pace(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Volume was 1.5 times its 20-day average.*"""
    who = traded(scene, found.start())
    over = scene.mask.struck[found.start("over")]
    if not who or scene.blocked(*found.span()) or over.meanings["lapse"].unit not in ("days", "sessions"):
        return
    times = scene.mask.struck[found.start("times")] if found["times"] is not None else None
    numbers = scene.numbers(over, *([times] if times else []))
    sign = -1 if found["side"] in ("below", "lower than", "less than") else 1
    amount = times.meanings["times"].amount if times else None
    yield PaceSaid(scene.take(*found.span()), numbers, who, amount, sign, int(over.meanings["lapse"].number))
