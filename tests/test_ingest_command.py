"""What ``newsgen ingest`` prints, refuses and ends with."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from newsgen import cli
from newsgen.publish.progress import Lines
from newsgen.records.ingested import Ingested
from tests.test_ingest import MORNING, ROOT, THREE, index_file, take


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "vendor"
    place.mkdir()
    index_file(place, THREE)
    return place


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "market.duckdb"


def command(*words: str) -> subprocess.CompletedProcess[bytes]:
    asked = [sys.executable, "-m", "newsgen", *words]
    return subprocess.run(asked, check=False, cwd=ROOT, capture_output=True, env=os.environ)


def test_the_command_says_what_it_took_on_standard_output(folder: Path, store: Path) -> None:
    run = command("ingest", str(folder), "--store", str(store), "--known-at", "2024-06-03T09:00")
    assert run.returncode == cli.DONE
    assert run.stdout.decode().splitlines()[-1].endswith("3 taken, 0 unchanged, 0 revised, 0 refused")
    assert run.stderr.decode() == "newsgen: kospi.csv: 3 taken, 0 unchanged, 0 revised, 0 refused\n"


def test_json_names_every_refusal_and_so_does_the_file_asked_for(
    folder: Path, store: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    index_file(folder, THREE | {"2024-05-30": "2650", "2024-06-01": "2650.1"})
    told = tmp_path / "refused.csv"
    words = ["ingest", str(folder), "--store", str(store), "--known-at", "2024-06-03", "--format", "json"]
    assert cli.main([*words, "--refused", str(told)]) == cli.DONE
    found = json.loads(capfdbinary.readouterr().out)
    assert (found["taken"], found["refused"], found["reasons"]) == (4, 1, {"closed day": 1})
    (refused,) = found["files"][0]["refused"]
    assert (refused["session"], refused["series"], refused["file"]) == ("2024-06-01", "KOSPI", "kospi.csv")
    assert told.read_text("utf-8").splitlines()[1].startswith("kospi.csv,KOSPI,2024-06-01,,closed day,")
    assert found["known_at"] == "2024-06-03T23:59:59.999999+09:00"


def test_strict_ends_with_1_when_anything_was_refused(folder: Path, store: Path) -> None:
    index_file(folder, THREE | {"2024-06-01": "2650.1"})
    assert cli.main(["ingest", str(folder), "--store", str(store), "--strict"]) == cli.PROBLEMS
    assert cli.main(["ingest", str(folder / "kospi.csv"), "--store", str(store)]) == cli.DONE


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["ingest"], "--store"),
        (["ingest", "--store", "x.duckdb"], "newsgen ingest SRC"),
        (["ingest", "nowhere", "--store", "x.duckdb"], "nowhere"),
        (["ingest", "README.md", "--store", "x.duckdb"], "README.md"),
        (["ingest", "tests", "--store", "README.md"], "tests holds no"),
        (["ingest", "fixtures/vendors", "--store", "README.md"], "README.md is no newsgen store"),
        (["ingest", "fixtures/vendors", "--store", "x.duckdb", "--known-at", "soon"], "--known-at soon"),
        (["ingest", "fixtures/vendors", "--store", "x.duckdb", "--format", "xml"], "table, json"),
        (["write", "--date", "2026-01-27", "--market", "README.md"], "README.md"),
        (["write", "--date", "2026-01-27", "--market", "fixtures", "--known-at", "2026-01-27"], "no store"),
        (["write", "day.json", "--known-at", "2026-01-27"], "--known-at"),
    ],
)
def test_what_cannot_be_done_is_one_line_with_exit_code_2(words: list[str], says: str) -> None:
    run = command(*words)
    (line,) = run.stderr.decode().splitlines()
    assert run.returncode == cli.BAD and run.stdout == b"" and says in line
    assert not (ROOT / "x.duckdb").exists()


def test_a_story_is_told_as_known_at_a_moment(folder: Path, store: Path) -> None:
    take(folder, store)
    index_file(folder, THREE | {"2024-05-29": "2645.30"})
    take(folder, store, MORNING + timedelta(days=1))
    words = ["write", "--date", "2024-05-29", "--market", str(store)]
    assert b"2,640.30" in command(*words, "--known-at", "2024-06-03T12:00").stdout
    assert b"2,645.30" in command(*words).stdout


def test_show_says_which_file_told_a_figure(folder: Path, store: Path) -> None:
    take(folder, store)
    run = command("ingest", "--store", str(store), "--show", "market.duckdb#2024-05-28/KOSPI/close")
    assert run.returncode == cli.DONE and run.stderr == b""
    assert b"= 2660.20" in run.stdout and b"kospi.csv (krx_index)" in run.stdout


def test_an_interruption_from_the_keyboard_is_one_line(
    folder: Path, store: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    def pressed(_self: Lines, _what: Ingested) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Lines, "taken", pressed)
    assert cli.main(["ingest", str(folder), "--store", str(store)]) == cli.INTERRUPTED
    assert b"goes on from there" in capfdbinary.readouterr().err
