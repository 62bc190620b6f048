"""How many shares rose, fell and stood still, as a day file tells it."""

from __future__ import annotations

from decimal import Decimal

from newsgen.market.fields import Block
from newsgen.market.units import SHARES
from newsgen.records import Breadth, Datum

COUNTS = ("advancing", "declining", "unchanged", "limit_up", "limit_down")
MARKETS = ("KOSPI", "KOSDAQ")
OF = {"limit_up": "advancing", "limit_down": "declining"}
"""Which of the shares those at their limit are among."""


def read_breadth(block: Block) -> dict[str, Breadth]:
    """By market; BadDay for a number that no count can be."""
    named = block.block("breadth")
    if named is None:
        return {}
    named.only(MARKETS)
    return {market: _breadth(each, market) for market, each in block.blocks("breadth")}


def _breadth(block: Block, market: str) -> Breadth:
    block.only(COUNTS)
    counts = {each: _count(block, each) for each in COUNTS}
    if all(each is None for each in counts.values()):
        raise block.fault(None, "counts no shares", f"Add one of: {', '.join(COUNTS)}.")
    for part, whole in OF.items():
        some, all_of = counts[part], counts[whole]
        if some is not None and all_of is not None and some.value > all_of.value:
            problem = f"is {some.value}, more than the {all_of.value} {whole}"
            raise block.fault(part, problem, "Correct one of the two.")
    advancing, declining, unchanged, limit_up, limit_down = (counts[each] for each in COUNTS)
    return Breadth(market, advancing, declining, unchanged, limit_up, limit_down)


def _count(block: Block, key: str) -> Datum | None:
    number = block.whole(key)
    if number is None:
        return None
    if number < 0:
        raise block.fault(key, f"is {number}; no count is below zero")
    return Datum(block.address(key), Decimal(number), SHARES)
