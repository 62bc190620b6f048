"""How much changed hands."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from newsgen.records import SHARE, Turnover
from tests.facts.found import found, kospi
from tests.made import datum, day, history, quote


def test_turnover_is_told_in_dollars_only_with_a_rate() -> None:
    traded = quote("KOSPI", last="1005", previous_close="1000", turnover=10**12, volume=5)
    assert found(day(KOSPI=traded), Turnover)[0].dollars is None
    rate = datum("1250", "rate", "won per dollar")
    assert found(day(KOSPI=traded, conversion=rate), Turnover)[0].dollars.value == 800_000_000  # type: ignore[union-attr]


def test_a_saturday_of_half_a_session_is_not_called_light() -> None:
    traded = quote("KOSPI", last="1005", previous_close="1000", turnover=10**12)
    past = history(usual_turnover=datum(2 * 10**12, "usual", "won"))
    weekday, saturday = date(1998, 1, 2), date(1998, 1, 3)
    assert found(day(session=weekday, KOSPI=traded, history=past), Turnover)[0].ratio is not None
    assert found(day(session=saturday, KOSPI=traded, history=past), Turnover)[0].ratio is None


def test_turnover_and_volume_are_each_held_against_their_own_usual() -> None:
    past = history(usual_turnover=datum(4, "usual", "won"), usual_volume=datum(10, "volume", "shares"))
    told = found(day(**kospi("1005", turnover=6, volume=5), history=past), Turnover)[0]
    assert told.ratio is not None
    assert told.volume_ratio is not None
    assert (told.ratio.value, told.volume_ratio.value) == (Decimal("1.5"), Decimal("0.5"))


def test_a_share_s_turnover_is_told_only_beside_its_usual_one() -> None:
    share = quote("005930", "won", last=101, previous_close=100, turnover=6)
    assert found(day(shares={"005930": share}), Turnover) == []
    past = history("005930", usual_turnover=datum(4, "usual", "won"))
    assert [t.role for t in found(day(shares={"005930": share}, history=past), Turnover)] == [SHARE]
