"""What a house sets around its stories: read from newsgen.toml, printed by every format, part of no story."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from newsgen import imprint, pipeline, settings
from newsgen.errors import BadInput
from newsgen.publish import FORMATS
from newsgen.records import NO_IMPRINT, Imprint

DAY = Path(__file__).parent.parent / "fixtures/days/2026-02-25-kospi-6000/close.json"
OURS = Imprint("(서울=뉴스젠)", "김뉴스 기자", "저작권자 © 뉴스젠")


def printed(format_: str, around: Imprint, lang: str = "en") -> str:
    day = pipeline.day_from_file(str(DAY))
    story = pipeline.write(day, replace(settings.load(lang), imprint=around))
    return FORMATS[format_](story, day).decode()


def test_the_settings_of_a_language_are_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = (
        "[stories.ko]",
        'dateline = "(서울=뉴스젠)"',
        'byline = "김뉴스 기자"',
        'tail = "저작권자 © 뉴스젠"',
    )
    (tmp_path / "newsgen.toml").write_text("\n".join(rows), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert imprint.near("ko") == OURS
    assert imprint.near("en") == NO_IMPRINT


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[storys.ko]", r"storys is no table of newsgen\.toml\. It may have: feeds, identities, stories\."),
        ("[stories.jp]", r"newsgen\.toml: stories\.jp: there are no stories in 'jp'"),
    ],
)
def test_a_fault_of_the_settings_names_their_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, message: str
) -> None:
    (tmp_path / "newsgen.toml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match=f"^{message}"):
        imprint.near("ko")


def test_without_settings_nothing_stands_around_a_story_but_the_notice() -> None:
    assert imprint.compile_imprint({}, "ko") == NO_IMPRINT
    assert NO_IMPRINT.notice


@pytest.mark.parametrize(
    ("told", "message"),
    [
        ([], r"stories is \[\]\. It must be tables of languages"),
        ({"jp": {}}, "stories.jp: there are no stories in 'jp'. Choose one of en, ko."),
        ({"ko": 1}, "stories.ko is 1. It must be a table"),
        ({"ko": {"dateine": "x"}}, "ko.dateine is unknown. There are dateline, byline, tail, notice."),
        ({"ko": {"tail": 1}}, "stories.ko.tail is 1. It must be a text in quotes."),
        ({"en": {"notice": "no"}}, "stories.en.notice is 'no'. It must be true or false."),
        ({"en": {"tail": "a\nb"}}, "stories.en.tail has a line break in it."),
    ],
)
def test_every_fault_is_told_in_a_line(told: object, message: str) -> None:
    with pytest.raises(BadInput, match=message):
        imprint.compile_imprint(told, "ko")


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(BadInput, match=r"(?s)ko\.tail.*\n.*en\.tail"):
        imprint.compile_imprint({"ko": {"tail": 1}, "en": {"tail": 1}}, "ko")


@pytest.mark.parametrize("format_", ["text", "md", "html"])
def test_dateline_and_byline_stand_before_the_first_paragraph_and_the_tail_last(format_: str) -> None:
    text = printed(format_, OURS)
    before, after = text.split("(서울=뉴스젠) 김뉴스 기자 -- ")
    assert "Kospi closes above 6,000" in before
    assert after.index("closed above") < 200
    assert after.index("newsgen from") < after.index("저작권자 © 뉴스젠")


def test_a_house_may_leave_the_notice_out_of_what_is_printed() -> None:
    for format_ in ("text", "md", "html"):
        assert "generated automatically" in printed(format_, NO_IMPRINT)
        assert "generated automatically" not in printed(format_, Imprint(notice=False))


def test_the_body_that_a_newsroom_takes_as_data_holds_nothing_of_it() -> None:
    told, plain = (json.loads(printed("json", around)) for around in (OURS, NO_IMPRINT))
    assert told.pop("imprint") == {
        "dateline": "(서울=뉴스젠)",
        "byline": "김뉴스 기자",
        "tail": "저작권자 © 뉴스젠",
        "notice": True,
    }
    del plain["imprint"]
    assert told == plain
