"""What a share is called: in full at first, shorter later on and in headlines, where the table has it so."""

from __future__ import annotations

from dataclasses import replace

from newsgen import pipeline, settings
from newsgen.prose.korean import Voice, read_style
from newsgen.prose.korean.verbs import Words
from newsgen.verify.korean.day_words import book_of
from newsgen.verify.korean.terms import Term
from tests.made import day

NAMES = {
    "373220": {"en": "LG Energy Solution", "ko": "LG에너지솔루션", "ko_later": "LG엔솔", "ko_head": "엔솔"},
    "005930": {"en": "Samsung Electronics", "ko": "삼성전자"},
}
HERE = replace(day(), names=NAMES)
STYLES = settings.tables.read(settings.PACKAGE / "prose" / "korean" / "styles.yaml")


def voice(**companies: str) -> Voice:
    """The voice of a story that has named nobody yet."""
    style = replace(
        read_style(STYLES, "yonhap"), companies={code[1:]: name for code, name in companies.items()}
    )
    plan = pipeline.write(HERE, settings.load("en", "yonhap"), verified=False).plan
    return Voice(style, Words({}, {}), plan, HERE)


def test_a_share_is_named_in_full_at_first_and_shorter_later_on() -> None:
    speaks = voice()
    assert [str(speaks.name("373220")) for _ in range(3)] == ["LG에너지솔루션", "LG엔솔", "LG엔솔"]
    assert [str(speaks.name("005930")) for _ in range(2)] == ["삼성전자", "삼성전자"]


def test_a_headline_has_its_own_name_and_leaves_the_first_one_to_the_body() -> None:
    speaks = voice()
    assert str(speaks.apart().name("373220")) == "엔솔"
    assert str(speaks.name("373220")) == "LG에너지솔루션"


def test_a_houses_own_name_stands_everywhere() -> None:
    speaks = voice(_373220="LG에너지")
    assert [str(speaks.name("373220")) for _ in range(2)] == ["LG에너지", "LG에너지"]


def test_the_reader_knows_a_share_by_each_of_its_names() -> None:
    for code, words in NAMES.items():
        for form in set(words) - {"en"}:
            found = book_of(HERE).longest(words[form], 0)
            assert found == (Term("SHARE", code), len(words[form]))
