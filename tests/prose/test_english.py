"""What a whole English story says and never does."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen import pipeline, settings
from newsgen.records import MarketDay, Source, Story, Supplied
from tests.made import BEFORE, day, flows, history, mark, quote, run, rung, witness

STYLES = settings.tables.read(settings.PACKAGE / "prose" / "english" / "styles.yaml")


def story(here: MarketDay, house: str = "herald") -> Story:
    return pipeline.write(here, settings.load("en", house), verified=False)


def text(made: Story) -> str:
    return "\n".join(line.text for line in made.draft.lines)


FALL: dict[str, Any] = {
    "KOSPI": quote(
        "KOSPI", last="2473.50", previous_close="2508.70", open="2500.10", high="2501", low="2470"
    ),
    "KOSDAQ": quote("KOSDAQ", last="780.10", previous_close="790.00"),
    "flows": {"KOSPI": flows(foreign=-512, institutions=-99, retail=604)},
}


def test_a_style_changes_names_and_percent_and_no_figure() -> None:
    stories = {house: text(story(day(**FALL), house)) for house in STYLES}
    assert "Kospi" in stories["herald"] and "1.4 percent" in stories["herald"]
    assert stories["yonhap"].count("Korea Composite Stock Price Index (KOSPI)") == 1
    assert "1.40%" in stories["reuters"] and "percent" not in stories["reuters"]


def test_no_two_investor_groups_share_a_verb_in_a_sentence() -> None:
    words = text(story(day(**FALL)))
    verbs = re.findall(r"(\w+(?: up)?) a net", words)
    assert len(verbs) == len(set(verbs)) == 3


def test_the_same_day_gives_the_same_story_byte_for_byte() -> None:
    assert text(story(day(**FALL))) == text(story(day(**FALL)))


def test_no_figure_of_the_index_is_said_twice_in_the_body() -> None:
    body = [line.text for line in story(day(**FALL)).draft.paragraphs]
    figures = re.findall(r"\d[\d,]*\.\d+", " ".join(body))
    assert len(figures) == len(set(figures))


@pytest.mark.parametrize("clock", ["09:20", "11:20", "15:30"])
@pytest.mark.parametrize("last", ["2473.50", "2509.00", "2608.70"])
def test_a_group_in_a_lead_bought_or_sold_at_any_hour(clock: str, last: str) -> None:
    here = {**FALL, "KOSPI": quote("KOSPI", last=last, previous_close="2508.70"), "KOSDAQ": None}
    lead = story(day(clock, **here)).draft.paragraphs[0].text
    assert re.search(r" (as|while) .*(bought|sold)", lead)
    assert not re.search(r"\b(buying|selling)\b", lead)


def test_a_view_without_a_role_has_no_stray_comma() -> None:
    item = Supplied(
        "view", {"en": "rates will stay"}, Source({"en": "a bank"}), "d#/context/0", {"en": "Kim"}
    )
    assert "Kim said rates will stay." in text(story(day(supplied=(item,))))


def test_the_last_line_says_generated_by_what_and_from_which_source() -> None:
    notice = story(day()).draft.notice.text
    assert notice == "This story was generated automatically by newsgen from made-up data."


@pytest.mark.parametrize(
    ("week_end", "year_end", "said"),
    [("1050", "800", "It is still up 25.6 percent this year."), ("990", "800", "It has risen 25.6 percent")],
)
def test_a_year_that_goes_against_the_week_is_still_up(week_end: str, year_end: str, said: str) -> None:
    friday = date(2026, 2, 27)
    ends = {"week": mark(date(2026, 2, 20), week_end), "year": mark(date(2025, 12, 30), year_end)}
    here = day(session=friday, history=history(period_ends=ends), next_session=date(2026, 3, 3))
    assert said in text(story(here))


def test_an_index_that_ends_on_the_level_it_topped_did_not_end_below_it() -> None:
    past = history(record_close=mark(BEFORE, "1987"), record_high=mark(BEFORE, "1990"))
    for last, below in (("2000.00", False), ("1999.99", True)):
        index = quote("KOSPI", last=last, previous_close="1987.00", high="2003.00")
        made = pipeline.write(day(KOSPI=index, history=past), settings.load())
        assert made.problems == ()
        assert ("ending below it" in text(made)) is below


def test_the_milestone_may_be_a_first_close_above_a_level_that_was_touched_before() -> None:
    levels = (rung("1000", close=date(2020, 1, 3), value="1003"),)
    past = history(record_close=mark(BEFORE, "2000"), record_high=mark(BEFORE, "2008"), rungs=levels)
    index = quote("KOSPI", last="2004.00", previous_close="1998.00", high="2007.00")
    made = pipeline.write(day(KOSPI=index, history=past), settings.load())
    assert "ilestone" in text(made)
    assert made.problems == ()


@pytest.mark.parametrize(
    ("prices", "said"),
    [
        (("101", "202"), "gained 1 percent each to 101 won and 202 won, respectively."),
        (("100", "200"), "were unchanged at 100 won and 200 won, respectively."),
        (("101", "203"), " 1 percent to 101 won and SK hynix 1.5 percent to 203 won."),
    ],
)
def test_shares_that_moved_alike_are_told_in_one_breath(prices: tuple[str, str], said: str) -> None:
    bases = {"005930": "100", "000660": "200"}
    quotes = {
        code: quote(code, "won", last=last, previous_close=base)
        for (code, base), last in zip(bases.items(), prices, strict=True)
    }
    made = pipeline.write(day(shares=quotes), settings.load())
    told = re.sub(r"(rose|added|climbed|advanced|increased|edged up)", "gained", text(made))
    assert made.problems == ()
    assert said in told
    percents = [span for line in made.draft.lines for span in line.spans if span.unit == "percent"]
    if "each" in told:
        assert any(
            {a.split("/")[0] for a in span.data} == {"made#005930", "made#000660"} for span in percents
        )


def test_what_several_sessions_come_to_is_said_of_the_index_by_name_after_a_sentence_about_the_close() -> (
    None
):
    high = witness("high_close", mark(date(2025, 2, 14), "1040"))
    row = run("up", 2, base=mark(date(2026, 2, 19), "950"))
    past = history(run=row, witnesses={"high_close": high}, record_close=mark(date(2021, 7, 6), "1305"))
    index = quote("KOSPI", last="1005.00", previous_close="993.00")
    told = text(story(day(KOSPI=index, history=past)))  # the level regained leads, not the highest close
    assert re.search(
        r"when the index ended at 1,040\.00\. The \w+ has gained 5\.79 percent in three sessions", told
    )


PRICE = st.decimals(min_value=2200, max_value=2800, places=2)


@given(
    prices=st.lists(PRICE, min_size=4, max_size=4),
    clock=st.sampled_from(["09:20", "14:00", "15:30"]),
    base=st.sampled_from(["2150.00", "2500.00", "2850.00"]),
)
def test_whatever_is_at_the_end_of_the_range_the_sentence_says_something_true(
    prices: list[Decimal], clock: str, base: str
) -> None:
    low, opened, last, high = sorted(prices)
    for first, latest in ((opened, last), (low, high), (high, low), (low, low), (high, high), (last, opened)):
        given_prices = {"open": f"{first}", "last": f"{latest}", "high": f"{high}", "low": f"{low}"}
        for left_out in ((), ("high",), ("low",), ("open",)):
            some = {name: value for name, value in given_prices.items() if name not in left_out}
            here = day(clock, KOSPI=quote("KOSPI", previous_close=base, **some))
            made = pipeline.write(here, settings.load())
            assert "None" not in text(made)
            assert made.problems == ()


def test_a_high_that_is_the_latest_price_is_no_opening_at_a_record() -> None:
    past = history(record_high=mark(date(2026, 2, 19), "1040"), record_close=mark(date(2026, 2, 19), "1035"))
    prices = {"open": "1010.00", "high": "1050.00", "low": "1005.00", "last": "1050.00"}
    here = day("14:00", KOSPI=quote("KOSPI", previous_close="1007.00", **prices), history=past)
    made = pipeline.write(here, settings.load())
    assert made.problems == ()
    assert "after opening at" not in text(made)


@pytest.mark.parametrize("house", list(STYLES))
@given(
    change=st.decimals(min_value=-12, max_value=12, places=2),
    clock=st.sampled_from(["09:20", "11:20", "15:30"]),
)
def test_any_move_at_any_look_makes_clean_sentences(house: str, change: Decimal, clock: str) -> None:
    last = Decimal("2508.70") * (1 + change / 100)
    here = day(clock, KOSPI=quote("KOSPI", last=f"{last:.2f}", previous_close="2508.70"))
    for line in story(here, house).draft.lines:
        assert "  " not in line.text
        assert line.text[0].isupper() or line.text[0].isdigit()
        assert not re.search(r"\b(an? (?:[bcdfgjkpqtvwxyz]\w+ an?)|a 8|a 11|a 18|None|,\.|,,| ,)", line.text)


def test_spans_cover_every_digit_of_the_body() -> None:
    for line in story(day(**FALL)).draft.paragraphs:
        covered = {at for span in line.spans for at in range(span.start, span.end)}
        bare = [m.group() for m in re.finditer(r"\d[\d,.]*\d|\d", line.text) if m.start() not in covered]
        assert bare == []


def test_a_change_that_rounds_to_nothing_is_never_printed_as_zero_percent() -> None:
    tiny = quote("KOSPI", last="2508.75", previous_close="2508.70", open="2508.66")
    words = text(story(day(KOSPI=tiny, KOSDAQ=quote("KOSDAQ", last="900.01", previous_close="900.00"))))
    assert "0 percent" not in words
    assert "0.05 points to close at 2,508.75" in words
    assert "was almost unchanged at 900.01" in words


def test_a_high_that_is_the_round_level_itself_is_said_as_the_high_too() -> None:
    past = history(record_high=mark(BEFORE, "2990.00"), record_close=mark(BEFORE, "2990.00"))
    here = day(
        "14:00", KOSPI=quote("KOSPI", last="2999.00", previous_close="2980.00", high="3000.00"), history=past
    )
    assert "None" not in text(story(here))
