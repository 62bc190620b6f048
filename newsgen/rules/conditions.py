"""One condition of a rule: how to read an attribute of a fact, and what it must be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from operator import attrgetter
from typing import Any, NamedTuple

from newsgen.records import Fact

LOW, HIGH = "at_least", "below"
"""The ends of a range: from this value on, and up to but not including that one."""


class Condition(NamedTuple):
    """What an editor wrote under ``when``, and the same compiled."""

    name: str
    """The attribute, or with a dot the value of a figure: ``size``, ``percent.value``."""
    wanted: Any
    """As written: a value, a list of values, or ``{at_least: a, below: b}``."""
    read: Callable[[Any], Any]
    holds: Callable[[Any], bool]

    def value(self, fact: Fact) -> Any:
        """What the fact has there; None where a figure is missing."""
        return self.read(fact)

    def __str__(self) -> str:
        if isinstance(self.wanted, Mapping):
            ends = {LOW: "at least", HIGH: "below"}
            return " and ".join(f"{self.name} {ends[end]} {self.wanted[end]}" for end in self.wanted)
        if isinstance(self.wanted, list):
            return f"{self.name} one of {', '.join(map(str, self.wanted))}"
        return f"{self.name} {self.wanted}"


def condition(name: str, wanted: Any) -> Condition:
    """The condition that an attribute is a value, one of a list, or within a range."""
    return Condition(name, wanted, _reader(name), _test(wanted))


def _reader(name: str) -> Callable[[Any], Any]:
    """Reads an attribute, or with a dot the value of a figure that may be missing."""
    if "." not in name:
        return attrgetter(name)
    figure, field = name.split(".")
    return lambda fact: getattr(getattr(fact, figure), field, None)


def _test(wanted: Any) -> Callable[[Any], bool]:
    if isinstance(wanted, Mapping):
        return _within(wanted)
    return frozenset(wanted if isinstance(wanted, list) else [wanted]).__contains__


def _within(bounds: Mapping[str, Any]) -> Callable[[Any], bool]:
    """A test for ``{at_least: a, below: b}``, either end optional; a missing value is within nothing."""
    low, high = (Decimal(str(bounds[end])) if end in bounds else None for end in (LOW, HIGH))
    if low is None:
        return lambda value: value is not None and value < high
    if high is None:
        return lambda value: value is not None and value >= low
    return lambda value: value is not None and low <= value < high
