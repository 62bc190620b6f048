"""What became of somebody's copy, for a desk to read: every statement in the order of the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from rich import box
from rich.table import Table

from newsgen.numbers import half_up
from newsgen.publish.checked_total import Total
from newsgen.publish.terminal import printed
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE, VERDICTS, Checked, Statement

STYLES: Mapping[str, str] = {TRUE: "green", FALSE: "bold red", CLOSE: "yellow", UNCHECKABLE: "dim"}
WIDTH = 100
"""Columns where no terminal says how many: the sentences of a story read best in few."""
SHOWN: Mapping[str, str] = {FALSE: "FALSE"}
"""What is false is seen without colours too."""


def render(checked: Checked, *, terminal: bool = False) -> str:
    """One block: whose text, its statements, what they come to; in colours on a terminal, and its width."""
    parts: tuple[Table | str, ...] = (_title(checked), *_tables(checked.statements), summary(checked))
    return printed(*parts, terminal=terminal, width=WIDTH)


def render_total(total: Total, *, terminal: bool = False) -> str:
    """What many stories come to, in one line."""
    told = f"{total.stories:,} stories, {total.with_false:,} with something false"
    refused = f", {total.refused:,} not checked" if total.refused else ""
    return printed(f"{told}{refused}; {_coverage(total.judged, total.numbers)}", terminal=terminal)


def summary(checked: Checked) -> str:
    """One text in one line: ``27 of 29 numbers checked (93%); 30 statements: 27 true, 1 close, 2 false``."""
    count = Counter(each.verdict for each in checked.statements)
    told = ", ".join(f"{count[each]} {each}" for each in (TRUE, CLOSE, FALSE, UNCHECKABLE) if count[each])
    one = len(checked.statements) == 1
    statements = f"{len(checked.statements)} {'statement' if one else 'statements'}{': ' * bool(told)}{told}"
    return f"{_coverage(checked.judged, len(checked.numbers))}; {statements}"


def percent(part: int, whole: int) -> str:
    """A share in whole percent, which is 100 only where nothing is missing.

    >>> percent(27, 29), percent(999, 1000), percent(0, 0)
    ('93%', '99%', '100%')
    """
    if part == whole:
        return "100%"
    return f"{min(half_up(Decimal(part) * 100 / whole, 0), 99)}%"


def _coverage(judged: int, numbers: int) -> str:
    if not numbers:
        return "no numbers to check"
    return f"{judged:,} of {numbers:,} numbers checked ({percent(judged, numbers)})"


def _title(checked: Checked) -> str:
    return f"{checked.name or 'text'}: {checked.lang}, session {checked.session}"


def _tables(statements: Sequence[Statement]) -> Iterator[Table]:
    if not statements:
        return
    found = Table(box=box.SIMPLE_HEAD, expand=True)
    found.add_column("verdict", no_wrap=True)
    found.add_column("the words", ratio=3)
    found.add_column("right", ratio=2)
    found.add_column("why", ratio=5)
    for each in statements:
        words = " ".join(each.text.split())
        why = "\n".join(part for part in (each.why, each.cause and f"likely: {each.cause}") if part)
        found.add_row(
            SHOWN.get(each.verdict, each.verdict), words, each.right, why, style=STYLES[each.verdict]
        )
    yield found


assert set(STYLES) == set(VERDICTS)
