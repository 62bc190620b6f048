"""The lead explained, for an editor and for another program."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from newsgen.publish import why_json, why_table, why_words
from newsgen.records import MAIN, Figure, RankedFact, Streak
from newsgen.records.why import Along, Candidate, Change, Short, Why

D = Decimal
STREAK = Streak("KOSPI", MAIN, "up", Figure(D(5), "sessions", ("d#run",)), ended=False)


def change(**parts: Any) -> Change:
    """A close of 2,600.03 that would have put a streak first."""
    told: dict[str, Any] = {
        "series": "KOSPI",
        "field": "last",
        "address": "d#last",
        "unit": "points",
        "before": D("2598.83"),
        "to": D("2600.03"),
        "tick": D("0.01"),
        "until": None,
        "along": (),
        "fact": STREAK,
        "points": 56,
        "reason": "five sessions or more in a row",
        "story": "streak",
        "proven": True,
    }
    return Change(**(told | parts))


LEAD = RankedFact(replace(STREAK, subject="KOSDAQ"), 60, ("a stronger reason",), "record_high")
SHORT = Short(70, "size at least 2", D("1.49735"), "fell 2 percent or more", "rules/points.yaml:75")


def why(found: Change | None = None, phase: str = "close") -> Why:
    lead = Candidate(LEAD, "", (), None)
    rival = Candidate(
        RankedFact(STREAK, 56, ("five in a row",), "streak"), "56 points against 60", (SHORT,), found
    )
    names = {"005930": "Samsung Electronics"}
    return Why("id", date(2026, 2, 25), phase, names, (lead, rival), found, (), (), D(10), ("d#last",))


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({}, "the Kospi closed at 2,600.03 or higher, 1.20 points (0.05 percent) above the close."),
        (
            {"to": D("2590.00")},
            "the Kospi closed at 2,590.00 or lower, 8.83 points (0.34 percent) below the close.",
        ),
        (
            {"until": D("2610.00")},
            "the Kospi closed at 2,600.03 to 2,610.00, 1.20 points (0.05 percent) above the close.",
        ),
        (
            {"until": D("2600.03")},
            "the Kospi closed at exactly 2,600.03, 1.20 points (0.05 percent) above the close.",
        ),
        (
            {"along": (Along("high", "d#high", D("2600.03")),)},
            "the Kospi closed at 2,600.03 or higher, 1.20 points (0.05 percent) above the close, which moves "
            "the high along.",
        ),
        (
            {"proven": False},
            "the Kospi closed at 2,600.03 or higher, 1.20 points (0.05 percent) above the close, as far as "
            "the history at hand tells.",
        ),
        (
            {"field": "high", "to": D("2598.84")},
            "the Kospi had a high of 2,598.84 or higher, 0.01 points (under 0.01 percent) above the high.",
        ),
        (
            {"series": "005930", "unit": "won", "before": D(200000), "to": D(201000)},
            "Samsung Electronics closed at 201,000 won or higher, 1,000 won (0.50 percent) above the close.",
        ),
        (
            {"field": "turnover", "unit": "won", "before": D(10**13), "to": D(10**13 + 10**11)},
            "the turnover of the Kospi been 10,100,000,000,000 won or more, 100,000,000,000 won "
            "(1.00 percent) above the turnover.",
        ),
        (
            {"field": "foreign", "unit": "won", "before": D(-(10**12)), "to": D(-(10**12) - 10**9)},
            "foreign investors sold 1,001,000,000,000 won or more on balance on the Kospi, 1,000,000,000 won "
            "(0.10 percent) off what they did.",
        ),
    ],
)
def test_a_change_is_told_as_an_editor_would(parts: dict[str, Any], says: str) -> None:
    assert why_words.condition(why(), change(**parts)) == says


def test_before_the_close_the_index_stands() -> None:
    told = why_words.condition(why(phase="midday"), change())
    assert told == "the Kospi stood at 2,600.03 or higher, 1.20 points (0.05 percent) above the last price."


def test_the_table_names_the_lead_the_losers_and_what_would_have_changed_it() -> None:
    shown = why_table.render(why(change()))
    assert shown.startswith("The lead: streak:KOSDAQ, 60 points: a stronger reason (record_high).")
    assert (
        "It would have been streak:KOSPI (56 points: five sessions or more in a row) had the Kospi" in shown
    )
    assert "1.4974" in shown


def test_where_no_single_figure_does_it_that_is_said() -> None:
    shown = why_table.render(why())
    assert "No change of one figure within 10 percent would have put another fact first." in shown


def test_the_object_has_the_lead_the_candidates_and_the_change() -> None:
    found = json.loads(why_json.encode(why(change())))
    assert found["lead"] == "streak:KOSDAQ"
    assert [each["id"] for each in found["candidates"]] == ["streak:KOSDAQ", "streak:KOSPI"]
    told = found["change"]
    assert (told["datum"], told["address"], told["lead"]) == ("KOSPI.last", "d#last", "streak:KOSPI")
    assert (told["from"], told["to"], told["by"], told["points"]) == ("2598.83", "2600.03", "1.20", 56)
    assert told["proven"] is True
    assert told["percent"].startswith("0.0461")
    assert json.loads(why_json.encode(why()))["change"] is None
