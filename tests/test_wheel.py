"""The installed wheel alone works: tables and templates travel inside it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FIXTURES = ROOT / "fixtures/days/2026-02-25-kospi-6000"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds nothing but the unpacked wheel."""
    pytest.importorskip("hatchling", reason="the wheel is built with hatchling, which make test installs")
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(place)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    zipfile.ZipFile(wheel).extractall(place / "site")
    return place / "site"


def newsgen(installed: Path, cwd: Path, *words: str) -> bytes:
    env = os.environ | {"PYTHONPATH": str(installed), "PYTHONSAFEPATH": "1"}
    run = subprocess.run(
        [sys.executable, "-m", "newsgen", *words], cwd=cwd, env=env, check=True, capture_output=True
    )
    return run.stdout


@pytest.mark.parametrize("name", ["text", "md", "html", "json"])
def test_the_wheel_writes_outside_the_checkout_what_the_checkout_writes(
    installed: Path, tmp_path: Path, name: str
) -> None:
    words = ("write", str(FIXTURES / "14-00.json"), "--format", name)
    assert newsgen(installed, tmp_path, *words) == newsgen(ROOT, ROOT, *words)


def test_the_wheel_shows_facts_and_makes_a_gallery(installed: Path, tmp_path: Path) -> None:
    assert newsgen(installed, tmp_path, "facts", str(FIXTURES / "close.json"))
    newsgen(installed, tmp_path, "samples", "gallery", "--fixtures", str(FIXTURES.parent))
    assert (tmp_path / "gallery/index.html").exists()


def test_the_wheel_holds_every_template_and_table_of_the_checkout(installed: Path) -> None:
    templates = {path.relative_to(ROOT) for path in (ROOT / "templates").rglob("*.j2")}
    beside = {path.relative_to(ROOT) for path in (ROOT / "newsgen").rglob("*") if path.is_file()}
    wanted = {Path("newsgen") / path for path in templates} | {
        path for path in beside if "__pycache__" not in path.parts
    }
    assert not sorted(path for path in wanted if not (installed / path).exists())


def test_the_wheel_is_the_same_twice(installed: Path, tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (first,), (second,) = installed.parent.glob("*.whl"), tmp_path.glob("*.whl")
    assert first.read_bytes() == second.read_bytes()


def test_the_wheel_brings_a_story_into_the_newsroom(installed: Path, tmp_path: Path) -> None:
    close = str(FIXTURES / "close.json")
    for words in (
        ("write", close, "--format", "newsml"),
        ("chart", close, "--lang", "ko", "--format", "png"),
    ):
        assert newsgen(installed, tmp_path, *words) == newsgen(ROOT, ROOT, *words)
    settings = '[archive]\nurl = "kept.sqlite"\n[targets.desk]\nkind = "folder"\npath = "out"\n'
    (tmp_path / "newsgen.toml").write_text(settings, "utf-8")
    (tmp_path / "story.json").write_bytes(newsgen(installed, tmp_path, "write", close, "--format", "json"))
    newsgen(installed, tmp_path, "publish", "story.json", "--to", "desk")
    (story,) = (tmp_path / "out").glob("*.ninjs.json")
    assert story.name.removesuffix(".ninjs.json").encode() in newsgen(installed, tmp_path, "archive", "list")
    assert list((tmp_path / "out").glob("*.png"))
