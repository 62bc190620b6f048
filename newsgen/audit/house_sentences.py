"""Which sentences of a text are worded as the house words them: wholly read, and understood by themselves.

A sentence counts when every word of it was read and every word before it was as well; or when it says the
same if it is heard out of nowhere, where nobody has said whom it speaks of, be it by itself or behind
others that do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from newsgen import verify
from newsgen.audit.house_lines import Lines
from newsgen.records import MarketDay
from newsgen.records.frozen import frozen
from newsgen.verify.claims import Unread
from newsgen.verify.heard import STOP, Heard, Placed

_GOES_ON = re.compile(
    r"[\"'\u201d\u2019)\]]*(?: +[^\sA-Z가-힣\"'\u201c\u2018(\[0-9]|[^\s\"'\u201d\u2019)\]])"
)
"""After a full stop that ends no sentence: *Inc. rose*."""
_ANOTHER = re.compile(
    r"(?:코스피|코스닥|KOSPI|KOSDAQ|Kospi|Kosdaq) ?[12][05]0(?![\d,.])"
    r"|\d원으로 [\d.]+% \w+[고며],|천원으로 [\d.]+% \w+[고며],"
    r"|보합\([\d,.]+\)|\d원\((?:약 )?[\d,.]+ ?달러\)|출발한 뒤 [\d,.]+까지|\d원?에서 [\d,.만천]+원?으?로 "
)
"""What the house never writes and its readers would mistake: KOSPI 200 and KOSDAQ 150 are indices of their
own; a price before its move would be given to the next share; a low may lie above the session before."""


_YEARED = re.compile(
    r"\bin (?:(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?|May|June|July) (?:19|20)\d\d\b"
)
"""A month of a year, of which the house never writes what happened: the year would be read as a level."""

_COUNTED = re.compile(r"\bfrom [\d.,]+(?: \w+){0,2} at the previous close\b")
"""The close before as what a move is counted from, which the house's reader takes for where it stands."""
_ONCE = re.compile(r"(?i)\bat one (?:point|stage)\b|\bmomentarily\b|, then (?:\w+ly )?\w+(?:ed|ell|id|ank)\b")
"""A moment within the session, or what came behind one: the house's reader takes both for the close."""
_PERIOD = re.compile(
    r"(?:올해|올 들어|지난해|이달|지난달|이번 주|지난주|\d{4}년|\d{1,2}월)(?:에는|에만|에|은|는|만)? (?!\d)"
)
"""What an unread sentence begins with that may hold for the next one as well."""


class Sentence(NamedTuple):
    """A sentence with what it claims."""

    start: int
    """In the joined lines."""
    end: int
    claims: tuple[Any, ...]
    terms: tuple[Placed, ...]


@frozen
class House:
    """What of a text was read by the house's own readers."""

    sentences: tuple[Sentence, ...]
    """Those that are settled."""
    places: tuple[Placed, ...]
    """Every term of the text."""
    whole: bool = False
    """Whether every sentence is."""


def house_sentences(lines: Lines, day: MarketDay, lang: str) -> House:
    """The sentences worded as the house words them."""
    if not lines.lines:
        return House((), ())
    heard, joined = verify.heard(lines.lines, day, lang), "\n".join(lines.lines)
    if len(joined.lower()) != len(joined):  # letters that are two when small: no place would be right
        return House((), ())
    places = tuple(heard.placed())
    settled: list[Sentence] = []
    clean, row, over = True, len(joined), 0
    for sentence, understood in _sentences(heard, places, joined):
        strange = (
            each.search(joined, sentence.start, sentence.end) for each in (_ANOTHER, _YEARED, _COUNTED, _ONCE)
        )
        read = understood and not any(strange) and not _of_another_day(joined, sentence, day)
        read = read and not _misheard(sentence, joined[sentence.start : sentence.end], day)
        read = read and not (over and "\n" not in joined[over : sentence.start])
        over = 0 if read or not _PERIOD.match(joined, sentence.start) else sentence.end
        clean = clean and read
        if clean or (read and _says(sentence, joined[row : sentence.end], day, lang)):
            settled.append(sentence)
        elif read and _says(sentence, joined[sentence.start : sentence.end], day, lang):
            row = sentence.start
            settled.append(sentence)
        else:
            row = len(joined)
    return House(tuple(settled), places, whole=clean)


MONEY = 10**9
"""So many won are somebody's money and no slip for points."""


def _misheard(sentence: Sentence, text: str, day: MarketDay) -> bool:
    """Whether a claim cannot be what the words mean: won of an index, or the market's worth where a share
    is named (*Samsung Electronics' market value sank*)."""
    shares = (name for code, words in day.names.items() if code in day.shares for name in words.values())
    named = any(name in text for name in shares)
    for claim in sentence.claims:
        who, amount = str(getattr(claim, "who", "")), getattr(claim, "amount", None)
        if who in day.indices and amount is not None and amount.unit == "won" and amount.value >= MONEY:
            return True
        if named and who.endswith(".cap") and who.partition(".")[0] in day.indices:
            return True
    return False


def _sentences(heard: Heard, places: Sequence[Placed], text: str) -> Iterator[tuple[Sentence, bool]]:
    """Every sentence, and whether all of it was read."""
    unread = {each.at[0] for each in _not_understood(heard)}
    by_term: dict[int, list[Any]] = {}
    begun = after = 0
    for claim in heard.claims:
        by_term.setdefault(claim.at[0], []).append(claim)
    for stop in _stops(places, text):
        terms, start = range(begun, stop), _inked(text, after)
        end = places[stop].end if text[places[stop].start : places[stop].end] == "." else places[stop].start
        if start < end:
            said = tuple(claim for term in terms for claim in by_term.get(term, ()))
            yield Sentence(start, end, said, tuple(places[begun:stop])), unread.isdisjoint(terms)
        begun, after = stop + 1, places[stop].end


def _not_understood(heard: Heard) -> Iterator[Unread]:
    """What was not read; a particle that does not fit its number (664.12과) is: who mistypes the one leaves
    the other as it was."""
    yield from (each for each in heard.unread if each.what != "particle")


_MARKETS = r"(?:코스피|코스닥|원|서울|한국거래소)"
_OWN_DAY = re.compile(
    r"(?<![월난] )(?<![월난])\b(\d{1,2})일 (?:코스피|코스닥|원)[^ ]*(?: 환율| 지수)?[은는] "
)
_NAMED_DAY = re.compile(
    rf"(\d{{1,2}})월 (\d{{1,2}})일 {_MARKETS}"
    rf"|(?:코스피|코스닥|지수|환율)[가이은는] (\d{{1,2}})월 (\d{{1,2}})일 \d"
)


def _of_another_day(text: str, sentence: Sentence, day: MarketDay) -> bool:
    """Whether the market's day is one to come, which is a slip, or behind the first sentence another one."""
    own = _OWN_DAY.search(text, sentence.start, sentence.end)
    if own is not None and day.session.day < int(own[1]) <= 31:
        return True
    named = _NAMED_DAY.search(text, sentence.start, sentence.end) if sentence.start else None
    if named is None:
        return False
    month, number = (int(each) for each in named.groups() if each)
    return (month, number) != (day.session.month, day.session.day)


def _inked(text: str, at: int) -> int:
    """The first character from a place on that is no blank."""
    while text[at : at + 1].isspace():
        at += 1
    return at


def _stops(places: Sequence[Placed], text: str) -> Iterator[int]:
    """The terms that end a sentence, the end of the text among them."""
    for number, place in enumerate(places):
        if place.start == len(text):
            yield number
            return
        if place.kind == STOP and (text[place.start] == "\n" or _ends(text, place.end)):
            yield number


def _ends(text: str, at: int) -> bool:
    return text[at - 1] != ";" and _GOES_ON.match(text, at) is None


def _says(sentence: Sentence, text: str, day: MarketDay, lang: str) -> bool:
    """Whether a text that ends with the sentence says the same of it when nothing stands before it."""
    if not sentence.claims or not text:
        return False
    alone = verify.heard(text.split("\n"), day, lang, alone=True)
    if any(_not_understood(alone)) or len(alone.claims) < len(sentence.claims):
        return False
    in_order = sorted(alone.claims, key=lambda claim: claim.at[0])
    said = [_bare(claim) for claim in in_order[-len(sentence.claims) :]]
    return verify.NOBODY not in str(said) and said == [_bare(claim) for claim in sentence.claims]


def _bare(claim: Any) -> tuple[Any, ...]:
    """A claim without its place."""
    kind, fields = type(claim), _fields(claim)
    return kind, *(_bare(each) if hasattr(each, "at") else each for each in fields)


def _fields(claim: Any) -> Iterator[Any]:
    for name in getattr(claim, "_fields", None) or claim.__dataclass_fields__:
        if name != "at":
            yield getattr(claim, name)
