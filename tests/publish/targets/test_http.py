"""A web address as a place of delivery, against a receiver of our own that fails in every way."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import httpx
import pytest

from newsgen.errors import BadTable, ChangedThere, NotNow, Refused
from newsgen.publish.targets import Target
from newsgen.publish.targets.kinds import target_of
from newsgen.publish.targets.store import digest_of
from newsgen.publish.targets.web import asked_to_wait
from tests.publish.targets.receiver import TOKEN, Receiver
from tests.publish.targets.stories import CHART, story, withdrawn


def post(web: Receiver, **more: Any) -> Target:
    table = {"kind": "http", "url": f"{web.url}/stories", "token_env": "DESK_TOKEN", "pause": 0.01}
    return target_of("desk", {**table, "timeout": 2, **more})


def put(web: Receiver, **more: Any) -> Target:
    return post(web, **{"method": "PUT", "url": f"{web.url}/stories/{{story_id}}", **more})


def test_a_post_carries_its_key_its_headers_and_the_bytes(web: Receiver) -> None:
    parcel = story(3)
    receipt = post(web, headers={"X-Desk": "markets"}).deliver(parcel, None)
    _, path, headers = web.asked[0]
    assert path == "/stories" and headers["Idempotency-Key"] == f"{parcel.item.uri}:3"
    assert headers["X-Desk"] == "markets" and headers["Content-Type"] == "application/json"
    assert list(web.keys.values()) == [parcel.content]
    assert receipt.place == f"{web.url}/kept/1" and receipt.digest == digest_of(parcel.content)


def test_pictures_go_before_the_story(web: Receiver) -> None:
    receipt = post(web, media_url=f"{web.url}/media/{{name}}").deliver(story(1, CHART), None)
    assert web.writes() == [f"/media/{CHART.name}", "/stories"]
    assert receipt.media == ((CHART.name, f"{web.url}/kept/1"),)
    assert CHART.content in web.files.values()


def test_without_an_address_for_pictures_it_says_what_was_left_out(web: Receiver) -> None:
    for target in (post(web), put(web)):
        receipt = target.deliver(story(1, CHART), None)
        assert receipt.notes == (f"left out {CHART.name}: the target has no media_url",)


@pytest.mark.parametrize("target", [post, put])
def test_two_failures_are_waited_out(web: Receiver, target: Any) -> None:
    web.answers = [(500, {}), (503, {})]
    assert not target(web).deliver(story(), None).found
    assert len(web.writes()) == 3 and list(web.files.values()) == [story().content]


def test_the_third_failure_leaves_it_for_later(web: Receiver) -> None:
    web.answers = [(502, {})] * 3
    with pytest.raises(NotNow, match="502"):
        post(web).deliver(story(), None)
    assert len(web.writes()) == 3 and not web.files


def test_it_waits_as_long_as_it_is_asked_to(web: Receiver) -> None:
    web.answers = [(429, {"Retry-After": "1"})]
    began = time.monotonic()
    post(web).deliver(story(), None)
    assert time.monotonic() - began >= 1 and len(web.writes()) == 2


def test_it_waits_until_a_moment_by_the_receivers_clock() -> None:
    headers = {"Retry-After": "Wed, 25 Feb 2026 06:31:30 GMT", "Date": "Wed, 25 Feb 2026 06:31:00 GMT"}
    assert asked_to_wait(httpx.Response(503, headers=headers)) == 30
    assert asked_to_wait(httpx.Response(503, headers={"Retry-After": "soon"})) is None


def test_it_does_not_wait_for_an_hour(web: Receiver) -> None:
    web.answers = [(503, {"Retry-After": "3600"})]
    with pytest.raises(NotNow, match="3600 s"):
        post(web).deliver(story(), None)
    assert len(web.writes()) == 1


@pytest.mark.parametrize("target", [post, put])
def test_a_story_whose_answer_was_lost_arrives_once(web: Receiver, target: Any) -> None:
    web.drop = True
    receipt = target(web).deliver(story(), None)
    assert receipt.digest == digest_of(story().content)
    assert len(web.writes()) == 2 and list(web.files.values()) == [story().content]


@pytest.mark.parametrize("target", [post, put])
def test_a_repeat_after_a_kill_finds_it(web: Receiver, target: Any) -> None:
    web.drop = True
    with pytest.raises(NotNow):
        target(web, tries=1).deliver(story(), None)
    assert target(web).deliver(story(), None).found
    assert list(web.files.values()) == [story().content]


def test_other_words_under_the_same_key_are_refused(web: Receiver) -> None:
    parcel = story()
    web.keys[f"{parcel.item.uri}:1"] = b"other words"
    with pytest.raises(Refused, match="same key"):
        post(web).deliver(parcel, None)


def test_each_state_of_a_feed_has_a_key_of_its_own(web: Receiver) -> None:
    feed = replace(story(), name="stories.ko.rss", content=b"<rss>1</rss>")
    post(web).deliver(feed, None)
    post(web).deliver(replace(feed, content=b"<rss>2</rss>"), None)
    assert list(web.keys.values()) == [b"<rss>1</rss>", b"<rss>2</rss>"]


def test_somebody_who_writes_in_the_same_moment_is_not_written_over(web: Receiver) -> None:
    before = put(web).deliver(story(), None)
    assert web.asked[-1][2]["If-None-Match"] == "*"
    path = next(iter(web.files))
    web.answers = [(412, {"ETag": '"another"'})]
    with pytest.raises(ChangedThere, match="while it was being delivered"):
        put(web).deliver(story(2), before)
    assert web.files[path] == story().content
    assert web.asked[-2][2]["If-Match"] == before.seen


def test_an_address_that_shows_nothing_takes_it_all_the_same(web: Receiver) -> None:
    web.shows = False
    before = put(web).deliver(story(), None)
    put(web, look=False).deliver(story(2), before)
    assert list(web.files.values()) == [story(2).content]


def test_it_is_not_sent_on_to_another_address(web: Receiver) -> None:
    web.answers = [(307, {"Location": f"{web.url}/elsewhere?token=x"})]
    with pytest.raises(Refused, match="/elsewhere") as told:
        post(web).deliver(story(), None)
    assert "token=x" not in str(told.value) and web.writes() == ["/stories"]


def test_a_slow_receiver_is_left_after_a_while(web: Receiver) -> None:
    web.slow = 1.5
    with pytest.raises(NotNow, match=r"not answered for 1 s"):
        post(web, timeout=1).deliver(story(), None)
    assert len(web.writes()) == 1


def test_what_is_wrong_with_a_story_is_said_in_one_line(web: Receiver) -> None:
    web.answers = [(422, {})]
    with pytest.raises(Refused, match=r"422 .*not now") as told:
        post(web).deliver(story(), None)
    assert "\n" not in str(told.value)


def test_a_wrong_token_is_refused_and_not_shown(web: Receiver, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DESK_TOKEN", f"{TOKEN}-wrong")
    with pytest.raises(Refused, match="DESK_TOKEN") as told:
        post(web).deliver(story(), None)
    assert TOKEN not in str(told.value)


def test_a_receiver_that_compresses_what_it_shows_takes_corrections(web: Receiver) -> None:
    web.packs = True
    before = put(web).deliver(story(), None)
    assert not put(web).deliver(story(2), before).found
    assert list(web.files.values()) == [story(2).content]


@pytest.mark.parametrize("word", [f"{TOKEN}\n", f"{TOKEN}\u00a0", f"{TOKEN}-비밀"])
def test_what_can_be_no_token_is_refused_and_not_shown(
    web: Receiver, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.setenv("DESK_TOKEN", word)
    with pytest.raises(Refused, match="DESK_TOKEN") as told:
        post(web).deliver(story(), None)
    assert TOKEN not in str(told.value) and "비밀" not in str(told.value) and not web.asked


@pytest.mark.parametrize("proxy", ["ftp://me:s3cret-word@127.0.0.1:1", "http://me:s3cret-word@[::1"])
def test_what_can_be_no_proxy_is_told_without_its_password(
    web: Receiver, monkeypatch: pytest.MonkeyPatch, proxy: str
) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    with pytest.raises(Refused, match="proxies") as told:
        post(web).deliver(story(), None)
    assert "s3cret-word" not in str(told.value) and "\n" not in str(told.value)


def test_a_host_that_is_not_there_waits() -> None:
    target = target_of("desk", {"kind": "http", "url": "http://127.0.0.1:1/in", "tries": 2, "pause": 0.01})
    with pytest.raises(NotNow, match="cannot be reached"):
        target.deliver(story(), None)


WRONG = [
    ({"url": "ftp://x"}, "web address"),
    ({"url": "http://news.example/in", "token_env": "T"}, "https://"),
    ({"url": "https://me:secret@news.example/in"}, "password stands"),
    ({"url": "https://[::1/in"}, "no web address"),
    ({"url": "https://news.example:99999/in"}, "no web address"),
    ({"url": "https://news..example/in"}, "no web address"),
    ({"url": "https://news.example/{date}"}, "braces"),
    ({"url": "https://news.example/{"}, "filled in"),
    ({"url": "https://news.example/in", "method": "PUT"}, "one address for all"),
    ({"url": "https://news.example/in", "method": "PATCH"}, "method"),
    ({"url": "https://news.example/in", "user": "me"}, "belong together"),
    ({"url": "https://news.example/in", "user": "me", "password_env": "P", "token_env": "T"}, "two ways"),
    ({"url": "https://news.example/in", "headers": {"Authorization": "Bearer x"}}, "not set here"),
    ({"url": "https://news.example/in", "headers": {"X-Desk": "a\nb"}}, "one line"),
    ({"url": "https://news.example/in", "timeout": 0}, "timeout"),
    ({"url": "https://news.example/in", "tries": 0}, "tries"),
    ({"url": "https://news.example/in", "retries": 2}, "unknown field"),
    ({}, "url is missing"),
]


@pytest.mark.parametrize(("table", "fault"), WRONG)
def test_what_cannot_be_a_target_is_told_with_its_place(table: dict[str, Any], fault: str) -> None:
    with pytest.raises(BadTable, match=fault) as told:
        target_of("desk", {"kind": "http", **table})
    assert told.value.at[:2] == ("targets", "desk") and "secret" not in str(told.value)


def test_a_receiver_that_lets_nothing_be_deleted_keeps_the_picture_and_a_line_says_so(web: Receiver) -> None:
    web.keeps = True
    target = put(web, media_url=f"{web.url}/in/{{name}}")
    before = target.deliver(story(1, CHART), None)
    (note,) = target.deliver(withdrawn(2), before).notes
    assert CHART.name in note and "405" in note
    assert f"/in/{CHART.name}" in web.files
