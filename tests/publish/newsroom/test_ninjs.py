"""ninjs 3.1: what the schema does not ask for and receivers need all the same."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from newsgen.publish.newsroom import ninjs
from tests.publish.newsroom import schemas
from tests.publish.newsroom.items import CORRECTION, KILL, LOOKS, item, named
from tests.publish.newsroom.reads_html import paragraphs

SIX_THOUSAND = next(path for path in LOOKS if "kospi-6000/close" in named(path))


def told(lang: str = "ko", state: str = "filed") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ninjs.encode(item(SIX_THOUSAND, lang, state)))
    return found


def test_it_says_which_standard_it_keeps() -> None:
    assert told()["standard"]["name"] == "ninjs" and told()["standard"]["version"] == "3.1"


def test_names_are_those_of_3_x_and_none_of_1_x() -> None:
    assert not {"headline", "body_html", "versioncreated", "byline", "subject"} & set(told())
    assert isinstance(told()["associations"], list)


def test_its_bytes_are_ascii_with_no_mark_of_byte_order_and_end_in_one_line_break() -> None:
    content = ninjs.encode(item(SIX_THOUSAND, "ko"))
    assert content.isascii() and content.startswith(b"{") and content.endswith(b"}\n")


def test_nothing_in_it_is_empty() -> None:
    def empty(value: Any) -> bool:
        inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        return value in ("", None, [], {}) or any(map(empty, inner))

    assert not any(empty(told(lang, state)) for lang in ("en", "ko") for state in ("filed", CORRECTION, KILL))


def test_signs_that_html_reads_as_its_own_are_escaped_once() -> None:
    (written,) = told("en", CORRECTION)["bodies"]
    assert "1 &amp; 2 &lt; 3" in written["value"] and "&amp;amp;" not in written["value"]
    assert paragraphs(written["value"])[0] == "CORRECTED: 1 & 2 < 3, not 2 > 3"


def test_the_house_s_tail_is_beside_the_body_and_not_in_it() -> None:
    (written,) = told("ko")["bodies"]
    tails = [each["value"] for each in told("ko")["descriptions"] if each["role"] == "tail"]
    assert tails == ["무단 전재·재배포 금지 <끝>"] and "재배포" not in written["value"]


def test_the_counts_are_those_of_the_body() -> None:
    (written,) = told("en")["bodies"]
    text = paragraphs(written["value"])
    assert written["charCount"] == sum(map(len, text)) and written["wordCount"] == len(" ".join(text).split())


def test_a_share_has_the_symbol_of_its_exchange() -> None:
    names = {each["name"]: each["symbols"][0] for each in told("en")["organisations"]}
    assert names["Samsung Electronics"]["symbol"] == "005930"
    assert names["Samsung Electronics"]["exchange"] == "XKRX"


def test_the_picture_is_marked_as_made_of_data_too() -> None:
    (picture,) = [each for each in told()["associations"] if each["type"] == "picture"]
    assert picture["digitalSourceType"]["uri"].endswith("/dataDrivenMedia")
    assert picture["renditions"][0]["width"] > 0 and picture["renditions"][0]["contentType"] == "image/png"


@pytest.mark.parametrize(
    ("state", "status"), [("filed", "usable"), (CORRECTION, "usable"), (KILL, "canceled")]
)
def test_the_status_is_the_item_s(state: str, status: str) -> None:
    assert told("ko", state)["pubStatus"] == status


@pytest.mark.parametrize(("state", "status"), [("filed", "usable"), (KILL, "canceled")])
def test_the_picture_is_the_story_s_main_one_and_goes_as_the_story_goes(state: str, status: str) -> None:
    (picture,) = [each for each in told("ko", state)["associations"] if each["type"] == "picture"]
    assert (picture["name"], picture["pubStatus"]) == ("featuremedia", status)
    assert picture["version"] == told("ko", state)["version"]


def test_the_picture_is_under_the_embargo_of_its_story_and_of_its_rights() -> None:
    sent = told(state=CORRECTION)
    (picture,) = [each for each in sent["associations"] if each["type"] == "picture"]
    assert picture["embargoedUntil"] == sent["embargoedUntil"]
    for name in ("copyrightHolder", "copyrightNotice", "usageTerms"):
        assert picture[name] == sent[name]


def test_a_story_that_was_taken_back_takes_its_picture_down_and_shows_none() -> None:
    whole = item(SIX_THOUSAND, "ko", KILL)
    assert whole.chart is not None
    sent = json.loads(ninjs.encode(replace(whole, chart=None, chart_gone=whole.chart.uri)))
    (picture,) = [each for each in sent["associations"] if each["type"] == "picture"]
    assert (picture["uri"], picture["pubStatus"]) == (whole.chart.uri, "canceled")
    assert picture["versionCreated"] == sent["versionCreated"] and "renditions" not in picture
    assert not list(schemas.faults(schemas.NINJS_31, sent))
