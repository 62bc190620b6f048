"""Figures as English wires print them.

Python's own comma and point are what the CLDR has for English; a test holds them to Babel, whose
locale data take longer to load than a story takes to write.
"""

from __future__ import annotations

from decimal import Decimal

from newsgen.numbers import BILLION, MILLION, THOUSAND, TRILLION, half_up

WON = ((TRILLION, "trillion", 2), (BILLION, "billion", 1), (MILLION, "million", 0))
DOLLARS = ((TRILLION, "trillion", 1), (BILLION, "billion", 1), (MILLION, "million", 1))
SHARES = ((BILLION, "billion", 2), (MILLION, "million", 1))
Scales = tuple[tuple[int, str, int], ...]


def grouped(value: Decimal, places: int, *, trim: bool) -> str:
    """The absolute value with its thousands grouped, rounded half up.

    >>> grouped(Decimal("6022.7"), 2, trim=False), grouped(Decimal("-0.7957"), 2, trim=True)
    ('6,022.70', '0.8')
    """
    text = f"{half_up(abs(value), places):,}"
    return text.rstrip("0").rstrip(".") if trim and places else text


def scaled(value: Decimal, scales: Scales = WON) -> str:
    """An amount in the largest scale it fills once rounded: 999.96 billion is 1 trillion.

    >>> [scaled(Decimal(n) * MILLION) for n in (470, 47_000, 702_370, 1_220_000, 999_960, 5_016_889_000)]
    ['470 million', '47 billion', '702.4 billion', '1.22 trillion', '1 trillion', '5,016.89 trillion']
    """
    size, above = abs(value), ""
    for scale, word, places in scales:
        shown = half_up(size / scale, places)
        if shown >= THOUSAND and above:
            return f"1 {above}"
        if size >= scale:
            return f"{grouped(shown, places, trim=True)} {word}"
        above = word
    return grouped(size, 0, trim=True)


def counted_shares(value: Decimal) -> str:
    """A number of shares: ``1.42 billion``, ``437.2 million``.

    >>> counted_shares(Decimal(1_415_254_864))
    '1.42 billion'
    """
    return scaled(value, SHARES)


def price(value: Decimal) -> str:
    """A share price in full: ``205,500``."""
    return grouped(value, 0, trim=True)


def round_price(value: Decimal) -> str:
    """A round price: ``200,000`` or ``1 million``.

    >>> round_price(Decimal(1_000_000)), round_price(Decimal(200_000))
    ('1 million', '200,000')
    """
    return scaled(value) if value >= MILLION else price(value)
