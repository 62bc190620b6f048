"""The whole way: a recorded day written, filed in an archive, published to the site by the command line."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cms.parcels import CLOSE
from tests.cms.wordpress_site import WordPressSite

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
categories = ["Markets"]
"""
DONE, PROBLEMS = 0, 1


@pytest.fixture
def desk(site: WordPressSite, tmp_path: Path) -> Path:
    """A folder with the house's settings and the story as a file."""
    (tmp_path / "newsgen.toml").write_text(HOUSE.format(url=site.url))
    (tmp_path / "story.json").write_text(_newsgen(tmp_path, "write", str(CLOSE), "--format", "json").stdout)
    return tmp_path


def _newsgen(desk: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newsgen", *words]
    return subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)


def test_published_twice_it_is_there_once(site: WordPressSite, desk: Path) -> None:
    for _ in range(2):
        done = _newsgen(desk, "publish", "story.json", "--to", "site")
        assert done.returncode == DONE, done.stderr
    [post] = site.posts()
    assert (post["status"], post["categories"], bool(post["alt"])) == ("publish", ["Markets"], True)
    assert "there already" in done.stdout and post["revisions"] == 0


def test_while_the_site_is_down_the_story_waits_and_arrives_once_later(
    site: WordPressSite, desk: Path
) -> None:
    site.stop()
    try:
        done = _newsgen(desk, "publish", "story.json", "--to", "site")
    finally:
        site.serve()
    assert done.returncode == PROBLEMS
    assert "Connection refused" in done.stdout + done.stderr and "Traceback" not in done.stderr
    assert not site.posts()
    for _ in range(2):
        assert _newsgen(desk, "publish", "story.json", "--to", "site").returncode == DONE
    assert len(site.posts()) == 1


def test_a_dry_run_says_what_would_be_done(site: WordPressSite, desk: Path) -> None:
    done = _newsgen(desk, "publish", "story.json", "--to", "site", "--dry-run")
    assert done.returncode == DONE and "makes a post kospi-2026-02-25-close-1530-en" in done.stdout
    assert not site.posts()
