"""Which measures of a superlative a sentence tells: each beat names its own, and a new one never slips in."""

from __future__ import annotations

CLOSES = frozenset(("high_close", "low_close"))
"""The highest and lowest close."""
PERCENT_MOVES = frozenset(("rise_percent", "fall_percent"))
POINT_MOVES = frozenset(("rise_points", "fall_points"))
CLOSING_MOVES = PERCENT_MOVES | POINT_MOVES
"""The largest rise and fall from close to close."""
INTRADAY = frozenset(("intraday_rise_percent", "intraday_fall_percent"))
"""The largest rise and fall within the day that are told, in percent."""
TRADING = frozenset(("high_turnover", "high_volume"))
"""The most that ever changed hands; nobody reads of the least."""
DEALING = frozenset(("buying", "selling"))
"""An investor group's largest net buying and selling."""
