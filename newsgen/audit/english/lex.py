"""The first look at English copy: every word, number and point of it as a mark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, time
from decimal import Decimal
from functools import lru_cache
from typing import Any

from newsgen.audit.cast import Cast
from newsgen.audit.english import dates, digits, figures
from newsgen.audit.english.figures import Figure
from newsgen.audit.english.phrases import Node, book, names
from newsgen.audit.english.sentences import sentences
from newsgen.audit.english.tokens import Token, cut
from newsgen.audit.english.words import Mark, Sentence
from newsgen.records.checked import Span
from newsgen.verify.amounts import Amount

JOINS = {
    ",", ";", ":", "(", ")", "--", "-", '"', "/", ".", "!", "?", "...", "\n", "\n\n", "•", "▲", "▼",
    "△", "▷", "*", "[", "]", "|", "·", "and", "but", "while", "which", "as", "after", "when",
    "though", "although", "with", "whereas", "before", "because", "who", "whose", "until", "since",
    "thanks", "where", "even as", "or", "yet",
}  # fmt: skip
"""Points and words where a clause may end."""


END = Token("", 0, 0)
PADDING = (END,) * 8


class Lexer:
    """One text on its way from tokens to marks."""

    def __init__(self, text: str, cast: Cast) -> None:
        tokens = cut(text)
        self.count = len(tokens)
        self.tokens: list[Token] = [*tokens, *PADDING]
        self.session: date = cast.session
        self.own = _names(tuple(cast.names.items()))
        self.marks: list[Mark] = []
        self.firsts: list[int] = []
        """Of each mark, its first token."""

    def read(self) -> list[Mark]:
        """Every mark of the text."""
        i = 0
        while i < self.count:
            i = self._next(i)
        return self.marks

    def _next(self, i: int) -> int:
        """Puts the mark that begins at a token down, and says where the next begins."""
        token = self.tokens[i]
        if (stop := self._name(i)) or (stop := self._time(i)):
            return stop
        if token.low[0].isdecimal():
            return self._number(i)
        if (stop := self._ranked(i)) or (stop := self._phrase(i)) or (stop := self._spelt(i)):
            return stop
        kind = "join" if token.low in JOINS else "word"
        self._put(i, i + 1, kind, token.low)
        return i + 1

    def _ranked(self, i: int) -> int:
        """*No. 2*: a figure of unit ``place``."""
        tokens = self.tokens
        digits = tokens[i + 2]
        if tokens[i].low != "no" or tokens[i + 1].low != "." or not digits.low[:1].isdecimal():
            return 0
        at = (digits.start, digits.end)
        amount = Amount(Decimal(digits.low.replace(",", "")), Decimal(1), "place")
        self._put(i, i + 3, "figure", Figure(amount, "", 0, at, at), digits=(at,))
        return i + 3

    def _put(self, first: int, stop: int, kind: str, value: Any, **more: Any) -> None:
        tokens = self.tokens
        low = tokens[first].low if stop == first + 1 else " ".join(each.low for each in tokens[first:stop])
        mark = Mark(
            kind, value, tokens[first].start, tokens[stop - 1].end, low, capital=tokens[first].capital, **more
        )
        self.marks.append(mark)
        self.firsts.append(first)

    def _name(self, i: int) -> int:
        """A name of the day's own, or of the book, that begins here and is not part of a longer one."""
        found = _walk(self.own, self.tokens, i)
        if found is None or not (
            self.tokens[i].capital or self.tokens[i].low[0].isdecimal() or found[0]["who"][0] == "#"
        ):
            return 0
        if not self._is_name(i, found[1]):
            return 0
        wider = _walk(book(), self.tokens, i)
        if wider is not None and wider[1] > found[1]:
            return 0
        self._put(i, found[1], "who", found[0]["who"], senses=found[0])
        return found[1]

    def _is_name(self, i: int, stop: int) -> bool:
        """Whether a short name is printed as one: *APR* is a company, *Apr.* a month."""
        token = self.tokens[i]
        if stop > i + 1 or len(token.low) > len("hana"):
            return True
        return self.tokens[stop].low != "." and token.low not in dates.MONTHS

    def _phrase(self, i: int) -> int:
        """A phrase of the book."""
        found = _walk(book(), self.tokens, i)
        if found is None:
            return self._won(i)
        senses, stop = found
        if senses.get("they") and dates.stretch_at(self.tokens, stop - 1) is not None:
            return 0  # *the two sessions* are no pair
        if "who" in senses and not (_named(senses["who"], self.tokens[i:stop]) and self._whole(i, stop)):
            senses = {kind: value for kind, value in senses.items() if kind != "who"}
        if not senses:
            return 0 if self.tokens[i].low != "won" else self._won(i)
        if stop == i + 1 and self.tokens[i].low in JOINS:
            self._put(i, stop, "join", self.tokens[i].low, senses=senses)
            return stop
        kind = next(iter(senses))
        low = " ".join(each.low for each in self.tokens[i:stop])
        if kind == "plain":
            self._put(i, stop, "word", low, senses=senses)
        else:
            self._put(i, stop, kind, senses[kind], senses=senses)
        return stop

    def _won(self, i: int) -> int:
        """*Won* at the beginning of a headline or line is the currency."""
        token = self.tokens[i]
        begins = i == 0 or self.tokens[i - 1].low in ("\n", "\n\n", ".", "-", "*", "•", ",", ";")
        told = token.capital or self.tokens[i + 1].low in (
            "at",
            "up",
            "down",
            "gains",
            "falls",
            "rises",
            "weakens",
            "strengthens",
        )
        if token.low != "won" or not told or not begins:
            return 0
        self._put(i, i + 1, "who", "won", senses={"who": "won"})
        return i + 1

    def _whole(self, i: int, stop: int) -> bool:
        """Whether a name of one word is all of the name: *Samsung*, not *Samsung Lions*."""
        after = self.tokens[stop]
        if stop > i + 1 or not after.capital or self.tokens[i].low not in SHORTENED:
            return True
        return _walk(book(), self.tokens, stop) is not None

    def _time(self, i: int) -> int:
        """A day, an hour or a stretch of time."""
        tokens, low = self.tokens, self.tokens[i].low
        day = None
        if low in dates.MONTHS:
            day = dates.month_at(tokens, i, self.session)
        elif low in dates.WEEKDAY:
            day = dates.weekday_at(tokens, i, self.session)
        if day is not None:
            self._put(i, day[1], "day", day[0], digits=day[0].numbers)
            return day[1]
        if low[0].isdecimal() and (hour := dates.clock_at(tokens, i)):
            return self._clock(i, *hour)
        if low == "noon":
            return self._clock(i, time(12), i + 1, i)
        return self._stretch(i)

    def _clock(self, i: int, hour: time, stop: int, number: int) -> int:
        digits = ((self.tokens[i].start, self.tokens[number - 1].end),) if number > i else ()
        self._put(i, stop, "clock", hour, digits=digits)
        return stop

    def _stretch(self, i: int) -> int:
        low = self.tokens[i].low
        if low in ("a", "an", "half"):
            longer = _walk(book(), self.tokens, i)
            if longer is not None and longer[1] > i + 1:
                return 0
        found = dates.stretch_at(self.tokens, i)
        if found is None:
            return 0
        longer = _walk(book(), self.tokens, i)
        if longer is not None and longer[1] > found[1]:
            return 0
        how, word, first = figures.how_before(self.tokens, i, 0)
        if word == "over" and found[0].unit == "sessions":  # *over two sessions* is within them
            how, first = "", i
        first = self._take_back(first)
        self._put(first, found[1], "lapse", found[0]._replace(how=how), digits=found[0].numbers)
        return found[1]

    def _take_back(self, first: int) -> int:
        """Takes the marks of a qualifier back, so that it can be part of what it qualifies; the first
        token of what was taken."""
        while self.firsts and self.firsts[-1] >= first:
            self.firsts.pop()
            self.marks.pop()
        if self.firsts and self.marks[-1].end > self.tokens[first].start:
            return next(j for j in range(first, self.count + 1) if self.tokens[j].start >= self.marks[-1].end)
        return first

    def _number(self, i: int) -> int:
        """A number with its unit; a name's own digits are words."""
        tokens, token = self.tokens, self.tokens[i]
        if digits.in_name(tokens, i):
            self._put(i, i + 1, "word", token.low)
            return i + 1
        after = tokens[i + 1]
        if after.low in ("th", "st", "nd", "rd") and after.start == token.end:
            return self._ordinal(i)
        if digits.is_year(tokens, i):
            self._put(
                i, i + 1, "day", dates.Day(None, -1, 0, int(token.low), (token[1:3],)), digits=(token[1:3],)
            )
            return i + 1
        found = figures.figure_at(tokens, i)
        if found is None:
            return i + 1
        return self._figure(i, found)

    def _figure(self, i: int, found: figures.Found) -> int:
        first = i
        while first and self.tokens[first - 1].start >= found.start:
            first -= 1
        how, word, begin = figures.how_before(self.tokens, first, 0)
        begin = self._take_back(min(begin, first))
        stop, how = self._behind(found.stop, how)
        figure = found.figure._replace(how=how, word=word)
        self._put(begin, stop, "figure", figure, digits=(figure.at,))
        return stop

    def _behind(self, stop: int, how: str) -> tuple[int, str]:
        """What stands behind a figure and qualifies it: *3 percent range*, *6,000 or more*."""
        words = tuple(each.low for each in self.tokens[stop : stop + 2])
        if words[0] == "range":
            return stop + 1, "range"
        if words == ("or", "more"):
            return stop + 2, "least"
        if words == ("or", "so"):
            return stop + 2, "about"
        return stop, how

    def _ordinal(self, i: int) -> int:
        at = (self.tokens[i].start, self.tokens[i].end)
        amount = Amount(Decimal(self.tokens[i].low.replace(",", "")), Decimal(1), "ordinal")
        self._put(i, i + 2, "figure", Figure(amount, "", 0, at, at), digits=(at,))
        return i + 2

    def _spelt(self, i: int) -> int:
        figure = figures.spelt(self.tokens, i)
        if figure is None:
            return 0
        self._put(i, i + 1, "figure", figure, digits=(figure.at,))
        return i + 1


def _walk(node: Node, tokens: Sequence[Token], i: int) -> tuple[Mapping[str, str], int] | None:
    """The longest phrase that begins at a token: its senses, and the first token after it."""
    found: tuple[Mapping[str, str], int] | None = None
    following = node.on.get(tokens[i].low)
    while following is not None:
        i += 1
        if following.senses:
            found = following.senses, i
        following = following.on.get(tokens[i].low)
    return found


def _named(value: str, words: Sequence[Token]) -> bool:
    """Whether a name is printed as one: *Apple*, not *apple*; currencies and *the index* need no capital."""
    return value in CASELESS or any(each.capital for each in words)


SHORTENED = ("samsung", "hynix")
CASELESS = ("won", "USDKRW", "KOSPI", "KOSDAQ", "?another currency", "?another country's market")


@lru_cache(maxsize=8)
def _names(series: tuple[tuple[str, str], ...]) -> Node:
    return names(series)


def lex(text: str, cast: Cast) -> list[Sentence]:
    """A text as sentences of marks."""
    return sentences(text, Lexer(text, cast).read())


def numbers(marks: Sequence[Sentence]) -> Iterator[Span]:
    """Where every printed number stands, those spelt as words included where they count something."""
    for sentence in marks:
        for mark in sentence.marks:
            yield from mark.digits
