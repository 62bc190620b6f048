"""One share's session, from a folder and from a day file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from newsgen import pipeline
from newsgen.errors import BadDay, BadInput
from newsgen.market.feeds.share_names import read_names
from newsgen.market.limits import limit_prices
from newsgen.market.listings import Listed, words_for
from newsgen.oracle.shares import limits_around
from newsgen.records import Assignment

HISTORY = Path(__file__).parents[3] / "shared" / "data"
real = pytest.mark.skipif(not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand")


@pytest.mark.parametrize("base", [1, 3, 506, 1999, 2001, 4995, 9960, 19_990, 53_900, 199_900, 850_000])
@pytest.mark.parametrize(
    "session", [date(2026, 2, 25), date(2016, 1, 4), date(2015, 6, 12), date(2010, 10, 4)]
)
def test_two_opinions_of_the_daily_limit_agree(session: date, base: int) -> None:
    assert limit_prices(session, base) == limits_around(session, base)


def test_before_the_steps_are_known_there_is_no_limit_price() -> None:
    assert limit_prices(date(2008, 10, 24), 50_000) is None


def test_a_given_name_comes_before_the_table_and_the_listing(tmp_path: Path) -> None:
    file = tmp_path / "share_names.csv"
    file.write_text("code,en,ko\n060310,Three S Korea,\n", "utf-8")
    given = read_names(file)
    assert words_for("060310", Listed("3S"), given) == {"en": "Three S Korea", "ko": "3S"}
    assert words_for("060310", Listed("쓰리에스"), {}) == {"ko": "쓰리에스"}


@pytest.mark.parametrize(
    ("text", "message"),
    [("code,en\n060310,x\n", "columns code,en,ko"), ("code,en,ko\n6,x,y\n", "no share code")],
)
def test_a_file_of_names_that_cannot_be_used_is_refused_in_one_line(
    tmp_path: Path, text: str, message: str
) -> None:
    file = tmp_path / "share_names.csv"
    file.write_text(text, "utf-8")
    with pytest.raises(BadInput, match=message):
        read_names(file)


@real
def test_a_share_stands_beside_the_index_of_its_own_market() -> None:
    market = pipeline.market_at(HISTORY)
    for code, main in (("005930", "KOSPI"), ("067160", "KOSDAQ")):
        day = market.day(date(2024, 1, 15), "close", Assignment(code))
        assert (day.main, tuple(day.indices), tuple(day.shares)) == (main, (main,), (code,))
    with pytest.raises(BadDay, match="Choose another session"):
        market.day(date(2022, 1, 17), "close", Assignment("005930"))


@real
def test_the_kosdaq_leads_its_own_day_and_no_large_cap_of_the_kospi_is_told() -> None:
    day = pipeline.market_at(HISTORY).day(date(2025, 1, 15), "close", Assignment("KOSDAQ"))
    assert (day.main, tuple(day.indices), day.shares, tuple(day.caps)) == (
        "KOSDAQ",
        ("KOSDAQ", "KOSPI"),
        {},
        ("KOSDAQ",),
    )
