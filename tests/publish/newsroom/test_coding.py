"""Every story is coded on purpose, in codes that the IPTC has and has not retired."""

from __future__ import annotations

import copy
import csv
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsgen import newsroom, tables
from newsgen.errors import BadTable
from newsgen.publish.newsroom.coding import compile_coding
from newsgen.records.newsroom import Coding
from tests.publish.newsroom.schemas import FOLDER

RULES = Path(__file__).parents[3] / "newsgen" / "rules"
TABLE: dict[str, Any] = tables.read(newsroom.CODING)
CODING: Coding = compile_coding(TABLE)


def kinds() -> set[str]:
    """Every kind of story that the points of any section can make."""
    rows = (row for path in RULES.glob("points*.yaml") for row in yaml.safe_load(path.read_text("utf-8")))
    return {row["story"] for row in rows if "story" in row}


def test_every_kind_of_story_has_an_urgency_of_its_own() -> None:
    assert kinds() - set(CODING.urgency) == set()


def test_no_urgency_is_kept_for_a_kind_that_no_story_is() -> None:
    assert set(CODING.urgency) - kinds() == {"other"}


def test_every_urgency_is_one_that_superdesk_publishes_and_has_a_reason() -> None:
    assert set(CODING.urgency.values()) == {1, 2, 3, 4, 5}
    assert all(row["reason"].strip() for row in TABLE["urgency"].values())


def topics() -> dict[str, dict[str, str]]:
    """The Media Topics of the economy by their codes."""
    with next(FOLDER.glob("newscodes/mediatopic*.csv")).open(encoding="utf-8", newline="") as file:
        return {row["qcode"].removeprefix("medtop:"): row for row in csv.DictReader(file)}


def test_every_code_is_the_iptc_s_own_and_not_retired() -> None:
    known = topics()
    for subjects in CODING.subjects.values():
        for each in subjects:
            assert known[each.medtop]["label_en"] == each.name["en"] and not known[each.medtop]["retired"]
            assert each.name["ko"]


def test_every_legacy_code_is_one_that_a_media_topic_took_the_place_of() -> None:
    legacy = {row["subjectcode_match"] for row in topics().values()}
    assert {each.subj for subjects in CODING.subjects.values() for each in subjects} <= legacy


def test_a_code_that_is_retired_would_be_seen() -> None:
    known = topics()
    assert known["20000394"]["retired"] and known["20001141"]["retired"]


@pytest.mark.parametrize(
    ("at", "value", "fault"),
    [
        (("urgency", "crash", "is"), 10, "urgency is 10; it must be one of"),
        (("urgency", "crash", "reason"), "", "reason is ''; it must be words"),
        (("urgency",), {}, "other is missing"),
        (("subjects", "market", 0, "medtop"), 20000385, "it must be eight digits in quotes"),
        (("subjects", "share"), None, "must be a list"),
        (("genres", "close"), {"code": "Fixture"}, "name is missing"),
        (("exchanges",), {"KOSPI": "XKRX"}, "other is missing"),
        (("indices", "KOSPI", "kind"), "fund", "kind is 'fund'; it must be one of index, rate, share"),
        (("like", "flows"), "nothing", "flows's like is 'nothing'"),
        (("keywords", "market"), {"en": ["stocks"]}, "ko is missing"),
        (("told", "foreign"), {"en": "foreigners"}, "ko is missing"),
        (("tails", "en", 0), {"from": "x"}, "unknown field from"),
        (("colours",), {}, "unknown field colours"),
    ],
)
def test_a_fault_in_the_table_is_named_with_its_place(at: tuple[Any, ...], value: Any, fault: str) -> None:
    table = copy.deepcopy(TABLE)
    inner: Any = table
    for step in at[:-1]:
        inner = inner[step]
    inner[at[-1]] = value
    with pytest.raises(BadTable, match=fault.replace("(", r"\(")) as refused:
        compile_coding(table)
    assert refused.value.at[: len(at)] == at or refused.value.at == at[: len(refused.value.at)]


def test_a_house_codes_a_kind_its_own_way(tmp_path: Path) -> None:
    own = tmp_path / "publish" / "newsroom" / "coding.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("urgency:\n  rise: {is: 3, reason: we print every rise}\n", "utf-8")
    room = newsroom.compile_newsroom({}, tmp_path)
    assert room.coding.urgency["rise"] == 3 and room.coding.urgency["fall"] == 4


def test_a_house_s_fault_is_named_with_its_file_and_line(tmp_path: Path) -> None:
    own = tmp_path / "publish" / "newsroom" / "coding.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("\ngenres:\n  close: {code: 7}\n", "utf-8")
    with pytest.raises(BadTable, match=r"coding\.yaml, line 3: genres\.close\.code: code is 7"):
        newsroom.compile_newsroom({"uri": "https://news.example"}, tmp_path)
