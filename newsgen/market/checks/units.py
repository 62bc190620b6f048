"""Is a figure in another unit than its neighbours: off by a power of ten?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.batch import FLOWS, INDEX, PLACES, RATE, SHARE
from newsgen.market.checks.findings import UNIT, Finding
from newsgen.market.checks.moves import moves
from newsgen.market.checks.sheet import Sheet
from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Flags, Floats, Ints

EXACTLY = 0.001
"""How near, in powers of ten, a figure must be to another unit's for the same session, where the coarser of
the two is not the finer one cut or rounded to whole numbers: 151,500 won are 152 in thousands."""

NEIGHBOURS = {
    (INDEX, "close"): (1, 0.12),
    (INDEX, "cap"): (1, 0.12),
    (INDEX, "volume"): (3, 0.5),
    (INDEX, "turnover"): (3, 0.5),
    (SHARE, "close"): (1, 0.12),
    (RATE, "close"): (1, 0.12),
}
"""From one session to the next: the smallest power of ten that no market makes, and how near it must be.
A day's limit of 30 percent is 0.12 powers of ten; the Kosdaq's turnover once fell to a hundredth."""

SAME = (*(field for _, field in NEIGHBOURS), "open", "high", "low", "listed")
LEAST = 1000
"""Figures below this have too few digits to tell a unit by."""

ALIKE = (("turnover", "volume"), ("cap", "listed"))
"""Won over shares gives about the close."""
NEAR = 0.2


def units(sheet: Sheet) -> Iterator[Finding]:
    """Rows off by a power of ten from what is held for the session, from the session before or in itself."""
    if sheet.kind == FLOWS:
        yield from _flows_against_held(sheet)
        return
    for field in dict.fromkeys(SAME):
        if field in sheet.told and field in sheet.held:
            yield from _against_held(sheet, field)
    for kind, field in NEIGHBOURS:
        if kind == sheet.kind and field in sheet.told:
            yield _against_neighbours(sheet, field)
    if sheet.kind == SHARE:
        for won, shares in ALIKE:
            if won in sheet.told and shares in sheet.told:
                yield _in_itself(sheet, won, shares)


def _powers(values: Ints, others: Ints) -> Floats:
    """How many powers of ten lie between two figures; NaN where one is no figure above zero."""
    known = (values > 0) & (others > 0)
    ratio = np.where(known, values, np.nan) / np.where(known, others, 1)
    return np.asarray(np.log10(ratio))


def _off(powers: Floats, least: int, near: float) -> Flags:
    whole = np.rint(powers)
    found: Flags = (np.abs(whole) >= least) & (np.abs(powers - whole) <= near)
    return found


def _against_held(sheet: Sheet, field: str) -> Iterator[Finding]:
    told, held = sheet.told[field], sheet.held[field]
    large = np.minimum(told, held) >= LEAST if field in ("volume", "listed") else np.ones(len(told), np.bool_)
    powers = _powers(told, held)
    lines = np.flatnonzero((_off(powers, 1, EXACTLY) | _rounded(powers, told, held)) & large)
    if len(lines):
        yield Finding(
            UNIT,
            lines,
            lambda line: (
                f"{field} {sheet.shown(field, told[line])} is {_times(powers[line])} "
                f"the {sheet.shown(field, held[line])} already known"
            ),
        )


def _rounded(powers: Floats, told: Ints, held: Ints) -> Flags:
    """Where one figure is the other cut or rounded to a coarser unit, of which it has a few at least."""
    coarse, fine = np.minimum(told, held), np.maximum(told, held)
    whole = np.abs(np.rint(np.nan_to_num(powers)))
    found: Flags = (whole > 0) & (fine >= LEAST) & (np.abs(coarse - fine / 10.0**whole) < 1)
    return found


def _flows_against_held(sheet: Sheet) -> Iterator[Finding]:
    """Days on which all groups together are off: a single group may be ten times what it was."""
    told, held = (_moved(side) for side in (sheet.told, sheet.held))
    powers = _powers(told, held)
    yield Finding(
        UNIT,
        np.flatnonzero(_off(powers, 1, EXACTLY)),
        lambda line: (
            f"the groups moved {told[line]:,} won, {_times(powers[line])} the {held[line]:,} already known"
        ),
    )


def _moved(side: Mapping[str, Ints]) -> Ints:
    """What the groups bought and sold on balance, added up; 0 where one of them is not known."""
    groups = [side[group] for group in PLACES[FLOWS] if group in side]
    whole = np.all([column != NOTHING for column in groups], axis=0) & (len(groups) == len(PLACES[FLOWS]))
    return np.where(whole, np.sum(np.abs(np.where(whole, groups, 0)), axis=0), 0)


def _against_neighbours(sheet: Sheet, field: str) -> Finding:
    """Jumps by a power of ten add up to the unit that each line is in; the store's unit, or else the
    commonest, is the right one."""
    column = sheet.figure(field)
    lines = np.flatnonzero(column > 0)
    same = sheet.series[lines[1:]] == sheet.series[lines[:-1]]
    powers = np.where(same, _powers(column[lines[1:]], column[lines[:-1]]), 0)
    jumps = np.zeros(len(lines), dtype=np.int64)
    jumps[1:] = np.where(_off(powers, *NEIGHBOURS[sheet.kind, field]), np.rint(powers), 0)
    if field == "close" and sheet.kind == SHARE and jumps.any():
        _excuse(sheet, lines, jumps)
    if not jumps.any():
        return Finding(UNIT, np.zeros(0, dtype=np.int64), str)
    offsets = _offsets(sheet, lines, jumps, field)
    wrong = (offsets != 0) & sheet.given[lines]
    told = dict(zip(lines[wrong].tolist(), offsets[wrong].tolist(), strict=True))
    return Finding(
        UNIT,
        lines[wrong],
        lambda line: (
            f"{field} {sheet.shown(field, column[line])} is about {_times(told[line])} "
            "what the sessions around it have"
        ),
    )


def _excuse(sheet: Sheet, lines: Ints, jumps: Ints) -> None:
    """Takes the jumps of corporate actions and of halts away."""
    found = moves(sheet, lines)
    excused = found.at[found.action | found.idle]
    jumps[np.isin(lines, excused)] = 0


def _offsets(sheet: Sheet, lines: Ints, jumps: Ints, field: str) -> Ints:
    """For each line, by how many powers of ten it is off; a jump counts within its series alone."""
    series = sheet.series[lines]
    offsets = np.zeros(len(lines), dtype=np.int64)
    held = sheet.held.get(field, np.full(len(sheet.days), NOTHING))[lines] != NOTHING
    for number in np.unique(series[jumps != 0]):
        first, end = np.searchsorted(series, (number, number + 1))
        units_of = np.cumsum(jumps[first:end])
        known = units_of[held[first:end]]
        told, counts = np.unique(known if len(known) else units_of, return_counts=True)
        offsets[first:end] = units_of - told[np.argmax(counts)]
    return offsets


def _in_itself(sheet: Sheet, won: str, shares: str) -> Finding:
    close, amount, number = sheet.figure("close"), sheet.told[won], sheet.told[shares]
    known = (amount > 0) & (number > 0) & (close > 0)
    each = np.where(known, amount, np.nan) / np.where(known, number, 1)
    powers = np.asarray(np.log10(each / np.where(known, close, 1)))
    lines = np.flatnonzero(_off(powers, 1, NEAR))
    return Finding(
        UNIT,
        lines,
        lambda line: (
            f"{won} {sheet.shown(won, amount[line])} over {shares} {sheet.shown(shares, number[line])} is "
            f"{_times(powers[line])} the close {sheet.shown('close', close[line])}"
        ),
    )


def _times(power: float) -> str:
    """A power of ten in words: ``100 times``, ``a 1,000th of``."""
    whole = round(power)
    return f"{10**whole:,} times" if whole > 0 else f"a {10**-whole:,}th of"
