"""How long does a rule of the editors' table take, tried on a fact with its trace kept?"""

from __future__ import annotations

from bench.clock import seconds_per_call
from bench.row import Row
from newsgen import facts, rules, settings
from newsgen.records import MarketDay


def row(day: MarketDay) -> Row:
    """Every fact of a day traced through the table, by the rows that were tried."""
    house = settings.load()
    found, book = facts.find(day, house.yardsticks), house.rulebook
    tried = sum(len(rules.trace(fact, book)) for fact in found)
    whole = seconds_per_call(lambda: [rules.trace(fact, book) for fact in found], batch=50, rounds=15)
    note = f"{tried} rows tried on {len(found)} facts, {whole * 1e6:.0f} us"
    return Row("a rule, with its trace", whole / tried * 1e6, 1, "us", note)
