from __future__ import annotations

import re
from dataclasses import replace

from markupsafe import escape

from newsgen import newsroom
from newsgen.publish import STORY_FORMATS
from newsgen.publish.chart import picture_of
from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.publish.samples import Sample, gallery
from newsgen.records import MarketDay, Story

WHY = "# The day of *6,000*\n\nA <b>milestone</b> at 2 p.m.\n"


def sample(story: Story, day: MarketDay) -> Sample:
    return Sample("2026-02-25-kospi-6000", "14-00", WHY, day, {"herald": story, "reuters": story})


def test_every_style_and_format_is_there_and_every_link_leads_to_a_file(story: Story, day: MarketDay) -> None:
    files = gallery([sample(story, day)])
    links = re.findall(r'href="([^"]+)"', files["index.html"].decode())
    assert set(links) | {"index.html"} == set(files)
    assert len(links) == 2 * 4 + 1


def test_every_link_beside_a_story_leads_to_a_file(story: Story, day: MarketDay) -> None:
    files = gallery([sample(story, day)])
    links = re.findall(r'href="../([^"]+)"', files["2026-02-25-kospi-6000/14-00.en.html"].decode())
    assert "index.html" in links
    assert set(links) <= set(files)


def test_the_story_stands_beside_its_why_its_lead_and_its_facts(story: Story, day: MarketDay) -> None:
    page = gallery([sample(story, day)])["2026-02-25-kospi-6000/14-00.en.html"].decode()
    assert "<h2>The day of <em>6,000</em></h2>" in page
    assert "move:KOSPI</code>, 90 points" in page
    assert "left out: the story is full" in page


def test_markup_in_a_why_is_shown_as_written(story: Story, day: MarketDay) -> None:
    page = gallery([sample(story, day)])["2026-02-25-kospi-6000/14-00.en.html"].decode()
    assert "&lt;b&gt;milestone&lt;/b&gt;" in page


def test_two_galleries_of_the_same_samples_differ_by_not_one_byte(story: Story, day: MarketDay) -> None:
    assert gallery([sample(story, day)]) == gallery([sample(story, day)])


def test_each_card_names_its_language_in_that_language(story: Story, day: MarketDay) -> None:
    korean = replace(story, draft=replace(story.draft, lang="ko"))
    index = gallery([sample(story, day), sample(korean, day)])["index.html"].decode()
    assert " English <time" in index
    assert " 한국어 <time" in index and "2026년 2월 25일 수요일" in index


def test_two_languages_of_one_look_stand_side_by_side_and_lead_to_each_other(
    story: Story, day: MarketDay
) -> None:
    korean = replace(story, draft=replace(story.draft, lang="ko"))
    later = replace(sample(story, day), look="close")
    files = gallery([sample(story, day), sample(korean, day), later])
    index = files["index.html"].decode()
    beside = index[index.index('class="cards beside"') : index.index('class="cards"')]
    assert beside.count('<li class="card"') == 2 and 'lang="en"' in beside and 'lang="ko"' in beside
    page = files["2026-02-25-kospi-6000/14-00.en.html"].decode()
    assert '<a href="../2026-02-25-kospi-6000/14-00.ko.html" lang="ko" hreflang="ko">한국어</a>' in page
    assert "hreflang" not in files["2026-02-25-kospi-6000/close.en.html"].decode()


def test_a_newsroom_adds_its_formats_and_the_picture_of_the_style_that_is_shown(
    story: Story, day: MarketDay
) -> None:
    sent = replace(sample(story, day), newsroom=newsroom.compile_newsroom({"languages": ["en", "ko"]}))
    files, bare = gallery([sent]), gallery([sample(story, day)])
    added = {path.removeprefix("2026-02-25-kospi-6000/14-00.en.") for path in set(files) - set(bare)}
    suffixes = {form.suffix for name, form in ITEM_FORMATS.items() if name not in STORY_FORMATS}
    assert added == suffixes | {"png"}
    links = set(re.findall(r'href="([^"]+)"', files["index.html"].decode()))
    assert links | {"index.html", "2026-02-25-kospi-6000/14-00.en.png"} >= set(files)
    assert files == gallery([sent])


def test_the_words_under_a_picture_and_in_place_of_it_stand_on_the_page(story: Story, day: MarketDay) -> None:
    sent = replace(sample(story, day), newsroom=newsroom.compile_newsroom({}))
    page = gallery([sent])["2026-02-25-kospi-6000/14-00.en.html"].decode()
    picture = picture_of(sent.sent, day)
    assert picture and f'alt="{escape(picture.alt)}"' in page
    assert '<img src="../2026-02-25-kospi-6000/14-00.en.png"' in page
