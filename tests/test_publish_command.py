"""``newsgen publish`` as a desk meets it: what it says of each delivery, and exit codes for scripts."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import pytest

from newsgen import cli, destinations
from tests.archive import kept

NAME = "kospi-2026-02-25-close-1530-en"
SETTINGS = """
[newsroom]
languages = ["en", "ko"]
[targets.desk]
kind = "folder"
path = "out"
[targets.korean]
kind = "folder"
path = "ko"
lang = "ko"
[targets.down]
kind = "http"
url = "http://127.0.0.1:9/stories"
tries = 1
"""

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a house's settings and a story, in which the command is given."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "newsgen.toml").write_text(SETTINGS)
    (tmp_path / "story.json").write_bytes(kept.printed("en"))
    return tmp_path


def wrong(house: Path) -> None:
    """An editor's slip in the words of the story."""
    told = json.loads(kept.printed("en"))
    told["paragraphs"][0]["text"] = told["paragraphs"][0]["text"].replace("6,", "7,", 1)
    assert told != json.loads(kept.printed("en"))
    (house / "story.json").write_text(json.dumps(told))


def test_a_story_is_filed_and_delivered_and_found_there_again(house: Path, capsys: Capture) -> None:
    assert cli.main(["publish", "story.json", "--to", "desk"]) == cli.DONE
    assert capsys.readouterr().out == f"delivered: {NAME} version 1, desk: out/{NAME}.ninjs.json\n"
    assert {each.name for each in (house / "out").iterdir()} == {
        f"{NAME}.ninjs.json",
        "kospi-2026-02-25-close-1530.en.png",
    }
    for named in ("story.json", NAME):
        assert cli.main(["publish", named, "--to", "desk"]) == cli.DONE
        assert capsys.readouterr().out == f"there already: {NAME} version 1, desk: out/{NAME}.ninjs.json\n"


def test_a_dry_run_says_what_would_be_sent_and_changes_nothing(house: Path, capsys: Capture) -> None:
    before = sorted(house.rglob("*"))
    assert cli.main(["publish", "story.json", "--to", "desk", "--dry-run"]) == cli.DONE
    said = capsys.readouterr().out
    assert re.fullmatch(rf"would: {NAME} version 1, desk: write .* \([\d,]+ bytes.* 1 picture\)?\n", said)
    assert sorted(house.rglob("*")) == before


def test_a_story_with_a_false_figure_goes_nowhere(house: Path, capsys: Capture) -> None:
    wrong(house)
    assert cli.main(["publish", "story.json", "--to", "desk", "--reviewed-by", "Kim"]) == cli.PROBLEMS
    said = capsys.readouterr()
    assert said.out == "" and f"{NAME} was not filed: it has problems." in said.err
    assert not (house / "out").exists()
    assert cli.main(["publish", NAME, "--to", "desk"]) == cli.BAD


def test_a_named_person_may_answer_for_it(house: Path, capsys: Capture) -> None:
    wrong(house)
    words = ["publish", "story.json", "--to", "desk", "--override-by", "Kim"]
    assert cli.main(words) == cli.BAD
    assert "--reason" in capsys.readouterr().err
    assert cli.main([*words, "--reason", "the exchange corrected it"]) == cli.DONE
    assert cli.main(["publish", NAME, "--to", "desk"]) == cli.DONE


def test_words_changed_by_hand_need_a_reader(house: Path, capsys: Capture) -> None:
    told = json.loads(kept.printed("en"))
    (house / "story.json").write_text(json.dumps({**told, "headline": "Kospi closes above 6,000"}))
    assert cli.main(["publish", "story.json", "--to", "desk"]) == cli.PROBLEMS
    assert "--reviewed-by NAME" in capsys.readouterr().err
    assert cli.main(["publish", "story.json", "--to", "desk", "--reviewed-by", "Kim"]) == cli.DONE


def test_an_address_that_is_nobody_s_is_told_before_it_is_for_ever(house: Path, capsys: Capture) -> None:
    assert cli.main(["publish", "story.json", "--to", "desk"]) == cli.DONE
    assert capsys.readouterr().err.startswith(
        "newsgen: newsroom.uri is not set: stories have addresses below"
    )
    told = kept.printed("en").replace(b"newsgen.example/stories", b"news.example/stories")
    (house / "story.json").write_bytes(told)
    (house / "newsgen-archive.sqlite").unlink()
    (house / "out").rename(house / "before")
    assert cli.main(["publish", "story.json", "--to", "desk"]) == cli.DONE
    assert capsys.readouterr().err == ""


def test_what_a_target_does_not_take_is_said(capsys: Capture) -> None:
    assert cli.main(["publish", "story.json", "--to", "korean"]) == cli.DONE
    assert capsys.readouterr().out == f"left out: {NAME} version 1, korean: it takes stories in ko alone\n"


def test_a_story_comes_through_a_pipe(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(kept.printed("en"))))
    assert cli.main(["publish", "-", "--to", "desk"]) == cli.DONE
    assert capsys.readouterr().out.startswith(f"delivered: {NAME} version 1, desk")
    monkeypatch.setattr("sys.stdin", None)
    assert cli.main(["publish", "-", "--to", "desk"]) == cli.BAD
    assert capsys.readouterr().err == "newsgen: standard input is closed. Name a file instead of -.\n"


def test_a_run_in_the_wrong_folder_says_so(house: Path, capsys: Capture) -> None:
    (house / "newsgen.toml").rename(house / "elsewhere.toml")
    assert cli.main(["publish", "story.json", "--to", "desk"]) == cli.BAD
    assert "This folder has no newsgen.toml: run newsgen in the one that has it" in capsys.readouterr().err
    assert cli.main(["publish", "--pending"]) == cli.BAD
    assert "Run newsgen in the folder of its newsgen.toml" in capsys.readouterr().err
    assert not (house / "newsgen-archive.sqlite").exists()


def test_a_table_with_a_misspelt_name_is_told_before_what_it_lacks(house: Path, capsys: Capture) -> None:
    (house / "newsgen.toml").write_text(SETTINGS.replace("targets.desk", "target.desk"))
    assert cli.main(["publish", "story.json", "--to", "desk"]) == cli.BAD
    assert "newsgen.toml: target is no table of newsgen.toml" in capsys.readouterr().err


def test_what_waits_is_kept_told_and_sent_later(house: Path, capsys: Capture) -> None:
    (house / "newsgen.toml").write_text(f"{SETTINGS}\n[archive]\ntries = 1\n")
    assert cli.main(["publish", "story.json", "--to", "down", "--to", "desk"]) == cli.PROBLEMS
    assert f"waits: {NAME} version 1, down: " in capsys.readouterr().out
    assert cli.main(["publish", "--pending"]) == cli.PROBLEMS
    assert re.fullmatch(
        rf"waits: {NAME} version 1, down: .* The next try is due at .*\n", capsys.readouterr().out
    )
    up = SETTINGS.replace(
        'kind = "http"\nurl = "http://127.0.0.1:9/stories"\ntries = 1', 'kind = "folder"\npath = "up"'
    )
    (house / "newsgen.toml").write_text(up)
    assert cli.main(["publish", NAME, "--to", "down"]) == cli.DONE
    assert (house / "up" / f"{NAME}.ninjs.json").exists()
    assert cli.main(["publish", "--pending"]) == cli.DONE


def test_what_was_held_is_tried_again_when_it_is_put_right(house: Path, capsys: Capture) -> None:
    (house / "out").write_text("no folder")
    assert cli.main(["publish", "story.json", "--to", "desk"]) == cli.PROBLEMS
    assert capsys.readouterr().out.startswith(f"held: {NAME} version 1, desk: ")
    (house / "out").unlink()
    assert cli.main(["publish", "--pending"]) == cli.PROBLEMS
    assert capsys.readouterr().out.endswith("To try it again: newsgen publish --pending --held.\n")
    assert cli.main(["publish", "--pending", "--held"]) == cli.DONE
    assert capsys.readouterr().out.startswith(f"delivered: {NAME} version 1, desk: ")


def test_what_waits_for_a_target_that_is_gone_says_so(house: Path, capsys: Capture) -> None:
    cli.main(["publish", "story.json", "--to", "desk", "--embargo", "2999-01-01T09:00"])
    capsys.readouterr()
    (house / "newsgen.toml").write_text("")
    assert cli.main(["publish", "--pending"]) == cli.PROBLEMS
    assert "desk: newsgen.toml has no target desk any more. Under embargo" in capsys.readouterr().out


def test_an_embargo_is_kept_by_the_outbox(house: Path, capsys: Capture) -> None:
    words = ["publish", "story.json", "--to", "desk", "--embargo", "2999-01-01T09:00"]
    assert cli.main(words) == cli.PROBLEMS
    assert "Under embargo until 2999-01-01T09:00+09:00." in capsys.readouterr().out
    assert cli.main(["publish", "--pending"]) == cli.PROBLEMS
    assert cli.main(["publish", NAME, "--to", "desk"]) == cli.PROBLEMS
    assert not (house / "out").exists()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["story.json"], "nobody to send to"),
        ([], "name stories"),
        (["story.json", "--pending"], "name stories"),
        (["--pending", "--reviewed-by", "Kim"], "--pending sends what is filed"),
        (["story.json", "--to", "nowhere"], "no target nowhere is known. There are desk, korean, down."),
        (["none.json", "--to", "desk"], "none.json cannot be read"),
        (["newsgen.toml", "--to", "desk"], "newsgen.toml is not JSON"),
        (["no-such-story", "--to", "desk"], "no story no-such-story was filed here"),
        (["--pending", "--archive", "none.sqlite"], "there is no archive none.sqlite"),
        (["story.json", "--to", "desk", "--held"], "--held is for --pending"),
        (["--pending", "--dry-run"], "there is no archive newsgen-archive.sqlite"),
        (["story.json", "--to", "desk", "--embargo", "soon"], "--embargo soon is no moment"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(words: list[str], fault: str, capsys: Capture) -> None:
    assert cli.main(["publish", *words]) == cli.BAD
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith(f"newsgen: {fault}") and said.err.count("\n") == 1


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ("archive = 3", "archive is 3. It must be a table, [archive]."),
        ("[archive]\ntries = 0", "archive.tries is 0. It must be a whole number from 1 to 10."),
        ("[archive]\nplace = 'x'", "archive.place is unknown. There are url, tries, pause."),
        ("[targets.a]\npath = 'x'", "kind is missing; it is one of folder, ftp, http, s3, sftp, wordpress"),
        (
            "[targets.a]\nkind = 'fax'",
            "kind is 'fax'; it must be one of folder, ftp, http, s3, sftp, wordpress",
        ),
        (
            "[targets.a]\nkind = 'folder'\npath = 'x'\nformat = 'fax'",
            "format is 'fax'; it must be one of ninjs, ",
        ),
        (
            "[targets.a]\nkind = 'folder'\npath = 'x'\nformat = 'rss'\nembargo = 'sent'",
            "embargo is 'sent', and who reads rss is told of none; leave it out, or choose ninjs, ",
        ),
        (
            "[targets.a]\nkind = 'folder'\npath = 'x'\nformat = 'export:b'\nembargo = 'sent'\n"
            "[exports.b]\nformat = 'json'\n[exports.b.fields]\na = 'headline'",
            "embargo is 'sent', and who reads export:b is told of none",
        ),
    ],
)
def test_faults_of_the_settings_name_the_place(house: Path, table: str, fault: str, capsys: Capture) -> None:
    (house / "newsgen.toml").write_text(table)
    assert cli.main(["publish", "--pending"]) == cli.BAD
    said = capsys.readouterr().err
    assert said.startswith("newsgen: newsgen.toml: ") and fault in said and said.count("\n") == 1


@pytest.mark.parametrize(
    "told",
    [
        "kind = 'folder'\npath = 'x'\nformat = 'newsml'",
        "kind = 'folder'\npath = 'x'\nformat = 'json'",
        "kind = 'folder'\npath = 'x'\nformat = 'export:b'",
        "kind = 'wordpress'\nurl = 'https://site.example'\nuser = 'newsgen'",
    ],
)
def test_a_story_under_embargo_goes_at_once_where_its_receiver_is_told_of_it(house: Path, told: str) -> None:
    export = "[exports.b]\nformat = 'json'\n[exports.b.fields]\nuntil = 'embargo'"
    (house / "newsgen.toml").write_text(f"[targets.a]\nembargo = 'sent'\n{told}\n{export}")
    (target,) = destinations.targets(["a"])
    assert target.takes_embargoed
