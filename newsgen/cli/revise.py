"""The command that holds published stories to what is known now, and sends what puts them right: revise."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.cli import streams, words
from newsgen.cli.app import BAD, DONE, PROBLEMS, app
from newsgen.cli.options import (
    ArchiveAt,
    Embargo,
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
from newsgen.cli.revise_desk import Asked, Desk
from newsgen.errors import BadInput
from newsgen.publish.files import write_whole
from newsgen.records.filing import CORRECTED, WITHDRAWN

if TYPE_CHECKING:
    from newsgen.records.revised import Revision
    from newsgen.revising.sources import Source

FORMATS = ("text", "json", "html")


EXAMPLES = words.examples(
    "revise ID --day corrected.json",
    "revise ID --day corrected.json --write",
    "revise --market market.duckdb --format html --out false.html",
    'revise ID --withdraw --reason "sent in error"',
    "revise ID --repeat --embargo 2026-02-25T18:00 --write",
)


@app.command(short_help="List what revised data make false, and put it right.", epilog=EXAMPLES)
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
    embargo: Embargo = None,
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
    until = words.moment(embargo, "--embargo")
    asked = Asked(withdraw, repeat, refile, tuple(reason or ()), house, until)
    _require_sense(ids, asked, day, market, known_at)
    if not day and not market:  # a story that is named and held to its own data is to be written anew
        asked = replace(asked, refile=True)
    from newsgen import destinations
    from newsgen.archive.archive import Archive  # the archive's library loads only here

    if to:
        destinations.targets(to)  # a wrong name is told before anything is looked at
    with Archive.existing(destinations.archive_url(archive_at)) as archive:
        desk = Desk(archive, asked, _source(day, market, known_at))
        desk.take_each(ids)
        desk.tell()
        _show(desk.found, format_, out)
        if write:
            desk.send(to or (), ids, overwrite=overwrite)
        else:
            desk.wait(ids)
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
    if asked.embargo and not asked.repeat:
        raise BadInput("another embargo is for the same words. Give --embargo with --repeat.")
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

        terminal = out is None and streams.watched(sys.stdout)
        content = revision_table.render_all(found, terminal=terminal).encode()
    if out:
        write_whole(out, content)
    else:
        streams.show(content)


def _end(desk: Desk, *, write: bool, named: bool) -> int:
    """The last lines, which say what was left and what to add, and the exit code: looks that were left aside
    count for it only where nothing else was asked for by name."""
    wrong = sum(each.kind in (CORRECTED, WITHDRAWN) and not desk.asked.withdraw for each in desk.found)
    due = sum(each.after is not None for each in desk.found)
    if desk.looks:
        looks = "1 look" if len(desk.looks) == 1 else f"{len(desk.looks)} looks"
        told = f"{looks} within a session left as filed, for a market holds closes only. Hold with --day"
        streams.warn([f"{told}: {', '.join(desk.looks)}."])
    quiet = not (due or desk.refused or desk.sent or desk.undone)
    if quiet and (desk.found or not (named or desk.looks)):
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
