"""The command that files stories and sends them out: publish."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.cli import clock, streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import (
    ArchiveAt,
    DryRun,
    Embargo,
    Held,
    OverrideBy,
    OverrideReason,
    Overwrite,
    Pending,
    PublishStories,
    ReviewedBy,
    To,
)
from newsgen.errors import BadInput
from newsgen.records.frozen import frozen
from newsgen.sources.standard_input import STANDARD_INPUT, taken

if TYPE_CHECKING:
    from newsgen.archive.archive import Archive
    from newsgen.desking import Word
    from newsgen.publish.targets import Target
    from newsgen.records.delivery import Terms
    from newsgen.records.filed import Filed
    from newsgen.sending import Outcome


EXAMPLES = words.examples(
    "publish en.json ko.json --to desk --to site",
    "publish en.json --to desk --dry-run",
    "publish ID --to site --overwrite",
    "publish --pending          # in cron, every five minutes",
)


@app.command(short_help="File stories and bring each to its targets, once.", epilog=EXAMPLES)
def publish(
    stories: PublishStories = None,
    *,
    to: To = None,
    archive: ArchiveAt = None,
    pending: Pending = False,
    held: Held = False,
    dry_run: DryRun = False,
    overwrite: Overwrite = False,
    embargo: Embargo = None,
    reviewed_by: ReviewedBy = None,
    override_by: OverrideBy = None,
    reason: OverrideReason = None,
) -> int:
    """File stories in the archive and bring each version to its targets, once.

    Ends with 1 while something has not arrived: it waits in the archive, and --pending sends it.
    """
    from newsgen import destinations, newsroom
    from newsgen.archive.archive import Archive

    word = _word(reviewed_by, override_by, reason, embargo)
    _asked(stories, to, word, pending=pending, held=held)
    room = newsroom.near()  # first: a table with a misspelt name is none of those that follow
    targets, place = destinations.targets(to or ()), destinations.archive_url(archive)
    terms = destinations.terms(room.daily_limit)
    if dry_run:
        looked = _Desk(Archive.there(place), targets, terms, overwrite=overwrite, most=room.unflagged_limit)
        return _shown(looked.would_pending(place) if pending else looked.would(stories or (), word))
    with Archive.existing(place) if pending else Archive.open(place) as kept:
        desk = _Desk(kept, targets, terms, overwrite=overwrite, most=room.unflagged_limit)
        if pending:
            return _shown(desk.send_pending(everywhere=not to, held=held))
        return desk.send(stories or (), word)


def _asked(stories: list[str] | None, to: list[str] | None, word: Word, *, pending: bool, held: bool) -> None:
    """BadInput where the options do not go together."""
    if bool(stories) == pending:
        raise BadInput("name stories, STORY.json or a filed one's name, or say --pending, and not both.")
    if held and not pending:
        raise BadInput("--held is for --pending. Name the story, or add --pending.")
    if stories and not to:
        raise BadInput("nobody to send to. Name a target of newsgen.toml with --to.")
    if pending and (word.reviewed_by or word.override or word.embargo):
        raise BadInput(
            "--pending sends what is filed. Name the story for a review, an override or an embargo."
        )


def _word(reviewed_by: str | None, override_by: str | None, reason: str | None, embargo: str | None) -> Word:
    from newsgen.desking import Word

    override = words.override(override_by, reason)
    return Word(reviewed_by or "", override, words.moment(embargo, "--embargo"))


@frozen
class _Desk:
    """The archive and the targets of one command."""

    kept: Archive | None
    targets: Sequence[Target]
    terms: Terms
    overwrite: bool
    most: int | None
    """How many stories a day a review makes automatic no more."""

    def send(self, named: Sequence[str], word: Word) -> int:
        """Files what may go out, then delivers it."""
        from newsgen.desking import desked

        ids: list[int] = []
        held = False
        read = _read(self.kept, named)
        _warn_of_nobodys_address(read)
        for each in read:
            story = desked(each, word, clock.now())
            if story.may_go:
                ids += self._filed(story)
                continue
            held = True
            streams.warn(f"problem: {streams.line(problem)}" for problem in story.problems)
            streams.warn([f"{story.item.story_id} was not filed: it has problems."])
        return PROBLEMS if _shown(self._outcomes(ids)) or held else DONE

    def _filed(self, story: Filed) -> list[int]:
        """Files and queues a story; the numbers of its deliveries to our targets."""
        from newsgen import publishing
        from newsgen.archive import deliveries

        assert self.kept is not None
        _shown(publishing.left_out(story, each) for each in self.targets if not publishing.takes(each, story))
        item = publishing.publish(self.kept, story, self.targets, clock.now(), most=self.most).item
        names = {target.name for target in self.targets}
        mine = [each for each in deliveries.of(self.kept, item.story_id) if each.version == item.version]
        return [each.id for each in mine if each.target in names]

    def _outcomes(self, ids: Sequence[int]) -> Iterator[Outcome]:
        """Who names a story asks for it now, whatever kept it back before."""
        from newsgen import sending
        from newsgen.archive import outbox

        assert self.kept is not None
        outbox.release(self.kept, ids)
        yield from sending.arrived_before(self.kept, ids)
        yield from self._delivered(ids)

    def send_pending(self, *, everywhere: bool, held: bool) -> Iterator[Outcome]:
        """Delivers what is due; who says --held or --overwrite asks for all of it now."""
        from newsgen.archive import deliveries, outbox

        assert self.kept is not None
        names = None if everywhere else [each.name for each in self.targets]
        if held or self.overwrite:
            outbox.release(self.kept, [each.id for each in deliveries.unfinished(self.kept, names)])
        yield from self._delivered(None, names)

    def _delivered(self, ids: Sequence[int] | None, names: Sequence[str] | None = None) -> Iterator[Outcome]:
        """What comes of each delivery, and what else has not arrived."""
        from newsgen import sending

        assert self.kept is not None
        told = set()
        tried = sending.deliver(
            self.kept, self.targets, clock.now, ids, overwrite=self.overwrite, terms=self.terms
        )
        for each in tried:
            told.add((each.story, each.version, each.target))
            yield each
        for each in sending.standing(self.kept, names, clock.now(), ids):
            if (each.story, each.version, each.target) not in told:
                yield self._with_what_next(each)

    def _with_what_next(self, outcome: Outcome) -> Outcome:
        """What was not tried says how it would be, or that its target is no longer described."""
        from newsgen.sending import HELD

        if any(each.name == outcome.target for each in self.targets):
            again = " To try it again: newsgen publish --pending --held." if outcome.state == HELD else ""
            return replace(outcome, told=f"{outcome.told}{again}")
        return replace(outcome, told=f"newsgen.toml has no target {outcome.target} any more. {outcome.told}")

    def would(self, named: Sequence[str], word: Word) -> Iterator[Outcome]:
        """What a delivery of these stories would do."""
        from newsgen import publishing
        from newsgen.desking import desked

        for each in _read(self.kept, named):
            story = desked(each, word, clock.now())
            for target in self.targets:
                yield publishing.would(self.kept, story, target, clock.now(), self.terms)

    def would_pending(self, place: str) -> Iterator[Outcome]:
        """What a delivery of what waits would do; BadInput where there is no archive."""
        from newsgen import publishing
        from newsgen.archive import deliveries
        from newsgen.archive.schema import none_there

        if self.kept is None:
            raise none_there(place)
        for target in self.targets:
            for each in deliveries.unfinished(self.kept, [target.name]):
                story = self.kept.version(each.story, each.version)
                yield publishing.would(self.kept, story, target, clock.now(), self.terms)


def _read(kept: Archive | None, named: Sequence[str]) -> list[Filed]:
    """The stories that were named: files, or names of filed ones; all are read before anything is done."""
    from newsgen.archive.filed_story import filed_of

    found = []
    for name in named:
        path = Path(name)
        if name == STANDARD_INPUT:
            found.append(filed_of(taken(), "standard input"))
        elif path.suffix == ".json" or path.exists():
            found.append(filed_of(words.content(path), name))
        elif kept is None:
            raise BadInput(f"{name} is no file, and nothing has been filed yet. Name a STORY.json.")
        else:
            found.append(kept.latest(name))
    return found


def _warn_of_nobodys_address(stories: Sequence[Filed]) -> None:
    """A story keeps the address under which it is filed first, for ever: it should be the house's own."""
    from newsgen.records.newsroom import NOBODYS

    if any(each.item.uri.startswith(NOBODYS) for each in stories):
        told = f"newsroom.uri is not set: stories have addresses below {NOBODYS}, which never change"
        streams.warn([f"{told}. Set it in newsgen.toml, and write them again, before the first goes out."])


def _shown(outcomes: Iterable[Outcome]) -> int:
    """Each outcome in a line as soon as it is known."""
    done = True
    for each in outcomes:
        done &= each.done
        line = f"{each.state}: {each.story} version {each.version}, {each.target}: {each.told}"
        streams.show(f"{' '.join(line.split())}\n".encode())
        streams.warn(f"{each.target}: {note}" for note in each.notes)
    return DONE if done else PROBLEMS
