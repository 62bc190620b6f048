"""What becomes of a delivery that is late, interrupted, without its archive, or beside one that fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from newsgen import parcels, publishing, sending
from newsgen.archive import deliveries, outbox
from newsgen.archive.archive import Archive
from newsgen.archive.tables import ARRIVED, SUPERSEDED, WAITING
from newsgen.errors import NotNow
from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from newsgen.records.delivery import Parcel, Receipt, Terms
from newsgen.records.filed import Filed
from newsgen.records.filing import CANCELED, CORRECTED, WITHDRAWN, Correction
from newsgen.sending import LEFT, NEW, THERE, WAITS
from tests import postgres
from tests.archive import kept
from tests.archive.kept import NOON, following, named
from tests.publish.targets.receiver import receiver

HOUR, ONCE = timedelta(hours=1), Terms(tries=1)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(str(tmp_path / "archive.sqlite")) as opened:
        yield opened


@pytest.fixture
def desk(tmp_path: Path) -> Target:
    return target_of("desk", {"kind": "folder", "path": str(tmp_path / "desk")})


def story(name: str = "story", **changed: object) -> Filed:
    return named(kept.filed("en"), name, slug=name, chart=None, **changed)


def down(name: str = "down") -> Target:
    return target_of(name, {"kind": "http", "url": "http://127.0.0.1:9/in", "tries": 1})


def withdrawn(first: Filed) -> Filed:
    note = Correction(WITHDRAWN, "WITHDRAWN: the close was wrong.", NOON, 1)
    gone = replace(following(first, "Withdrawn").item, status=CANCELED, corrections=(note,))
    return replace(first, item=gone)


def delivered(archive: Archive, *targets: Target, later: timedelta = timedelta(0)) -> list[tuple[str, str]]:
    found = publishing.deliver(archive, targets, lambda: NOON + later, terms=ONCE)
    return [(each.target, each.state) for each in found]


def test_a_version_that_comes_late_over_a_later_one_is_noticed_and_the_later_one_comes_again(
    archive: Archive, desk: Target, tmp_path: Path
) -> None:
    first = publishing.publish(archive, story(), [desk], NOON)
    stalled = sending.Run(archive, lambda: NOON, ONCE)
    mine = stalled.claim(["desk"], None)
    assert mine is not None
    second = publishing.publish(archive, following(first, "A better headline"), [desk], NOON)
    assert delivered(archive, desk, later=sending.LEASE) == [("desk", NEW)]
    late = desk.deliver(parcels.parcel_of(first, desk), None, overwrite=True)
    with pytest.raises(NotNow, match="another process took it over"):
        outbox.arrived(archive, mine, stalled.owner, late, NOON + HOUR)
    assert delivered(archive, desk, later=HOUR) == [("desk", NEW)]
    parcel = parcels.parcel_of(second, desk)
    assert (tmp_path / "desk" / parcel.name).read_bytes() == parcel.content
    assert delivered(archive, desk, later=HOUR) == []


class Interrupted:
    """A folder that has just taken a story as somebody presses Ctrl-C."""

    asks_again = False

    def __init__(self, folder: Target, fault: BaseException) -> None:
        self.folder, self.fault = folder, fault
        self.name, self.format, self.lang = folder.name, folder.format, folder.lang
        self.takes_embargoed = folder.takes_embargoed

    def digest(self, parcel: Parcel) -> str:
        return self.folder.digest(parcel)

    def look(self, parcel: Parcel, before: Receipt | None) -> str:
        return self.folder.look(parcel, before)

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        self.folder.deliver(parcel, before, overwrite=overwrite)
        raise self.fault


def test_a_correction_of_what_arrived_as_somebody_pressed_ctrl_c_is_no_stranger_s(
    archive: Archive, desk: Target
) -> None:
    first = publishing.publish(archive, story(), [desk], NOON)
    with pytest.raises(KeyboardInterrupt):
        delivered(archive, Interrupted(desk, KeyboardInterrupt()))
    publishing.publish(archive, following(first, "A better headline"), [desk], NOON)
    assert delivered(archive, desk) == [("desk", NEW)]


def test_a_story_on_which_newsgen_itself_fails_keeps_no_other_back(archive: Archive, desk: Target) -> None:
    for name in ("a", "b"):
        publishing.publish(archive, story(name), [desk], NOON)
    with pytest.raises(ZeroDivisionError):
        delivered(archive, Interrupted(desk, ZeroDivisionError("a fault")))
    assert delivered(archive, desk) == [("desk", NEW)]
    (waiting,) = sending.standing(archive, None, NOON)
    assert waiting.story == "a" and "a fault" in waiting.told


def test_nobody_hears_that_a_story_is_taken_back_who_never_had_it(
    archive: Archive, desk: Target, tmp_path: Path
) -> None:
    first = publishing.publish(archive, story(embargo=NOON + HOUR), [desk], NOON)
    assert delivered(archive, desk) == [("desk", WAITS)]
    gone = publishing.publish(archive, withdrawn(first), [desk], NOON)
    assert publishing.would(archive, gone, desk, NOON).state == LEFT
    assert delivered(archive, desk, later=HOUR / 2) == [("desk", LEFT)]
    assert not (tmp_path / "desk").exists()
    assert not deliveries.unfinished(archive, None)
    assert delivered(archive, desk, later=2 * HOUR) == []


def test_who_may_have_had_it_hears_that_it_is_taken_back(archive: Archive, desk: Target) -> None:
    """The answer was lost, or the process killed: nobody here knows."""
    first = publishing.publish(archive, story(), [desk], NOON)
    assert outbox.claim(archive, "killed", NOON, sending.LEASE)
    desk.deliver(parcels.parcel_of(first, desk), None)
    publishing.publish(archive, withdrawn(first), [desk], NOON)
    assert delivered(archive, desk, later=HOUR) == [("desk", NEW)]


def test_of_five_targets_two_that_are_down_keep_none_of_the_others_waiting(
    archive: Archive, tmp_path: Path
) -> None:
    up = [target_of(name, {"kind": "folder", "path": str(tmp_path / name)}) for name in "cde"]
    every = [down("a"), down("b"), *up]
    for name in ("one", "two"):
        publishing.publish(archive, story(name), every, NOON)
    found = delivered(archive, *every)
    assert found[:2] == [("a", WAITS), ("b", WAITS)]
    assert found[2:8] == [(name, NEW) for name in "cdecde"]
    assert sorted(found[8:]) == [("a", WAITS), ("b", WAITS)]


def test_only_the_newest_version_goes_to_a_receiver_that_was_down(archive: Archive, desk: Target) -> None:
    first = publishing.publish(archive, story(), [desk, down()], NOON)
    delivered(archive, desk, down())
    second = publishing.publish(archive, following(first, "A better headline"), [desk, down()], NOON)
    publishing.publish(archive, following(second, "The best headline"), [desk, down()], NOON)
    delivered(archive, desk, down(), later=HOUR)
    told = [(each.target, each.version, each.state) for each in deliveries.of(archive)]
    assert sorted(told) == [
        ("desk", 1, ARRIVED),
        ("desk", 2, SUPERSEDED),
        ("desk", 3, ARRIVED),
        ("down", 1, SUPERSEDED),
        ("down", 2, SUPERSEDED),
        ("down", 3, WAITING),
    ]


def test_what_puts_a_story_right_goes_before_what_is_new(archive: Archive, desk: Target) -> None:
    first = publishing.publish(archive, story("z"), [desk], NOON)
    delivered(archive, desk)
    publishing.publish(archive, story("a"), [desk], NOON)
    note = Correction(CORRECTED, "CORRECTED: the headline.", NOON, 1)
    right = replace(following(first, "A better headline").item, corrections=(note,))
    publishing.publish(archive, replace(first, item=right), [desk], NOON)
    found = publishing.deliver(archive, [desk], lambda: NOON, terms=ONCE)
    assert [each.story for each in found] == ["z", "a"]


@pytest.mark.parametrize(("asked", "minutes"), [("1800", 30), ("30", 1), ("999999999", 60)])
def test_a_receiver_that_asks_to_wait_is_left_alone_for_so_long(
    archive: Archive, asked: str, minutes: int
) -> None:
    with receiver() as web:
        web.answers = [(429, {"Retry-After": asked})]
        table = {"kind": "http", "url": f"{web.url}/in", "tries": 1, "longest_wait": 29}
        target = target_of("cms", {**table, "user": "newsgen", "password_env": "DESK_PASSWORD"})
        publishing.publish(archive, story(), [target], NOON)
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("DESK_PASSWORD", "s3cret-word")
            assert delivered(archive, target) == [("cms", WAITS)]
    (waiting,) = deliveries.of(archive)
    assert waiting.next_try == NOON + timedelta(minutes=minutes)


def test_a_lease_that_a_clock_set_back_would_make_endless_has_ended(archive: Archive, desk: Target) -> None:
    publishing.publish(archive, story(), [desk], NOON)
    assert outbox.claim(archive, "killed", NOON + timedelta(days=3650), sending.LEASE)
    assert delivered(archive, desk) == [("desk", NEW)]


def test_one_clock_a_little_behind_another_takes_nothing_from_it(archive: Archive, desk: Target) -> None:
    publishing.publish(archive, story(), [desk], NOON)
    assert outbox.claim(archive, "another", NOON, sending.LEASE)
    assert delivered(archive, desk, later=-timedelta(minutes=5)) == []


@pytest.fixture(scope="module")
def server() -> Iterator[postgres.Server]:
    if why := postgres.lacks():
        pytest.skip(why)
    with postgres.running() as found:
        yield found


def _dropped(url: str) -> None:
    """Everybody's connection to a database, as a restart of its server does it."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
            " AND datname = current_database() AND backend_type = 'client backend'"
        )


class Dropping(Interrupted):
    """A folder that takes a story as the archive loses its server: at once, before it writes down that it
    arrived, before that is kept, or once it is kept and before anybody knows."""

    def __init__(self, folder: Target, archive: Archive, url: str, moment: str) -> None:
        super().__init__(folder, AssertionError())
        self.archive, self.url, self.moment = archive, url, moment

    def deliver(self, parcel: Parcel, before: Receipt | None, *, overwrite: bool = False) -> Receipt:
        if self.moment == "taken":
            _dropped(self.url)
        else:
            name = "before_cursor_execute" if self.moment == "written" else "commit"
            event.listen(self.archive.engine, name, self._drop, once=True)
        return self.folder.deliver(parcel, before, overwrite=overwrite)

    def _drop(self, connection: Connection, *_: object) -> None:
        if self.moment == "answered":
            connection.connection.commit()
            connection.connection.cursor().execute("SELECT 1")  # or nothing would be left to be answered
        _dropped(self.url)


@pytest.mark.parametrize(
    ("moment", "state", "then"),
    [("taken", NEW, []), ("written", WAITS, [THERE]), ("kept", WAITS, [THERE]), ("answered", WAITS, [])],
)
def test_an_archive_whose_server_restarts_in_the_middle_holds_nothing_for_a_person(
    server: postgres.Server, desk: Target, moment: str, state: str, then: list[str]
) -> None:
    url = server.new()
    with Archive.open(url) as archive:
        first = publishing.publish(archive, story(), [desk], NOON)
        assert delivered(archive, Dropping(desk, archive, url, moment)) == [("desk", state)]
        assert [each for _, each in delivered(archive, desk, later=HOUR)] == then
        assert not deliveries.unfinished(archive, None)
        publishing.publish(archive, following(first, "A better headline"), [desk], NOON)
        assert delivered(archive, desk, later=HOUR) == [("desk", NEW)]
