from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newsgen.errors import BadDay
from newsgen.market import feeds, names
from newsgen.market.day import build

DESCRIBED = Path(__file__).parents[3] / "shared" / "data" / "listing_desc_2026-03-20.csv"


def test_a_share_of_the_table_needs_no_name_in_the_file(content: dict[str, Any]) -> None:
    assert build("day.json", content).names["005930"] == {"en": "Samsung Electronics", "ko": "삼성전자"}


def test_a_name_in_the_file_wins_and_the_table_fills_the_other_language(content: dict[str, Any]) -> None:
    content["names"] = {"005930": {"en": "Samsung"}}
    assert build("day.json", content).names["005930"] == {"en": "Samsung", "ko": "삼성전자"}


def test_a_share_without_a_name_in_the_storys_language_is_named(content: dict[str, Any]) -> None:
    content["shares"]["999999"] = {"last": 5000}
    content["names"] = {"999999": {"ko": "가나다"}}
    day = build("day.json", content)
    assert names.missing(day, "ko") == ()
    assert names.missing(day, "en") == ("999999",)
    with pytest.raises(BadDay) as caught:
        names.require(day, "en")
    assert str(caught.value) == "no English name for 999999; add names.999999.en or leave the share out."


@pytest.mark.parametrize("part", ["text", "source", "speaker", "role"])
def test_supplied_words_without_the_storys_language_are_named_by_their_place(
    content: dict[str, Any], part: str
) -> None:
    view = {"kind": "view", "text": "t", "source": "s", "speaker": "p", "role": "r"}
    content["context"] = [
        {name: words if name == "kind" else {"ko": words} | ({} if name == part else {"en": words})
         for name, words in view.items()}
    ]  # fmt: skip
    day = build("day.json", content)
    with pytest.raises(BadDay) as caught:
        names.require(day, "en")
    place = f"context[0].{part}"
    assert str(caught.value) == f"{place} has no English words; add {place}.en or leave it out."


def test_a_source_without_the_storys_language_is_named(content: dict[str, Any]) -> None:
    content["source"] = {"ko": "거래소"}
    with pytest.raises(BadDay, match=r"source has no English words; add source\.en"):
        names.require(build("day.json", content), "en")


def test_a_share_seen_only_at_an_earlier_look_needs_a_name_too(content: dict[str, Any]) -> None:
    day = build("day.json", content)
    day = replace(day, shares={}, names={}, earlier=(day.earlier[0]._replace(quotes=day.shares),))
    assert names.missing(day, "en") == ("005930",)


def test_a_share_brings_its_short_names_unless_it_is_called_otherwise(content: dict[str, Any]) -> None:
    content["shares"]["373220"] = {"last": 400_000, "previous_close": 390_000}
    table = {"en": "LG Energy Solution", "ko": "LG에너지솔루션"}
    english, korean = {"en_later": "LG Energy"}, {"ko_later": "LG엔솔", "ko_head": "LG엔솔"}
    for given, told in [
        ({}, table | english | korean),
        ({"en": "LG Energy Solution"}, table | english | korean),
        ({"ko": "LG엔솔"}, table | english | {"ko": "LG엔솔"}),
        ({"ko_head": "엔솔"}, table | english | korean | {"ko_head": "엔솔"}),
        ({"en": "LGES", "ko": "LG엔솔"}, {"en": "LGES", "ko": "LG엔솔"}),
    ]:
        content["names"] = {"373220": given} if given else {}
        assert build("day.json", content).names["373220"] == told


def test_every_row_of_the_table_has_a_code_and_both_names() -> None:
    for code, words in names.known_names().items():
        assert names.is_code(code) and words["en"].isascii() and words["ko"], code
        assert set(words) <= set(names.FORMS) and words.get("en_later", "").isascii(), code


def test_no_row_of_the_table_has_one_name_for_two_shares() -> None:
    rows = names.known_names().values()
    for lang in names.LANGUAGES:
        called = [text for words in rows for text in {words[form] for form in words if form[:2] == lang}]
        assert len(called) == len(set(called))


def test_a_short_name_is_shorter() -> None:
    for words in names.known_names().values():
        shorter = [form for form in words if form not in names.LANGUAGES]
        assert all(len(words[form]) <= len(words[form[:2]]) for form in shorter), words


@pytest.mark.skipif(not DESCRIBED.exists(), reason="../shared/data is not here")
def test_korean_names_are_those_of_the_exchange() -> None:
    (batch,) = feeds.read(DESCRIBED)
    listed = dict(zip(batch.series.tolist(), batch.names.tolist(), strict=True))
    table = {code: words["ko"] for code, words in names.known_names().items()}
    assert table == {code: listed[code] for code in table}
