"""What the phrase book has besides on a day about one share."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.lexicon import Term
from newsgen.verify.tokens import cut

MARKETS = {"KOSPI": ("kospi",), "KOSDAQ": ("kosdaq",), "KONEX": ("konex",)}
_PHRASES = (
    ("daily upper limit", "limit:upper"),
    ("daily lower limit", "limit:lower"),
    ("did not trade", "idle"),
    ("does not trade", "idle"),
    ("last closed at", "lastclosed"),
    ("exchange set a base price of", "base"),
    ("after base price adjustment", "adjusted"),
    ("adjusted from a last close of", "from"),
    ("as in a", "asin"),
    ("as in an", "asin"),
    ("as for other capital changes", "other"),
    ("-for-1 split", "split"),
    ("-for-", "for"),
    ("reverse split", "reverse"),
    ("ranking", "rank"),
    ("twice", "twice"),
)


def phrases(code: str) -> Iterator[tuple[tuple[str, ...], Term]]:
    """The share under its general name, and the words of limits, splits, first days and places."""
    yield ("stock",), Term("SUBJ", code)
    for text, name in _PHRASES:
        yield cut(text), Term("STOCK", name)
    for market, words in MARKETS.items():
        for word in words:
            yield cut(f"{word}-listed"), Term("STOCK", f"listed:{market}")
            yield cut(f"by value on the {word}"), Term("STOCK", f"by:{market}")
            yield cut(f"in their first session on the {word}"), Term("STOCK", f"debut:{market}")
            yield cut(f"in first session on {word}"), Term("STOCK", f"debut:{market}")
