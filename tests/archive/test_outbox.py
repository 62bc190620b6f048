"""Who may take which delivery in hand, and what becomes of those of killed processes, in each database."""

from __future__ import annotations

from datetime import timedelta

from newsgen.archive import deliveries, outbox
from newsgen.archive.archive import Archive
from newsgen.archive.tables import ARRIVED, CLAIMED, HELD, SUPERSEDED, WAITING
from newsgen.records.delivery import Receipt
from newsgen.records.filed import Filed
from tests.archive.kept import NOON, following

HOUR, LEASE = timedelta(hours=1), timedelta(minutes=10)
HERE = Receipt("out/story.json", digest="00", media=(("a.png", "01"),))


def queued(archive: Archive, story: Filed, *targets: str) -> Filed:
    kept = archive.file(story, NOON)
    with archive.writing() as connection:
        outbox.queue(connection, kept.item.story_id, kept.item.version, targets or ["desk"], NOON)
    return kept


def states(archive: Archive) -> list[str]:
    return [each.state for each in deliveries.of(archive)]


def claimed(archive: Archive, owner: str = "me", later: timedelta = timedelta(0)) -> deliveries.Delivery:
    found = outbox.claim(archive, owner, NOON + later, LEASE)
    assert found is not None
    return found


def test_queueing_the_same_version_again_changes_nothing(archive: Archive, english: Filed) -> None:
    queued(archive, english, "desk", "cms")
    outbox.arrived(archive, claimed(archive), "me", HERE, NOON)
    queued(archive, english, "desk", "cms")
    assert states(archive) == [ARRIVED, WAITING]


def test_what_one_has_in_hand_nobody_else_gets_until_the_lease_ends(archive: Archive, english: Filed) -> None:
    queued(archive, english)
    first = claimed(archive)
    assert outbox.claim(archive, "you", NOON + LEASE / 2, LEASE) is None
    again = claimed(archive, "you", LEASE)
    assert (again.id, again.tries) == (first.id, 2)


def test_who_lost_the_lease_can_no_longer_say_what_came_of_it(archive: Archive, english: Filed) -> None:
    queued(archive, english)
    stalled = claimed(archive)
    claimed(archive, "you", LEASE)
    outbox.held(archive, stalled, "me", "too late")
    assert states(archive) == [CLAIMED]


def test_a_receipt_comes_back_as_it_was_given(archive: Archive, english: Filed) -> None:
    queued(archive, english)
    outbox.arrived(archive, claimed(archive), "me", HERE, NOON)
    assert deliveries.receipt_before(archive, english.item.story_id, "desk") == HERE


def test_what_waits_is_tried_at_its_time_and_at_once_when_released(archive: Archive, english: Filed) -> None:
    queued(archive, english)
    first = claimed(archive)
    outbox.waits(archive, first, "me", "down", NOON + HOUR)
    assert outbox.claim(archive, "me", NOON + HOUR / 2, LEASE) is None
    outbox.release(archive, [first.id])
    assert claimed(archive).error == "down"


def test_what_is_held_is_tried_only_when_released(archive: Archive, english: Filed) -> None:
    queued(archive, english)
    first = claimed(archive)
    outbox.held(archive, first, "me", "wrong password")
    assert outbox.claim(archive, "me", NOON + HOUR * 99, LEASE) is None
    outbox.release(archive, [first.id])
    assert claimed(archive).tries == 2


def test_what_was_put_off_counts_no_try(archive: Archive, english: Filed) -> None:
    queued(archive, english)
    outbox.put_off(archive, claimed(archive), "me", "embargo", NOON + HOUR)
    assert claimed(archive, later=HOUR).tries == 1


def test_a_later_version_goes_in_the_place_of_one_that_waits(archive: Archive, english: Filed) -> None:
    kept = queued(archive, english)
    queued(archive, following(kept, "Another headline"))
    assert states(archive) == [SUPERSEDED, WAITING]


def test_a_later_version_waits_for_one_that_is_under_way(archive: Archive, english: Filed) -> None:
    kept = queued(archive, english)
    first = claimed(archive)
    queued(archive, following(kept, "Another headline"))
    assert outbox.claim(archive, "you", NOON, LEASE) is None
    outbox.arrived(archive, first, "me", HERE, NOON)
    assert claimed(archive, "you").version == 2


def test_of_a_killed_process_the_later_version_goes_and_knows_what_may_be_there(
    archive: Archive, english: Filed
) -> None:
    kept = queued(archive, english)
    claimed(archive)
    queued(archive, following(kept, "Another headline"))
    assert claimed(archive, "you", LEASE).version == 2
    assert states(archive) == [SUPERSEDED, CLAIMED]
    assert deliveries.tried_in_vain(archive, kept.item.story_id, 2, "desk") == (1,)


def test_a_claim_can_be_for_some_targets_or_deliveries_alone(archive: Archive, english: Filed) -> None:
    queued(archive, english, "desk", "cms")
    found = outbox.claim(archive, "me", NOON, LEASE, targets=["cms"])
    assert found is not None and found.target == "cms"
    assert outbox.claim(archive, "me", NOON, LEASE, [found.id]) is None


def test_what_has_not_arrived_is_known_by_target(archive: Archive, english: Filed) -> None:
    queued(archive, english, "desk", "cms")
    outbox.held(archive, claimed(archive), "me", "wrong password")
    assert [each.state for each in deliveries.unfinished(archive, ["desk"])] == [HELD]
    assert [each.state for each in deliveries.unfinished(archive, None)] == [HELD, WAITING]


def test_an_arrival_that_others_came_before_is_not_written_down(archive: Archive, english: Filed) -> None:
    queued(archive, english)
    mine = claimed(archive)
    assert not outbox.arrived(archive, mine, "me", HERE, NOON, seen=1)
    assert states(archive) == [CLAIMED]
    assert outbox.arrived(archive, mine, "me", HERE, NOON, seen=0)
    assert deliveries.last_there(archive, "desk", "en", 30) == ((english.item.story_id, 1),)
