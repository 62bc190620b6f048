"""What the judges hold of sentences that set a session against the past, and of halts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from newsgen.records import Datum, Flows, History, MarketDay, Notice, Place, Run, Source
from newsgen.sessions import KST
from newsgen.verify import read_back
from tests.made import BEFORE, SESSION, datum, day, flows, mark, quote, witness
from tests.verify.days import MADE, checks

FIRST = date(1995, 5, 2)
EXCHANGE = Source({"en": "Korea Exchange"})
TRILLION = 10**12


def notice(clock: str, kind: str, side: str | None = None, stage: int | None = None) -> Notice:
    at = datetime.fromisoformat(f"{SESSION}T{clock}").replace(tzinfo=KST)
    return Notice(kind, "KOSPI", at, f"made#notices/{clock}", EXCHANGE, side, stage)


def slump(**parts: object) -> MarketDay:
    """A fall of 6 percent to 940 on the last session of a week and of a month of weeks behind it."""
    kospi = quote("KOSPI", last="940", previous_close="1000", high="1002", low="915", turnover=50 * TRILLION)
    past = History(
        "KOSPI",
        record_close=mark(date(2026, 2, 20), "1100"),
        period_ends={"week": mark(date(2026, 2, 20), "1100"), "month": mark(date(2026, 1, 30), "900")},
        earlier_closes={2: mark(date(2026, 2, 23), "1050"), 5: mark(date(2026, 2, 13), "900")},
        run=Run("down", 2, BEFORE, "made#run", mark(date(2026, 2, 20), "1100")),
        witnesses={
            "low_close": witness("low_close", mark(date(2025, 2, 25), "930")),
            "intraday_fall_percent": witness("intraday_fall_percent", mark(date(2001, 9, 12), "-12.02")),
            "high_turnover": witness("high_turnover", mark(date(2021, 1, 25), 60 * TRILLION)),
        },
        places={
            "fall_percent": Place(
                "fall_percent", 4, 900, FIRST, ever=True, ahead=mark(date(2008, 10, 24), "-10.57")
            ),
            "fall_points": Place("fall_points", 2, 900, FIRST, ever=False),
        },
    )
    foreign = History(
        "KOSPI.foreign",
        run=Run(
            "down", 6, BEFORE, "made#foreign/run", total=Datum("made#total", Decimal(-10 * TRILLION), "won")
        ),
        witnesses={"selling": witness("selling", mark(date(2025, 11, 20), -3 * TRILLION))},
        sums={"month": Datum("made#sum", Decimal(-20 * TRILLION), "won")},
    )
    retail = History(
        "KOSPI.retail",
        run=Run("down", 9, BEFORE, "made#retail/run", total=Datum("made#rt", Decimal(-4 * TRILLION), "won")),
        witnesses={"buying": witness("buying", None, ever=True)},
    )
    given = {
        "KOSPI": kospi,
        "history": {each.series: each for each in (past, foreign, retail)},
        "flows": {"KOSPI": flows(foreign=-2500, retail=2500)},
        "shares": {"005930": quote("005930", "won", last=90, previous_close=100)},
        "caps": {"KOSPI": quote("KOSPI.cap", "won", last=940 * TRILLION, previous_close=1000 * TRILLION)},
        "share_caps": {
            "005930": quote("005930.cap", "won", last=276 * TRILLION, previous_close=300 * TRILLION)
        },
        "notices": (
            notice("09:06", "sidecar", "sell"),
            notice("11:19", "circuit_breaker", stage=1),
            notice("14:02", "circuit_breaker", stage=3),
        ),
        "next_session": date(2026, 3, 3),
    }
    return day(**{**given, **parts})


PAIRS = (
    (
        "The index has lost 10.48 percent in two sessions.",
        "10.48 / 10.49; two / three; two / five; lost / gained; percent / points",
    ),
    (
        "The index has lost 14.55 percent in three sessions.",
        "14.55 / 14.54; three / four; three / two",
    ),
    (
        "It was the index's third straight loss, bringing the drop over the three sessions to 14.55 percent.",
        "14.55 / 14.54; three / four; third / fourth; drop / rise; loss / gain; percent / points",
    ),
    (
        "For the week, the index fell 14.5 percent.",
        "fell / rose; 14.5 / 14.6; week / month; week / quarter; For the week / This month",
    ),
    (
        "In February, the index gained 4.4 percent.",
        "February / March; gained / lost; 4.4 / 4.5; percent / points; In February / In the first quarter",
    ),
    (
        "It was the index's fourth-largest one-day percentage loss ever.",
        "fourth / fifth; loss / gain; percentage loss ever / loss ever in points; fourth-largest / largest",
    ),
    (
        "It was the index's second-largest one-day loss in points since at least May 2, 1995.",
        "May 2 / May 3; since at least May 2, 1995 / ever; second / third",
    ),
    (
        "The close was a 52-week low.",
        "low / high; 52-week / 53-week; 52-week / record; close was / index hit",
    ),
    (
        "It fell as much as 8.5 percent during the session, its largest intraday percentage loss since "
        "Sept. 12, 2001.",
        "8.5 / 8.51; fell / rose; loss / gain; intraday / one-day; 12, / 13,; since Sept. 12, 2001 / ever",
    ),
    (
        "Turnover was the highest since Jan. 25, 2021.",
        "highest / lowest; 25 / 26; 2021 / 2022; Turnover / Trading volume; since Jan. 25, 2021 / on record",
    ),
    (
        "The index stands 160 points below its record close of 1,100.00, set on Friday.",
        "160 / 161; 1,100.00 / 1,100.01; Friday / Thursday; below / above; record close / record high",
    ),
    (
        "Samsung Electronics alone accounted for 40 percent of the loss in the market value of Kospi-"
        "listed companies.",
        "40 / 41; loss / gain; Samsung Electronics / SK hynix; Kospi / Kosdaq; percent / points",
    ),
    (
        "Foreign investors were net sellers for a seventh straight session, having sold a combined 12.5 "
        "trillion won over the period.",
        "seventh / eighth; sellers / buyers; sold / bought; 12.5 / 12.6; trillion / billion; Foreign / "
        "Institutional; a combined / a net",
    ),
    (
        "Retail investors ended a nine-session selling streak in which they sold a combined 4 trillion won.",
        "nine / eight; selling / buying; sold / bought; 4 / 5; Retail / Foreign; selling / losing; ended"
        " / extended",
    ),
    (
        "It was the largest daily net selling by foreign investors since Nov. 20 last year.",
        "selling / buying; foreign / retail; 20 / 21; last year / , 2024; since Nov. 20 last year / on "
        "record",
    ),
    (
        "It was the largest daily net buying by retail investors on record.",
        "on record / since Nov. 20 last year; buying / selling; retail / foreign; largest / lowest",
    ),
    (
        "Foreign investors have sold a net 22.5 trillion won this month.",
        "22.5 / 22.6; sold / bought; month / year; month / week; Foreign / Retail",
    ),
    (
        "A sell-side sidecar was issued at 9:06 a.m., halting program selling on the Kospi for five "
        "minutes, according to the Korea Exchange.",
        "sell-side / buy-side; program selling / program buying; program selling / trading; 9:06 / 9:07;"
        " five / six; five / 20; Kospi / Kosdaq; the Korea Exchange / the market desk; , according to "
        "the Korea Exchange / ; sell-side sidecar / circuit breaker",
    ),
    (
        "A circuit breaker was triggered at 11:19 a.m., halting trading on the Kospi for 20 minutes, and"
        " a third-stage circuit breaker was triggered at 2:02 p.m., ending trading for the day, "
        "according to the Korea Exchange.",
        "11:19 / 11:20; 20 / 30; third / second; 2:02 / 2:03; Kospi / Kosdaq; ending trading / halting "
        "trading; the day / 20 minutes",
    ),
)
"""A true sentence, and words in it with others that make it false, or say what nothing bears out."""


@pytest.mark.parametrize(("true", "changes"), PAIRS, ids=lambda words: words[:50])
def test_a_true_sentence_is_clean_and_each_wrong_word_makes_it_a_problem(true: str, changes: str) -> None:
    start = "The Kospi closed at 940.00. "
    assert checks(start + true, slump()) == ()
    for right, wrong in (each.split(" / ") for each in changes.split("; ")):
        assert right in true
        assert checks(start + true.replace(right, wrong), slump()), wrong


def test_a_period_is_over_only_in_its_last_session() -> None:
    for following, clean in ((date(2026, 3, 3), True), (date(2026, 2, 26), False), (None, False)):
        here = slump(next_session=following)
        for sentence in (
            "For the week, the index fell 14.5 percent.",
            "In February, the index gained 4.4 percent.",
        ):
            assert (checks(f"The Kospi closed at 940.00. {sentence}", here) == ()) is clean


@pytest.mark.parametrize(
    ("at", "clean"), [(date(2025, 2, 26), False), (date(2025, 2, 25), True), (None, True)]
)
def test_fifty_two_weeks_are_364_days(at: date | None, *, clean: bool) -> None:
    found = witness("low_close", mark(at, "930") if at else None)
    here = slump()
    past = replace(here.history["KOSPI"], witnesses={"low_close": found})
    sentence = "The Kospi closed at 940.00. The close was a 52-week low."
    assert (checks(sentence, replace(here, history={"KOSPI": past})) == ()) is clean


def test_flows_that_may_still_be_corrected_bear_out_nothing_of_the_past() -> None:
    here = slump()
    first = here.flows["KOSPI"]
    provisional = Flows("KOSPI", first.retail, first.foreign, provisional=True)
    for sentence in (
        "It was the largest daily net selling by foreign investors since Nov. 20 last year.",
        "Foreign investors were net sellers for a seventh straight session.",
        "Foreign investors have sold a net 22.5 trillion won this month.",
    ):
        start = f"The Kospi closed at 940.00. {sentence}"
        assert checks(start, here) == ()
        assert checks(start, replace(here, flows={"KOSPI": provisional}))


def test_a_halt_without_a_notice_is_never_inferred_from_a_fall() -> None:
    sentence = (
        "A circuit breaker was triggered at 11:19 a.m., halting trading on the Kospi for 20 minutes, "
        "according to the Korea Exchange."
    )
    assert checks(sentence, slump()) == ()
    assert checks(sentence, slump(notices=()))


def test_a_place_whose_predecessor_is_smaller_is_caught() -> None:
    here = slump()
    place = here.history["KOSPI"].places["fall_percent"]._replace(ahead=mark(date(2008, 10, 24), "-5.99"))
    past = replace(here.history["KOSPI"], places={"fall_percent": place})
    sentence = "The Kospi closed at 940.00. It was the index's fourth-largest one-day percentage loss ever."
    assert checks(sentence, replace(here, history={"KOSPI": past}))


def test_a_sum_needs_the_row_it_is_the_sum_of() -> None:
    for sentence in (
        "Foreign investors sold a combined 12.5 trillion won over the period.",
        "Foreign investors sold a combined 12.5 trillion won.",
        "The Kospi fell for a third straight session, having sold a combined 12.5 trillion won.",
    ):
        problems = read_back(["Kospi", sentence, MADE], slump())
        assert any(each.check == "unread" for each in problems)


def test_the_record_is_not_stood_below_once_it_is_beaten() -> None:
    here = slump(KOSPI=quote("KOSPI", last="1101", previous_close="1000"))
    assert checks("The Kospi closed at 1,101.00. It stands 1 point below its record close of 1,100.00.", here)
    assert datum("1", "x").value == 1
