"""What a share is called in English: in full at first, shorter later on where the table has it so."""

from __future__ import annotations

from dataclasses import replace

from newsgen import pipeline, settings
from newsgen.verify import heard
from tests.made import day

NAMES = {"105560": {"en": "KB Financial Group", "ko": "KB금융", "en_later": "KB Fin"}}
HERE = replace(day(), names=NAMES)


def test_a_share_is_named_in_full_at_first_and_shorter_later_on() -> None:
    house = settings.load("en", "yonhap")
    speaks = house.desk.new_voice(pipeline.write(HERE, house, verified=False).plan, HERE)
    assert [str(speaks.name("105560")) for _ in range(2)] == ["KB Financial Group", "KB Fin"]
    assert str(speaks.apart().name("105560")) == "KB Financial Group"


def test_the_reader_knows_a_share_by_each_of_its_names_and_by_no_other() -> None:
    for name in ("KB Financial Group", "KB Fin"):
        assert not heard(["Kospi", f"{name} rose 2 percent."], HERE, "en").unread
    assert heard(["Kospi", "KB Bank rose 2 percent."], HERE, "en").unread
