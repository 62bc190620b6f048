"""How many shares rose and how many fell?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.audit.assertions import BreadthSaid, Said
from newsgen.audit.english.mask import Struck
from newsgen.audit.english.scene import Scene

WAYS = {"up": 1, "down": -1, "flat": 0, "limit up": 2, "limit down": -2}
OTHER = {1: -1, -1: 1}
_N = r"(?:<count>|<number>)"
AGAINST = (
    rf"<one:breadth>(?: [a-z]+ly| far| easily)?(?:,? <outnumbered>| to| versus| against)"
    rf" <two:breadth>(?:,? (?:by |at |a ratio of |a margin of )*(?P<n1>{_N})(?: to | "
    rf"against | versus |-)(?P<n2>{_N}))?"
)
COUNTED = (
    rf"(?P<n1>{_N})(?: of)?(?: <issue>| listed| kospi| <who>| <glue>){{0,3}} (?:(?P<m><move>)"
    rf"|(?P<one><breadth>))"
)
NUMBERED = rf"<one:breadth>(?: <amounting>| numbered| at| <glue>|:){{1,2}} (?P<n1>{_N})"
UNNAMED = "on which market is not said"
LEAST = 10
"""Fewer than so many *stocks rose* are some that the sentence names, not the market's."""


def breadth(scene: Scene) -> Iterator[Said]:
    """Gainers, losers and those unchanged."""
    for found in scene.search(AGAINST):
        yield from _against(scene, found)
    for form in (COUNTED, NUMBERED):
        counted = False
        for found in scene.search(form):
            if (
                found["one"] is not None
                and form == NUMBERED
                and WAYS[str(scene.mask.value(found, "one", "breadth"))] == 0
            ):
                continue
            issue = "count" in scene.mask.struck[found.start("n1")].meanings or scene.has(
                "issue", *found.span()
            )
            if issue or counted or found["one"] is not None:
                for said in _counted(scene, found):
                    counted = True
                    yield said


def _market(scene: Scene) -> str:
    everything = 0, len(scene.mask.text)
    junior = [each for each in scene.mask.every(*everything, "market") if each.meanings["market"] == "KOSDAQ"]
    junior += [each for each in scene.mask.every(*everything, "who") if each.meanings["who"] == "KOSDAQ"]
    return "KOSDAQ" if junior else scene.market()


def _against(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Losers outnumbered gainers 584 to 290.*"""
    ways = [WAYS[str(scene.mask.value(found, name, "breadth"))] for name in ("one", "two")]
    numbers = [scene.mask.struck[found.start(name)] for name in ("n1", "n2") if found[name] is not None]
    if why := scene.blocked(*found.span()) or ("" if _market(scene) else UNNAMED):
        yield scene.beside(*found.span(), why, numbers)
        return
    at, market = scene.take(*found.span()), _market(scene)
    if not numbers and scene.has("outnumbered", *found.span()):
        yield BreadthSaid(at, (), market, ways[0], None, over=ways[1])
    for way, struck in zip(ways, numbers, strict=False):
        yield _said(scene, scene.span(struck), market, way, struck)


def _counted(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*633 stocks rose*, *250 decliners*."""
    struck = scene.mask.struck[found.start("n1")]
    if "m" in found.re.groupindex and found["m"] is not None:
        value = str(scene.mask.value(found, "m", "move")).split()[0]
        way = {"up": 1, "down": -1, "flat": 0}[value]
    else:
        way = WAYS[str(scene.mask.value(found, "one", "breadth"))]
    figure = next(iter(struck.meanings.values()))
    if figure.amount.value < LEAST and not scene.has("breadth", *found.span()):
        return
    if why := scene.blocked(*found.span()) or ("" if _market(scene) else UNNAMED):
        yield scene.beside(*found.span(), why, (struck,))
        return
    yield _said(scene, scene.take(*found.span()), _market(scene), way, struck)


def _said(scene: Scene, at: tuple[int, int], market: str, way: int, struck: Struck) -> BreadthSaid:
    figure = next(iter(struck.meanings.values()))
    return BreadthSaid(at, scene.numbers(struck), market, way, figure.amount, figure.how)
