"""Lists in brackets: ``삼성전자(1.75%), SK하이닉스(1.29%)가 올랐고 현대차(-0.92%)는 내렸다.``"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import Fact, Figure, Said
from newsgen.sessions import CLOSE

Entry = tuple[Said, Figure, Fact, str]
"""A name, how far it moved in percent, the fact that says so, and the way it went."""
Listed = tuple[tuple[str, Said, Said | None], ...]
"""What joins each to the one before, its name, its percent where it moved."""
Row = tuple[Listed, str, Said, str]
"""Those that went one way, their particle, what they did, and what follows."""

SIDES = ("up", "down", "flat")
Verb = tuple[str, str, str]
"""At the end, before another side, and before one that went the other way."""
CLOSED: Mapping[str, tuple[Verb, ...]] = {
    "up": (("올랐다", "올랐고", "오른 반면"), ("상승했다", "상승했고", "상승한 반면")),
    "down": (("내렸다", "내렸고", "내린 반면"), ("하락했다", "하락했고", "하락한 반면")),
    "flat": (("변동이 없었다", "변동이 없었고", "변동이 없었고"),),
}
NOW: Mapping[str, tuple[Verb, ...]] = {
    "up": (("오름세다", "오름세고", "오름세인 반면"), ("상승 중이다", "상승 중이고", "상승 중인 반면")),
    "down": (("내림세다", "내림세고", "내림세인 반면"), ("하락 중이다", "하락 중이고", "하락 중인 반면")),
    "flat": (("변동이 없다", "변동이 없고", "변동이 없고"),),
}
"""By the way they went."""
JOINTS = ("내렸고", "내린 반면")
"""Two sides stand beside each other in one of two ways, by turns; of three, the first two are opposed."""


def bracketed(entries: Sequence[Entry], voice: Voice) -> tuple[Row, ...]:
    """Those on the side of the first one that moved, those on the other, and last those that did not move."""
    first = next((way for _, _, _, way in entries if way != "flat"), "flat")
    order = sorted(SIDES, key=lambda way: (way == "flat", way != first))
    sides = [[each for each in entries if each[3] == way] for way in order]
    told, rows = [side for side in sides if side], list[Row]()
    opposed = len(told) == len(SIDES) or (len(told) > 1 and voice.turn(JOINTS, 12) == JOINTS[1])
    for at, side in enumerate(told):
        last, way, fact = at == len(told) - 1, side[0][3], side[0][2]
        forms = (CLOSED if voice.day.phase == CLOSE else NOW)[way]
        end = voice.turn([each for each, _, _ in forms], 11)
        against = opposed and not at and told[at + 1][0][3] != "flat"
        verb = next(each for each in forms if each[0] == end)[0 if last else 2 if against else 1]
        topic = particle(side[-1][0], "은는" if at or way == "flat" else "이가")
        rows.append((_listed(side, voice), topic, voice.word(verb, way, fact), "." if last else " "))
    return tuple(rows)


def _listed(side: Sequence[Entry], voice: Voice) -> Listed:
    two, rows = len(side) == 2, []
    for at, (name, percent, fact, way) in enumerate(side):
        before = f"{particle(side[0][0], '와과')} " if two else ", "
        shown = None if way == "flat" else voice.signed(percent, fact)
        rows.append((before if at else "", name, shown))
    return tuple(rows)
