"""No encoder changes, invents or mixes up a figure, in whichever copy of the words it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsgen.publish.newsroom import ITEM_FORMATS
from tests.publish.newsroom import figures
from tests.publish.newsroom.items import CORRECTION, LANGUAGES, LOOKS, STATES, item, named
from tests.publish.newsroom.readings import READINGS, profile

every_format = pytest.mark.parametrize("name", sorted(ITEM_FORMATS))
PRINTED = re.compile(rb"(?<![\\\w.,])\d[\d,]*\.\d+(?![\w.])")
(FIRST_6000,) = (path for path in LOOKS if "kospi-6000/close" in named(path))


def test_every_format_says_where_its_words_stand() -> None:
    assert set(figures.TEXTS) == set(ITEM_FORMATS)


@pytest.mark.parametrize("path", LOOKS, ids=named)
@every_format
def test_no_figure_leaves_the_house_that_the_item_does_not_tell(name: str, path: Path) -> None:
    for lang in LANGUAGES:
        for state in STATES:
            sent = item(path, lang, state)
            content = ITEM_FORMATS[name].encode(sent)
            assert figures.of_bytes(name, content) <= figures.of_item(sent)
            assert figures.lost_lines(name, content, sent) == []


@pytest.mark.parametrize("lang", LANGUAGES)
@every_format
def test_a_digit_changed_in_any_figure_of_the_bytes_is_noticed(name: str, lang: str) -> None:
    sent = item(FIRST_6000, lang, CORRECTION)
    wanted = {field: value for field, value in profile(sent).items() if field not in READINGS[name].lacks}
    told = figures.of_item(sent) - figures.OF_STANDARDS
    tried = 0
    for changed in _changed(ITEM_FORMATS[name].encode(sent), told):
        strange = figures.of_bytes(name, changed) - figures.of_item(sent)
        lost = figures.lost_lines(name, changed, sent)
        assert strange or lost or READINGS[name].read(changed) != wanted
        tried += 1
    assert tried > 20  # the figures of the story, each of them


def _changed(content: bytes, told: set[str]) -> Iterator[bytes]:
    """The bytes with one figure of the item after the other turned into one that it does not tell."""
    for found in PRINTED.finditer(content):
        figure = found.group().decode()
        if figure in told:
            others = (f"{figure[:-1]}{digit}" for digit in range(10))
            other = next(each for each in others if each not in told)
            yield content[: found.start()] + other.encode() + content[found.end() :]
