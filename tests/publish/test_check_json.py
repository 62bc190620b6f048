import json
from dataclasses import replace
from typing import Any

from newsgen.publish.check_json import encode, encode_line
from tests.publish.checked import HYNIX, RECORD, checked

KEYS = ["start", "end", "text", "verdict", "right", "why", "cause", "data"]


def content() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(encode(checked()))
    return found


def test_a_statement_has_exactly_these_keys() -> None:
    assert all(list(each) == KEYS for each in content()["statements"])


def test_places_count_characters_of_the_text_that_is_given_with_them() -> None:
    found = content()
    assert len(found["statements"]) == 7
    for each in found["statements"]:
        assert found["text"][each["start"] : each["end"]] == each["text"]


def test_a_false_statement_says_what_is_right_and_why() -> None:
    (wrong,) = (each for each in content()["statements"] if each["verdict"] == "false")
    assert (wrong["right"], wrong["cause"], wrong["data"]) == (
        "2.29 percent",
        "one digit is off",
        list(HYNIX),
    )


def test_the_data_of_every_statement_stand_under_their_addresses() -> None:
    found = content()
    assert {address for each in found["statements"] for address in each["data"]} <= set(found["data"])
    assert found["data"][HYNIX[0]] == {"value": "1028000", "unit": "won"}
    assert found["data"][RECORD]["session"] == "2026-02-24"


def test_coverage_is_a_share_of_the_numbers_and_one_only_when_none_is_missing() -> None:
    found = content()
    assert (found["coverage"], found["numbers"], found["checked"]) == (0.8333, 6, 5)
    known = checked().statements[0]
    spans = tuple((at, at + 1) for at in range(30_000))
    nearly = replace(checked(), numbers=spans, statements=(known._replace(numbers=spans[1:]),))
    assert json.loads(encode(nearly))["coverage"] == 0.9999


def test_one_text_of_many_is_one_line_with_the_same_in_it() -> None:
    line = encode_line(checked())
    assert line.count(b"\n") == 1 and line.endswith(b"\n")
    assert json.loads(line) == content()
