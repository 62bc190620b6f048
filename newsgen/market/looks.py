"""Everything priced at one moment: the day itself and each earlier look read the same way."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from itertools import pairwise

from newsgen.market.fields import Block
from newsgen.market.names import is_code
from newsgen.market.quotes import check_limit, read_cap, read_quote, read_share, won, won_unit
from newsgen.market.units import POINTS, WON, WON_PER_DOLLAR
from newsgen.records import Datum, Flows, Look, Quote
from newsgen.records.frozen import frozen

INDICES = ("KOSPI", "KOSDAQ")
FIGURES = ("indices", "market_caps", "shares", "share_caps", "dollar_won", "net_buying")
LOOK_FIELDS = frozenset(("as_of", *FIGURES))
SIX = "Use the six characters of the exchange, as 005930."
GROUP_FIELDS = ("retail", "foreign", "institutions", "other")
FLOW_FIELDS = frozenset((*GROUP_FIELDS, "unit", "provisional", "as_of"))


@frozen
class Prices:
    """All quotes and flows of one look."""

    indices: Mapping[str, Quote]
    caps: Mapping[str, Quote]
    shares: Mapping[str, Quote]
    share_caps: Mapping[str, Quote]
    dollar_won: Quote | None
    flows: Mapping[str, Flows]

    @property
    def quotes(self) -> dict[str, Quote]:
        """Every quote by its series name."""
        currency = {"USDKRW": self.dollar_won} if self.dollar_won else {}
        both = (*self.caps.values(), *self.share_caps.values())
        caps = {quote.series: quote for quote in both}
        return {**self.indices, **caps, **self.shares, **currency}


def read_prices(block: Block, session: date, as_of: datetime) -> Prices:
    """Every quote and flow of a look, each of the look's own moment."""
    _one_moment(block, as_of)
    for key in ("indices", "market_caps", "net_buying"):
        named = block.block(key)
        if named is not None:
            named.only((*INDICES, "as_of"))
    currency = block.block("dollar_won")
    return Prices(
        {name: _index(each, name, session) for name, each in block.blocks("indices")},
        {name: read_cap(each, name) for name, each in block.blocks("market_caps")},
        {code: _share(each, code, session) for code, each in block.blocks("shares")},
        {code: _share_cap(each, code) for code, each in block.blocks("share_caps")},
        read_quote(currency, "USDKRW", WON_PER_DOLLAR) if currency else None,
        {name: _flows(each, name) for name, each in block.blocks("net_buying")},
    )


def read_look(row: Block, session: date, as_of: datetime) -> Look:
    """An earlier look at the same session."""
    row.only(LOOK_FIELDS)
    when = row.moment("as_of")
    if when is None:
        raise row.missing("as_of")
    if when.date() != session:
        raise row.fault("as_of", f"is {when.date()} in Seoul, not the session of {session}")
    if when >= as_of:
        raise row.fault("as_of", f"is {when:%H:%M}, not earlier than the day's own {as_of:%H:%M}")
    prices = read_prices(row, session, when)
    return Look(when, prices.quotes, prices.flows)


def check_looks(block: Block, quotes: Mapping[str, Quote], earlier: tuple[Look, ...]) -> None:
    """Raises BadDay when a look saw what a later one, or the day itself, says never happened."""
    for before, after in pairwise(earlier):
        if before.as_of >= after.as_of:
            raise block.fault("earlier", "is not in the order of time", "Put the earliest look first.")
    for at, look in enumerate(earlier):
        for later in (*(each.quotes for each in earlier[at + 1 :]), quotes):
            for series in (each for each in look.quotes if each in later):
                _within(block, at, look.quotes[series], later[series])


def _within(block: Block, at: int, before: Quote, later: Quote) -> None:
    for field in ("last", "open", "high", "low"):
        price: Datum | None = getattr(before, field)
        if price and later.high and price.value > later.high.value:
            raise _contradiction(block, at, price, f"above the later high of {later.high.value:f}")
        if price and later.low and price.value < later.low.value:
            raise _contradiction(block, at, price, f"below the later low of {later.low.value:f}")
    for field in ("open", "previous_close"):
        first: Datum | None = getattr(before, field)
        now: Datum | None = getattr(later, field)
        if first and now and first.value != now.value:
            raise _contradiction(block, at, first, f"later it is {now.value:f}")


def _contradiction(block: Block, at: int, price: Datum, problem: str) -> Exception:
    look = Block(block.file, ("earlier", at), {})
    where = price.address.removeprefix(look.address("")).replace("/", ".")
    return look.fault(where, f"is {price.value:f}, {problem}", "Correct one of the two.")


def _index(block: Block, name: str, session: date) -> Quote:
    quote = read_quote(block, name, POINTS)
    check_limit(block, quote, session)
    return quote


def _share(block: Block, code: str, session: date) -> Quote:
    if not is_code(code):
        raise block.fault(None, "is not a share code", SIX)
    return read_share(block, code, session)


def _share_cap(block: Block, code: str) -> Quote:
    if not is_code(code):
        raise block.fault(None, "is not a share code", SIX)
    return read_cap(block, code)


def _flows(block: Block, market: str) -> Flows:
    block.only(FLOW_FIELDS)
    unit = won_unit(block)
    amounts = {group: won(block, group, unit) for group in GROUP_FIELDS}
    if all(amount is None for amount in amounts.values()):
        raise block.fault(None, "names no investor group", f"Add one of: {', '.join(GROUP_FIELDS)}.")
    data = {g: None if n is None else Datum(block.address(g), n, WON) for g, n in amounts.items()}
    retail, foreign, institutions, other = (data[group] for group in GROUP_FIELDS)
    return Flows(market, retail, foreign, institutions, other, bool(block.flag("provisional")))


def _one_moment(block: Block, as_of: datetime) -> None:
    """Every block inside may carry its own moment, which must be the look's own."""
    for key in FIGURES:
        outer = block.block(key)
        inner = [] if outer is None or key == "dollar_won" else [each for _, each in block.blocks(key)]
        for each in (*([outer] if outer else []), *inner):
            when = each.moment("as_of")
            if when is not None and when != as_of:
                problem = f"is {when:%Y-%m-%d %H:%M}, but the figures are from {as_of:%Y-%m-%d %H:%M}"
                raise each.fault("as_of", problem, "Give all figures of one moment.")
