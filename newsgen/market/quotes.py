"""Prices of one series at one moment: read from a block, and held against each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.market.fields import Block
from newsgen.market.limits import beyond, daily_limit
from newsgen.market.units import SHARES, WON, WON_UNITS, whole_won
from newsgen.numbers import HUNDRED, half_up
from newsgen.records import Datum, Quote

PRICES = ("last", "previous_close", "open", "high", "low")
NOW = ("last", "open", "high", "low")
AMOUNTS = ("turnover", "volume")
CLAIMS = ("change", "percent")
QUOTE_FIELDS = frozenset((*PRICES, *AMOUNTS, *CLAIMS, "as_of"))
SHARE_FIELDS = QUOTE_FIELDS | {"corporate_action"}
CAP_FIELDS = frozenset((*PRICES, *CLAIMS, "unit", "as_of"))


def read_quote(block: Block, series: str, unit: str) -> Quote:
    """The quote of an index or of the won, checked; ``unit`` is what its prices are in."""
    block.only(QUOTE_FIELDS)
    return _read(block, series, unit)


def _read(block: Block, series: str, unit: str) -> Quote:
    prices = {field: _price(block, field, unit, unit) for field in PRICES}
    turnover, volume = _amount(block, "turnover", WON), _amount(block, "volume", SHARES)
    quote = Quote(series, unit, **prices, turnover=turnover, volume=volume)
    check_quote(block, quote)
    return quote


def read_share(block: Block, code: str, session: date) -> Quote:
    """The quote of a share in whole won, checked against the daily price limit too."""
    block.only(SHARE_FIELDS)
    quote = _read(block, code, WON)
    if block.text("corporate_action") is None:
        check_limit(block, quote, session)
    return quote


def read_cap(block: Block, of: str) -> Quote:
    """The market value of an index's shares, or of one share, in whole won from the unit the block names."""
    block.only(CAP_FIELDS)
    unit = won_unit(block)
    quote = Quote(f"{of}.cap", WON, **{field: _price(block, field, WON, unit) for field in PRICES})
    check_quote(block, quote, unit)
    return quote


def won_unit(block: Block) -> str:
    """The unit of a block's amounts, one of WON_UNITS."""
    unit = block.text("unit")
    if unit is None:
        raise block.missing("unit", f"Add one of: {', '.join(WON_UNITS)}.")
    if unit not in WON_UNITS:
        raise block.fault("unit", f'is "{unit}"', f"Use one of: {', '.join(WON_UNITS)}.")
    return unit


def won(block: Block, field: str, unit: str) -> Decimal | None:
    """An amount in whole won, exactly converted from the unit it is written in."""
    number = block.number(field)
    if number is None:
        return None
    amount = whole_won(number, unit)
    if amount is None:
        raise block.fault(field, f"is {number:f} {unit}, not a whole number of won")
    return amount


def _price(block: Block, field: str, unit: str, written_in: str) -> Datum | None:
    price = won(block, field, written_in) if unit == WON else block.number(field)
    if price is None:
        return None
    if price <= 0:
        raise block.fault(field, f"is {block.number(field):f}; a price must be above zero")
    return Datum(block.address(field), price, unit)


def _amount(block: Block, field: str, unit: str) -> Datum | None:
    amount = block.whole(field)
    if amount is None:
        return None
    if amount < 0:
        raise block.fault(field, f"is {amount}; it cannot be below zero")
    return Datum(block.address(field), Decimal(amount), unit)


def check_quote(block: Block, quote: Quote, written_in: str = WON) -> None:
    """Raises BadDay when the prices contradict each other or what the block claims of them."""
    if all(getattr(quote, field) is None for field in NOW):
        remedy = f"Add {block.dotted('last')} or leave the series out."
        raise block.fault(None, "holds no price of the session", remedy)
    _check_range(block, quote)
    _check_change(block, quote, written_in)
    _check_percent(block, quote)


def _check_range(block: Block, quote: Quote) -> None:
    for field in NOW:
        price: Datum | None = getattr(quote, field)
        if price and quote.high and price.value > quote.high.value:
            raise _outside(block, field, "above", "high")
        if price and quote.low and price.value < quote.low.value:
            raise _outside(block, field, "below", "low")


def _outside(block: Block, field: str, side: str, end: str) -> Exception:
    problem = f"is {block.number(field):f}, {side} the {end} of {block.number(end):f}"
    return block.fault(field, problem, "Correct one of the two.")


def _check_change(block: Block, quote: Quote, written_in: str) -> None:
    given = block.number("change")
    if given is None:
        return
    last, base = _ends(block, quote, "change")
    change = (last - base) / (WON_UNITS[written_in] if quote.unit == WON else 1)
    if given != change:
        problem = f"is {given:f}, but last minus previous_close is {change:f}"
        raise block.fault("change", problem, "Correct one of the three or leave change out.")


def _check_percent(block: Block, quote: Quote) -> None:
    given = block.number("percent")
    if given is None:
        return
    last, base = _ends(block, quote, "percent")
    places = max(0, -int(given.as_tuple().exponent))
    percent = (last - base) / base * HUNDRED
    if abs(given - percent) > Decimal(5).scaleb(-places - 1):
        exact = half_up(percent, max(places, 2))
        problem = f"is {given:f}, but last is {exact:f} percent from previous_close"
        raise block.fault("percent", problem, "Correct one of the three or leave percent out.")


def _ends(block: Block, quote: Quote, claim: str) -> tuple[Decimal, Decimal]:
    for field in ("last", "previous_close"):
        if getattr(quote, field) is None:
            remedy = f"Add {block.dotted(field)} or leave {claim} out."
            raise block.fault(claim, f"is given without {field}", remedy)
    assert quote.last and quote.previous_close, "checked field by field above"
    return quote.last.value, quote.previous_close.value


def check_limit(block: Block, quote: Quote, session: date) -> None:
    """Raises BadDay for a price that the session's daily limit did not allow."""
    for field in NOW:
        price, base = getattr(quote, field), quote.previous_close
        if price and base and beyond(price.value, base.value, session):
            limit = daily_limit(session)
            problem = f"is {price.value:f}, beyond the daily limit of {limit} percent from {base.value:f}"
            remedy = "Correct it, or name the reason in corporate_action."
            raise block.fault(field, problem, remedy if quote.unit == WON else "Correct it.")
