"""Two languages, one truth: the English and the Korean story of a day say the same."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen import cli, pipeline, replay, settings, verify
from newsgen.records import (
    INDEX,
    MAIN,
    Fact,
    FlowStreak,
    LargestSince,
    MarketDay,
    Milestone,
    Move,
    NetFlow,
    Rank,
    Record,
    Story,
    Streak,
)
from newsgen.verify.agreement import Told, told
from newsgen.verify.questions import Question

DAYS = Path(__file__).parent.parent / "fixtures" / "days"
LOOKS = sorted(DAYS.glob("*/*.json"))
SIX_THOUSAND = DAYS / "2026-02-25-kospi-6000/close.json"
HISTORY = Path(__file__).parent.parent.parent / "shared" / "data"
NEEDED = pytest.mark.skipif(
    not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand"
)


def asked(fact: Fact) -> Question | None:
    """The question that a sentence about a fact must answer, or how it begins; None where stories may tell
    it by a claim that is held to the other's only where both answer it."""
    found: Question | None = None
    if isinstance(fact, Record):  # a record low is the lowest ever, which is a question since when
        found = ("since" if fact.what.startswith("low") else "record", fact.subject)
    elif isinstance(fact, Streak):
        found = ("row", fact.subject, fact.ended)
    elif isinstance(fact, FlowStreak):
        found = ("row", f"{fact.subject}.{fact.group}", fact.ended)
    elif isinstance(fact, LargestSince):
        found = ("since", fact.subject, fact.measure)
    elif isinstance(fact, Rank) and fact.place.value > 1:  # the largest is told by the one that it passed
        found = ("place", fact.subject, fact.measure)
    elif isinstance(fact, Milestone):
        found = ("level crossed", fact.subject)
    elif isinstance(fact, Move) and fact.size >= Decimal("0.05"):  # less may be said to be no move
        found = ("way", fact.subject)
    elif isinstance(fact, NetFlow):
        found = ("net buying", fact.subject, fact.group, None)
    return found


def both(day: MarketDay) -> tuple[Story, Story]:
    """The day's story in English and in Korean."""
    english, korean = pipeline.write_each(day, (settings.load("en"), settings.load("ko")))
    return english, korean


def heard(story: Story, day: MarketDay) -> Told:
    """What a story answers, read back from its words alone."""
    lines = [line.text for line in story.draft.lines]
    return told(verify.heard(lines[:-1], day, story.draft.lang).claims, day.session)


def facts_of(story: Story) -> dict[str, Fact]:
    """Every fact that the story tells, by its id."""
    plan = story.plan
    heads = (plan.headline, plan.deck) if plan.deck else (plan.headline,)
    return {fact.id: fact for beats in (heads, *plan.paragraphs) for beat in beats for fact in beat.facts}


def unanswered(day: MarketDay) -> Iterator[str]:
    """Facts that both stories tell, and one of them not in words that answer what the fact is about."""
    stories = both(day)
    answers = [heard(story, day) for story in stories]
    common = facts_of(stories[0]).keys() & facts_of(stories[1]).keys()
    for name in sorted(common):
        fact = facts_of(stories[0])[name]
        question = asked(fact)
        if question is None or fact.role not in (MAIN, INDEX):
            continue
        for story, found in zip(stories, answers, strict=True):
            if not any(each[: len(question)] == question for each in found):
                yield f"{story.id} tells {name} and answers no {question}"


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.parent.name}/{look.stem}")
def test_the_two_stories_of_a_recorded_look_agree(look: Path) -> None:
    day = pipeline.day_from_file(str(look))
    english, korean = both(day)
    assert english.problems == korean.problems == ()
    assert pipeline.disagreements(english, korean, day) == ()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: f"{look.parent.name}/{look.stem}")
def test_what_both_stories_of_a_look_tell_is_heard_in_both(look: Path) -> None:
    day = pipeline.day_from_file(str(look))
    if day.assignment.section == "market":
        assert list(unanswered(day)) == []


def test_a_korean_story_that_says_another_thing_is_caught() -> None:
    day = pipeline.day_from_file(str(SIX_THOUSAND))
    english, korean = (([line.text for line in story.draft.lines], story.draft.lang) for story in both(day))
    turned = [text.replace("오른 6,083.86", "내린 6,083.86") for text in korean[0]]
    assert turned != korean[0]
    found = verify.disagreements(english, (turned, "ko"), day)
    assert {each.check for each in found} == {"agreement"}
    assert any("내린" in each.excerpt for each in found)


@NEEDED
def test_both_stories_of_every_session_agree_over_thirty_years() -> None:
    done = replay.run(replay.Replay(HISTORY, lang="en,ko"), os.cpu_count() or 1)
    assert done.sessions > 7_000
    assert not done.skipped
    assert [f"{each.session}: {each.why}" for each in done.problems[:3]] == []
    assert done.proven


@NEEDED
def test_what_both_stories_of_a_session_tell_is_heard_in_both() -> None:
    market = pipeline.market_at(HISTORY)
    since = [session for session in market.sessions if session >= date(2004, 1, 1)]
    found = [fault for session in since[::20] for fault in unanswered(market.day(session, "close"))]
    assert found[:3] == []


def test_both_languages_come_from_facts_weighed_once() -> None:
    english, korean = both(pipeline.day_from_file(str(SIX_THOUSAND)))
    assert english.facts is korean.facts
    assert (english.id, korean.id) == ("kospi-2026-02-25-close-1530-en", "kospi-2026-02-25-close-1530-ko")


def test_both_languages_are_printed_one_behind_the_other(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    alone = []
    for lang in ("en", "ko"):
        assert cli.main(["write", str(SIX_THOUSAND), "--lang", lang]) == 0
        alone.append(capfdbinary.readouterr().out)
    assert cli.main(["write", str(SIX_THOUSAND), "--lang", "en,ko"]) == 0
    assert capfdbinary.readouterr().out == b"\n".join(alone)


def test_facts_say_what_the_story_of_that_language_leaves_out(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    selling = str(DAYS / "2025-09-26-all-three-groups-selling/close.json")
    told_ = {}
    for lang in ("en", "ko"):
        assert cli.main(["facts", selling, "--lang", lang]) == 0
        told_[lang] = capfdbinary.readouterr().out.decode()
    assert "(range) needs 34" in told_["en"]
    assert "(range) needs 30" in told_["ko"]
    assert cli.main(["facts", selling, "--lang", "en,ko"]) == 2


def test_as_json_both_stand_in_one_object(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["write", str(SIX_THOUSAND), "--lang", "ko,en", "--format", "json"]) == 0
    told_ = json.loads(capfdbinary.readouterr().out)
    assert [(lang, story["lang"]) for lang, story in told_.items()] == [("ko", "ko"), ("en", "en")]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["--lang", "en,ko", "--format", "html"], "--format html is one language"),
        (["--lang", "en,jp"], "--lang jp is not known"),
        (["--lang", "en,ko", "--style", "reuters"], "there is no Korean style 'reuters'"),
    ],
)
def test_what_cannot_be_in_both_is_refused_in_a_line(
    words: list[str], message: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["write", str(SIX_THOUSAND), *words]) == 2
    told_ = capfdbinary.readouterr()
    assert told_.out == b""
    assert message in told_.err.decode()
    assert told_.err.count(b"\n") == 1
