"""A short headline is a whole, true statement."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

import newsgen
from newsgen import pipeline, settings, verify
from newsgen.publish.newsroom.item_of import item_of
from newsgen.publish.newsroom.short_headline import short_headline
from newsgen.records import FORMS, Length, MarketDay
from newsgen.records.newsroom import Tail
from tests.publish.newsroom.items import LANGUAGES, LOOKS, named, room, written

LENGTHS = range(30, 65)
LOOSE = {
    "en": re.compile(
        r"(?:\b(?:a|an|the|of|in|at|to|as|by|for|from|on|than|with|since|past|above|below|and|but|net)|[,;:–-])$"
    ),
    "ko": re.compile(
        r"(?:[,…·]|만에|이후|까지|사상|장중|첫|기준|전날|은|는|이|을|를|의|에|와|과|로|(?<!고)(?<!저)(?<!한)가)$"
    ),
}
"""What no headline ends in: a preposition, an article, a particle, a mark that something is to follow."""


@cache
def headlines(path: Path, lang: str) -> tuple[MarketDay, tuple[tuple[str, list[str]], ...]]:
    """The headline of a look in every form, with the lines of the story."""
    day = pipeline.day_from_file(str(path))
    stories = [pipeline.write(day, settings.load(lang), Length(form)) for form in FORMS]
    return day, tuple(
        (each.draft.headline.text, [line.text for line in each.draft.lines]) for each in stories
    )


def shorter(headline: str, lang: str) -> set[str]:
    return {short_headline(headline, most, room().coding.tails[lang]) for most in LENGTHS}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", LOOKS, ids=named)
def test_each_short_headline_reads_back_with_nothing_false(path: Path, lang: str) -> None:
    day, told = headlines(path, lang)
    for headline, lines in told:
        for short in shorter(headline, lang):
            assert verify.read_back([short, *lines[1:]], day, lang) == ()
            assert newsgen.check(short, day, lang).false == ()


def cut_from(short: str, headline: str) -> bool:
    """Whether it holds nothing but the headline's own words in their order."""
    words = iter(re.split(r"[ ,;…]+", headline))
    return all(each in words for each in re.split(r"[ ,;…]+", short))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("path", LOOKS, ids=named)
def test_no_short_headline_ends_in_the_middle(path: Path, lang: str) -> None:
    for headline, _ in headlines(path, lang)[1]:
        for short in shorter(headline, lang):
            assert cut_from(short, headline) and not LOOSE[lang].search(short)


def test_what_would_end_in_the_middle_is_seen() -> None:
    assert LOOSE["en"].search("Kospi ends three-session losing streak as")
    assert LOOSE["en"].search("Foreigners sell net") and not LOOSE["en"].search("Kospi opens lower")
    assert LOOSE["ko"].search("코스피, 외국인 '팔자'에") and not LOOSE["ko"].search("코스피 하락 전환")


def test_most_headlines_of_the_recorded_days_come_to_what_superdesk_publishes() -> None:
    found = [
        short_headline(headlines(path, lang)[1][0][0], 42, room().coding.tails[lang])
        for path in LOOKS
        for lang in LANGUAGES
    ]
    assert sum(len(each) <= 42 for each in found) >= 0.95 * len(found)


@pytest.mark.parametrize(
    ("headline", "lang", "short"),
    [
        ("Kospi tops 3,000 for first time, closes lower", "en", "Kospi tops 3,000, closes lower"),
        ("코스피 장중 사상 첫 3,000선 돌파…하락 마감", "ko", "코스피 장중 사상 첫 3,000선 돌파…하락 마감"),
        ("코스피 장중 첫 3,000선 돌파…사상 최고치 마감", "ko", ""),
        ("코스피 장중 사상 첫 6,000선 돌파, 오후 2시 현재 0.1% 내린 5,963.5", "ko", ""),
        ("Kospi opens lower, closes 1.36 percent higher", "en", "Kospi closes 1.36 percent higher"),
        ("Saebyeok Chemical climbs 2.71 percent after base price adjustment", "en", ""),
    ],
)
def test_what_would_mislead_without_it_stays(headline: str, lang: str, short: str) -> None:
    assert short_headline(headline, 20, room().coding.tails[lang]) == (short or headline)


@pytest.mark.parametrize(
    ("headline", "short"),
    [
        (
            "코스피 장중 사상 첫 6,000선 돌파, 오전 9시 20분 현재 0.59% 오른 6,005.04",
            "코스피 장중 사상 첫 6,000선 돌파",
        ),
        ("코스피, 기관 '팔자'에 0.81% 하락, 오후 1시 40분 현재 3,421.77", "코스피, 기관 '팔자'에 0.81% 하락"),
        (
            "코스피 장중 첫 3,000선 돌파…사상 최고치 마감, 0.51% 오른 2,996.30",
            "코스피 장중 첫 3,000선 돌파…사상 최고치 마감",
        ),
    ],
)
def test_a_flash_comes_to_the_headline_that_it_opens_with(headline: str, short: str) -> None:
    assert short_headline(headline, 42, room().coding.tails["ko"]) == short


def test_the_longest_that_fits_is_chosen_and_else_the_shortest_that_is_whole() -> None:
    tails = (Tail(" as "), Tail(" in worst "))
    headline = "Kospi falls 3 percent in worst day since May as foreigners sell"
    assert short_headline(headline, 50, tails) == "Kospi falls 3 percent in worst day since May"
    assert short_headline(headline, 30, tails) == "Kospi falls 3 percent"
    assert short_headline(headline, 10, tails) == "Kospi falls 3 percent"


def test_a_tail_that_needs_an_ending_before_it_waits_for_one() -> None:
    assert short_headline(
        "하늘바이오텍, 장중 9만3천700원…사상 최고가", 20, room().coding.tails["ko"]
    ).endswith("최고가")


def test_a_headline_that_fits_is_left_alone() -> None:
    assert short_headline("Kospi falls as foreigners sell", 30, room().coding.tails["en"]).endswith("sell")


def test_the_length_is_a_setting() -> None:
    path = next(each for each in LOOKS if "crash" in each.parent.name)
    story, day = written(path, "en")
    wide = replace(story, newsroom=replace(room(), headline_length=64))
    assert item_of(story, day).short_headline == "Kospi plunges 12.06 percent"
    assert item_of(wide, day).short_headline == item_of(wide, day).headline
