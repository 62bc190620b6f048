from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsgen import __version__, cli
from newsgen.records import Problem

ROOT = Path(__file__).parent.parent
DAY = str(ROOT / "fixtures/days/2026-02-25-kospi-6000/14-00.json")
HEAVY = {"pandas", "numpy", "pyarrow", "duckdb", "openpyxl", "matplotlib"}
HEAVY |= {"rich", "exchange_calendars", "markdown_it"}
HEAVY |= {"lxml", "sqlalchemy", "alembic", "httpx", "cattrs", "tenacity"}
BUFFERED = {"PYTHONUNBUFFERED": ""}
Run = subprocess.CompletedProcess[bytes]


def newsgen(*words: str, given: bytes | None = None, env: dict[str, str] | None = None, **to: Any) -> Run:
    """The command in a process of its own, as a user meets it."""
    ends = to or {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    asked = [sys.executable, "-m", "newsgen", *words]
    return subprocess.run(
        asked, check=False, cwd=ROOT, input=given, env=os.environ | BUFFERED | (env or {}), **ends
    )


def refusal(run: Run) -> str:
    """The one line that a refused command says; nothing else may have been said."""
    assert run.returncode == cli.BAD, run
    assert run.stdout == b""
    (line,) = run.stderr.decode().splitlines()
    assert line.startswith("newsgen: ")
    return line


def test_a_story_goes_to_standard_output_and_nothing_else_is_said() -> None:
    run = newsgen("write", DAY)
    assert (run.returncode, run.stderr) == (cli.DONE, b"")
    assert b"6,000" in run.stdout.splitlines()[0]


def test_a_day_may_come_through_standard_input() -> None:
    piped = newsgen("write", "-", given=Path(DAY).read_bytes())
    assert (piped.returncode, piped.stderr) == (cli.DONE, b"")
    assert piped.stdout == newsgen("write", DAY).stdout


@pytest.mark.parametrize(
    ("name", "start"), [("text", b"Kospi"), ("md", b"# "), ("html", b"<!doctype"), ("json", b"{")]
)
def test_each_format_begins_as_it_should(
    name: str, start: bytes, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["write", DAY, "--format", name]) == cli.DONE
    assert capfdbinary.readouterr().out.lower().startswith(start.lower())


def test_words_are_utf_8_whatever_the_terminal_says() -> None:
    plain = newsgen("write", DAY, "--format", "json", env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert plain.returncode == cli.DONE
    assert json.loads(plain.stdout.decode("utf-8"))["source"]["name"]["ko"]


def test_out_holds_exactly_what_standard_output_would(tmp_path: Path) -> None:
    run = newsgen("write", DAY, "--out", str(tmp_path / "story.txt"))
    assert (run.returncode, run.stdout, run.stderr) == (cli.DONE, b"", b"")
    assert (tmp_path / "story.txt").read_bytes() == newsgen("write", DAY).stdout
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ([], "newsgen --help"),
        (["write"], "Name a day file"),
        (["write", "no-such-file.json"], "no-such-file.json"),
        (["write", DAY, "--market", "somewhere"], "both"),
        (["write", "--date", "2026-01-27"], "--market"),
        (["write", "--market", "."], "--date"),
        (["write", "--date", "27.1.2026", "--market", "."], "2026-01-27"),
        (["write", "--date", "2026-02-30", "--market", "."], "not a calendar date"),
        (["write", "--date", "2026-01-27", "--session", "noon", "--market", "."], "open, midday, close"),
        (["write", DAY, "--format", "pdf"], "text, md, html, json"),
        (["write", DAY, "--lang", "fr"], "en"),
        (["write", DAY, "--style", "tabloid"], "herald"),
        (["write", DAY, "--out", "no/such/folder/story.txt"], "no/such/folder"),
        (["write", DAY, "--out", "."], "Is a directory"),
        (["write", DAY, "--colour"], "--colour"),
        (["wirte", DAY], "wirte"),
        (["facts", DAY, "--format", "text"], "table, json"),
        (["samples", "build/nothing", "--fixtures", "newsgen"], "--fixtures"),
    ],
)
def test_bad_input_is_one_line_with_exit_code_2(words: list[str], says: str) -> None:
    assert says in refusal(newsgen(*words))


def test_a_reader_who_leaves_early_ends_the_command_quietly() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    run = newsgen("write", DAY, stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (run.returncode, run.stderr) == (cli.DONE, b"")


def test_a_full_disk_behind_standard_output_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        run = newsgen("write", DAY, stdout=full, stderr=subprocess.PIPE)
    assert run.returncode == cli.BAD
    assert run.stderr.decode().splitlines() == [
        "newsgen: cannot write to standard output: No space left on device. Name a file with --out."
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ('write "$1" >&-', "standard output is closed. Name a file with --out."),
        ('facts "$1" >&-', "standard output is closed. Name a file with --out."),
        ("write - <&-", "standard input is closed. Name a file instead of -."),
        ('check - --day "$1" <&-', "standard input is closed. Name a file instead of -."),
    ],
)
def test_a_closed_stream_is_one_line(words: str, said: str) -> None:
    run = subprocess.run(
        ["sh", "-c", f'exec "$0" -m newsgen {words}', sys.executable, DAY],
        cwd=ROOT,
        check=False,
        stderr=subprocess.PIPE,
    )
    assert run.returncode == cli.BAD
    assert run.stderr.decode().splitlines() == [f"newsgen: {said}"]


def test_a_story_with_problems_is_shown_and_not_filed(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    problem = Problem("figures", "6,138.85 is not the last price.", "stood at 6,138.85")
    cli.streams.deliver(b"the story\n", tmp_path / "story.txt", [problem])
    said = capfdbinary.readouterr()
    assert said.out == b"the story\n"
    assert said.err.decode().splitlines() == [
        'newsgen: problem: figures: 6,138.85 is not the last price. In "stood at 6,138.85".',
        f"newsgen: {tmp_path / 'story.txt'} was not written: the story has problems.",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_first_story_loads_no_heavy_library() -> None:
    asked = f"import sys; from newsgen import cli; cli.main(['write', {DAY!r}]); print(sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=True, capture_output=True, text=True)
    loaded = run.stdout.splitlines()[-1]
    assert not {name for name in HEAVY if f"'{name}'" in loaded}


def test_every_command_is_known_when_it_alone_is_loaded() -> None:
    named = [name for names in cli.COMMANDS.values() for name in names]
    for name in named:
        shown = newsgen(name, "--help")
        assert shown.returncode == cli.DONE and shown.stdout.startswith(f"Usage: newsgen {name} ".encode())
    assert all(re.search(rf"^  {name} ", newsgen("--help").stdout.decode(), re.MULTILINE) for name in named)


def test_the_help_names_the_commands_in_the_order_of_use_each_in_a_line() -> None:
    told = newsgen("--help", env={"COLUMNS": "80"}).stdout.decode().partition("Commands:")[2]
    named = [name for names in cli.COMMANDS.values() for name in names]
    assert [line.split()[0] for line in told.strip().splitlines()] == named
    assert "..." not in told


@pytest.mark.parametrize("name", ["chart", "publish", "archive list", "archive show", "review", "revise"])
def test_the_examples_under_a_help_are_commands_that_it_describes(name: str) -> None:
    told, _, examples = (
        newsgen(*name.split(), "--help", env={"COLUMNS": "80"}).stdout.decode().partition("Examples:")
    )
    for line in examples.strip().splitlines():
        assert line.strip().startswith(f"newsgen {name} ") and len(line) <= 80
        assert all(f"  {option} " in told for option in re.findall(r"--[\w-]+", line))
    assert examples


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("archive",), "Missing command. Try newsgen archive --help."),
        (
            ("archive", "list", "all"),
            "Got unexpected extra argument(s) (all). Try newsgen archive list --help.",
        ),
        (("publsh",), "No such command 'publsh'. Did you mean 'publish'? Try newsgen --help."),
    ],
)
def test_wrong_words_lead_to_the_help_that_says_what_is_right(words: tuple[str, ...], said: str) -> None:
    assert refusal(newsgen(*words)) == f"newsgen: {said}"


OTHER_SECTIONS = re.compile(
    r"newsgen\.\w+\.(english\.)?\w*(stock|rate|period|dealt|share_|flows_section|dollar_won)\w*"
)
OTHER_WORK = re.compile(
    r"newsgen\.(oracle|replay|report|gallery|fitting|why|tables\.(house|merge|lines)|archive|revising|newsroom|exports"
    r"|destinations|publishing|records\.item|publish\.(chart|targets|newsroom\.\w+))\b"
)
SHARED = {"newsgen.prose.english.periods"}
"""Weeks and months in the market's own story."""


def test_a_market_story_loads_nothing_of_another_section_of_the_paper() -> None:
    asked = f"import sys; from newsgen import cli; cli.main(['write', {DAY!r}]); print(*sys.modules)"
    run = subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=True, capture_output=True, text=True)
    loaded = set(run.stdout.splitlines()[-1].split()) - SHARED
    assert not {name for name in loaded if OTHER_SECTIONS.match(name) or OTHER_WORK.match(name)}


def test_facts_are_shown_with_points_and_reasons(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["facts", DAY]) == cli.DONE
    table = capfdbinary.readouterr().out.decode()
    assert "milestone:KOSPI:touched:6000" in table
    assert "lead" in table


def test_facts_as_json_say_which_are_used_and_why_the_others_are_not(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert cli.main(["facts", DAY, "--format", "json"]) == cli.DONE
    facts = json.loads(capfdbinary.readouterr().out)["facts"]
    assert all(fact["used"] or fact["left_out"] for fact in facts)
    assert all(fact["reasons"] for fact in facts)


def test_why_explains_the_lead_and_names_the_smallest_change(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    day = str(ROOT / "fixtures/days/2025-12-30-a-record-by-a-hundredth/close.json")
    assert cli.main(["facts", day, "--why", "--format", "json"]) == cli.DONE
    found = json.loads(capfdbinary.readouterr().out)
    assert (found["change"]["from"], found["change"]["to"]) == ("4217.34", "4217.33")
    assert cli.main(["facts", day, "--why"]) == cli.DONE
    assert "The lead: record:KOSPI:close" in capfdbinary.readouterr().out.decode()


def test_version_says_which_newsgen(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["--version"]) == cli.DONE
    assert capfdbinary.readouterr().out.decode() == f"newsgen {__version__}\n"


def said(capfd: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """The lines of a refusal."""
    assert cli.main(words) == cli.BAD
    return capfd.readouterr().err.splitlines()


def test_one_end_of_the_days_to_ask_a_vendor_for_is_not_enough(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    store = str(tmp_path / "market.duckdb")
    (line,) = said(capfd, "ingest", "fdr:KS11", "--store", store, "--from", "2026-01-02")
    assert line.startswith("newsgen: one of --from and --to is missing.")


def test_every_fault_of_a_settings_file_has_a_line_of_its_own(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    house = tmp_path / "newsgen.toml"
    house.write_text('[feds.one]\n[identities]\n"1" = "000002"\n', encoding="utf-8")
    lines = said(capfd, "ingest", DAY, "--store", str(tmp_path / "m.duckdb"), "--settings", str(house))
    assert [line.split()[1] for line in lines] == ["feds", "identities.1"]


def test_a_replay_in_an_unknown_style_is_refused(capfd: pytest.CaptureFixture[str]) -> None:
    (line,) = said(capfd, "replay", "--market", "fixtures", "--style", "tabloid")
    assert (
        line
        == "newsgen: there is no English style 'tabloid'. Choose one of herald, yonhap, reuters, joongang."
    )


@pytest.mark.parametrize(
    "text", ["20260320", "2026-03-20T9", "9999-12-31T23:59-12:00", "yesterday", "2026-13-01"]
)
def test_a_moment_that_is_none_is_refused_in_one_line(text: str, capfd: pytest.CaptureFixture[str]) -> None:
    (line,) = said(capfd, "replay", "--market", "fixtures", "--known-at", text)
    assert line.startswith(f"newsgen: --known-at {text} is no")


def test_the_origin_of_a_figure_is_asked_without_taking_anything_in(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    store = str(tmp_path / "m.duckdb")
    (line,) = said(capfd, "ingest", DAY, "--store", store, "--show", "m.duckdb#2026-02-25/KOSPI/close")
    assert line.startswith("newsgen: --show asks a store")


def test_templates_without_a_command_is_refused_in_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    (line,) = said(capfd, "templates")
    assert line.startswith("newsgen: ")
