from dataclasses import replace

import pytest

from newsgen.records.delivery import Picture
from tests.cms.parcels import corrected, parcel, story, target, written
from tests.cms.wordpress_site import WordPressSite


def test_a_korean_story_stands_at_an_address_in_ascii(site: WordPressSite) -> None:
    target(site, status="publish").deliver(story("ko"), None)
    [post] = site.posts()
    assert post["slug"] == story("ko").item.slug and post["slug"].isascii()
    assert post["slug"].endswith("-ko")
    assert post["title"] == story("ko").item.headline and not post["title"].isascii()


def test_both_languages_are_two_posts(site: WordPressSite) -> None:
    for lang in ("en", "ko", "en", "ko"):
        target(site).deliver(story(lang), None)
    assert [post["slug"] for post in site.posts()] == [story(lang).item.slug for lang in ("en", "ko")]


def test_categories_by_language_and_section_are_made_once(site: WordPressSite) -> None:
    categories = {"ko": {"market": ["증시", "경제 & 금융"]}, "market": ["Markets"]}
    for lang in ("en", "ko"):
        target(site, categories=categories).deliver(story(lang), None)
    target(site, categories=categories).deliver(parcel(replace(story("ko").item, slug="another")), None)
    english, korean, another = (set(post["categories"]) for post in site.posts())
    assert english == {"Markets"} and korean == another == {"증시", "경제 & 금융"}
    assert site.php("echo wp_count_terms(['taxonomy' => 'category', 'hide_empty' => false]);") == "4"


def test_keywords_and_instruments_are_tags_each_once(site: WordPressSite) -> None:
    item = story("ko").item
    target(site).deliver(story("ko"), None)
    target(site).deliver(parcel(replace(item, slug="another")), None)
    wanted = {*item.keywords, *(each.name["ko"] for each in item.instruments)}
    assert wanted and all(set(post["tags"]) == wanted for post in site.posts())
    target(site, tags=False).deliver(parcel(replace(item, slug="third")), None)
    assert site.posts()[-1]["tags"] == []


def test_a_tag_that_somebody_makes_in_the_same_moment_is_taken(site: WordPressSite) -> None:
    """WordPress refuses to make it again, and its refusal carries the number."""
    site.fault("POST /.*wp/v2/tags$", php="newsgen_same_tag")
    told = target(site).deliver(parcel(replace(story().item, keywords=("S&P 500",))), None)
    assert "S&P 500" in site.posts()[0]["tags"] and not told.notes


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_chart_is_the_featured_picture_with_its_words(site: WordPressSite, lang: str) -> None:
    told = target(site).deliver(story(lang, drawn=True), None)
    [post] = site.posts()
    [picture] = story(lang, drawn=True).pictures
    assert (post["alt"], post["caption"]) == (picture.alt, picture.caption)
    assert dict(told.media).keys() == {post["picture"]} and post["picture"].isascii()


def test_the_same_chart_is_brought_once_and_a_changed_one_replaces_it(site: WordPressSite) -> None:
    wordpress, first = target(site), story(drawn=True)
    one = wordpress.deliver(first, None)
    two = wordpress.deliver(corrected(first), one)
    assert len(site.files()) == 1 and two.media == one.media
    [picture] = story("ko", drawn=True).pictures
    three = wordpress.deliver(corrected(corrected(first), picture), two)
    [post] = site.posts()
    assert len(site.files()) == 2 and {post["picture"]} == dict(three.media).keys() != dict(two.media).keys()
    assert post["alt"] == picture.alt
    same_words = corrected(corrected(first), first.pictures[0])
    wordpress.deliver(same_words, three)
    assert site.posts()[0]["picture"] == next(iter(dict(one.media)))
    assert site.posts()[0]["revisions"] == 2 and len(site.files()) == 2


def test_a_picture_that_an_editor_chose_stays(site: WordPressSite) -> None:
    wordpress, first = target(site), story(drawn=True)
    one = wordpress.deliver(first, None)
    other = site.php(
        "$id = wp_insert_attachment(['post_title' => 'x', 'post_mime_type' => 'image/png'], 'own.png');"
        f"set_post_thumbnail({one.remote_id}, $id); sleep(1);"
        f"wp_update_post(['ID' => {one.remote_id}]); echo $id;"
    )
    wordpress.deliver(corrected(first, *story("ko", drawn=True).pictures), one)
    [post] = site.posts()
    assert other and post["picture"] == "own.png" and "Put right" in post["content"]


def test_an_svg_is_never_sent(site: WordPressSite) -> None:
    drawn = Picture("chart.svg", "image/svg+xml", b"<svg/>", "alt", "caption")
    told = target(site).deliver(parcel(written()[0], drawn), None)
    assert not told.media and not site.files() and len(site.posts()) == 1


def test_a_site_without_pretty_addresses(site: WordPressSite) -> None:
    site.php("update_option('permalink_structure', ''); flush_rewrite_rules(false);")
    try:
        first = target(site, categories=["Markets"]).deliver(story(drawn=True), None)
        target(site).deliver(corrected(story(drawn=True)), first)
        rooted = target(site, rest_url=f"{site.url}/?rest_route=/")
        assert rooted.deliver(corrected(story(drawn=True)), None).found
    finally:
        site.php("update_option('permalink_structure', '/%postname%/'); flush_rewrite_rules(false);")
    [post] = site.posts()
    assert post["revisions"] == 1 and post["picture"]
    assert target(site, rest_url=f"{site.url}/wp-json/").deliver(corrected(story(drawn=True)), None).found
