"""Every recorded day still gives the story an editor has read, and nothing in it is untrue."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.publish import FORMATS
from newsgen.records import GROUPS

DAYS = Path(__file__).parent.parent / "fixtures" / "days"
LOOKS = sorted(DAYS.glob("*/*.json"))


def named(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", LOOKS, ids=named)
def test_a_recorded_day_gives_the_expected_story(path: Path) -> None:
    """After a change that is meant: read the new story, then ``make expected``."""
    day = pipeline.day_from_file(str(path))
    for lang in settings.languages():
        story = pipeline.write(day, settings.load(lang))
        expected = path.with_suffix(f".{lang}.txt")
        assert FORMATS["text"](story, day).decode() == expected.read_text(encoding="utf-8")
        assert story.problems == ()


@pytest.mark.parametrize("style", settings.styles("en"))
@pytest.mark.parametrize("path", LOOKS, ids=named)
def test_a_recorded_day_is_true_in_every_style(path: Path, style: str) -> None:
    story = pipeline.write(pipeline.day_from_file(str(path)), settings.load("en", style))
    assert story.problems == ()


@pytest.mark.parametrize("folder", sorted(DAYS.iterdir()), ids=lambda path: path.name)
def test_a_recorded_day_says_why_it_is_recorded(folder: Path) -> None:
    assert (folder / "why.md").read_text(encoding="utf-8").startswith(f"# {folder.name[:10]}: ")


def test_an_earlier_look_repeats_what_its_own_file_says() -> None:
    """The looks that a later file carries are the looks that were recorded at the time."""
    folder = DAYS / "2026-02-25-kospi-6000"
    by_time = {}
    for path in folder.glob("*.json"):
        content = json.loads(path.read_text(encoding="utf-8"))
        by_time[content["as_of"]] = content
    for content in by_time.values():
        for look in content.get("earlier", ()):
            then, own = (each["net_buying"]["KOSPI"] for each in (look, by_time[look["as_of"]]))
            assert [then[group] for group in GROUPS] == [own[group] for group in GROUPS]
