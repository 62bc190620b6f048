"""Was a record set, and what was the record before?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.audit.assertions import BEFORE, ExtremeSaid, FormerSaid, Point, Said, ValueSaid
from newsgen.audit.english.area_extremes import (
    dealt_most,
    level_measures,
    measured,
    series_name,
    spoken_of,
    unfit,
)
from newsgen.audit.english.mask import pattern
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.times import Spell, when

FORMER = (
    r"<f:former>(?P<gap>(?:,? (?:of|at|was|to|is|<glue>|<qualifier>))*(?: (?P<much><points>|"
    r"<number>|<won>))?)"
    r"(?:,? (?:which was |that was )?(?:set|reached|posted|marked|hit|logged|recorded|"
    r"established|registered|achieved|notched|seen|from|<snap>|<cross>|on|just|<glue>)"
    r"){0,4}(?: (?P<day><day>|<before>))?"
)
ABOVE = (
    r"(?:above|over|than|from|<cross>|<outnumbered>) (?:the |its |a )?(?P<much><points>|<number>|<won>)"
    r",? (?:which was )?(?:set|recorded|<snap>|<cross>|<trade>) (?:just )?(?:on |in )?(?P<day><day>|<before>)"
)
"""*Above the 5,969.64 set on Tuesday.*"""
OF_DAY = (
    r"(?P<day><day>|<before>)(?:'s)? (?P<f><record>)(?: <noun>)?(?: of| at)? "
    r"(?P<much><points>|<number>|<won>)"
)
"""*Monday's record of 3,790.00.*"""
STOOD = (
    r"(?P<f><record>)(?: <noun>)?(?: of| at)? (?P<much><points>|<number>|<won>),? (?:which was |that was )?"
    r"(?:(?:set|reached|posted|hit|logged|from|<snap>|<cross>|on|<glue>) ){1,3}(?P<day><day>|<before>)"
)
"""*The record close of 4,131.05 from Nov. 3.*"""
APART = (
    r"(?:<points>|<percent>|<won>)(?: <glue>)? "
    r"(?:short of|shy of|away from|below|off|from|under|<cross>) (?:<glue> )?$"
)
"""What goes before a record that something is so far from."""
DAY_AFTER = (
    r"(?P<lapse><lapse>|<before>) after (?:(?:it|the index|the benchmark) (?:had )?)?"
    r"(?:<noun>|clos(?:ing|ed)|finish(?:ing|ed)|end(?:ing|ed)|settl(?:ing|ed)|<snap>) at (?:<glue> )?"
    r"(?:(?P<f><record>) (?:<noun> )?(?:of |at )?)?"
    r"(?P<much><points>|<number>|<won>)"
)
"""*A day after closing at a record 4,219.48.*"""
RECORD = (
    r"(?P<r><record>)(?P<noun>(?: (?:<noun>|<move>|<net>|<balance>|<trade>|<by>|<group>|"
    r"<glue>|<extreme>)){0,6})"
)
MAY_SET = frozenset(
    "at to hit hits hitting set sets setting reached reach reaches reaching touched touching touches "
    "notched notching notches marked marking marks posted posting posts logged logging logs scaled scaling "
    "for as in by with and a an the its new fresh another all-time renewed renewing renews rewrote rewriting "
    "registered registering recorded recording records scored scoring established establishing climbed "
    "notch post mark log was is being became".split()
)
"""Words before a record that say it is set now; others (*from*, *below*, *near*) do not."""
DETERMINERS = frozenset("a an the its their new fresh another yet all own".split())
ASPECTS: dict[tuple[str, ...], str] = {
    ("high_close",): "close",
    ("high_price",): "high",
    ("low_close",): "close",
    ("low_price",): "low",
}


def former_records(scene: Scene) -> Iterator[Said]:
    """What the record was before."""
    for form in (FORMER, OF_DAY, STOOD, ABOVE):
        for found in scene.search(form):
            if form in (FORMER, ABOVE) or _is_past(scene, found):
                yield from _former(scene, found)
    for found in scene.search(DAY_AFTER):
        yield from _day_after(scene, found)


def _day_after(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*A day after closing at 2,261.71, the index ...*: the close of the session before, a record or not."""
    lapse = scene.mask.value(found, "lapse", "lapse")
    much = scene.mask.struck[found.start("much")]
    who = scene.subject(scene.mask.offset + len(scene.mask.text))
    one = lapse is None or (lapse.number, lapse.how, lapse.unit[:-1] in ("day", "session")) == (1, "", True)
    if not one or len(who) != 1 or unfit(who) or scene.blocked(*found.span()) or who[0].startswith("@"):
        return
    figure = next(iter(much.meanings.values()))
    name = "USDKRW" if who == ("won",) else who[0]
    at = scene.take(*found.span())
    if found["f"] is not None:
        yield FormerSaid(at, scene.numbers(much), name, "close", figure.amount, scene.cast.previous)
    else:
        yield ValueSaid(
            scene.span(much), scene.numbers(much), Point(name, "close", BEFORE), figure.amount, figure.how
        )


def _is_past(scene: Scene, found: re.Match[str]) -> bool:
    """Whether a record that is called just that was set on a day before this one."""
    said = scene.mask.struck[found.start("day")].meanings
    if pattern(APART).search(scene.mask.text[: found.start("f")]):
        return False
    return "before" in said or (said["day"].day is not None and said["day"].day < scene.cast.session)


def records(scene: Scene) -> Iterator[Said]:
    """Records that were set."""
    for found in scene.search(RECORD):
        yield from _record(scene, found)


def _former(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*The previous record of 5,969.64 set on Tuesday.*"""
    struck = [scene.mask.struck[found.start(name)] for name in ("much", "day") if found[name] is not None]
    if not struck:
        return
    kind = ""
    if "f" in found.re.groupindex:
        kind = scene.mask.value(found, "f", "former") or scene.mask.value(found, "f", "record")
    what = kind if kind in ("close", "high") else ""
    who = spoken_of(scene, found.start())
    day = None
    if found["day"] is not None:
        said = scene.mask.struck[found.start("day")].meanings
        day = said["day"].day if "day" in said else scene.cast.previous
    amount = None
    if found["much"] is not None:
        amount = next(iter(struck[0].meanings.values())).amount
    why = scene.blocked(*found.span()) or unfit(who)
    if why or (day is None and amount is None):
        yield scene.beside(*scene.trim(found), why or "when is not understood", struck)
        return
    place = scene.trim(found)
    scene.take(*place)
    for series in who:
        name = "USDKRW" if series == "won" else series
        if amount is not None and day is not None and found.start("much") < found.start("day"):
            middle = struck[0].end
            yield FormerSaid(
                scene.mask.span(place[0], middle), scene.numbers(struck[0]), name, what, amount, None
            )
            yield FormerSaid(
                scene.mask.span(middle + 1, place[1]), scene.numbers(struck[1]), name, what, None, day
            )
        else:
            yield FormerSaid(scene.mask.span(*place), scene.numbers(*struck), name, what, amount, day)


def _record(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Closed at a record 6,083.86*, *a record high*."""
    kind = str(scene.mask.value(found, "r", "record"))
    start, end = found.start("r"), scene.trim(found)[1]
    if not _is_set(scene, start):
        return
    who = spoken_of(scene, start)
    spell = when(scene, start, end)
    if scene.blocked(start, end) or spell is None or spell.over > 1 or spell.since:
        return
    if kind == "plain":
        subjects = _plain_record(scene, found, start)
    elif unfit(who) or who[0].startswith("@"):
        return
    else:
        subjects = [(series_name(each), _set(scene, found, each, kind)) for each in who]
        end = found.end("r")
    subjects = [(series, measures) for series, measures in subjects if measures]
    if not subjects:
        return
    at = scene.take(start, end)
    numbers = scene.numbers(*spell.struck)
    for series, measures in subjects:
        yield ExtremeSaid(at, numbers, series, measures, ever=True, when=spell.moment)
    yield from _valued(scene, end, subjects, spell, highs=kind == "any")


def _valued(
    scene: Scene, end: int, subjects: list[tuple[str, tuple[str, ...]]], spell: Spell, *, highs: bool
) -> Iterator[Said]:
    """*A record high of 206,000 won*: the value, of each of those that set one."""
    found = pattern(
        r"(?P<of> of| at|,)? (?P<much>(?:<points>|<number>|<won>)(?:(?:,| and|, and) (?:<points>|"
        r"<number>|<won>))*)"
    ).match(scene.mask.text, end)
    if found is None:
        return
    figures = [
        each for each in scene.mask.struck.values() if found.start("much") <= each.start < found.end("much")
    ]
    if len(figures) != len(subjects):
        return
    for (series, measures), much in zip(subjects, figures, strict=True):
        aspect = ASPECTS.get(measures, "high" if highs and found["of"] == " of" else "")
        figure = next(iter(much.meanings.values()))
        if aspect:
            yield ValueSaid(
                scene.take(much.start, much.end),
                scene.numbers(much),
                Point(series, aspect, spell.moment),
                figure.amount,
                figure.how,
            )


def _is_set(scene: Scene, start: int) -> bool:
    """Whether the words before a record say that it is set now."""
    low, high = scene.mask.span(0, start)
    words = scene.text[low:high].lower().split()
    while words and words[-1] in DETERMINERS:
        words.pop()
    return not words or not words[-1][-1].isalpha() or words[-1] in MAY_SET


def _set(scene: Scene, found: re.Match[str], series: str, kind: str) -> tuple[str, ...]:
    """Which record was set: of closes, of prices within the day, or of either."""
    if series.endswith((".turnover", ".volume")):
        return (f"high_{series.rpartition('.')[2]}",) if kind != "low" else ()
    side = "low" if kind == "low" else "high"
    if series == "won":
        side = "high" if side == "low" else "low"
    if kind in ("close", "high"):
        return (f"{side}_{'close' if kind == 'close' else 'price'}",)
    return level_measures(scene, found, side, set())


def _plain_record(scene: Scene, found: re.Match[str], start: int) -> list[tuple[str, tuple[str, ...]]]:
    """A record that is named by what follows: a figure, a gain, dealing, turnover."""
    nouns = scene.mask.every(*found.span("noun"), "move") + scene.mask.every(*found.span("noun"), "net")
    nouns += scene.mask.every(*found.span("noun"), "trade")
    if nouns:
        return measured(scene, found, "big", ever=True)
    figure = pattern(r" (?:<points>|<number>|<won>)").match(scene.mask.text, found.end("r"))
    who = spoken_of(scene, start)
    ends = found.end("r") == len(scene.mask.text.rstrip(" .")) or scene.mask.text[found.end("r")] in ",.)"
    if figure and who and who[0].startswith("@"):
        return dealt_most(scene, found, "", who)
    if unfit(who) or who[0].startswith("@") or not (figure or ends):
        return []
    return [(series_name(each), _set(scene, found, each, "any")) for each in who]
