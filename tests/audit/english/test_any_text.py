"""Whatever is handed in, the reader reads it, and every place it names is one of the text."""

from hypothesis import given
from hypothesis import strategies as st

from newsgen.audit.english import read
from tests.audit.english.told import CAST

WORDS = (
    "the Kospi its rival No. 2 rose fell to from at 2.39 percent 1,028,000 won $3.2 basis points (+1.2% , ; "
    "-- - \" which when during over six sessions Monday's on Tuesday Feb. 16 2007 a.m. 9:20 record high of "
    "more than nearly and 3,438.02 ² İ ▲ ▼ US per cent as much as\n\n"
).split(" ")
texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))


@given(texts)
def test_no_text_stops_the_reader(text: str) -> None:
    heard = read(text, CAST)
    assert all(0 <= start < end <= len(text) for start, end in (each.at for each in heard.said))
    assert all(0 <= start < end <= len(text) for start, end in heard.numbers)
