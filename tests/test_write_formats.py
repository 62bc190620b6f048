"""``newsgen write --format``: what newsroom systems take in comes out of the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsgen import cli
from newsgen.publish import FORMATS, NEED_NEWSROOM
from newsgen.publish.newsroom import ITEM_FORMATS

DAY = str(Path(__file__).parent.parent / "fixtures/days/2026-02-25-kospi-6000/close.json")
SETTINGS = """
[newsroom]
uri = "https://news.example/stories"
languages = ["en", "ko"]
provider = {en = "Example News", ko = "예시뉴스"}
headline_length = 30
"""


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, where no house has said anything yet."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def written(capfdbinary: pytest.CaptureFixture[bytes], *words: str) -> bytes:
    assert cli.main(["write", DAY, *words]) == cli.DONE
    out, err = capfdbinary.readouterr()
    assert err == b""
    return out


def ninjs(capfdbinary: pytest.CaptureFixture[bytes], *words: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(capfdbinary, "--format", "ninjs", *words))
    return found


@pytest.mark.parametrize("name", sorted(ITEM_FORMATS))
def test_every_format_is_offered_and_written_without_any_settings(
    name: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert name in FORMATS
    assert written(capfdbinary, "--format", name, "--lang", "ko")


def test_the_settings_of_the_house_are_in_it(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    (desk / "newsgen.toml").write_text(SETTINGS, "utf-8")
    told = ninjs(capfdbinary, "--lang", "ko")
    assert told["uri"].startswith("https://news.example/stories/2026-02-25/")
    assert told["copyrightHolder"] == "예시뉴스"
    assert [each["language"] for each in told["associations"] if each["rel"] == "translation"] == ["en"]


def test_a_story_in_one_language_is_linked_to_none(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert not [each for each in ninjs(capfdbinary)["associations"] if each["rel"] == "translation"]


def test_a_house_s_own_codes_are_in_it(desk: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    own = desk / "house" / "publish" / "newsroom" / "coding.yaml"
    own.parent.mkdir(parents=True)
    own.write_text("urgency:\n  milestone: {is: 1, reason: our readers wait for it}\n", "utf-8")
    assert ninjs(capfdbinary, "--house", str(desk / "house"))["urgency"] == 1
    assert ninjs(capfdbinary)["urgency"] == 2


def test_a_fault_in_the_settings_is_one_line_and_nothing_is_written(
    desk: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    (desk / "newsgen.toml").write_text("[newsroom]\nuri = 'news.example'\nlanguages = 'en'\n", "utf-8")
    assert cli.main(["write", DAY, "--format", "ninjs"]) == cli.BAD
    out, err = capfdbinary.readouterr()
    assert out == b"" and len(err.splitlines()) == 2
    assert all(line.startswith(b"newsgen: newsgen.toml: newsroom.") for line in err.splitlines())


def test_one_item_is_one_language(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["write", DAY, "--format", "ninjs", "--lang", "en,ko"]) == cli.BAD
    assert b"--format ninjs is one language" in capfdbinary.readouterr().err


@pytest.mark.parametrize("name", ["rss", "atom", "newsml"])
def test_a_feed_holds_both_languages_linked_to_each_other(
    name: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    feed = written(capfdbinary, "--format", name, "--lang", "en,ko").decode("utf-8")
    for lang in ("en", "ko"):
        there = f"https://newsgen.example/stories/2026-02-25/kospi-2026-02-25-close-1530/{lang}"
        assert feed.count(there) >= 2  # its own address, and from the other language
    assert "Kospi closes above 6,000" in feed and "코스피 사상 첫 6,000선 마감" in feed


def test_plain_formats_ask_for_no_newsroom() -> None:
    assert {"text", "md", "html"} & NEED_NEWSROOM == set()


@pytest.mark.parametrize("name", ["ninjs", "ninjs1", "ans"])
def test_json_for_newsrooms_loads_nothing_heavy(name: str) -> None:
    heavy = "lxml, sqlalchemy, alembic, httpx, cattrs, matplotlib, pandas, numpy, jinja2.ext"
    code = (
        "import sys; from newsgen import cli; "
        f"cli.main(['write', {DAY!r}, '--format', {name!r}]); "
        f"print([each for each in {heavy!r}.split(', ') if each in sys.modules], file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stderr.strip() == "[]"
