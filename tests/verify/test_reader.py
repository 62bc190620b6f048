"""From words to claims: what a sentence says of whom."""

from __future__ import annotations

from datetime import time
from decimal import Decimal

import pytest

from newsgen.verify import claims
from newsgen.verify.lexicon import Term, english, overlay
from newsgen.verify.reader import HANDLERS, read
from newsgen.verify.reading import Cast, Reading
from newsgen.verify.tokens import Text

NAMES = {"samsung electronics": "005930", "sk hynix": "000660"}
OF_SECTIONS = ("STOCK", "PERIODIC", "RATED", "DEALT")
"""Words that a section of the paper lays over the phrase book."""
SERIES = {"main": "KOSPI", "cap": "KOSPI.cap", "turnover": "KOSPI.turnover", "^dow": "^Dow"}


def reading(sentence: str) -> Reading:
    book = overlay(english(), ((tuple(name.split()), Term("SUBJ", code)) for name, code in NAMES.items()))
    return read(Text([sentence], sentence.lower()).tokens, book, Cast("KOSPI", time(14), (), SERIES))


def said(sentence: str) -> list[claims.Claim]:
    found = reading(sentence)
    assert found.unread == []
    return found.claims


def levels(sentence: str) -> list[tuple[str, str, Decimal]]:
    return [(c.who, c.aspect, c.amount.value) for c in said(sentence) if isinstance(c, claims.LevelSaid)]


def changes(sentence: str) -> list[tuple[str, str, Decimal]]:
    return [
        (c.who, c.aspect, c.amount.value * c.sign) for c in said(sentence) if isinstance(c, claims.ChangeSaid)
    ]


def test_an_opening_is_followed_by_how_far_it_was_from_the_close_before() -> None:
    sentence = "The Kospi opened at 6,022.70, up 53.06 points, or 0.89 percent, from the previous close."
    assert levels(sentence) == [("KOSPI", "open", Decimal("6022.70"))]
    assert changes(sentence) == [("KOSPI", "open", Decimal("53.06")), ("KOSPI", "open", Decimal("0.89"))]


def test_a_subject_without_a_verb_takes_the_one_before() -> None:
    sentence = "Samsung Electronics traded at 205,500 won, up 2.75 percent, and SK hynix at 1,028,000 won."
    assert levels(sentence) == [("005930", "last", Decimal(205500)), ("000660", "last", Decimal(1028000))]


def test_two_subjects_take_two_figures_in_their_order() -> None:
    sentence = "Samsung Electronics and SK hynix rose to 205,500 won and 1,028,000 won, respectively."
    assert [(who, value) for who, _, value in levels(sentence)] == [
        ("005930", Decimal(205500)),
        ("000660", Decimal(1028000)),
    ]


def test_a_direction_after_the_number_counts() -> None:
    assert changes("The Kospi opened 0.8 percent lower.") == [("KOSPI", "open", Decimal("-0.8"))]


def test_it_is_the_last_series_spoken_of() -> None:
    assert levels("The Kosdaq rose. It opened at 1,174.27.") == [("KOSDAQ", "open", Decimal("1174.27"))]


def test_an_hour_before_that_of_the_figures_is_another_look() -> None:
    (_, flow) = said("Retail investors were net buyers as of 9:20 a.m.")
    assert isinstance(flow, claims.FlowSaid) and flow.look == time(9, 20)


def test_after_a_stretch_of_time_comes_an_earlier_event() -> None:
    (today, then) = said("The Kospi topped 6,000 on Wednesday, a month after it first closed above 5,000.")
    assert isinstance(today, claims.CrossSaid) and isinstance(then, claims.CrossSaid)
    assert (today.how, today.when.apart) == ("touch", False)
    assert (then.how, then.first, then.when.apart) == ("close", True, True)


def test_a_superlative_without_a_measure_is_of_percent_and_ever_of_both() -> None:
    (since, rose) = said("The Kospi rose, its largest gain since Aug. 5, 2024.")
    assert isinstance(rose, claims.WaySaid)
    assert isinstance(since, claims.SinceSaid) and since.measures == ("rise_percent",)
    (ever, _) = said("The Kospi fell, its biggest one-day fall ever.")
    assert isinstance(ever, claims.SinceSaid) and ever.measures == ("fall_points", "fall_percent")


@pytest.mark.parametrize(
    ("sentence", "what"),
    [
        ("The Kospi rose 2.83.", "number"),
        ("The Kospi 6,138.58.", "number"),
        ("The Kospi gained momentarily.", "word"),
        ("6,138.58 was reached.", "number"),
        ("Foreign investors sold 5 billion won.", "number"),
        ("The Kospi stood at 5,000, the third straight.", "superlative"),
        ("The Kospi rose for the first time.", "superlative"),
        ("The Kospi rose within a month.", "time"),
        ("The Kospi rose below 5,000.", "direction"),
        ("The Kospi and the Kosdaq rose 2 percent.", "subject"),
        ("The Kospi and the Kosdaq rose 1 percent and 2 percent and 3 percent each.", "subject"),
        ("It rose.", "subject"),
        ("The Kospi was the highest.", "superlative"),
        ("The Kospi traded at 1,429.95 per dollar.", "subject"),
        ("The gains faded.", "direction"),
    ],
)
def test_what_cannot_be_tied_to_a_claim_is_unread(sentence: str, what: str) -> None:
    assert what in [each.what for each in reading(sentence).unread]


def test_every_kind_of_term_has_a_reader() -> None:
    kinds = {"NUM", "TOLD", "DAY", "?", *OF_SECTIONS}
    nodes = list(english().values())
    while nodes:
        node = nodes.pop()
        if isinstance(node, Term):
            kinds.add(node.kind)
        else:
            kinds.update({node.term.kind} if node.term else ())
            nodes.extend(node.on.values())
    assert kinds - set(HANDLERS) == {"", "MONTH"}
    assert set(HANDLERS) <= kinds
