"""An item says of a story what the story says, and nothing that it does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date
from pathlib import Path

import pytest

from newsgen import pipeline, settings
from newsgen.publish.newsroom.item_of import item_of
from newsgen.publish.newsroom.slugline import slugline
from newsgen.records import Length
from newsgen.records.filing import Filing, Review
from newsgen.records.item import HUMAN_EDITS, Item
from newsgen.records.newsroom import Instrument
from newsgen.sessions import KST
from tests.publish.newsroom.items import CORRECTION, IMPRINTS, LANGUAGES, LOOKS, item, named, room, written

every_look = pytest.mark.parametrize("path", LOOKS, ids=named)


def look(part: str) -> Path:
    return next(path for path in LOOKS if part in named(path))


SIX_THOUSAND = look("kospi-6000/close")
SHARE = look("a-share-up-its-limit")
WON = look("the-won-past-1400")


def codes(sent: Item) -> list[str]:
    return [each.symbol for each in sent.instruments]


@every_look
def test_a_share_is_named_among_the_instruments_only_where_the_story_names_it(path: Path) -> None:
    for lang in LANGUAGES:
        sent = item(path, lang)
        story, day = written(path, lang)
        words = "\n".join(line.text for line in story.draft.lines)
        for each in sent.instruments:
            if each.kind == "share":
                assert any(name in words for form, name in day.names[each.symbol].items() if form[:2] == lang)


@every_look
def test_every_share_that_a_story_names_is_among_the_instruments(path: Path) -> None:
    for lang in LANGUAGES:
        story, day = written(path, lang)
        words = "\n".join(line.text for line in story.draft.lines)
        named_there = {code for code in day.shares if day.names[code][lang] in words}
        assert named_there <= set(codes(item(path, lang)))


def test_a_share_of_the_day_that_the_story_passes_over_is_no_instrument() -> None:
    day = pipeline.day_from_file(str(SIX_THOUSAND))
    house = replace(settings.load("en"), newsroom=room())
    sent = item_of(pipeline.write(day, house, Length("flash")), day)
    assert "005930" in day.shares and codes(sent) == ["KOSPI"]


def test_whom_the_story_is_about_comes_first() -> None:
    assert codes(item(SIX_THOUSAND, "en"))[0] == "KOSPI"
    assert codes(item(SHARE, "ko"))[0] == "099990"
    assert codes(item(WON, "en"))[0] == "USD/KRW"


def test_the_exchange_of_a_share_is_that_of_its_listing() -> None:
    kosdaq, kospi = item(SHARE, "en").instruments[0], item(look("a-split"), "en").instruments[0]
    assert (kosdaq.exchange, kospi.exchange) == ("XKOS", "XKRX")


def test_a_share_whose_listing_is_not_known_is_of_the_korea_exchange() -> None:
    found = {each.symbol: each.exchange for each in item(SIX_THOUSAND, "en").instruments}
    assert found["005930"] == "XKRX"


def test_keywords_are_the_section_s_and_the_names_that_are_told() -> None:
    assert item(WON, "ko").keywords[:3] == ("환율", "외환시장", "원/달러")
    assert "삼성전자" in item(SIX_THOUSAND, "ko").keywords
    assert "Samsung Electronics" not in item(WON, "en").keywords


def test_an_instrument_is_named_behind_its_exchange_where_it_has_one() -> None:
    assert [
        Instrument(symbol, mic, "index", {}).code() for symbol, mic in (("KOSPI", "XKRX"), ("USD/KRW", ""))
    ] == [
        "XKRX:KOSPI",
        "USD/KRW",
    ]


def test_moments_are_whole_seconds_in_utc() -> None:
    sent = item(SIX_THOUSAND, "en", CORRECTION)
    assert sent.embargo is not None
    for moment in (sent.first_created, sent.version_created, sent.embargo):
        assert moment.tzinfo is UTC and moment.microsecond == 0


def test_a_story_that_was_never_filed_is_of_the_moment_of_its_figures() -> None:
    story, day = written(SIX_THOUSAND, "en")
    sent = item_of(story, day)
    assert sent.first_created == sent.version_created == day.as_of.astimezone(KST)


def test_the_address_has_no_query_and_names_day_story_and_language() -> None:
    sent = item(SIX_THOUSAND, "ko")
    assert sent.uri == "https://news.example/stories/2026-02-25/kospi-2026-02-25-close-1530/ko"


def test_a_brief_is_another_item_than_the_full_story() -> None:
    day = pipeline.day_from_file(str(SIX_THOUSAND))
    house = replace(settings.load("en"), newsroom=room(), imprint=IMPRINTS["en"])
    items = [item_of(pipeline.write(day, house, Length(form)), day) for form in ("story", "brief", "flash")]
    assert len({each.uri for each in items}) == len({each.slugline for each in items}) == 3
    assert not items[2].paragraphs


def test_a_review_takes_the_automatic_flag_away_and_a_change_by_hand_the_source_type() -> None:
    story, day = written(SIX_THOUSAND, "en")
    read = item_of(replace(story, filing=Filing(review=Review("Kim", day.as_of))), day)
    changed = item_of(replace(story, filing=Filing(review=Review("Kim", day.as_of, "", ("-a +b",)))), day)
    assert (item(SIX_THOUSAND, "en").automatic, read.automatic, changed.automatic) == (True, False, False)
    assert read.source_type != changed.source_type == HUMAN_EDITS


@every_look
def test_the_summary_is_whole_and_no_longer_than_the_setting(path: Path) -> None:
    for lang in LANGUAGES:
        sent = item(path, lang)
        assert len(sent.summary) <= 160
        assert sent.summary in (sent.deck, sent.paragraphs[0], sent.headline)


def test_a_short_setting_takes_the_shortest_whole_line() -> None:
    story, day = written(SIX_THOUSAND, "en")
    sent = item_of(replace(story, newsroom=replace(room(), deck_length=40)), day)
    assert sent.summary == sent.deck and len(sent.summary) <= 40


@every_look
def test_the_slugline_fits_what_superdesk_publishes(path: Path) -> None:
    assert len(item(path, "en").slugline) <= 24


@pytest.mark.parametrize("most", range(8, 60))
def test_a_slugline_of_any_length_cuts_no_word_and_leaves_none_out(most: int) -> None:
    found = slugline("kosdaq-2025-08-21-midday-1120-brief", date(2025, 8, 21), most)
    words = "kosdaq-midday-1120-brief"
    date_told = "-2025-08-21" if most >= len(words) + 11 else "-0821" if most >= len(words) + 5 else ""
    assert found == words + date_told


def test_a_story_in_a_language_that_the_house_does_not_name_has_no_twin() -> None:
    story, day = written(LOOKS[0], "en")
    house = replace(room(), languages=("ko",))
    assert item_of(replace(story, newsroom=house), day).twins == ()
