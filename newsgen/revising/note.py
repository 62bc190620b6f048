"""The editor's note of a later version, in the trade's classes and in the language of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import groupby

from newsgen.prose.korean.particles import particle
from newsgen.records.filing import CORRECTED
from newsgen.records.revised import DECK, HEADLINE, Falsified
from newsgen.revising.note_nouns import NEITHER, NOUNS
from newsgen.revising.note_words import COUNTS, MOST, MOST_QUOTED, WORDS
from newsgen.revising.points import IN_WORDS, Point, Versions, points
from newsgen.revising.subjects import Subject, said_way
from newsgen.sessions import KST

_COUNTED = re.compile(r"[\d,]+(?: sessions|거래일)?")
_UNIT = re.compile(r"^([\d,.]+)( .+)$")


def corrected(found: Sequence[Falsified], both: Versions) -> str:
    """*CORRECTED: Corrects the Kospi's close from 6,038.86 to 6,083.86 (paragraph 2).*"""
    told, lang = points(found, both), both.lang
    right = [each for each in told if not each.gone]
    gone = [each for each in told if each.gone]
    sentences = (_korean if lang == "ko" else _english)(right, gone)
    return f"{WORDS[lang].classes[CORRECTED]}{' '.join(sentences)[:-1]} ({places(found, lang)})."


def plain(kind: str, lang: str, when: datetime, reason: str = "") -> str:
    """The note of a class that names no figure."""
    words = WORDS[lang]
    return (words.classes[kind] + words.plain[kind].format(when=moment(when, lang), reason=reason)).strip()


def _english(right: Sequence[Point], gone: Sequence[Point]) -> Iterator[str]:
    if right:
        more = len(right[MOST:])
        parts = list(_english_parts(right[:MOST]))
        if more:
            parts.append(f"{COUNTS.get(more, more)} other {'point' if more == 1 else 'points'}")
        yield f"Corrects {_joined(parts)}."
    if gone:
        more = len(gone[MOST_QUOTED:])
        quoted = [f'"{each.said}"' for each in gone[:MOST_QUOTED]]
        if more:
            quoted.append(f"{COUNTS.get(more, more)} other {'statement' if more == 1 else 'statements'}")
        yield f"Takes back {_listed(quoted)}."


def _english_parts(told: Sequence[Point]) -> Iterator[str]:
    """Each thing with all that is said of it: *its gain from 1.16 to 1.91 percent*."""
    before: Subject | None = None
    for (name, subject), group in groupby(told, key=lambda each: (_name(each, "en"), each.subject)):
        own = subject.own(before, "en") if subject else ""
        where = f" {subject.where}" if subject and subject.where else ""
        yield f"{name.format(owner=own)}{where} {' and '.join(map(_from_to, group))}"
        before = subject


def _joined(parts: Sequence[str]) -> str:
    """A list; a comma stands before its last *and* where a part has one of its own."""
    if len(parts) > 1 and any(" and from " in each for each in parts):
        return ", and ".join([", ".join(parts[:-1]), parts[-1]])
    return _listed(parts)


def _name(each: Point, lang: str) -> str:
    """The noun with its direction, the owner still to be named."""
    if each.subject is None:
        return f'"{_plain(each.said)}"' if lang == "en" else f"'{_plain(each.said)}'"
    noun = NOUNS[each.subject.key]
    went = each.went[1] if each.went[0] == each.went[1] else NEITHER
    way = said_way(each.subject, each.unit, went, lang).noun if noun.way else ""
    return (noun.ko if lang == "ko" else noun.en).format(owner="{owner}", way=way)


def _plain(words: str) -> str:
    return words.replace("{", "").replace("}", "")


def _sides(each: Point, lang: str) -> tuple[str, str]:
    """What was said and what is right, with their directions where these are two."""
    if each.subject is None or each.went[0] == each.went[1]:
        in_words = each.unit in IN_WORDS
        return _bare(each.said, lang, in_words=in_words), _bare(each.right, lang, in_words=in_words)
    one, other = (said_way(each.subject, each.unit, went, lang).phrase for went in each.went)
    return one.format(each.said) if each.said else "", other.format(each.right)


def _bare(figure: str, lang: str, *, in_words: bool) -> str:
    """A figure, or a day; a count that is told in words is quoted."""
    figure = figure.removeprefix("on ")
    if not in_words or _COUNTED.fullmatch(figure) or not figure:
        return figure
    return f'"{figure}"' if lang == "en" else f"'{figure}'"


def _from_to(each: Point) -> str:
    said, right = _sides(each, "en")
    if each.subject is None:
        return f'to "{right}"'
    if not said:
        return f"to {right}"
    one, other = _UNIT.match(said), _UNIT.match(right)
    if one and other and one[2] == other[2]:  # the unit once
        said = one[1]
    return f"from {said} to {right}"


def _korean(right: Sequence[Point], gone: Sequence[Point]) -> Iterator[str]:
    if right:
        more = len(right[MOST:])
        last = f"고치는 등 모두 {len(right)}곳을 바로잡습니다." if more else "바로잡습니다."
        yield f"{', '.join(_korean_parts(right[:MOST]))} {last}"
    if gone:
        more = len(gone[MOST_QUOTED:])
        quoted = ", ".join(f"'{each.said}'" for each in gone[:MOST_QUOTED])
        yield f"{quoted} 등 {len(gone)}곳을 삭제합니다." if more else f"{quoted} 표현을 삭제합니다."


def _korean_parts(told: Sequence[Point]) -> Iterator[str]:
    before: Subject | None = None
    for each in told:
        own = each.subject.own(before, "ko") if each.subject else ""
        name = _name(each, "ko").format(owner=own).strip()
        said, right = _sides(each, "ko")
        since = f"{said}에서 " if said and each.subject else ""
        yield f"{name}{particle(name, '을를')} {since}{right}{particle(right, '으로')}"
        before = each.subject


def places(found: Sequence[Falsified], lang: str) -> str:
    """Where the false words stood: *headline and paragraphs 1 and 2*, 제목, 1·2번째 문단."""
    told = dict.fromkeys(each.place for each in found)
    heads = [each for each in (HEADLINE, DECK) if each in told]
    numbers = [each for each in told if each not in heads]
    if lang == "ko":
        shown = [{HEADLINE: "제목", DECK: "부제"}[each] for each in heads]
        counted = "첫 번째 문단" if numbers == ["1"] else f"{'·'.join(numbers)}번째 문단"
        return ", ".join([*shown, counted] if numbers else shown)
    counted = "paragraph" if len(numbers) == 1 else "paragraphs"
    if heads and len(numbers) > 1:
        return f"{', '.join(heads)} and {counted} {_listed(numbers)}"
    return _listed([*heads, f"{counted} {_listed(numbers)}"] if numbers else heads)


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def moment(when: datetime, lang: str) -> str:
    """A moment as a note names it, in Seoul's time: *3:41 p.m. KST on 2026-02-25*."""
    local = when.astimezone(KST)
    hour = (local.hour - 1) % 12 + 1
    if lang == "ko":
        day = f"{local.year}년 {local.month}월 {local.day}일"
        minute = f" {local.minute}분" if local.minute else ""
        return f"{day} {'오전' if local.hour < 12 else '오후'} {hour}시{minute}"
    return f"{hour}:{local.minute:02} {'a.m.' if local.hour < 12 else 'p.m.'} KST on {local:%Y-%m-%d}"
