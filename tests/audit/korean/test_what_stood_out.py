"""Sentences of many desks on dealing, records, levels, rows and counts, each with all that it asserts."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsgen.audit.assertions import Beside, MoveSaid, Said, SumSaid, ValueSaid
from newsgen.audit.cast import Cast
from newsgen.audit.korean import read
from tests.audit.korean.in_short import TOLD, in_short

HERE = Path(__file__).parent
SESSION = date(2026, 2, 25)
NAMES = {"코스피": "KOSPI", "코스닥": "KOSDAQ", "삼성전자": "005930", "sk하이닉스": "000660"}
CAST = Cast(SESSION, time(15, 30), "close", "KOSPI", "KOSPI", date(2026, 2, 24), NAMES)
CASES = [
    case
    for name in ("dealt", "stood_out", "counted", "meant")
    for case in yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8"))
]


def of_these_areas(said: Said) -> bool:
    """Not levels and moves of a session, which other sentences are for."""
    if isinstance(said, ValueSaid):
        return "." in said.point.who
    if isinstance(said, MoveSaid):
        return "." in said.end.who or said.gap or said.start.when.ago != 1
    return isinstance(said, (*TOLD, SumSaid))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_a_sentence_says_what_a_reader_would_say_it_says(case: dict[str, Any]) -> None:
    heard = read(case["text"], CAST)
    told = [in_short(said, SESSION) for said in heard.said if of_these_areas(said)]
    assert sorted(told) == sorted(case["said"])


@pytest.mark.parametrize("case", [case for case in CASES if "beside" in case], ids=lambda case: case["text"])
def test_figures_that_are_no_facts_of_the_session_are_left_alone(case: dict[str, Any]) -> None:
    beside = [
        case["text"][said.at[0] : said.at[1]]
        for said in read(case["text"], CAST).said
        if isinstance(said, Beside)
    ]
    for figure in case["beside"]:
        assert any(figure in words or words in figure for words in beside)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"])
def test_every_number_is_spoken_for(case: dict[str, Any]) -> None:
    heard = read(case["text"], CAST)
    spoken = {at for said in heard.said for at in said.numbers}
    assert set(heard.numbers) <= spoken
