"""The pages fail the build when they lie."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from newsgen import cli, newsroom, settings
from newsgen.errors import BadTable
from newsgen.market import (
    day,
    looks,
    quotes,
    told_context,
    told_history,
    told_listings,
    told_marks,
    told_notices,
    told_period,
    told_runs,
    told_witnesses,
    units,
)
from newsgen.publish import FORMATS
from newsgen.publish.newsroom import export_faults
from newsgen.publish.targets.kinds import KINDS, target_of
from newsgen.records import EARLIER, MEASURES, PERIODS
from newsgen.records.archived import Life, Listed, Sent
from newsgen.sources import market_folder
from tests import made_market

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
PAGES = {"README.md": README, "CONTRIBUTING.md": CONTRIBUTING}
MARKET = "../shared/data"


def blocks(page: str, kind: str) -> list[str]:
    """What stands in the fenced blocks of one kind."""
    return re.findall(rf"```{kind}\n(.*?)```", page, re.DOTALL)


def commands(page: str) -> list[str]:
    """The commands of each block together: a later one may need what an earlier one made."""
    return [block.strip() for block in blocks(page, "sh")]


def said(command: str, cwd: Path) -> str:
    """What a command of the pages prints, with this Python's own newsgen in it."""
    here = f'newsgen() {{ "{sys.executable}" -m newsgen "$@"; }}\n'
    env = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "HOME": str(cwd)}
    run = subprocess.run(
        ["bash", "-ec", here + command], cwd=cwd, env=env, check=True, capture_output=True, text=True
    )
    return run.stdout


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder to work in, with the fixtures where the pages expect them."""
    (tmp_path / "fixtures").symlink_to(ROOT / "fixtures")
    return tmp_path


@pytest.fixture(scope="session")
def made_up(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The market that ``make market`` makes."""
    return made_market.write(tmp_path_factory.mktemp("made") / "market")


def test_the_story_in_the_readme_is_what_make_story_prints(desk: Path) -> None:
    steps = subprocess.run(
        ["make", "-n", "story"], cwd=ROOT, check=True, capture_output=True, text=True
    ).stdout.splitlines()
    (command,) = (line for line in steps if "newsgen write" in line)
    assert said(command.replace(".venv/bin/", ""), desk) == blocks(README, "text")[0]


def test_the_korean_story_in_the_readme_is_what_its_first_command_prints(desk: Path) -> None:
    command = next(line for line in commands(README.partition("## 한국어로")[2])[0].splitlines())
    assert said(command, desk) == blocks(README, "text")[1]


def test_the_verdicts_in_the_readme_are_what_its_first_check_prints(desk: Path) -> None:
    check = README.partition("## Check anybody's copy")[2]
    command = commands(check)[0].splitlines()[0]
    assert said(command, desk) == blocks(check, "text")[0]


def test_the_python_in_the_readme_runs_and_finds_what_is_wrong(desk: Path) -> None:
    (code,) = blocks(README, "python")
    run = subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk,
        env={"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        text=True,
    )
    assert run.stdout.count("-> 2.83 percent") == 1


@pytest.mark.parametrize("command", commands(README) + commands(CONTRIBUTING))
def test_every_command_on_the_pages_runs(command: str, desk: Path, made_up: Path) -> None:
    (desk / "build").mkdir()
    (desk / "build/market").symlink_to(made_up)
    if MARKET in command and not (ROOT / MARKET).is_dir():
        pytest.skip(f"there is no market folder at {MARKET}")
    said(command.replace(MARKET, str(ROOT / MARKET)), desk)


def test_the_span_in_the_readme_is_one_that_json_gives(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    shown = json.loads(blocks(README, "json")[0])
    cli.main(["write", str(ROOT / "fixtures/days/2026-02-25-kospi-6000/14-00.json"), "--format", "json"])
    story: dict[str, Any] = json.loads(capfdbinary.readouterr().out)
    assert shown in [span for paragraph in story["paragraphs"] for span in paragraph["spans"]]


def test_the_least_day_file_in_the_readme_makes_a_story_without_a_problem(tmp_path: Path) -> None:
    least = tmp_path / "least.json"
    least.write_text(blocks(README, "json")[1], encoding="utf-8")
    assert cli.main(["write", str(least), "--out", str(tmp_path / "story.txt")]) == 0
    assert "6,138.58" in (tmp_path / "story.txt").read_text("utf-8")


@pytest.mark.parametrize("page", PAGES)
def test_every_make_target_on_the_pages_exists(page: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = {word for words in re.findall(r"\bmake ((?:[a-z]+ ?)+)`", PAGES[page]) for word in words.split()}
    named |= set(re.findall(r"^make ([a-z]+)$", PAGES[page], re.MULTILINE))
    assert named
    assert named <= targets


@pytest.mark.parametrize("page", PAGES)
def test_every_path_on_the_pages_exists(page: str) -> None:
    paths = re.findall(r"`((?:newsgen|templates|fixtures|tests|bench|\.ci)/[\w./*-]*)`", PAGES[page])
    paths += re.findall(r"\]\(([\w./-]+)\)", PAGES[page])
    assert paths
    assert not [path for path in paths if not list(ROOT.glob(path.rstrip("/")))]


def test_the_readme_names_every_format_style_language_and_market_file() -> None:
    styles = [style for lang in settings.languages() for style in settings.styles(lang)]
    names = (*FORMATS, *styles, *settings.languages(), *market_folder.KNOWN)
    assert not [name for name in names if f"`{name}`" not in README]


def test_the_field_reference_names_every_field_of_a_day_file_and_no_other() -> None:
    known = {
        *day.FIELDS,
        *looks.FLOW_FIELDS,
        *quotes.QUOTE_FIELDS,
        *quotes.SHARE_FIELDS,
        *quotes.CAP_FIELDS,
        *told_context.CONTEXT_FIELDS,
        *told_context.KINDS,
        *told_context.OVERSEAS_FIELDS,
        *told_history.POINT_FIELDS,
        *told_history.FLOW_FIELDS,
        *told_history.SHARE_FIELDS,
        *told_listings.FIELDS,
        *told_period.FIELDS,
        *told_runs.CLOSES_RUN,
        *told_runs.FLOW_RUN,
        *told_witnesses.WITNESS_FIELDS,
        *told_witnesses.PLACE_FIELDS,
        *told_marks.MARK_FIELDS,
        *told_marks.LEVEL_FIELDS,
        *told_marks.BEYOND_FIELDS,
        *told_notices.NOTICE_FIELDS,
        *told_notices.NOTICE_KINDS,
        *MEASURES,
        *PERIODS,
        *map(str, EARLIER),
        *units.WON_UNITS,
    }
    reference = README.partition("## The day file")[2].partition("## Thirty years")[0]
    reference = re.sub(r"```.*?```", "", reference, flags=re.DOTALL)
    named = {name for cell in re.findall(r"^\| (`.+?) \|", reference, re.MULTILINE) for name in ticked(cell)}
    assert not sorted(known - ticked(reference))
    assert not sorted(named - known)


def ticked(text: str) -> set[str]:
    return set(re.findall(r"`([^`]+)`", text))


def test_contributing_draws_every_stage() -> None:
    stages = [path.parent.name for path in (ROOT / "newsgen").glob("*/__init__.py")]
    assert not [stage for stage in stages if f"{stage}/" not in CONTRIBUTING]


def _settings() -> dict[str, set[str]]:
    """By the first words of a row of the README's settings, what it says may stand there."""
    rows = README.partition("### Settings")[2].partition("### Corrections")[0].splitlines()
    cells = [row.strip("|").split("|") for row in rows if row.startswith("| ")]
    return {first.strip(): set(re.findall(r"`([a-z_]+)`", said)) for first, said in cells}


@pytest.mark.parametrize("kind", KINDS)
def test_the_readme_names_every_setting_of_a_target(kind: str) -> None:
    with pytest.raises(BadTable, match="allowed are") as fault:
        target_of("x", {"kind": kind, "no_such_setting": 1})
    allowed = set(str(fault.value).partition("allowed are ")[2].rstrip(".").split(", "))
    assert _settings()[f"`{kind}`"] | _settings()["every `[targets.NAME]`"] == allowed


def test_the_readme_names_every_setting_of_newsrooms_archives_and_exports() -> None:
    assert _settings()["`[newsroom]`"] == set(newsroom.FIELDS)
    assert _settings()["`[exports.NAME]`"] == set(export_faults.KEYS)
    assert _settings()["a field of an export"] == set(export_faults.FIELD_KEYS)


@pytest.mark.parametrize("record", [Listed, Life, Sent])
def test_the_readme_names_every_field_of_the_archive_s_json(record: type[Any]) -> None:
    told = README.partition("`archive list --format json`")[2].partition("**Korean portals**")[0]
    assert {each.name for each in fields(record)} <= set(re.findall(r"`([a-z_]+)`", told))
