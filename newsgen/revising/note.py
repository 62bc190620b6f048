"""The editor's note of a later version, in the trade's classes and in the language of the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from newsgen.prose.korean.particles import particle
from newsgen.records import MarketDay
from newsgen.records.filing import CORRECTED
from newsgen.records.frozen import frozen
from newsgen.records.revised import DECK, HEADLINE, Falsified
from newsgen.revising.note_words import MOST, WORDS
from newsgen.revising.subjects import subject
from newsgen.sessions import KST

_ELSE = re.compile(r"^(?:since|a record of|still|unchanged)\b|(?:이후$|의 기록 |^여전히)")
"""What is right of a superlative that no longer holds: its witness."""
_BARE = re.compile(r"[\d,.]+")
"""A number without its unit, which takes no phrase's place."""


@frozen
class Point:
    """One thing that a note puts right."""

    subject: str
    """Empty for words that are quoted instead."""
    said: str
    right: str
    """Empty where nothing is known to stand in the place of what was said."""

    @property
    def gone(self) -> bool:
        """Whether the words have to go: what is right is no figure or name that could take their place."""
        if self.subject or not self.right:
            return not self.right
        another = _BARE.fullmatch(self.right) and not _BARE.fullmatch(self.said)
        return _ELSE.search(self.right) is not None or bool(another)


DIRECTED = (" gain", " loss", " 상승 폭", " 하락 폭")
_WAY = re.compile(r"^(?:up|down) (?=\d)|(?<=\S) (?:상승|하락)$")

Points = tuple[Point, ...]
"""All that is said of one thing."""


def corrected(found: Sequence[Falsified], before: MarketDay, day: MarketDay, lang: str) -> str:
    """*CORRECTED: Corrects the Kospi's close to 6,083.86, not 6,038.86 (paragraph 2).*"""
    told = tuple(_by_subject(points(found, before, day, lang)))
    body = (_korean if lang == "ko" else _english)(told[:MOST], len(told[MOST:]))
    return f"{WORDS[lang].classes[CORRECTED]}{body} ({places(found, lang)})."


def _by_subject(told: Sequence[Point]) -> Iterator[tuple[Point, ...]]:
    """What is said of one thing, side by side; quoted words each by themselves."""
    for about in dict.fromkeys(each.subject or each.said for each in told):
        yield tuple(each for each in told if (each.subject or each.said) == about)


def plain(kind: str, lang: str, when: datetime, reason: str = "") -> str:
    """The note of a class that names no figure."""
    words = WORDS[lang]
    return (words.classes[kind] + words.plain[kind].format(when=moment(when, lang), reason=reason)).strip()


def points(found: Sequence[Falsified], before: MarketDay, day: MarketDay, lang: str) -> tuple[Point, ...]:
    """What was wrong and what is right, each once however often the story said it, in its order."""
    told: dict[tuple[str, str], Point] = {}
    for each in found:
        point = _point(each, subject(each, day, lang, before))
        key = (point.subject, point.right if point.subject else point.said)
        if key not in told or not told[key].said:
            told[key] = point
    return tuple(told.values())


def _point(each: Falsified, about: str) -> Point:
    """What was said and what is right; a noun that says which way needs no *up* beside it."""
    if not each.right or not about:
        return Point("", each.said, each.right)
    right = each.right
    if about.endswith(DIRECTED):
        right = _WAY.sub("", right) or right
    turned = right == each.right and _WAY.search(right)
    return Point(about, each.said if _is_other(each) and not turned else "", right)


def _is_other(each: Falsified) -> bool:
    """Whether what was said can stand beside what is right: two figures, or two names."""
    if each.data[:1] and each.data[0].startswith("names/"):
        return True
    return any(map(str.isdigit, each.said)) and each.said not in each.right and each.said[0].isdigit()


def _english(told: Sequence[Points], more: int) -> str:
    right = [_right_english(each) for each in told if not each[0].gone]
    gone = [_gone_english(each[0]) for each in told if each[0].gone]
    parts = ["Corrects " + "; ".join(right)] if right else []
    parts += [f"{'takes' if right else 'Takes'} back " + ", ".join(gone)] if gone else []
    parts += (
        [f"corrects {more} more statements" if more > 1 else "corrects one more statement"] if more else []
    )
    return "; ".join(parts)


def _gone_english(each: Point) -> str:
    return f'"{each.said}"' + (f" (rightly {each.right})" if each.right else "")


def _gone_korean(each: Point) -> str:
    right = f"({each.right}{particle(each.right, '이가')} 맞음)" if each.right else ""
    return f"'{each.said}'{right}"


def _right_english(told: Points) -> str:
    name = told[0].subject or f'"{told[0].said}"'
    sides = [each.right + (f", not {each.said}" if each.subject and each.said else "") for each in told]
    between = ", and " if any(", not " in each for each in sides) else " and "
    return f"{name} to {between.join(sides)}"


def _korean(told: Sequence[Points], more: int) -> str:
    right = [_right_korean(each) for each in told if not each[0].gone]
    gone = [_gone_korean(each[0]) for each in told if each[0].gone]
    last = f"바로잡고, 그 밖에 {more}건도 고칩니다" if more else "바로잡습니다"
    parts = [f"{', '.join(right)} {last}"] if right else []
    parts += [f"{', '.join(gone)}{particle(gone[-1], '을를')} 삭제합니다"] if gone else []
    return ". ".join(parts)


def _right_korean(told: Points) -> str:
    name = told[0].subject or f"'{told[0].said}'"
    sides = [
        (f"{each.said}에서 " if each.subject and each.said else "")
        + each.right
        + particle(each.right, "으로")
        for each in told
    ]
    return f"{name}{particle(name, '을를')} {', '.join(sides)}"


def places(found: Sequence[Falsified], lang: str) -> str:
    """Where the false words stood: *headline and paragraphs 1 and 2*, 제목, 1, 2번째 문단."""
    told = dict.fromkeys(each.place for each in found)
    heads = [each for each in (HEADLINE, DECK) if each in told]
    numbers = [each for each in told if each not in heads]
    if lang == "ko":
        shown = [{HEADLINE: "제목", DECK: "부제"}[each] for each in heads]
        return ", ".join([*shown, f"{', '.join(numbers)}번째 문단"] if numbers else shown)
    counted = "paragraph" if len(numbers) == 1 else "paragraphs"
    return _listed([*heads, f"{counted} {_listed(numbers)}"] if numbers else heads)


def _listed(words: Sequence[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def moment(when: datetime, lang: str) -> str:
    """A moment as a note names it, in Seoul's time: *3:41 p.m. KST on 2026-02-25*."""
    local = when.astimezone(KST)
    hour = (local.hour - 1) % 12 + 1
    if lang == "ko":
        day = f"{local.year}년 {local.month}월 {local.day}일"
        return f"{day} {'오전' if local.hour < 12 else '오후'} {hour}시 {local.minute}분"
    return f"{hour}:{local.minute:02} {'a.m.' if local.hour < 12 else 'p.m.'} KST on {local:%Y-%m-%d}"
