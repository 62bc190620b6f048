"""What a judge finds: the claim is false, or the data cannot bear it out."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from newsgen.records import Datum, Mark

FALSE, UNCHECKABLE = "false", "uncheckable"


class Fault(NamedTuple):
    """Why a claim may not stand: the check it failed, what the data say, and where they say it."""

    check: str
    state: str
    message: str
    right: str = ""
    """What the data say, as a bare value."""
    address: str = ""


def wrong(check: str, said: str, right: object, source: Datum | Mark | None = None) -> Fault:
    """A claim that the data contradict."""
    address = source.address if source is not None else ""
    where = f" ({address})" if address else ""
    return Fault(check, FALSE, f"{said}; the data say {right}{where}", str(right), address)


def untold(check: str, said: str, missing: str) -> Fault:
    """A claim that the data cannot answer."""
    return Fault(check, UNCHECKABLE, f"{said}; nothing in the day can show it: {missing}")


def plain(value: Decimal) -> str:
    """A number for a message: two decimals where it is not whole.

    >>> plain(Decimal("6083.86")), plain(Decimal("12.0600")), plain(Decimal("1E+12"))
    ('6,083.86', '12.06', '1,000,000,000,000')
    """
    rounded = value.quantize(Decimal("0.01"))
    return f"{rounded:,f}".rstrip("0").rstrip(".") if rounded % 1 else f"{rounded:,.0f}"
