"""Figures as English wires print them.

A figure is rounded half up to the house's decimals, and to more where those would contradict what the
story says of it: ``decimals.py`` has the rule.

Python's own comma and point are what the CLDR has for English; a test holds them to Babel, whose
locale data take longer to load than a story takes to write.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from newsgen.numbers import BILLION, MILLION, THOUSAND, TRILLION, half_up
from newsgen.prose.decimals import PERCENT_MARKS, needed

SCALES = {"quadrillion": THOUSAND * TRILLION, "trillion": TRILLION, "billion": BILLION, "million": MILLION}
WON = ((TRILLION, "trillion", 2), (BILLION, "billion", 1), (MILLION, "million", 0))
PRICES = ((MILLION, "million", 2),)
SHARES = ((BILLION, "billion", 2), (MILLION, "million", 1))
Scales = tuple[tuple[int, str, int], ...]


@lru_cache(maxsize=64)
def scales(places: tuple[tuple[str, int], ...]) -> Scales:
    """The scales of a style, largest first.

    >>> scales((("trillion", 1), ("billion", 1)))
    ((1000000000000, 'trillion', 1), (1000000000, 'billion', 1))
    """
    return tuple((SCALES[word], word, decimals) for word, decimals in places)


def grouped(value: Decimal, places: int, *, trim: bool) -> str:
    """The absolute value with its thousands grouped, rounded half up.

    >>> grouped(Decimal("6022.7"), 2, trim=False), grouped(Decimal("-0.7957"), 2, trim=True)
    ('6,022.70', '0.8')
    """
    return spelled(half_up(abs(value), places), trim=trim)


def spelled(shown: Decimal, *, trim: bool) -> str:
    """A rounded value as it stands, with its thousands grouped."""
    text = f"{shown:,}"
    return text.rstrip("0").rstrip(".") if trim and "." in text else text


def percent(value: Decimal, places: int, *, trim: bool) -> str:
    """A percentage without its sign: neither nothing nor the whole unless it is.

    >>> percent(Decimal("99.96"), 0, trim=True), percent(Decimal("-0.004"), 2, trim=True)
    ('99.96', '0.004')
    """
    size = abs(value)
    shown = half_up(size, places)
    if shown in PERCENT_MARKS and shown != size:
        shown = half_up(size, needed(size, places, PERCENT_MARKS))
    return spelled(shown, trim=trim)


def _filled(value: Decimal, scales: Scales, beside: Sequence[Decimal]) -> tuple[Decimal, int, str]:
    """The number printed, its scale and the word for it: the largest scale it fills once rounded."""
    size, larger = abs(value), (1, "")
    for scale, word, places in scales:
        if size < scale:
            larger = scale, word
            continue
        whole = size / scale
        shown = half_up(
            whole, needed(whole, places, [abs(each) / scale for each in beside]) if beside else places
        )
        return (Decimal(1), *larger) if shown >= THOUSAND and larger[1] else (shown, scale, word)
    return half_up(size, 0), 1, ""


def scaled(value: Decimal, scales: Scales = WON, beside: Sequence[Decimal] = ()) -> str:
    """An amount in the largest scale it fills once rounded: 999.96 billion is 1 trillion, but not beside
    a trillion that it did not reach.

    >>> [scaled(Decimal(n) * MILLION) for n in (470, 47_000, 702_370, 1_220_000, 999_960, 5_016_889_000)]
    ['470 million', '47 billion', '702.4 billion', '1.22 trillion', '1 trillion', '5,016.89 trillion']
    >>> scaled(Decimal(999_960) * MILLION, beside=[Decimal(TRILLION)])
    '999.96 billion'
    """
    shown, _, word = _filled(value, scales, beside)
    text = f"{shown:,f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return f"{text} {word}" if word else text


def printed(value: Decimal, scales: Scales = WON) -> Decimal:
    """The amount that a reader takes from the rounded one.

    >>> printed(Decimal(702_370) * MILLION)
    Decimal('702400000000.0')
    """
    shown, scale, _ = _filled(value, scales, ())
    return shown * scale


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

    >>> round_price(Decimal(1_500_000)), round_price(Decimal(200_000))
    ('1.5 million', '200,000')
    """
    return scaled(value, PRICES) if value >= MILLION else price(value)
