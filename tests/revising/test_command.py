"""newsgen revise, from the words on the command line to the file that a receiver takes in."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from newsgen import cli
from newsgen.archive import deliveries, outbox
from newsgen.archive.archive import Archive
from newsgen.publish import revision_table
from newsgen.revising import revise
from newsgen.revising.published import Published, snapshot
from tests.revising.published_stories import KOSPI_6000, LATER

ID, TWIN = "kospi-2026-02-25-close-1530-en", "kospi-2026-02-25-close-1530-ko"
SETTINGS = """
[newsroom]
languages = ["en", "ko"]
[archive]
url = "archive.sqlite"
[targets.desk]
kind = "folder"
path = "out"
format = "ninjs"
[targets.wire]
kind = "folder"
path = "wire"
format = "ninjs1"
"""
RIGHT = str(KOSPI_6000)
Ask = Callable[..., tuple[int, str, str]]


@pytest.fixture
def newsroom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A house that published the story of a wrong day to one of its two targets, in both languages."""
    monkeypatch.chdir(tmp_path)
    Path("newsgen.toml").write_text(SETTINGS, "utf-8")
    wrong = KOSPI_6000.read_text("utf-8").replace('"last": 6083.86', '"last": 6038.86')
    Path("day.json").write_text(wrong, "utf-8")
    for lang in ("en", "ko"):
        assert (
            cli.main(["write", "day.json", "--lang", lang, "--format", "json", "--out", f"{lang}.json"]) == 0
        )
    assert cli.main(["publish", "en.json", "ko.json", "--to", "desk"]) == 0
    return tmp_path


@pytest.fixture
def ask(newsroom: Path, capfd: pytest.CaptureFixture[str]) -> Ask:
    """The exit code of ``newsgen revise`` with words, what it shows, and what it says."""
    assert newsroom.is_dir()
    capfd.readouterr()

    def asked(*words: str) -> tuple[int, str, str]:
        code = cli.main(["revise", *words])
        return code, *capfd.readouterr()

    return asked


def delivered(lang: str = "en", folder: str = "out") -> dict[str, object]:
    found: dict[str, object] = json.loads(Path(folder, f"{ID[:-3]}-{lang}.ninjs.json").read_text("utf-8"))
    return found


def test_without_write_it_shows_what_is_false_and_does_nothing(ask: Ask) -> None:
    before = delivered()
    code, shown, said = ask(ID, "--day", RIGHT)
    assert code == 1
    assert "6,038.86 -> 6,083.86" in shown
    assert TWIN in shown
    assert said == (
        "newsgen: nothing was filed or sent. Add --write to file the next version of 2 stories.\n"
    )
    assert delivered() == before


def test_with_write_the_same_item_is_updated_in_both_languages(ask: Ask) -> None:
    before = delivered()
    assert ask(ID, "--day", RIGHT, "--write")[0] == 0
    for lang, note in (("en", "CORRECTED: "), ("ko", "[정정] ")):
        after = delivered(lang)
        assert after["version"] == "2"
        assert str(after["edNote"]).startswith(note)
        assert "6,038.86" not in json.dumps(after["bodies"]).split("</p>", 1)[1]
    assert delivered()["uri"] == before["uri"]
    assert str(delivered()["versionCreated"]) > str(before["versionCreated"])
    assert not Path("wire").exists()
    assert ask(ID, "--day", RIGHT)[0] == 0


def test_a_version_can_go_to_a_target_that_is_named(ask: Ask) -> None:
    assert ask(ID, "--day", RIGHT, "--write", "--to", "wire")[0] == 0
    assert [path.name for path in Path("wire").glob("*en*.json")]
    assert delivered()["version"] == "1"


def test_a_target_that_cannot_be_reached_is_a_problem_and_nothing_is_lost(ask: Ask) -> None:
    Path("out").rename("elsewhere")
    Path("out").write_text("a file where the folder was")
    code, _, said = ask(ID, "--day", RIGHT, "--write")
    assert code == 1
    assert "desk" in said
    with Archive.open("archive.sqlite") as archive:
        assert archive.latest(ID).item.version == 2


def test_a_story_that_is_taken_back_arrives_as_a_kill(ask: Ask) -> None:
    code, shown, _ = ask(ID, "--withdraw", "--reason", "the figures were those of a test")
    assert (code, delivered()["version"]) == (0, "1")
    assert "WITHDRAWN: " in shown
    assert len(list(Path("out").glob("*.png"))) == 2
    assert ask(ID, "--withdraw", "--reason", "the figures were those of a test", "--write")[0] == 0
    for lang in ("en", "ko"):
        assert delivered(lang)["pubStatus"] == "canceled"
    assert not list(Path("out").glob("*.png"))
    code, _, said = ask(ID, "--repeat")
    assert code == 2
    assert "was withdrawn with version 2" in said


def test_a_reason_may_be_given_once_in_each_language(ask: Ask) -> None:
    reasons = ("--reason", "It was a test.", "--reason", "시험이었습니다.")
    assert ask(ID, "--withdraw", *reasons, "--write")[0] == 0
    assert str(delivered("en")["edNote"]).endswith("It was a test.")
    assert str(delivered("ko")["edNote"]).endswith("시험이었습니다.")


def test_only_the_language_that_was_published_goes_out(
    ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert cli.main(["publish", "en.json", "--archive", "alone.sqlite", "--to", "wire"]) == 0
    Path("out").rename("before")
    code, shown, _ = ask(ID, "--archive", "alone.sqlite", "--day", RIGHT, "--write")
    assert (code, TWIN in shown) == (0, False)
    assert [path.name for path in Path("wire").glob("*.json")] == [f"{ID}.ninjs1.json"]
    assert not Path("out").exists()


def test_the_same_words_go_out_again(ask: Ask) -> None:
    before = delivered()
    assert ask(ID, "--repeat", "--write")[0] == 0
    assert delivered()["version"] == "2"
    assert str(delivered()["edNote"]).startswith("REPEAT: ")
    assert delivered()["headlines"] == before["headlines"]


def test_an_embargo_is_moved_and_lifted_by_the_same_words_again(ask: Ask) -> None:
    code, _, said = ask(ID, "--repeat", "--embargo", "2099-01-01T09:00", "--write")
    assert (code, delivered()["version"]) == (1, "1")
    assert "Under embargo until 2099-01-01T09:00+09:00" in said
    assert ask(ID, "--repeat", "--embargo", "2026-02-25T18:00", "--write")[0] == 0
    now = delivered()
    assert (now["version"], now["embargoedUntil"]) == ("3", "2026-02-25T09:00:00Z")
    assert str(now["edNote"]).endswith(" Its embargo is now 6:00 p.m. KST on 2026-02-25.")
    assert str(delivered("ko")["edNote"]).endswith(" 엠바고 시각은 2026년 2월 25일 오후 6시입니다.")


def test_a_kill_does_not_wait_for_an_embargo(ask: Ask) -> None:
    assert ask(ID, "--repeat", "--embargo", "2099-01-01T09:00", "--write")[0] == 1
    assert ask(ID, "--withdraw", "--reason", "it was a test", "--write")[0] == 0
    for lang in ("en", "ko"):
        assert delivered(lang)["pubStatus"] == "canceled"
        assert "embargoedUntil" not in delivered(lang) and "embargoed" not in delivered(lang)


def test_stories_about_two_things_are_held_to_one_standard_input(
    ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    about = ("--about", "kosdaq", "--format", "json", "--out", "kosdaq.json")
    assert cli.main(["write", "day.json", *about]) == 0
    kosdaq = json.loads(Path("kosdaq.json").read_text("utf-8"))["id"]
    assert cli.main(["publish", "kosdaq.json", "--to", "desk"]) == 0
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(KOSPI_6000.read_bytes())))
    code, shown, _ = ask(ID, kosdaq, "--day", "-")
    assert (code, kosdaq in shown, ID in shown) == (1, True, True)


def test_data_that_the_story_does_not_tell_make_no_version(ask: Ask) -> None:
    Path("other.json").write_text(Path("day.json").read_text("utf-8").replace("202500", "202600"), "utf-8")
    code, shown, said = ask(ID, "--day", "other.json", "--write")
    assert code == 0
    assert "1 datum changed that it does not tell" in shown
    assert said == "newsgen: nothing published is false: nothing was done.\n"
    assert delivered()["version"] == "1"


def test_a_named_story_without_new_data_is_held_to_its_own(ask: Ask) -> None:
    code, shown, _ = ask(ID)
    assert code == 0
    assert shown.count("stands; it would be written in the same words") == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "no story was named"),
        (("nobody",), "no story nobody was filed here"),
        ((ID, "--withdraw"), "Say it with --reason"),
        ((ID, "--withdraw", "--repeat", "--reason", "x"), "different things"),
        ((ID, "--reason", "x"), "--reason is for --withdraw"),
        ((ID, "--day", RIGHT, "--repeat"), "held to no data"),
        ((ID, "--known-at", "2026-03-01"), "--known-at asks a store"),
        ((ID, "--refile", "--embargo", "2026-03-01T09:00"), "Give --embargo with --repeat"),
        ((ID, "--day", str(KOSPI_6000.with_name("14-00.json"))), "is of another look"),
        ((ID, "--day", "nowhere.json"), "nowhere.json"),
        ((ID, "--archive", "nowhere.sqlite"), "there is no archive nowhere.sqlite"),
        ((ID, "--repeat", "--to", "nowhere"), "no target nowhere is known"),
        ((ID, "--repeat", "--to", "nowhere", "--write"), "no target nowhere is known"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_two(ask: Ask, words: tuple[str, ...], told: str) -> None:
    code, _, said = ask(*words)
    assert code == 2
    assert told in said
    assert "Traceback" not in said
    assert not Path("nowhere.sqlite").exists()


def test_json_and_a_page(ask: Ask) -> None:
    _, shown, _ = ask(ID, "--day", RIGHT, "--format", "json")
    assert [json.loads(line)["lang"] for line in shown.splitlines()] == ["en", "ko"]
    assert ask(ID, "--day", RIGHT, "--format", "html", "--out", "page.html")[0] == 1
    assert "<ins>6,083.86</ins>" in Path("page.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "code", "false"),
    [
        (("--published", ID), 0, 0),
        (("--published", ID, "--day", RIGHT), 1, 4),
        (("--published", TWIN, "--day", RIGHT), 1, 5),
        ((str(KOSPI_6000.with_suffix(".en.txt")), "--as-filed", ID), 1, 4),
        ((str(KOSPI_6000.with_suffix(".en.txt")), "--day", RIGHT), 0, 0),
    ],
)
@pytest.mark.usefixtures("newsroom")
def test_copy_is_checked_as_filed_and_as_known_now(
    capfd: pytest.CaptureFixture[str], words: tuple[str, ...], code: int, false: int
) -> None:
    capfd.readouterr()
    assert cli.main(["check", *words, "--format", "json"]) == code
    told = json.loads(capfd.readouterr().out)
    assert sum(each["verdict"] == "false" for each in told["statements"]) == false


@pytest.mark.usefixtures("newsroom")
@pytest.mark.parametrize("data", [("--published", ID), ("--day", "day.json"), ("--date", "2026-02-25")])
def test_a_check_of_two_things_at_once_is_refused(data: tuple[str, ...]) -> None:
    assert cli.main(["check", "en.json", "--as-filed", ID, *data]) == 2


def test_what_was_filed_before_a_run_was_cut_short_is_sent_by_the_next(ask: Ask) -> None:
    Path("out").rename("elsewhere")
    Path("out").write_text("a file where the folder was")
    assert ask(ID, "--day", RIGHT, "--write")[0] == 1
    Path("out").unlink()
    Path("elsewhere").rename("out")
    code, _, said = ask(ID, "--day", RIGHT)
    assert (code, delivered()["version"]) == (1, "1")
    assert f"{ID} version 2 was filed and has not arrived at desk" in said
    with Archive.open("archive.sqlite") as archive:
        outbox.release(archive, [each.id for each in deliveries.unfinished(archive, None)])
    assert ask(ID, "--day", RIGHT, "--write")[0] == 0
    assert (delivered()["version"], delivered("ko")["version"]) == ("2", "2")
    assert ask(ID, "--day", RIGHT)[0] == 0
    with Archive.open("archive.sqlite") as archive:
        assert archive.latest(ID).item.version == 2


def test_a_kill_that_has_not_arrived_is_told_and_sent_though_nothing_follows_it(ask: Ask) -> None:
    Path("out").rename("elsewhere")
    Path("out").write_text("a file where the folder was")
    assert ask(ID, "--withdraw", "--reason", "a test", "--write")[0] == 1
    Path("out").unlink()
    code, _, said = ask(ID, "--day", RIGHT)
    assert code == 2
    assert f"{ID} version 2 was filed and has not arrived at desk" in said


def test_a_story_that_was_taken_back_is_taken_back_elsewhere_by_its_name(ask: Ask) -> None:
    assert ask(ID, "--withdraw", "--reason", "a test", "--write")[0] == 0
    assert cli.main(["publish", ID, "--to", "wire"]) == 0
    (kill,) = Path("wire").glob("*en*.json")
    assert json.loads(kill.read_text("utf-8"))["pubstatus"] == "canceled"


def by_hand() -> None:
    """A desk puts in a line of its own."""
    with Archive.open("archive.sqlite") as archive:
        lines = Published.of(archive.latest(ID).item).lines
    Path("edited.txt").write_text("\n\n".join([*lines, "Brokers spoke of relief."]), "utf-8")
    assert cli.main(["review", ID, "--by", "Kim Da-hye", "--edited", "edited.txt"]) == 0


def test_a_desks_own_words_are_not_thrown_away_without_its_word(ask: Ask) -> None:
    by_hand()
    code, shown, said = ask(ID, "--day", RIGHT, "--write")
    assert code == 1
    assert "not in the next version: + Brokers spoke of relief." in shown
    assert f"{ID} was not filed: version 2 was changed by hand" in said
    assert delivered("ko")["version"] == "2"
    with Archive.open("archive.sqlite") as archive:
        assert archive.latest(ID).item.version == 2
    assert ask(ID, "--day", RIGHT, "--write", "--overwrite")[0] == 0
    assert delivered()["version"] == "3"


def test_stories_that_stand_are_a_line_each_before_those_that_do_not(ask: Ask) -> None:
    assert ask(TWIN, "--day", RIGHT, "--write")[0] == 0
    with Archive.open("archive.sqlite") as archive:
        stands = revise.revised(archive.latest(TWIN), snapshot(archive.latest(TWIN)), LATER)
        wrong = revise.revised(archive.version(ID, 1), snapshot(archive.latest(ID)), LATER)
    shown = revision_table.render_all([wrong, stands, stands])
    first, second, empty, *_ = shown.splitlines()
    assert first == second == f"{TWIN}, version 2: stands; nothing that it says is false"
    assert empty == ""
