"""What a house sets around a story, as every format prints it: outside the story's own words."""

from __future__ import annotations

from newsgen.records import Line, Story

JOINTS = {"en": " -- ", "ko": " = "}
"""What stands between dateline or byline and the story, as agencies in each language have it."""


def opening(story: Story) -> str:
    """What stands before the first paragraph: ``(서울=뉴스젠) 김뉴스 기자 = ``; empty for nothing."""
    said = " ".join(each for each in (story.imprint.dateline, story.imprint.byline) if each)
    return said + JOINTS[story.draft.lang] if said else ""


def notice(story: Story) -> Line | None:
    """The notice that the story was generated, unless the house leaves it out."""
    return story.draft.notice if story.imprint.notice else None
