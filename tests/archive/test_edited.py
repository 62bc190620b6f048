"""What a person changed of a version is read in again from what they were given."""

from __future__ import annotations

import json
from dataclasses import replace
from types import ModuleType

import pytest

from newsgen.archive.archive import Archive
from newsgen.archive.edited import changed, edited
from newsgen.archive.filed_story import filed_of
from newsgen.errors import BadInput
from newsgen.publish.newsroom import jsonld, markdown, text
from newsgen.records.filed import Filed
from newsgen.records.item import HUMAN_EDITS
from tests.archive.kept import NOON, printed


def set_around(story: Filed) -> Filed:
    """The story with all that a house may print around its words."""
    item = replace(
        story.item, opening="(서울=뉴스젠) 김뉴스 기자 = ", tail="끝", edit_note="REFILED: once more"
    )
    return replace(story, item=item)


@pytest.mark.parametrize("lang", ["english", "korean"])
@pytest.mark.parametrize("around", [False, True])
def test_a_text_that_nobody_changed_is_the_same_version(
    request: pytest.FixtureRequest, lang: str, *, around: bool
) -> None:
    story: Filed = request.getfixturevalue(lang)
    told = set_around(story) if around else story
    assert edited(told, text.encode(told.item), "story.txt") is told


def test_a_changed_text_is_the_next_version_by_hand(archive: Archive, english: Filed) -> None:
    kept = archive.file(english, NOON)
    lines = text.encode(kept.item).decode().split("\n\n")
    lines[0] = "KOSPI ends above 6,000 for the first time"
    after = edited(kept, "\n\n".join(lines).encode(), "story.txt")
    assert (after.item.headline, after.item.version) == (lines[0], 2)
    assert after.item.paragraphs == kept.item.paragraphs
    assert (after.by_hand, after.item.source_type) == (True, HUMAN_EDITS)
    assert filed_of(after.story.encode()).by_hand, "a reader of its object knows it, too"
    told = json.loads(after.story)
    assert told["headline_spans"] == [] and told["paragraphs"][0]["spans"]


def test_paragraphs_may_be_taken_out_and_put_in(english: Filed) -> None:
    lines = text.encode(english.item).decode().split("\n\n")
    after = edited(english, "\r\n\r\n".join([*lines[:3], "A new one.", lines[-1]]).encode(), "story.txt")
    assert after.item.paragraphs == (english.item.paragraphs[0], "A new one.")


def test_the_deck_goes_where_the_first_paragraph_follows_the_headline(english: Filed) -> None:
    story = set_around(english)
    lines = text.encode(story.item).decode().split("\n\n")
    after = edited(story, "\n\n".join([*lines[:2], *lines[3:]]).encode(), "story.txt")
    assert (after.item.deck, after.item.paragraphs) == ("", story.item.paragraphs)


def test_a_changed_object_is_read_as_well(english: Filed) -> None:
    told = {**json.loads(printed("en")), "deck": None}
    after = edited(english, json.dumps(told).encode(), "STORY.json")
    assert (after.item.deck, after.item.headline) == ("", english.item.headline)


def test_the_difference_is_told_by_sentences(english: Filed) -> None:
    item = english.item
    first, *others = item.paragraphs
    after = replace(item, paragraphs=(f"{first} It was a record.", *others))
    assert changed(item, after) == ("+ It was a record.",)
    assert changed(after, item) == ("- It was a record.",)
    assert changed(item, item) == ()


@pytest.mark.parametrize("content", ["", "\n\n\n", "A headline alone", "A headline\n\nA deck"])
def test_what_has_no_words_is_refused_in_a_line(english: Filed, content: str) -> None:
    with pytest.raises(BadInput, match=r"t\.txt has no headline or no paragraphs"):
        edited(english, content.encode(), "t.txt")


def test_another_encoding_and_another_story_are_refused(english: Filed, korean: Filed) -> None:
    with pytest.raises(BadInput, match="is not UTF-8"):
        edited(korean, text.encode(korean.item).decode().encode("cp949"), "t.txt")
    with pytest.raises(BadInput, match=r"is kospi-2026-02-25-close-1530-ko, and .*-en was asked for"):
        edited(english, printed("ko"), "STORY.json")


@pytest.mark.parametrize("form", [markdown, jsonld])
def test_signs_of_markup_never_become_words(english: Filed, form: ModuleType) -> None:
    with pytest.raises(BadInput, match=r"story.x is Markdown or a page. Edit STORY.json"):
        edited(english, form.encode(english.item), "story.x")
