"""Who changed sides, and after how long on the other one?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import Said, TurnSaid
from newsgen.audit.english.area_dealing import market_of
from newsgen.audit.english.scene import Scene

TURNED = (
    r"(?P<g><group>).{0,50}?<turn>(?: <glue>| <balance>| <adverb>){0,3} (?P<n><net>).{0,40}?"
    r"(?:,? after|,? ending|,? snapping|,? following)(?: <glue>| <adverb>){0,3} (?:(?P<after><lapse>|"
    r"<number>)(?: <row>)?(?: sessions?| days?| trading| <glue>| <noun>){0,3}(?: of)"
    r"? )?(?:<balance> )?(?P<from><net>)(?P<before> (?:<glue> )*<before>)?"
)


def turns(scene: Scene) -> Iterator[Said]:
    """*Foreigners turned net buyers after five sessions of selling.*"""
    for found in scene.search(TURNED, "turn", "net"):
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
