"""How long after something did it happen: *29 days after it first closed above 5,000*?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from newsgen.audit.assertions import Event, LapseSaid, Moment, MoveSaid, Point, Said
from newsgen.audit.english.area_crossings import crossing_of
from newsgen.audit.english.dates import Day
from newsgen.audit.english.mask import pattern
from newsgen.audit.english.scene import Scene
from newsgen.records.checked import Span

_LAPSE = r"(?:<qualifier> |<glue> |as little as ){0,2}(?P<lapse><lapse>)"
JUST = re.compile(r"\b(?:just|only|mere|merely|barely|little)\b(?! (?:over|under|above|below|more|less|shy))")
_EVENT = (
    r"(?:(?: to [a-z]+| for <it>| for <who>){0,2},? (?:after|<after_since>|from)(?: when)? "
    r"(?:it |they |the (?:index|gauge|benchmark|"
    r"stock|market) |<who> |<it> |<glue> |<adverb> |first |<first> |having |the company "
    r"){0,4})"
)
AFTER = rf"{_LAPSE}{_EVENT}(?=<cross>|<first>)"
ADDED = (
    r"(?P<much><won>)(?: <glue>| in market value| in value| <trade>){0,4} (?:(?:was|"
    r"were|has been|have been|had been|been|having been) )?"
    r"(?P<way><move>|wiped out|wiped off|piled on)(?P<rest>.{0,120})"
)
BIG = Decimal(10**14)
"""Won: so much can only be the worth of a whole market."""


def lapses(scene: Scene) -> Iterator[Said]:
    """Every stretch of time that runs from an event to this session."""
    for found in scene.search(ADDED):
        yield from _added(scene, found)
    for found in scene.search(AFTER):
        yield from _after(scene, found)


def _after(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*29 days after it first closed above 5,000 on Jan. 27.*"""
    event = crossing_of(scene, found.end())
    why = scene.blocked(*found.span())
    lapse = scene.mask.struck[found.start("lapse")]
    if event is None or why:
        yield scene.beside(*scene.trim(found), why or "from when is not understood", (lapse,))
        return
    beyond, end = event
    stretch = lapse.meanings["lapse"]
    start, end = found.start(), end - len(scene.mask.text[:end]) + len(scene.mask.text[:end].rstrip(" ,"))
    at = scene.take(start, end)
    if beyond.when.on is not None:
        yield beyond
    level = beyond.numbers if beyond.when.on is None else ()
    start_of = Event(beyond=beyond) if beyond.when.on is None else Event(beyond.when.on)
    how = _how(scene, found, stretch.how)
    numbers = (*scene.numbers(lapse), *level)
    yield LapseSaid(at, numbers, stretch.number, stretch.unit, how, start_of, Event(scene.cast.session))


def _how(scene: Scene, found: re.Match[str], how: str) -> str:
    """How the stretch is qualified: *just* says that it is a short one."""
    low, high = scene.mask.span(found.start(), found.end("lapse"))
    return how or ("just" if JUST.search(scene.text[low:high].lower()) else "")


def _added(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*1,000 trillion won were added in just a month since Jan. 16.*"""
    much = scene.mask.struck[found.start("much")]
    figure = much.meanings["won"]
    who = scene.subject(scene.mask.offset + found.start())
    cap = next(
        (each for each in who if each.endswith(".cap")),
        "" if figure.amount.value < BIG else f"{scene.cast.main}.cap",
    )
    rest = found.start("rest")
    day = pattern(r"(?:<after_since>|from) (?:<glue> )?(?P<day><day>)").search(scene.mask.text, rest)
    event = pattern(_EVENT + "(?=<cross>|<first>)").search(scene.mask.text, rest)
    told = crossing_of(scene, event.end(), (cap,)) if event and cap else None
    start = _start(scene, day.start("day")) if day else told[0].when.on if told else None
    why = scene.blocked(*found.span()) or (
        "" if cap and start else "whose worth grew, and since when, is not understood"
    )
    if why or start is None:
        return
    ways = 1 if str(scene.mask.value(found, "way", "move")).startswith(("up", "piled")) else -1
    stop = day.end() if day else event.start() if event else found.end("way")
    end_of_words = found.end("way")
    struck = (much, *([scene.mask.struck[day.start("day")]] if day else ()))
    yield MoveSaid(
        scene.take(found.start(), end_of_words), scene.numbers(*struck),
        Point(cap, "close", Moment(on=start)), Point(cap), ways, figure.amount, figure.how,
    )  # fmt: skip
    if told:
        yield told[0]
    yield from _in(
        scene, end_of_words, stop if day else 0, Event(start) if day or not told else Event(beyond=told[0])
    )


def _start(scene: Scene, at: int) -> date | None:
    """The day that stands at a place."""
    day: Day = scene.mask.struck[at].meanings["day"]
    return day.day


def _in(scene: Scene, start: int, stop: int, event: Event) -> Iterator[Said]:
    """The stretch of time that the growth is said to have taken."""
    found = pattern(rf"(?:in |over |within ){_LAPSE}").search(scene.mask.text, start)
    if found is None:
        return
    lapse = scene.mask.struck[found.start("lapse")]
    stretch = lapse.meanings["lapse"]
    at: Span = scene.take(found.start(), max(stop, found.end()))
    yield LapseSaid(
        at, scene.numbers(lapse), stretch.number, stretch.unit, _how(scene, found, stretch.how),
        event, Event(scene.cast.session),
    )  # fmt: skip
