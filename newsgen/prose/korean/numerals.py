"""Figures as Korean papers print them.

Amounts stand in 경, 조, 억 and 만 with the zero parts dropped, in one of three forms: ``cheon`` says a
thousand as a word (Yonhap: 1조2천200억원), ``digits`` writes it out (the dailies: 1조2200억원), ``comma``
groups it (1조2,200억원). With ``space`` the units stand apart as the spelling rules have them: a space after
every unit and before 원 (1조 2,200억 원).

An amount is rounded half up at the 억, below 1억 at the 만, and stands to the won below 1만; where that would
contradict what the story says of it, it is told one unit finer. The forms hold from 1 won to 10경 and beyond.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from newsgen.numbers import half_up
from newsgen.prose.decimals import PERCENT_MARKS, needed

CHEON, DIGITS, COMMA = FORMS = ("cheon", "digits", "comma")

MAN, EOK, JO, GYEONG = 4, 8, 12, 16
"""The units by their powers of ten."""
UNITS = ((10**GYEONG, "경"), (10**JO, "조"), (10**EOK, "억"), (10**MAN, "만"), (1, ""))
WON_STEPS = (EOK, MAN, 0)
SHARE_STEPS = (MAN, 0)


def won(value: Decimal, form: str, space: bool, beside: Sequence[Decimal] = ()) -> str:  # noqa: FBT001  (as a style row has it)
    """An amount without its sign, which words say, on its own side of the amounts beside it.

    >>> amounts = [Decimal(n) * 10**8 for n in (470, 2_220, 12_200, 10_005, 50_490_000)]
    >>> [won(each, "cheon", False) for each in amounts]
    ['470억원', '2천220억원', '1조2천200억원', '1조5억원', '5천49조원']
    >>> won(amounts[2], "digits", False), won(amounts[2], "comma", False), won(amounts[2], "comma", True)
    ('1조2200억원', '1조2,200억원', '1조 2,200억 원')
    >>> just_below = Decimal(999_960_000_000)
    >>> won(just_below, "cheon", False), won(just_below, "cheon", False, [Decimal(10**12)])
    ('1조원', '9천999억6천만원')
    """
    gap = " " if space else ""
    return f"{_in_units(rounded(value, beside), form, gap)}{gap}원"


def signed_won(value: Decimal, form: str, space: bool) -> str:  # noqa: FBT001
    """An amount with a minus sign where it is one, as tables print it: ``-470억원``.

    >>> signed_won(Decimal(-47 * 10**9), "cheon", False), signed_won(Decimal(0), "cheon", False)
    ('-470억원', '0원')
    """
    sign = "-" if rounded(value) and value < 0 else ""
    return sign + won(value, form, space)


def rounded(value: Decimal, beside: Sequence[Decimal] = (), steps: Sequence[int] = WON_STEPS) -> int:
    """The amount that a reader takes from the printed one.

    >>> rounded(Decimal(-702_370_000_000)), rounded(Decimal(99_995_000)), rounded(Decimal(9_999))
    (702400000000, 100000000, 9999)
    """
    size = abs(value)
    for power in steps:
        if power and size < 10**power:
            continue
        shown = int(half_up(size.scaleb(-power), 0).scaleb(power))
        if not power or not beside or _same_sides(shown, size, beside):
            return shown
    raise AssertionError("the last step is 0")


def _same_sides(shown: int, size: Decimal, beside: Sequence[Decimal]) -> bool:
    others = [abs(each) for each in beside]
    return all((shown > each) == (size > each) and (shown < each) == (size < each) for each in others)


def _in_units(whole: int, form: str, gap: str) -> str:
    parts = []
    for scale, unit in UNITS:
        if whole >= scale:
            part, whole = divmod(whole, scale)
            parts.append(f"{_part(part, form)}{unit}")
    return gap.join(parts) or "0"


def _part(number: int, form: str) -> str:
    if form == CHEON:
        thousands, rest = divmod(number, 1000)
        return f"{thousands}천{rest or ''}" if thousands else str(rest)
    return f"{number:,}" if form == COMMA else str(number)


def price(value: Decimal, form: str) -> str:
    """A share price in full; a round one that a story names as a level is a ``won``: 100만원.

    >>> [price(Decimal(n), "cheon") for n in (205_500, 1_028_000, 5_230)]
    ['20만5천500원', '102만8천원', '5천230원']
    >>> price(Decimal(205_500), "digits"), price(Decimal(205_500), "comma")
    ('20만5500원', '205,500원')
    """
    whole = int(half_up(abs(value), 0))
    return f"{whole:,}원" if form == COMMA else f"{_in_units(whole, form, '')}원"


def counted_shares(value: Decimal, form: str, *, space: bool = False) -> str:
    """A number of shares, rounded half up at the 만 and exact below 1만.

    >>> counted_shares(Decimal(437_204_999), "cheon"), counted_shares(Decimal(9_512), "digits")
    ('4억3천720만주', '9512주')
    """
    gap = " " if space else ""
    return f"{_in_units(rounded(value, (), SHARE_STEPS), form, gap)}{gap}주"


@lru_cache(maxsize=1024)
def count(number: int, form: str = CHEON) -> str:
    """How many of something, before its counter: ``1천28``개 종목.

    >>> count(38), count(1_028), count(1_028, "digits"), count(1_028, "comma")
    ('38', '1천28', '1028', '1,028')
    """
    return _in_units(number, form, "")


def level(value: Decimal, comma: bool, places: int = 2, beside: Sequence[Decimal] = ()) -> str:  # noqa: FBT001
    """An index level, on its own side of the levels beside it.

    >>> level(Decimal("6083.86"), True), level(Decimal("6022.7"), False), level(Decimal(6000), True, 0)
    ('6,083.86', '6022.70', '6,000')
    >>> level(Decimal("3999.996"), True, beside=[Decimal(4000)])
    '3,999.996'
    """
    if beside:
        places = needed(value, places, beside)
    return spelled(half_up(abs(value), places), comma=comma)


def points(value: Decimal, comma: bool, places: int = 2) -> str:  # noqa: FBT001
    """A move in points, without its sign.

    >>> points(Decimal("-168.94"), True)
    '168.94포인트'
    """
    return f"{level(abs(value), comma, places)}포인트"


def rate(value: Decimal, comma: bool, places: int = 1) -> str:  # noqa: FBT001
    """Won to the dollar, or by how many it moved, before 원: to a tenth, as it is quoted.

    >>> rate(Decimal("1429.4"), True), rate(Decimal("-4.6"), True)
    ('1,429.4', '4.6')
    """
    return level(abs(value), comma, places)


def percent(value: Decimal, places: int = 2, *, trim: bool = False) -> str:
    """A percentage without its sign: neither nothing nor the whole unless it is.

    >>> percent(Decimal("-2.825")), percent(Decimal("99.96"), 0), percent(Decimal("-0.004"))
    ('2.83%', '99.96%', '0.004%')
    """
    return f"{_percentage(value, places, trim=trim)}%"


def percent_points(value: Decimal, places: int = 2, *, space: bool = False) -> str:
    """How far apart two percentages are, without zeros at its end.

    >>> percent_points(Decimal("0.20")), percent_points(Decimal("0.20"), space=True)
    ('0.2%포인트', '0.2% 포인트')
    """
    return f"{_percentage(value, places, trim=True)}%{' ' if space else ''}포인트"


def _percentage(value: Decimal, places: int, *, trim: bool) -> str:
    size = abs(value)
    shown = half_up(size, places)
    if shown in PERCENT_MARKS and shown != size:
        shown = half_up(size, needed(size, places, PERCENT_MARKS))
    text = spelled(shown, comma=True)
    return text.rstrip("0").rstrip(".") if trim and "." in text else text


def spelled(shown: Decimal, *, comma: bool) -> str:
    """A rounded figure as it stands.

    >>> spelled(Decimal("3999.996"), comma=True)
    '3,999.996'
    """
    return f"{shown:,f}" if comma else f"{shown:f}"
