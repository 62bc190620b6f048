from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsgen import cli


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    """A listing with one share of the table and one that nobody has named."""
    file = tmp_path / "kospi_universe.csv"
    file.write_text("code,name\n005930,삼성전자\n999990,가나다\n", "utf-8")
    return file


def test_a_missing_name_ends_the_check_with_one_and_is_shown(
    listing: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["names", "check", str(listing)]) == cli.PROBLEMS
    shown = capfdbinary.readouterr()
    assert "가나다" in shown.out.decode() and shown.err == b""


def test_with_every_name_the_check_is_done(listing: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    own = listing.parent / "own.csv"
    own.write_text("code,en,ko\n999990,Ganada,\n", "utf-8")
    assert cli.main(["names", "check", str(listing), "--names", str(own), "--format", "json"]) == cli.DONE
    assert json.loads(capfdbinary.readouterr().out)["unnamed"] == []


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["nowhere.csv"], "there is no such file"),
        (["nowhere.csv", "--format", "xml"], "--format xml is not known"),
        ([], "Missing argument"),
    ],
)
def test_what_cannot_be_checked_is_refused_in_one_line(
    words: list[str], message: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["names", "check", *words]) == cli.BAD
    shown = capfdbinary.readouterr()
    assert message in shown.err.decode() and shown.err.count(b"\n") == 1 and shown.out == b""
