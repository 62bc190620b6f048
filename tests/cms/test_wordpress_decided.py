"""What editors decide beside the words stays decided in every later version; a mere save is nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from newsgen.errors import ChangedThere
from tests.cms.parcels import corrected, parcel, story, target, withdrawn
from tests.cms.wordpress_site import WordPressSite

MOMENT = datetime(2031, 3, 2, 22, 0, tzinfo=UTC)
SAVED = "wp_update_post(['ID' => {id}]);"
DATED = "'post_date' => '2026-01-02 09:00:00', 'post_date_gmt' => '2026-01-02 00:00:00', 'edit_date' => true"
DECIDED = {
    "status": "wp_update_post(['ID' => {id}, 'post_status' => 'private']);",
    "categories": "wp_set_post_categories({id}, [1]);",
    "tags": "wp_set_post_tags({id}, ['By hand']);",
    "date": f"wp_update_post(['ID' => {{id}}, {DATED}]);",
    "slug": "wp_update_post(['ID' => {id}, 'post_name' => 'record']);",
    "author": "wp_update_post(['ID' => {id}, 'post_author' => 1]);",
    "picture": "delete_post_thumbnail({id});",
}
"""By what is changed, how; only some of it makes WordPress say that the post was changed."""


def _by_hand(site: WordPressSite, code: str, number: str) -> None:
    site.php("wp_set_current_user(2); sleep(1);" + code.replace("{id}", number))


@pytest.mark.parametrize("what", DECIDED)
def test_two_corrections_later_it_stands_as_it_was_decided(site: WordPressSite, what: str) -> None:
    wordpress = target(site, status="publish", categories=["Markets"])
    first = wordpress.deliver(story(drawn=True), None)
    _by_hand(site, DECIDED[what], first.remote_id)
    [decided] = site.posts()
    second = wordpress.deliver(corrected(story(drawn=True)), first)
    wordpress.deliver(corrected(corrected(story(drawn=True))), second)
    [post] = site.posts()
    assert post[what] == decided[what] and "Put right in version 3." in post["content"]
    others = DECIDED.keys() - {what}
    assert {each: post[each] for each in others} == {each: decided[each] for each in others}


def test_a_picture_that_was_removed_from_the_library_is_not_brought_again(site: WordPressSite) -> None:
    first = target(site).deliver(story(drawn=True), None)
    site.php(f"wp_delete_attachment(get_post_thumbnail_id({first.remote_id}), true);")
    target(site).deliver(corrected(story(drawn=True)), first)
    assert not site.files() and site.posts()[0]["picture"] == ""


def test_a_save_without_a_change_is_no_change(site: WordPressSite) -> None:
    """The embargo moves, and the categories follow the story, as if nobody had been there."""
    wordpress = target(site, status="publish", categories=["Markets"])
    first = wordpress.deliver(parcel(replace(story().item, embargo=MOMENT)), None)
    _by_hand(site, SAVED, first.remote_id)
    later = parcel(replace(corrected(story()).item, embargo=MOMENT + timedelta(hours=1)))
    target(site, status="publish", categories=["Stocks"]).deliver(later, first)
    [post] = site.posts()
    assert (post["date"], post["categories"]) == ("2031-03-02 23:00:00", ["Stocks"])


def test_a_time_set_by_hand_is_told_where_it_is_not_the_embargo(site: WordPressSite) -> None:
    wordpress = target(site, status="publish")
    first = wordpress.deliver(parcel(replace(story().item, embargo=MOMENT)), None)
    _by_hand(site, DECIDED["date"].replace("2026", "2030"), first.remote_id)
    told = wordpress.deliver(parcel(replace(corrected(story()).item, embargo=MOMENT)), first)
    [note] = told.notes
    assert "waits for 2030-01-02T00:00:00 UTC, set by hand, and not for the embargo" in note


def test_a_post_made_a_page_is_not_made_anew(site: WordPressSite) -> None:
    first = target(site).deliver(story(), None)
    site.php(f"set_post_type({first.remote_id}, 'page');")
    with pytest.raises(ChangedThere, match="was deleted there, or made a page"):
        target(site).deliver(corrected(story()), first)
    assert not site.posts()


def test_what_is_taken_back_takes_its_picture_with_it(site: WordPressSite) -> None:
    """The chart shows the figures that cannot stand; with a later version it is back."""
    wordpress = target(site, status="publish")
    first = wordpress.deliver(story(drawn=True), None)
    second = wordpress.deliver(withdrawn(story()), first)
    assert site.posts()[0]["picture"] == ""
    wordpress.deliver(
        parcel(replace(corrected(story()).item, version=3), *story(drawn=True).pictures), second
    )
    [post] = site.posts()
    assert post["picture"] and post["status"] == "publish"
