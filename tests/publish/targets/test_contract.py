"""What every place of delivery that keeps files by name has in common: each rule against each real server."""

from __future__ import annotations

import threading

import pytest

from newsgen.errors import ChangedThere, NotNow, Refused
from newsgen.publish.targets.store import draft_of
from tests.publish.targets.places import Place
from tests.publish.targets.receiver import PASSWORD
from tests.publish.targets.stories import CHART, story, withdrawn


def test_a_story_arrives_under_its_name_byte_for_byte(place: Place) -> None:
    parcel = story()
    receipt = place.target().deliver(parcel, None)
    assert place.read(parcel.name) == parcel.content
    assert place.names() == [parcel.name]
    assert not receipt.found and receipt.place.endswith(parcel.name) and len(receipt.digest) == 64


def test_a_second_time_it_is_found_and_nothing_is_sent(place: Place) -> None:
    parcel = story(1, CHART)
    first = place.target().deliver(parcel, None)
    again = place.target().deliver(parcel, None)
    assert again.found and again.digest == first.digest and again.place == first.place
    assert place.names() == sorted([CHART.name, parcel.name])


def test_a_later_version_takes_the_place_of_the_one_before(place: Place) -> None:
    first, second = story(1), story(2)
    before = place.target().deliver(first, None)
    receipt = place.target().deliver(second, before)
    assert not receipt.found and receipt.digest != before.digest
    assert place.read(second.name) == second.content and place.names() == [second.name]


def test_whoever_reads_meanwhile_sees_one_version_or_the_other(place: Place) -> None:
    parcels = {version: story(version) for version in (1, 2)}
    receipt, seen, done = place.target().deliver(parcels[1], None), set(), threading.Event()

    def read() -> None:
        while not done.is_set():
            seen.add(place.read(parcels[1].name))

    reader = threading.Thread(target=read)
    reader.start()
    try:
        for turn in range(6 if place.table["kind"] == "s3" else 20):
            receipt = place.target().deliver(parcels[2 - turn % 2], receipt)
    finally:
        done.set()
        reader.join()
    assert seen <= {each.content for each in parcels.values()}


def test_what_somebody_changed_there_is_told_and_not_written_over(place: Place) -> None:
    first, second = story(1), story(2)
    before = place.target().deliver(first, None)
    place.write(first.name, b"a desk wrote this")
    with pytest.raises(ChangedThere, match="--overwrite") as told:
        place.target().deliver(second, before)
    assert "\n" not in str(told.value)
    assert place.read(first.name) == b"a desk wrote this"
    place.target().deliver(second, before, overwrite=True)
    assert place.read(first.name) == second.content


def test_what_was_not_delivered_from_here_is_not_written_over(place: Place) -> None:
    parcel = story()
    place.target().deliver(story(7), None)
    with pytest.raises(ChangedThere, match="not delivered from here"):
        place.target().deliver(parcel, None)
    assert place.read(parcel.name) == story(7).content


def test_pictures_arrive_and_one_that_was_retouched_there_stays(place: Place) -> None:
    before = place.target().deliver(story(1, CHART), None)
    assert place.read(CHART.name) == CHART.content
    place.write(CHART.name, b"retouched")
    redrawn = story(2, CHART)
    with pytest.raises(ChangedThere, match=CHART.name):
        place.target().deliver(redrawn, before)
    assert place.read(redrawn.name) == story(1).content
    place.target().deliver(redrawn, before, overwrite=True)
    assert place.read(CHART.name) == CHART.content


def test_what_a_killed_run_left_half_is_gone_once_the_version_comes_again(place: Place) -> None:
    if place.table["kind"] in ("folder", "http", "s3"):
        pytest.skip("see test_folder.py; no other kind has drafts")
    parcel = story()
    place.target().deliver(story(7), None)
    place.write(draft_of(parcel.name, parcel.content), parcel.content[:100])
    place.target().deliver(parcel, None, overwrite=True)
    assert place.names() == [parcel.name] and place.read(parcel.name) == parcel.content


def test_a_picture_left_by_a_killed_run_does_not_hinder(place: Place) -> None:
    parcel = story(1, CHART)
    place.target().deliver(story(), None)
    place.write(CHART.name, b"of an earlier library")
    before = place.target().deliver(story(), None)
    place.target().deliver(story(2, CHART), before)
    assert place.read(CHART.name) == CHART.content and parcel.name in place.names()


def test_a_story_that_is_taken_back_takes_its_picture_away(place: Place) -> None:
    before = place.target().deliver(story(1, CHART), None)
    kill = withdrawn(2)
    receipt = place.target().deliver(kill, before)
    assert place.names() == [kill.name] and place.read(kill.name) == kill.content
    assert (receipt.media, receipt.notes) == ((), ())


def test_a_run_cut_short_before_the_picture_is_made_up_for(place: Place) -> None:
    before = place.target().deliver(story(1, CHART), None)
    place.write(withdrawn(2).name, withdrawn(2).content)
    assert place.target().deliver(withdrawn(2), before).found
    assert place.names() == [withdrawn(2).name]


def test_a_picture_that_was_retouched_there_is_told_and_stays(place: Place) -> None:
    before = place.target().deliver(story(1, CHART), None)
    place.write(CHART.name, b"retouched")
    (note,) = place.target().deliver(withdrawn(2), before).notes
    assert CHART.name in note and "take it away there" in note
    assert place.read(CHART.name) == b"retouched"


def test_a_later_version_without_a_picture_leaves_the_one_that_is_there(place: Place) -> None:
    before = place.target().deliver(story(1, CHART), None)
    place.target().deliver(story(2), before)
    assert place.read(CHART.name) == CHART.content


def test_a_dry_run_tells_and_changes_nothing(place: Place) -> None:
    target, parcel = place.target(), story(1, CHART)
    assert "write" in target.look(parcel, None) and "1 picture" in target.look(parcel, None)
    assert place.names() == []
    before = target.deliver(parcel, None)
    assert target.look(parcel, before).startswith("nothing")
    assert target.look(story(2), before).startswith("replace")
    place.write(parcel.name, b"a desk wrote this")
    assert target.look(story(2), before).startswith("hold it")
    assert place.read(parcel.name) == b"a desk wrote this"


def test_what_was_taken_away_there_comes_as_a_new_file(place: Place) -> None:
    before = place.target().deliver(story(5), None)
    fresh = place.target(**_elsewhere(place))
    fresh.deliver(story(6), before)
    assert place.read(story().name) == story(5).content


def _elsewhere(place: Place) -> dict[str, str]:
    """The same place, another and empty part of it."""
    table = place.table
    if table["kind"] == "http":
        return {"url": table["url"].replace("/in/", "/elsewhere/")}
    key = "prefix" if table["kind"] == "s3" else "path"
    return {key: table[key].rstrip("/") + "-2/"}


def test_a_wrong_password_is_refused_in_a_line_without_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    if place.table["kind"] == "folder":
        pytest.skip("a folder has no password")
    wrong = PASSWORD + "-wrong"
    monkeypatch.setenv("DESK_PASSWORD", wrong)
    place.wrong()
    with pytest.raises(Refused) as told:
        place.target().deliver(story(), None)
    line = str(told.value)
    assert "\n" not in line and PASSWORD not in line
    assert "DESK_PASSWORD" in line or "AWS_ACCESS_KEY_ID" in line


def test_a_password_that_is_not_there_is_asked_for(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    if place.table["kind"] == "folder":
        pytest.skip("a folder has no password")
    for name in ("DESK_PASSWORD", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    with pytest.raises(Refused, match=r"DESK_PASSWORD|AWS_ACCESS_KEY_ID"):
        place.target().deliver(story(), None)


def test_a_server_that_is_down_waits(place: Place) -> None:
    if place.table["kind"] in ("folder", "s3"):
        pytest.skip("see test_folder.py and test_s3.py")
    place.stop()
    with pytest.raises(NotNow, match=r"127\.0\.0\.1") as told:
        place.target().deliver(story(), None)
    assert "\n" not in str(told.value)
