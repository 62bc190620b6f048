"""Sites that have grown, and sites of which a plugin or a proxy keeps something back."""

from dataclasses import replace

import pytest

from newsgen.errors import NotNow, Refused
from tests.cms.parcels import corrected, parcel, story, target
from tests.cms.wordpress_site import WordPressSite


def test_a_category_is_found_among_many_that_are_called_alike(site: WordPressSite) -> None:
    """An author may not make it, so that nothing but its number will do."""
    site.php("for ($i = 0; $i < 100; $i++) wp_insert_term(\"A Markets $i\", 'category');")
    absent = target(site, "author", categories=["Markets"]).deliver(story(), None)
    assert absent.notes == ("Category 'Markets' is not there and author may not make it: left out",)
    site.php("wp_insert_term('Markets', 'category');")
    target(site, "author", categories=["Markets"]).deliver(parcel(replace(story().item, slug="b")), None)
    assert [post["categories"] for post in site.posts()] == [["Uncategorized"], ["Markets"]]


def test_of_categories_of_one_name_that_under_no_other_is_taken(site: WordPressSite) -> None:
    site.php(
        "foreach (['A', 'B'] as $name) { $above = wp_insert_term($name, 'category');"
        "wp_insert_term('Markets', 'category', ['parent' => $above['term_id']]); }"
        "wp_insert_term('Markets', 'category', ['slug' => 'top']);"
    )
    target(site, categories=["Markets"]).deliver(story(), None)
    number = site.posts()[0]["id"]
    assert site.php(f"echo get_the_category({number})[0]->slug;") == "top"


def test_a_site_that_does_not_name_its_interface(site: WordPressSite) -> None:
    """Its front page comes from a cache, and its addresses are plain."""
    site.php("update_option('permalink_structure', ''); delete_option('rewrite_rules');")
    try:
        site.fault("HEAD /", status=200, body="")
        target(site).deliver(story(), None)
    finally:
        site.php("update_option('permalink_structure', '/%postname%/'); flush_rewrite_rules(false);")
    assert len(site.posts()) == 1


def test_a_story_does_not_wait_for_a_picture_that_is_refused(site: WordPressSite) -> None:
    page = "<html><style>h1{}</style><h1>413 Request Entity Too Large</h1></html>"
    site.fault("POST /.*wp/v2/media$", status=413, body=page)
    first = target(site, status="publish").deliver(story(drawn=True), None)
    [note] = first.notes
    assert note.startswith("the picture kospi-2026-02-25-close-1530.en.png is left out: ")
    assert "refuses (413, 413 Request Entity Too Large)" in note
    target(site, status="publish").deliver(corrected(story(drawn=True)), first)
    assert site.posts()[0]["picture"]


@pytest.mark.parametrize("answer", ['{"status": "error"}', "[1]", "null", '["x"]'])
def test_an_answer_of_another_shape(site: WordPressSite, answer: str) -> None:
    site.fault("POST /.*wp/v2/posts$", status=200, body=answer)
    with pytest.raises(NotNow, match="answers with something else than what was asked for"):
        target(site).deliver(story(), None)
    assert target(site).deliver(story(), None).remote_id and len(site.posts()) == 1


def test_a_site_whose_users_are_hidden(site: WordPressSite) -> None:
    gone = '{"code": "rest_no_route", "message": "No route was found."}'
    site.fault("GET /.*users/me", status=404, body=gone)
    with pytest.raises(Refused, match="A plugin has taken part of its REST interface away"):
        target(site).deliver(story(), None)


def test_what_a_plugin_decides_is_told(site: WordPressSite) -> None:
    site.fault("POST /.*wp/v2/posts$", php="newsgen_pending")
    told = target(site, status="publish").deliver(story(), None)
    [note] = told.notes
    assert note.endswith("status is pending there, and publish was asked for. A plugin has its say.")


def test_words_that_a_plugin_adds_are_no_editors(site: WordPressSite) -> None:
    """The answer of the first push is lost; what is there is ours, though not to the sign."""
    site.fault("POST /.*wp/v2/posts", times=9, php="newsgen_adds_words")
    first = target(site).deliver(story(), None)
    [note] = first.notes
    assert "not all words were kept (content: " in note and "A plugin has its say" in note
    again = target(site).deliver(story(), None)
    assert again.remote_id == first.remote_id
    target(site).deliver(corrected(story()), again)
    [post] = site.posts()
    assert "Put right" in post["content"] and "무단 전재 금지" in post["content"]
