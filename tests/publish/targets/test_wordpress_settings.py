from typing import Any

import pytest

from newsgen.errors import BadTable
from newsgen.publish.targets.kinds import target_of
from newsgen.publish.targets.wordpress_settings import compile_wordpress

SITE = {"kind": "wordpress", "url": "https://news.example/", "user": "newsgen"}


def test_a_site_needs_an_address_and_a_user() -> None:
    told = compile_wordpress("site", SITE)
    assert (told.url, told.status, told.withdrawn, told.embargo) == (
        "https://news.example",
        "draft",
        "draft",
        "hold",
    )


def test_newsgen_toml_makes_the_target() -> None:
    target = target_of("site", {**SITE, "status": "publish", "lang": "ko"})
    assert (target.name, target.format, target.lang, target.takes_embargoed) == (
        "site",
        "wordpress",
        "ko",
        True,
    )
    assert not target_of("site", SITE).takes_embargoed
    assert not target_of("site", {**SITE, "status": "publish", "embargo": "hold"}).takes_embargoed


@pytest.mark.parametrize(
    ("told", "lang", "section", "names"),
    [
        (["News"], "ko", "share", ("News",)),
        ({"market": ["Markets"]}, "en", "market", ("Markets",)),
        ({"market": ["Markets"]}, "en", "share", ()),
        ({"ko": ["증시"], "market": ["Markets"]}, "ko", "market", ("Markets",)),
        ({"ko": {"market": ["증시"]}, "market": ["Markets"]}, "ko", "market", ("증시",)),
        ({"ko": ["증시"], "market": ["Markets"]}, "ko", "flows", ("증시",)),
        ({}, "ko", "flows", ()),
    ],
)
def test_the_categories_of_a_story_are_those_told_most_exactly(
    told: Any, lang: str, section: str, names: tuple[str, ...]
) -> None:
    assert compile_wordpress("site", {**SITE, "categories": told}).categories_of(lang, section) == names


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            {"url": "http://news.example"},
            "must begin with https://, for the password goes with every request",
        ),
        ({"rest_url": "http://news.example/wp-json"}, "must begin with https://"),
        ({"status": "future"}, "status is 'future'; it must be one of draft, pending, publish"),
        ({"withdrawn": "delete"}, "it must be one of draft, trash"),
        ({"missing_terms": "make"}, "it must be one of refuse, skip"),
        ({"categories": "Markets"}, "categories is 'Markets'; it must be names"),
        ({"categories": {"ko": {"market": "증시"}}}, "categories is '증시'; it must be a list"),
        ({"categories": [7]}, "a category is 7; it must be words"),
        ({"automatic_category": ["자동생성기사"]}, "it must be words"),
        ({"tags": "yes"}, "tags is 'yes'; it must be true or false"),
        ({"timeout": 0}, "timeout is 0; it must be seconds, from 1 to 600"),
        ({"format": "ninjs"}, "format is 'ninjs'; it must be one of wordpress"),
        ({"password": "hunter2"}, "unknown field password"),
        ({"user": ""}, "user is ''; it must be words"),
    ],
)
def test_a_fault_is_named_with_its_place(change: dict[str, Any], said: str) -> None:
    with pytest.raises(BadTable) as told:
        compile_wordpress("site", {**SITE, **change})
    assert said in str(told.value) and told.value.at[:2] == ("targets", "site")
    assert "hunter2" not in str(told.value)


def test_this_machine_alone_is_asked_without_https() -> None:
    assert compile_wordpress("site", {**SITE, "url": "http://127.0.0.1:8080"}).url == "http://127.0.0.1:8080"
    with pytest.raises(BadTable):
        compile_wordpress("site", {**SITE, "url": "http://127.0.0.1.news.example"})
