"""What went out in a format can be held to the day again with ``newsgen check``, as it was sent."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen import checking
from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.records.checked import Checked
from newsgen.sources import story_file
from tests.publish.newsroom.items import LANGUAGES, LOOKS, item, named, written

FORMATS = ("ninjs", "ninjs1", "ans", "jsonld")
SOME = (
    "kospi-6000/close",
    "kospi-6000/09-20",
    "a-crash-without",
    "a-share-up-its",
    "the-won-past",
    "largest-selling-since",
)


@pytest.mark.parametrize("part", SOME)
@pytest.mark.parametrize("name", FORMATS)
def test_what_was_sent_is_read_again_and_nothing_in_it_is_false(name: str, part: str, tmp_path: Path) -> None:
    (path,) = [each for each in LOOKS if part in named(each)]
    for lang in LANGUAGES:
        sent = tmp_path / f"{lang}.{ITEM_FORMATS[name].suffix}"
        sent.write_bytes(ITEM_FORMATS[name].encode(item(path, lang)))
        _, day = written(path, lang)
        places = story_file.find([str(sent)])
        ((found,),) = checking.check_each(places, checking.Days(day))
        assert isinstance(found, Checked)
        assert found.false == () and found.statements and found.coverage >= 0.8
