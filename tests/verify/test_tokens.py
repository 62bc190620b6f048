"""Cutting a story into words, and finding them again."""

from __future__ import annotations

from newsgen.verify.tokens import BREAK, Text, cut


def test_commas_and_points_inside_numbers_stay_there() -> None:
    assert cut("6,142.14, up 1.2.") == ("6,142.14", ",", "up", "1.2", ".")


def test_a_possessive_is_apart_from_its_noun() -> None:
    assert cut("Index's close") == ("index", "'", "s", "close")


def test_a_minus_sign_is_no_part_of_a_number_and_not_lost() -> None:
    assert cut("-1.4%") == ("-", "1.4", "%")


def test_a_line_break_is_a_token() -> None:
    assert Text(["a", "b"], "a\nb").tokens[:3] == ["a", BREAK, "b"]


def test_a_token_is_found_again_in_its_line() -> None:
    lines = ["Kospi up", "The won's rate rose 1.2 percent. It fell."]
    text = Text(lines, "\n".join(lines).lower())
    place = text.place(text.tokens.index("1.2"), text.tokens.index("percent") + 1)
    assert lines[place.line][place.start : place.end] == "1.2 percent"


def test_an_excerpt_is_the_sentence_and_dates_do_not_end_it() -> None:
    lines = ["It rose on Oct. 27 last year. It fell."]
    text = Text(lines, lines[0].lower())
    at = text.tokens.index("27")
    assert text.excerpt(at, at + 1) == "It rose on Oct. 27 last year."
