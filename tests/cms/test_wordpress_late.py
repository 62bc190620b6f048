"""A site that goes on working when nobody waits any more, and what was done meanwhile."""

import pytest

from newsgen.errors import ChangedThere, NotNow
from tests.cms.parcels import corrected, story, target
from tests.cms.wordpress_site import WordPressSite

MADE, CHANGED = "POST /.*wp/v2/posts$", "POST /.*wp/v2/posts/"


@pytest.mark.parametrize("request_", [MADE, "POST /.*wp/v2/media$"])
def test_what_is_made_while_nobody_waits_is_waited_for_and_not_made_again(
    site: WordPressSite, request_: str
) -> None:
    site.fault(request_, seconds=3, end=False)
    told = target(site, timeout=2).deliver(story(drawn=True), None)
    site.settle()
    [post] = site.posts()
    assert told.remote_id == str(post["id"]) and site.files() == [post["picture"]]


def test_a_second_copy_made_too_late_goes_into_the_trash(site: WordPressSite) -> None:
    site.fault(MADE, seconds=5, end=False)
    hasty = target(site, timeout=1, status="publish", tags=False)
    with pytest.raises(NotNow, match="has not answered for 1 s"):
        hasty.deliver(story(), None)
    first = target(site, status="publish", tags=False).deliver(story(), None)
    site.settle()
    assert [post["status"] for post in site.posts()] == ["publish"] * 2
    told = target(site, status="publish").deliver(corrected(story()), first)
    ours, copy = site.posts()
    assert (ours["status"], copy["status"]) == ("publish", "trash")
    assert told.notes == (
        f"post {copy['id']} was a second copy, made by a late answer: it is in the trash now",
    )


def test_what_only_looks_like_a_second_copy_is_left_alone(site: WordPressSite) -> None:
    """An editor made a copy of it, to write another story."""
    first = target(site, status="publish").deliver(story(), None)
    site.php(
        f"$copy = get_post({first.remote_id}, ARRAY_A); $copy['ID'] = 0; $copy['post_author'] = 1;"
        "$copy['post_status'] = 'private';"
        "wp_insert_post(wp_slash($copy));"
    )
    assert not target(site, status="publish").deliver(corrected(story()), first).notes
    assert [post["slug"][-2:] for post in site.posts()] == ["en", "-2"]
    assert [post["status"] for post in site.posts()] == ["publish", "private"]


def test_a_correction_of_a_version_whose_answer_was_lost(site: WordPressSite) -> None:
    """Nobody wrote down that the first one arrived; nobody has saved it since."""
    site.fault(MADE, moment="after", status=500, body="")
    with pytest.raises(NotNow):
        target(site, status="publish").deliver(story(drawn=True), None)
    later = corrected(story(drawn=True), *story("ko", drawn=True).pictures)
    told = target(site, status="publish").deliver(later, None)
    [post] = site.posts()
    assert "Put right" in post["content"] and post["picture"] in dict(told.media)


def test_a_receipts_digest_is_known_before(site: WordPressSite) -> None:
    """By it a version is known of which nobody wrote down that it arrived."""
    for lang in ("en", "ko"):
        assert target(site).deliver(story(lang), None).digest == target(site).digest(story(lang))


def test_what_an_editor_saves_while_the_picture_is_brought_is_seen(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    site.fault("POST /.*wp/v2/media$", php="newsgen_by_hand")
    with pytest.raises(ChangedThere, match="changed there by hand"):
        target(site).deliver(corrected(story(drawn=True)), first)
    assert site.posts()[0]["title"] == "By hand"


def test_what_an_editor_saves_under_our_own_writing_is_told(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    second = target(site).deliver(corrected(story()), first)
    assert not second.notes
    site.fault(CHANGED, php="newsgen_by_hand")
    third = target(site).deliver(corrected(corrected(story())), second)
    [note] = third.notes
    assert "a change by hand was saved while ours was under way, and stands in revision" in note
