"""Two processes publish at once, in each kind of database: nothing arrives twice or is lost."""

from __future__ import annotations

from functools import partial
from multiprocessing.synchronize import Barrier
from pathlib import Path

import feedparser

from newsgen import publishing
from newsgen.archive import deliveries
from newsgen.archive.archive import Archive
from newsgen.archive.tables import ARRIVED
from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from newsgen.records.filed import Filed
from tests.archive import kept
from tests.archive.kept import NOON
from tests.killing import WARM, started
from tests.storing_server import receiving

STORIES = 50
TOGETHER = 60
"""Seconds that one process waits for the other to be ready."""


def test_two_processes_that_publish_the_same_fifty_stories_bring_each_there_once(url: str) -> None:
    with Archive.open(url):
        pass  # made before both come
    one = kept.filed("en")
    stories = [kept.named(one, f"story-{at}", slug=f"story-{at}", chart=None) for at in range(STORIES)]
    with receiving() as receiver:
        # Every PUT counts: nobody looks before, so that the outbox alone keeps a second one away.
        table = {"kind": "http", "url": f"{receiver.url}/{{story_id}}", "method": "PUT", "look": False}
        work = partial(_publish, url, stories, target_of("cms", table), WARM.Barrier(2))
        for process in [started(work) for _ in range(2)]:
            process.join()
            assert process.exitcode == 0
        assert receiver.counts() == {f"/{each.item.story_id}": 1 for each in stories}
    with Archive.open(url) as archive:
        assert [each.state for each in deliveries.of(archive)] == [ARRIVED] * STORIES


def test_two_processes_that_fill_one_feed_leave_every_story_in_it(url: str, tmp_path: Path) -> None:
    with Archive.open(url):
        pass
    feed = target_of("feed", {"kind": "folder", "path": str(tmp_path), "format": "rss"})
    one, both = kept.filed("en"), WARM.Barrier(2)
    names = [[f"{who}-{at}" for at in range(10)] for who in ("one", "two")]
    halves = [[kept.named(one, name, slug=name, chart=None) for name in each] for each in names]
    for process in [started(partial(_publish, url, half, feed, both)) for half in halves]:
        process.join()
        assert process.exitcode == 0
    found = feedparser.parse((tmp_path / "stories.en.rss.xml").read_bytes()).entries
    assert {each.id.rpartition("/")[2] for each in found} == {*names[0], *names[1]}


def _publish(url: str, stories: list[Filed], target: Target, both: Barrier) -> None:
    with Archive.open(url) as archive:
        both.wait(TOGETHER)
        for story in stories:
            publishing.publish(archive, story, [target], NOON)
        both.wait(TOGETHER)
        assert all(each.done for each in publishing.deliver(archive, [target], lambda: NOON))
