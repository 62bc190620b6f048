"""``newsgen check`` as a desk meets it: words in, verdicts out, exit codes that scripts can rely on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import newsgen
from newsgen import cli
from tests import made_market
from tests.publish.test_check_json import KEYS
from tests.test_cli import newsgen as command
from tests.test_cli import refusal

ROOT = Path(__file__).parent.parent
FIXTURE = ROOT / "fixtures/days/2026-02-25-kospi-6000"
DAY = str(FIXTURE / "14-00.json")
CLOSE = str(FIXTURE / "close.json")
WRONG = (
    "Kospi up\n\nThe index opened at 6,022.70, up 35.06 points, or 0.89 percent, from the previous close.\n"
)
RIGHT = WRONG.replace("35.06", "53.06")

Said = Callable[[], tuple[str, str]]


@pytest.fixture
def said(capfdbinary: pytest.CaptureFixture[bytes]) -> Said:
    """What a command wrote to standard output and to standard error."""

    def both() -> tuple[str, str]:
        told = capfdbinary.readouterr()
        return told.out.decode(), told.err.decode()

    return both


def put(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_a_story_with_nothing_false_ends_with_0_and_one_with_something_false_with_1(
    tmp_path: Path, said: Said
) -> None:
    put(tmp_path, right=RIGHT, wrong=WRONG)
    assert cli.main(["check", str(tmp_path / "right.txt"), "--day", DAY]) == cli.DONE
    assert cli.main(["check", str(tmp_path / "wrong.txt"), "--day", DAY]) == cli.PROBLEMS
    out, err = said()
    assert "FALSE" in out and "53.06" in out and "numbers checked (100%)" in out
    assert err == ""


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_our_own_story_has_nothing_false_and_nothing_unread(lang: str, said: Said) -> None:
    path = str(FIXTURE / f"close.{lang}.txt")
    assert cli.main(["check", path, "--day", CLOSE, "--format", "json"]) == cli.DONE
    found = json.loads(said()[0])
    assert (found["lang"], found["coverage"]) == (lang, 1)


def test_json_is_the_object_that_other_tools_rely_on(tmp_path: Path, said: Said) -> None:
    path = put(tmp_path, wrong=WRONG) / "wrong.txt"
    assert cli.main(["check", str(path), "--day", DAY, "--format", "json"]) == cli.PROBLEMS
    found: dict[str, Any] = json.loads(said()[0])
    keys = "name lang session statements coverage numbers checked text data".split()
    assert list(found) == keys and all(list(each) == KEYS for each in found["statements"])
    assert (found["name"], found["session"], found["text"]) == (str(path), "2026-02-25", WRONG)
    (wrong,) = (each for each in found["statements"] if each["verdict"] == "false")
    assert WRONG[wrong["start"] : wrong["end"]] == wrong["text"]
    by_value = newsgen.check(WRONG, DAY).statements
    assert [each["verdict"] for each in found["statements"]] == [each.verdict for each in by_value]


def test_several_stories_are_a_line_each_in_json_and_a_block_each_in_a_table(
    tmp_path: Path, said: Said
) -> None:
    folder = str(put(tmp_path, a=WRONG, b=RIGHT, c=RIGHT))
    assert cli.main(["check", folder, "--day", DAY, "--format", "json"]) == cli.PROBLEMS
    lines = said()[0].splitlines()
    assert [Path(json.loads(line)["name"]).name for line in lines] == ["a.txt", "b.txt", "c.txt"]
    assert cli.main(["check", folder, "--day", DAY]) == cli.PROBLEMS
    assert "3 stories, 1 with something false; 9 of 9 numbers checked (100%)" in said()[0]


def test_a_bad_story_among_many_is_one_line_and_the_rest_go_on(tmp_path: Path, said: Said) -> None:
    folder = str(put(tmp_path, a=RIGHT, b="", c=WRONG))
    assert cli.main(["check", folder, "--day", DAY, "--format", "json"]) == cli.BAD
    out, err = said()
    assert len(out.splitlines()) == 2
    (line,) = err.splitlines()
    assert line.startswith("newsgen: ") and "b.txt is empty. Give it a story." in line


def test_results_come_one_by_one_before_the_last_story_is_read(tmp_path: Path) -> None:
    from newsgen.checking import Days, check_each
    from newsgen.pipeline import day_from_file
    from newsgen.sources.story_file import find

    put(tmp_path, a=RIGHT, b=RIGHT)
    results = check_each(find([str(tmp_path)]), Days(fixed=day_from_file(DAY)))
    first = next(results)
    (tmp_path / "b.txt").unlink()
    assert len(first) == 1 and "no such story" in str(next(results)[0])


def test_a_page_of_html_goes_whole_into_a_file(tmp_path: Path, said: Said) -> None:
    put(tmp_path, a=WRONG, b=RIGHT)
    out = tmp_path / "page.html"
    assert (
        cli.main(["check", str(tmp_path), "--day", DAY, "--format", "html", "--out", str(out)])
        == cli.PROBLEMS
    )
    html = out.read_text("utf-8")
    assert html.startswith("<!doctype html>") and "2 stories checked" in html and "53.06" in html
    assert said() == ("", "")


def test_nothing_is_written_when_nothing_could_be_checked(tmp_path: Path, said: Said) -> None:
    put(tmp_path, a="")
    out = tmp_path / "page.html"
    for name in ("html", "json", "table"):
        words = ["check", str(tmp_path / "a.txt"), "--day", DAY, "--format", name, "--out", str(out)]
        assert cli.main(words) == cli.BAD
    assert not out.exists() and len(said()[1].splitlines()) == 3


def test_standard_input_is_a_story() -> None:
    run = command("check", "-", "--day", DAY, "--format", "json", given=WRONG.encode("utf-16"))
    assert run.returncode == cli.PROBLEMS
    assert json.loads(run.stdout)["name"] == "stdin"


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(made_market.write(tmp_path_factory.mktemp("made") / "market"))


@pytest.mark.parametrize(
    ("about", "period", "date"),
    [("market", "day", "2011-06-01"), ("kosdaq", "day", "2011-06-02"), ("flows", "day", "2011-06-03"),
     ("market", "month", "2011-05-31")],
)  # fmt: skip
def test_a_story_of_ours_needs_no_date_no_subject_and_no_period(
    about: str, period: str, date: str, market: str, tmp_path: Path, said: Said
) -> None:
    path = str(tmp_path / "story.json")
    asked = ["--date", date, "--market", market, "--about", about, "--period", period]
    assert cli.main(["write", *asked, "--format", "json", "--out", path]) == cli.DONE
    assert cli.main(["check", path, "--market", market, "--format", "json"]) == cli.DONE
    found = json.loads(said()[0])
    assert (found["session"], found["coverage"]) == (date, 1)


def test_a_story_of_another_session_is_refused(market: str, tmp_path: Path) -> None:
    path = str(tmp_path / "story.json")
    asked = ["--date", "2011-06-01", "--market", market]
    assert cli.main(["write", *asked, "--format", "json", "--out", path]) == cli.DONE
    line = refusal(command("check", path, "--market", market, "--date", "2011-06-02"))
    assert "is of another day: it says 2011-06-01, and the figures are of 2011-06-02" in line


def test_copy_of_an_earlier_session_is_known_by_its_figures(market: str, tmp_path: Path) -> None:
    path = str(tmp_path / "story.txt")
    assert cli.main(["write", "--date", "2011-05-18", "--market", market, "--out", path]) == cli.DONE
    line = refusal(command("check", path, "--market", market, "--date", "2011-06-02"))
    assert "its figures are those of 2011-05-18 (" in line


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ([], "nothing to check. Name a story: newsgen check STORY.txt --day DAY.json."),
        (["none.txt", "--day", DAY], "none.txt: there is no such story. Check the path."),
        ([DAY, "--day", DAY], "holds a day's figures and no story. Give it as --day."),
        (["story.txt"], "nothing to check it against. Name --day DAY.json, or --date and --market."),
        (["story.txt", "--day", "none.json"], "none.json: there is no such file. Check the path."),
        (["story.txt", "--day", DAY, "--date", "2026-02-25"], "were both given. Name one of them."),
        (["story.txt", "--day", DAY, "--session", "close"], "is a look at the midday, not the close."),
        (["story.txt", "--day", DAY, "--lang", "fr"], "--lang fr is not known. Choose one of en, ko."),
        (["story.txt", "--day", DAY, "--format", "pdf"], "--format pdf is not known."),
        (["-", "--day", "-"], "standard input was named twice."),
        (["--day", DAY, "empty"], "empty holds no story (.txt, .json)."),
        (["--day", DAY, "days"], "days holds no story."),
        (["--day", DAY, "deutsch.txt"], "deutsch.txt is in no language that can be read."),
        (["--day", DAY, "binary.txt"], "binary.txt is not UTF-8 text"),
        (["--day", DAY, "old.txt"], "old.txt is of another day: its dateline says 2026-02-24"),
        (["story.txt", "--market", "MARKET"], "story.txt does not say of which session it is."),
        (["story.txt", "--market", "MARKET", "--date", "2011-06-05"], "2011-06-05 was no session"),
        (["story.txt", "--market", "MARKET", "--date", "2011-06-01", "--session", "open"], "not its open"),
    ],
)  # fmt: skip
def test_bad_input_is_one_line_that_says_what_is_next(
    words: list[str], fault: str, market: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: Said
) -> None:
    put(tmp_path, story="The Kospi rose.", old="SEOUL, Feb. 24 (Desk) -- The Kospi rose.")
    put(tmp_path, deutsch="Der Kospi stieg und schloss mit einem Rekord.")
    (tmp_path / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "empty").mkdir()
    (tmp_path / "days").mkdir()
    shutil.copy(DAY, tmp_path / "days")
    monkeypatch.chdir(tmp_path)
    assert cli.main(["check", *(market if word == "MARKET" else word for word in words)]) == cli.BAD
    out, err = said()
    (line,) = err.splitlines()
    assert line.startswith("newsgen: ") and fault in line and out == ""
