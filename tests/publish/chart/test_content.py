"""What a picture shows suits the story, as far as the data of the day reach."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from newsgen import pipeline, settings
from newsgen.prose.english import amounts
from newsgen.prose.korean import numerals
from newsgen.publish.chart import chart_of
from newsgen.publish.chart.compose import sketch_of
from newsgen.publish.chart.printed import day_in_full, hour, price, signed, won
from newsgen.publish.chart.sketch import ABOVE, CLOSES, KNOWN, LAST, LOOKS, Path
from newsgen.records import Mark, MarketDay, Story
from newsgen.records.plain_values import plain
from newsgen.records.restored import restored
from tests.publish.chart.recorded import FIRST_6000, recorded, sketched


def path_of(name: str, lang: str = "en") -> Path:
    path = sketched(name, lang).path
    assert path is not None
    return path


def with_closes(story_and_day: tuple[Story, MarketDay], closes: int) -> tuple[Story, MarketDay]:
    """The same day with made-up closes before it, each a point above the one before."""
    story, day = story_and_day
    first = day.session - timedelta(days=closes)
    marks = tuple(
        Mark(first + timedelta(days=at), Decimal(5000 + at), f"made#{at}", "made") for at in range(closes)
    )
    past = replace(day.history["KOSPI"], closes=marks)
    return story, replace(day, history={**day.history, "KOSPI": past})


def test_a_milestone_stands_among_the_closes_known_and_no_line_claims_more() -> None:
    path = path_of(FIRST_6000)
    assert path.shows == KNOWN and not path.joined
    assert [(spot.label, spot.note) for spot in path.spots] == [
        ("Above 4,000", "Oct. 27, 2025"),
        ("5,084.85", "Jan. 27"),
        ("5,969.64", "Feb. 24"),
        ("6,083.86", "Record, Feb. 25"),
    ]
    assert [level.label for level in path.levels] == ["6,000"]


def test_a_close_of_which_only_its_level_is_known_is_marked_as_such() -> None:
    kinds = [spot.kind for spot in path_of(FIRST_6000).spots]
    assert kinds[0] == ABOVE and kinds[-1] == LAST and ABOVE not in kinds[1:]


def test_known_closes_years_apart_are_dots_that_nothing_leads_to() -> None:
    assert path_of(FIRST_6000).led
    assert not path_of("2025-07-02-back-above-3000-after-years/close").led


def test_recent_closes_are_shown_where_the_day_holds_them() -> None:
    sketch = sketch_of(*with_closes(recorded(), 60))
    assert sketch is not None and sketch.path is not None
    assert sketch.path.shows == CLOSES and sketch.path.joined and len(sketch.path.spots) == 61
    assert sketch.path.spots[-1].label == "6,083.86"
    assert "lowest 5,000.00" in sketch.alt


def test_an_ordinary_day_shows_its_looks_even_beside_recent_closes() -> None:
    sketch = sketch_of(*with_closes(recorded("2025-08-13-an-unchanged-index/close"), 60))
    assert sketch is not None and sketch.path is not None and sketch.path.shows == LOOKS


def test_the_looks_stand_in_their_order_with_their_hours() -> None:
    path = path_of("2025-09-17-sectors-and-flows-on-both-markets/13-40")
    assert [tick.label for tick in path.ticks] == [
        "Previous close\nSept. 16",
        "Open",
        "10:05 a.m.",
        "1:40 p.m.",
        "Range so far",
    ]


def test_a_share_story_shows_the_share_and_a_kosdaq_story_the_kosdaq() -> None:
    assert path_of("2025-05-21-a-share-up-its-limit/close", "ko").heading.startswith("한빛로보틱스(원)")
    assert path_of("2025-08-21-the-kosdaq-for-itself/close").heading.startswith("Kosdaq, points")


def test_a_story_of_the_won_says_which_way_the_won_strengthens() -> None:
    path = path_of("2025-09-25-the-won-past-1400/close")
    assert path.heading.startswith("Won-dollar rate, won per dollar")
    assert (path.upward, path.downward) == ("▲ Won weaker", "▼ Won stronger")
    assert sketched("2025-09-25-the-won-past-1400/close").bars is None


def test_a_period_shows_every_close_and_what_it_is_measured_from() -> None:
    path = path_of("2025-09-05-a-week-with-the-won-where-it-was/close")
    assert path.shows == CLOSES and path.joined
    assert [tick.label for tick in sorted(path.ticks)] == [
        "Aug. 29",
        "Sept. 1",
        "Sept. 2",
        "Sept. 3",
        "Sept. 4",
        "Sept. 5",
    ]


def test_a_story_of_flows_has_bars_alone_with_signs_beside_them() -> None:
    sketch = sketched("2025-11-21-the-largest-selling-since/close", "ko")
    assert sketch.path is None and sketch.bars is not None
    assert [bar.label for bar in sketch.bars.bars] == [
        "–2조8천713억원",
        "+7천26억원",
        "+2조1천52억원",
        "+635억원",
    ]


def test_flows_that_may_still_be_corrected_are_called_so() -> None:
    story, day = recorded()
    flows = {"KOSPI": replace(day.flows["KOSPI"], provisional=True)}
    sketch = sketch_of(story, replace(day, flows=flows))
    assert sketch is not None and sketch.bars is not None
    assert sketch.bars.heading.endswith("(provisional)")


def test_a_look_before_the_close_says_of_which_hour_it_is() -> None:
    assert sketched("2026-02-25-kospi-6000/14-00").signed == "newsgen · Feb. 25, 2026, 2 p.m."
    assert sketched(FIRST_6000, "ko").signed == "newsgen · 2026년 2월 25일"


def test_an_archived_day_draws_the_same() -> None:
    story, day = with_closes(recorded(), 60)
    kept = restored(MarketDay, json.loads(json.dumps(plain(day))))
    assert kept == day and sketch_of(story, kept) == sketch_of(story, day)


def test_a_day_with_one_price_alone_has_no_picture() -> None:
    story, day = recorded("2025-11-20-midday-with-little-known/11-20")
    quote = replace(day.indices["KOSPI"], previous_close=None, open=None)
    assert sketch_of(story, replace(day, indices={"KOSPI": quote})) is None


def test_closes_before_a_split_are_in_the_terms_of_the_session() -> None:
    story, day = recorded("2025-04-16-a-split/close")
    marks = tuple(
        Mark(date(2025, 4, 14 + at), Decimal(850_000), "made", "made", Decimal(85_000)) for at in range(2)
    )
    code = day.assignment.about
    bare = replace(day.shares[code], open=None, high=None, low=None)
    past = replace(day.history[code], closes=marks)
    sketch = sketch_of(story, replace(day, shares={code: bare}, history={**day.history, code: past}))
    assert sketch is not None and sketch.path is not None
    assert [spot.value for spot in sketch.path.spots][:2] == [Decimal(85_000)] * 2


def test_a_price_that_the_exchange_set_is_not_called_a_close() -> None:
    sketch = sketched("2025-04-16-a-split/close")
    assert sketch.path is not None and sketch.path.ticks[0].label == "Base price"
    assert "base price 85,000" in sketch.alt and "previous close" not in sketch.alt


@pytest.mark.parametrize(
    "amount", [0, 9_999, 99_995_000, 47 * 10**9, 999_960 * 10**6, 1_308_200_000_000, 10**13 + 10**8]
)
def test_amounts_are_printed_as_the_story_prints_them(amount: int) -> None:
    value = Decimal(amount)
    assert won(value, "ko") == numerals.won(value, "cheon", False)
    assert won(value, "en") == f"{amounts.scaled(value)} won"


@pytest.mark.parametrize("style", ["yonhap", "daily", "herald"])
def test_korean_amounts_have_the_form_of_the_houses_style(style: str) -> None:
    house = settings.load("ko", style)
    day = recorded()[1]
    foreign, form = day.flows["KOSPI"].of("foreign"), house.desk.style.won_form
    assert foreign is not None
    sketch = sketch_of(pipeline.write(day, house, verified=False), day)
    assert sketch is not None and sketch.bars is not None
    amount = numerals.won(abs(foreign.value), form.thousands, form.apart)
    assert sketch.bars.bars[0].label == f"–{amount}" and f"{amount} 순매도" in sketch.alt


def test_the_source_is_named_once_in_each_language() -> None:
    for lang, line in (("en", "Source: Korea Exchange and"), ("ko", "자료: 한국거래소와 서울 외환시장")):
        sketch, chart = sketched(lang=lang), chart_of(*recorded(lang=lang))
        assert (
            chart is not None
            and sketch.source.startswith(line)
            and chart.caption.endswith(f" {sketch.source}.")
        )
        assert chart.caption.count("자료") <= 1


def test_a_price_says_in_words_that_it_is_won() -> None:
    look = "2025-08-07-a-record-touched-and-not-kept/close"
    assert sketched(look).alt.startswith(
        "Dot chart. Haneul Biotech, in won, on Aug. 7, 2025: previous close 88,300"
    )
    assert sketched(look, "ko").alt.startswith(
        "2025년 8월 7일 하늘바이오텍(원) 점 그래프: 전 거래일 종가 88,300"
    )
    assert ", in won" not in sketched().alt


def test_signs_days_and_hours_read_as_a_newsroom_writes_them() -> None:
    _, day = recorded("2025-09-17-sectors-and-flows-on-both-markets/13-40")
    assert signed(Decimal(-(10**12)), "en") == "–1 trillion won" and signed(Decimal(0), "ko") == "0원"
    assert hour(day.as_of, "ko") == "오후 1시 40분"
    assert day_in_full(day.session, "ko") == "2025년 9월 17일"
    assert price(Decimal("1440.4500"), "won per dollar") == "1,440.45"
