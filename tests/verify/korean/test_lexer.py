"""Characters to terms: the longest phrase, figures by their pattern, particles where they can stand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from newsgen.records import MarketDay
from newsgen.verify.amounts import Amount
from newsgen.verify.korean.book import Run, korean, overlay
from newsgen.verify.korean.endings import done, inflected
from newsgen.verify.korean.lexer import lex
from newsgen.verify.korean.terms import Phrase, Term
from tests.made import BEFORE, day, history, quote
from tests.verify.korean.hearing import complaints

SESSION = date(2026, 2, 25)


def terms(text: str) -> list[tuple[str, str]]:
    """Each term's kind and words."""
    lexed = lex(text, korean(), SESSION, date(2026, 2, 24))
    rows = zip(*lexed, strict=True)
    return [(term.kind, text[start:end]) for term, start, end in rows if term.kind != "$"]


def test_the_longest_phrase_wins() -> None:
    assert terms("사상 처음으로") == [("FIRST", "사상 처음으로")]
    assert terms("사상 최고치") == [("SCOPE", "사상"), ("SUPER", "최고치")]


def test_a_particle_stands_right_behind_its_word_and_fills_the_rest() -> None:
    assert terms("코스피는") == [("WHO", "코스피"), ("P", "는")]
    assert terms("코스피 는")[1] == ("?", "는")
    assert terms("코스피는데")[1][0] == "?"


def test_a_figure_is_read_by_what_stands_behind_it() -> None:
    kinds = [
        kind for kind, _ in terms("25일 3거래일 114.22포인트 6,000선 세 번째 52주 최고치 1분기 2월 한 달")
    ]
    assert kinds == ["DAY", "LAPSE", "NUM", "RUNG", "NTH", "SCOPE", "SUPER", "PERIOD", "PERIOD"]


def test_a_band_is_everything_that_begins_with_it() -> None:
    (term,) = (each for each in lex("1%대", korean(), SESSION, None).terms if each.kind == "NUM")
    assert term.value == Amount(Decimal("1.5"), Decimal(1), "percent")


def test_a_word_in_no_table_is_unknown_up_to_the_blank() -> None:
    assert terms("코스피가 껑충껑충 올랐다.")[2] == ("?", "껑충껑충")


def test_the_names_of_a_day_leave_the_book_as_it_was() -> None:
    over = overlay(korean(), [Phrase("코스피화학", Term("SHARE", "000001"))])
    assert over.longest("코스피화학이", 0) == (Term("SHARE", "000001"), 5)
    assert korean().longest("코스피화학이", 0) == (Term("WHO", "KOSPI"), 3)


def test_a_word_kept_from_another_text_is_read_anew_where_a_phrase_goes_on() -> None:
    for text, kinds in (
        ("6,000선을 넘어선 25일", ["RUNG", "P", "CROSS", "DAY"]),
        ("6,000선을 넘어선 것은 25일", ["RUNG", "P", "CROSS", "DAY"]),
        ("6,000선을 넘어선 것은", ["RUNG", "P", "CROSS"]),
        ("6,000선을 넘어선", ["RUNG", "P", "CROSS"]),
    ):
        assert [kind for kind, _ in terms(text)] == kinds
    assert terms("넘어선 것은")[0] == ("CROSS", "넘어선 것은")
    assert terms("넘어선 ")[0] == ("CROSS", "넘어선")


def test_a_book_forgets_written_words_when_it_has_too_many() -> None:
    book, nothing = overlay(korean(), []), Run((), (), (), 0, whole=True, carried=False)
    for number in range(3):
        book.keep(f"낱말{number}", nothing, carried=False)
    assert len(book.known[0]) == 3
    for number in range(10_000):
        book.keep(f"낱말{number}", nothing, carried=False)
    assert len(book.known[0]) < 10_000


def test_verbs_have_every_ending_with_its_role() -> None:
    forms = dict(inflected("오르", "올라"))
    said = ("올랐다", "오른", "올라", "오르며", "올랐지만", "오른 뒤", "오른 지", "오른 것은", "오르고 있다")
    assert [forms[each] for each in said] == [
        "final",
        "of",
        "link",
        "link",
        "but",
        "then",
        "since",
        "that",
        "now",
    ]
    assert dict(inflected("넘", "넘어"))["넘으며"] == "link"
    assert {"상승했다", "상승한", "상승하며", "상승"} <= dict(done("상승")).keys()


def up(percent: str) -> MarketDay:
    last = Decimal(1000) * (1 + Decimal(percent) / 100)
    return day(
        KOSPI=quote("KOSPI", last=str(last), previous_close="1000"), history=history(previous_session=BEFORE)
    )


@pytest.mark.parametrize(
    ("percent", "fits"), [("1.79", False), ("1.80", True), ("1.99", True), ("2.01", False)]
)
def test_nearly_two_percent_is_from_one_point_eight(percent: str, fits: bool) -> None:
    found = complaints("코스피는 2% 가까이 올랐다.", up(percent))
    assert (not found) == fits, found
