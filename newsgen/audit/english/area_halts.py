"""Did the exchange halt trading?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from newsgen.audit.assertions import HaltedSaid, Said
from newsgen.audit.english.area_dealing import is_market
from newsgen.audit.english.mask import pattern
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.times import when

HALTED = r"(?:(?P<side><halt_side>) )?<h:halt>"


HELD = r"(?:halted|suspended|stopped) by|<halt>(?: came| struck| hit| sounded| followed)? at <clock>"


def halts(scene: Scene) -> Iterator[Said]:
    """Sidecars and circuit breakers that were set off in this session."""
    for found in scene.search(HALTED):
        start, end = found.span()
        begin, stop = scene.clause(start, end)
        told = scene.has("issued", begin, stop) or pattern(HELD).search(scene.mask.text, begin, stop)
        if not told or scene.blocked(start, end):
            continue
        spell = when(scene, start, end)
        clocks = scene.mask.every(begin, stop, "clock")
        if spell is None or spell.moment.on is not None or spell.moment.ago or len(clocks) > 1:
            continue
        clock: time | None = clocks[0].meanings["clock"] if clocks else None
        side = scene.mask.value(found, "side", "halt_side") or ""
        numbers = scene.numbers(*clocks)
        market = _market(scene, start, end)
        yield HaltedSaid(
            scene.take(start, end),
            numbers,
            str(scene.mask.value(found, "h", "halt")),
            market,
            str(side),
            clock,
        )


def _market(scene: Scene, start: int, end: int) -> str:
    """The first market named behind the halt and before another one, else the last before it."""
    others = [each.start for each in scene.mask.every(end, len(scene.mask.text), "halt")]
    stop = min(others, default=len(scene.mask.text))
    named = [each for each in scene.mask.struck.values() if is_market(each)]
    behind = [each for each in named if end <= each.start < stop]
    before = [each for each in named if each.start < start]
    if not behind and not before:
        return scene.cast.main
    each = behind[0] if behind else before[-1]
    value = str(each.meanings.get("market") or each.meanings["who"])
    return scene.cast.main if value == "main" else value
