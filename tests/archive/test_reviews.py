"""A person's reading is kept, and so many a day take a story's flag away."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsgen.archive import outbox
from newsgen.archive.archive import Archive
from newsgen.records.delivery import Receipt
from newsgen.records.filed import Filed
from newsgen.records.filing import Review
from newsgen.records.item import HUMAN_EDITS
from tests.archive.kept import NOON, by_hand, following, named

HOUR = timedelta(hours=1)
KIM = Review("Kim", NOON, "read against the exchange's page")
LATE = datetime(2026, 2, 25, 14, 59, tzinfo=UTC)
"""A minute to midnight in Seoul."""


def test_a_review_takes_the_flag_away_and_stays_with_its_version(archive: Archive, english: Filed) -> None:
    name = archive.file(english, NOON).item.story_id
    assert archive.latest(name).item.automatic
    read = archive.review(name, KIM)
    assert (read.item.automatic, read.item.review) == (False, KIM)
    assert archive.latest(name) == read
    archive.file(following(read, "Second"), NOON)
    assert archive.version(name, 1) == read


def test_a_review_without_changes_makes_no_version(archive: Archive, english: Filed) -> None:
    name = archive.file(english, NOON).item.story_id
    archive.review(name, KIM)
    (kept,) = archive.versions(name)
    assert kept.item.source_type == english.item.source_type


def test_words_changed_by_a_reviewer_are_the_next_version(archive: Archive, english: Filed) -> None:
    name = archive.file(english, NOON).item.story_id
    edited = by_hand("en", headline="KOSPI ends above 6,000")
    edited = replace(edited, item=replace(edited.item, version=2))
    review = replace(KIM, changed=("- Old", "+ KOSPI ends above 6,000"))
    kept = archive.review(name, review, edited)
    assert (kept.item.version, kept.item.source_type, kept.by_hand) == (2, HUMAN_EDITS, True)
    assert archive.latest(name).item.review == review
    assert archive.version(name, 1).item.review is None


def test_who_read_a_story_before_it_was_filed_is_kept(archive: Archive, english: Filed) -> None:
    read = replace(english, item=replace(english.item, review=KIM, automatic=False))
    name = archive.file(read, NOON).item.story_id
    lee = replace(KIM, by="Lee")
    archive.review(name, lee)
    assert archive.latest(name).item.review == lee
    with archive.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM reviews").scalar() == 2


def test_only_so_many_flags_a_day_are_taken_away(archive: Archive, english: Filed, korean: Filed) -> None:
    for name in "abc":
        archive.file(named(english, name), NOON)
    archive.file(korean, NOON)
    flagged = [archive.review(name, KIM, most=2).item.automatic for name in "abc"]
    assert flagged == [False, False, True]
    assert archive.latest("c").item.review == KIM, "the reading itself is kept"
    assert not archive.review("a", KIM, most=2).item.automatic, "its flag was away already"
    assert not archive.review(korean.item.story_id, KIM, most=2).item.automatic, "another language"


def test_those_read_before_they_were_filed_count_as_well(archive: Archive, english: Filed) -> None:
    read = [named(english, name, review=KIM, automatic=False) for name in "abc"]
    assert [archive.file(each, NOON, most=2).item.automatic for each in read] == [False, False, True]
    assert archive.latest("c").item.review == KIM
    assert archive.file(read[0], NOON, most=0) == archive.latest("a"), "filed again, it stays as it was"


def test_a_day_of_reviews_ends_at_midnight_in_seoul(archive: Archive, english: Filed) -> None:
    for name in "abc":
        archive.file(named(english, name), NOON)
    assert not archive.review("a", replace(KIM, at=LATE), most=1).item.automatic
    assert archive.review("b", replace(KIM, at=LATE), most=1).item.automatic
    night = LATE + timedelta(minutes=2)
    assert not archive.review("c", replace(KIM, at=night), most=1).item.automatic
    assert archive.review("b", replace(KIM, at=night + 20 * HOUR), most=1).item.automatic, "the same day"


@pytest.fixture
def sent(archive: Archive, english: Filed, korean: Filed) -> Archive:
    """Three English stories and a Korean one that went out at noon in Seoul; c was read before."""
    for story in (*(named(english, name) for name in "abc"), korean):
        archive.file(story, NOON)
    archive.review("c", KIM)
    for name in ("a", "b", "c", korean.item.story_id):
        _sent(archive, name, NOON)
    return archive


def test_automatic_stories_that_went_out_are_counted_by_day_and_language(sent: Archive) -> None:
    assert sent.automatic_on(NOON, "en") == 2
    assert sent.automatic_on(NOON, "ko") == 1
    assert sent.automatic_on(NOON, "en", but="a") == 1
    assert sent.automatic_on(NOON - timedelta(days=1), "en") == 0
    assert sent.automatic_on(LATE, "en") == 2
    assert sent.automatic_on(LATE + HOUR, "en") == 0


def test_a_review_after_a_story_went_out_does_not_call_it_back(sent: Archive) -> None:
    sent.review("a", replace(KIM, at=NOON + HOUR))
    assert sent.automatic_on(NOON, "en") == 2


def test_what_is_being_sent_counts_and_two_targets_are_one_story(sent: Archive, english: Filed) -> None:
    _sent(sent, "a", NOON, "wire")
    sent.file(named(english, "d"), NOON)
    with sent.writing() as connection:
        outbox.queue(connection, "d", 1, ["desk"], NOON)
    assert sent.automatic_on(NOON, "en") == 2
    assert outbox.claim(sent, "me", NOON, HOUR)
    assert sent.automatic_on(NOON, "en") == 3


def _sent(archive: Archive, name: str, at: datetime, target: str = "desk") -> None:
    with archive.writing() as connection:
        outbox.queue(connection, name, 1, [target], at)
    claimed = outbox.claim(archive, "me", at, HOUR)
    assert claimed is not None
    outbox.arrived(archive, claimed, "me", Receipt("there"), at)
