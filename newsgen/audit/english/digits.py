"""Digits that are no figures: of a name, or a year."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.audit.english import dates, figures
from newsgen.audit.english.tokens import Token


def in_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether digits are part of a name: *HBM4*, *5G*, the code 005930."""
    token = tokens[i]
    if i and tokens[i - 1].end == token.start and tokens[i - 1].low[-1].isalpha():
        return tokens[i - 1].low not in figures.SIGNS and tokens[i - 1].low != "s"
    if (
        len(token.low) == len("005930")
        and token.low.isdecimal()
        and (token.low[0] == "0" or tokens[i - 1].low == "(")
    ):
        return True
    after = tokens[i + 1]
    known = after.low in figures.SCALES or after.low in figures.UNITS or after.low in ("th", "st", "nd", "rd")
    money = i and tokens[i - 1].low in figures.SIGNS
    touches = after.start == token.end and after.low[:1].isalpha() and after.low != "p"
    return bool(
        touches and not known and not (money and after.low in figures.SHORT) and after.low not in dates.UNITS
    )


def is_year(tokens: Sequence[Token], i: int) -> bool:
    """Whether digits are a year: *in 2021*."""
    low, after = tokens[i].low, tokens[i + 1].low
    year = len(low) == 4 and low.isdecimal() and int(low) in dates.CENTURY
    return (
        year
        and after not in figures.UNITS
        and after not in figures.SCALES
        and not (
            i and tokens[i - 1].low in ("at", "to", "of") and after in (",", ".") and _level_before(tokens, i)
        )
    )


def _level_before(tokens: Sequence[Token], i: int) -> bool:
    """Whether a number like a year stands where a level does: *closed at 2025.*"""
    return tokens[i - 1].low == "at"
