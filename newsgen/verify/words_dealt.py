"""What the phrase book has besides on a day about investor flows."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.lexicon import PLAIN, Term
from newsgen.verify.tokens import cut

MARKETS = {"KOSPI": "kospi", "KOSDAQ": "kosdaq"}
NOUNS = ("shares", "stocks")


def phrases(main: str) -> Iterator[tuple[tuple[str, ...], Term]]:
    """What was bought and sold on the story's own market, and since when so much."""
    name = MARKETS[main]
    for noun in NOUNS:
        for of in ("worth of", "of"):
            for text in (f"{name} {noun}", f"{name}-listed {noun}", f"{noun} on the {name}"):
                yield cut(f"{of} {text}"), PLAIN
    yield cut("most since"), Term("DEALT", "most")
    yield cut("most since at least"), Term("DEALT", "least")
    yield cut("most on record"), Term("DEALT", "ever")
    yield cut("came to"), Term("DEALT", "part")
    yield cut(f"of the {name}'s turnover"), Term("DEALT", "turnover")
    yield cut("end"), Term("SNAP", "close")
    for period in ("week", "month", "quarter", "year"):
        yield cut(f"this {period}"), Term("DEALT", f"span:{period}")
