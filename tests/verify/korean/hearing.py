"""What a Korean sentence claims, and what is wrong with it, under a headline that claims nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from newsgen.records import MarketDay, Source
from newsgen.verify import heard, read_back

SOURCE = "지어낸 거래소 자료"
NOTICE = f"이 기사는 {SOURCE}를 바탕으로 newsgen이 자동으로 작성했습니다."


def korean(day: MarketDay) -> MarketDay:
    """The day with a Korean name of its source."""
    return replace(day, source=Source({"ko": SOURCE, "en": "made-up data"}))


def claims(sentence: str, day: MarketDay) -> Sequence[Any]:
    """The claims of one sentence, every word of which is read."""
    found = heard([sentence], day, "ko")
    assert not found.unread, [(found.said(at), why) for at, _, why in found.unread]
    return found.claims


def complaints(sentence: str, day: MarketDay) -> list[str]:
    """Which checks one sentence fails."""
    return [
        f"{each.check}: {each.message}" for each in read_back(["코스피", sentence, NOTICE], korean(day), "ko")
    ]
