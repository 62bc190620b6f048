"""Records are values: equal when they hold the same, shown in full, and known to the dataclass library."""

from __future__ import annotations

import pickle
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from pathlib import Path

from newsgen.records import Datum, Fact
from newsgen.records.frozen import frozen
from tests.made import day

ROOT = Path(__file__).parent.parent.parent


@frozen
class Close:
    """One share's closing price."""

    symbol: str
    price: int = 0


def test_records_that_hold_the_same_are_one_value() -> None:
    assert Close("005930", 1) == Close("005930", 1) and len({Close("005930", 1), Close("005930", 1)}) == 1
    assert Close("005930", 1) != Close("005930", 2) and Close("005930") != ("005930", 0)


def test_a_field_that_is_not_compared_tells_no_two_records_apart() -> None:
    one = Datum("a.json#/b", Decimal(1), "won")
    assert one == replace(one) and "figure" not in repr(one)


def test_a_record_shows_what_it_holds() -> None:
    assert repr(Close("005930", 1)) == "Close(symbol='005930', price=1)"


def test_a_record_is_a_dataclass_with_slots_that_survives_the_way_to_another_process() -> None:
    assert is_dataclass(Close) and [each.name for each in fields(Close)] == ["symbol", "price"]
    assert not hasattr(Close("005930"), "__dict__")
    assert pickle.loads(pickle.dumps(made := day())) == made  # noqa: S301


def test_every_kind_of_fact_is_made_that_way() -> None:
    assert {kind.__hash__ for kind in Fact.__subclasses__()} == {Fact.__hash__}
