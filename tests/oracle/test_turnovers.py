from __future__ import annotations

from datetime import date

from newsgen.oracle import turnovers
from tests.oracle.tapes import ask, flows, split, tape

MONTH = list(range(1, 21))


def test_the_usual_is_the_median_of_the_20_sessions_before() -> None:
    series = tape([100] * 21, whole={"turnover": [*MONTH, 20], "volume": [*MONTH, 40]})
    (found,) = turnovers.turnovers(ask(series))
    assert found.ratio is not None and found.volume_ratio is not None
    assert (found.ratio.value, found.volume_ratio.value) == (2, 4)


def test_nothing_is_usual_after_fewer_sessions_or_on_a_saturday() -> None:
    (found,) = turnovers.turnovers(ask(tape([100] * 20, whole={"turnover": MONTH})))
    assert found.ratio is None
    saturday = tape([100] * 21, date(1998, 11, 12), whole={"turnover": [*MONTH, 20]})
    assert saturday.days[-1].weekday() == 5
    (found,) = turnovers.turnovers(ask(saturday))
    assert found.ratio is None


def test_a_volume_is_not_held_against_that_of_other_shares() -> None:
    whole = {"volume": [*MONTH, 40]}
    share = tape([5000] * 10 + [100] * 11, name="005930", role="share", whole=whole)
    (found,) = turnovers.volumes(ask(share))
    assert found.ratio.value == 4
    share = tape(
        [5000] * 10 + [100] * 11, name="005930", role="share", whole=whole, factors=split(21, 10, 50)
    )
    assert list(turnovers.volumes(ask(share))) == []


def test_a_group_bought_with_the_move_or_against_it_and_zero_is_neither() -> None:
    series = tape([100, 110], whole={"turnover": [None, 200]})
    bought, sold = flows([0, 50]), flows([0, -50], "KOSPI.retail")
    nothing = flows([0, 0], "KOSPI.institutions")
    found = {fact.group: fact for fact in turnovers.net_flows(ask(series, bought, sold, nothing))}
    assert set(found) == {"foreign", "retail"}
    assert found["foreign"].with_move and not found["retail"].with_move
    share = found["retail"].of_turnover
    assert share is not None and share.value == 25


def test_a_group_on_the_second_market_goes_with_that_markets_index() -> None:
    main, other = (
        tape([100, 110]),
        tape([100, 90], name="KOSDAQ", role="index", whole={"turnover": [None, 200]}),
    )
    sold = flows([0, -50], "KOSDAQ.foreign")
    (found,) = turnovers.net_flows(ask(main, other, sold))
    assert (found.role, found.with_move) == ("index", True)
    assert found.of_turnover is not None and found.of_turnover.value == 25
    (alone,) = turnovers.net_flows(ask(main, sold))
    assert not alone.with_move and alone.of_turnover is None
