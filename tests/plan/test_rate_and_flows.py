"""Which kind of story the rate and the flows make, and what its first sentence holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsgen import pipeline, settings, verify
from newsgen.reading.masks import masked
from newsgen.reading.sentences import sentences
from newsgen.records import Assignment, MarketDay, NetFlow, Story
from tests.made import SESSION, datum, day, flows, history, look, mark, quote, run, witness

UNIT = "won per dollar"
FLOWS, RATE = Assignment("flows"), Assignment("USDKRW")


def written(seen: MarketDay, style: str | None = None) -> Story:
    return pipeline.write(seen, settings.load("en", style))


def body(story: Story) -> str:
    return "\n".join(line.text for line in story.draft.lines)


def rate(last: str, before: str = "1400", clock: str = "15:30", **past: Any) -> MarketDay:
    """A day of the onshore rate."""
    known = history("USDKRW", **past)
    told = quote("USDKRW", UNIT, last=last, previous_close=before)
    return day(clock, dollar_won=told, history=known, assignment=RATE)


RATES: dict[str, tuple[str, dict[str, Any]]] = {
    "won_flat": ("1400.3", {}),
    "won_weaker": ("1404", {}),
    "won_stronger": ("1396", {}),
    "won_plunge": ("1425", {}),
    "won_surge": ("1375", {}),
    "won_low": (
        "1404",
        {"witnesses": {"high_close": witness("high_close", mark(date(2009, 3, 13), "1483"))}},
    ),
    "won_high": ("1396", {"witnesses": {"low_close": witness("low_close", mark(date(2025, 7, 1), "1390"))}}),
    "won_milestone": ("1396", {"last_beyond": {Decimal(1400): mark(date(2025, 7, 1), "1390")}}),
}


@pytest.mark.parametrize("kind", RATES)
@pytest.mark.parametrize("style", settings.styles("en"))
def test_the_rate_makes_that_kind_of_story_and_every_word_is_true(kind: str, style: str) -> None:
    last, past = RATES[kind]
    story = written(rate(last, **past), style)
    assert (story.plan.kind, story.problems) == (kind, ())
    assert story.plan.story_id.startswith("usdkrw-2026-02-25-close-1530")


def test_the_won_is_never_told_in_percent() -> None:
    assert "percent" not in written(rate("1425")).draft.paragraphs[0].text
    assert "The dollar gained 1.79 percent against the won." in body(written(rate("1425")))


FURTHER: dict[str, tuple[MarketDay, str]] = {
    "several": (
        rate("1475", "1470", earlier_closes={5: mark(date(2026, 2, 18), "1400")}),
        "It has gained 5.36 percent in five sessions.",
    ),
    "level": (
        rate("1451", "1445", last_beyond={Decimal(1450): mark(date(2025, 7, 1), "1452")}),
        "The won closed weaker than 1,450 per dollar for the first time since July 1 last year.",
    ),
    "ever": (
        rate("1430", witnesses={"rise_percent": witness("rise_percent", None, ever=True)}),
        "its largest one-day percentage gain ever.",
    ),
    "record": (
        rate("1971", "1960", record_close=mark(date(1997, 12, 23), "1962")),
        "and its weakest close on record.",
    ),
    "first": (
        rate("2001", "1990", record_close=mark(date(2025, 12, 23), "1991")),
        "closed weaker than 2,000 per dollar on Wednesday for the first time, finishing at 2,001",
    ),
}


@pytest.mark.parametrize("which", FURTHER)
@pytest.mark.parametrize("style", settings.styles("en"))
def test_what_the_past_says_of_the_rate_is_told_and_true(which: str, style: str) -> None:
    seen, words = FURTHER[which]
    story = written(seen, style)
    told = body(story).replace("36%", "36 percent")
    assert words in told or (style == "joongang" and which == "record")
    assert story.problems == ()


def test_before_the_close_the_won_trades_at_an_hour() -> None:
    story = written(rate("1404", clock="14:00"))
    assert "traded at 1,404 per dollar as of 2 p.m. on Wednesday, 4 won weaker" in body(story)
    assert story.problems == ()


def flowing(foreign: int = -900, retail: int = 600, institutions: int = 300, **past: Any) -> MarketDay:
    """A day of flows, in billion won, and what lies behind foreigners' own."""
    dealt = flows(foreign=foreign, retail=retail, institutions=institutions)
    return day(flows={"KOSPI": dealt}, history=history("KOSPI.foreign", **past), assignment=FLOWS)


SINCE = {"witnesses": {"selling": witness("selling", mark(date(2021, 2, 26), "-950000000000"))}}
DEALT: dict[str, MarketDay] = {
    "flows_record": flowing(witnesses={"selling": witness("selling", None, ever=True)}),
    "flows_largest": flowing(**SINCE),
    "flows_streak": flowing(run=run("down", 6, total=datum(-4 * 10**12, "total", "won"))),
    "flows_turn": flowing(run=run("up", 6)),
    "flows_selling": flowing(),
    "flows_buying": flowing(900, -600, -300),
}


@pytest.mark.parametrize("kind", DEALT)
@pytest.mark.parametrize("style", settings.styles("en"))
def test_flows_make_that_kind_of_story_and_every_word_is_true(kind: str, style: str) -> None:
    story = written(DEALT[kind], style)
    assert (story.plan.kind, story.problems) == (kind, ())
    assert story.plan.story_id.startswith("flows-2026-02-25-close-1530")


@pytest.mark.parametrize("style", settings.styles("en"))
@pytest.mark.parametrize("amounts", [(-900, 600, 300), (900, -1000, 100), (-900, -100, 1000), (5, 5, -10)])
def test_all_groups_are_told_and_no_two_share_a_verb(style: str, amounts: tuple[int, int, int]) -> None:
    story = written(flowing(*amounts), style)
    told = [
        f for beats in story.plan.paragraphs for beat in beats for f in beat.facts if isinstance(f, NetFlow)
    ]
    assert {each.group for each in told} == {"foreign", "retail", "institutions"}
    words = body(story).split()
    verbs = [word for word, next_one in pairwise(words) if next_one == "a"]
    assert len(verbs) == len(set(verbs)) == 3
    assert story.problems == ()


def test_provisional_flows_bear_out_no_superlative_row_or_sum() -> None:
    sums = {"month": datum(-(10**12), "sum", "won")}
    seen = flowing(**SINCE, run=run("down", 6), sums=sums)
    early = replace(seen, flows={"KOSPI": replace(seen.flows["KOSPI"], provisional=True)})
    assert "since Feb. 26, 2021" in body(written(seen)) and "this month" in body(written(seen))
    told = body(written(early))
    assert not any(word in told for word in ("since", "straight", "this month", "largest"))


def test_a_group_that_changed_sides_during_the_session_is_told() -> None:
    before = look("09:20", flows={"KOSPI": flows(foreign=200, retail=-300, institutions=100)})
    story = written(replace(flowing(), earlier=(before,)))
    sentence = next(each for each in sentences(body(story)) if "9:20" in each)
    assert sentence.endswith(" investors had been net sellers.")
    assert story.problems == ()
    lines = [line.text.replace("been net sellers", "been net buyers") for line in story.draft.lines]
    assert verify.read_back(lines, replace(flowing(), earlier=(before,)))


def run_of(seen: MarketDay, gaps: list[int]) -> Iterator[MarketDay]:
    """The same figures on sessions so many days apart."""
    here = SESSION
    for gap in gaps:
        here, before = here + timedelta(gap), here
        main = history(previous_session=before)
        yield replace(seen, session=here, history={**seen.history, **main})


@pytest.mark.parametrize("seen", [rate("1404"), flowing()], ids=["rate", "flows"])
@pytest.mark.parametrize("style", settings.styles("en"))
@given(gaps=st.lists(st.integers(1, 15), min_size=2, max_size=4))
def test_no_two_sessions_running_have_a_first_sentence_of_the_same_wording(
    seen: MarketDay, style: str, gaps: list[int]
) -> None:
    house = settings.load("en", style)
    stories = [pipeline.write(each, house, verified=False) for each in run_of(seen, gaps)]
    said = [masked(sentences(story.draft.paragraphs[0].text)[0]) for story in stories]
    assert all(one != other for one, other in pairwise(said))
