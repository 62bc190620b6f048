from dataclasses import replace

import pytest

from newsgen.errors import NotDelivered, Refused
from tests.cms.parcels import corrected, parcel, story, target
from tests.cms.wordpress_site import WordPressSite


def test_an_author_delivers_and_corrects_without_losing_a_sign(site: WordPressSite) -> None:
    item = story(drawn=True).item
    sharp = parcel(
        replace(item, headline="S&P, \"KOSPI\" & 'won' rise", paragraphs=('A & B < C > D\'s "E".',)),
        *story(drawn=True).pictures,
    )
    author = target(site, "author", status="publish")
    first = author.deliver(sharp, None)
    assert not first.notes and author.deliver(sharp, first).found and author.deliver(sharp, None).found
    second = author.deliver(corrected(story(drawn=True)), first)
    [post] = site.posts()
    assert not second.notes and post["revisions"] == 1
    assert (post["status"], post["author"], bool(post["alt"])) == ("publish", "author", True)


def test_what_an_authors_role_loses_is_said(site: WordPressSite) -> None:
    scripted = story().content + b"\n\n<!-- wp:html -->\n<script>1</script>\n<!-- /wp:html -->"
    told = target(site, "author").deliver(replace(story(), content=scripted), None)
    [note] = told.notes
    assert "not all words were kept (content: " in note and "Ask for the role editor" in note
    assert not target(site, "editor").deliver(replace(corrected(story()), content=scripted), told).notes


def test_an_author_may_make_tags_and_no_categories(site: WordPressSite) -> None:
    told = target(site, "author", categories=["Markets"]).deliver(story(), None)
    assert told.notes == ("Category 'Markets' is not there and author may not make it: left out",)
    [post] = site.posts()
    assert post["tags"] and post["categories"] == ["Uncategorized"]
    again = replace(story().item, slug="another")
    site.php("wp_insert_term('Markets', 'category');")
    assert not target(site, "author", categories=["Markets"]).deliver(parcel(again), None).notes
    assert site.posts()[-1]["categories"] == ["Markets"]


def test_a_category_is_found_however_wordpress_writes_it(site: WordPressSite) -> None:
    site.php("wp_insert_term('Stocks & Bonds', 'category');")
    assert not target(site, "author", categories=["stocks & bonds"]).deliver(story(), None).notes
    assert site.posts()[0]["categories"] == ["Stocks & Bonds"]


def test_a_category_that_is_missing_can_be_reason_enough_to_send_nothing(site: WordPressSite) -> None:
    strict = target(site, "author", categories=["Markets"], missing_terms="refuse")
    with pytest.raises(Refused, match=r"Category 'Markets' is not there .* An editor has to make it first"):
        strict.deliver(story(), None)
    assert not site.posts()


def test_an_author_may_not_touch_an_editors_post(site: WordPressSite) -> None:
    first = target(site, "editor", status="publish").deliver(story(), None)
    with pytest.raises(NotDelivered, match=r"refuses \(403, Sorry, you are not allowed to edit this post\)"):
        target(site, "author").deliver(corrected(story()), first)
    with pytest.raises(Refused, match="is taken there by a post that author may not change"):
        target(site, "author").deliver(corrected(story()), None)
    assert len(site.posts()) == 1


def test_an_address_taken_by_a_post_out_of_sight_is_refused_and_no_second_one_stays(
    site: WordPressSite,
) -> None:
    first = target(site, "editor", status="draft").deliver(story(), None)
    with pytest.raises(Refused, match="is taken there by a post that author may not change"):
        target(site, "author").deliver(story(), None)
    assert [str(post["id"]) for post in site.posts()] == [first.remote_id]


def test_a_contributor_writes_drafts_without_a_picture(site: WordPressSite) -> None:
    told = target(site, "contributor").deliver(story(drawn=True), None)
    assert told.notes == ("contributor may not upload files: the picture is left out",)
    assert target(site, "contributor").deliver(story(drawn=True), None).found
    [post] = site.posts()
    assert (post["status"], post["picture"]) == ("draft", "")


@pytest.mark.parametrize(
    ("status", "said"), [("publish", "may not publish"), ("pending", "has no address of its own")]
)
def test_a_contributor_is_refused_before_anything_is_sent(
    site: WordPressSite, status: str, said: str
) -> None:
    with pytest.raises(Refused, match=said):
        target(site, "contributor", status=status).deliver(story(drawn=True), None)
    assert not site.posts() and not site.files()


def test_a_post_stands_under_the_author_that_the_settings_name(site: WordPressSite) -> None:
    number = site.php("echo get_user_by('login', 'author')->ID;")
    target(site, author=number).deliver(story(), None)
    assert site.posts()[0]["author"] == "author"
    # By login only those are found who have published before.
    site.php(f"wp_insert_post(['post_title' => 'x', 'post_status' => 'publish', 'post_author' => {number}]);")
    target(site, author="author").deliver(parcel(replace(story().item, slug="another")), None)
    assert [post["author"] for post in site.posts()] == ["author"] * 3
    with pytest.raises(Refused, match=r"cannot find the author 'nobody'. Give the user's number"):
        target(site, author="nobody").deliver(parcel(replace(story().item, slug="third")), None)
