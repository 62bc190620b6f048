"""Sentences of a story's body, word for word, and what a paragraph never does."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from newsgen import pipeline, settings
from newsgen.prose.english.voice import Voice
from newsgen.records import (
    CAP,
    DOLLAR_WON,
    INDEX,
    MAIN,
    SHARE,
    Beat,
    Fact,
    Gap,
    LargestSince,
    Leader,
    Milestone,
    Move,
    Opening,
    PreviousMove,
    RankedFact,
    Record,
    StoryPlan,
    ToDate,
    Volume,
    YearRange,
)
from tests.made import BEFORE, datum, day, fig, flows, history, mark, quote, run, witness
from tests.prose.test_past_sentences import sentence

TRILLION = 10**12


def high(subject: str, measure: str = "high_close") -> YearRange:
    return YearRange(subject, SHARE, measure, fig(1), None)


def since(measure: str) -> LargestSince:
    at = witness(measure, mark(date(2009, 3, 31), "1500"))
    return LargestSince("USDKRW", DOLLAR_WON, measure, fig(1), at, Decimal(17))


def record(subject: str, role: str, what: str) -> Record:
    return Record(subject, role, fig(1), what, mark(BEFORE, "2"), fig(1))


RUNG = Gap("KOSPI", MAIN, "next_rung", fig("4300", "points"), fig("3.21", "points"), fig("0.07"))
FELL = Move("KOSPI.cap", CAP, fig(1997 * TRILLION), fig(1), fig(-192 * TRILLION), fig("-8.8"), "down")
LOST = Milestone(
    "KOSPI.cap",
    CAP,
    fig(2000 * TRILLION),
    fig(1),
    "lost",
    "major",
    first=False,
    holds=True,
    since=mark(date(2026, 1, 22), "1"),
    years=Decimal("0.1"),
)
LEADER = Leader("000660", SHARE, "led", fig("9.16"), 6)
PRICE = Move("000660", SHARE, fig(572_000), fig(1), fig(1), fig("9.16"), "up")

SENTENCES: tuple[tuple[str, tuple[Fact, ...], str], ...] = (
    ("share_range", (high("005930"),), "Samsung Electronics closed at a 52-week high."),
    (
        "share_range",
        (high("005930", "low_close"), high("000660", "low_close")),
        "Samsung Electronics and SK hynix closed at 52-week lows.",
    ),
    (
        "volume",
        (Volume("000660", SHARE, fig(12_100_000, "shares"), fig("2.96", "times")),),
        "SK hynix saw 12.1 million shares change hands, 3 times its 20-session median.",
    ),
    (
        "leader",
        (LEADER, PRICE),
        "SK hynix led the gains among large caps, rising 9.16 percent to 572,000 won.",
    ),
    ("next_rung", (RUNG,), "The Kospi ended 3.21 points short of 4,300."),
    (
        "before",
        (PreviousMove("KOSPI", MAIN, BEFORE, fig("-8.02"), "down", against=True, calendar_days=1),),
        "That followed an 8.02 percent loss on Tuesday.",
    ),
    ("won_since", (since("high_close"),), "It was the won's weakest close since March 31, 2009."),
    ("won_since", (since("low_close"),), "It was the won's strongest close since March 31, 2009."),
    (
        "won_since",
        (since("rise_percent"),),
        "It was the won's largest one-day percentage loss since March 31, 2009.",
    ),
    ("won_record", (record("USDKRW", DOLLAR_WON, "close"),), "It was the won's weakest close on record."),
    ("kosdaq_record", (record("KOSDAQ", INDEX, "low_close"),), "It was the Kosdaq's lowest close on record."),
    (
        "kosdaq_turn",
        (Opening("KOSDAQ", INDEX, fig("905", "points"), fig(5), fig("0.56"), "up"),),
        "It had opened 0.56 percent higher at 905.00.",
    ),
    (
        "year",
        (ToDate("KOSPI", MAIN, "year", fig("0.32"), mark(BEFORE, "1"), "up", turned=True),),
        "The Kospi is now up 0.3 percent this year.",
    ),
    (
        "cap",
        (FELL, LOST),
        "The market capitalization of Kospi-listed companies shrank by 192 trillion won to 1,997 trillion "
        "won, closing below 2,000 trillion won for the first time since Jan. 22.",
    ),
)


@pytest.mark.parametrize(("template", "facts", "words"), SENTENCES, ids=lambda each: str(each)[:40])
def test_a_fact_of_the_body_in_words(template: str, facts: tuple[Fact, ...], words: str) -> None:
    assert sentence(template, *facts) == words


WEDNESDAYS = [date(2026, 2, 25) - timedelta(days=7 * weeks) for weeks in range(24)]
"""Sessions, each with choices of its own."""


def busy(session: date, **parts: Any) -> Any:
    """The figures of one day told on several, so that only the wording differs."""
    index = quote(
        "KOSPI",
        last="1010.00",
        previous_close="1000.00",
        open="1004",
        high="1012",
        low="998",
        turnover=9 * TRILLION,
        volume=400_000_000,
    )
    past = history("KOSPI", usual_turnover=datum(9 * TRILLION, "usual", "won"))
    rows = history("KOSPI.foreign", run=run("up", 6, total=datum(3 * TRILLION, "sum", "won")))
    shares = {
        "005930": quote("005930", "won", last=101_500, previous_close=100_000),
        "000660": quote("000660", "won", last=660_000, previous_close=600_000),
    }
    given = {
        "KOSPI": index,
        "KOSDAQ": quote("KOSDAQ", last="909", previous_close="900"),
        "flows": {"KOSPI": flows(foreign=700, institutions=100, retail=-800)},
        "shares": shares,
        "history": {**past, **rows},
        **parts,
    }
    return day(session=session, **given)


def bodies(house: str = "herald", **parts: Any) -> list[list[str]]:
    """The paragraphs after the first on each of those sessions."""
    found = []
    for session in WEDNESDAYS:
        made = pipeline.write(busy(session, **parts), settings.load("en", house))
        assert made.problems == ()
        found.append([line.text for line in made.draft.paragraphs[1:]])
    return found


def paragraphs(word: str, house: str = "herald", **parts: Any) -> set[str]:
    return {text for body in bodies(house, **parts) for text in body if word in text}


@pytest.mark.parametrize(("word", "ways"), [("won worth|9 trillion won", 3), ("Kosdaq", 3), ("a net", 3)])
def test_a_sentence_of_every_story_is_put_in_several_ways(word: str, ways: int) -> None:
    texts = [next(text for text in body if re.search(word, text)) for body in bodies()]
    shapes = {
        re.sub(r"\b(?!a\b|with\b|of\b|in\b|at\b|or\b|and\b|while\b)[\w.,-]+", "_", text) for text in texts
    }
    assert len(shapes) >= ways


@pytest.mark.parametrize("house", settings.styles("en"))
def test_no_two_groups_share_a_verb_not_even_with_the_sentence_about_their_past(house: str) -> None:
    large = {"KOSPI": flows(foreign=-700, institutions=-600, retail=1300)}
    for text in paragraphs(" a net ", house) | paragraphs(" a net ", house, flows=large):
        verbs = re.findall(r"(\w+(?: up)?) a (?:net|combined)", text)
        assert len(verbs) == len(set(verbs))


@pytest.mark.parametrize(
    ("times", "said"),
    [
        ("0.69", "light"),
        ("0.71", "moderate"),
        ("1.29", "moderate"),
        ("1.3", "heavy"),
        ("2", "exceptionally heavy"),
    ],
)
def test_turnover_has_the_adjective_of_its_size(times: str, said: str) -> None:
    usual = datum(int(9 * TRILLION / Decimal(times)), "usual", "won")
    for text in paragraphs("9 trillion won", history=history("KOSPI", usual_turnover=usual)):
        assert re.findall(r"light|moderate|exceptionally heavy|heavy", text) == [said]


def test_each_share_has_a_verb_of_its_size() -> None:
    small = {"jumped", "surged", "soared"}
    for text in paragraphs("Samsung Electronics"):
        first, second = re.findall(r"(?:Electronics|hynix) (\w+)", text)
        assert first not in small and second in small


def listed(*percents: str) -> str:
    """Shares that rose so much, in one sentence; each of them by the same name."""
    moves = (
        Move("005930", SHARE, fig(101_000 + at, "won"), fig(1, "won"), fig(1, "won"), fig(percent), "up")
        for at, percent in enumerate(percents)
    )
    return sentence("share_moves", *moves)


def test_one_verb_that_fits_all_shares_of_a_side_is_said_once() -> None:
    told = listed("1.5", "0.9", "2.5")
    assert len(re.findall(r"(?:rose|gained) [\d.]+ percent", told)) == 1
    assert re.search(r"won, Samsung Electronics 0.9 percent to [\d,]+ won and Samsung", told)


def test_shares_that_no_verb_fits_together_have_each_its_own() -> None:
    """A list is not strung on a verb that the next share takes from it."""
    told = listed("1.5", "1.2", "9", "0.4")
    verbs = re.findall(r"Electronics ([a-z]+) [\d.]+ percent", told)
    assert len(verbs) == len(set(verbs)) == 4


def test_a_verb_does_not_follow_on_itself() -> None:
    for last in ("0.2", "0.6", "1.2", "2.5", "4"):
        told = listed("0.4", "9", "1.5", "0.2", "0.22", "0.24", last)
        verbs = re.findall(r"Electronics (?:([a-z]+(?: up)?) )?[\d.]+ percent", told)
        assert not any(one and one == other for one, other in pairwise(verbs)), told


def test_behind_the_rank_of_a_move_the_index_is_not_it() -> None:
    """*The move was the largest one-day gain since March 11. It ended 0.73 points short of 3,200.*"""
    here, desk = day(), settings.load("en").desk
    lead = RankedFact(RUNG, 1, ())
    one = Beat("lead", (RUNG,))
    plan = StoryPlan("x", "surge", "close", here.session, here.as_of, lead, one, None, ((one,),), (), ())
    for told, it in (((), True), ((since("rise_percent"),), False)):
        voice: Voice = desk.new_voice(plan, here)
        voice.name("KOSPI")
        if told:
            desk.builders_of("market")["extreme"](told, voice)
        assert (voice.main() == "it") is it


def test_a_share_that_did_not_move_keeps_its_place_at_the_head_of_the_list() -> None:
    shares = {
        "005930": quote("005930", "won", last=100_000, previous_close=100_000),
        "000660": quote("000660", "won", last=606_000, previous_close=600_000),
    }
    for text in paragraphs("Samsung Electronics", shares=shares):
        assert text.startswith("Samsung Electronics was unchanged at 100,000 won, while SK hynix ")


def test_two_groups_that_are_investors_say_so_once() -> None:
    dealt = {"KOSPI": flows(foreign=700, retail=100, institutions=-800)}
    texts = paragraphs("respectively", flows=dealt)
    assert any(re.search(r"[Ff]oreign and (retail|individual) investors", text) for text in texts)
    assert not any(re.search(r"investors and \w+ investors", text) for text in texts)
