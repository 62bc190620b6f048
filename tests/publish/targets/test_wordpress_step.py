from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pytest

from newsgen import pipeline, settings
from newsgen.errors import ChangedThere
from newsgen.newsroom import compile_newsroom
from newsgen.publish.newsroom.item_of import item_of
from newsgen.publish.targets.wordpress_post import There, Words, difference, gmt
from newsgen.publish.targets.wordpress_step import CREATE, NOTHING, UPDATE, Case, step_of
from newsgen.records.delivery import Receipt
from newsgen.records.filing import CANCELED
from newsgen.records.item import Item

OURS, NEW, THEIRS = (Words(title, "<p>Words.</p>", "") for title in ("One", "Two", "By hand"))
MOMENT = "2026-03-03T06:41:00"
POST = There(7, "a-slug", "publish", OURS, MOMENT, MOMENT, 0, "https://news.example/a-slug/")
BEFORE = Receipt("https://news.example/a-slug/", "7", OURS.digest, MOMENT)
LATER = "2026-03-03T09:00:00"


@cache
def item() -> Item:
    day = pipeline.day_from_file("fixtures/days/2026-02-25-kospi-6000/close.json")
    return item_of(pipeline.write(day, replace(settings.load("en"), newsroom=compile_newsroom({}))), day)


def case(
    wanted: Words,
    there: There | None,
    before: Receipt | None = BEFORE,
    *,
    overwrite: bool = False,
    status: str = "usable",
    withdrawn: str = "draft",
) -> Case:
    return Case(replace(item(), status=status), wanted, there, before, (), withdrawn, overwrite)


def test_nothing_there_and_nothing_delivered_is_a_new_post() -> None:
    step = step_of(case(OURS, None, None))
    assert (step.kind, step.status, step.terms) == (CREATE, True, True)


@pytest.mark.parametrize("before", [BEFORE, None])
def test_the_same_words_are_nothing_to_do(before: Receipt | None) -> None:
    assert step_of(case(OURS, POST, before)).kind == NOTHING


def test_a_version_that_arrived_before_a_kill_is_nothing_to_do() -> None:
    assert step_of(case(NEW, replace(POST, words=NEW, modified=LATER))).kind == NOTHING


def test_a_post_as_we_left_it_is_ours_whole() -> None:
    step = step_of(case(NEW, POST))
    assert (step.kind, step.status, step.terms) == (UPDATE, True, True)


def test_of_a_post_touched_since_only_the_words_are_ours() -> None:
    step = step_of(case(NEW, replace(POST, modified=LATER)))
    assert (step.kind, step.status, step.terms) == (UPDATE, False, False)


def test_saying_overwrite_does_not_take_an_editors_post_off_the_site() -> None:
    step = step_of(case(NEW, replace(POST, words=THEIRS, modified=LATER), overwrite=True))
    assert (step.kind, step.status, step.terms) == (UPDATE, False, True)


@pytest.mark.parametrize(
    ("there", "before", "said"),
    [
        (replace(POST, words=THEIRS, modified=LATER), BEFORE, "was changed there by hand"),
        (replace(POST, words=THEIRS), BEFORE, "was changed there by hand"),
        (replace(POST, words=THEIRS), None, "no delivery of it is recorded"),
        (replace(POST, status="trash", modified=LATER), BEFORE, "was put into the trash"),
        (replace(POST, status="trash"), None, "was put into the trash"),
        (None, BEFORE, "was deleted there"),
    ],
)
def test_what_an_editor_did_is_not_undone_unsaid(
    there: There | None, before: Receipt | None, said: str
) -> None:
    with pytest.raises(ChangedThere, match=said) as told:
        step_of(case(NEW, there, before))
    assert "--overwrite" in str(told.value) and "\n" not in str(told.value)
    assert step_of(case(NEW, there, before, overwrite=True)).kind in (CREATE, UPDATE)


@pytest.mark.parametrize("there", [None, replace(POST, status="trash")])
def test_what_is_gone_already_need_not_be_taken_back(there: There | None) -> None:
    assert step_of(case(NEW, there, status=CANCELED)).kind == NOTHING


@pytest.mark.parametrize(("withdrawn", "kind"), [("draft", NOTHING), ("trash", UPDATE)])
def test_a_kill_between_the_words_and_the_trash_is_finished(withdrawn: str, kind: str) -> None:
    there = replace(POST, words=NEW, status="draft", modified=LATER)
    assert step_of(case(NEW, there, status=CANCELED, withdrawn=withdrawn)).kind == kind


def test_what_we_put_into_the_trash_ourselves_we_bring_back() -> None:
    there = replace(POST, status="trash")
    assert step_of(case(NEW, there)).kind == UPDATE


def test_another_embargo_is_another_delivery_though_the_words_are_the_same() -> None:
    waiting = replace(POST, status="future")
    assert step_of(case(OURS, waiting)).kind == UPDATE
    held = Case(replace(item(), embargo=datetime.fromisoformat(f"{MOMENT}Z")), *_rest(waiting))
    assert step_of(held).kind == NOTHING
    assert (
        step_of(replace(held, item=replace(item(), embargo=datetime(2030, 1, 1, tzinfo=UTC)))).kind == UPDATE
    )


def _rest(there: There) -> tuple[Words, There, Receipt, tuple[str, ...], str, bool]:
    return OURS, there, BEFORE, (), "draft", False


def test_another_picture_is_another_delivery_though_the_words_are_the_same() -> None:
    drawn = replace(case(OURS, POST), pictures=("chart-1.png",))
    assert step_of(drawn).kind == UPDATE
    assert step_of(replace(drawn, before=replace(BEFORE, media=(("chart-1.png", "9"),)))).kind == NOTHING


def test_a_difference_is_quoted_from_where_it_begins() -> None:
    long = Words("One", "a" * 50 + "<script>", "")
    assert difference(long, long) == ""
    assert difference(long, Words("One", "a" * 50 + "script", "")).startswith(
        "content: 'aaaaaaaaaa<script>' became 'aaaaaaaaaascript'"
    )
    assert difference(long, Words("One", "a" * 50, "")) == "content: 'aaaaaaaaaa<script>' became 'aaaaaaaaaa'"


def test_dates_are_of_utc_without_a_zone() -> None:
    assert gmt(datetime.fromisoformat("2026-03-03T15:41:00.5+09:00")) == "2026-03-03T06:41:00"
