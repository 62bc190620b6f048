from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsgen.publish.pieces import cut
from newsgen.records import Line, Span

ENDS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=5)


@given(ENDS)
def test_the_pieces_of_a_line_are_the_whole_line_whatever_the_spans(ends: list[tuple[int, int]]) -> None:
    text = "Kospi at 100"
    spans = tuple(
        Span(start, end, "figure", "1", "points", "", ()) for start, end in sorted(ends) if start < end
    )
    assert "".join(piece.text for piece in cut(Line(text, spans), {})) == text


def test_of_two_spans_that_overlap_the_first_is_kept() -> None:
    spans = (Span(0, 8, "quote", "", "", "", ()), Span(6, 8, "figure", "1", "points", "", ()))
    kinds = [piece.span.kind for piece in cut(Line("Kospi at 100", spans), {}) if piece.span]
    assert kinds == ["quote"]
