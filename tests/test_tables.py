"""The editors' tables: read from YAML, kept parsed, refused with the name and the place."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from newsgen import tables
from newsgen.errors import BadTable


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "newsgen" / "tables"


def written(folder: Path, text: str) -> Path:
    path = folder / "table.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_reads_the_same_from_yaml_and_from_what_was_kept(tmp_path: Path, cache: Path) -> None:
    path = written(tmp_path, "a: [1, two, {three: 3.5}]")
    first = tables.read(path)
    assert len(list(cache.iterdir())) == 1
    assert tables.read(path) == first == {"a": [1, "two", {"three": 3.5}]}


def test_a_changed_table_is_read_anew(tmp_path: Path) -> None:
    tables.read(written(tmp_path, "a: 1"))
    assert tables.read(written(tmp_path, "a: 2")) == {"a": 2}


def test_a_spoilt_cache_costs_time_and_nothing_else(tmp_path: Path, cache: Path) -> None:
    path = written(tmp_path, "a: 1")
    tables.read(path)
    next(cache.iterdir()).write_text("{")
    assert tables.read(path) == {"a": 1}


def test_without_a_cache_folder_a_table_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(written(tmp_path, "a: 1")))
    assert tables.read(tmp_path / "table.yaml") == {"a": 1}


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=r"table\.yaml is missing"):
        tables.read(tmp_path / "table.yaml")


def test_broken_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=r"table\.yaml, line 2 is not YAML"):
        tables.read(written(tmp_path, "a: 1\n  b: : 2\n"))


def test_thresholds_are_exact_numbers_by_name(tmp_path: Path) -> None:
    path = written(tmp_path, "far: {is: 0.3, reason: because}")
    assert tables.thresholds(path, frozenset({"far"})) == {"far": Decimal("0.3")}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("far: {is: 0.3, reason: x}\nnear: {is: 1, reason: x}", "near is missing or unknown"),
        ("{}", "far is missing or unknown"),
        ("far: {is: much, reason: x}", "far needs `is`, a number, and a reason"),
        ("far: {is: 1}", "far needs `is`, a number, and a reason"),
        ("far: 1", "far needs `is`, a number, and a reason"),
    ],
)
def test_a_wrong_threshold_is_refused_by_name(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BadTable, match=message):
        tables.thresholds(written(tmp_path, text), frozenset({"far"}))


def test_a_row_keeps_its_line_from_run_to_run(tmp_path: Path) -> None:
    path = written(tmp_path, "# a note\n- a: 1\n\n- a: 2\n")
    assert tables.table(path).places == tables.table(path).places == (("table.yaml", 2), ("table.yaml", 4))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: 2\na: 3", r"table\.yaml, line 3: a is there twice"),
        ("a: 1\nb: {no: 2}", r"table\.yaml, line 2: the name 'no' is no text to YAML; put it in quotes"),
        ("- a: 1\n- {5930: 2}", r"table\.yaml, line 2: the name '5930' is no text"),
    ],
)
def test_a_name_that_yaml_would_let_pass_unseen_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(BadTable, match=message):
        tables.read(written(tmp_path, text))


@pytest.mark.parametrize(
    ("at", "place"),
    [(("a", "b", "c"), r"table\.yaml, line 3: a\.b\.c"), (("a", "d"), r".*/own/table\.yaml, line 2")],
)
def test_a_fault_names_the_file_that_leads_furthest_towards_it(
    tmp_path: Path, at: tuple[str, ...], place: str
) -> None:
    ours, own = written(tmp_path, "a:\n  b:\n    c: 1\n"), tmp_path / "own"
    own.mkdir()
    written(own, "a:\n  d: 1\n")

    def refuse(_: object) -> None:
        raise BadTable("is wrong", at)

    with pytest.raises(BadTable, match=f"^{place}"):
        tables.checked(refuse, tables.table(ours, own))
