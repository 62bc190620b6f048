"""Published words under audit: held to the data they were filed from, or to those known now."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen import checking, destinations
from newsgen.archive.archive import Archive
from newsgen.errors import BadInput, NewsgenError
from newsgen.records.checked import Checked
from newsgen.records.filed import Filed
from newsgen.revising.published import Published, require_same
from newsgen.revising.sources import Source


def newest(ids: Sequence[str], archive_at: str | None) -> tuple[Filed, ...]:
    """The newest versions of these stories; BadInput, one line, where one was never filed."""
    with Archive.existing(destinations.archive_url(archive_at)) as archive:
        return tuple(archive.latest(each) for each in ids)


def check_each(stories: Sequence[Filed], source: Source) -> Iterator[tuple[Checked | BadInput, ...]]:
    """What the words of each come to, or why it could not be held to the data."""
    for each in stories:
        item = each.item
        name = f"{item.story_id}, version {item.version}"
        try:
            require_same(each, day := source(each))
            words = Published.of(item).text
            yield (checking.check(words, day, item.lang, name=name, session=item.session),)
        except NewsgenError as fault:
            yield (BadInput(f"{name}: {fault}"),)
