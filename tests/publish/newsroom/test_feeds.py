"""RSS and Atom as a reader program finds them."""

from __future__ import annotations

from calendar import timegm
from dataclasses import replace
from types import ModuleType
from typing import Any

import feedparser
import pytest
from lxml import etree

from newsgen.publish.newsroom import atom, rss
from newsgen.publish.newsroom.item_of import item_of
from newsgen.records.item import Chart, Item
from tests.publish.newsroom.items import CORRECTION, FILED, KILL, LOOKS, item, named, written
from tests.publish.newsroom.reads_html import paragraphs

LOOK = LOOKS[0]
both = pytest.mark.parametrize("form", [rss, atom])


def entry(form: ModuleType, sent: Item) -> Any:
    feed = feedparser.parse(form.encode(sent))
    assert not feed.bozo
    (found,) = feed.entries
    return found


@both
@pytest.mark.parametrize("lang", ["en", "ko"])
def test_a_reader_finds_headline_words_desk_and_times(form: ModuleType, lang: str) -> None:
    sent = item(LOOK, lang, CORRECTION)
    found = entry(form, sent)
    assert (found.title, found.author, found.summary) == (sent.headline, sent.byline, sent.summary)
    assert paragraphs(found.content[0].value)[-1] == sent.notice
    assert timegm(found.published_parsed) == sent.first_created.timestamp()
    assert timegm(found.updated_parsed) == sent.version_created.timestamp()


@both
def test_a_correction_has_the_name_of_what_it_corrects_and_says_so(form: ModuleType) -> None:
    first, second = (entry(form, item(LOOK, "en", state)) for state in (FILED, CORRECTION))
    assert first.id == second.id == item(LOOK, "en").uri
    assert second.updated_parsed > first.updated_parsed
    assert paragraphs(second.content[0].value)[0] == "CORRECTED: 1 & 2 < 3, not 2 > 3"


@both
def test_a_withdrawn_story_stays_under_its_name_and_says_that_it_was_withdrawn(form: ModuleType) -> None:
    sent = item(LOOK, "en", KILL)
    found = entry(form, sent)
    assert found.id == sent.uri and found.title == found.summary == sent.edit_note
    assert paragraphs(found.content[0].value) == (sent.edit_note,)


@both
def test_the_link_of_an_entry_is_its_own_and_the_other_language_stands_beside_it(form: ModuleType) -> None:
    sent = item(LOOK, "ko")
    found = entry(form, sent)
    assert found.link == sent.uri
    assert [each.href for each in found.links if each.get("hreflang") == "en"] == [sent.twins[0].uri]
    # Programs that take the first link of a kind must find the entry's own.
    told = etree.fromstring(form.encode(sent))
    links = [
        each.get("href") for each in told.iter("{http://www.w3.org/2005/Atom}link") if each.get("hreflang")
    ]
    assert links == [sent.uri, sent.twins[0].uri]


@both
def test_a_picture_comes_with_its_words(form: ModuleType) -> None:
    chart = Chart("u", "https://x.example/a.png", "a.png", "5 > 4 & 3", "Index", 1600, 900)
    content = form.encode(replace(item(LOOK, "en"), chart=chart))
    (picture,) = feedparser.parse(content).entries[0].media_content
    assert (picture["url"], picture["width"], picture["height"]) == (chart.href, "1600", "900")
    assert "5 &gt; 4 &amp; 3</media:description>" in content.decode()


@both
def test_many_stories_make_one_feed_in_the_order_given_dated_by_the_latest(form: ModuleType) -> None:
    sent = [item(LOOK, lang, state) for lang, state in (("en", KILL), ("ko", FILED), ("ko", CORRECTION))]
    feed = feedparser.parse(form.encode_feed(sent))
    assert [each.id for each in feed.entries] == [each.uri for each in sent]
    assert timegm(feed.feed.updated_parsed) == sent[0].version_created.timestamp()


def test_rss_writes_koreas_offset_in_digits_and_says_that_a_guid_is_no_address() -> None:
    told = etree.fromstring(rss.encode(item(LOOK, "en")))
    assert told.findtext(".//pubDate").endswith(" +0900")
    assert told.find(".//guid").get("isPermaLink") == "false"


@both
def test_the_houses_logo_and_the_automatic_flag_are_found(form: ModuleType) -> None:
    sent = item(LOOK, "ko")
    feed = feedparser.parse(form.encode(sent))
    assert (feed.feed.get("image") or {"href": feed.feed.get("logo")})["href"] == sent.provider.logo
    flagged = [
        (each.label or each.term) for each in feed.entries[0].tags if "codes/flag/" in (each.scheme or "")
    ]
    assert flagged == ["자동생성기사"]
    read = entry(form, replace(sent, automatic=False))
    assert not [each for each in read.tags if "codes/flag/" in (each.scheme or "")]


@both
def test_a_story_that_was_never_filed_is_of_the_moment_of_its_figures(form: ModuleType) -> None:
    story, day = written(next(path for path in LOOKS if "kospi-6000/close" in named(path)), "ko")
    found = entry(form, item_of(story, day))
    assert tuple(found.published_parsed)[:6] == tuple(found.updated_parsed)[:6] == (2026, 2, 25, 6, 30, 0)


@both
def test_topics_carry_their_codes(form: ModuleType) -> None:
    sent = item(LOOK, "ko")
    tags = {(each.scheme or "", each.term, each.label) for each in entry(form, sent).tags}
    codes = {scheme.rsplit("/", 1)[1] or term for scheme, term, _ in tags if "mediatopic" in scheme}
    assert codes == {each.medtop for each in sent.subjects}
