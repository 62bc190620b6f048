"""Whatever is printed from the data holds, however exactly; what is off by more than it may be never does."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import given
from hypothesis import strategies as st

from newsgen.audit.assertions import BEFORE, MoveSaid, NetSaid, Point, ValueSaid
from newsgen.records import GROUPS, MarketDay
from newsgen.verify.amounts import Amount
from tests.audit.judged import AT, DAYS, close_of, found, recorded

FOLDERS = tuple(path.name for path in sorted(DAYS.iterdir()) if (path / "close.json").exists())
days = st.sampled_from(FOLDERS).map(lambda folder: recorded(folder, "close"))
places = st.integers(0, 3)
looks = st.booleans()


def printed(exact: Decimal, decimals: int, unit: str, off: int = 0) -> Amount:
    step = Decimal(1).scaleb(-decimals)
    return Amount(abs(exact).quantize(step, ROUND_HALF_UP) + off * step, step, unit)


def at_look(day: MarketDay, closed: bool) -> MarketDay:
    return close_of(day) if closed else recorded()


@given(days, places, looks, st.data())
def test_levels_and_prices_printed_from_the_data_hold(
    day: MarketDay, decimals: int, closed: bool, data: st.DataObject
) -> None:
    day = at_look(day, closed)
    quotes = [*day.indices.values(), *day.shares.values()]
    quote = data.draw(st.sampled_from(quotes))
    aspect = data.draw(st.sampled_from(["last", "open", "high", "low"]))
    datum = getattr(quote, aspect)
    if datum is not None:
        said = ValueSaid(AT, (), Point(quote.series, aspect), printed(datum.value, decimals, ""))
        assert found(said, day).verdict == "true"


@given(days, places, looks, st.data())
def test_moves_printed_from_the_data_hold_and_turned_round_do_not(
    day: MarketDay, decimals: int, closed: bool, data: st.DataObject
) -> None:
    day = at_look(day, closed)
    quote = data.draw(st.sampled_from([*day.indices.values(), *day.shares.values()]))
    if quote.last is None or quote.previous_close is None or quote.last.value == quote.previous_close.value:
        return
    delta = quote.last.value - quote.previous_close.value
    percent = printed(delta / quote.previous_close.value * 100, decimals, "percent")
    sign = 1 if delta > 0 else -1
    ends = Point(quote.series, when=BEFORE), Point(quote.series)
    assert found(MoveSaid(AT, (), *ends, sign, percent), day).verdict == "true"
    assert found(MoveSaid(AT, (), *ends, -sign, percent), day).verdict == "false"


@given(days, places, st.integers(2, 90), st.data())
def test_a_move_off_by_more_than_its_last_digit_is_never_true(
    day: MarketDay, decimals: int, off: int, data: st.DataObject
) -> None:
    quote = data.draw(st.sampled_from([*day.indices.values(), *day.shares.values()]))
    if quote.last is None or quote.previous_close is None or quote.last.value == quote.previous_close.value:
        return
    delta = quote.last.value - quote.previous_close.value
    said = printed(delta / quote.previous_close.value * 100, decimals, "percent", off)
    ends = Point(quote.series, when=BEFORE), Point(quote.series)
    assert found(MoveSaid(AT, (), *ends, 1 if delta > 0 else -1, said), day).verdict == "false"


@given(days, st.sampled_from(GROUPS), st.sampled_from([10**12, 10**9, 10**8]), st.integers(0, 2))
def test_net_buying_printed_from_the_data_holds_and_on_the_other_side_does_not(
    day: MarketDay, group: str, scale: int, decimals: int
) -> None:
    flows = day.flows.get("KOSPI")
    datum = flows.of(group) if flows else None
    if datum is None or not datum.value:
        return
    step = Decimal(scale).scaleb(-decimals)
    said = Amount((abs(datum.value) / step).quantize(Decimal(1), ROUND_HALF_UP) * step, step, "won")
    sign = 1 if datum.value > 0 else -1
    assert found(NetSaid(AT, (), group, "KOSPI", sign, said), day).verdict != "false"
    assert found(NetSaid(AT, (), group, "KOSPI", -sign, said), day).verdict == "false"
