"""A story about a period reads back, and no lie in any of its wordings does."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen import pipeline, verify

DAYS = Path(__file__).parents[2] / "fixtures" / "days"
YEAR = DAYS / "2023-12-28-a-year-after-two-losing-ones"
WEEK = DAYS / "2026-02-20-a-week-of-two-sessions"

# What the expected story says, and what it must not be able to say instead.
LIES = {
    YEAR: (
        ("surges 25.73 percent in 2023", "surges 25.74 percent in 2023"),
        ("surges 25.73 percent", "slumps 25.73 percent"),
        ("surges 25.73 percent in 2023", "surges 25.73 percent in 2022"),
        ("surges 25.73 percent in 2023", "surges 25.73 percent this month"),
        ("best year since 2020", "best year since 2019"),
        ("best year since 2020", "worst year since 2020"),
        ("best year since 2020", "best year ever"),
        ("ends two-year losing streak", "ends three-year losing streak"),
        ("ends two-year losing streak", "ends two-year winning streak"),
        ("ended 2023 higher", "ended 2023 lower"),
        ("biggest annual gain since 2020", "biggest annual gain ever"),
        ("biggest annual gain since 2020", "biggest annual loss since 2020"),
        ("biggest annual gain since 2020", "biggest annual gain in points since 2020"),
        ("added 540.81 points over the year", "added 540.91 points over the year"),
        ("added 540.81 points over the year", "lost 540.81 points over the year"),
        (
            "last session of the year, and trading resumes on Tuesday",
            "last session of the year, and trading resumes on Friday",
        ),
        ("The close was the highest of the year", "The close was the lowest of the year"),
        ("and the lowest was 1,907.12", "and the lowest was 1,907.13"),
        ("1,907.12, on April 21", "1,907.12, on April 20"),
        ("best session was Nov. 6", "best session was Nov. 7"),
        ("when it surged 4.02 percent", "when it surged 4.12 percent"),
        ("when it slumped 3.41 percent", "when it rose 3.41 percent"),
        ("worst session was March 14", "best session was March 14"),
        ("rose in 140 of 245 sessions", "rose in 141 of 245 sessions"),
        ("rose in 140 of 245 sessions", "rose in 140 of 246 sessions"),
        ("rose in 140 of 245 sessions", "fell in 140 of 245 sessions"),
        ("bought a net 11.34 trillion won", "bought a net 11.43 trillion won"),
        ("bought a net 11.34 trillion won", "sold a net 11.34 trillion won"),
        (
            "biggest annual net buying by foreign investors since 2012",
            "biggest annual net buying by foreign investors since 2011",
        ),
        ("net buying by foreign investors", "net selling by foreign investors"),
        ("net buying by foreign investors since", "net buying by institutions since"),
        (
            "Kosdaq advanced 21.34 percent over the same period",
            "Kosdaq advanced 21.35 percent over the same period",
        ),
        ("1,288 per dollar, 23.5 won weaker", "1,288 per dollar, 23.5 won stronger"),
        ("23.5 won weaker", "24.5 won weaker"),
        ("grew by 287.9 trillion won", "grew by 288.9 trillion won"),
        ("averaged 9.2 trillion won", "averaged 9.3 trillion won"),
        ("down 7.6 percent from the previous year", "up 7.6 percent from the previous year"),
        ("down 7.6 percent from the previous year", "down 7.7 percent from the previous year"),
    ),
    WEEK: (
        ("third straight weekly gain", "fourth straight weekly gain"),
        ("third straight weekly gain", "third straight weekly loss"),
        ("sets one record close", "sets two record closes"),
        ("a record close of 4,861.40 on Thursday", "a record close of 4,861.40 on Friday"),
        ("a record close of 4,861.40", "a record close of 4,858.03"),
        ("advanced 1.28 percent on Thursday", "advanced 1.29 percent on Thursday"),
        ("advanced 1.28 percent on Thursday", "advanced 1.28 percent on Wednesday"),
        ("inched down 0.07 percent on Friday", "inched up 0.07 percent on Friday"),
        ("closed from Monday to Wednesday", "closed from Monday to Thursday"),
        ("closed from Monday to Wednesday", "closed on Monday and Wednesday"),
        ("for the Lunar New Year holiday", "for Chuseok"),
        (
            "Kosdaq was little changed over the same period",
            "Kosdaq was unchanged over the week at 899.86 and little changed",
        ),
        ("has risen 15.2 percent this year", "has risen 15.3 percent this year"),
    ),
}
CASES = [(folder, true, lie) for folder, pairs in LIES.items() for true, lie in pairs]


def lines(folder: Path) -> list[str]:
    text = (folder / "close.en.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line]


@pytest.mark.parametrize("folder", [YEAR, WEEK], ids=lambda folder: folder.name)
def test_the_story_of_a_period_reads_back(folder: Path) -> None:
    assert verify.read_back(lines(folder), pipeline.day_from_file(str(folder / "close.json"))) == ()


@pytest.mark.parametrize(("folder", "true", "lie"), CASES, ids=[lie for _, _, lie in CASES])
def test_a_lie_about_a_period_is_found(folder: Path, true: str, lie: str) -> None:
    told = lines(folder)
    false = [line.replace(true, lie) for line in told]
    assert false != told, f"the story does not say {true!r}"
    assert verify.read_back(false, pipeline.day_from_file(str(folder / "close.json"))) != ()
