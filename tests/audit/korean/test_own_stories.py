"""The house's own Korean stories, read as anybody's: whatever is understood of them is true."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen import pipeline
from newsgen.audit.cast import cast_of
from newsgen.audit.korean import read
from newsgen.audit.verdicts import Bench
from newsgen.market.names import known_names
from newsgen.records.checked import FALSE

STORIES = sorted(Path("fixtures/days").glob("*/*.ko.txt"))[::4]


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.parent.name)
def test_nothing_true_is_called_false(story: Path) -> None:
    day = pipeline.day_from_file(str(story.with_name(story.name.replace(".ko.txt", ".json"))))
    text = story.read_text("utf-8")
    bench = Bench(text, day, "ko", None)
    judged = [bench.judge(said) for said in read(text, cast_of(day, "ko", known_names())).said]
    assert [(each.text, each.right) for each in judged if each.verdict == FALSE] == []
    assert len(judged) > 3
