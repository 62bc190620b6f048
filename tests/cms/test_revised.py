"""A correction and a withdrawal by the command line, as they arrive in a real WordPress."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cms.parcels import CLOSE
from tests.cms.wordpress_site import WordPressSite

ID = "kospi-2026-02-25-close-1530-en"
HOUSE = """
[newsroom]
uri = "https://news.example/stories"
languages = ["en", "ko"]

[targets.site]
kind = "wordpress"
url = "{url}"
user = "editor"
password_env = "PASSWORD_EDITOR"
status = "publish"
withdrawn = "{withdrawn}"
"""


def desk(site: WordPressSite, folder: Path, withdrawn: str = "draft") -> Path:
    """A house that published the story of a wrong day to the site."""
    (folder / "newsgen.toml").write_text(HOUSE.format(url=site.url, withdrawn=withdrawn))
    wrong = CLOSE.read_text("utf-8").replace('"last": 6083.86', '"last": 6038.86')
    (folder / "day.json").write_text(wrong, "utf-8")
    (folder / "story.json").write_text(newsgen(folder, "write", "day.json", "--format", "json"), "utf-8")
    newsgen(folder, "publish", "story.json", "--to", "site")
    return folder


def newsgen(folder: Path, *words: str) -> str:
    """What a command shows; it must end well."""
    command = [sys.executable, "-m", "newsgen", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_correction_is_one_more_revision_of_the_post_with_its_note_on_top(
    site: WordPressSite, tmp_path: Path
) -> None:
    folder = desk(site, tmp_path)
    [before] = site.posts()
    newsgen(folder, "revise", ID, "--day", str(CLOSE), "--write")
    [post] = site.posts()
    assert (post["id"], post["status"]) == (before["id"], "publish")
    assert post["revisions"] == before["revisions"] + 1
    note, _, story = post["content"].partition("</p>")
    assert "CORRECTED: Corrects the Kospi" in note and "from 6,038.86 to 6,083.86" in note
    assert "6,083.86" in story and "6,038.86" not in story


@pytest.mark.parametrize("withdrawn", ["draft", "trash"])
def test_a_story_that_is_taken_back_goes_where_the_house_says(
    site: WordPressSite, tmp_path: Path, withdrawn: str
) -> None:
    folder = desk(site, tmp_path, withdrawn)
    newsgen(folder, "revise", ID, "--withdraw", "--reason", "it was a test", "--write")
    [post] = site.posts()
    assert post["status"] == withdrawn
    assert "WITHDRAWN: " in post["content"] and "6,038.86" not in post["content"]
