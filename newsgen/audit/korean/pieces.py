"""What the first look at Korean copy makes of it: words of one meaning, with what hangs behind them."""

from __future__ import annotations

from typing import Any, NamedTuple

from newsgen.records.checked import Span

TAILS = {
    "": "nothing: a bare noun, a headline's verb",
    "topic": "은 는 도",
    "subject": "이 가",
    "object": "을 를",
    "at": "에",
    "to": "로 으로",
    "from": "에서 부터",
    "until": "까지",
    "than": "보다",
    "of": "의",
    "and": "와 과",
    "each": "씩",
    "other": "any other particle",
    "adn": "a verb before the noun that it describes: 오른, 상승한, ~인",
    "will": "the same of what is to come: 오를",
    "link": "a verb that joins the next clause: 오르며, 올랐고, 상승했으나",
    "if": "a verb that only supposes: 오르면",
    "end": "a verb that ends the sentence: 올랐다, 상승했습니다",
    "quote": "a verb as somebody's words: 올랐다고, 상승했다며",
    "deny": "a verb before 않다 or 못하다: 오르지",
    "name": "a verb made a noun: 오르기",
}
"""What can hang behind a word."""
OWN = {
    "open": "a bracket, and close its other half",
    "rung": "a round level: 6,000선",
    "odd": "a malformed number",
    "weekday": "0 for Monday",
    "month": "a month, quarter or year by its name: 2020년 3월, 4분기",
    "now": "이날, 현재",
    "night": "간밤, 현지시간",
    "than": "대비, behind what is compared with",
    "width": "상승폭, 하락률: how far, and which way",
    "won": "원화 가치 (1), 달러 가치 (-1)",
    "end": "the session's open or close as a verb: 출발하다, 마감하다",
    "stand": "기록하다, 거래되다: at a level",
    "touch": "닿다, and reach: 육박하다",
    "become": "상승폭을 키우다 (1), 줄이다 (-1)",
    "change": "증가하다, 감소하다: of amounts",
    "revalue": "절상 (1), 절하 (-1)",
    "pare": "반납하다",
    "do": "verbs that only carry others: 하다, 있다, 보이다",
    "gap": "격차, 차이",
    "plain": "a word that changes nothing about a figure beside it",
}
"""Kinds that only Korean has, or only this look at it; other tables of words may add theirs."""


class Piece(NamedTuple):
    """A word, phrase or number with one meaning, and its particle or ending."""

    kind: str
    """One of ``newsgen.audit.marks.KINDS`` or OWN."""
    value: Any
    start: int
    """The first character, in the text as it was handed in."""
    end: int
    """One past the last of the meaning itself, particle or ending left out; of a verb with its ending."""
    tail: str = ""
    """One of TAILS."""
    stop: int = 0
    """One past the particle."""
    number: Span | None = None
    """Where the digits stand, or the number word; None for words that count nothing."""

    @property
    def at(self) -> Span:
        """From the first character to the last, particles left out."""
        return self.start, self.end
