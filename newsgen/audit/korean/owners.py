"""Whose a figure is, its quantity with it: 코스피 시가총액 is KOSPI.cap, 거래대금 the market's."""

from __future__ import annotations

from newsgen.audit.korean.told import UNCLEAR, Told

MARKETS = ("KOSPI", "KOSDAQ")
BEFORE_NOW = "a figure of before"
"""Why a figure is left alone behind 종전 and 직전; what is told of a record before is for such figures."""
_THAT = ("것", "건", "이번")
BUSINESS = ("business", "outsider")
"""Nouns whose figures no market data hold."""


def quantity(told: Told, i: int) -> int:
    """The nearest 시가총액, 거래대금 or 거래량 before a piece that its clause speaks of; -1 for none."""
    for k in range(i - 1, -1, -1):
        kind, tail = told.kind(k), told.pieces[k].tail
        if kind == "quantity" and told.pieces[k].value in ("cap", "turnover", "volume"):
            listed = told.kind(k + 1) == "plain" and told.words(k + 1).startswith(("상위", "종목"))
            near = told.clause[k] == told.clause[i] or tail == "topic"
            return k if near and not listed else -1
        if kind in ("who", "it", "group") and tail in ("topic", "subject"):
            break
    return -1


def owner_of(told: Told, q: int) -> str:
    """The series of a quantity, with its quantity; empty where it is not known whose it is."""
    name = told.pieces[q].value
    j = q - 1
    while told.kind(j) in ("now", "plain", "before") and told.pieces[j].tail in ("", "of", "topic"):
        j -= 1
    if told.kind(j) == "who":
        who = told.pieces[j].value
        several = (
            told.kind(j - 1) in ("who", "join")
            and told.kind(j - 2 if told.kind(j - 1) == "join" else j - 1) == "who"
        )
        if several or told.words(q).startswith("합산"):
            return ""
        return f"{who[-1]}.{name}" if len(who) == 1 and who[0][:1] not in "?^#" else ""
    if told.kind(j) == "market":
        return f"{told.pieces[j].value}.{name}" if told.pieces[j].value in MARKETS else ""
    if told.kind(j) == "word" and told.pieces[j].tail in ("", "of", "topic", "subject"):
        return ""
    spoken = told.who[q]
    if len(spoken) > 1 or (spoken and spoken[0][:1] in "?^#") or told.kind(j) == "they":
        return ""
    if spoken and spoken[0].isdigit() and (told.cast.focus == spoken[0] or _named_here(told, q, spoken[0])):
        return f"{spoken[0]}.{name}"
    market = told.market[q] or told.cast.main
    return f"{market}.{name}" if market in MARKETS else ""


def _named_here(told: Told, q: int, code: str) -> bool:
    """Whether the sentence itself names the share: a market's turnover may follow a sentence about one."""
    return any(told.kind(k) == "who" and code in told.pieces[k].value for k in range(q))


def business(told: Told, i: int) -> bool:
    """Whether what is said at a piece is said of a company's own business."""
    return any(told.kind(k) in BUSINESS and told.clause[k] == told.clause[i] for k in range(i))


def single(told: Told, i: int) -> str:
    """The one series spoken of at a piece; the day's main index where nobody is named; empty if unknown."""
    who, owner = told.who[i], told.owner[i]
    if not who and owner >= 0 and told.pieces[owner].value in _THAT:
        who, owner = next(((told.who[k], -1) for k in range(owner, -1, -1) if told.who[k]), ((), -1))
    if not who and (owner < 0 or told.kind(owner) in _OF_SOMEBODY):
        return told.cast.main if told.market[i] not in ("fx", "abroad") else ""
    if len(who) != 1 or who[0][:1] == "?":
        return ""
    return who[0]


_OF_SOMEBODY = frozenset(
    "width quantity record former deals net fresh yearly most gross aspect group goods".split()
)
"""Nouns that are of whoever is spoken of, though they stand as subjects themselves."""


def open_to(told: Told, i: int) -> bool:
    """Whether a number may be taken that only stands behind 것은 or 금액은, nouns that name nobody else."""
    if told.pieces[i].number is None or i in told.taken:
        return False
    block, owner = told.block[i], told.owner[i]
    if not block or (block == BEFORE_NOW and told.kind(i) == "lapse"):
        return True
    nobody = owner >= 0 and (told.kind(owner) in ("goods", "former") or told.pieces[owner].value in _THAT)
    return nobody and block.startswith(UNCLEAR)
