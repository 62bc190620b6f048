"""What the phrase book has besides on a day about the dollar and the won."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.lexicon import PLAIN, UNKNOWN, Term
from newsgen.verify.tokens import cut

CURRENCY = (
    "south korea's won",
    "korea's won",
    "south korean currency",
    "korean currency",
    "south korea's currency",
    "korea's currency",
)
SIDES = {"weaker": 1, "stronger": -1}
"""The side of a round level that the rate is on: above it is a weaker won."""
CLOSED = ("closed", "closes")
STOOD = ("stood", "stands")
RATES = ("per dollar", "against the dollar", "to the dollar")
NO_CLOSE = ("weakest close", "strongest close", "previous close", "last close", "session", "onshore")
"""Nothing of New York's noon rate is a close, or of a session."""

SOURCE = "the rate is the noon buying rate that the federal reserve publishes, not a seoul close"


def phrases(*, noon: bool) -> Iterator[tuple[tuple[str, ...], Term]]:
    """The won and the dollar under their names, round levels, and New York's noon."""
    for text in CURRENCY:
        yield cut(text), Term("SUBJ", "USDKRW")
    yield cut("dollar"), Term("SUBJ", "USD")
    for text in ("against the won", "against won"):
        yield cut(text), PLAIN
    yield cut("ends"), Term("SNAP", "close")
    for period in ("week", "month", "year"):
        yield cut(f"this {period}"), Term("RATED", f"span:{period}")
    for side, sign in SIDES.items():
        for verb in STOOD if noon else CLOSED:
            yield cut(f"{verb} {side} than"), Term("RATED", "crossed", sign)
    if noon:
        yield from _noon()


def _noon() -> Iterator[tuple[tuple[str, ...], Term]]:
    for text in RATES:
        yield cut(text), Term("RATED", "rate")
    yield cut("at noon in new york"), Term("RATED", "noon")
    yield cut("in new york"), Term("RATED", "there")
    yield cut("noon rate"), Term("QUALIFIER")
    yield cut("than on"), Term("RATED", "than")
    yield cut(SOURCE), PLAIN
    yield cut("in seoul"), PLAIN
    for text in NO_CLOSE:
        yield cut(text), UNKNOWN
