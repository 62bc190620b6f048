"""ANS 0.10.12: each element whole, the name of a story for ever, what marks it as automatic."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any

from newsgen.publish.newsroom import ans
from newsgen.publish.newsroom.item_of import item_of
from newsgen.records.filing import REPEAT, Filing, Review
from tests.publish.newsroom import reads_ans
from tests.publish.newsroom.items import CORRECTION, KILL, LOOKS, STATES, item, named, written

SIX_THOUSAND = next(path for path in LOOKS if "kospi-6000/close" in named(path))


def told(lang: str = "ko", state: str = "filed") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(ans.encode(item(SIX_THOUSAND, lang, state)))
    return found


def test_an_element_that_is_wrong_is_seen_though_the_story_s_schema_lets_it_pass() -> None:
    broken = told()
    broken["content_elements"][0]["contents"] = broken["content_elements"][0].pop("content")
    assert reads_ans.faults(json.dumps(broken).encode())


def test_everything_within_says_the_exact_version() -> None:
    found = told()
    assert found["version"] == found["promo_items"]["basic"]["version"] == "0.10.12"
    assert found["taxonomy"]["primary_section"]["version"] == "0.10.12"


def test_the_name_is_26_letters_of_base_32_and_stays() -> None:
    names = {told(state=state)["_id"] for state in STATES}
    assert len(names) == 1 and re.fullmatch(r"[A-Z2-7]{26}", names.pop())
    assert told("en")["_id"] != told("ko")["_id"]


def test_twins_refer_to_each_other_by_name() -> None:
    (twin,) = told("en")["related_content"]["translations"]
    assert twin["referent"]["id"] == told("ko")["_id"]


def test_a_symbol_has_its_exchange() -> None:
    symbols = told()["taxonomy"]["stock_symbols"]
    assert "XKRX:005930" in symbols and "XKRX:KOSPI" in symbols and "USD/KRW" in symbols


def test_an_automatic_story_is_labelled_until_a_person_has_read_it() -> None:
    assert told("ko")["label"]["basic"] == {"text": "자동생성기사", "display": True}
    story, day = written(SIX_THOUSAND, "ko")
    read = item_of(replace(story, filing=Filing(review=Review("Kim", day.as_of))), day)
    assert "label" not in json.loads(ans.encode(read))


def test_every_correction_so_far_is_told() -> None:
    assert [each["correction_type"] for each in told(state=CORRECTION)["corrections"]] == ["corrected"]
    assert [each["correction_type"] for each in told(state=KILL)["corrections"]] == ["corrected", "withdrawn"]


def test_an_embargo_is_active_until_its_end_and_is_when_the_story_first_shows() -> None:
    found = told(state=CORRECTION)
    embargo = found["content_restrictions"]["embargo"]
    assert embargo["active"] is True and embargo["end_time"] == found["display_date"]


def test_a_withdrawn_story_says_so_and_nothing_else() -> None:
    found = told(state=KILL)
    assert found["status"] == "canceled" and told()["status"] == "usable"
    assert [each["content"] for each in found["content_elements"]] == ["WITHDRAWN: see the notice"]


def test_arc_is_left_to_number_its_own_revisions() -> None:
    assert "revision" not in told() and told(state=KILL)["additional_properties"]["version"] == 3


def test_it_is_sorted_among_the_wires_under_the_name_by_which_it_comes_again() -> None:
    found = told()
    assert found["distributor"]["category"] == found["source"]["source_type"] == "wires"
    assert {told(state=state)["source"]["source_id"] for state in STATES} == {item(SIX_THOUSAND, "ko").uri}


def test_the_picture_is_under_the_embargo_of_its_story() -> None:
    found = told(state=CORRECTION)
    assert found["promo_items"]["basic"]["content_restrictions"] == found["content_restrictions"]
    assert "content_restrictions" not in told()["promo_items"]["basic"]


def test_a_story_sent_again_with_nothing_false_in_it_is_not_told_as_corrected() -> None:
    sent = item(SIX_THOUSAND, "en", CORRECTION)
    again = replace(sent, corrections=(replace(sent.corrections[0], kind=REPEAT),))
    assert "corrections" not in json.loads(ans.encode(again))
