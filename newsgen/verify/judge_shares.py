"""A share beside its own past and beside the other shares of the day: its volume, and who led."""

from __future__ import annotations

from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.records import Quote
from newsgen.verify.amounts import agrees
from newsgen.verify.claims_past import LeaderSaid, VolumeSaid
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.times import Lapse
from newsgen.verify.view import View

_USUAL = Lapse(20, "sessions")


def volume(said: VolumeSaid, view: View) -> Fault | None:
    """The shares that changed hands, and their number over the median of 20 sessions."""
    told = f"{plain(said.shares.value)} shares of {view.name(said.who)}"
    quote, usual = view.day.shares.get(said.who), view.history(said.who).usual_volume
    traded = quote.volume if quote else None
    if traded is None or usual is None or not usual.value or not view.closed or said.over != _USUAL:
        return untold("number", told, "no volume at the close, or no median of 20 sessions")
    if not agrees(traded.value, said.shares):
        return wrong("number", told, plain(traded.value), traded)
    times = traded.value / usual.value
    return None if agrees(times, said.times) else wrong("number", told, f"{plain(times)} times", usual)


def leader(said: LeaderSaid, view: View) -> Fault | None:
    """Farthest the way that is said, as printed, with no other share beside it."""
    told = f"{view.name(said.who)} {'rose' if said.sign > 0 else 'fell'} the most"
    sizes = {code: _gone(quote, said.sign) for code, quote in view.day.shares.items()}
    own = sizes.pop(said.who, None)
    others = [size for size in sizes.values() if size is not None]
    if own is None or not others:
        return untold("superlative", told, "no share to compare with, or no price of it")
    if own > 0 and own > max(others):
        return None
    return wrong("superlative", told, f"{own} against {max(others)} percent")


def _gone(quote: Quote, sign: int) -> Decimal | None:
    """How far a share went that way, percent as printed; below zero for the other way."""
    if quote.last is None or quote.previous_close is None or not quote.previous_close.value:
        return None
    base = quote.previous_close.value
    return half_up((quote.last.value - base) / base * 100, 2) * sign
