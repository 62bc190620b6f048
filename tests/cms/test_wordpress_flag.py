"""The category of automatic stories, until somebody has read them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsgen.records.delivery import Parcel
from newsgen.records.filing import Review
from tests.cms.parcels import parcel, story, target
from tests.cms.wordpress_site import WordPressSite

FLAG = "자동생성기사"


def _read(before: Parcel) -> Parcel:
    """The same words, once somebody has read them."""
    review = Review("김다혜", datetime(2026, 2, 25, 7, tzinfo=UTC))
    return parcel(replace(before.item, version=2, automatic=False, review=review), *before.pictures)


def test_a_recorded_review_takes_the_category_away(site: WordPressSite) -> None:
    wordpress = target(site, categories=["증시"], automatic_category=FLAG)
    first = wordpress.deliver(story("ko"), None)
    assert set(site.posts()[0]["categories"]) == {"증시", FLAG}
    second = wordpress.deliver(_read(story("ko")), first)
    assert site.posts()[0]["categories"] == ["증시"] and not second.found
    assert wordpress.deliver(_read(story("ko")), second).found


def test_of_categories_that_an_editor_chose_only_this_one_goes(site: WordPressSite) -> None:
    wordpress = target(site, categories=["증시"], automatic_category=FLAG)
    first = wordpress.deliver(story("ko"), None)
    site.php(f"wp_set_post_categories({first.remote_id}, [1], true);")
    wordpress.deliver(_read(story("ko")), first)
    assert set(site.posts()[0]["categories"]) == {"Uncategorized", "증시"}


@pytest.mark.parametrize("automatic", [True, False])
def test_a_new_post_has_it_only_where_it_is_automatic(site: WordPressSite, automatic: bool) -> None:
    sent = parcel(replace(story().item, automatic=automatic))
    target(site, categories=["Markets"], automatic_category=FLAG).deliver(sent, None)
    assert (FLAG in site.posts()[0]["categories"]) is automatic
