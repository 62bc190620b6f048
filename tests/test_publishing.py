"""A version filed and brought to its targets: once, in order, and held back where it must not go."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import feedparser
import pytest

from newsgen import publishing, sending
from newsgen.archive import deliveries, outbox
from newsgen.archive.archive import Archive
from newsgen.archive.tables import WAITING
from newsgen.errors import BadInput, NotNow
from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from newsgen.records import Problem
from newsgen.records.delivery import Parcel, Receipt, Terms
from newsgen.records.filed import Filed, Override
from newsgen.records.filing import CANCELED, CORRECTED, Correction, Review
from newsgen.sending import HELD, NEW, THERE, WAITS, WOULD
from tests.archive import kept
from tests.archive.kept import NOON, following, named

HOUR = timedelta(hours=1)
AT_ONCE = Terms(tries=1)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(str(tmp_path / "archive.sqlite")) as opened:
        yield opened


@pytest.fixture
def desk(tmp_path: Path) -> Target:
    return folder(tmp_path)


def folder(tmp_path: Path, name: str = "desk", **told: object) -> Target:
    return target_of(name, {"kind": "folder", "path": str(tmp_path / name), **told})


def story(name: str = "story", **changed: object) -> Filed:
    return named(kept.filed("en"), name, slug=name, chart=None, **changed)


def sent(
    archive: Archive,
    filed: Filed,
    target: Target,
    later: timedelta = timedelta(0),
    terms: Terms = AT_ONCE,
    *,
    overwrite: bool = False,
) -> list[str]:
    """Files a story and delivers what is due; the state of each delivery."""
    now = NOON + later
    publishing.publish(archive, filed, [target], now)
    outcomes = publishing.deliver(archive, [target], lambda: now, overwrite=overwrite, terms=terms)
    return [each.state for each in outcomes]


def headline(tmp_path: Path, name: str = "story") -> str:
    told = json.loads((tmp_path / "desk" / f"{name}.ninjs.json").read_bytes())
    return str(told["headlines"][0]["value"])


def test_a_story_arrives_once_however_often_it_is_published(archive: Archive, desk: Target) -> None:
    assert [sent(archive, story(), desk, HOUR * count) for count in range(3)] == [[NEW], [], []]


def test_a_story_that_arrived_though_nobody_wrote_it_down_is_found(archive: Archive, desk: Target) -> None:
    filed = publishing.publish(archive, story(), [desk], NOON)
    assert outbox.claim(archive, "killed", NOON, sending.LEASE)
    desk.deliver(sending.parcels.parcel_of(filed, desk), None)
    assert sent(archive, story(), desk, sending.LEASE) == [THERE]


def test_a_correction_replaces_what_it_corrects(archive: Archive, desk: Target, tmp_path: Path) -> None:
    first = publishing.publish(archive, story(), [desk], NOON)
    sent(archive, story(), desk)
    assert sent(archive, following(first, "A better headline"), desk) == [NEW]
    assert headline(tmp_path) == "A better headline"


def test_a_correction_knows_a_version_that_arrived_though_nobody_wrote_it_down(
    archive: Archive, desk: Target, tmp_path: Path
) -> None:
    filed = publishing.publish(archive, story(), [desk], NOON)
    assert outbox.claim(archive, "killed", NOON, sending.LEASE)
    desk.deliver(sending.parcels.parcel_of(filed, desk), None)
    assert sent(archive, following(filed, "A better headline"), desk, sending.LEASE) == [NEW]
    assert headline(tmp_path) == "A better headline"


def test_an_editor_s_change_is_held_until_somebody_says_overwrite(
    archive: Archive, desk: Target, tmp_path: Path
) -> None:
    first = publishing.publish(archive, story(), [desk], NOON)
    sent(archive, story(), desk)
    file = tmp_path / "desk" / "story.ninjs.json"
    file.write_text("an editor's words")
    assert sent(archive, following(first, "A better headline"), desk) == [HELD]
    assert file.read_text() == "an editor's words"
    outbox.release(archive, [each.id for each in deliveries.unfinished(archive, None)])
    assert sent(archive, following(first, "A better headline"), desk, overwrite=True) == [NEW]


def test_a_receiver_that_is_down_is_asked_again_later(archive: Archive) -> None:
    down = target_of("cms", {"kind": "http", "url": "http://127.0.0.1:9/stories", "tries": 1})
    assert sent(archive, story(), down) == [WAITS]
    assert sent(archive, story(), down) == []
    (waiting,) = deliveries.of(archive)
    assert waiting.state == WAITING and waiting.next_try == NOON + sending.PAUSES[0]
    assert sent(archive, story(), down, HOUR) == [WAITS]
    (waiting,) = deliveries.of(archive)
    assert waiting.next_try == NOON + HOUR + sending.PAUSES[1]


def test_what_has_not_arrived_says_why(archive: Archive) -> None:
    down = target_of("cms", {"kind": "http", "url": "http://127.0.0.1:9/stories", "tries": 1})
    sent(archive, story(), down)
    (waiting,) = sending.standing(archive, None, NOON)
    assert not waiting.done and "127.0.0.1:9" in waiting.told and "2026-02-25T12:01+09:00" in waiting.told


def test_what_another_process_has_in_hand_says_until_when(archive: Archive, desk: Target) -> None:
    publishing.publish(archive, story(), [desk], NOON)
    assert outbox.claim(archive, "killed", NOON, sending.LEASE)
    (waiting,) = sending.standing(archive, ["desk"], NOON)
    assert not waiting.done and "2026-02-25T12:10+09:00" in waiting.told


def test_a_story_under_embargo_waits_until_its_time(archive: Archive, desk: Target) -> None:
    held_back = story(embargo=NOON + HOUR)
    assert sent(archive, held_back, desk) == [WAITS]
    assert sent(archive, held_back, desk, HOUR / 2) == []
    assert sent(archive, held_back, desk, HOUR) == [NEW]


def test_a_target_may_take_a_story_under_embargo_at_once(archive: Archive, tmp_path: Path) -> None:
    assert sent(archive, story(embargo=NOON + HOUR), folder(tmp_path, embargo="sent")) == [NEW]


def test_a_filed_version_takes_no_other_embargo(archive: Archive, desk: Target) -> None:
    publishing.publish(archive, story(), [desk], NOON)
    with pytest.raises(BadInput, match=r"another embargo, none\. .*newsgen revise"):
        publishing.publish(archive, story(embargo=NOON + HOUR), [desk], NOON)


def test_a_version_is_not_sent_after_a_later_one_was_filed(archive: Archive, desk: Target) -> None:
    first = publishing.publish(archive, story(), [desk], NOON)
    publishing.publish(archive, following(first, "A better headline"), [desk], NOON)
    with pytest.raises(
        BadInput, match=r"as version 2 since, and this is version 1\. .*newsgen publish story"
    ):
        publishing.publish(archive, story(), [desk], NOON)


def test_who_reads_or_answers_for_a_filed_version_is_kept(archive: Archive, desk: Target) -> None:
    wrong = replace(story(), problems=(Problem("close", "It is wrong.", "words"),))
    publishing.publish(archive, replace(wrong, override=Override("Kim", "checked")), [desk], NOON)
    again = replace(wrong, override=Override("Lee", "checked twice"))
    again = replace(again, item=replace(again.item, review=Review("Lee", NOON)))
    now = publishing.publish(archive, again, [desk], NOON)
    assert now.override == Override("Lee", "checked twice")
    assert now.item.review == Review("Lee", NOON) and not now.item.automatic


def test_an_automatic_story_over_the_daily_limit_is_held_until_it_is_read(
    archive: Archive, desk: Target
) -> None:
    two = replace(AT_ONCE, daily_limit=2)
    assert [sent(archive, story(name), desk, terms=two) for name in ("a", "b", "c")] == [[NEW], [NEW], [HELD]]
    (held,) = sending.standing(archive, None, NOON)
    assert "daily_limit is 2" in held.told and "--reviewed-by" in held.told
    archive.review("c", Review("Kim", NOON))
    outbox.release(archive, [each.id for each in deliveries.unfinished(archive, None)])
    assert sent(archive, story("c"), desk, terms=two) == [NEW]


def test_the_limit_counts_a_day_and_a_correction_not_at_all(archive: Archive, desk: Target) -> None:
    one = replace(AT_ONCE, daily_limit=1)
    first = publishing.publish(archive, story("a"), [desk], NOON)
    assert sent(archive, story("a"), desk, terms=one) == [NEW]
    assert sent(archive, following(first, "A better headline"), desk, terms=one) == [NEW]
    assert sent(archive, story("b"), desk, HOUR * 24, one) == [NEW]


def test_what_puts_a_story_right_waits_for_no_limit(archive: Archive, desk: Target) -> None:
    one = replace(AT_ONCE, daily_limit=1)
    first = publishing.publish(archive, story("a"), [desk], NOON)
    assert sent(archive, story("a"), desk, terms=one) == [NEW]
    assert sent(archive, story("b"), desk, HOUR * 24, one) == [NEW]
    second = following(first, "A better headline")
    right = replace(second.item, corrections=(Correction(CORRECTED, "Corrects it.", NOON, 1),))
    assert sent(archive, replace(second, item=right), desk, HOUR * 24, one) == [NEW]


def test_a_feed_is_one_file_with_the_stories_that_went_there_the_newest_first(
    archive: Archive, desk: Target, tmp_path: Path
) -> None:
    feed = folder(tmp_path, "feed", format="rss")
    old, new = story("old"), story("new", as_of=kept.filed("en").item.as_of + HOUR)
    sent(archive, story("elsewhere"), desk)
    for each in (new, old):
        assert sent(archive, each, feed) == [NEW]
    (file,) = (tmp_path / "feed").iterdir()
    assert file.name == "stories.en.rss.xml"
    assert [each.id for each in feedparser.parse(file.read_bytes()).entries] == [
        "https://news.example/new",
        "https://news.example/old",
    ]


def test_a_feed_goes_on_saying_that_a_story_was_taken_back(archive: Archive, tmp_path: Path) -> None:
    feed = folder(tmp_path, "feed", format="atom")
    first = publishing.publish(archive, story(), [feed], NOON)
    sent(archive, story(), feed)
    note = Correction("WITHDRAWN", "WITHDRAWN: the close was wrong.", NOON, 1)
    gone = replace(following(first, "Gone").item, status=CANCELED, corrections=(note,), edit_note=note.note)
    assert sent(archive, replace(first, item=gone), feed) == [NEW]
    (entry,) = feedparser.parse((tmp_path / "feed" / "stories.en.atom.xml").read_bytes()).entries
    assert entry.id == "https://news.example/story" and "the close was wrong" in str(entry)


def test_what_a_format_cannot_say_is_held_with_the_reason(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    table = '[exports.house]\nformat = "json"\nencoding = "euc-kr"\nfields = {title = "headline"}\n'
    Path("newsgen.toml").write_text(table)
    target = folder(tmp_path, format="export:house")
    assert sent(archive, story(headline="A share 뷁 €"), target) == [HELD]
    assert "뷁" in deliveries.of(archive)[0].error


class Slow:
    """A target that answers at the third time of asking, and counts."""

    name, format, lang, takes_embargoed = "desk", "ninjs", "", False
    asks_again = False

    def __init__(self) -> None:
        self.asked = 0

    def look(self, parcel: Parcel, before: Receipt | None) -> str:
        raise NotNow(f"{parcel.name} {before}")

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        self.asked += 1
        if self.asked < 3:
            raise NotNow(f"not yet {before} {overwrite}")
        return Receipt(parcel.name)


@pytest.mark.parametrize(("tries", "state"), [(3, NEW), (2, WAITS)])
def test_a_receiver_is_asked_as_often_as_the_settings_say(archive: Archive, tries: int, state: str) -> None:
    slow = Slow()
    assert sent(archive, story(), slow, terms=Terms(tries=tries, pause=0)) == [state]
    assert slow.asked == tries


def test_one_that_asks_again_by_itself_is_asked_once(archive: Archive) -> None:
    slow = Slow()
    slow.asks_again = True
    assert sent(archive, story(), slow, terms=Terms(tries=3, pause=0)) == [WAITS]
    assert slow.asked == 1


class Interrupted:
    """A target during whose delivery somebody presses Ctrl-C."""

    name, format, lang, takes_embargoed = "desk", "ninjs", "", False
    asks_again = False

    def look(self, parcel: Parcel, before: Receipt | None) -> str:
        raise KeyboardInterrupt(parcel, before)

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        raise KeyboardInterrupt(parcel, before, overwrite)


def test_after_an_interruption_the_next_run_need_not_wait(archive: Archive, desk: Target) -> None:
    with pytest.raises(KeyboardInterrupt):
        sent(archive, story(), Interrupted())
    assert sent(archive, story(), desk) == [NEW]


def test_a_look_says_what_would_happen_and_changes_nothing(
    archive: Archive, desk: Target, tmp_path: Path
) -> None:
    seen = publishing.would(archive, story(), desk, NOON)
    assert seen.state == WOULD and "write" in seen.told and not (tmp_path / "desk").exists()
    assert publishing.would(archive, story(embargo=NOON + HOUR), desk, NOON).state == WAITS
    wrong = replace(story(), problems=(Problem("close", "It is wrong.", "words"),))
    assert publishing.would(archive, wrong, desk, NOON).told.startswith("It has problems: It is wrong.")
    assert not list(archive.stories())
    sent(archive, story(), desk)
    assert publishing.would(archive, story(), desk, NOON + HOUR).told.startswith("nothing")


def test_a_corrected_story_would_replace_what_is_there(archive: Archive, desk: Target) -> None:
    first = publishing.publish(archive, story(), [desk], NOON)
    sent(archive, story(), desk)
    note = Correction(CORRECTED, "CORRECTED: the headline.", NOON, 1)
    later = replace(following(first, "A better headline").item, corrections=(note,))
    assert publishing.would(archive, replace(first, item=later), desk, NOON).told.startswith("replace")
