"""Copy in the manners of many desks: what it asserts of moves and levels is heard, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.audit.english.told import told

HERE = Path(__file__).parent


def passages(name: str) -> list[dict[str, Any]]:
    """The passages of a file, each with the lines expected."""
    rows: list[dict[str, Any]] = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    return rows


@pytest.mark.parametrize("row", passages("desks.yaml"), ids=lambda row: row["text"][:60])
def test_what_a_desk_writes_is_heard(row: dict[str, Any]) -> None:
    assert told(row["text"]) == row["told"]


@pytest.mark.parametrize("row", passages("traps.yaml"), ids=lambda row: row["text"][:60])
def test_what_looks_like_a_figure_of_the_session_is_not_taken_for_one(row: dict[str, Any]) -> None:
    assert told(row["text"]) == row["told"]


@pytest.mark.parametrize("row", passages("carried.yaml"), ids=lambda row: row["text"][:60])
def test_subject_and_time_are_carried_within_a_sentence(row: dict[str, Any]) -> None:
    assert told(row["text"]) == row["told"]
