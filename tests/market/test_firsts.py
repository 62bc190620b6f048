from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

from newsgen.market.carried import Bound, Carried
from newsgen.market.firsts import CAP_LEVELS, GRADES, SHARE_LEVELS
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


def test_a_first_says_how_many_sessions_ago_it_was(past: Make, whole: Carried) -> None:
    rung = past(["150", "199.50", "201", "190"], whole).history(3).rungs[1]
    assert rung.first_touch and rung.first_touch.sessions == 2
    assert rung.first_close and rung.first_close.sessions == 1


def test_a_carried_first_is_not_counted_in_sessions(past: Make) -> None:
    mark = Mark(
        date(1989, 3, 31), D("1003.31"), "carried.yaml#/KOSPI/rungs/1000/first_close", "Korea Exchange"
    )
    known = Carried({"close": Bound(START, D(1138))}, (Rung(D(1000), None, mark),))
    first = past(["900", "1250", "1240"], known).history(2).rungs[0].first_close
    assert first and first.sessions is None


def test_the_steps_of_a_ladder_grow_with_the_level() -> None:
    levels = list(SHARE_LEVELS.levels(D(1_300_001)))
    assert levels[:2] == [10_000, 20_000] and levels[-4:] == [1_000_000, 1_100_000, 1_200_000, 1_300_000]
    assert list(CAP_LEVELS.levels(D(250 * 10**12))) == [10**14, 2 * 10**14]


def test_a_close_crosses_the_highest_minor_and_the_highest_major_level() -> None:
    crossed = [SHARE_LEVELS.crossed(D(49_000), D(71_000), grade) for grade in GRADES]
    assert crossed == [70_000, 50_000]
    assert [SHARE_LEVELS.crossed(D(71_000), D(49_000), grade) for grade in GRADES] == [50_000, 50_000]
    assert SHARE_LEVELS.crossed(D(71_000), D(70_000), 0) is None


def test_the_levels_of_the_market_are_those_of_the_editors() -> None:
    """Both tables stand on their own; where they part, a level crossed would have no past."""
    import yaml

    from newsgen.market import firsts

    table = yaml.safe_load((Path(firsts.__file__).parents[1] / "facts" / "ladders.yaml").read_text("utf-8"))
    mine = {
        "main": firsts.INDEX_LEVELS,
        "index": firsts.INDEX_LEVELS,
        "share": firsts.SHARE_LEVELS,
        "cap": firsts.CAP_LEVELS,
        "dollar_won": firsts.RATE_LEVELS,
        "noon_rate": firsts.RATE_LEVELS,
    }
    for role, ladder in mine.items():
        rows = sorted(((row["from"], row["minor"], row["major"]) for row in table[role]), reverse=True)
        assert list(ladder.steps) == rows, role
