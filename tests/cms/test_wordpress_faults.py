import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsgen.errors import NotDelivered, NotNow, Refused
from tests.cms import machines
from tests.cms.parcels import corrected, story, target
from tests.cms.wordpress_site import WordPressSite

POSTS = "POST /.*wp/v2/posts"
MEDIA = "POST /.*wp/v2/media$"
UNSET = "NEWSGEN_TEST_UNSET"
CRITICAL = "<html><body><p>There has been a critical error on this website.</p></body></html>"


def _later_once(site: WordPressSite, wrong: pytest.ExceptionInfo[NotDelivered], said: str) -> None:
    """The message is one line and says it; after the fault the story arrives once, with its picture."""
    site.well()
    assert said in str(wrong.value) and "\n" not in str(wrong.value)
    target(site).deliver(story(drawn=True), None)
    [post] = site.posts()
    assert post["content"] == story().content.decode()
    assert site.files() == [post["picture"]]


def test_a_site_that_is_down(site: WordPressSite) -> None:
    site.stop()
    try:
        with pytest.raises(NotNow) as wrong:
            target(site).deliver(story(drawn=True), None)
    finally:
        site.serve()
    _later_once(site, wrong, "cannot be reached (Connection refused")


@pytest.mark.parametrize("request_", ["GET /.*users/me", POSTS, MEDIA])
def test_a_site_that_is_slow(site: WordPressSite, request_: str) -> None:
    """It goes on working when nobody waits any more: what it makes is found later."""
    site.fault(request_, seconds=4, end=False)
    with pytest.raises(NotNow) as wrong:
        target(site, timeout=1).deliver(story(drawn=True), None)
    site.settle()
    _later_once(site, wrong, "has not answered for 1 s.")


@pytest.mark.parametrize("request_", [POSTS, MEDIA, "POST /.*wp/v2/media/", "POST /.*wp/v2/tags"])
@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_site_that_fails_before_or_after_it_has_done_its_work(
    site: WordPressSite, request_: str, moment: str
) -> None:
    site.fault(request_, moment=moment, status=500, body=CRITICAL)
    with pytest.raises(NotNow) as wrong:
        target(site).deliver(story(drawn=True), None)
    _later_once(site, wrong, "answers 500 (There has been a critical error on this website).")


def test_a_correction_whose_answer_is_lost_is_one_revision(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    site.fault(POSTS, moment="after", status=502, body="Bad Gateway")
    with pytest.raises(NotNow, match="502"):
        target(site).deliver(corrected(story()), first)
    assert target(site).deliver(corrected(story()), first).found
    assert site.posts()[0]["revisions"] == 1


@pytest.mark.parametrize(("status", "wait"), [(429, "120"), (503, "600")])
def test_a_site_that_asks_to_wait(site: WordPressSite, status: int, wait: str) -> None:
    site.fault(POSTS, status=status, headers=[f"Retry-After: {wait}"], body="")
    with pytest.raises(NotNow) as wrong:
        target(site).deliver(story(drawn=True), None)
    _later_once(site, wrong, f"answers {status}. It asks to wait {wait} s.")


def test_a_site_in_maintenance(site: WordPressSite) -> None:
    """WordPress's own file, as it stands there while the site is brought up to date."""
    note = site.pages / ".maintenance"
    note.write_text("<?php $upgrading = time();")
    note.chmod(0o644)
    try:
        with pytest.raises(NotNow) as wrong:
            target(site).deliver(story(drawn=True), None)
    finally:
        note.unlink()
    _later_once(site, wrong, "answers 503. It asks to wait 600 s.")


@pytest.mark.parametrize("request_", ["GET /.*users/me", POSTS, MEDIA])
def test_a_plugin_that_prints_before_the_answer(site: WordPressSite, request_: str) -> None:
    warning = "<br />\n<b>Warning</b>: Undefined array key in <b>plugin.php</b> on line <b>7</b>"
    site.fault(request_, moment="after", body=warning, end=False)
    with pytest.raises(NotNow) as wrong:
        target(site).deliver(story(drawn=True), None)
    _later_once(site, wrong, "answers with something else than JSON ('Warning : Undefined array key")


def test_a_site_that_has_moved_to_https(site: WordPressSite) -> None:
    site.fault("HEAD /", status=301, headers=["Location: https://news.example/"], body="")
    with pytest.raises(Refused) as wrong:
        target(site).deliver(story(drawn=True), None)
    _later_once(site, wrong, "sends on to https://news.example/. Put the address that it goes by into url")


def test_a_site_that_names_a_stranger_is_not_given_the_password(site: WordPressSite) -> None:
    link = 'Link: <https://elsewhere.example/wp-json/>; rel="https://api.w.org/"'
    site.fault("HEAD /", status=200, headers=[link], body="")
    with pytest.raises(Refused) as wrong:
        target(site).deliver(story(drawn=True), None)
    _later_once(site, wrong, "names elsewhere.example as its REST interface")


def test_a_wrong_password(site: WordPressSite, monkeypatch: pytest.MonkeyPatch) -> None:
    right = os.environ["PASSWORD_EDITOR"]
    monkeypatch.setenv("PASSWORD_EDITOR", "wrong")
    with pytest.raises(Refused) as wrong:
        target(site).deliver(story(drawn=True), None)
    monkeypatch.setenv("PASSWORD_EDITOR", right)
    _later_once(site, wrong, "does not know editor with the password in PASSWORD_EDITOR")


def test_no_password(site: WordPressSite) -> None:
    with pytest.raises(Refused) as wrong:
        target(site, password_env=UNSET).deliver(story(drawn=True), None)
    _later_once(site, wrong, "Put an application password into the environment variable NEWSGEN_TEST_UNSET")


@pytest.fixture
def small_disk(site: WordPressSite) -> Iterator[Path]:
    """The folder of uploads on a disk of its own with room for less than the picture."""
    if not machines.root():
        pytest.skip("a small disk can be mounted by root alone")
    uploads = site.pages / "wp-content" / "uploads"
    size = len(story(drawn=True).pictures[0].content) // 2
    command = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=777", "tmpfs", str(uploads)]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a small disk")
    yield uploads
    if os.path.ismount(uploads):
        subprocess.run(["umount", str(uploads)], check=True)


def test_a_full_disk(site: WordPressSite, small_disk: Path) -> None:
    with pytest.raises(NotNow) as wrong:
        target(site).deliver(story(drawn=True), None)
    assert not site.posts() and not site.files()
    subprocess.run(["umount", str(small_disk)], check=True)
    _later_once(site, wrong, "answers 500 (")
    assert "upload" in str(wrong.value)


def test_a_disk_that_fills_up_while_small_copies_are_made(site: WordPressSite, small_disk: Path) -> None:
    """The picture itself fits: it is kept whole, and the story arrives."""
    size = len(story(drawn=True).pictures[0].content) + 8192
    subprocess.run(["mount", "-o", f"remount,size={size}", str(small_disk)], check=True)
    target(site).deliver(story(drawn=True), None)
    [post] = site.posts()
    kept = next(small_disk.rglob(post["picture"])).read_bytes()
    assert kept == story(drawn=True).pictures[0].content
    shutil.rmtree(small_disk / "2026", ignore_errors=True)
