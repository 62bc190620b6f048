from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsgen.errors import ChangedThere
from newsgen.publish.newsroom.body import title
from newsgen.records.delivery import Receipt
from tests.cms.parcels import corrected, parcel, story, target, withdrawn
from tests.cms.wordpress_site import WordPressSite


def test_a_story_pushed_twice_is_one_post(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    again = target(site).deliver(story(), first)
    [post] = site.posts()
    assert not first.found and again.found
    assert again.remote_id == first.remote_id == str(post["id"])
    assert post["revisions"] == 0
    assert (post["slug"], post["title"]) == (story().item.slug, story().item.headline)
    assert post["content"] == story().content.decode()


def test_a_push_of_which_nobody_wrote_down_that_it_arrived_is_found(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    again = target(site).deliver(story(), None)
    assert again.found and again.remote_id == first.remote_id
    assert len(site.posts()) == 1


def test_a_correction_is_one_more_revision_of_the_same_post(site: WordPressSite) -> None:
    wordpress = target(site, status="publish")
    first = wordpress.deliver(story(), None)
    second = wordpress.deliver(corrected(story()), first)
    again = wordpress.deliver(corrected(story()), second)
    [post] = site.posts()
    assert second.remote_id == first.remote_id and again.found
    assert post["revisions"] == 1
    assert "Put right" in post["content"] and "CORRECTED" in post["content"]
    assert post["status"] == "publish"
    third = wordpress.deliver(corrected(corrected(story())), again)
    assert third.remote_id == first.remote_id and site.posts()[0]["revisions"] == 2


def test_a_correction_of_which_nobody_wrote_down_that_it_arrived_is_found(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    target(site).deliver(corrected(story()), first)
    assert target(site).deliver(corrected(story()), first).found
    assert site.posts()[0]["revisions"] == 1


def test_an_editors_words_are_not_written_over_without_being_told(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    site.php(f"wp_update_post(['ID' => {first.remote_id}, 'post_title' => 'By hand']);")
    with pytest.raises(ChangedThere, match=r"changed there by hand .* say --overwrite"):
        target(site).deliver(corrected(story()), first)
    assert site.posts()[0]["title"] == "By hand"
    assert "by hand" in target(site).look(corrected(story()), first)
    told = target(site).deliver(corrected(story()), first, overwrite=True)
    [post] = site.posts()
    assert post["title"] == story().item.headline and told.remote_id == first.remote_id


def test_what_an_editor_set_beside_the_words_stays(site: WordPressSite) -> None:
    wordpress = target(site, status="draft", categories=["Markets"])
    first = wordpress.deliver(story(), None)
    site.php(
        f"sleep(1); wp_update_post(['ID' => {first.remote_id}, 'post_status' => 'publish']);"
        f"wp_set_post_tags({first.remote_id}, ['By hand']);"
    )
    wordpress.deliver(corrected(story()), first)
    [post] = site.posts()
    assert (post["status"], post["tags"]) == ("publish", ["By hand"])
    assert "Put right in version 2." in post["content"]


def test_a_post_in_the_trash_is_not_made_again(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    site.php(f"wp_trash_post({first.remote_id});")
    for before in (first, None):
        with pytest.raises(ChangedThere, match="put into the trash there, and stays there"):
            target(site).deliver(story(), before)
    assert [post["status"] for post in site.posts()] == ["trash"]
    target(site).deliver(story(), first, overwrite=True)
    [post] = site.posts()
    assert (post["status"], post["slug"]) == ("draft", story().item.slug)


def test_a_post_that_was_deleted_is_not_made_again(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    site.php(f"wp_delete_post({first.remote_id}, true);")
    with pytest.raises(ChangedThere, match="was deleted there"):
        target(site).deliver(corrected(story()), first)
    assert not site.posts()
    assert not target(site).deliver(story(), first, overwrite=True).found


@pytest.mark.parametrize("status", ["draft", "pending", "private", "future", "publish"])
def test_a_post_is_found_by_its_address_in_every_status(site: WordPressSite, status: str) -> None:
    first = target(site, status="publish").deliver(story(), None)
    date = "2030-01-01 00:00:00" if status == "future" else "2026-01-01 00:00:00"
    site.php(
        f"wp_set_current_user(2); wp_update_post(['ID' => {first.remote_id}, 'post_status' => '{status}',"
        f"'post_date' => '{date}', 'post_date_gmt' => '{date}', 'edit_date' => true]);"
    )
    assert site.posts()[0]["status"] == status
    assert target(site, status="publish").deliver(story(), None).found
    assert len(site.posts()) == 1


def test_a_post_of_ours_is_found_under_the_address_that_an_editor_gave_it(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    site.php(f"wp_update_post(['ID' => {first.remote_id}, 'post_name' => 'record']);")
    target(site).deliver(corrected(story()), first)
    [post] = site.posts()
    assert post["slug"] == "record" and "Put right in version 2." in post["content"]


def test_a_stranger_at_our_address_is_not_written_over(site: WordPressSite) -> None:
    site.php(f"wp_insert_post(['post_title' => 'Mine', 'post_name' => '{story().item.slug}']);")
    with pytest.raises(ChangedThere, match="no delivery of it is recorded"):
        target(site).deliver(story(), None)
    assert [post["title"] for post in site.posts()] == ["Mine"]


def test_of_two_posts_made_in_the_same_moment_the_first_stays(site: WordPressSite) -> None:
    """Between the look and the making another process makes the post: the slower one takes its own away."""
    site.fault("POST /.*wp/v2/posts$", php="newsgen_same_post")
    receipt = target(site).deliver(story(), None)
    [post] = site.posts()
    assert receipt.found and receipt.remote_id == str(post["id"])
    assert post["slug"] == story().item.slug


def test_an_embargo_is_a_date_in_the_future_and_wordpress_keeps_it(site: WordPressSite) -> None:
    moment = datetime(2031, 3, 2, 22, 0, tzinfo=UTC)
    held = parcel(replace(story().item, embargo=moment))
    wordpress = target(site, status="publish")
    first = wordpress.deliver(held, None)
    [post] = site.posts()
    assert (post["status"], post["date"]) == ("future", "2031-03-02 22:00:00")
    later = parcel(replace(corrected(held).item, embargo=moment + timedelta(hours=1)))
    second = wordpress.deliver(later, first)
    assert site.posts()[0]["date"] == "2031-03-02 23:00:00"
    passed = parcel(replace(later.item, embargo=datetime(2026, 2, 26, tzinfo=UTC), version=3))
    wordpress.deliver(passed, second)
    assert site.posts()[0]["status"] == "publish"


def test_the_date_is_that_of_the_first_version_in_utc(site: WordPressSite) -> None:
    target(site, status="publish").deliver(story(), None)
    first = story().item.first_created.astimezone(UTC)
    assert site.posts()[0]["date"] == f"{first:%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize(("setting", "status"), [("draft", "draft"), ("trash", "trash")])
def test_a_story_taken_back_is_no_longer_seen_and_says_why(
    site: WordPressSite, setting: str, status: str
) -> None:
    wordpress = target(site, status="publish", withdrawn=setting)
    first = wordpress.deliver(story(), None)
    receipt = wordpress.deliver(withdrawn(story()), first)
    [post] = site.posts()
    assert post["status"] == status
    assert "WITHDRAWN" in post["content"] and post["title"] == title(withdrawn(story()).item)
    assert wordpress.deliver(withdrawn(story()), receipt).found
    back = wordpress.deliver(parcel(replace(corrected(story()).item, version=3)), receipt)
    [post] = site.posts()
    assert (post["status"], post["slug"]) == ("publish", story().item.slug)
    assert back.remote_id == first.remote_id


def test_what_never_arrived_is_not_made_to_be_taken_back(site: WordPressSite) -> None:
    receipt = target(site).deliver(withdrawn(story()), None)
    assert receipt == Receipt(story().item.slug, found=True, notes=("nothing was there to be taken back",))
    assert not site.posts()


def test_a_dry_run_changes_nothing(site: WordPressSite) -> None:
    assert target(site).look(story(), None) == f"makes a post {story().item.slug}"
    assert not site.posts()
    first = target(site).deliver(story(), None)
    assert target(site).look(story(), first) == f"post {first.remote_id} has this version"
    assert target(site).look(corrected(story()), first) == f"changes post {first.remote_id}"
    assert site.posts()[0]["revisions"] == 0
