"""The last line: that the story was generated, by what, from which source; nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import MarketDay, Problem
from newsgen.verify.tokens import cut

NAME = "newsgen"
_MAY_STAND = frozenset(
    "this story article report was is has been generated written produced made automatically by from with "
    "using on the basis of data and figures supplied provided . , to in it".split()
)


def notice_problems(line: str, day: MarketDay, lang: str) -> Iterator[Problem]:
    """What the last line lacks, and what it should not hold."""
    source = day.source.name.get(lang, "")
    if not source or source not in line:
        yield Problem("notice", f"the notice does not name the source: {source or 'none given'}", line)
    if NAME not in line:
        yield Problem("notice", f"the notice does not name {NAME}", line)
    rest = line.replace(source, " ").replace(NAME, " ") if source else line
    strange = [word for word in cut(rest) if word not in _MAY_STAND]
    if strange:
        yield Problem("notice", f"the notice says more than it may: {' '.join(strange)}", line)
