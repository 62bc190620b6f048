"""Whole Korean stories of recorded days, to be read back."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsgen import pipeline, prose, settings
from newsgen.records import MarketDay

DAYS = Path(__file__).parents[3] / "fixtures" / "days"


@cache
def day_of(folder: str) -> MarketDay:
    """The close of a recorded day."""
    return pipeline.day_from_file(str(DAYS / folder / "close.json"))


def lines(day: MarketDay) -> list[str]:
    """The day's story, line by line."""
    how = settings.load("ko", "yonhap")
    draft = prose.compose(pipeline.weigh(day, how), day, how.desk)
    deck = [draft.deck.text] if draft.deck else []
    return [draft.headline.text, *deck, *(line.text for line in draft.paragraphs), draft.notice.text]
