"""What became of published stories, for a desk to read: what is false, the note, the words that changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from newsgen.publish.terminal import printed
from newsgen.publish.word_diff import GONE, NEW, SAME, paragraphs, word_diff
from newsgen.records.revised import Change, Revision

WIDTH = 100
STYLES = {SAME: "", GONE: "red strike", NEW: "green"}
MARKS = {SAME: ("", ""), GONE: ("[-", "-]"), NEW: ("{+", "+}")}
"""Around the words of a diff where no terminal shows colours, as wdiff has them."""
WHOLE = "paragraph {}"


def render_all(found: Sequence[Revision], *, terminal: bool = False) -> str:
    """A line for each story that stands, then a block for each other one: it is these that a desk reads."""
    standing = "".join(f"{title(each)}\n" for each in found if not each.kind)
    blocks = [render(each, terminal=terminal) for each in found if each.kind]
    return "\n".join([standing, *blocks] if standing else blocks)


def render(found: Revision, *, terminal: bool = False) -> str:
    """One block a story: which version, every false statement and its datum, the note, the diff."""
    return printed(*_parts(found, terminal=terminal), terminal=terminal, width=WIDTH)


def title(found: Revision) -> str:
    """Story, version and what is to be done: ``kospi-...-en, version 1: CORRECTED, 3 false statements``."""
    item, count = found.before.item, len(found.falsified)
    told = f"{item.story_id}, version {item.version}: "
    if not found.kind:
        return f"{told}stands; {found.reason}{_untold(found)}"
    if not count:
        return f"{told}{found.kind}; {found.reason}"
    lead = found.reason.partition("; ")[2]
    counted = f"{count} false {'statement' if count == 1 else 'statements'}"
    return f"{told}{found.kind}; {counted}" + (f"; {lead}" if lead else "")


def changed(each: Change) -> str:
    """``close.json#/indices/KOSPI/last: 6,038.86 -> 6,083.86``."""
    return f"{each.address}: {each.was or 'nothing'} -> {each.now or 'nothing'}"


def _untold(found: Revision) -> str:
    count = len(found.changes)
    if not count or found.falsified:
        return ""
    return f" ({count} {'datum' if count == 1 else 'data'} changed that it does not tell)"


def _parts(found: Revision, *, terminal: bool) -> Iterator[Table | Text | str]:
    yield title(found)
    if found.falsified:
        yield _table(found)
    for line in found.by_hand:
        yield f"changed by hand before, and not in the next version: {line}"
    if found.after is not None:
        yield found.note
        for problem in found.after.problems:
            yield f"the next version has a problem: {problem.check}: {problem.message}"
        yield ""
        yield from _diff(found, terminal=terminal)


def _table(found: Revision) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True)
    table.add_column("where", no_wrap=True)
    for name, ratio in (("was said", 3), ("is right", 3), ("the data", 5)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for each in found.falsified:
        place = WHOLE.format(each.place) if each.place.isdigit() else each.place
        data = "\n".join(map(changed, each.changes)) or each.why
        table.add_row(place, each.said, each.right or "(take it out)", data)
    return table


def _diff(found: Revision, *, terminal: bool) -> Iterator[Text | str]:
    """Paragraphs of which something changed; the others are left out."""
    assert found.after is not None
    for row in paragraphs(word_diff(found.before.item, found.after.item)):
        if all(each.kind == SAME for each in row):
            continue
        if terminal:
            yield Text.assemble(*((each.text, STYLES[each.kind]) for each in row))
        else:
            yield "".join(MARKS[each.kind][0] + each.text + MARKS[each.kind][1] for each in row)
        yield ""
