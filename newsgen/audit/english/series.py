"""What can be printed of a series: its units, and how the worth of the won is turned into its rate."""

from __future__ import annotations

from typing import NamedTuple

STRICT = frozenset(
    "strengthened strengthening strengthen strengthens appreciated appreciating appreciate "
    "appreciation firmed firming firm firms stronger firmer weakened weakening weaken weakens "
    "softened softening soften softens weaker softer depreciated depreciating depreciate depreciation".split()
)
"""Words that can only be meant of a currency's worth."""


class Scale(NamedTuple):
    """Units that a series' moves and levels are printed in."""

    moves: tuple[str, ...]
    levels: tuple[str, ...]


INDEX = Scale(("points", "percent"), ("", "points"))
SHARE = Scale(("won", "percent"), ("won",))
RATE = Scale(("won", "percent"), ("won", ""))
CAP = Scale(("won", "percent"), ("won",))
SECTOR = Scale(("percent",), ())
NOTHING = Scale((), ())


def scale(who: str) -> Scale:
    """The units of a series; none for what these areas do not read.

    >>> scale("005930").levels
    ('won',)
    """
    if who in ("KOSPI", "KOSDAQ") or who.startswith("^"):
        return INDEX
    if who in ("won", "USDKRW"):
        return RATE
    if who.startswith("#"):
        return SECTOR
    if who.endswith(".cap"):
        return CAP
    return SHARE if who[:1].isdigit() and "." not in who else NOTHING


def sign_of(who: str, way: str, word: str) -> tuple[str, int, bool]:
    """The series, the way its number went, and whether the word leaves the way open.

    >>> sign_of("won", "up", "strengthened"), sign_of("won", "up", "rose")
    (('USDKRW', -1, False), ('USDKRW', -1, True))
    """
    sign = {"up": 1, "down": -1}.get(way, 0)
    if who == "won":
        return "USDKRW", -sign, word.partition(" ")[0] not in STRICT and sign != 0
    return who, sign, False
