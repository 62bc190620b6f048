"""One series as its publisher left it, row by row, and what a row stands on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from newsgen.oracle import seoul

Column = Sequence["int | Fraction | None"]
"""One figure a row, in the tape's smallest unit; None where the publisher gives none."""


@dataclass(slots=True, eq=False)
class Tape:
    """A daily series, oldest row first. Figures are whole numbers of the smallest unit (see ``places``)."""

    name: str
    role: str
    unit: str
    places: int
    """Decimals of the unit: 2 for hundredths of a point, 0 for won."""
    days: Sequence[date]
    columns: Mapping[str, Column]
    """``close``, ``open``, ``high``, ``low``, ``volume``, ``turnover``, ``change``; of flows ``amount``
    and, where it is final, ``net``."""
    joined: Sequence[bool]
    """Whether each row is the session after the row before, with nothing between that cannot be adjusted."""
    factors: Sequence[Fraction] = ()
    """What turns a price of the row before into this row's terms; empty where nothing ever split."""
    halted: Sequence[bool] = ()
    """Sessions in which a share did not trade; empty where every session traded."""
    in_seoul: bool = True
    """Whether its rows are Seoul sessions; New York's rates are not, and are never counted."""
    rows: dict[date, int] = field(init=False)
    start: list[int] = field(init=False)
    """The first row of the unbroken history that leads to each row."""
    _splits: list[tuple[int, Fraction]] = field(init=False)
    _terms: dict[tuple[str, int], Column] = field(init=False, default_factory=dict)
    _known: dict[tuple[str, int], list[int]] = field(init=False, default_factory=dict)
    _counted: list[int] | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._splits = [(at, factor) for at, factor in enumerate(self.factors) if factor != 1]
        self.rows = {day: at for at, day in enumerate(self.days)}
        self.start = []
        for at, joined in enumerate(self.joined):
            self.start.append(self.start[at - 1] if at and joined else at)

    def column(self, name: str, row: int) -> Column:
        """A figure of every row up to this one, in this row's terms."""
        era = self._era(row)
        if (name, era) not in self._terms:
            made = DERIVED[name](self) if name in DERIVED else self.columns.get(name, ())
            raw = made or [None] * len(self.days)
            self._terms[name, era] = raw if name in UNSPLIT else self._adjusted(raw, era)
        return self._terms[name, era]

    def scale(self, then: int, now: int) -> Fraction:
        """What turns a price of an earlier row into the terms of a later one."""
        made = Fraction(1)
        for at, factor in self._splits:
            if then < at <= now:
                made *= factor
        return made

    def known_from(self, name: str, row: int) -> int:
        """The first row of the coverage from which a figure is known throughout, up to this row; a session
        in which a share did not trade had no figure to know. Past the row where its own is unknown.
        """
        era = self._era(row)
        if (name, era) not in self._known:
            column, first = self.column(name, row), 0
            made = []
            for at, value in enumerate(column):
                unknown = value is None and not (self.halted and self.halted[at])
                first = at + 1 if unknown else max(first, self.start[at])
                made.append(max(first, era) if name == "volume" else first)
            self._known[name, era] = made
        return self._known[name, era][row]

    def base(self, row: int) -> int | Fraction | None:
        """The close before, in this row's terms: of the row before, or by the exchange's own change."""
        closes = self.columns.get("close")
        if closes is None:
            return None
        close, last = closes[row], row - 1
        while last > self.start[row] and self.halted and self.halted[last]:
            last -= 1  # the halt that a split needed
        before = closes[last] if row else None
        if self.joined[row] and row and before is not None:
            return before * self.factors[row] if self.factors else before
        change = self.columns.get("change")
        told = change[row] if change else None
        return None if told is None or close is None else close - told

    def worth(self, figure: int | Fraction, name: str = "close") -> Decimal:
        """A figure in the tape's unit; volume, turnover and flows are whole as they are."""
        places = 0 if name in UNSPLIT_WHOLE else 2 if name.endswith("percent") else self.places
        exact = Decimal(figure.numerator) / Decimal(figure.denominator)
        return exact.scaleb(-places)

    def sane(self, row: int) -> bool:
        """Whether a row agrees with itself: prices within low and high, the change that of the closes."""
        told = {name: column[row] for name, column in self.columns.items()}
        high, low, change, base = told.get("high"), told.get("low"), told.get("change"), self.base(row)
        for price in (told.get("close"), told.get("open")):
            too_high = price is not None and high is not None and price > high
            if too_high or (price is not None and low is not None and price < low):
                return False
        close = told.get("close")
        return change is None or close is None or base is None or close - base == change

    def counted_from(self, row: int) -> int:
        """The first row from which rows and calendar library agree on every session up to this one."""
        if self._counted is None:
            self._counted = seoul.counted_from(self.days) if self.in_seoul else list(range(len(self.days)))
        return self._counted[row]

    def _era(self, row: int) -> int:
        """The row of the last split up to this one: all rows after it share their terms."""
        return max((at for at, _ in self._splits if at <= row), default=0)

    def _adjusted(self, raw: Column, era: int) -> Column:
        if not era:
            return raw
        made, scale = list(raw), Fraction(1)
        for at in range(era, 0, -1):
            scale *= self.factors[at]
            value = raw[at - 1]
            made[at - 1] = None if value is None else value * scale
        return made


def _moves(tape: Tape, name: str = "close") -> list[int | Fraction | None]:
    """How far a price of each row is from its base; None where either is unknown."""
    made: list[int | Fraction | None] = []
    for row, price in enumerate(tape.columns.get(name) or [None] * len(tape.days)):
        base = tape.base(row)
        made.append(None if price is None or base is None else price - base)
    return made


def _percents(tape: Tape, name: str = "close") -> list[int | Fraction | None]:
    """The same in hundredths of a percent, rounded half away from zero as it is printed."""
    made: list[int | Fraction | None] = []
    for row, move in enumerate(_moves(tape, name)):
        base = tape.base(row)
        made.append(None if move is None or not base else _rounded(Fraction(move) * 10_000 / base))
    return made


def _rounded(exact: Fraction) -> int:
    whole = (abs(exact.numerator) * 2 + exact.denominator) // (2 * exact.denominator)
    return whole if exact >= 0 else -whole


DERIVED: Mapping[str, Callable[[Tape], list[int | Fraction | None]]] = {
    "points": _moves,
    "percent": _percents,
    "high_points": lambda tape: _moves(tape, "high"),
    "high_percent": lambda tape: _percents(tape, "high"),
    "low_points": lambda tape: _moves(tape, "low"),
    "low_percent": lambda tape: _percents(tape, "low"),
}
"""Columns that follow from others."""

UNSPLIT_WHOLE = frozenset({"volume", "turnover", "net", "amount"})
UNSPLIT = UNSPLIT_WHOLE | {"percent", "high_percent", "low_percent"}
"""What a split does not change, or (volume) what nobody adjusts."""
