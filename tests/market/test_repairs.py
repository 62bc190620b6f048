from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen.errors import BadInput
from newsgen.market.batch import FLOWS, INDEX, NAMES, PLACES, RATE, SHARE, Batch
from newsgen.market.calendar import session_after
from newsgen.market.columns import NOTHING
from newsgen.market.held_series import held_series
from newsgen.market.measured import MEASURED, column
from newsgen.market.repairs import as_before, repairs, repairs_of
from newsgen.market.series import Series
from newsgen.records.ingested import Revision
from newsgen.records.repaired import Claim, Repair

D = Decimal
Rows = list[dict[str, int]]
FIELDS = ("close", "high", "low", "change", "volume")


def sessions(number: int) -> list[date]:
    days = [date(2024, 1, 2)]
    while len(days) < number:
        after = session_after(days[-1])
        assert after
        days.append(after)
    return days


DAYS = sessions(60)


def batch(rows: Rows, days: list[date] | None = None, kind: str = INDEX, name: str = "KOSPI") -> Batch:
    """Plain figures of one series, one row a session from 2024-01-02 on."""
    told = {field: [row.get(field, NOTHING) for row in rows] for field in rows[0]}
    figures = {field: np.array(values, dtype=np.int64) for field, values in told.items()}
    held = np.array(days or DAYS[: len(rows)], dtype="datetime64[D]")
    names = np.array([name] * len(rows), dtype=np.object_)
    return Batch(
        kind, "f.csv", names, held, figures, "f.csv#{day}/{field}", {each: each for each in PLACES[kind]}
    )


def closes(*values: int, days: list[date] | None = None) -> Batch:
    return batch([{"close": value} for value in values], days)


def revision(row: int, before: str, after: str, field: str = "close", kind: str = INDEX) -> Revision:
    name = {INDEX: "KOSPI", FLOWS: "KOSPI", SHARE: "005930", RATE: "USDKRW"}[kind]
    return Revision(kind, name, DAYS[row], field, D(before), D(after))


def of(measure: str, found: tuple[Repair, ...], series: str = "KOSPI") -> list[tuple[date, Any, Any]]:
    return [
        (each.session, each.was, each.now)
        for each in found
        if (each.series, each.measure) == (series, measure)
    ]


def test_a_revised_close_repairs_the_later_close_that_named_it() -> None:
    found = repairs_of(closes(10000, 9000, 9100, 8000, 9200), [revision(2, "95", "91")])
    assert of("high_close", found) == [
        (DAYS[2], Claim(D(95), DAYS[0], D(100)), Claim(D(91), DAYS[0], D(100))),
        (DAYS[3], Claim(D(80), DAYS[2], D(95)), Claim(D(80), DAYS[2], D(91))),
        (DAYS[4], Claim(D(92), DAYS[2], D(95)), Claim(D(92), DAYS[0], D(100))),
    ]


def test_a_revised_close_bears_on_the_moves_of_two_sessions_in_points_and_percent() -> None:
    found = repairs_of(closes(10000, 10100, 10000, 10050, 10300), [revision(3, "102", "100.5")])
    assert of("rise_points", found) == [
        (DAYS[3], Claim(D(2), None, None), Claim(D("0.50"), DAYS[1], D(1))),
        (DAYS[4], Claim(D(1), DAYS[3], D(2)), Claim(D("2.50"), None, None)),
    ]
    assert [was.value for _, was, _ in of("rise_percent", found)] == [D(2), D("0.98")]


def test_a_rise_that_becomes_a_fall_stands_among_the_falls() -> None:
    found = repairs_of(closes(10000, 9950, 9900), [revision(1, "101", "99.50")])
    assert of("rise_points", found) == [(DAYS[1], Claim(D(1), None, None), None)]
    assert of("fall_points", found)[0] == (DAYS[1], None, Claim(D("-0.50"), None, None))


def test_a_revised_high_bears_on_prices_and_rises_within_the_day_and_on_no_close() -> None:
    rows = [{"close": 10000, "high": high} for high in (10100, 10150, 10200)]
    found = repairs_of(batch(rows), [revision(1, "103", "101.50", "high")])
    assert {each.measure for each in found} == {"high_price", "intraday_rise_points", "intraday_rise_percent"}
    now = (DAYS[2], Claim(D(102), DAYS[1], D(103)), Claim(D(102), None, None))
    assert of("high_price", found)[-1] == now


def test_a_revised_turnover_is_told_in_whole_won() -> None:
    rows = [{"close": 10000, "turnover": won} for won in (300, 100, 200)]
    found = repairs_of(batch(rows), [revision(1, "250", "100", "turnover")])
    assert of("high_turnover", found)[-1] == (
        DAYS[2],
        Claim(D(200), DAYS[1], D(250)),
        Claim(D(200), DAYS[0], D(300)),
    )


def test_a_market_value_is_told_by_its_level_alone() -> None:
    rows = [{"close": 10000, "cap": won} for won in (300, 100, 200)]
    found = repairs_of(batch(rows), [revision(1, "250", "100", "cap")])
    measures = {(each.series, each.measure) for each in found}
    assert measures == {("KOSPI.cap", "high_close"), ("KOSPI.cap", "low_close")}


def test_an_investor_groups_revised_buying_repairs_its_own_claims() -> None:
    rows = [{"retail": -won, "foreign": won, "institutions": 0, "other": 0} for won in (300, -300, 400)]
    told = [revision(0, "-500", "-300", "retail", FLOWS), revision(0, "500", "300", "foreign", FLOWS)]
    found = repairs_of(batch(rows, kind=FLOWS), told)
    assert of("buying", found, "KOSPI.foreign")[-1] == (
        DAYS[2],
        Claim(D(400), DAYS[0], D(500)),
        Claim(D(400), None, None),
    )
    assert of("selling", found, "KOSPI.retail")[-1][1:] == (
        Claim(D(-400), DAYS[0], D(-500)),
        Claim(D(-400), None, None),
    )


def share(*rows: tuple[int, int]) -> Batch:
    """Closes of a share, each with the exchange's own change."""
    told = [{"close": close, "volume": 1, "change": change} for close, change in rows]
    return batch(told, kind=SHARE, name="005930")


def test_a_revised_close_before_a_split_counts_in_the_terms_of_the_shares_after_it() -> None:
    # A split of five for one before the fourth session, which the exchange's change knows of.
    after = share((50000, NOTHING), (50250, 250), (50000, -250), (10100, 100))
    told = [
        revision(1, "50500", "50250", "close", SHARE),
        revision(1, "500", "250", "change", SHARE),
        revision(2, "-500", "-250", "change", SHARE),
    ]
    assert of("high_close", repairs_of(after, told), "005930") == [
        (DAYS[1], Claim(D(50500), None, None), Claim(D(50250), None, None)),
        (DAYS[2], Claim(D(50000), DAYS[1], D(50500)), Claim(D(50000), DAYS[1], D(50250))),
        (DAYS[3], Claim(D(10100), DAYS[1], D(50500)), Claim(D(10100), None, None)),
    ]


def test_a_revised_base_after_a_split_changes_the_terms_of_all_before_it() -> None:
    after = share((50500, NOTHING), (50250, -250), (10100, 40))
    found = repairs_of(after, [revision(2, "100", "40", "change", SHARE)])
    assert of("high_close", found, "005930") == [
        (DAYS[2], Claim(D(10100), None, None), Claim(D(10100), DAYS[0], D(50500)))
    ]
    assert of("rise_percent", found, "005930") == [
        (DAYS[2], Claim(D(1), None, None), Claim(D("0.40"), None, None))
    ]


def test_a_revised_change_that_no_close_bears_out_parts_the_history() -> None:
    after = share((50000, NOTHING), (50500, 500), (50250, -30000))
    found = repairs_of(after, [revision(2, "-250", "-30000", "change", SHARE)])
    assert of("high_close", found, "005930") == [
        (DAYS[2], Claim(D(50250), DAYS[1], D(50500)), Claim(D(50250), None, None))
    ]


def test_a_revised_rate_is_told_to_its_own_decimals() -> None:
    rows = [{"close": close} for close in (13900000, 13800000, 13850000)]
    found = repairs_of(batch(rows, kind=RATE, name="USDKRW"), [revision(1, "1388.5", "1380", kind=RATE)])
    assert of("high_close", found, "USDKRW")[-1] == (
        DAYS[2],
        Claim(D("1385"), DAYS[1], D("1388.5")),
        Claim(D("1385"), DAYS[0], D("1390")),
    )


def test_names_claim_nothing() -> None:
    assert repairs(batch([{}], kind=NAMES), batch([{}], kind=NAMES)) == ()


def test_a_day_that_is_added_repairs_nothing() -> None:
    assert repairs(closes(10000, 9000), closes(10000, 9000, 9500, 8000)) == ()


def test_a_session_that_comes_in_late_joins_what_it_parted() -> None:
    gap = closes(10000, 9000, 9200, days=[DAYS[0], *DAYS[2:4]])
    assert of("high_close", repairs(gap, closes(10000, 9500, 9000, 9200))) == [
        (DAYS[2], Claim(D(90), None, None), Claim(D(90), DAYS[1], D(95))),
        (DAYS[3], Claim(D(92), None, None), Claim(D(92), DAYS[1], D(95))),
    ]


def test_no_witness_lies_before_a_gap() -> None:
    days = [*DAYS[:2], *DAYS[3:5]]
    after = closes(10000, 9100, 9000, 9200, days=days)
    assert of("high_close", repairs_of(after, [revision(1, "95", "91")])) == [
        (DAYS[1], Claim(D(95), DAYS[0], D(100)), Claim(D(91), DAYS[0], D(100)))
    ]


def test_revisions_of_other_kinds_are_passed_over_and_none_repair_nothing() -> None:
    assert repairs_of(closes(10000, 9000), [revision(1, "5", "3", "foreign", FLOWS)]) == ()
    assert repairs_of(closes(10000, 9000), []) == ()


@pytest.mark.parametrize(
    "told", [revision(1, "95", "91"), revision(9, "95", "90"), revision(1, "95", "90", "low")]
)
def test_a_revision_must_fit_what_is_held_now(told: Revision) -> None:
    with pytest.raises(
        BadInput, match=r"(close|low) of KOSPI on .* as revised\. Ask with the figures held now"
    ):
        repairs_of(closes(10000, 9000), [told])


def test_the_batch_held_now_is_left_as_it_is() -> None:
    now = closes(10000, 9000)
    assert as_before(now, [revision(1, "91", "90")]).figures["close"].tolist() == [10000, 9100]
    assert now.figures["close"].tolist() == [10000, 9000]


PRICES = st.integers(97, 103)
MISSING = st.one_of(PRICES, st.just(NOTHING))
ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "close": PRICES,
            "high": MISSING,
            "low": PRICES,
            "change": st.one_of(st.integers(-2, 2), st.just(NOTHING)),
            "volume": st.integers(1, 3),
        }
    ),
    min_size=1,
    max_size=30,
)


def claims(series: Series, measure: str) -> dict[date, Claim]:
    """The slow way: every session of the coverage in turn, last first, back to where one is not known."""
    field, of, up = MEASURED[measure]
    told, found, places = column(measure, series.figures, series.base), {}, 0 if field == "volume" else 2
    assert told is not None
    unknown = (series.figures[field] == NOTHING) | ((series.base == NOTHING) & (of in ("points", "percent")))
    for row, value in enumerate(told.tolist()):
        if value == NOTHING:
            continue
        found[series.day(row)] = Claim(D(value).scaleb(-places), None, None)
        for at in range(row - 1, int(series.start[row]) - 1, -1):
            if unknown[at]:
                break
            if told[at] != NOTHING and (told[at] >= value if up else told[at] <= value):
                then = D(int(told[at])).scaleb(-places)
                found[series.day(row)] = Claim(D(value).scaleb(-places), series.day(at), then)
                break
    return found


def expected(before: Batch, after: Batch) -> set[Repair]:
    found = set()
    for measure in set(MEASURED) - {"buying", "selling", "high_turnover", "low_turnover"}:
        old, new = (claims(held_series(each)["KOSPI"][0], measure) for each in (before, after))
        for session in before.days.tolist():
            if old.get(session) != new.get(session):
                found.add(Repair("KOSPI", session, measure, old.get(session), new.get(session)))
    return found


@given(ROWS, st.data())
def test_revisions_repair_what_a_scan_says_they_do(rows: Rows, data: st.DataObject) -> None:
    before, told = batch(rows), []
    now = {field: values.copy() for field, values in before.figures.items()}
    for row in data.draw(st.lists(st.integers(0, len(rows) - 1), unique=True, max_size=4)):
        field = data.draw(st.sampled_from([each for each in FIELDS if rows[row][each] != NOTHING]))
        now[field][row] = data.draw(PRICES)
        scale = -PLACES[INDEX][field]
        was, is_now = (str(D(int(each)).scaleb(scale)) for each in (rows[row][field], now[field][row]))
        told.append(revision(row, was, is_now, field))
    after = Batch(INDEX, before.file, before.series, before.days, now, before.address, before.fields)
    found = repairs_of(after, told)
    assert set(found) == expected(before, after)
    assert [each.session for each in found] == sorted(each.session for each in found)


@given(ROWS, ROWS, st.data())
def test_whatever_two_batches_hold_a_scan_finds_the_same_repairs(
    rows: Rows, others: Rows, data: st.DataObject
) -> None:
    # Sessions missing on either side, inside and at the ends.
    days = [sorted(data.draw(st.permutations(DAYS[:35]))[: len(each)]) for each in (rows, others)]
    held = [batch(each, told) for each, told in zip((rows, others), days, strict=True)]
    assert set(repairs(*held)) == expected(*held)
