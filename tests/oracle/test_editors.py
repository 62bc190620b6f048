from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

from newsgen.oracle import editors
from tests.houses import house


def test_the_ladder_grows_with_the_level() -> None:
    assert editors.step("main", Decimal(4200), "major") == 1000
    assert [editors.step("share", Decimal(level), "minor") for level in (90_000, 1_200_000)] == [
        10_000,
        100_000,
    ]
    assert editors.step("flow", Decimal(1), "minor") is None


def test_a_rung_lies_at_or_above_the_lower_and_below_the_upper_price() -> None:
    def rungs(low: int, high: str) -> list[Decimal]:
        return list(editors.rungs_between("main", Decimal(low), Decimal(high), "minor"))

    assert rungs(1900, "2000.01") == [2000]
    assert rungs(1900, "2000") == [1900]
    assert rungs(1901, "2000") == []
    assert list(editors.rungs_between("flow", Decimal(1), Decimal(5), "minor")) == []


def test_carried_bounds_rule_out_only_what_lies_beyond_them() -> None:
    close = editors.bound("KOSPI", "close")
    assert close is not None and close.session == date(1994, 11, 8)
    assert (close.rules_out(Decimal("1138.75")), close.rules_out(Decimal("1138.76"))) == (False, True)
    low = editors.bound("KOSDAQ", "low_price")
    assert low is not None and low.rules_out(Decimal(919)) and not low.rules_out(Decimal(920))
    assert editors.bound("005930", "close") is None


def test_the_first_close_above_1000_was_before_the_file() -> None:
    session, value = editors.carried_rungs("KOSPI")[Decimal(1000)]["first_close"]
    assert (session, value) == (date(1989, 3, 31), Decimal("1003.31"))


def test_thresholds_are_the_editors_own() -> None:
    assert editors.threshold("last_place") == 10


def test_a_house_s_round_levels_and_thresholds_are_the_oracle_s_too(tmp_path: Path) -> None:
    house(
        tmp_path,
        facts__ladders="main:\n- {from: 0, minor: 500, major: 1000}",
        facts__thresholds="in_sight: {is: 3, reason: x}",
    )
    ours = editors.threshold("in_sight"), editors.step("main", Decimal(5000), "minor")
    editors.furnish(tmp_path)
    own = editors.threshold("in_sight"), editors.step("main", Decimal(5000), "minor")
    kept = editors.threshold("far"), editors.step("share", Decimal(5000), "minor")
    editors.furnish(None)
    assert (ours, own) == ((1, 100), (3, 500))
    assert kept == (editors.threshold("far"), editors.step("share", Decimal(5000), "minor"))
