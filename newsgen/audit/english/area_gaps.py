"""How far from a level is it, and how far has it come over some sessions together?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.audit.assertions import FormerSaid, Moment, MoveSaid, Point, RowSaid, Said
from newsgen.audit.english.scene import Scene

GAP = (
    r"(?:(?P<within>within) )?(?P<much><points>|<percent>|<won>)(?: <glue>)? (?P<side>short "
    r"of|shy of|away from|below|above|from|of|under|over|<cross>) (?:the |its )?(?P<level><number>|"
    r"<points>|<won>)(?: <level>| <glue> <level>)?"
)
RECORD = (
    r"(?P<much><points>|<percent>|<won>)(?: <glue>)? "
    r"(?P<side>short of|shy of|away from|below|off|from|under|<cross>) (?:<glue> )?(?P<r><record>|<former>)"
    r"(?: (?:of|at) (?P<level><number>|<points>|<won>))?"
    r"(?:(?:,? (?:<record>|<snap>|<cross>|which was|set|recorded|reached|<glue>|on)){1,3} "
    r"(?P<day><day>|<before>))?"
)
"""*16.47 points below its record close of 3,438.02, set on Aug. 12.*"""
BROUGHT = (
    r"(?P<m><move>) (?:over|in|for|during) (?:<glue> )?(?P<over><lapse>) to (?P<much><percent>|<points>)"
)
OVER = (
    r"(?P<m><move>)(?: <glue>| <qualifier>| <adverb>){0,3} (?P<much><percent>|<points>)"
    r"(?: \([^()]*\))?,? (?:in|over|during|across|in the|over the|during the)(?: past|"
    r" last| previous| just| only| space of)?(?: <qualifier>)? (?P<over><lapse>)"
)
NOUN = (
    r"(?P<over><lapse>) (?P<m><move>)(?: <glue>| <amounting>| <qualifier>){0,3} (?P<much><percent>|<points>)"
)
AHEAD = (
    r"(?:(?:in|within|across|during) (?:<glue> |past |last )?)?(?P<over><lapse>),? "
    r"(?:(?:<who>|<fare_of>|it) )?(?:has |have |had )?(?P<m><move>)(?: <glue>| <qualifier>| by){0,3} "
    r"(?P<much><percent>|<points>)"
)
"""*Over two days the index has fallen 7.1 percent.*"""
TOTALS = r"(?P<over><lapse>) (?P<m><move>)(?: now)? <amounting> (?P<much><percent>|<points>)"
OF_A_DAY = (
    r"(?:the |a |its )(?P<much><percent>|<points>) (?P<m><move>)(?: <glue>| set| seen){1,2} (?P<day><day>)"
)
"""*Eclipsing the 10.44 percent fall of March 10, 2003.*"""
A_WEEK = 5
"""So many sessions has a week: that many *days* together, or fewer, are sessions."""
SHORT = ("short of", "shy of", "away from", "below", "under")
STRANGE = ("^", "#", "@", "?")


def gaps(scene: Scene) -> Iterator[Said]:
    """Distances to levels, and moves over several sessions."""
    for found in scene.search(GAP):
        yield from _gap(scene, found)
    for found in scene.search(RECORD):
        yield from _from_record(scene, found)
    for form in (OVER, NOUN, BROUGHT, AHEAD, TOTALS):
        for found in scene.search(form):
            yield from _over(scene, found)
    for found in scene.search(OF_A_DAY):
        yield from _of_a_day(scene, found)


def _of_a_day(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """The move of a day long past, that this one is held beside."""
    much, told = (scene.mask.struck[found.start(name)] for name in ("much", "day"))
    day, who = told.meanings["day"].day, scene.subject(scene.mask.offset + found.start())
    sign = {"up": 1, "down": -1}.get(str(scene.mask.value(found, "m", "move")).split()[0], 0)
    if not day or day >= scene.cast.session or not sign or len(who) != 1 or who[0].startswith(STRANGE):
        return
    if who == ("won",) or scene.blocked(*found.span()):
        return
    figure = next(iter(much.meanings.values()))
    start, end = Point(who[0], "close", Moment(on=day, ago=1)), Point(who[0], "close", Moment(on=day))
    at = scene.take(*found.span())
    yield MoveSaid(at, scene.numbers(much, told), start, end, sign, figure.amount, figure.how)


def _gap(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*12 points short of 6,000*, *within 3 percent of 6,000*."""
    low, high = scene.mask.span(*found.span("side"))
    side, who = scene.text[low:high].lower(), scene.subject(scene.mask.offset + found.start())
    if (side in ("from", "of") and found["within"] is None) or side == "over":
        return
    if side not in (*SHORT, "of", "above"):
        return
    level, much = (scene.mask.struck[found.start(name)] for name in ("level", "much"))
    goal = next(iter(level.meanings.values())).amount
    figure = next(iter(much.meanings.values()))
    fits = len(who) == 1 and not who[0].startswith(STRANGE) and who[0] != "won" and "." not in who[0]
    if scene.blocked(*found.span()) or not fits:
        yield scene.beside(
            *found.span(), scene.blocked(*found.span()) or "whose distance is not understood", (much, level)
        )
        return
    sign = 0 if found["within"] is not None else 1 if side in SHORT else -1
    how = "less" if found["within"] is not None else figure.how
    yield MoveSaid(
        scene.take(*found.span()), scene.numbers(much, level), Point(who[0]), Point(who[0], level=goal.value),
        sign, figure.amount, how, gap=True,
    )  # fmt: skip


def _from_record(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """How far below a record it stands, which was how much, set when."""
    names = [name for name in ("much", "level", "day") if found[name] is not None]
    struck = [scene.mask.struck[found.start(name)] for name in names]
    who = scene.subject(scene.mask.offset + found.start())
    kind = str(scene.mask.value(found, "r", "record") or scene.mask.value(found, "r", "former"))
    if (
        scene.blocked(*found.span())
        or len(who) != 1
        or who[0].startswith(STRANGE)
        or who[0] == "won"
        or "level" not in names
    ):
        yield scene.beside(*found.span(), "how far from which record is not understood", struck)
        return
    much, level = (next(iter(each.meanings.values())) for each in struck[:2])
    at = scene.take(*found.span("much"))
    end = Point(who[0], level=level.amount.value)
    yield MoveSaid(at, scene.numbers(struck[0]), Point(who[0]), end, 1, much.amount, much.how, gap=True)
    day = None
    if "day" in names:
        told = struck[2].meanings
        day = told["day"].day if "day" in told else scene.cast.previous
    what = {"close": "close", "high": "high"}.get(kind, "")
    place = scene.take(found.end("much") + 1, found.end())
    split = place[0] - found.end("much") - 1 + struck[1].end
    yield FormerSaid((place[0], split), scene.numbers(struck[1]), who[0], what, level.amount, None)
    if day is not None:
        gap = len(scene.text[split : place[1]]) - len(scene.text[split : place[1]].lstrip(" ,"))
        yield FormerSaid((split + gap, place[1]), scene.numbers(struck[2]), who[0], what, None, day)


def _over(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """*Has lost 7 percent in two sessions*, *its two-day gain to 5.2 percent*."""
    who = scene.subject(scene.mask.offset + found.start())
    much, over = (scene.mask.struck[found.start(name)] for name in ("much", "over"))
    stretch, figure = over.meanings["lapse"], next(iter(much.meanings.values()))
    sign = {"up": 1, "down": -1}.get(str(scene.mask.value(found, "m", "move")).split()[0], 0)
    sessions = stretch.unit == "sessions" or "-" in scene.text[slice(*scene.span(over))]
    sessions = sessions or (stretch.unit == "days" and 2 <= stretch.number <= A_WEEK)
    fits = who and not who[0].startswith(STRANGE) and who != ("won",) and stretch.unit in ("sessions", "days")
    if scene.has("row", found.end(), found.end() + 14):
        return
    if (
        not sessions
        or not fits
        or not sign
        or (stretch.how and not scene.text[slice(*scene.span(over))].lower().startswith("over "))
        or stretch.number < 1
        or scene.blocked(*found.span())
    ):
        yield scene.beside(*found.span(), "over how many sessions is not understood", (much, over))
        return
    at = scene.take(*found.span())
    numbers = scene.numbers(much, over)
    past = re.search(r"(?:past|last|previous|recent) $", scene.text[: scene.span(over)[0]].lower())
    if (
        scene.rows
        and not past
        and "the" in found[0].split()
        and scene.rows[-1].who in who
        and sign == scene.rows[-1].sign
    ):
        # *a third loss, bringing the drop over the three sessions to 5 percent*: the row once more
        row = scene.rows[-1]
        yield RowSaid(
            scene.span(over), scene.numbers(over), row.who, sign, int(stretch.number), ended=row.ended
        )
    for each in who:
        start = Point(each, "close", Moment(ago=int(stretch.number)))
        yield MoveSaid(at, numbers, start, Point(each), sign, figure.amount, figure.how)
