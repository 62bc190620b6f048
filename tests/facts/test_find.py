"""All questions asked of one day."""

from __future__ import annotations

from newsgen.facts import find
from newsgen.records import MEASURES, Move
from tests.facts.found import LADDERS, kospi
from tests.made import BEFORE, day, flows, history, mark, quote, witness


def test_missing_parts_mean_missing_facts_and_no_fault() -> None:
    only = day("09:20", KOSPI=quote("KOSPI", last="1050", previous_close="1040"))
    assert {type(fact) for fact in find(only, LADDERS)} == {Move}


def test_no_fact_is_found_twice() -> None:
    cap = {"005930": quote("005930.cap", "won", last=2 * 10**14, previous_close=10**14)}
    here = day(
        **kospi("1090", high="1101", low="990", turnover=7),
        KOSDAQ=quote("KOSDAQ", last="990", previous_close="1000", turnover=3),
        share_caps=cap,
        flows={"KOSPI": flows(foreign=5)},
        history=history(
            witnesses={name: witness(name, None, ever=True) for name in MEASURES},
            record_close=mark(BEFORE, "1200"),
        ),
    )
    ids = [fact.id for fact in find(here, LADDERS)]
    assert len(ids) == len(set(ids))
