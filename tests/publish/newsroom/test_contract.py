"""What every format for newsroom systems must do with every recorded day, in both languages.

A format joins by its row in ``readings.READINGS``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.publish.newsroom.body import STORY, body
from newsgen.records.item import Item
from newsgen.records.plain_values import plain
from newsgen.records.restored import restored
from tests.publish.newsroom.items import FILED, KILL, LANGUAGES, LOOKS, STATES, item, named, written
from tests.publish.newsroom.readings import READINGS, profile

every_format = pytest.mark.parametrize("name", sorted(ITEM_FORMATS))
every_look = pytest.mark.parametrize("path", LOOKS, ids=named)


def test_every_format_says_how_it_is_read_back() -> None:
    assert set(READINGS) == set(ITEM_FORMATS)


def test_whatever_a_format_lacks_is_a_field_and_has_a_reason() -> None:
    known = set(profile(item(LOOKS[0], "en")))
    for reading in READINGS.values():
        assert set(reading.lacks) <= known and all(reading.lacks.values())


@every_look
@every_format
def test_an_item_is_what_the_official_schema_wants_in_every_state(name: str, path: Path) -> None:
    for lang in LANGUAGES:
        for state in STATES:
            content = ITEM_FORMATS[name].encode(item(path, lang, state))
            assert READINGS[name].faults(content) == []


@every_look
@every_format
def test_every_field_is_read_back_as_it_was_put_in(name: str, path: Path) -> None:
    for lang in LANGUAGES:
        for state in STATES:
            sent = item(path, lang, state)
            found = READINGS[name].read(ITEM_FORMATS[name].encode(sent))
            wanted = {
                field: value for field, value in profile(sent).items() if field not in READINGS[name].lacks
            }
            assert dict(found) == wanted


@every_look
@every_format
def test_a_moment_has_its_zone_in_figures_and_whole_seconds(name: str, path: Path) -> None:
    for lang in LANGUAGES:
        for state in STATES:
            content = ITEM_FORMATS[name].encode(item(path, lang, state))
            moments = READINGS[name].times(content)
            assert moments or "version_created" in READINGS[name].lacks
            assert all(re.fullmatch(READINGS[name].shape, each) for each in moments)
            assert not re.search(rb"\bKST\b", content)


@every_look
@every_format
def test_the_same_item_gives_the_same_bytes(name: str, path: Path) -> None:
    for lang in LANGUAGES:
        sent = item(path, lang)
        again = restored(Item, plain(sent))
        assert ITEM_FORMATS[name].encode(again) == ITEM_FORMATS[name].encode(sent)


@every_look
def test_the_body_is_the_story_that_was_verified(path: Path) -> None:
    for lang in LANGUAGES:
        story, _ = written(path, lang)
        sent = item(path, lang)
        told = [part.text for part in body(sent) if part.role == STORY]
        assert told[0] == sent.opening + story.draft.paragraphs[0].text
        assert told[1:] == [line.text for line in story.draft.paragraphs[1:]]
        assert story.problems == ()


@every_look
def test_the_items_of_a_story_in_two_languages_are_linked_to_each_other(path: Path) -> None:
    first, second = (item(path, lang) for lang in LANGUAGES)
    assert [(each.lang, each.uri) for each in first.twins] == [(second.lang, second.uri)]
    assert [(each.lang, each.uri) for each in second.twins] == [(first.lang, first.uri)]


@every_look
def test_a_later_version_has_the_same_address_and_slugline_and_a_later_time(path: Path) -> None:
    for lang in LANGUAGES:
        versions = [item(path, lang, state) for state in STATES]
        assert len({(each.uri, each.slugline, each.slug, each.first_created) for each in versions}) == 1
        assert [each.version for each in versions] == [1, 2, 3]
        assert versions[0].version_created < versions[1].version_created < versions[2].version_created


def test_no_two_stories_share_an_address_a_slug_or_on_one_day_a_slugline() -> None:
    items = [item(path, lang) for path in LOOKS for lang in LANGUAGES]
    assert len({each.uri for each in items}) == len({each.slug for each in items}) == len(items)
    of_a_day = [(each.session, each.lang, each.slugline) for each in items]
    assert len(set(of_a_day)) == len(items)


@every_format
def test_a_withdrawn_story_is_canceled_and_says_no_word_of_itself_in_its_body(name: str) -> None:
    sent = item(LOOKS[0], "en", KILL)
    found = READINGS[name].read(ITEM_FORMATS[name].encode(sent))
    assert found.get("body", (sent.edit_note,)) == (sent.edit_note,)
    assert "status" in READINGS[name].lacks or found["status"] == "canceled"
    assert item(LOOKS[0], "en", FILED).paragraphs[0] not in found.get("body", ())


@every_format
def test_a_story_that_a_person_has_read_is_flagged_nowhere(name: str) -> None:
    sent = replace(item(LOOKS[0], "ko"), automatic=False)
    content = ITEM_FORMATS[name].encode(sent)
    assert "automatic" in READINGS[name].lacks or READINGS[name].read(content)["automatic"] is False
    assert (
        "자동생성기사" not in content.decode()
        and b"\\uc790\\ub3d9\\uc0dd\\uc131\\uae30\\uc0ac" not in content
    )


def test_a_receiver_of_text_is_told_its_letters() -> None:
    for each in ITEM_FORMATS.values():
        assert not each.media_type.startswith("text/") or each.media_type.endswith("; charset=utf-8")


@every_format
def test_a_format_that_keeps_an_embargo_tells_it(name: str) -> None:
    assert not ITEM_FORMATS[name].embargo or "embargo" not in READINGS[name].lacks
