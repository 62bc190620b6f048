"""The command that files stories and sends them out: publish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.cli import clock, streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import (
    ArchiveAt,
    DryRun,
    Embargo,
    OverrideBy,
    Overwrite,
    Pending,
    PublishStories,
    Reason,
    ReviewedBy,
    Targets,
)
from newsgen.errors import BadInput

if TYPE_CHECKING:
    from newsgen.archive.archive import Archive
    from newsgen.desking import Word
    from newsgen.publish.targets import Target
    from newsgen.publishing import Outcome
    from newsgen.records.filed import Filed


@app.command()
def publish(
    stories: PublishStories = None,
    *,
    to: Targets = None,
    archive: ArchiveAt = None,
    pending: Pending = False,
    dry_run: DryRun = False,
    overwrite: Overwrite = False,
    embargo: Embargo = None,
    reviewed_by: ReviewedBy = None,
    override_by: OverrideBy = None,
    reason: Reason = None,
) -> int:
    """File stories in the archive and bring each version to its targets, once.

    Ends with 1 while something has not arrived: it waits in the archive, and --pending sends it.
    """
    from newsgen import destinations
    from newsgen.archive.archive import Archive

    if bool(stories) == pending:
        raise BadInput(
            "name stories (STORY.json or the name of a filed one), or say --pending, and not both."
        )
    if stories and not to:
        raise BadInput("nobody to send to. Name a target of newsgen.toml with --to.")
    word = _word(reviewed_by, override_by, reason, embargo)
    targets, place = destinations.targets(to or ()), destinations.archive_url(archive)
    if dry_run:
        kept = Archive.there(place)
        return _shown(_would(kept, _read(kept, stories or ()), targets, word))
    with Archive.open(place) as kept:
        if pending:
            return _shown(_pending(kept, targets, overwrite=overwrite))
        return _send(kept, _read(kept, stories or ()), targets, word, overwrite=overwrite)


def _word(reviewed_by: str | None, override_by: str | None, reason: str | None, embargo: str | None) -> Word:
    from newsgen.desking import Word
    from newsgen.records.filed import Override

    if bool(override_by) != bool(reason):
        raise BadInput("--override-by and --reason belong together: say who answers for it, and why.")
    override = Override(override_by, reason) if override_by and reason else None
    return Word(reviewed_by or "", override, words.moment(embargo, "--embargo"))


def _read(kept: Archive | None, named: Sequence[str]) -> list[Filed]:
    """The stories that were named: files, or names of filed ones."""
    from newsgen.archive.filed_story import filed_of

    found = []
    for name in named:
        path = Path(name)
        if path.suffix == ".json" or path.exists():
            found.append(filed_of(_content(path), name))
        elif kept is None:
            raise BadInput(f"{name} is no file, and nothing has been filed yet. Name a STORY.json.")
        else:
            found.append(kept.latest(name))
    return found


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise BadInput(f"{path} cannot be read: {fault.strerror}. Check the path.") from fault


def _send(
    kept: Archive, stories: Sequence[Filed], targets: Sequence[Target], word: Word, *, overwrite: bool
) -> int:
    from newsgen import newsroom, publishing
    from newsgen.archive import outbox

    room, held = newsroom.near(), False
    for each in stories:
        story = publishing.ready(kept, each, word, room, clock.now())
        if not story.may_go:
            held = True
            streams.warn(f"problem: {streams.line(problem)}" for problem in story.problems)
            streams.warn([f"{story.item.story_id} was not filed: it has problems."])
            continue
        filed = publishing.publish(kept, story, targets, clock.now())
        names = {target.name for target in targets}
        ids = [
            each.id
            for each in outbox.of(kept, filed.item.story_id)
            if each.target in names and each.version == filed.item.version
        ]
        outbox.release(kept, ids)
        outcomes = publishing.deliver(kept, targets, clock.now, ids, overwrite=overwrite)
        held |= bool(_shown(publishing.and_those_there(kept, ids, outcomes)))
    return PROBLEMS if held else DONE


def _pending(kept: Archive, targets: Sequence[Target], *, overwrite: bool) -> Iterator[Outcome]:
    from newsgen import publishing
    from newsgen.archive import outbox

    names = {target.name for target in targets}
    ids = [each.id for each in outbox.of(kept) if each.target in names]
    outbox.release(kept, ids)
    return publishing.deliver(kept, targets, clock.now, ids, overwrite=overwrite)


def _would(
    kept: Archive | None, stories: Sequence[Filed], targets: Sequence[Target], word: Word
) -> Iterator[Outcome]:
    from newsgen import publishing
    from newsgen.desking import desked

    for each in stories:
        story = desked(each, word, clock.now())
        for target in targets:
            yield publishing.would(kept, story, target)


def _shown(outcomes: Iterator[Outcome]) -> int:
    """Each outcome in a line as soon as it is known."""
    done = True
    for each in outcomes:
        done &= each.done
        streams.show(
            f"{each.state}: {each.story} version {each.version}, {each.target}: {each.told}\n".encode()
        )
        streams.warn(f"{each.target}: {note}" for note in each.notes)
    return DONE if done else PROBLEMS
