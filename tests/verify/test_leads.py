"""What first sentences and headlines say beside the moves: read, and a lie in each of them caught."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from newsgen.records import MarketDay, Overseas, Place
from tests.made import BEFORE, datum, day, flows, history, look, mark, notice, quote, run, witness
from tests.verify.days import checks

FIRST = date(1995, 5, 2)
TRILLION = 10**12


def crash(**parts: object) -> MarketDay:
    """A fall of 9 percent to 910, the fourth-largest ever, after a gain of 3 percent, in a halted session."""
    kospi = quote("KOSPI", last="910", previous_close="1000", open="1012", high="1015", low="905")
    past = history(
        covers_from=FIRST,
        previous_session=BEFORE,
        previous_percent=datum("3.12", "pct", "percent"),
        record_close=mark(date(2026, 2, 20), "1100"),
        run=run("up", 5),
        witnesses={
            "fall_percent": witness("fall_percent", mark(date(2020, 3, 19), "-9.39")),
            "low_close": witness("low_close", None, ever=True),
        },
        places={"fall_percent": Place("fall_percent", 4, 900, FIRST, ever=True)},
    )
    told = {"notices": (notice("circuit_breaker"), notice("sidecar", "KOSDAQ", "09:06", side="sell"))}
    dealt = {"KOSPI": flows(foreign=-2080, institutions=-300, retail=2300)}
    return day(KOSPI=kospi, history=past, flows=dealt, **{**told, **parts})


SAID = [
    "South Korea's Kospi plunged 9 percent on Wednesday in a session halted by a circuit breaker.",
    "Seoul's benchmark Kospi closed 9 percent lower in a session that saw a sell-side sidecar on the Kosdaq.",
    "Kospi plunges 9 percent, circuit breaker triggered",
    "Sell-side sidecar issued on Kosdaq",
    "Kospi plunges 9 percent in worst day since March 19, 2020",
    "Shares in Seoul plunged on Wednesday.",
    "The benchmark Kospi index plunged 9 percent on Wednesday, its largest one-day percentage loss since "
    "March 19, 2020, and the fourth-largest ever, reversing course from a 3.12 percent gain the day before.",
    "Kospi plunges 9 percent to lowest close ever",
    "Korea's Kospi plunged 9 percent on Wednesday to its lowest close ever, snapping a five-session winning "
    "streak, as foreign investors sold a net 2.08 trillion won.",
    "Kospi opens higher, closes 9 percent lower",
    "Seoul stocks opened higher but closed lower on Wednesday as institutions were net sellers.",
]
LIES = [
    (SAID[0], "circuit breaker", "sell-side sidecar"),
    (SAID[1], "sell-side", "buy-side"),
    (SAID[1], "Kosdaq", "Kospi"),
    (SAID[2], "circuit breaker", "second-stage circuit breaker"),
    (SAID[3], "Kosdaq", "Kospi"),
    (SAID[4], "worst", "best"),
    (SAID[4], "since March 19, 2020", "ever"),
    (SAID[4], "2020", "2019"),
    (SAID[5], "plunged", "soared"),
    (SAID[6], "fourth", "third"),
    (SAID[6], "and the fourth-largest ever", "and the largest ever"),
    (SAID[6], "gain the day", "loss the day"),
    (SAID[7], "lowest", "highest"),
    (SAID[8], "2.08 trillion", "2.09 trillion"),
    (SAID[8], "five-session", "six-session"),
    (SAID[9], "opens higher", "opens lower"),
    (SAID[9], "9 percent lower", "9 percent higher"),
    (SAID[10], "opened higher", "opened lower"),
    (SAID[10], "net sellers", "net buyers"),
]


@pytest.mark.parametrize("sentence", SAID)
def test_what_first_sentences_say_is_read(sentence: str) -> None:
    assert checks(sentence, crash()) == ()


@pytest.mark.parametrize(("sentence", "word", "lie"), LIES)
def test_a_lie_in_a_first_sentence_is_caught(sentence: str, word: str, lie: str) -> None:
    assert word in sentence
    assert checks(sentence.replace(word, lie), crash()) != ()


def test_without_a_notice_no_session_was_halted() -> None:
    assert checks(SAID[0], crash(notices=())) != ()


YEAR = {
    "first": (
        "On the first trading day of the year, Seoul stocks closed higher on Friday.",
        date(2026, 1, 2),
    ),
    "last": ("In the final session of the year, Seoul stocks closed higher on Tuesday.", date(2025, 12, 30)),
}


@pytest.mark.parametrize("which", YEAR)
def test_the_year_begins_and_ends_where_the_sessions_beside_it_say_so(which: str) -> None:
    sentence, session = YEAR[which]
    beside = {"previous_session": date(2025, 12, 29 if which == "last" else 30)}
    here = day(session=session, history=history(**beside), next_session=date(2026, 1, 5))
    assert checks(sentence, here) == ()
    other = replace(here, next_session=date(2025, 12, 31), history=history(previous_session=date(2026, 1, 1)))
    assert checks(sentence, other) != ()
    assert checks(sentence, replace(here, next_session=None, history={})) != ()


@pytest.mark.parametrize(("seen", "true"), [("1010", True), ("990", False), (None, False)])
def test_early_gains_need_an_earlier_look_that_found_them(seen: str | None, *, true: bool) -> None:
    earlier = (look("09:20", quotes={"KOSPI": quote("KOSPI", last=seen)}),) if seen else ()
    here = day(KOSPI=quote("KOSPI", last="995", previous_close="1000", open="1008"), earlier=earlier)
    said = "Seoul stocks gave up early gains to close 0.5 percent lower on Wednesday."
    assert (checks(said, here) == ()) is true
    assert checks(said.replace("gave up early gains", "erased early losses"), here) != ()


def test_wall_street_is_told_as_it_went_and_never_where_it_was_split() -> None:
    gains = tuple(
        Overseas(name, BEFORE, datum(size, name, "percent"))
        for name, size in (("Dow", "0.5"), ("Nasdaq", "1"))
    )
    said = "Seoul stocks closed higher on Wednesday after gains on Wall Street."
    assert checks(said, day(overseas=gains)) == ()
    assert checks(said.replace("gains", "losses"), day(overseas=gains)) != ()
    split = (gains[0], Overseas("Nasdaq", BEFORE, datum("-1", "nq", "percent")))
    assert checks(said, day(overseas=split)) != ()


@pytest.mark.parametrize("name", ["Kosdaq shares", "Stocks on the Kosdaq", "Seoul's tech-heavy Kosdaq"])
def test_the_second_market_s_names_are_not_the_first_market_s(name: str) -> None:
    kosdaq = quote("KOSDAQ", last="790", previous_close="800")
    assert checks(f"{name} fell 1.25 percent on Wednesday.", day(KOSDAQ=kosdaq)) == ()
    assert checks(f"{name} rose 0.5 percent on Wednesday.", day(KOSDAQ=kosdaq)) != ()
