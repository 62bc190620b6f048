from collections.abc import Callable
from datetime import date
from decimal import Decimal

from newsgen.market.carried import Bound, Carried
from newsgen.market.past import Past
from newsgen.records import Mark, Rung

Make = Callable[..., Past]
D = Decimal
START = date(2024, 1, 2)


def rungs(past: Past, row: int) -> dict[int, tuple[str | None, str | None]]:
    return {
        int(rung.level): (
            rung.first_touch.session.isoformat() if rung.first_touch else None,
            rung.first_close.session.isoformat() if rung.first_close else None,
        )
        for rung in past.history(row).rungs
    }


def test_a_first_touch_and_a_first_close_are_two_dates(past: Make, whole: Carried) -> None:
    # the made-up highs stand one point above the closes
    found = past(["150", "199.50", "201", "190"], whole)
    assert rungs(found, 3) == {100: ("2024-01-02", "2024-01-02"), 200: ("2024-01-03", "2024-01-04")}


def test_only_what_happened_before_the_session_is_told(past: Make, whole: Carried) -> None:
    found = past(["150", "199.50", "201"], whole)
    assert rungs(found, 0) == {}
    assert rungs(found, 2)[200] == ("2024-01-03", None)


def test_a_price_exactly_at_a_level_is_not_above_it(past: Make, whole: Carried) -> None:
    found = past(["150", "199", "201", "190"], whole)
    assert 200 not in rungs(found, 2)
    assert rungs(found, 3)[200] == ("2024-01-04", "2024-01-04")


def test_a_first_is_told_only_above_what_came_before_the_file(past: Make) -> None:
    known = Carried({"close": Bound(START, D(150)), "high": Bound(START, D(250))})
    found = past(["140", "260", "310", "300"], known)
    assert rungs(found, 3) == {200: (None, "2024-01-03"), 300: ("2024-01-04", "2024-01-04")}


def test_a_history_that_starts_late_has_no_firsts(past: Make) -> None:
    assert rungs(past(["150", "250", "240"]), 2) == {}


def test_a_carried_first_comes_along_where_the_file_takes_over(past: Make) -> None:
    mark = Mark(
        date(1989, 3, 31), D("1003.31"), "carried.yaml#/KOSPI/rungs/1000/first_close", "Korea Exchange"
    )
    rung = Rung(D(1000), None, mark)
    known = Carried({"close": Bound(START, D(1138))}, (rung,))
    assert past(["900", "1250", "1240"], known).history(2).rungs[0] == rung
    late = Carried({"close": Bound(date(2023, 12, 28), D(1138))}, (rung,))
    assert past(["900", "1250", "1240"], late).history(2).rungs == ()
