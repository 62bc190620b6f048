"""Who bought, who sold, and who changed sides during the session?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.facts.dollars import in_dollars
from newsgen.facts.subjects import main_quote
from newsgen.numbers import HUNDRED, direction
from newsgen.records import GROUPS, INDEX, MAIN, Datum, Figure, FlowTurn, MarketDay, NetFlow, Quote


def _role(day: MarketDay, market: str) -> str:
    return MAIN if market == day.main else INDEX


def main_direction(day: MarketDay) -> str:
    """Which way the story's own index went; ``flat`` too where that is not known."""
    return _went(main_quote(day))


def _went(quote: Quote | None) -> str:
    if quote is None or quote.last is None or quote.previous_close is None:
        return "flat"
    return direction(quote.last.value - quote.previous_close.value)


def _of_turnover(day: MarketDay, market: str, amount: Datum) -> Figure | None:
    quote = day.indices.get(market)
    if quote is None or quote.turnover is None or not quote.turnover.value:
        return None
    share = abs(amount.value) / quote.turnover.value * HUNDRED
    return Figure(share, "percent", (amount.address, quote.turnover.address), "net buying / turnover")


def net_flows(day: MarketDay) -> Iterator[NetFlow]:
    """Net buying of each group that has one: a group that bought as much as it sold did neither."""
    for market, flows in day.flows.items():
        move = _went(day.indices.get(market))
        for group in GROUPS:
            amount = flows.of(group)
            if amount is not None and amount.value:
                with_move = move != "flat" and direction(amount.value) == move
                share = _of_turnover(day, market, amount)
                dollars = in_dollars(amount.figure, day.conversion)
                yield NetFlow(market, _role(day, market), group, amount.figure, with_move, share, dollars)


def _opposite(now: Datum, then: Datum | None) -> bool:
    return then is not None and now.value * then.value < 0


def turns(day: MarketDay) -> Iterator[FlowTurn]:
    """Groups on the other side at an earlier look; the latest such look is the one told."""
    latest_first = sorted(day.earlier, key=lambda each: each.as_of, reverse=True)
    for market, flows in day.flows.items():
        for group in GROUPS:
            now = flows.of(group)
            for look in latest_first:
                then = look.flows[market].of(group) if market in look.flows else None
                if now is not None and then is not None and _opposite(now, then):
                    before, amount = then.figure, now.figure
                    yield FlowTurn(market, _role(day, market), group, amount, before, look.as_of)
                    break
