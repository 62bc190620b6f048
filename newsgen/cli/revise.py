"""The command that holds published stories to what is known now, and sends what puts them right: revise."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.cli import clock, streams, words
from newsgen.cli.app import BAD, DONE, PROBLEMS, app
from newsgen.cli.options import (
    ArchiveAt,
    House,
    KnownAt,
    Market,
    NewDay,
    Out,
    Overwrite,
    Reason,
    Refile,
    Repeat,
    RevisionFormat,
    StoryIds,
    Targets,
    Withdraw,
    Write,
)
from newsgen.errors import BadInput
from newsgen.publish.files import write_whole
from newsgen.records.filing import CORRECTED, WITHDRAWN

if TYPE_CHECKING:
    from newsgen.archive.archive import Archive
    from newsgen.records.filed import Filed
    from newsgen.records.revised import Revision
    from newsgen.revising.sources import Source

FORMATS = ("text", "json", "html")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words ask to be done with each story."""

    withdraw: bool
    repeat: bool
    refile: bool
    reasons: tuple[str, ...]
    house: Path | None


@app.command()
def revise(
    ids: StoryIds = None,
    *,
    day: NewDay = None,
    market: Market = None,
    known_at: KnownAt = None,
    withdraw: Withdraw = False,
    repeat: Repeat = False,
    refile: Refile = False,
    reason: Reason = None,
    house: House = None,
    archive_at: ArchiveAt = None,
    format_: RevisionFormat = "text",
    out: Out = None,
    write: Write = False,
    to: Targets = None,
    overwrite: Overwrite = False,
) -> int:
    """List what revised data make false of published stories, and write the version that puts it right.

    Nothing is filed or sent without --write. Ends with 1 while something published is false, or a version
    has not arrived.
    """
    words.one_of("--format", format_, FORMATS)
    asked = Asked(withdraw, repeat, refile, tuple(reason or ()), house)
    _require_sense(ids, asked, day, market, known_at)
    if not day and not market:  # a story that is named and held to its own data is to be written anew
        asked = replace(asked, refile=True)
    from newsgen.revising.archived import opened  # the archive's library loads only here

    with opened(archive_at) as archive:
        desk = _Desk(archive, asked, _source(day, market, known_at))
        for before in desk.stories(ids):
            desk.take(before)
        _show(desk.found, format_, out)
        if write:
            desk.send(to or (), overwrite=overwrite)
    return _end(desk, write=write, named=bool(ids))


def _require_sense(
    ids: Sequence[str] | None, asked: Asked, day: str | None, market: Path | None, known_at: str | None
) -> None:
    """Raises BadInput for words that contradict each other."""
    if asked.withdraw + asked.repeat + asked.refile > 1:
        raise BadInput("--withdraw, --repeat and --refile ask for different things. Name one of them.")
    if not ids and (asked.withdraw or asked.repeat or asked.refile or not market):
        raise BadInput("no story was named. Name one: newsgen revise ID, or hold all to --market STORE.")
    if asked.withdraw and not all(each.strip() for each in asked.reasons or ("",)):
        raise BadInput("a story is taken back for a reason. Say it with --reason WHY.")
    if asked.reasons and not asked.withdraw:
        raise BadInput("--reason is for --withdraw; the note of a correction is made of what was wrong.")
    if day and market:
        raise BadInput("a day file and --market were both given. Name one of them.")
    if (asked.withdraw or asked.repeat) and (day or market):
        raise BadInput("what is taken back or repeated is held to no data. Leave --day and --market out.")
    if known_at and not market:
        raise BadInput("--known-at asks a store what was known when. Name it with --market.")


def _source(day: str | None, market: Path | None, known_at: str | None) -> Source:
    from newsgen.revising import sources

    if market:
        return sources.of_market(market, words.moment(known_at))
    return sources.of_file(day) if day else sources.of_archive()


@dataclass(slots=True)
class _Desk:
    """The stories asked for, one after the other."""

    archive: Archive
    asked: Asked
    source: Source
    found: list[Revision] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    """Looks within a session, of which a market that was named says nothing."""
    refused: int = 0
    sent: int = 0
    undone: int = 0
    """Versions that were not filed, or have not arrived."""

    def stories(self, ids: Sequence[str] | None) -> Iterator[Filed]:
        """Those that were named with their twins, or all that stand."""
        from newsgen.revising.stories import alive, named

        yield from named(self.archive, ids) if ids else alive(self.archive)

    def take(self, before: Filed) -> None:
        """What becomes of one story; why one cannot be judged is a line of its own."""
        from newsgen.revising.sources import NoCloses

        try:
            self.found.append(self._made(before))
        except NoCloses:
            self.looks.append(before.item.story_id)
        except BadInput as fault:
            self.refused += 1
            streams.warn([" ".join(str(fault).split())])

    def _made(self, before: Filed) -> Revision:
        from newsgen.revising import revise as what
        from newsgen.revising.stories import Held, held

        if self.asked.withdraw:
            return what.withdrawn(before, self.asked.reasons, clock.now())
        if self.asked.repeat:
            return what.repeated(before, clock.now())
        return held(before, Held(self.source, clock.now(), self.asked.house, self.asked.refile))

    def send(self, to: Sequence[str], *, overwrite: bool) -> None:
        """Files and sends what follows; a story that cannot be is a line, and the others go on."""
        from newsgen.revising.stories import sent

        for each in (one for one in self.found if one.after is not None):
            try:
                for outcome in sent(self.archive, each, to, clock.now, overwrite=overwrite):
                    told = f"{outcome.state}: {outcome.story} version {outcome.version}, {outcome.target}"
                    notes = (f"{outcome.target}: {note}" for note in outcome.notes)
                    streams.warn([" ".join(f"{told}: {outcome.told}".split()), *notes])
                    self.sent += outcome.done
                    self.undone += not outcome.done
            except BadInput as fault:
                self.undone += 1
                streams.warn([" ".join(str(fault).split())])


def _show(found: Sequence[Revision], format_: str, out: Path | None) -> None:
    """Every story on standard output or in a file."""
    if format_ == "html":
        from newsgen.publish import revision_page

        content = revision_page.encode(found)
    elif format_ == "json":
        from newsgen.publish import revision_json

        content = b"".join(map(revision_json.encode_line, found))
    else:
        from newsgen.publish import revision_table  # Rich is loaded for a table alone

        terminal = out is None and sys.stdout.isatty()
        content = "\n".join(revision_table.render(each, terminal=terminal) for each in found).encode()
    if out:
        write_whole(out, content)
    else:
        streams.show(content)


def _end(desk: _Desk, *, write: bool, named: bool) -> int:
    """The last lines, which say what was left and what to add, and the exit code: looks that were left aside
    count for it only where nothing else was asked for by name."""
    wrong = sum(each.kind in (CORRECTED, WITHDRAWN) and not desk.asked.withdraw for each in desk.found)
    due = sum(each.after is not None for each in desk.found)
    if desk.looks:
        looks = "1 look" if len(desk.looks) == 1 else f"{len(desk.looks)} looks"
        told = f"{looks} within a session left as filed, for a market holds closes only. Hold with --day"
        streams.warn([f"{told}: {', '.join(desk.looks)}."])
    if not due and not desk.refused and desk.found:
        streams.warn(["nothing published is false: nothing was done."])
    elif due and not write:
        stories = "1 story" if due == 1 else f"{due} stories"
        streams.warn([f"nothing was filed or sent. Add --write to file the next version of {stories}."])
    elif due and not desk.undone:
        went = "sent to every target that was named or had the story"
        nowhere = "sent nowhere, for no target had the story: newsgen publish ID --to NAME sends it"
        streams.warn([f"{due} filed, and {went if desk.sent else nowhere}."])
    if desk.refused or (named and not desk.found):
        return BAD
    return PROBLEMS if desk.undone or (wrong and not write) else DONE
