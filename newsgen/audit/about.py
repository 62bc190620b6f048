"""Whom a text is about, by its headline: the market, its second index, the won, investors, or one share."""

from __future__ import annotations

import re
from collections.abc import Mapping

from newsgen.records import Words

MARKET = "market"
_NAMED = (
    (MARKET, r"\bkospi\b|\bseoul\b|\bkorean? (?:stocks|shares|equities)|코스피|증시|주식시장"),
    ("KOSDAQ", r"\bkosdaq\b|코스닥"),
    ("USDKRW", r"\bwon\b(?= (?!worth))|\bcurrency\b|환율|원화"),
    ("flows", r"^(?:foreign|offshore|overseas|institution|retail|individual)|^(?:외국인|기관|개인)"),
)
"""What a headline calls them: the first that it names is whom the story is about, the market before all."""
_WORDS = tuple((who, re.compile(words, re.IGNORECASE)) for who, words in _NAMED)
_AMOUNT = re.compile(r"(?i)(?:[\d.,]+|million|billion|trillion) won\b")


def about(text: str, lang: str, names: Mapping[str, Words]) -> str:
    """``market``, ``KOSDAQ``, ``USDKRW``, ``flows`` or a share's code; the market where no other is named and
    of a text without a headline.

    >>> known = {"005930": {"en": "Samsung Electronics"}}
    >>> about("Samsung Electronics falls 2 percent\\n\\nIt closed at 50,000 won.", "en", known)
    '005930'
    >>> about("Kospi falls as Samsung Electronics slumps", "en", known), about("Stocks end mixed", "en", {})
    ('market', 'market')
    >>> about("Kosdaq adds 1.2 percent\\n\\nIt rose.", "en", {}), about("Won weakens\\n\\nIt fell.", "en", {})
    ('KOSDAQ', 'USDKRW')
    """
    head, *rest = [line.strip() for line in text.splitlines() if line.strip()] or [""]
    if not rest or head.endswith("."):
        return MARKET
    plain = _AMOUNT.sub(lambda found: " " * len(found[0]), head)
    if _WORDS[0][1].search(plain):
        return MARKET
    found = [(at.start(), who) for who, words in _WORDS[1:] if (at := words.search(plain))]
    lower = plain.lower()
    for code, words in names.items():
        told = [lower.find(name.lower()) for form, name in words.items() if form.startswith(lang)]
        found += [(at, code) for at in told if at >= 0]
    return min(found, default=(0, MARKET))[1]
