"""Which level was passed, by trading or at the close, and was it for the first time?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsgen.audit.assertions import BeyondSaid, Point, Said, ValueSaid
from newsgen.audit.english.mask import Struck, pattern
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.since import SINCE, Reach, reach
from newsgen.audit.english.times import when

LEVEL = (
    r"(?: <glue>| <qualifier>| <adverb>| <record>| key| psychological| psychologically|"
    r" important| symbolic| closely watched| long awaited| elusive| coveted| significant|"
    r" crucial| historic| landmark| milestone of){0,5} (?P<level><points>|<number>|<won>)"
)
_BEHIND = (
    r"(?:,?(?: <level>| <glue>| per dollar| to the dollar| against the dollar| a dollar|"
    r" <noun>| on an intraday basis| during the session| in intraday trading| intraday| per "
    r"share| apiece| on a closing basis| again| briefly){0,4})"
)
_FIRST = rf"(?: on <day>| <day>)?(?:,? (?P<first><first>)(?: ever)?(?P<reach>{SINCE})?)?"
CROSSED = rf"(?P<brief><brief> )?(?P<one><first> )?<c:cross>{LEVEL}{_BEHIND}{_FIRST}"
IT = rf"(?P<brief>(?!))?(?P<one><first>) (?P<c><cross>) (?:it|there|that)(?: <level>)?(?:{SINCE})?"
FIRST_BEFORE = r"(?P<first><first>)(?P<reach>{since})?,? (?:<adverb> |<glue> ){{0,3}}$"
WEAK = (
    "hit",
    "hits",
    "hitting",
    "reached",
    "reaches",
    "reaching",
    "touched",
    "touches",
    "touching",
    "past",
    "over",
    "passed",
    "cleared",
    "lost",
    "losing",
    "gave up",
)
"""Words that go with a level only if it is a round one, or called a level: *hit 6,138.58* is a value."""
NOUNS_OF_CLOSE = r"(?:close|finish|closing|ending|end) (?:$)"
ROUND = 2
"""How many digits of a round level are not zero, at most."""
ASIDE = ("short", "within", "off", "near", "toward", "towards")
"""Values of words that only come near."""
GIVEN = ("gave", "giv", "surrender", "los", "shed", "ced", "relinquish", "forfeit", "yield")
"""Words for what is given up: points and won behind them are how much, unless they are called a level."""
WEAKER = r"\b(?:weak|soften|softer|depreciat)"
STRONGER = r"\b(?:strong|strengthen|firm|appreciat)"
OUTSIDE = ("^", "#", "@", "?")


class Crossing(NamedTuple):
    """A crossing, as the words have it."""

    said: BeyondSaid
    struck: tuple[Struck, ...]


def crossings(scene: Scene) -> Iterator[Said]:
    """Every level that was passed."""
    for found in scene.search(CROSSED):
        level = scene.mask.struck[found.start("level")]
        if not _is_level(scene, found, level):
            continue
        yield from _above_it(scene, found, list(_crossing(scene, found, level)))


def _above_it(scene: Scene, found: re.Match[str], told: list[Said]) -> Iterator[Said]:
    """A crossing; and what it is said of once more: *the first finish above it since Jan. 5*."""
    yield from told
    last = told[-1] if told else None
    again = next((each for each in scene.search(IT) if each.start() >= found.end()), None)
    if again is None or not isinstance(last, BeyondSaid):
        return
    far = reach(scene, again) if again["since"] or again["stretch"] or again["ever"] else Reach(ever=True)
    value = str(scene.mask.value(again, "c", "cross")).split()
    if far is None or _side(value) != last.side or scene.blocked(*again.span()):
        return
    yield last._replace(
        at=scene.take(*again.span()), numbers=scene.numbers(*far.struck), how=_how(scene, again, value),
        first=far.ever, back=False, since=far.since, lapse=far.lapse, lapse_how=far.how, span=far.span,
    )  # fmt: skip


def crossing_of(scene: Scene, place: int, who: tuple[str, ...] = ()) -> tuple[BeyondSaid, int] | None:
    """The crossing that begins at a place, for a stretch of time that runs from it, and where it ends."""
    found = pattern(CROSSED).match(scene.mask.text, place)
    if found is None or not scene.free(*found.span()):
        return None
    level = scene.mask.struck[found.start("level")]
    said = next(_crossing(scene, found, level, who, event=True), None)
    if not isinstance(said, BeyondSaid):
        return None
    ahead = scene.mask.text[max(place - 8, 0) : place]
    return said._replace(
        first=said.first or "first" in ahead or scene.has("first", place - 8, place)
    ), found.end()


def _is_level(scene: Scene, found: re.Match[str], level: Struck) -> bool:
    """Whether the figure is a level to pass, not a value, an amount dealt or a number of something."""
    words = _text(scene, *found.span("c"))
    if str(scene.mask.value(found, "c", "cross")).split()[0] in ASIDE:
        return False
    amount = next(iter(level.meanings.values())).amount
    traded = [
        each
        for each in scene.subject(scene.mask.offset + found.start("c"))
        if each.endswith((".turnover", ".volume"))
    ]
    if traded and words in WEAK:
        return False
    named = pattern(r" (?:<glue> )?<level>").match(scene.mask.text, level.end) is not None
    if words.startswith(GIVEN) and not named and ("points" in level.meanings or "won" in level.meanings):
        return False
    digits = f"{abs(amount.value):f}".split(".")[0].rstrip("0")
    rounded = len(digits) <= ROUND and amount.value == int(amount.value)
    return named or rounded or words not in WEAK


def _crossing(
    scene: Scene, found: re.Match[str], level: Struck, who: tuple[str, ...] = (), *, event: bool = False
) -> Iterator[Said]:
    start, end = scene.trim(found)
    value = str(scene.mask.value(found, "c", "cross")).split()
    who = who or scene.subject(scene.mask.offset + found.start("c"))
    if who in (("won",), ("USDKRW",)) and value[0] not in ("weak", "strong"):
        value = [_won_went(scene, found.start()) or value[0], *value[1:]]
    figure = next(iter(level.meanings.values()))
    first, back, spare = _first(scene, found)
    why = scene.blocked(start, end) or _strange(who, figure.amount.unit, value)
    how = _how(scene, found, value)
    if first is None:
        why = why or "since when is not understood"
    spell = when(scene, start, end, skip=spare, event=event)
    if spell is None or spell.since or spell.over > 1:
        why = why or "when is not understood"
    if why or first is None or spell is None:
        yield scene.beside(start, end, why, (level,))
        return
    at = scene.take(start, end)
    numbers = scene.numbers(level, *first.struck, *spell.struck)
    for series in who:
        side = _side(value)
        name = "USDKRW" if series == "won" else series
        if "." in name and not name.endswith(".cap"):
            yield ValueSaid(
                at, numbers, Point(name, when=spell.moment), figure.amount, "more" if side > 0 else "less"
            )
            continue
        yield BeyondSaid(
            at, numbers, name, figure.amount.value, side, how, back, value[-1] == (
                "back"
            ) and not _within_day(scene),
            spell.moment, first.since, first.lapse, first.how, **({"span": first.span} if first.span else {}),
        )  # fmt: skip


def _first(scene: Scene, found: re.Match[str]) -> tuple[Reach | None, bool, tuple[int, int]]:
    """How far back it is the first time, whether it is one ever, and the words that say so."""
    if found["one"] is not None:
        behind = pattern(SINCE).match(scene.mask.text, found.start() + len(found[0].rstrip(" ,")))
        if behind is None:
            return Reach(), True, (0, 0)
        far = reach(scene, behind)
        return far, far is not None and far.ever, behind.span()
    if found["first"] is not None:
        if found["reach"] is None:
            return Reach(), True, found.span("first")
        far = reach(scene, found)
        return far, far is not None and far.ever, (found.start("first"), found.end("reach"))
    begin = scene.clause(found.start(), found.end())[0]
    ahead = pattern(FIRST_BEFORE.format(since=SINCE)).search(scene.mask.text[: found.start()], begin)
    if ahead is None:
        ahead = pattern(rf"^(?:<glue> |and |<adverb> )*(?P<first><first>)(?P<reach>{SINCE})?, ").match(
            scene.mask.text
        )
    if ahead is None or any(ahead.end() < a < found.start() for a, _ in scene.taken):
        return Reach(), False, (0, 0)
    if ahead["reach"] is None:
        return Reach(), True, ahead.span()
    far = reach(scene, ahead)
    return far, far is not None and far.ever, ahead.span()


def _how(scene: Scene, found: re.Match[str], value: list[str]) -> str:
    """By trading, at the close, at the open; standing there; or not said."""
    words = scene.mask.text[max(found.start() - 30, 0) : found.start()]
    if value[-1] == "stand" and found["one"] is not None:
        return "touch"
    if value[-1] in ("close", "stand", "open"):
        return value[-1]
    if found["brief"] is not None:
        return (
            "brief"
            if _text(scene, *found.span("brief")).startswith(("brief", "moment", "fleet"))
            else "touch"
        )
    if re.search(r"\b(?:clos(?:e|ed|ing)|finish(?:ed)?|end(?:ed)?|settled?) $", words):
        return "close"
    if "closing basis" in _text(scene, *found.span()):
        return "close"
    return "touch" if value[-1] == "touch" else "any"


def _side(value: list[str]) -> int:
    """Above or below; for the won, on the scale of won per dollar."""
    if value[0] in ("weak", "strong"):
        return 1 if value[0] == "weak" else -1
    return -1 if value[0] in ("below", "under") else 1


def _won_went(scene: Scene, start: int) -> str:
    """Whether the won was said to have grown weaker or stronger, in words that leave no doubt."""
    low, high = scene.mask.span(0, start)
    weak, strong = (len(re.findall(each, scene.text[low:high].lower())) for each in (WEAKER, STRONGER))
    return "weak" if weak and not strong else "strong" if strong and not weak else ""


def _strange(who: tuple[str, ...], unit: str, value: list[str]) -> str:
    """Why nobody can say whether that series passed that level."""
    if not who:
        return "what passed it is not understood"
    for series in who:
        if series.startswith(OUTSIDE):
            return "a level that the data do not hold"
        if series == "won" and value[0] not in ("weak", "strong"):
            return "whether the won grew or shrank past it is not said"
        money = series[:1].isdecimal() or "." in series or series in ("won", "USDKRW")
        if (unit == "won" and not money) or (unit == "points" and money):
            return "a level on another scale"
        if series.endswith((".cap", ".turnover")) and unit != "won":
            return "a level on another scale"
    return ""


def _within_day(scene: Scene) -> bool:
    """Whether the sentence speaks of the path within the day."""
    return bool(
        re.search(
            r"briefly|earlier|after (?:dipping|falling|slipping)|intraday|morning|afternoon", scene.mask.text
        )
    ) or scene.has("brief", 0, len(scene.mask.text))


def _text(scene: Scene, start: int, end: int) -> str:
    low, high = scene.mask.span(start, end)
    return scene.text[low:high].lower().strip()
