"""Stories are kept as they were filed, version by version, in every kind of database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsgen.archive.archive import Archive
from newsgen.errors import BadInput
from newsgen.records import Problem
from newsgen.records.filed import Filed, Override
from tests.archive.kept import NOON, following, named

HOUR = timedelta(hours=1)


def test_a_story_comes_back_as_it_was_filed(archive: Archive, english: Filed) -> None:
    kept = archive.file(english, NOON)
    assert archive.latest(english.item.story_id) == kept
    assert replace(kept, item=english.item, story=english.story) == english


def test_a_version_is_stamped_with_the_moment_it_was_filed_in_utc(archive: Archive, english: Filed) -> None:
    seoul = datetime.fromisoformat("2026-02-25T15:41:30.250+09:00")
    item = archive.file(english, seoul).item
    assert item.first_created == item.version_created == datetime(2026, 2, 25, 6, 41, 30, tzinfo=UTC)
    assert archive.latest(item.story_id).item.version_created.utcoffset() == timedelta(0)


def test_the_same_words_again_change_nothing(archive: Archive, english: Filed) -> None:
    kept = archive.file(english, NOON)
    assert archive.file(english, NOON + HOUR) == kept
    assert len(archive.versions(english.item.story_id)) == 1


def test_other_words_under_a_known_version_are_refused(archive: Archive, english: Filed) -> None:
    archive.file(english, NOON)
    other = replace(english, item=replace(english.item, headline="Another headline"))
    with pytest.raises(BadInput, match=r"version 1, with other words. Use newsgen revise"):
        archive.file(other, NOON)


def test_versions_come_one_after_the_other(archive: Archive, english: Filed) -> None:
    with pytest.raises(BadInput, match="says it is version 2, and 1 is the next"):
        archive.file(following(english, "Second"), NOON)


def test_a_later_version_has_a_later_time_whatever_the_clock_says(archive: Archive, english: Filed) -> None:
    first = archive.file(english, NOON).item
    second = archive.file(following(english, "Second"), NOON - HOUR).item
    assert second.version_created == first.version_created + timedelta(seconds=1)
    assert second.first_created == first.first_created
    assert [each.item.version for each in archive.versions(first.story_id)] == [1, 2]
    assert archive.version(first.story_id, 1).item == first


def test_the_address_of_a_story_never_changes(archive: Archive, english: Filed) -> None:
    archive.file(english, NOON)
    second = following(english, "Second")
    moved = replace(second, item=replace(second.item, uri="https://elsewhere.example/1"))
    with pytest.raises(BadInput, match="an address never changes"):
        archive.file(moved, NOON)


def test_two_stories_have_no_address_in_common(archive: Archive, english: Filed) -> None:
    archive.file(english, NOON)
    with pytest.raises(BadInput, match="has the address of kospi-2026-02-25-close-1530-en"):
        archive.file(replace(english, item=replace(english.item, story_id="another")), NOON)


def test_both_languages_are_kept_over_one_day(archive: Archive, english: Filed, korean: Filed) -> None:
    archive.file(english, NOON)
    archive.file(korean, NOON)
    with archive.reading() as connection:
        days = connection.exec_driver_sql("SELECT count(*) FROM snapshots").scalar()
    assert days == 1
    assert archive.latest(korean.item.story_id).item.headline == korean.item.headline


def test_the_newest_versions_are_listed_by_session_and_language(
    archive: Archive, english: Filed, korean: Filed
) -> None:
    for each in (korean, english, following(english, "Second")):
        archive.file(each, NOON)
    day = english.item.session
    late = named(english, "later", session=day + timedelta(days=1))
    archive.file(late, NOON)
    assert [(each.item.story_id, each.item.version) for each in archive.stories()] == [
        (english.item.story_id, 2),
        (korean.item.story_id, 1),
        ("later", 1),
    ]
    assert [each.item.lang for each in archive.stories(session=day, lang="ko")] == ["ko"]
    assert [each.item.story_id for each in archive.stories(since=late.item.session)] == ["later"]


def test_problems_and_facts_come_back_in_their_order(archive: Archive, english: Filed) -> None:
    problems = (Problem("figure", "6 is not 7.", "rose 6"), Problem("time", "No.", "at noon"))
    kept = archive.file(replace(english, problems=problems), NOON)
    assert not kept.may_go
    assert archive.latest(kept.item.story_id).problems == problems
    assert archive.latest(kept.item.story_id).facts == english.facts


def test_the_last_person_who_answers_for_a_version_stands_and_none_is_forgotten(
    archive: Archive, english: Filed
) -> None:
    name = archive.file(replace(english, override=Override("Kim", "checked by hand")), NOON).item.story_id
    assert archive.latest(name).override == Override("Kim", "checked by hand")
    archive.override(name, 1, Override("Lee", "the exchange confirms it"), NOON + HOUR)
    assert archive.latest(name).override == Override("Lee", "the exchange confirms it")
    with archive.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM overrides").scalar() == 2


def test_what_was_never_filed_is_a_line(archive: Archive, english: Filed) -> None:
    with pytest.raises(BadInput, match="no story nothing was filed here"):
        archive.latest("nothing")
    archive.file(english, NOON)
    with pytest.raises(BadInput, match="has no version 7"):
        archive.version(english.item.story_id, 7)
    with pytest.raises(BadInput, match="has no version 7"):
        archive.override(english.item.story_id, 7, Override("Kim", "why"), NOON)
