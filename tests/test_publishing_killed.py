"""Killed at any moment: in the end each story is at its target exactly once, and whole."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing.synchronize import Event
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from newsgen import publishing
from newsgen.archive import deliveries
from newsgen.archive.archive import Archive
from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from newsgen.records.delivery import Terms
from newsgen.records.filed import Filed
from newsgen.sending import NEW, THERE, Run
from tests.archive import kept
from tests.killing import WARM, killed_after, started, usual_time
from tests.storing_server import ANSWERED, BEFORE, STORED, Receiver, receiving

TO_FOLDER, TO_WEB = 100, 50
"""Publishes that are killed: to a folder, and to a web address by each of two methods; 200 in all."""
MANY = 25
"""Statements of a publish, and moments at which what they did is kept, at the least."""
UNHURT = 2
"""Publishes before them, by which is known how long one takes."""
NOON = datetime(2026, 2, 25, 3, tzinfo=UTC)
LATER = publishing.LEASE + timedelta(hours=2)
"""By then nothing that a killed process had in hand is its own any more."""


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.open(str(tmp_path / "archive.sqlite")) as opened:
        yield opened


def many(number: int) -> list[Filed]:
    """So many stories, alike but for their names; without pictures."""
    one, names = kept.filed("en"), (f"story-{count:03d}" for count in range(number))
    return [kept.named(one, name, slug=name, chart=None) for name in names]


def published(archive: Archive, target: Target, story: Filed, now: datetime) -> list[publishing.Outcome]:
    """What the command does with a story: file it, then send what waits for the target."""
    publishing.publish(archive, story, [target], now)
    return list(publishing.deliver(archive, [target], lambda: now))


def kill_each(archive: Archive, target: Target, stories: Sequence[Filed], seed: int) -> int:
    """Publishes each story in a process killed at a random moment; how many were killed before their end."""
    first, second, *rest = stories
    published(archive, target, first, NOON)
    usual = usual_time(_work(archive, target, second, NOON))
    dice = random.Random(seed)
    return sum(
        killed_after(_work(archive, target, story, NOON + LATER * count), dice.uniform(0, usual))
        for count, story in enumerate(rest)
    )


def _work(archive: Archive, target: Target, story: Filed, now: datetime) -> Callable[[], object]:
    archive.engine.dispose()  # a connection must not be shared with a fork
    return partial(published, archive, target, story, now)


def test_killed_publishes_to_a_folder_leave_each_story_there_once_and_whole(
    archive: Archive, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    target = target_of("desk", {"kind": "folder", "path": str(out), "format": "ninjs"})
    stories = many(TO_FOLDER + UNHURT)
    assert kill_each(archive, target, stories, seed=7) > TO_FOLDER / 2
    _whole_where_there(out)
    _repeated(archive, target, stories)
    assert [each.name for each in _files(out)] == [f"{each.item.story_id}.ninjs.json" for each in stories]
    _as_filed(archive, out)


@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_killed_publishes_to_a_web_address_leave_each_story_there_once_and_whole(
    archive: Archive, method: str
) -> None:
    with receiving() as receiver:
        target = _web(receiver, method)
        stories = many(TO_WEB + UNHURT)
        assert kill_each(archive, target, stories, seed=8) > TO_WEB / 2
        _repeated(archive, target, stories)
        _there_once(archive, receiver, method, len(stories))


@pytest.mark.parametrize("method", ["PUT", "POST"])
def test_a_sender_killed_by_the_receiver_at_each_moment_of_a_request_finds_what_it_has_brought(
    archive: Archive, method: str
) -> None:
    with receiving() as receiver:
        target, stories = _web(receiver, method), many(3)
        for story, moment in zip(stories, (BEFORE, STORED, ANSWERED), strict=True):
            _killed_in(archive, receiver, target, story, moment)
        _repeated(archive, target, stories)
        _there_once(archive, receiver, method, 3)


@pytest.mark.parametrize("version", [1, 2])
def test_killed_at_each_statement_a_publish_and_its_correction_are_made_whole_by_a_repeat(
    tmp_path: Path, version: int
) -> None:
    before, once = tmp_path / "before", tmp_path / "once"
    before.mkdir()
    Archive.open(str(before / "archive.sqlite")).engine.dispose()
    if version == 2:
        _publishes(before, 1)
    shutil.copytree(before, once)
    number = _statements(once, version)
    assert number > MANY
    for last in range(1, number + 1):
        here = shutil.copytree(before, tmp_path / str(last))
        process = started(partial(_statements, here, version, last))
        process.join()
        assert process.exitcode == -signal.SIGKILL
        assert set(_publishes(here, version)) <= {NEW, THERE}
        with Archive.open(str(here / "archive.sqlite")) as archive:
            assert not deliveries.unfinished(archive, None)
            _as_filed(archive, here / "out")
        assert _publishes(here, 2) == ([NEW] if version == 1 else [])


def _publishes(here: Path, version: int) -> list[str]:
    """Publishes a story, or its correction, to a folder, as a command of its own."""
    target = target_of("desk", {"kind": "folder", "path": str(here / "out"), "format": "ninjs"})
    with Archive.open(str(here / "archive.sqlite")) as archive:
        (story,) = many(1)
        if version == 2:
            story = kept.following(archive.version(story.item.story_id, 1), "A better headline")
        return [each.state for each in published(archive, target, story, NOON)]


def _statements(here: Path, version: int, last: int = 0) -> int:
    """How many times the archive is asked or keeps something; at the last one the process is killed."""
    seen = 0

    def another(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == last:
            os.kill(os.getpid(), signal.SIGKILL)

    names = ("before_cursor_execute", "commit")
    for name in names:
        event.listen(Engine, name, another)
    try:
        _publishes(here, version)
    finally:
        for name in names:
            event.remove(Engine, name, another)
    return seen


def _repeated(archive: Archive, target: Target, stories: Sequence[Filed]) -> None:
    """The same commands again, when every lease has ended."""
    for story in stories:
        published(archive, target, story, NOON + LATER * len(stories))
    assert not deliveries.unfinished(archive, None)


def test_a_repeat_on_the_same_machine_need_not_wait_for_the_lease_to_end(archive: Archive) -> None:
    with receiving() as receiver:
        target, (story,) = _web(receiver, "PUT"), many(1)
        _killed_in(archive, receiver, target, story, STORED)
        assert [each.state for each in published(archive, target, story, NOON)] == [THERE]


def test_what_a_living_process_has_in_hand_is_not_taken_from_it(archive: Archive) -> None:
    with receiving() as receiver:
        target, (story,) = _web(receiver, "PUT"), many(1)
        publishing.publish(archive, story, [target], NOON)
        assert Run(archive, lambda: NOON, Terms()).claim([target.name], None)
        assert published(archive, target, story, NOON) == []
        assert receiver.counts() == {}


def _web(receiver: Receiver, method: str) -> Target:
    url = f"{receiver.url}/stories/{{story_id}}"
    return target_of("cms", {"kind": "http", "url": url, "method": method, "format": "ninjs"})


def _killed_in(archive: Archive, receiver: Receiver, target: Target, story: Filed, moment: int) -> None:
    """Publishes a story in a process that the receiver kills."""
    publishing.publish(archive, story, [target], NOON)
    go = WARM.Event()
    process = started(partial(_when_told, go, _work(archive, target, story, NOON)))
    assert process.pid
    receiver.kills(process.pid, moment)
    go.set()
    process.join()
    assert process.exitcode == -signal.SIGKILL


def _when_told(go: Event, work: Callable[[], object]) -> None:
    go.wait()
    work()


def _there_once(archive: Archive, receiver: Receiver, method: str, number: int) -> None:
    counted, found = receiver.counts(), list(archive.stories())
    assert len(counted) == len(found) == number
    assert set(counted.values()) == {1}
    if method == "PUT":
        for story in found:
            assert receiver.body(f"/stories/{story.item.story_id}") == ITEM_FORMATS["ninjs"].encode(
                story.item
            )


def _files(out: Path) -> list[Path]:
    return sorted(each for each in out.iterdir() if not each.name.startswith(".")) if out.exists() else []


def _whole_where_there(out: Path) -> None:
    """A receiver who looks at the folder right after a kill finds whole stories or none."""
    for each in _files(out):
        json.loads(each.read_bytes())


def _as_filed(archive: Archive, out: Path) -> None:
    for story in archive.stories():
        file = out / f"{story.item.story_id}.ninjs.json"
        assert file.read_bytes() == ITEM_FORMATS["ninjs"].encode(story.item)
