"""What the check makes of copy that no template of ours wrote."""

from __future__ import annotations

import pytest

from tests.audit.composed import misses, passages, score, table

LANGUAGES = ("english", "korean")
HELD = 0.9
"""Of the statements of passages that nobody who taught the readers has seen, at least so many are told
rightly."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_statement_of_the_passages_that_the_readers_were_taught_with(language: str) -> None:
    found = score(passages(f"{language}_dev"))
    assert not found.misses and not found.alarms, misses(found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_passages_that_the_readers_were_not_taught_with(language: str) -> None:
    found = score(passages(f"{language}_held"))
    print(table(found))  # noqa: T201 - shown with pytest -s, and when the test fails
    assert found.share >= HELD


@pytest.mark.parametrize("name", [f"{language}_{half}" for language in LANGUAGES for half in ("dev", "held")])
def test_nothing_true_is_called_false(name: str) -> None:
    found = score(passages(name))
    assert not found.alarms, misses(found._replace(misses=()))


@pytest.mark.parametrize("name", [f"{language}_{half}" for language in LANGUAGES for half in ("dev", "held")])
def test_passages_are_of_many_days_desks_and_kinds(name: str) -> None:
    some = passages(name)
    told = [each for passage in some for each in passage.told]
    assert len(some) >= 40
    assert len({each.day for each in some}) >= 20
    assert len({each.desk for each in some}) >= 5
    assert len({each.kind for each in told}) >= 20
    assert sum(each.verdict == "false" for each in told) >= len(told) / 4
