"""Commands that tell of filed stories and record who read them: archive list, show, versions; review."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING

import typer

from newsgen import settings
from newsgen.cli import clock, streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import (
    ArchiveAt,
    Edited,
    EveryLang,
    NewArchive,
    OfSession,
    OverrideBy,
    OverrideReason,
    ReviewBy,
    ReviewNote,
    ShowFormat,
    StoryId,
    TableFormat,
    VersionNumber,
)
from newsgen.errors import BadInput

if TYPE_CHECKING:
    from newsgen.archive.archive import Archive
    from newsgen.records.filed import Filed, Override
    from newsgen.records.filing import Review

filed = typer.Typer(rich_markup_mode=None, no_args_is_help=False, help="Tell of the stories that were filed.")
app.add_typer(filed, name="archive")

FORMATS = ("table", "json")


@filed.command(
    "list",
    epilog=words.examples("archive list --session 2026-02-25", "archive list --lang ko --format json"),
)
def list_(
    session: OfSession = None,
    lang: EveryLang = None,
    archive: ArchiveAt = None,
    format_: TableFormat = "table",
) -> int:
    """List the newest version of every story."""
    words.one_of("--format", format_, FORMATS)
    day = words.day(session, "--session") if session else None
    if lang:
        words.one_of("--lang", lang, settings.languages())
    with _opened(archive) as kept:
        found = kept.listed(session=day, lang=lang)
    from newsgen.publish import archive_table  # Rich is loaded for a table alone

    if format_ == "json":
        streams.show(archive_table.encode(found))
    else:
        told = archive_table.render_list(
            found, terminal=streams.watched(sys.stdout), columns=get_terminal_size().columns
        )
        streams.show(told.encode())
    return DONE


@filed.command(
    short_help="Print a version of a story.",
    epilog=words.examples(
        "archive show ID > mine.txt",
        "archive show ID --version 1 --format newsml",
    ),
)
def show(
    story: StoryId,
    number: VersionNumber = None,
    archive: ArchiveAt = None,
    format_: ShowFormat = "text",
) -> int:
    """Print a version of a story as it was filed, the newest unless one is named."""
    with _opened(archive) as kept:
        found = kept.version(story, number) if number else kept.latest(story)
    streams.show(_encoded(found, format_))
    return DONE


@filed.command(short_help="Tell the life of a story, version by version.")
def versions(story: StoryId, archive: ArchiveAt = None, format_: TableFormat = "table") -> int:
    """Tell the life of a story: its versions, corrections, reviews and where each was sent."""
    words.one_of("--format", format_, FORMATS)
    with _opened(archive) as kept:
        found = kept.life(story)
    from newsgen.publish import archive_table

    if format_ == "json":
        streams.show(archive_table.encode(found))
    else:
        streams.show(archive_table.render_life(story, found, terminal=streams.watched(sys.stdout)).encode())
    return DONE


@filed.command(
    short_help="Take the archive over into another database.",
    epilog=words.examples("archive copy postgresql://newsgen@db/newsroom", "archive copy backup.sqlite"),
)
def copy(to: NewArchive, archive: ArchiveAt = None) -> int:
    """Take the whole archive over into another database: every version, review and delivery, or nothing."""
    from newsgen.archive.archive import Archive
    from newsgen.archive.copying import copied
    from newsgen.archive.engine import shown
    from newsgen.publish import progress

    with _opened(archive) as kept, Archive.open(to) as new:
        with progress.counted("copying", terminal=streams.watched(sys.stderr)) as bar:
            counts = copied(kept, new, bar)
        told = ", ".join(f"{counts[each]:,} {each}" for each in ("stories", "versions", "deliveries"))
        streams.warn(
            [
                f"{told} copied to {shown(new.engine)}.",
                "Put it into newsgen.toml, [archive] url, and let nothing publish from the old one any more.",
            ]
        )
    return DONE


@app.command(
    short_help="Record who read a story, and what they changed.",
    epilog=words.examples(
        'review ID --by "Kim Da-hye"',
        "review ID --by Kim --edited mine.txt",
    ),
)
def review(
    story: StoryId,
    by: ReviewBy,
    note: ReviewNote = "",
    edited: Edited = None,
    override_by: OverrideBy = None,
    reason: OverrideReason = None,
    archive: ArchiveAt = None,
) -> int:
    """Record who read a story, and keep the words that they changed as its next version.

    A story that a person has read is no longer flagged as automatic, as far as newsroom.unflagged_limit
    allows. Changed words that the data do not bear out are kept only where somebody answers for them.
    """
    if not by.strip():
        raise BadInput("--by is empty. Say who read the story.")
    override = words.override(override_by, reason)
    with _opened(archive) as kept:
        before = kept.latest(story)
        after = _after(before, edited, by, override)
        if after is not None and not after.may_go:
            streams.warn(f"problem: {streams.line(each)}" for each in after.problems)
            streams.warn([f"{story} was not changed: say it right, or name who answers with --override-by."])
            return PROBLEMS
        _kept(kept, before, after, (by, note))
    return DONE


def _opened(named: str | None) -> Archive:
    from newsgen import destinations
    from newsgen.archive.archive import Archive  # only commands that need it load a database

    return Archive.existing(destinations.archive_url(named))


def _encoded(found: Filed, format_: str) -> bytes:
    from newsgen import exports
    from newsgen.publish import as_json
    from newsgen.publish.newsroom import EXPORT, ITEM_FORMATS

    if format_ == "json":
        import json

        return as_json.dump(json.loads(found.story))
    if not format_.startswith(EXPORT):
        words.one_of("--format", format_, (*ITEM_FORMATS, "json"))
    return exports.form_of(format_).encode(found.item)


def _after(before: Filed, edited: Path | None, by: str, override: Override | None) -> Filed | None:
    """The next version where somebody changed words, with what is wrong in it; None where nobody did."""
    from newsgen.archive import edited as by_hand
    from newsgen.desking import Word, desked

    if edited is None:
        return None
    after = by_hand.edited(before, words.content(edited), str(edited))
    return None if after is before else desked(after, Word(by, override), clock.now())


def _kept(archive: Archive, before: Filed, after: Filed | None, read: tuple[str, str]) -> None:
    from newsgen import newsroom
    from newsgen.archive.edited import changed
    from newsgen.records.filing import Review

    name = before.item.story_id
    lines = changed(before.item, after.item) if after else ()
    review = Review(read[0], clock.now(), read[1], lines)
    found = archive.review(name, review, after, most=newsroom.near().unflagged_limit)
    streams.show("".join(f"{line}\n" for line in _told(archive, found, review)).encode())


def _told(archive: Archive, found: Filed, review: Review) -> list[str]:
    """What was recorded, and what it changes."""
    item = found.item
    lines = [f"{item.story_id} version {item.version}: read by {review.by}", *review.changed]
    if item.automatic:
        lines.append("still flagged as automatic: newsroom.unflagged_limit stories of today are without it")
    gone = [each.target for one in archive.life(item.story_id) for each in one.sent if each.at]
    if review.changed:
        lines.append(f"send it with newsgen publish {item.story_id} --to NAME")
    elif gone:
        had = ", ".join(dict.fromkeys(gone))
        lines.append(f"{had} had it before: the next version tells of the review")
        lines.append(f"file one with newsgen revise {item.story_id} --repeat --write")
    return lines
