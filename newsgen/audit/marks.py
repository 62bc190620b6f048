"""What a reader's first look makes of a text: words of one meaning, each with its place.

Both languages mark the same kinds, so that what is done with a kind can be told once.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from newsgen.verify.amounts import Amount


class Mark(NamedTuple):
    """A word, phrase or number with one meaning."""

    kind: str
    """One of KINDS."""
    value: Any
    start: int
    """The first character, in the text as it was handed in."""
    end: int
    """One past the last."""


class Printed(NamedTuple):
    """The value of a ``figure``: a number with its unit, as printed."""

    amount: Amount
    how: str = ""
    """As in ``ValueSaid.how``."""
    sign: int = 0
    """1 or -1 for a printed sign, ▲▼, (+1.2%)."""


KINDS = {
    "figure": "Printed: a number with unit percent, pp, points, won, dollars, shares, times, count or none",
    "who": "series, or several: index, share, the won, overseas index, sector; with its quantity (.cap)",
    "it": "a word that stands for one named before: the index, it, the company, 지수",
    "they": "the two, both, 양사, 두 종목",
    "group": "an investor group",
    "market": "where: on the main bourse, 유가증권시장에서",
    "move": "went up (1), down (-1) or hardly moved (0): verb, noun or adjective",
    "net": "bought (1) or sold (-1) on balance",
    "turn": "changed sides",
    "aspect": "close, open, high, low, last: opened at, closed at, the day's high, 장중, 종가",
    "base": "what a move is counted from: the previous close, the open, the day's high",
    "cross": "passed or stands beyond a level: above (1), below (-1)",
    "level": "a noun for a level: mark, threshold, 선, 고지",
    "first": "for the first time",
    "record": "record, all-time, 사상 최고",
    "extreme": "highest, lowest, largest, smallest, the steepest",
    "ever": "on record, ever, 사상",
    "since": "since, 이후",
    "row": "straight, consecutive, streak, 연속, 째",
    "day": "a date or a weekday",
    "lapse": "a stretch of time: a month, 29 days, 5거래일",
    "clock": "an hour",
    "period": "week, month, quarter, year, with this or last",
    "before": "the previous session, a day earlier, 전날",
    "each": "each, both, 각각",
    "respectively": "respectively, in that order, 각각",
    "combined": "together, combined, 합계",
    "breadth": "gainers, losers, unchanged issues",
    "quantity": "turnover, volume, market capitalization, rate, price",
    "hedge": "may, expects, forecast, target, would: what follows is no fact of the session",
    "speech": "said, according to: somebody else's words",
    "not": "failed to, did not, 못",
    "other": "a noun whose figures are none of the market's: profit, exports, oil, a yield",
    "cause": "moved somebody else: lifted (up), dragged (down), pushed (any)",
    "spell": "an adjective for the stretch of a move: weekly, annual",
    "join": "a comma, and, while, but, which, a connective ending: where a clause may end",
    "word": "any other word",
}
