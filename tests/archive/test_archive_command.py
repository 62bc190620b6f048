"""What an editor sees of the archive, and how a person's reading gets into it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from newsgen.archive import outbox
from newsgen.archive.archive import Archive
from newsgen.cli import BAD, DONE, PROBLEMS, main
from newsgen.publish import archive_table
from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.records.delivery import Receipt
from newsgen.records.filed import Filed, Override
from newsgen.records.filing import CORRECTED, Correction
from tests.archive.kept import NOON, following

EN, KO = "kospi-2026-02-25-close-1530-en", "kospi-2026-02-25-close-1530-ko"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a house without settings, to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def filed(here: Path, english: Filed, korean: Filed) -> Path:
    """A folder with an archive of both languages' stories."""
    with Archive.open("newsgen-archive.sqlite") as archive:
        archive.file(english, NOON)
        archive.file(korean, NOON)
    return here


def says(capfd: pytest.CaptureFixture[str], *asked: str, ends: int = DONE) -> str:
    """What a command prints, both streams."""
    assert main(asked) == ends
    told = capfd.readouterr()
    return told.out + told.err


@pytest.mark.usefixtures("filed")
def test_the_list_shows_each_story_once(capfd: pytest.CaptureFixture[str]) -> None:
    told = says(capfd, "archive", "list")
    assert told.count(EN) == told.count(KO) == 1
    assert "usable, automatic" in told and "2 stories" in told and "2026-02-25 12:00:00" in told


@pytest.mark.usefixtures("filed")
def test_the_list_is_json_of_one_session_and_language(capfd: pytest.CaptureFixture[str]) -> None:
    words = ("archive", "list", "--session", "2026-02-25", "--lang", "ko", "--format", "json")
    (line,) = json.loads(says(capfd, *words))
    assert (line["story_id"], line["version"], line["automatic"]) == (KO, 1, True)
    assert line["created"] == "2026-02-25T03:00:00+00:00"
    assert "no story was filed" in says(capfd, "archive", "list", "--session", "2026-02-26")


@pytest.mark.usefixtures("filed")
def test_the_list_breaks_nothing_on_a_narrow_terminal() -> None:
    with Archive.open("newsgen-archive.sqlite") as archive:
        found = archive.listed()
    for columns in (80, 120):
        told = archive_table.render_list(found, terminal=True, columns=columns)
        assert all(each.headline in told and each.story_id in told for each in found)
        assert max(map(len, told.splitlines())) <= columns


@pytest.mark.usefixtures("filed")
@pytest.mark.parametrize("name", sorted(ITEM_FORMATS))
def test_a_version_is_shown_in_every_format(capfdbinary: pytest.CaptureFixture[bytes], name: str) -> None:
    with Archive.open("newsgen-archive.sqlite") as archive:
        item = archive.latest(EN).item
    assert main(["archive", "show", EN, "--format", name]) == DONE
    assert capfdbinary.readouterr().out == ITEM_FORMATS[name].encode(item)


@pytest.mark.usefixtures("filed")
def test_the_object_that_is_shown_can_be_checked(capfd: pytest.CaptureFixture[str]) -> None:
    told = says(capfd, "archive", "show", EN, "--format", "json")
    Path("STORY.json").write_text(told, encoding="utf-8")
    Path("DAY.json").write_text(json.dumps(json.loads(told)["snapshot"]), encoding="utf-8")
    assert json.loads(told)["item"]["version_created"] == "2026-02-25T03:00:00+00:00"
    assert "STORY.json" in says(capfd, "check", "STORY.json", "--day", str(_day()))


def _day() -> Path:
    return Path(__file__).parents[2] / "fixtures/days/2026-02-25-kospi-6000/close.json"


@pytest.mark.usefixtures("filed")
def test_the_life_of_a_story_tells_all_that_happened(
    english: Filed, capfd: pytest.CaptureFixture[str]
) -> None:
    note = Correction(CORRECTED, "CORRECTED: 6,083.86 instead of 6,038.86.", NOON, 1)
    second = following(english, "Second")
    second = replace(second, item=replace(second.item, corrections=(note,)))
    with Archive.open("newsgen-archive.sqlite") as archive:
        archive.override(EN, 1, Override("Lee", "the exchange confirms it"), NOON)
        with archive.writing() as connection:
            outbox.queue(connection, EN, 1, ["desk"], NOON)
        claimed = outbox.claim(archive, "me", NOON, NOON - NOON)
        assert claimed is not None
        outbox.arrived(archive, claimed, "me", Receipt("out/story.json"), NOON)
        archive.file(second, NOON)
    told = says(capfd, "archive", "versions", EN)
    assert "version 1  2026-02-25 12:00:00  usable, automatic" in told
    assert "answered for by Lee: the exchange confirms it" in told
    assert "desk: arrived 2026-02-25 12:00:00: out/story.json" in told
    assert "version 2  2026-02-25 12:00:01" in told
    assert "CORRECTED: CORRECTED: 6,083.86 instead of 6,038.86." not in told, "the class once"
    first, last = json.loads(says(capfd, "archive", "versions", EN, "--format", "json"))
    assert first["sent"][0]["place"] == "out/story.json"
    assert last["correction"]["kind"] == CORRECTED


@pytest.mark.usefixtures("filed")
def test_a_review_takes_the_flag_away(capfd: pytest.CaptureFixture[str]) -> None:
    assert f"{EN} version 1: read by Kim" in says(capfd, "review", EN, "--by", "Kim", "--note", "all right")
    assert "read by Kim" in says(capfd, "archive", "versions", EN)
    assert "automatic" not in says(capfd, "archive", "list", "--lang", "en")


@pytest.mark.usefixtures("filed")
def test_a_house_says_how_many_flags_a_day_go_away(capfd: pytest.CaptureFixture[str]) -> None:
    Path("newsgen.toml").write_text("[newsroom]\nunflagged_limit = 0\n")
    assert "still flagged as automatic" in says(capfd, "review", EN, "--by", "Kim")
    assert "automatic" in says(capfd, "archive", "list", "--lang", "en")


@pytest.mark.usefixtures("filed")
def test_words_that_a_reviewer_changed_are_the_next_version(capfd: pytest.CaptureFixture[str]) -> None:
    lines = says(capfd, "archive", "show", EN).split("\n\n")
    lines[0] = "KOSPI ends above 6,000 for the first time"
    Path("t.txt").write_text("\n\n".join(lines), encoding="utf-8")
    told = says(capfd, "review", EN, "--by", "Kim", "--edited", "t.txt")
    assert f"{EN} version 2: read by Kim" in told
    assert "+ KOSPI ends above 6,000 for the first time" in told
    assert says(capfd, "archive", "show", EN).startswith(lines[0])
    assert says(capfd, "archive", "show", EN, "--version", "1").startswith("Kospi closes above 6,000")


@pytest.mark.usefixtures("filed")
def test_a_falsehood_by_hand_is_kept_only_where_somebody_answers_for_it(
    capfd: pytest.CaptureFixture[str],
) -> None:
    shown = says(capfd, "archive", "show", EN).replace("6,083.86", "6,183.86")
    Path("t.txt").write_text(shown, encoding="utf-8")
    words = ("review", EN, "--by", "Kim", "--edited", "t.txt")
    told = says(capfd, *words, ends=PROBLEMS)
    assert "problem: check:" in told and f"{EN} was not changed" in told
    assert "version 2" not in says(capfd, "archive", "versions", EN)
    says(capfd, *words, "--override-by", "Lee", "--reason", "a test")
    assert "answered for by Lee: a test" in says(capfd, "archive", "versions", EN)


@pytest.mark.usefixtures("filed")
@pytest.mark.parametrize("ending", ["txt", "json"])
def test_the_words_of_another_language_are_no_version(
    capfd: pytest.CaptureFixture[str], korean: Filed, ending: str
) -> None:
    told = says(capfd, "archive", "show", EN, "--format", "json" if ending == "json" else "text")
    if ending == "json":
        told = json.dumps({**json.loads(korean.story), "paragraphs": json.loads(told)["paragraphs"]})
    Path(f"mine.{ending}").write_text(told.replace("6,083.86", "6,093.86"), encoding="utf-8")
    said = says(capfd, "review", KO, "--by", "Kim", "--edited", f"mine.{ending}", ends=PROBLEMS)
    assert "The story is in ko, and these words are not" in said
    with Archive.open("newsgen-archive.sqlite") as archive:
        assert archive.latest(KO).item.version == 1


@pytest.mark.usefixtures("filed")
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("archive", "show", "nothing"), "no story nothing was filed here. See newsgen archive list."),
        (("archive", "versions", "nothing"), "no story nothing was filed here"),
        (("archive", "show", EN, "--version", "9"), "has no version 9"),
        (("archive", "show", EN, "--format", "pdf"), "--format pdf is not known. Choose one of ninjs"),
        (("archive", "list", "--session", "today"), "--session today is not a calendar date"),
        (("archive", "list", "--lang", "fr"), "--lang fr is not known"),
        (("archive", "list", "--archive", "nowhere.sqlite"), "there is no archive nowhere.sqlite"),
        (("archive", "list", "--archive", "://x"), "://x is no database known"),
        (("review", EN, "--by", " "), "--by is empty"),
        (("review", EN, "--by", "Kim", "--edited", "none.txt"), "none.txt cannot be read"),
        (("review", EN, "--by", "Kim", "--override-by", "Lee"), "--override-by and --reason belong together"),
    ],
)
def test_a_wrong_word_is_a_line(capfd: pytest.CaptureFixture[str], asked: tuple[str, ...], said: str) -> None:
    told = says(capfd, *asked, ends=BAD)
    assert said in told and told.count("\n") == 1
    assert not Path("nowhere.sqlite").exists()
