"""What has a group's dealing come to over a row of sessions, or since a week, a month or a year began?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.audit.assertions import BEFORE, NOW, NetSaid, Said
from newsgen.audit.english.area_dealing import market_of
from newsgen.audit.english.mask import Struck, pattern
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.times import PERIODS

_BRING = r"\b(?:bring|brought|tak|took|push|lift|rais|swell|swoll)\w*"
_SUM = (
    r"(?:tally|tallies|total|totals|haul|sum|amount|figure|purchases|sales|buying|selling|<net>|<amounting>)"
)
TALLY = (
    rf"{_BRING} (?P<mid>(?:(?!<won>)[^.;,]){{3,60}}?) (?:to|at) (?:<glue> |<qualifier> |<combined> ){{0,3}}"
    r"(?P<a><won>)(?P<tail>(?: (?:in|of|over|for|during|so|far|the|past|last|<glue>|<net>|<balance>|"
    r"<period>|<lapse>|week|month|quarter|year)){0,7})"
)
"""*Bringing their five-session haul to 3.76 trillion won.*"""
CHAIN = (
    r"(?P<n><net>)(?: <glue>| <amounting>| <qualifier>){0,3} (?P<chain><won>(?: so far)? <period>"
    r"(?:(?:,|,? and)(?: <qualifier>)? <won>(?: so far)? <period>)+)"
)
"""*Net sellers of 4.38 trillion won this week and 11.08 trillion won this month.*"""
PART = r"(?P<a><won>) of (?:it|that|which|them)(?: came| was| were)?(?: so far)? (?P<p><period>)"
"""*2.13 trillion won of it this week.*"""
TOGETHER = r"(?:<combined>|total of) (?:<balance> )?(?:<qualifier> )?(?P<a><won>)"
"""*..., for a combined 4.51 trillion won*, behind a row of sessions."""
OF_ROW = re.compile(r"in which|over (?:the|that) (?:period|streak|run)")
"""Words that hold a sum to the row before it, whatever side it is said to be of."""
SPANS = re.compile(r"\b(week|month|quarter|year)(?:'s|ly)?\b")


def tallies(scene: Scene) -> Iterator[Said]:
    """Every sum of dealing over more than this session."""
    for found in scene.search(CHAIN):
        yield from _chain(scene, found)
    for found in scene.search(PART):
        since = PERIODS.get(str(scene.mask.value(found, "p", "period")), "")
        yield from _sum(scene, found, scene.mask.struck[found.start("a")], since=since)
    for found in scene.search(TALLY):
        yield from _tally(scene, found)
    for found in scene.search(TOGETHER):
        yield from _together(scene, found)


def _dealer(scene: Scene, end: int) -> tuple[str, int]:
    """The group that is spoken of, and its side, by the words up to a place."""
    groups = [str(each.meanings["group"]) for each in scene.mask.every(0, end, "group")]
    nets = [str(each.meanings["net"]) for each in scene.mask.every(0, end, "net")]
    carried = scene.carried.groups if len(scene.carried.groups) == 1 else ()
    group = groups[-1] if groups else next(iter(carried), "")
    return group, {"buy": 1, "sell": -1}.get(nets[-1] if nets else "", 0)


def _sum(
    scene: Scene,
    found: re.Match[str],
    money: Struck,
    *,
    since: str = "",
    over: int = 1,
    also: Struck | None = None,
) -> Iterator[Said]:
    """One sum, of the group spoken of last."""
    start, end = found.span()
    group, sign = _dealer(scene, end)
    market, figure = market_of(scene, start, end), money.meanings["won"]
    if not (since or over > 1) or not group or not sign or not market or scene.blocked(start, end):
        return
    scene.take(money.start, money.end)
    numbers = scene.numbers(money, *([also] if also else []))
    yield NetSaid(
        scene.span(money), numbers, group, market, sign, figure.amount, figure.how, NOW, over, since
    )


def _tally(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Brought their tally for the month to 11.08 trillion won.*"""
    money = scene.mask.struck[found.start("a")]
    around = (found.span("mid"), found.span("tail"))
    if pattern(_SUM).search(found["mid"]) is None:
        return
    spans = {each for at in around for each in SPANS.findall(_text(scene, *at))}
    lapses = [each for at in around for each in scene.mask.every(*at, "lapse")]
    if len(spans) == 1 and not lapses:
        yield from _sum(scene, found, money, since=spans.pop())
    elif len(lapses) == 1:
        stretch = lapses[0].meanings["lapse"]
        text = scene.text[slice(*scene.span(lapses[0]))]
        if (stretch.unit == "sessions" or "-" in text) and stretch.unit in ("sessions", "days"):
            yield from _sum(scene, found, money, over=int(stretch.number), also=lapses[0])


def _chain(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """One sum a period."""
    pieces = list(pattern(r"(?P<a><won>)(?: so far)? (?P<p><period>)").finditer(
        scene.mask.text, *found.span("chain")
    ))  # fmt: skip
    for piece in pieces:
        since = PERIODS.get(str(scene.mask.value(piece, "p", "period")), "")
        yield from _sum(scene, piece, scene.mask.struck[piece.start("a")], since=since)


def _together(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """The sum of the row of sessions that the sentence told just before."""
    rows = [each for each in scene.rows if each.end <= found.start()]
    money = scene.mask.struck[found.start("a")]
    if not rows or "." not in rows[-1].who or not money.meanings["won"].amount.value:
        return
    row = rows[-1]
    between = scene.mask.every(row.end, found.start(), "net")
    sign = {"buy": 1, "sell": -1}[str(between[-1].meanings["net"])] if between else row.sign
    if sign != row.sign and not OF_ROW.search(_text(scene, row.end, len(scene.mask.text))):
        return
    if scene.has("group", row.end, found.end()) or scene.blocked(*found.span()):
        return
    market, _, group = row.who.partition(".")
    figure = money.meanings["won"]
    scene.take(*found.span())
    yield NetSaid(
        scene.span(money), scene.numbers(money), group, market, sign, figure.amount, figure.how,
        BEFORE if row.ended else NOW, row.length,
    )  # fmt: skip


def _text(scene: Scene, start: int, end: int) -> str:
    low, high = scene.mask.span(start, end)
    return scene.text[low:high].lower()
