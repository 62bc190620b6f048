"""ninjs 1.6 for Superdesk: what breaks its parser or its publishing rules, one test each."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from newsgen.publish.newsroom import ninjs1
from tests.publish.newsroom import schemas
from tests.publish.newsroom.items import CORRECTION, KILL, LANGUAGES, LOOKS, STATES, item, named

SIX_THOUSAND = next(path for path in LOOKS if "kospi-6000/close" in named(path))
every_look = pytest.mark.parametrize("path", LOOKS, ids=named)


def told(path: Path = SIX_THOUSAND, lang: str = "ko", state: str = "filed") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ninjs1.encode(item(path, lang, state)))
    return found


@every_look
def test_a_server_with_any_locale_can_read_it(path: Path) -> None:
    for lang in LANGUAGES:
        content = ninjs1.encode(item(path, lang))
        assert content.isascii() and content.startswith(b"{")
        assert json.loads(content.decode("latin-1")) == json.loads(content)


@every_look
def test_what_superdesk_publishes_is_short_enough(path: Path) -> None:
    for lang in LANGUAGES:
        found = told(path, lang)
        whole = item(path, lang)
        assert len(found["headline"]) <= 42 or found["headline"] == whole.short_headline
        assert len(found["slugline"]) <= 24 and len(found["description_text"]) <= 160
        assert 1 <= found["urgency"] <= 5 and found["subject"] and found["located"]


@every_look
def test_the_address_makes_a_name_of_its_own_from_host_and_path_alone(path: Path) -> None:
    place = urlsplit(told(path)["uri"])
    assert place.scheme == "https" and not place.query and not place.fragment
    assert place.path.endswith("/ko")


def test_no_two_stories_make_the_same_name() -> None:
    named_there = {
        "urn:"
        + urlsplit(told(path, lang)["uri"]).netloc
        + urlsplit(told(path, lang)["uri"]).path.replace("/", ":")
        for path in LOOKS
        for lang in LANGUAGES
    }
    assert len(named_there) == 2 * len(LOOKS)


def test_the_time_of_a_version_grows_for_it_is_all_that_superdesk_looks_at() -> None:
    times = [told(state=state)["versioncreated"] for state in STATES]
    assert times == sorted(times) and len(set(times)) == 3
    assert len({told(state=state)["uri"] for state in STATES}) == 1


def test_a_withdrawn_story_is_canceled_together_with_its_picture() -> None:
    found = told(state=KILL)
    assert found["pubstatus"] == found["associations"]["featuremedia"]["pubstatus"] == "canceled"
    assert found["description_text"] == found["ednote"] == "WITHDRAWN: see the notice"


def test_a_subject_has_scheme_and_code_and_no_uri() -> None:
    for each in told()["subject"]:
        assert set(each) == {"name", "scheme", "code"}


def test_the_picture_is_what_superdesk_shows_beside_the_story() -> None:
    found = told()
    (name,) = found["associations"]
    picture = found["associations"][name]
    assert name == "featuremedia" and picture["type"] == "picture"
    assert set(picture["renditions"]) == {"original", "baseImage"}
    assert picture["body_text"] and picture["slugline"] == found["slugline"] and picture["subject"]


def test_the_body_holds_paragraphs_alone() -> None:
    for state in STATES:
        assert re.fullmatch(r"(?:<p>[^<]*</p>\n?)+", told(state=state)["body_html"])


def test_the_full_headline_stands_beside_the_short_one() -> None:
    path = next(each for each in LOOKS if "a-crash-without" in named(each))
    found = told(path, "en")
    assert found["headline"] == "Kospi plunges 12.06 percent"
    assert found["headline_main"] == "Kospi plunges 12.06 percent in worst day ever"


def test_the_desk_is_told_of_a_correction() -> None:
    assert told(state=CORRECTION)["ednote"].startswith("CORRECTED")
    assert "ednote" not in told()


def test_a_person_reads_of_a_picture_s_embargo_for_superdesk_breaks_on_its_moment() -> None:
    sent = told(state=CORRECTION)
    picture = sent["associations"]["featuremedia"]
    assert picture["ednote"] == f"Embargo: {sent['embargoed']}" and "embargoed" not in picture
    assert "ednote" not in told()["associations"]["featuremedia"]


def test_a_story_that_was_taken_back_takes_its_picture_down_and_shows_none() -> None:
    whole = item(SIX_THOUSAND, "ko", KILL)
    assert whole.chart is not None
    sent = json.loads(ninjs1.encode(replace(whole, chart=None, chart_gone=whole.chart.uri)))
    picture = sent["associations"]["featuremedia"]
    assert (picture["uri"], picture["pubstatus"]) == (whole.chart.uri, "canceled")
    assert picture["versioncreated"] == sent["versioncreated"] and "renditions" not in picture
    assert not list(schemas.faults(schemas.NINJS_16, sent))
