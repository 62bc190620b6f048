"""Sentences about the past beside each other: which a story takes, in which order, and which are too many."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from newsgen.plan import plan
from newsgen.records import (
    MAIN,
    Halt,
    NetFlow,
    Notice,
    RankedFact,
    Source,
    StoryPlan,
)
from newsgen.sessions import KST
from tests.made import day, fig
from tests.plan.test_beats_past import SKELETONS, bought, move, multi, planned, rank, row, since, templates


def halt(clock: str, market: str = "KOSPI", role: str = MAIN) -> Halt:
    at = datetime.fromisoformat(f"2026-02-25T{clock}").replace(tzinfo=KST)
    return Halt(
        market, role, Notice("sidecar", market, at, "made#n", Source({"en": "Korea Exchange"}), "sell")
    )


def test_halts_of_both_markets_are_told_in_the_order_of_the_clock() -> None:
    made = planned((halt("11:19"), 58), (halt("09:06", "KOSDAQ", "index"), 46))
    (beat,) = [beat for beats in made.paragraphs for beat in beats if beat.template == "halts"]
    assert [fact.subject for fact in beat.facts] == ["KOSDAQ", "KOSPI"]


def test_a_day_with_nothing_more_to_say_leads_with_its_figures_and_says_them_once() -> None:
    quiet = RankedFact(replace(move("-0.4").fact, percent=fig("-0.4")), 55, (), "fall")
    plain = plan(day(), (quiet,), SKELETONS)
    assert templates(plain) == ["triple"]
    moved = NetFlow("KOSPI", MAIN, "foreign", fig(-10, "won"), with_move=True)
    told = plan(day(), (quiet, RankedFact(moved, 46, ())), SKELETONS)
    assert templates(told)[:2] == ["lead_drift", "triple"]


def many() -> StoryPlan:
    row_on = (row(None, 3), 30)
    return planned(
        (rank(3), 56), (multi(2), 44), row_on, (since("high_turnover"), 48), (bought("foreign"), 45)
    )


def test_of_the_sentences_beside_the_usual_ones_a_story_takes_the_strongest_two() -> None:
    extras = [name for name in templates(many()) if name not in ("lead_swing", "triple")]
    assert extras == ["rank", "traded_since"]


def test_what_was_too_much_says_so() -> None:
    reasons = {ranked.fact.kind: why for ranked, why in many().left_out}
    assert reasons["multi_day"] == reasons["flow_streak"] == "2 stronger sentences beside the usual ones"
