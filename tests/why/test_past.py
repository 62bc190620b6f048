"""What of the history still holds for another figure: only what can be proven."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import History, Mark, Place, Quote
from newsgen.why.past import Doubt, with_amount, with_quote
from tests.made import SESSION, history, mark, quote, witness

OLD, OLDER = date(2008, 10, 30), date(2001, 9, 12)
RISE = mark(OLD, "3.00")


def closing(last: str) -> Quote:
    return quote("KOSPI", last=last, previous_close="1000.00")


def supposed(past: History, last: str) -> tuple[History, tuple[Doubt, ...]]:
    """The history behind a day up 2 percent, had it closed elsewhere."""
    return with_quote(past, (closing("1020.00"), closing(last)), lambda _: (), SESSION)


@pytest.mark.parametrize(("last", "kept"), [("1020.00", True), ("1030.00", True), ("1030.05", False)])
def test_a_witness_holds_for_a_larger_rise_up_to_its_own(last: str, *, kept: bool) -> None:
    past = history(witnesses={"rise_percent": witness("rise_percent", RISE)})["KOSPI"]
    found, doubts = supposed(past, last)
    assert ("rise_percent" in found.witnesses) is kept
    assert kept is not any(each.key == "rise_percent" for each in doubts)


def test_percent_is_compared_as_it_is_printed() -> None:
    past = history(witnesses={"rise_percent": witness("rise_percent", RISE)})["KOSPI"]
    assert "rise_percent" in supposed(past, "1030.04")[0].witnesses
    assert "rise_percent" not in supposed(past, "1030.05")[0].witnesses


def test_a_smaller_rise_may_have_a_later_witness() -> None:
    past = history(witnesses={"rise_percent": witness("rise_percent", RISE)})["KOSPI"]
    found, (doubt, *_) = supposed(past, "1019.90")
    assert "rise_percent" not in found.witnesses
    assert (doubt.oldest, doubt.newest) == (OLD, date(2026, 2, 24))


def test_a_rise_beyond_its_witness_may_only_have_an_older_one() -> None:
    past = history(witnesses={"rise_percent": witness("rise_percent", RISE)})["KOSPI"]
    _, (doubt, *_) = supposed(past, "1031.00")
    assert (doubt.oldest, doubt.newest) == (None, OLD)


def test_nothing_like_it_ever_holds_for_more_but_not_for_less() -> None:
    past = history(witnesses={"rise_percent": witness("rise_percent", None, ever=True)})["KOSPI"]
    assert supposed(past, "1021.00")[0].witnesses["rise_percent"].ever
    assert "rise_percent" not in supposed(past, "1019.00")[0].witnesses


def test_nothing_like_it_in_a_history_that_merely_starts_may_be_ever_for_more() -> None:
    past = history(witnesses={"rise_percent": witness("rise_percent", None)})["KOSPI"]
    assert "rise_percent" not in supposed(past, "1021.00")[0].witnesses


def test_a_close_above_the_record_is_without_equal_ever() -> None:
    past = history(
        record_close=mark(OLD, "1025.00"),
        witnesses={"high_close": witness("high_close", mark(OLD, "1025.00"))},
    )["KOSPI"]
    found, doubts = supposed(past, "1025.01")
    assert found.witnesses["high_close"].at is None and found.witnesses["high_close"].ever
    assert not any(each.key == "high_close" for each in doubts)
    assert supposed(past, "1025.00")[0].witnesses["high_close"].at == mark(OLD, "1025.00")


def test_a_fall_instead_of_a_rise_is_in_doubt_too() -> None:
    past = history(witnesses={"rise_percent": witness("rise_percent", RISE)})["KOSPI"]
    assert {each.key for each in supposed(past, "990.00")[1]} == {"fall_percent"}


@pytest.mark.parametrize(
    ("last", "kept"), [("1029.94", True), ("1029.95", False), ("1015.00", True), ("1014.94", False)]
)
def test_a_place_holds_between_its_neighbours(last: str, *, kept: bool) -> None:
    place = Place("rise_percent", 4, 3000, OLDER, True, mark(OLD, "3.00"), mark(OLDER, "1.50"))
    found, doubts = supposed(history(places={"rise_percent": place})["KOSPI"], last)
    assert (found.places.get("rise_percent") == place) is kept
    assert kept is not any((each.part, each.key) == ("place", "rise_percent") for each in doubts)


def level(past: History, was: str, now: str) -> tuple[Mark | None, tuple[Doubt, ...]]:
    """The last close above 1,100, had the day closed elsewhere."""
    bar = Decimal(1100)
    found, doubts = with_quote(
        past,
        (closing(was), closing(now)),
        lambda quote: (bar,) if quote.last and quote.last.value > bar else (),
        SESSION,
    )
    return found.last_beyond.get(bar), doubts


def test_the_last_close_beyond_a_level_is_known_where_it_was_the_witness() -> None:
    past = history(witnesses={"high_close": witness("high_close", mark(OLD, "1150.00"))})["KOSPI"]
    assert level(past, "1090.00", "1101.00") == (mark(OLD, "1150.00"), ())


def test_a_witness_short_of_the_level_only_says_it_was_before() -> None:
    past = history(witnesses={"high_close": witness("high_close", mark(OLD, "1095.00"))})["KOSPI"]
    found, doubts = level(past, "1090.00", "1101.00")
    (doubt,) = (each for each in doubts if each.part == "beyond")
    assert found is None and doubt.newest == OLD


def test_a_level_above_every_close_before_has_none() -> None:
    past = history(record_close=mark(OLD, "1100.00"))["KOSPI"]
    assert level(past, "1090.00", "1101.00") == (None, ())


def test_a_level_crossed_as_it_is_keeps_what_is_known_of_it() -> None:
    past = history(last_beyond={Decimal(1100): mark(OLD, "1120.00")})["KOSPI"]
    assert level(past, "1105.00", "1130.00") == (mark(OLD, "1120.00"), ())
    assert level(history()["KOSPI"], "1105.00", "1130.00") == (None, ())


def test_net_buying_keeps_its_witness_up_to_that() -> None:
    at = Mark(OLD, Decimal(900), "made#w", "Korea Exchange")
    past = History("KOSPI.foreign", witnesses={"buying": witness("buying", at)})
    assert with_amount(past, Decimal(500), Decimal(900), SESSION)[0].witnesses == past.witnesses
    found, doubts = with_amount(past, Decimal(500), Decimal(901), SESSION)
    assert found.witnesses == {} and [each.key for each in doubts] == ["buying"]
    assert [each.key for each in with_amount(past, Decimal(500), Decimal(-1), SESSION)[1]] == ["selling"]


def test_records_and_runs_stay_as_they_are() -> None:
    past = history(record_close=mark(OLD, "1025.00"), covers_from=OLDER)["KOSPI"]
    found, _ = supposed(past, "1030.00")
    assert (found.record_close, found.covers_from) == (past.record_close, past.covers_from)
