import os
import random
import signal
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess

from tests.cms.parcels import corrected, story, target
from tests.cms.wordpress_site import WordPressSite

FORKED = get_context("fork")
"""A child has the story ready, so that all of its short life is the delivery."""
KILLS = 10


def _started(site: WordPressSite) -> BaseProcess:
    child = FORKED.Process(target=_deliver, args=(site,), daemon=True)
    child.start()
    return child


def _deliver(site: WordPressSite) -> None:
    target(site, status="publish", categories=["Markets"]).deliver(story(drawn=True), None)


def test_a_delivery_killed_at_any_moment_is_made_up_for_once(site: WordPressSite) -> None:
    dice = random.Random(7)
    story(drawn=True)
    started = time.monotonic()
    _deliver(site)
    whole = time.monotonic() - started
    for _ in range(KILLS):
        site.empty()
        child = _started(site)
        time.sleep(dice.uniform(0, whole))
        assert child.pid
        os.kill(child.pid, signal.SIGKILL)
        child.join()
        site.settle()
        first = target(site, status="publish", categories=["Markets"]).deliver(story(drawn=True), None)
        [post] = site.posts()
        assert post["content"] == story().content.decode() and post["categories"] == ["Markets"]
        assert site.files() == [post["picture"]] and post["alt"]
        assert first.remote_id == str(post["id"]) and post["revisions"] == 0


def test_two_processes_at_once_make_one_post(site: WordPressSite) -> None:
    story(drawn=True)
    for _ in range(5):
        site.empty()
        children = [_started(site) for _ in range(2)]
        for child in children:
            child.join(60)
        assert [child.exitcode for child in children] == [0, 0]
        [post] = site.posts()
        assert (post["slug"], post["status"]) == (story().item.slug, "publish")
        assert post["picture"] in site.files()
        assert target(site).deliver(corrected(story()), None, overwrite=True).remote_id == str(post["id"])
