"""What a note puts right, point by point: a figure with the one printed in its place, words taken back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from newsgen.records import MarketDay
from newsgen.records.filed import Filed
from newsgen.records.frozen import frozen
from newsgen.records.revised import Falsified
from newsgen.revising import printed
from newsgen.revising.changed_data import WORDED
from newsgen.revising.note_nouns import DOWN, GENERAL, NAME, NEITHER, UP
from newsgen.revising.printed import Figure
from newsgen.revising.published import passages
from newsgen.revising.subjects import Subject, is_dealt, of_data, of_figure, way

_FIGURE = re.compile(r"-?\$?[\d,.]+[^\s\d,.]*(?: [a-z]+)*|[A-Z].*")
"""A figure that stands for itself: not *3% 가까이*."""
_MOVED = re.compile(r"^an? (.+) (?:gain|loss|rise|drop)$")
_NUMBER = re.compile(r"-?\$?[\d,.]+")
_WORD = re.compile(r"[A-Za-z]{3,}|[가-힣]{2,}")
_RISEN = re.compile(r"^(?:up|net buying of) (?=\$?\d)|(?<=\S) (?:상승|순매수|증가)$")
_FALLEN = re.compile(r"^(?:down|net selling of) (?=\$?\d)|(?<=\S) (?:하락|순매도|감소)$")
_CLAUSES = re.compile(r",(?=\s)|…")
_LEFT_OVER = re.compile(r"(?: (?:on|for|an?|the|in|to|at|of|by|after|and|with))+$")
"""Where a sentence goes on behind what it says."""
_CUT_OFF = re.compile(r"(?:(?:\d+년|\d+월|지난해|올해|지난달|이달|오전|오후) )+$")
"""The first part of a day or an hour, of which the rest is quoted."""
_COUNT = re.compile(
    r"[A-Z][a-z]+\.? (?=\d)|[\d,]+(?:st|nd|rd|th)?|\b(?:an? )?(?:one|two|three|four|five|six|seven|eight|"
    r"nine|ten|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
    r"twelfth)\b|하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|거래일|"
    r"[한두세네열] |(?:다섯|여섯|일곱|여덟|아홉) "
)
IN_WORDS = ("sessions", "periods", "place")
"""Units of counts that stories tell in words."""
LONGEST = 60
"""Characters of a sentence that a note still quotes whole."""
_QUOTES = re.compile("[\"'“”‘’]")
WORDS_BEFORE = 2
"""So many words before a false one are quoted with it."""


@frozen
class Point:
    """One thing that a note puts right."""

    subject: Subject | None
    """None for words that are quoted: taken back, or others in their place."""
    said: str
    """Empty where the subject alone says what was wrong."""
    right: str
    """Empty for words that are taken back."""
    unit: str = ""
    went: tuple[int, int] = (NEITHER, NEITHER)
    """Which way the thing went by what was said, and by what is right."""

    @property
    def gone(self) -> bool:
        """Whether the words are taken back."""
        return not self.right

    @property
    def sort(self) -> tuple[object, ...]:
        """By this two points are one, however often the story said it."""
        if self.subject is None or self.subject.key in (GENERAL, printed.DATE):
            return self.said.casefold(), self.right
        return self.subject, self.unit


class Versions(NamedTuple):
    """Both versions of a story, with the days that they were written from."""

    before: Filed
    was: MarketDay
    after: Filed
    now: MarketDay

    @property
    def lang(self) -> str:
        """The language of both."""
        return self.before.item.lang


def points(found: Sequence[Falsified], both: Versions) -> tuple[Point, ...]:
    """What was wrong and what is right, each once, in the order of the story; the fuller of two figures
    that say one thing."""
    told: dict[tuple[object, ...], Point] = {}
    for each in _each(found, both):
        known = told.get(each.sort)
        if known is None or _fullness(each) > _fullness(known):
            told[each.sort] = each
    gone = [each.said for each in told.values() if each.gone]
    kept = [each for each in told.values() if not each.gone or not _within_another(each.said, gone)]
    first = {each.subject: at for at, each in reversed(list(enumerate(kept)))}
    return tuple(sorted(kept, key=lambda each: first[each.subject]))


def _fullness(each: Point) -> tuple[bool, int]:
    """A bare figure says more than a rounded one with words around it, a longer one more than a short one."""
    return _FIGURE.fullmatch(each.said) is not None, len(each.said)


def _within_another(said: str, others: Sequence[str]) -> bool:
    return any(said in other and said != other for other in others)


def _each(found: Sequence[Falsified], both: Versions) -> Iterator[Point]:
    old = printed.figures(both.before, both.was)
    new = printed.figures(both.after, both.now)
    lines = {each.place: each.text for each in passages(both.before.item)}
    facts: set[str] = set()
    for (place, _), group in groupby(found, key=lambda each: (each.place, each.sentence)):
        false = list(group)
        for each in false:
            figures = printed.within(old, each, lines[place])
            exchanged = [point for one in figures if (point := _exchanged(one, old, new, both))]
            yield from exchanged
            about = {one.fact for one in figures}
            if not exchanged and (not about or not about <= facts):
                facts |= about
                yield _of_words(each, figures, new, both)
        yield from _beside(false[0], old, new, both)


def _beside(each: Falsified, old: Sequence[Figure], new: Sequence[Figure], both: Versions) -> Iterator[Point]:
    """What else the false sentence printed otherwise than its next version does: the same sum in dollars."""
    line = next(one.text for one in passages(both.before.item) if one.place == each.place)
    for figure in printed.within(old, replace(each, said=each.sentence), line):
        point = _exchanged(figure, old, new, both)
        general = point and point.subject and point.subject.key in (printed.DATE, GENERAL)
        if point and not general and figure.unit not in IN_WORDS:
            yield point


def _exchanged(figure: Figure, old: Sequence[Figure], new: Sequence[Figure], both: Versions) -> Point | None:
    """The figure with the one that the next version prints in its place; None where it prints none, or the
    same again."""
    other = printed.mate(figure, old, new)
    if other is None or _shape(figure) != _shape(other):
        return None
    subject = of_figure(figure, both.now, both.lang)
    went = way(figure, subject.key, both.was), way(other, subject.key, both.now)
    if went[0] == went[1] and (figure.text == other.text or figure.value == other.value):
        return None
    return Point(subject, _unsigned(figure, went), _unsigned(other, went), figure.unit, went)


def _shape(figure: Figure) -> str:
    """Of a date or a count that is told in words all but the day or the number: *on Jan. 27* takes no place
    of *roughly four months*, *three straight sessions* none of *a three-session streak*."""
    if figure.mark != printed.DATE and figure.unit not in IN_WORDS:
        return ""
    return _COUNT.sub("", figure.text).strip()


def _unsigned(figure: Figure, went: tuple[int, int]) -> str:
    """A figure without the sign or the noun that the words around it already say."""
    return _MOVED.sub(r"\1", figure.text.removeprefix("-")) if any(went) else figure.text


def _of_words(each: Falsified, figures: Sequence[Figure], new: Sequence[Figure], both: Versions) -> Point:
    """Words that no printed figure takes the place of."""
    if each.changes and WORDED.match(each.changes[0].path) and each.right:
        return Point(_named(each), each.said, each.right)
    shown = [one for one in figures if one.mark == printed.FIGURE]
    only = shown[0] if len(shown) == 1 else None
    subject = of_figure(only, both.now, both.lang) if only else of_data(each.data, both.now, both.lang)
    if subject and is_dealt(subject) and not figures and (turned := _dealt(each, subject, new, both)):
        return turned
    right, went = directed(each.right)
    said = (only.text if only else each.said).removeprefix("-")
    if _same_unit(said, right):
        subject = subject or Subject("", GENERAL)
        was = way(only, subject.key, both.was) if only else went
        return Point(subject, said, right, only.unit if only else "", (was, went or was))
    return Point(None, _quoted(each), "")


def directed(right: str) -> tuple[str, int]:
    """A figure apart from the words for its direction.

    >>> directed("down 0.74 percent"), directed("2천307억원 순매수"), directed("1.91 percent")
    (('0.74 percent', -1), ('2천307억원', 1), ('1.91 percent', 0))
    """
    for pattern, went in ((_RISEN, UP), (_FALLEN, DOWN)):
        if (found := pattern.sub("", right)) != right:
            return found, went
    return right, NEITHER


def _named(each: Falsified) -> Subject | None:
    return Subject("", NAME) if each.changes[0].path.startswith("names/") else None


def _dealt(each: Falsified, subject: Subject, new: Sequence[Figure], both: Versions) -> Point | None:
    """Of buyers that were sellers, what they bought."""
    for figure in new:
        if set(figure.paths) == set(each.data) and figure.unit == "won":
            went = way(figure, subject.key, both.now)
            return Point(subject, "", figure.text.removeprefix("-"), "won", (-went, went))
    return Point(subject, "", each.right) if re.search(r"\d", each.right) else None


def _same_unit(said: str, right: str) -> bool:
    """Whether both are a bare figure of one unit.

    >>> _same_unit("1.16 percent", "1.91 percent"), _same_unit("5,000 on", ""), _same_unit("3,000", "Aug. 16")
    (True, False, False)
    """
    one, other = _NUMBER.match(said), _NUMBER.match(right)
    return bool(one and other) and said[one.end() :] == right[other.end() :]  # type: ignore[union-attr]


def _quoted(each: Falsified) -> str:
    """The false words, with as much around them as says what they are about."""
    said = _LEFT_OVER.sub("", each.said)
    cut = _CUT_OFF.search(each.sentence.partition(said)[0])
    said = f"{cut[0]}{said}" if cut else said
    if len(_WORD.findall(said)) > 1:
        return said.rstrip(".")
    if said[:1].isdigit():
        return _clause(each.sentence, each.said).rstrip(".")
    clause = next((part for part in _CLAUSES.split(each.sentence) if said in part), each.sentence).strip()
    if clause != each.sentence and len(clause) <= LONGEST / 2:
        return _QUOTES.sub("", clause).rstrip(".")
    led = clause.partition(said)[0].split()[-WORDS_BEFORE:]
    return _QUOTES.sub("", " ".join([*led, said])).rstrip(".")


def _clause(sentence: str, said: str) -> str:
    """What a figure is part of: the sentence where it is short, else its shortest clause."""
    if len(sentence) <= LONGEST:
        return sentence
    parts = [part.strip() for part in _CLAUSES.split(sentence)]
    return min((part for part in parts if said in part), key=len, default=sentence)
