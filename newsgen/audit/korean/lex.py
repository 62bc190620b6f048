"""Korean copy as sentences of pieces: every word, number and date with its meaning and its place."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from newsgen.audit.cast import Cast
from newsgen.audit.korean.endings import PARTICLES, of_noun, of_verb
from newsgen.audit.korean.figures import read_figure
from newsgen.audit.korean.lexicon import ACT, NOUN, Lexicon, lexicon, tail_of
from newsgen.audit.korean.pieces import Piece
from newsgen.audit.korean.times import digits_of, read_time, read_weekday
from newsgen.audit.korean.words_moves import APPROX_BEFORE

_LETTERS = re.compile(r"[가-힣A-Za-z&]+")
_HANGUL = re.compile(r"[가-힣]*")
_SIGNED = frozenset("+-\u2212\u2013\u25b2\u25b3\u25bc\u25bd\u2191\u2193\u20a9$")
_DIGITS = frozenset("0123456789")
_FIGURE_ENDS = frozenset("0123456789%pP트원")
_OPENS, _CLOSES = "([{\uff08\uff3b", ")]}\uff09\uff3d"
_ODD = re.compile(r"[+\-\u2212\u2013\u25b2\u25b3\u25bc\u25bd\u2191\u2193\u20a9$]? ?\d[\d,.]*")
_ONE_DAY = re.compile(" ?(?:만|연속|째|뒤|후)")
"""Behind 하루 where it counts, and is not only another word for the session."""
_STOPS = ".?!。"
_COUNTED = re.compile(r"(?:\d{1,2}[.)]|[①-⑳]|#\d{1,2}) ")
"""What numbers the lines of a list."""
_TIME_WORDS = frozenset("오지작올재내낮새정이한두세석네넉다여일열사나닷엿보반하백")
"""First letters of words that begin a time: 오후, 지난달, 한 달, 사흘."""
_NUMBERED = frozenset(("count", "lapse", "row"))


class Sentence(NamedTuple):
    """The pieces of one sentence or headline."""

    pieces: tuple[Piece, ...]
    start: int
    end: int
    headline: bool
    """A line that no full stop ends."""
    first: bool = True
    """The first of its paragraph."""


def lex(text: str, cast: Cast) -> list[Sentence]:
    """All sentences of a text, in its order."""
    words = lexicon(tuple(cast.names.items()))
    return _Scan(text, cast.session, words).sentences()


class _Scan:
    """One look at a text, from its first character to its last."""

    def __init__(self, text: str, session: date, words: Lexicon) -> None:
        self.text = text
        self.small = text.lower() if len(text.lower()) == len(text) else text
        self.session = session
        self.words = words
        self.found: list[Sentence] = []
        self.pieces: list[Piece] = []
        self.began = 0
        self.depth = 0
        self.first = True

    def sentences(self) -> list[Sentence]:
        text, i, length = self.text, 0, len(self.text)
        while i < length:
            letter = text[i]
            if letter == "\n":
                self._close(i, headline=True)
                i += 1
            elif letter.isspace():
                i += 1
            elif not self.pieces and self.first and (counted := _COUNTED.match(text, i)):
                i = counted.end()
            elif letter in _STOPS:
                i = self._stop(i)
            else:
                i = self._piece(i, letter)
        self._close(length, headline=True)
        return self.found

    def _stop(self, i: int) -> int:
        """Ends the sentence at a full stop, unless it stands within a word or an aside."""
        after = self.text[i + 1 : i + 2]
        if (
            after.isspace() or not after or after in "\"'\u201d\u2019\u300d" or "가" <= after <= "힣"
        ) and not self.depth:
            self._close(i + 1, headline=False)
        return i + 1

    def _close(self, end: int, *, headline: bool) -> None:
        if self.pieces:
            self.found.append(Sentence(tuple(self.pieces), self.pieces[0].start, end, headline, self.first))
            self.first = False
        if headline:
            self.first = True
        self.pieces = []
        self.depth = 0

    def _piece(self, i: int, letter: str) -> int:
        if letter in _OPENS or letter in _CLOSES:
            opening = letter in _OPENS
            self.depth += 1 if opening else -1
            return self._with_tail(Piece("open" if opening else "close", letter, i, i + 1))
        if letter in _DIGITS or letter in _TIME_WORDS:
            done = self._time(i)
            if done:
                return done
        done = self._phrase(i)
        if done:
            return done
        if letter in _DIGITS or (letter in _SIGNED and self._signs(i)):
            return self._figure(i)
        weekday = read_weekday(self.text, i)
        if weekday:
            return self._with_tail(Piece("weekday", weekday[0], i, weekday[1]))
        run = _LETTERS.match(self.text, i)
        if run:
            return self._run(i, run.group())
        return self._with_tail(Piece("join", letter, i, i + 1))

    def _signs(self, i: int) -> bool:
        """Whether a sign belongs to the figure behind it, and not to one before: 0.99%↑ 2,640.25."""
        return self.text[i + 1 : i + 3].strip()[:1].isdigit() and self.text[max(i - 1, 0)] not in _FIGURE_ENDS

    def _time(self, i: int) -> int:
        """A day, hour or stretch of time, with its particle; 0 where none starts."""
        found = read_time(self.text, i, self.session)
        if found is None:
            return 0
        kind, value, end = found
        digits = digits_of(self.text, i, end)
        if kind == "lapse" and digits is None and not self._begins_word(i):
            return 0
        one = self.text[i:end] == "하루" and not _ONE_DAY.match(self.text, end)
        counts = kind in ("place", "lapse") and not one
        number = digits or ((i, end) if counts else None)
        return self._with_tail(Piece(kind, value, i, end, number=number))

    def _begins_word(self, i: int) -> bool:
        return i == 0 or not ("가" <= self.text[i - 1] <= "힣")

    def _with_tail(self, piece: Piece) -> int:
        """Keeps a piece with the particle right behind it; what is no particle is a word of its own."""
        run = _HANGUL.match(self.text, piece.end)
        rest = run.group() if run else ""
        tail = of_noun(rest)
        if tail is None:
            self.pieces.append(piece._replace(stop=piece.end))
            return piece.end
        stop = piece.end + len(rest)
        self.pieces.append(piece._replace(tail=tail, stop=stop))
        return stop

    def _phrase(self, i: int) -> int:
        """A phrase with blanks or signs in it; 0 where none starts."""
        found = self.words.phrase(self.small, i)
        if found is None:
            return 0
        entry, size = found
        end = i + size
        run = _HANGUL.match(self.text, end)
        rest = run.group() if run else ""
        tail = tail_of(entry, self.small[i:end], rest)
        if tail is None:
            behind = self.words.run(rest) if entry.form in (NOUN, ACT) else None
            if behind is None:
                return 0
            self.pieces.append(Piece(entry.kind, entry.value, i, end, "", end))
            return self._keep(end, rest)
        stop = end + len(rest)
        whole = (
            stop
            if entry.form not in (NOUN, ACT) or (tail in ("link", "end", "adn") and entry.form == ACT)
            else end
        )
        self.pieces.append(Piece(entry.kind, entry.value, i, whole, tail, stop))
        return stop

    def _figure(self, i: int) -> int:
        found = read_figure(self.text, i)
        if found is None:
            odd = _ODD.match(self.text, i)
            end = odd.end() if odd else i + 1
            self.pieces.append(Piece("odd", self.text[i:end], i, end, number=(i, end)))
            return end
        kind = "rung" if found.rung else "figure"
        printed = found.printed
        start = i
        if (
            self.pieces
            and self.pieces[-1].kind == "plain"
            and self.pieces[-1].value in APPROX_BEFORE
            and not printed.how
        ):
            before = self.pieces.pop()
            printed = printed._replace(how=APPROX_BEFORE[before.value])
            start = before.start
        value = printed.amount if kind == "rung" else printed
        return self._with_tail(Piece(kind, value, start, found.end, number=found.number))

    def _run(self, i: int, written: str) -> int:
        return self._keep(i, written)

    def _keep(self, i: int, written: str) -> int:
        """The meanings of a run of letters, or the run as a word that is not known."""
        known = self.words.run(written)
        if known is None:
            self.pieces.append(_unknown(i, written))
        else:
            for each in known:
                self.pieces.append(
                    Piece(each.kind, each.value, i + each.start, i + each.end, each.tail, i + each.stop)
                )
        return i + len(written)


_BY_LENGTH = sorted(PARTICLES, key=len, reverse=True)


def _unknown(i: int, written: str) -> Piece:
    """A word that is not known, with the particle or ending that it seems to have."""
    end = i + len(written)
    for form in _BY_LENGTH:
        if written.endswith(form) and len(written) > len(form):
            return Piece("word", written[: -len(form)], i, end - len(form), PARTICLES[form], end)
    tail = of_verb(written)
    return Piece(
        "word", written, i, end, tail if tail in ("end", "adn") else _ENDED.get(written[-1], ""), end
    )


_ENDED = {"고": "link", "며": "link", "서": "link", "게": "other", "만": "link", "면": "if", "지": "deny"}
