from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from newsgen.oracle.judge import OUTSIDE, QUESTIONS, Oracle
from newsgen.oracle.seoul import KST
from newsgen.records import Fact, Figure, Halt, Move, Notice, OverseasClose, Source
from tests.oracle.tapes import ask, tape

X = Source({"en": "Korea Exchange"})


def oracle() -> Oracle:
    return Oracle(ask(tape([100, 90])))


def move() -> Move:
    fact = oracle()._answer("move")["move:KOSPI"]
    assert isinstance(fact, Move)
    return fact


def test_what_is_true_passes_whatever_addresses_it_names() -> None:
    claim = replace(move(), last=Figure(Decimal("90.00"), "points", ("kospi.csv#2020-01-03/Close",)))
    assert oracle().judge(claim) is None


def test_what_is_wrong_is_said_in_one_line() -> None:
    claim = replace(move(), direction="up")
    assert oracle().judge(claim) == "direction is up, but the rows give down"
    claim = replace(move(), change=Figure(Decimal(-11), "points", ()))
    assert oracle().judge(claim) == "change is -11 points, but the rows give -10 points"


def test_the_last_digit_of_a_division_is_no_lie_and_the_one_before_it_is() -> None:
    percent = move().percent
    assert (
        oracle().judge(replace(move(), percent=percent._replace(value=percent.value + Decimal("1e-24"))))
        is None
    )
    assert oracle().judge(replace(move(), percent=percent._replace(value=percent.value + Decimal("1e-9"))))


def test_a_claim_that_the_rows_do_not_bear_out_is_told_with_those_they_do() -> None:
    assert oracle().judge(replace(move(), subject="KOSDAQ")) == "the rows bear out no such claim"
    series = tape([2010, 1990, 2020])
    judge = Oracle(ask(series))
    told = next(iter(judge._answer("milestone").values()))
    why = judge.judge(replace(told, how="closed"))  # type: ignore[call-arg]
    assert why == "the rows bear out no such claim; they do bear out milestone:KOSPI:regained:2000"


def test_every_kind_of_fact_is_judged_or_known_to_come_from_outside() -> None:
    kinds = {kind.kind for kind in Fact.__subclasses__() if kind.__module__.startswith("newsgen.")}
    assert kinds == set(QUESTIONS) | OUTSIDE


def test_a_halt_needs_a_notice_that_says_the_same() -> None:
    notice = Notice(
        "sidecar", "KOSPI", datetime(2020, 1, 3, 10, tzinfo=KST), "x", Source({"en": "X"}), "sell"
    )
    claim = Halt("KOSPI", "main", notice)
    assert oracle().judge(claim) == "the rows bear out no such claim"
    announced = Oracle(replace(ask(tape([100, 90])), notices=(notice._replace(address="y"),)))
    assert announced.judge(claim) is None
    assert announced.judge(replace(claim, notice=notice._replace(side="buy")))


def test_what_foreign_markets_did_is_not_for_daily_rows_to_bear_out() -> None:
    claim = OverseasClose("S&P 500", "overseas", Figure(Decimal(1), "percent", ()), date(2020, 1, 2), "up")
    assert oracle().judge(claim) == "no daily row can bear this out"


@pytest.mark.parametrize("field", ["last", "base", "change", "percent"])
def test_a_unit_is_part_of_the_claim(field: str) -> None:
    figure = getattr(move(), field)
    assert oracle().judge(replace(move(), **{field: figure._replace(unit="won")}))
