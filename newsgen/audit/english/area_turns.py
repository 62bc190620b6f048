"""Who changed sides, and after how long on the other one?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import NetSaid, Said, TurnSaid
from newsgen.audit.english.area_dealing import market_of
from newsgen.audit.english.mask import pattern
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.times import when

TURNED = (
    r"(?P<g><group>).{0,50}?<turn>(?: <glue>| <balance>| <adverb>){0,3} (?P<n><net>).{0,40}?"
    r"(?:,? after|,? ending|,? snapping|,? following)(?: <glue>| <adverb>){0,3} (?:(?P<after><lapse>|"
    r"<number>)(?: <row>)?(?: sessions?| days?| trading| <glue>| <noun>){0,3}(?: of)"
    r"? )?(?:<balance> )?(?P<from><net>)(?P<before> (?:<glue> )*<before>)?"
)
WITH = (
    r",? (?:with|for|at|to the tune of|worth|totaling|taking|<net>) (?:<glue> |<balance> |<qualifier> ){0,3}"
    r"(?P<a><won>)"
)


def turns(scene: Scene) -> Iterator[Said]:
    """*Foreigners turned net buyers after five sessions of selling.*"""
    for found in scene.search(TURNED):
        sign = 1 if scene.mask.value(found, "n", "net") == "buy" else -1
        other = 1 if scene.mask.value(found, "from", "net") == "buy" else -1
        after = scene.mask.struck[found.start("after")] if found["after"] is not None else None
        if (
            other == sign
            or scene.blocked(found.start("from"), found.end())
            or (after is None and found["before"] is None)
        ):
            continue
        length = 0
        if after is not None:
            value = next(iter(after.meanings.values()))
            length = int(value.number if hasattr(value, "unit") else value.amount.value)
            if getattr(value, "unit", "sessions") not in ("sessions", "days"):
                continue
        start = found.start("after") if after else found.start("from")
        group = str(scene.mask.value(found, "g", "group"))
        market = market_of(scene, *found.span("g"))
        yield TurnSaid(
            scene.take(start, found.end()),
            scene.numbers(after) if after else (),
            group,
            market,
            sign,
            1,
            length,
        )
        scene.carried.groups, scene.carried.market = (group,), market
        scene.signs[found.start()] = sign
        yield from _amount(scene, found.end(), group, market, sign)


def _amount(scene: Scene, at: int, group: str, market: str, sign: int) -> Iterator[Said]:
    """*..., with 720.6 billion won*: what it bought or sold once it had turned."""
    found = pattern(WITH).match(scene.mask.text, at)
    if found is None or not scene.free(*found.span()) or scene.blocked(*found.span()):
        return
    spell, money = when(scene, *found.span("a")), scene.mask.struck[found.start("a")]
    if spell is None or spell.over > 1 or spell.since:
        return
    figure = money.meanings["won"]
    scene.take(*found.span())
    numbers = scene.numbers(money, *spell.struck)
    yield NetSaid(scene.span(money), numbers, group, market, sign, figure.amount, figure.how, spell.moment)
