"""A story that was written from a file is held to a market: what only the file knew stays as it was."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsgen.market.names import known_names
from newsgen.records import MarketDay
from newsgen.revising import revise
from newsgen.revising.known_now import completed, own_names, renamed
from newsgen.revising.published import snapshot
from tests.revising.published_stories import LATER, day, published


def of_market(seen: MarketDay) -> MarketDay:
    """The day as a market has it: no words, no earlier looks, no halts, no rate, no opening of the Kosdaq."""
    kosdaq = replace(seen.indices["KOSDAQ"], open=None)
    return replace(
        seen,
        supplied=(),
        earlier=(),
        overseas=(),
        caps={},
        dollar_won=None,
        conversion=None,
        indices={**seen.indices, "KOSDAQ": kosdaq},
        shares={"005930": seen.shares["005930"]},
        history={},
    )


def test_what_a_market_does_not_hold_is_not_false() -> None:
    before = day()
    now = completed(of_market(before), before)
    assert now == before
    assert revise.revised(published(before), now, LATER).kind == ""


def test_what_it_holds_is_its_last_word() -> None:
    before = day(indices__KOSPI__last="6038.86", shares__005930__last=205300)
    now = completed(of_market(day()), before)
    found = revise.revised(published(before), now, LATER)
    assert {each.path for each in found.changes} == {"indices/KOSPI/last", "shares/005930/last"}
    assert found.after is not None
    assert found.after.problems == ()
    assert "Lee Jae-man" in found.after.item.paragraphs[-1]


OWN = {"005930": {"en": "Samsung Elec.", "ko": "삼전"}}


def test_a_share_is_called_as_the_houses_table_calls_it_today(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as then:
        then.setitem(known_names(), "005930", {"en": "Samsnug Electronics", "ko": "삼성전자"})
        before = published(day(names=None))
    found = revise.revised(before, renamed(before), LATER)
    assert [(each.said, each.right) for each in found.falsified] == [
        ("Samsnug Electronics", "Samsung Electronics")
    ]
    assert found.kind == "CORRECTED"
    assert found.after is not None
    assert revise.revised(found.after, renamed(found.after), LATER).kind == ""


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_name_that_a_day_gave_of_its_own_is_no_fault_of_the_table(lang: str) -> None:
    before = published(day(names=OWN), lang)
    assert renamed(before).names == day(names=OWN).names
    assert revise.revised(before, renamed(before), LATER).kind == ""


def test_a_market_that_gives_no_name_leaves_the_days_own() -> None:
    before = published(day(names=OWN))
    now = completed(of_market(day()), snapshot(before), own_names(before))
    assert now.names["005930"] == OWN["005930"]
    assert revise.revised(before, now, LATER).kind == ""


def test_a_market_that_gives_a_name_has_the_last_word() -> None:
    before = published(day(names=OWN))
    market = replace(of_market(day()), names={"005930": {"en": "Samsung", "ko": "삼성"}})
    assert completed(market, snapshot(before), own_names(before)).names["005930"]["en"] == "Samsung"


def test_a_share_that_the_market_leaves_out_is_told_where_the_story_tells_of_it() -> None:
    before = day()
    notes = ("005930 left out: a gap just before", "207940 left out: no trade", "kospi.csv lacks sessions")
    now = completed(replace(of_market(before), shares={}, notes=notes), before)
    assert now.notes == (notes[0], notes[2])
    assert revise.revised(published(before), now, LATER).notes == now.notes
