"""A pattern is refused before it starts where the sentence lacks what it needs, and never otherwise."""

from __future__ import annotations

import pytest

from newsgen.audit.english.needs import needs


@pytest.mark.parametrize(
    ("written", "kinds"),
    [
        ("<net> <won>", [{"net"}, {"won"}]),
        ("(?:<glue> )?<n:net>", [{"net"}]),
        ("(?P<a><won>|<shares>) <hands>", [{"won", "shares"}, {"hands"}]),
        ("<row>{0,3} <move>*", []),
        ("<row>{1,3} <move>+", [{"row"}, {"move"}]),
        ("<net>|<won> <group>", [{"net", "won"}]),
        ("<net>|short of", []),
        ("(?!<deny>)<net>(?=<won>)", [{"net"}, {"won"}]),
        (r"[<(]\(<net>\)", [{"net"}]),
    ],
)
def test_a_pattern_needs_the_kinds_that_it_cannot_do_without(written: str, kinds: list[set[str]]) -> None:
    assert [set(each) for each in needs(written)] == kinds
