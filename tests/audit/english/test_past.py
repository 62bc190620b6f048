"""Copy about dealing, records, levels and rows: exactly what it asserts is heard, and nothing else."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsgen.audit.english import read
from tests.audit.english.told import CAST
from tests.audit.english.told_past import told

HERE = Path(__file__).parent
MANY = 150
"""Fewer sentences than so many try too little."""
MILLISECONDS = 20
"""A story of 300 words may take so long, everything together; reading is a part of it."""


def sentences(name: str) -> list[dict[str, Any]]:
    """The sentences of a file, each with the lines expected."""
    rows: list[dict[str, Any]] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return rows


@pytest.mark.parametrize("row", sentences("past.yaml"), ids=lambda row: row["text"][:60])
def test_what_a_desk_writes_of_dealing_and_the_past_is_heard(row: dict[str, Any]) -> None:
    assert told(row["text"]) == row["told"]


@pytest.mark.parametrize("text", sentences("past_traps.yaml"), ids=lambda text: str(text)[:60])
def test_what_only_looks_like_a_fact_of_the_session_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_there_are_many_of_them() -> None:
    assert len(sentences("past.yaml")) + len(sentences("past_traps.yaml")) >= MANY


def test_a_story_is_read_in_no_time() -> None:
    words = 0
    story = []
    for row in sentences("past.yaml"):
        if words < 300:
            story.append(row["text"])
            words += len(row["text"].split())
    text = " ".join(story)
    read(text, CAST)
    started = time.process_time()
    for _ in range(5):
        read(text, CAST)
    assert (time.process_time() - started) / 5 * 1000 < MILLISECONDS


def test_every_number_that_an_assertion_speaks_for_is_counted() -> None:
    for row in sentences("past.yaml"):
        heard = read(row["text"], CAST)
        assert {at for each in heard.said for at in each.numbers} <= set(heard.numbers), row["text"]
