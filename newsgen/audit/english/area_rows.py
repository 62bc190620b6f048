"""How many sessions in a row has it gone the same way, or had it until now?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsgen.audit.assertions import RowSaid, Said
from newsgen.audit.english.area_dealing import market_of
from newsgen.audit.english.mask import Struck, pattern
from newsgen.audit.english.scene import Row, Scene
from newsgen.audit.english.times import when

_REST = (
    r"(?P<rest>(?: (?:<row>|<winning>|<move>|<net>|<noun>|<balance>|<glue>|<by>|trading|"
    r"(?:session|day|week|month|quarter|year|close)s?)){1,8})"
)
_SNAP = r"(?:(?:<s:snap>|(?P<after>after))(?: <glue>| <adverb>){0,2} )?"
FORMS = (
    rf"<s:snap>(?: <glue>)?(?P<way>(?: <winning>| <move>| <net>| <balance>){{0,3}}) <row>(?: "
    rf"of (?P<way2><winning>|<move>))? (?:to|into) (?:<glue> )?(?P<n><ordinal>|<lapse>|"
    rf"<number>){_REST}?",
    r"<s:snap>(?: <glue>)? (?P<way><net>|<winning>|<move>) (?:to|into|for) (?:<glue> )?"
    r"(?P<n><ordinal>)(?: <row>)? (?:session|day)",
    r"(?P<way><winning>|<move>|<net>) <row>(?: now)? (?:<amounting>|<cross>)(?: <glue>)? (?P<n><lapse>)",
    rf"{_SNAP}(?P<for>for )?(?:<glue> )?(?P<n><ordinal>|<number>|<lapse>){_REST}",
    r"<s:snap>(?: <glue>| <before>){0,2} (?P<n><lapse>)"
    r"(?P<rest> of (?:<balance> )?(?:<winning>|<move>|<net>))",
    r"(?P<for>for )(?:<glue> )?(?P<n><ordinal>)(?P<rest> (?:trading )?(?:session|day|week|month)s?)\b",
)
"""Extending a streak to five sessions; a third straight session, a three-day streak; for a third day."""
GOES_ON = re.compile(r"\b(?:on|in|into|enjoying|logging|posting) (?:a |its |their )?$")
ALSO = ((), (), (), ("row",), (), ())
"""Kinds without which a form is none of a row, though it could be found."""
OF_ONES = re.compile(r"^ +of ")
AFRESH = r"<first> (?P<way><winning>|<move>|<net>)(?: session| day)? in (?:<glue> )?(?P<n><lapse>)"
"""*Its first fall in seven sessions*: this one is the seventh."""
UNITS = {
    "week": "weeks",
    "weekly": "weeks",
    "month": "months",
    "monthly": "months",
    "year": "years",
    "yearly": "years",
    "annual": "years",
    "quarter": "",
    "quarterly": "",
}


def rows(scene: Scene) -> Iterator[Said]:
    """Every row of sessions."""
    for form, also in zip(FORMS, ALSO, strict=True):
        for found in scene.search(form, *also):
            yield from _row(scene, found)
    for found in scene.search(AFRESH):
        yield from _afresh(scene, found)


def _afresh(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """A row the other way that lasted until the session before."""
    number = scene.mask.struck[found.start("n")]
    length, unit = _length(scene, found, number)
    sign, who = _way(scene, found, ended=False)
    start, end = scene.trim(found)
    spell = when(scene, start, end, skip=found.span("n"))
    if length < 2 or unit != "sessions" or not who or spell is None or spell.since:
        return
    if scene.blocked(start, end):
        return
    at = scene.take(start, end)
    for series in who:
        name, way = ("USDKRW", -sign) if series == "won" else (series, sign)
        numbers = scene.numbers(number)
        yield RowSaid(at, numbers, name, -way, length - 1, unit, ended=True, when=spell.moment)


def _row(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """A row, if the words are those of one."""
    number = scene.mask.struck[found.start("n")]
    kinds = {each.meanings["row"] for each in scene.mask.every(*found.span(), "row")}
    groups = found.re.groupindex
    snap = scene.mask.value(found, "s", "snap") if "s" in groups else None
    behind = pattern(
        r"(?:(?: (?:for|of|by|on))? (?:<who>|<fare_of>|<group>))? "
        r"(?:is |was |has been |came |comes )?(?P<s><snap>|over\b|broken\b)"
    ).match(scene.mask.text, found.end())
    over = behind is not None and scene.mask.value(behind, "s", "snap") != "longer"
    ended = over or snap == "ended" or ("after" in groups and found["after"] is not None)
    if "s" not in groups:
        pass
    elif (
        "way" not in groups
        and not (ended and OF_ONES.search(found["rest"]))
        and (not kinds or (kinds == {"loose"} and not ended))
    ):
        return
    if (
        "lapse" in number.meanings
        and kinds & {"streak", "loose"}
        and snap is None
        and not ended
        and "way" not in groups
    ):
        before = scene.mask.text[: found.start("n")]
        if not GOES_ON.search(before):
            yield scene.beside(*scene.trim(found), "whether the row goes on is not said", (number,))
            return
    length, unit = _length(scene, found, number)
    sign, who = _way(scene, found, ended=ended)
    start, end = scene.trim(found)
    why = scene.blocked(start, end)
    if (
        not why
        and snap == "longer"
        and "rest" in groups
        and "way" not in groups
        and found["n"]
        and "lapse" in number.meanings
    ):
        why = "whether this session is counted is not said"
    if why or not length or not unit or not sign or not who:
        yield scene.beside(start, end, why or "a row of what is not understood", (number,))
        return
    spell = when(scene, start, start, after=False)
    if spell is None:
        yield scene.beside(start, end, "when is not understood", (number,))
        return
    at = scene.take(start + len(found[0]) - len(found[0].lstrip()), end)
    numbers = scene.numbers(number, *spell.struck)
    for series in who:
        name, sign = ("USDKRW", -sign) if series == "won" else (series, sign)
        scene.rows.append(Row(end, name, sign, length, ended))
        yield RowSaid(at, numbers, name, sign, length, unit, ended, spell.moment)


def _length(scene: Scene, found: re.Match[str], number: Struck) -> tuple[int, str]:
    """How many, and of what; zero and empty where that is not clear."""
    low, high = scene.mask.span(*found.span())
    words = scene.text[low:high].lower().replace("-", " ").split()
    units = {UNITS.get(word.rstrip("s"), "") for word in words if word.rstrip("s") in UNITS}
    if "lapse" in number.meanings:
        stretch = number.meanings["lapse"]
        unit = "sessions" if stretch.unit in ("days", "sessions") else stretch.unit
        whole = stretch.number == int(stretch.number) and not stretch.how
        return (int(stretch.number), unit) if whole and unit not in ("minutes", "hours") else (0, "")
    figure = next(iter(number.meanings.values()))
    return int(figure.amount.value), units.pop() if len(units) == 1 else "" if units else "sessions"


def _way(scene: Scene, found: re.Match[str], *, ended: bool) -> tuple[int, tuple[str, ...]]:
    """Which way, and whose: by the words of the row, else by what was said to happen."""
    start, end = found.span()
    own = _ways(scene, start, end)
    if not own and not ended:
        own = _ways(scene, scene.clause(start, end)[0], start)[-1:] or _ways(scene, 0, start)[-1:]
    if not own and ended:
        now = _ways(scene, scene.clause(start, end)[0], start)[-1:] or _ways(scene, 0, start)[-1:]
        own = [(-sign, dealt) for sign, dealt in now if not dealt]
    if not own:
        return 0, ()
    sign, dealt = own[-1]
    if not dealt and scene.has("group", scene.clause(start, end)[0], start):
        return 0, ()
    if not dealt:
        return sign, scene.subject(scene.mask.offset + start)
    behind = scene.mask.every(end, scene.clause(start, end)[1], "group")[:1]
    named = scene.mask.every(0, end, "group")[-1:] or behind
    groups = [each.meanings["group"] for each in named] or list(scene.carried.groups)[-1:]
    return sign, tuple(f"{market_of(scene, start, end)}.{group}" for group in groups)


def _ways(scene: Scene, start: int, end: int) -> list[tuple[int, bool]]:
    """Every word for a direction between two places, and whether it is one of dealing."""
    found: list[tuple[int, bool]] = []
    for at, each in sorted(scene.mask.struck.items()):
        if not start <= at < end:
            continue
        for kind in ("winning", "move", "net"):
            value = each.meanings.get(kind, "").split()
            if value and value[0] != "flat":
                found.append((1 if value[0] in ("up", "buy") else -1, kind == "net"))
                break
    return found
