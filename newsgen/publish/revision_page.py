"""What became of published stories as one web page that stands alone: what is false, the data, the words."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.publish.html_pages import render
from newsgen.publish.revision_table import changed, title
from newsgen.publish.word_diff import GONE, NEW, Stretch, paragraphs, word_diff
from newsgen.records.frozen import frozen
from newsgen.records.revised import Falsified, Revision


@frozen
class WrongWords:
    """One false statement."""

    place: str
    sentence: str
    said: str
    right: str
    data: tuple[str, ...]
    """``close.json#/indices/KOSPI/last: 6,038.86 -> 6,083.86``; why, where no datum changed."""


@frozen
class ComparedStory:
    """What the template may use of one story."""

    lang: str
    title: str
    note: str
    wrong: tuple[WrongWords, ...]
    by_hand: tuple[str, ...]
    notes: tuple[str, ...]
    before: tuple[tuple[Stretch, ...], ...]
    """The paragraphs of the version before, its false words marked; nothing where no version follows."""
    after: tuple[tuple[Stretch, ...], ...]


@frozen
class RevisionPage:
    """What the template may use, and nothing else."""

    title: str
    stories: tuple[ComparedStory, ...]


def encode(found: Sequence[Revision]) -> bytes:
    """UTF-8 HTML without a single outside file."""
    wrong = sum(1 for each in found if each.falsified)
    page = RevisionPage(f"Revised: {wrong} of {len(found)} with something false", tuple(map(_story, found)))
    return render("revision.html", page=page)


def _story(found: Revision) -> ComparedStory:
    diff = word_diff(found.before.item, found.after.item) if found.after else ()
    rows = [row for row in paragraphs(diff) if row]
    return ComparedStory(
        found.before.item.lang,
        title(found),
        found.note,
        tuple(map(_wrong, found.falsified)),
        found.by_hand,
        found.notes,
        _side(rows, NEW),
        _side(rows, GONE),
    )


def _side(rows: Sequence[tuple[Stretch, ...]], without: str) -> tuple[tuple[Stretch, ...], ...]:
    """One version of the two: the words of both and its own."""
    sides = (tuple(each for each in row if each.kind != without) for row in rows)
    return tuple(side for side in sides if side)


def _wrong(each: Falsified) -> WrongWords:
    data = tuple(map(changed, each.changes)) or (each.why,)
    place = f"paragraph {each.place}" if each.place.isdigit() else each.place
    return WrongWords(place, each.sentence, each.said, each.right, data)
