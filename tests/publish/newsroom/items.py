"""Items of every recorded day, in both languages, as filed, corrected and withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path

from newsgen import newsroom, pipeline, settings
from newsgen.publish.newsroom.item_of import item_of
from newsgen.records import Imprint, MarketDay, Story
from newsgen.records.filing import CANCELED, CORRECTED, USABLE, WITHDRAWN, Correction, Filing
from newsgen.records.item import Item
from newsgen.records.newsroom import Newsroom

DAYS = Path(__file__).parents[3] / "fixtures" / "days"
LOOKS = sorted(DAYS.glob("*/*.json"))
LANGUAGES = ("en", "ko")
FILED, CORRECTION, KILL = "filed", "corrected", "withdrawn"
STATES = (FILED, CORRECTION, KILL)
IMPRINTS = {
    "en": Imprint("SEOUL (Example)", "", "(END) & more"),
    "ko": Imprint("(서울=예시뉴스)", "", "무단 전재·재배포 금지 <끝>"),
}


def named(path: Path) -> str:
    """A look in the words of a test's name."""
    return f"{path.parent.name}/{path.stem}"


@cache
def room() -> Newsroom:
    """A newsroom that says everything of itself."""
    return newsroom.compile_newsroom(
        {
            "uri": "https://news.example/stories",
            "media": "https://news.example/pictures",
            "languages": list(LANGUAGES),
            "provider": {"en": "Example News", "ko": "예시뉴스"},
            "provider_uri": "https://news.example/",
            "logo": "https://news.example/logo.png",
            "desk": {"en": "Markets Desk", "ko": "증권부"},
            "holder": {"en": "Example News Co.", "ko": "예시뉴스(주)"},
            "copyright": {"en": "(c) Example News", "ko": "저작권자 예시뉴스"},
            "usage": {"en": "For subscribers only.", "ko": "계약사만 사용할 수 있습니다."},
        }
    )


@cache
def written(path: Path, lang: str) -> tuple[Story, MarketDay]:
    """The story of a look in a language, and its day."""
    day = pipeline.day_from_file(str(path))
    house = replace(settings.load(lang), newsroom=room(), imprint=IMPRINTS[lang])
    return pipeline.write(day, house), day


@cache
def item(path: Path, lang: str, state: str = FILED) -> Item:
    """The item of a look in a language and a state."""
    story, day = written(path, lang)
    return item_of(replace(story, filing=_filing(state, day)), day)


def _filing(state: str, day: MarketDay) -> Filing:
    first = day.as_of + timedelta(minutes=9, seconds=5, microseconds=7)
    if state == FILED:
        return Filing(1, first, first)
    corrected = Correction(CORRECTED, "CORRECTED: 1 & 2 < 3, not 2 > 3", first + timedelta(hours=1), 1)
    if state == CORRECTION:
        return Filing(2, first, corrected.at, USABLE, (corrected,), embargo=first + timedelta(days=1))
    withdrawn = Correction(WITHDRAWN, "WITHDRAWN: see the notice", first + timedelta(hours=2), 2)
    return Filing(3, first, withdrawn.at, CANCELED, (corrected, withdrawn))


def every() -> Iterator[Item]:
    """Each item of each recorded day as filed."""
    for path in LOOKS:
        for lang in LANGUAGES:
            yield item(path, lang)
