from __future__ import annotations

from decimal import Decimal

import pytest

from newsgen import report
from newsgen.reading.verbs import Verbs, verb_uses
from newsgen.records import CAP, INDEX, MAIN, SHARE
from newsgen.records.reported import VerbUse
from tests.reading.conftest import Make, move, percent, verb

KOSPI, KOSDAQ = move("1.5"), move("-0.8", "KOSDAQ", INDEX)
SAMSUNG, HYNIX = move("3.2", "005930", SHARE), move("-2", "000660", SHARE)


@pytest.fixture(scope="module")
def verbs() -> Verbs:
    return report.scales().verbs


def uses(story: Make, verbs: Verbs, *pieces: str) -> set[tuple[str, str, str]]:
    facts = [KOSPI, KOSDAQ, SAMSUNG, HYNIX]
    found = verb_uses(story(facts, [facts], [pieces]), verbs)
    return {(use.verb, use.scale, str(use.size)) for use in found}


def test_a_verb_stands_for_the_move_that_it_names_and_the_figure_beside_it(story: Make, verbs: Verbs) -> None:
    found = uses(story, verbs, "The Kospi ", verb("rose", KOSPI), " 12 points, or ", percent(KOSPI), ".")
    assert found == {("rise", "index", "1.5")}


def test_one_verb_governs_all_the_figures_that_follow_it(story: Make, verbs: Verbs) -> None:
    pieces = (
        "Samsung gained ",
        percent(SAMSUNG),
        " and the Kosdaq ",
        percent(KOSDAQ),
        ", while SK hynix lost ",
    )
    assert uses(story, verbs, *pieces, percent(HYNIX), ".") == {
        ("gain", "share", "3.2"),
        ("gain", "index", "0.8"),
        ("lose", "share", "2"),
    }


def test_a_figure_before_its_verb_and_one_of_another_sentence_are_told_apart(
    story: Make, verbs: Verbs
) -> None:
    pieces = "By ", percent(KOSPI), " the Kospi climbed. The Kosdaq fell ", percent(KOSDAQ), "."
    assert uses(story, verbs, *pieces) == {("climb", "index", "1.5"), ("fall", "index", "0.8")}


def test_a_noun_is_no_verb_and_a_market_value_no_index(story: Make, verbs: Verbs) -> None:
    cap = move("2.2", "KOSPI.cap", CAP)
    lines = [("The gains of ", percent(KOSPI), " and drops."), ("Its value rose ", percent(cap), ".")]
    assert list(verb_uses(story([KOSPI, cap], [[KOSPI, cap]], lines), verbs)) == []


def test_in_a_headline_the_present_is_a_verb(story: Make, verbs: Verbs) -> None:
    made = story(
        [KOSPI],
        [[KOSPI]],
        [("x",)],
        headline=((KOSPI,), ("Kospi ", verb("gains", KOSPI), " ", percent(KOSPI))),
    )
    assert list(verb_uses(made, verbs)) == [VerbUse("gain", "index", Decimal("1.5"))]


@pytest.mark.parametrize(
    ("name", "size", "fits"),
    [
        ("plummet", "1.10", True),
        ("plummet", "1.09", False),
        ("edge up", "0.01", True),
        ("edge up", "0.27", False),
        ("higher (ended/opened)", "1.4", True),
        ("flat/unchanged", "0.11", True),
        ("flat/unchanged", "0.2", False),
    ],
)
def test_a_verb_fits_what_humans_used_it_for_and_what_the_measurements_call_safe(
    verbs: Verbs, name: str, size: str, fits: bool
) -> None:
    assert verbs.verbs[name].fits(Decimal(size)) is fits


def test_every_verb_of_the_safe_bands_was_measured(verbs: Verbs) -> None:
    assert all(verb.uses > 0 and verb.all[0] <= verb.half[0] <= verb.half[1] for verb in verbs.verbs.values())
    assert MAIN != INDEX and verbs.forms["fell"] == "fall"
