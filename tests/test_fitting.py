"""A story at the length asked for."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen import pipeline, prose, settings
from newsgen.fitting import words_of
from newsgen.plan import cut
from newsgen.records import Length, MarketDay, Story
from newsgen.verify import read_back

DAYS = sorted(Path("fixtures/days").glob("*/*.json"))
STYLES = settings.styles("en")


def _write(path: Path, length: Length, style: str | None = None) -> tuple[MarketDay, Story]:
    day = pipeline.day_from_file(str(path))
    return day, pipeline.write(day, settings.load("en", style), length)


@pytest.mark.parametrize("path", DAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
@pytest.mark.parametrize("style", STYLES)
def test_a_flash_is_one_line_under_a_hundred_characters_and_true(path: Path, style: str) -> None:
    _, story = _write(path, Length("flash"), style)
    assert story.problems == ()
    assert story.draft.paragraphs == () and story.draft.deck is None
    assert 20 < len(story.draft.headline.text) < 100


@pytest.mark.parametrize("path", DAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_flash_with_another_level_is_caught(path: Path) -> None:
    day, story = _write(path, Length("flash"))
    move = next(each.fact for each in story.facts if each.fact.kind == "move")
    level = next(move.figures()).value
    shown = f"{level:,.2f}"
    if shown not in story.draft.headline.text:
        return
    lie = story.draft.headline.text.replace(shown, f"{level + Decimal('0.5'):,.2f}")
    assert read_back([lie, story.draft.notice.text], day, "en")


@pytest.mark.parametrize("path", DAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_brief_is_the_first_two_paragraphs_of_the_story(path: Path) -> None:
    _, whole = _write(path, Length())
    _, brief = _write(path, Length("brief"))
    assert brief.problems == ()
    assert brief.plan.paragraphs == whole.plan.paragraphs[:2]
    assert len(brief.draft.paragraphs) == min(2, len(whole.draft.paragraphs))


@pytest.mark.parametrize("most", [60, 120, 250, 400])
@pytest.mark.parametrize("path", DAYS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_budget_drops_sentences_from_the_end_and_no_more_than_it_must(path: Path, most: int) -> None:
    _, whole = _write(path, Length())
    day, story = _write(path, Length(words=most))
    beats = [beat for paragraph in whole.plan.paragraphs for beat in paragraph]
    kept = [beat for paragraph in story.plan.paragraphs for beat in paragraph]
    assert story.problems == ()
    assert kept == beats[: len(kept)]
    assert story.draft.paragraphs[-1].text.endswith(".")
    assert words_of(story.draft) <= most or len(kept) == 1
    if len(kept) < len(beats):
        assert _one_more(whole, story, day) > most


def _one_more(whole: Story, story: Story, day: MarketDay) -> int:
    """The words of the story with the next sentence."""
    longer = cut.first_beats(whole.plan, cut.beats_of(story.plan) + 1, "")
    return words_of(prose.compose(longer, day, settings.load("en", section=longer.section).desk))


def test_what_is_cut_says_why_and_a_deck_goes_with_the_facts_it_rests_on() -> None:
    _, story = _write(Path("fixtures/days/2026-02-25-kospi-6000/14-00.json"), Length(words=60))
    reasons = {reason for _, reason in story.plan.left_out}
    assert "beyond the budget of 60 words" in reasons
    told = {id(fact) for beats in story.plan.paragraphs for beat in beats for fact in beat.facts}
    assert story.plan.deck is None or all(id(fact) in told for fact in story.plan.deck.facts)


def test_a_story_shorter_than_its_budget_is_the_whole_story() -> None:
    path = Path("fixtures/days/2026-02-25-kospi-6000/14-00.json")
    _, whole = _write(path, Length())
    _, story = _write(path, Length(words=4000))
    assert story == replace(whole, plan=story.plan, facts=story.facts)
