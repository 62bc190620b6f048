"""The version that follows: a number and a time further, the same address, the classes of the trade."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from newsgen.errors import BadInput
from newsgen.market.calendar import closed_days
from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.publish.newsroom.body import body
from newsgen.publish.revision_table import title
from newsgen.publish.word_diff import told
from newsgen.records import Assignment, Length
from newsgen.records.filed import Filed
from newsgen.records.filing import CANCELED, CORRECTED, REFILED, REPEAT, WITHDRAWN, Review
from newsgen.revising import revise
from newsgen.revising.stories import Held, held
from tests.revising.published_stories import LATER, day, published

WRONG = day(indices__KOSPI__last="6038.86")


def corrected(before: Filed | None = None) -> Filed:
    after = revise.revised(before or published(WRONG), day(), LATER).after
    assert after is not None
    return after


def test_a_correction_is_the_next_version_of_the_same_item() -> None:
    before, after = published(WRONG).item, corrected().item
    assert (after.version, after.version_created) == (2, LATER)
    assert after.first_created == before.first_created
    assert (after.uri, after.story_id, after.slug, after.twins, after.slugline) == (
        (before.uri, before.story_id, before.slug, before.twins, before.slugline)
    )
    assert "6,083.86" in told(after)
    assert "6,038.86" not in told(after)


def test_a_corrected_story_reads_back_clean_and_stands() -> None:
    after = corrected()
    assert after.problems == ()
    assert revise.revised(after, day(), LATER).kind == ""


def test_a_version_time_is_later_even_when_the_clock_is_not() -> None:
    again = revise.repeated(corrected(), LATER - timedelta(days=1)).after
    assert again is not None
    assert again.item.version_created == LATER + timedelta(seconds=1)
    assert again.item.corrections[-1].at == again.item.version_created


def test_corrections_of_corrections_are_all_kept() -> None:
    again = revise.revised(corrected(), day(shares__005930__last=203000), LATER + timedelta(hours=1)).after
    assert again is not None
    assert again.item.version == 3
    assert [(each.kind, each.before) for each in again.item.corrections] == [(CORRECTED, 1), (CORRECTED, 2)]
    assert again.item.edit_note == again.item.corrections[-1].note
    assert "Samsung Electronics" in again.item.edit_note


def reviewed(filed: Filed) -> Filed:
    read = Review("Lee", LATER, changed=("- a", "+ b"))
    return _with(filed, review=read, automatic=False)


def _with(filed: Filed, **fields: Any) -> Filed:
    return replace(filed, item=replace(filed.item, **fields))


def test_new_words_are_automatic_again_and_what_a_desk_changed_is_told() -> None:
    found = revise.revised(reviewed(published(WRONG)), day(), LATER)
    assert found.after is not None
    assert (found.after.item.automatic, found.after.item.review) == (True, None)
    assert found.by_hand == ("- a", "+ b")


def test_the_same_words_again_stay_reviewed() -> None:
    before = reviewed(published(day()))
    found = revise.repeated(before, LATER)
    assert found.after is not None
    assert found.kind == REPEAT
    assert told(found.after.item) == told(before.item)
    assert (found.after.item.version, found.after.item.review) == (2, before.item.review)
    assert not found.after.item.automatic


def test_an_embargo_stays() -> None:
    before = _with(published(WRONG), embargo=LATER)
    assert corrected(before).item.embargo == LATER


def test_a_brief_stays_a_brief_when_it_is_written_anew() -> None:
    before = published(WRONG, length=Length("brief"))
    after = corrected(before)
    assert after.item.story_id == before.item.story_id
    assert len(after.item.paragraphs) == len(before.item.paragraphs)


REASONS = ("the figures were those of a test", "시험용 수치였습니다")


@pytest.mark.parametrize(
    ("lang", "why"), [("en", "The figures were those of a test."), ("ko", "시험용 수치였습니다.")]
)
def test_a_story_that_is_taken_back_keeps_its_address_and_none_of_its_words(lang: str, why: str) -> None:
    before = published(WRONG, lang)
    after = revise.withdrawn(before, REASONS, LATER).after
    assert after is not None
    assert (after.item.status, after.item.uri, after.item.version) == (CANCELED, before.item.uri, 2)
    assert after.item.corrections[-1].kind == WITHDRAWN
    assert len(after.item.paragraphs) == 1
    assert "6,038.86" not in told(after.item)
    assert f" {why} " in after.item.paragraphs[0]
    assert after.item.edit_note.endswith(why)
    assert after.item.chart is None
    assert before.item.chart is not None and after.item.chart_gone == before.item.chart.uri
    assert after.may_go


def test_a_reason_in_another_language_is_for_the_desk_alone() -> None:
    after = revise.withdrawn(published(WRONG, "ko"), REASONS[:1], LATER).after
    assert after is not None
    item = after.item
    assert item.edit_note == (
        "[삭제] 2026년 2월 25일 오후 3시 30분 기사를 삭제합니다. The figures were those of a test."
    )
    for words in (*(part.text for part in body(item)), item.summary, item.headline, *item.paragraphs):
        assert "test" not in words
        assert "  " not in words


@pytest.mark.parametrize("form", sorted(ITEM_FORMATS))
def test_every_format_can_say_that_a_story_is_taken_back(form: str) -> None:
    after = revise.withdrawn(published(WRONG), ["it was a test"], LATER).after
    assert after is not None
    assert b"6,038.86" not in ITEM_FORMATS[form].encode(after.item)


def test_nothing_follows_a_story_that_was_taken_back() -> None:
    gone = revise.withdrawn(published(WRONG), ["it was a test"], LATER).after
    assert gone is not None
    for ask in (
        lambda: revise.revised(gone, day(), LATER),
        lambda: revise.repeated(gone, LATER),
        lambda: revise.withdrawn(gone, ["again"], LATER),
    ):
        with pytest.raises(BadInput, match="was withdrawn with version 2"):
            ask()


def test_nothing_false_makes_no_version() -> None:
    found = revise.revised(published(day()), day(shares__005930__open="202600"), LATER)
    assert (found.kind, found.after) == ("", None)
    assert [each.path for each in found.changes] == ["shares/005930/open"]


def test_other_words_are_refiled_only_where_that_was_asked_for() -> None:
    before = published(day())
    assert revise.revised(before, day(), LATER).kind == ""
    assert revise.revised(before, day(), LATER, refile=True).kind == ""
    older = _with(before, headline="Kospi ends above 6,000 for first time")
    found = revise.revised(older, day(), LATER, refile=True)
    assert found.kind == REFILED
    assert found.after is not None
    assert found.after.item.edit_note.startswith("REFILED: ")


@pytest.mark.parametrize(
    ("other", "what"),
    [
        ({"session": date(2026, 2, 26)}, "session"),
        ({"as_of": day().as_of + timedelta(minutes=1)}, "look"),
        ({"assignment": Assignment("USDKRW")}, "story"),
    ],
)
def test_the_data_of_another_story_are_refused(other: dict[str, Any], what: str) -> None:
    with pytest.raises(BadInput, match=f"is of another {what}"):
        revise.revised(published(day()), replace(day(), **other), LATER)


def test_a_fault_in_the_data_takes_no_story_back() -> None:
    with pytest.raises(BadInput, match="--withdraw"):
        held(published(day()), Held(lambda _: day(indices__KOSPI__high="1"), LATER))


def test_a_session_that_never_took_place_takes_its_story_back(monkeypatch: pytest.MonkeyPatch) -> None:
    before, known = published(day()), day()
    monkeypatch.setitem(closed_days(), before.item.session, "a made-up holiday")
    found = held(before, Held(lambda _: known, LATER))
    assert found.kind == WITHDRAWN
    assert "There was no trading session on 2026-02-25." in found.note


def test_a_story_whose_lead_is_gone_is_corrected_and_says_that_it_is_another_now() -> None:
    prices = {"open": "5970.00", "low": "5960.00", "high": "5990.00", "last": "5983.86"}
    lost = day(earlier=None, **{f"indices__KOSPI__{name}": price for name, price in prices.items()})
    found = revise.revised(published(day()), lost, LATER)
    assert found.kind == CORRECTED
    assert "as a story of milestone it cannot stand, and is written anew as one of " in found.reason
    assert found.reason.partition("; ")[2] in title(found)


def test_a_story_whose_lead_stands_says_no_such_thing() -> None:
    found = revise.revised(published(WRONG), day(), LATER)
    assert found.reason == "something it says is false"


def test_the_objects_own_item_has_the_note_too() -> None:
    after = corrected()
    assert json.loads(after.story)["item"]["edit_note"] == after.item.edit_note
