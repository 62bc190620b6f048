"""A line cut into pieces is still the whole line."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsgen.publish.pieces import cut
from newsgen.records import Line, said

WORDS = st.lists(st.tuples(st.text(min_size=1, max_size=6), st.booleans()), max_size=8)


@given(WORDS)
def test_the_pieces_of_a_line_are_the_whole_line_whatever_is_marked(words: list[tuple[str, bool]]) -> None:
    line = Line.of([said(word, "figure", "1") if marked else word for word, marked in words])
    pieces = list(cut(line, {}))
    assert "".join(piece.text for piece in pieces) == line.text
    assert sum(piece.span is not None for piece in pieces) == sum(marked for _, marked in words)
