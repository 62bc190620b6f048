"""What has a market gained or lost in worth, what was it before, and is that much more than usual?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from newsgen.audit.assertions import BEFORE, MoveSaid, PaceSaid, Point, Said, ValueSaid
from newsgen.audit.english.area_trade import SURELY_ALL, WORDS, market_named, traded, valued
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.times import Spell, when
from newsgen.verify.amounts import Amount

USUAL = (
    r"(?:<qualifier> )?(?P<times>twice|double|triple|<times>) (?:<glue> |its |the |their |recent |usual )*"
    r"(?:<usual>)"
)
"""*More than twice its usual size*: of how many sessions is not said."""
HAD_STOOD = (
    r"^(?:<glue> )?(?:it|that|this|the figure|the total|the tally) (?:had |has )?(?:<adverb> )?"
    r"(?:stood|was|been|come to|came to|<amounting>)(?: <glue>| at| <amounting>)* (?P<much><won>) <before>"
)
"""*It had stood at 4,992.74 trillion won a day earlier.*"""
WIPED = (
    r"(?P<much><won>)(?: <glue>| in market value| in value| <trade>){0,4} "
    r"(?:(?:was|were|has been|have been|had been) )?"
    r"(?:wiped|erased|shaved|lopped|knocked|evaporated|vanished|disappeared)(?: out| off| from| away)?\b"
    r"(?:[^.;]{0,30}(?:leaving|to leave|bringing|cutting) [^.;<]{0,40}?(?:<trade>|market's value|value)"
    r"[^.;]{0,20}? (?:at|to) (?P<worth><won>))?"
)
"""*Shares worth 253.13 trillion won were wiped out, leaving the market's value at 1,845.27 trillion won.*"""
GAINED = (
    r"(?P<much><won>)(?: (?:was|were|has been|have been|had been|being))? (?P<m><move>)(?P<worth>(?!))? to "
    r"(?:<glue> |<who> |<market> ){0,3}<trade>"
)
"""*Some 94 trillion won was added to the market value of Kospi companies.*"""


def worth(scene: Scene) -> Iterator[Said]:
    """What the worth of a market has become, and what is carried on to the next sentence."""
    for found in scene.search(USUAL):
        yield from _usual(scene, found)
    for found in scene.search(WIPED):
        yield from _wiped(scene, found, -1)
    for found in scene.search(GAINED):
        yield from _gained(scene, found)
    for found in scene.search(HAD_STOOD):
        yield from _had_stood(scene, found)
    told = {each.meanings["trade"] for each in scene.mask.struck.values() if "trade" in each.meanings}
    if told:
        market = market_named(scene, 0)
        scene.carried.traded = f"{market}.{told.pop()}" if len(told) == 1 and market else ""


def _gained(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Some 94 trillion won was added to the market value*, if it was in this session."""
    everything = len(scene.mask.text)
    if scene.has("lapse", 0, everything) or scene.has("day", found.end(), everything):
        return
    way = str(scene.mask.value(found, "m", "move")).split()[0]
    if way in ("up", "down"):
        yield from _wiped(scene, found, 1 if way == "up" else -1)


def _usual(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Turnover was more than double the recent norm*: at least that it was above it."""
    who = traded(scene, found.start())
    if not who or scene.blocked(*found.span()):
        return
    struck = scene.mask.struck.get(found.start("times"))
    amount = Amount(Decimal(WORDS[found["times"]]), Decimal(1), "times") if struck is None else (
        struck.meanings["times"].amount
    )  # fmt: skip
    low, high = scene.mask.span(max(found.start() - 12, 0), found.end())
    vague = "more than" in scene.text[low:high].lower() or "over" in scene.text[low:high].lower()
    numbers = scene.numbers(struck) if struck else ()
    yield PaceSaid(scene.take(*found.span()), numbers, who, None if vague else amount, 1, 0)


def _wiped(scene: Scene, found: re.Match[str], sign: int) -> Iterator[Said]:
    """How much less a market is worth than at the close before."""
    much = scene.mask.struck[found.start("much")]
    figure = much.meanings["won"]
    market = market_named(scene, found.start())
    spell = when(scene, *found.span("much"))
    if figure.amount.value < SURELY_ALL or not market or scene.blocked(*found.span()) or spell != Spell():
        return
    cap = f"{market}.cap"
    at = scene.mask.span(found.start("much"), found.end("much"))
    yield MoveSaid(
        at, scene.numbers(much), Point(cap, "close", BEFORE), Point(cap), sign, figure.amount, figure.how
    )
    if found["worth"] is not None:
        yield from valued(
            scene, found.span("worth"), scene.mask.struck[found.start("worth")], cap, plain=True
        )
    scene.take(*found.span())


def _had_stood(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """What a market was worth, or what changed hands, the session before."""
    told = [each for each in scene.carried.who if each.endswith((".cap", ".turnover"))]
    told += [scene.carried.traded] if scene.carried.traded else []
    if not told or scene.blocked(*found.span()):
        return
    much = scene.mask.struck[found.start("much")]
    figure = much.meanings["won"]
    scene.take(*found.span())
    point = Point(told[0], "close", BEFORE)
    yield ValueSaid(scene.span(much), scene.numbers(much), point, figure.amount, figure.how)
