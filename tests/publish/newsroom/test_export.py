from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from lxml import etree

from newsgen import exports
from newsgen.errors import BadInput
from newsgen.publish.newsroom.export import Export
from newsgen.records.item import Chart
from tests.publish.newsroom.items import CORRECTION, LOOKS, item

LOOK = LOOKS[0]
ITEM = item(LOOK, "ko", CORRECTION)
ONE = {"title": "headline"}


def export(fields: dict[str, Any], **told: Any) -> Export:
    row = {"format": "xml", "root": "article", "fields": fields, **told}
    return exports.compile_exports({"desk": row})["desk"]


def tree(made: Export, sent: Any = ITEM) -> Any:
    # The letters are read as Python reads them: not every XML library was built with CP949.
    text = made.encode(sent).decode(made.encoding)
    return etree.fromstring(text.split("?>\n", 1)[1])


def test_fields_stand_under_the_names_and_in_the_order_of_the_settings() -> None:
    told = tree(export({"제목": "headline", "head/id": "story_id", "head/@lang": "lang", "@v": "version"}))
    head = f'<head lang="ko"> <id>{ITEM.story_id}</id> </head>'
    said = f'<article v="2"> <제목>{ITEM.headline}</제목> {head} </article>'
    assert etree.tostring(told, encoding="unicode").split() == said.split()


def test_a_nested_list_is_an_element_a_row_and_a_plain_one_an_element_a_line() -> None:
    fields = {
        "topic": {"field": "subjects", "fields": {"@code": "medtop", "name": "name"}},
        "tag": "keywords",
    }
    told = tree(export(fields))
    assert [(each.get("code"), each.findtext("name")) for each in told.iter("topic")] == [
        (each.medtop, each.name["ko"]) for each in ITEM.subjects
    ]
    assert tuple(each.text for each in told.iter("tag")) == ITEM.keywords


def test_one_of_a_list_is_named_by_its_number_and_one_that_is_not_there_is_empty() -> None:
    fields = {"a": "subjects.0.name", "b": "subjects.0.name.en", "c": "subjects.99.medtop", "d": "body.0"}
    told = tree(export(fields), replace(ITEM, chart=None))
    first = ITEM.subjects[0].name
    assert [each.text for each in told] == [first["ko"], first["en"], None, ITEM.edit_note]


def test_a_date_is_said_as_the_settings_say_in_their_zone() -> None:
    sent = replace(ITEM, version_created=datetime(2026, 2, 25, 23, 30, tzinfo=UTC))
    fields = {"a": "version_created", "b": {"field": "version_created", "zone": "UTC"}, "c": "session"}
    told = tree(export(fields, date_format="%Y%m%d%H%M%S"), sent)
    assert [each.text for each in told][:2] == ["20260226083000", "20260225233000"]
    plain = tree(export({"a": "version_created"}), sent)
    assert plain.findtext("a") == "2026-02-26T08:30:00+09:00"


def test_a_flag_has_the_words_of_the_house_and_a_constant_stays_what_it_is() -> None:
    told = tree(
        export({"auto": {"field": "automatic", "yes": "Y", "no": "N"}, "media": {"constant": "예시"}})
    )
    assert [each.text for each in told] == ["Y", "예시"]
    reviewed = tree(export({"auto": "automatic"}), replace(ITEM, automatic=False))
    assert reviewed.findtext("auto") == "false"


def test_an_optional_field_without_anything_to_say_is_left_out() -> None:
    fields = {"embargo": {"field": "embargo", "optional": True}, "photo": "chart.href"}
    told = tree(export(fields), replace(ITEM, embargo=None, chart=None))
    assert [each.tag for each in told] == ["photo"]


def test_the_tail_is_a_field_of_its_own_and_not_in_the_body() -> None:
    told = tree(export({"body": {"field": "body", "join": "\n"}, "tail": "tail"}))
    assert told.findtext("tail") == "무단 전재·재배포 금지 <끝>"
    assert told.findtext("tail") not in told.findtext("body")
    assert told.findtext("body").split("\n")[-1] == ITEM.notice


def test_markup_in_cdata_is_read_as_it_was_also_where_it_holds_the_end_of_one() -> None:
    made = export(
        {"body": {"field": "body_html", "cdata": True}, "title": {"field": "headline", "cdata": True}}
    )
    sent = replace(ITEM, headline="a ]]> b & <c>")
    assert b"<body><![CDATA[<p>" in made.encode(sent)
    assert b"<title>a ]]&gt; b" in made.encode(sent)
    assert tree(made, sent).findtext("title") == "a ]]> b & <c>"


def test_json_keeps_numbers_truths_and_lists() -> None:
    fields = {"head/v": "version", "auto": "automatic", "tags": "keywords", "pic": "chart.href"}
    fields_of = {"rows": {"field": "subjects", "fields": {"code": "medtop"}}}
    made = exports.compile_exports({"desk": {"format": "json", "fields": fields | fields_of}})["desk"]
    assert json.loads(made.encode(replace(ITEM, chart=None))) == {
        "head": {"v": 2},
        "auto": True,
        "tags": list(ITEM.keywords),
        "pic": None,
        "rows": [{"code": each.medtop} for each in ITEM.subjects],
    }


def test_json_too_leaves_out_an_optional_field_without_anything_to_say() -> None:
    fields = {name: {"field": name, "optional": True} for name in ("embargo", "chart.href")}
    made = exports.compile_exports({"desk": {"format": "json", "fields": {**fields, "v": "version"}}})["desk"]
    assert json.loads(made.encode(replace(ITEM, embargo=None, chart=None))) == {"v": 2}


@pytest.mark.parametrize("encoding", ["cp949", "euc-kr"])
def test_korean_is_written_in_the_letters_asked_for_and_named_so(encoding: str) -> None:
    made = export({"body": {"field": "body", "join": "\n"}}, encoding=encoding)
    content = made.encode(ITEM)
    assert content.startswith(f'<?xml version="1.0" encoding="{encoding.upper()}"?>\n<article>'.encode())
    assert ITEM.paragraphs[1].encode(encoding) in content
    assert made.media_type == f"application/xml; charset={encoding}"


def test_what_an_encoding_lacks_has_a_plain_replacement_of_ours_or_the_houses() -> None:
    sent = replace(ITEM, headline="카페 é — 6,000선 ‘안착’ © 5%")
    told = tree(export(ONE, encoding="cp949", replace={"é": "e"}), sent)
    assert told.findtext("title") == "카페 e - 6,000선 ‘안착’ ⓒ 5%"
    assert tree(export(ONE), sent).findtext("title") == sent.headline


def test_a_replacement_that_is_markup_is_text_all_the_same() -> None:
    made = export(ONE, encoding="cp949", replace={"é": "<&"})
    assert tree(made, replace(ITEM, headline="é")).findtext("title") == "<&"


def test_a_character_without_a_replacement_is_named_with_field_and_story() -> None:
    with pytest.raises(BadInput) as told:
        export(ONE, encoding="cp949").encode(replace(ITEM, headline="뉴스 👍"))
    assert str(told.value) == (
        f"exports.desk: title of {ITEM.story_id}: cp949 has no 👍 (U+1F44D, THUMBS UP SIGN). Say in the "
        "export's table replace what stands for it, or choose utf-8."
    )


def test_a_syllable_that_euc_kr_can_only_spell_out_is_one_that_it_lacks() -> None:
    sent = replace(ITEM, headline="똠방각하")
    assert tree(export(ONE, encoding="cp949"), sent).findtext("title") == "똠방각하"
    with pytest.raises(BadInput, match="euc-kr has no 똠"):
        export(ONE, encoding="euc-kr").encode(sent)


def test_the_chart_and_its_words_can_be_asked_for() -> None:
    chart = Chart("u", "https://x.example/a.png", "a.png", "오른 지수", "지수", 1600, 900)
    told = tree(export({"img/@src": "chart.href", "img/alt": "chart.alt"}), replace(ITEM, chart=chart))
    assert (told.find("img").get("src"), told.findtext("img/alt")) == (chart.href, "오른 지수")
