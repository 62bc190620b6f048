"""What has to be true of a story before it goes out, and what a person's word changes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from newsgen import audit, checking, parcels, verify
from newsgen.archive.edited import differing
from newsgen.archive.filed_story import day_of, lines_of
from newsgen.records import Problem
from newsgen.records.filed import Filed, Override
from newsgen.records.filing import CANCELED, Review
from newsgen.records.frozen import frozen
from newsgen.records.item import HUMAN_EDITS

REVIEW, VERIFY = "review", "check"


@frozen
class Word:
    """What a person said of a story that is to go out."""

    reviewed_by: str = ""
    override: Override | None = None
    embargo: datetime | None = None


def desked(filed: Filed, word: Word, now: datetime) -> Filed:
    """The story with the problems that it has now, and with what the person's word makes of it.

    Nothing is taken on trust: words that newsgen wrote are read back against the data, words changed by hand
    are held to them as anybody's copy is.
    """
    problems = tuple(_problems(filed, word))
    override = (word.override or filed.override) if problems else None
    told = replace(filed, problems=problems, override=override)
    if word.embargo is not None:
        told = replace(told, item=replace(told.item, embargo=word.embargo))
    return reviewed(told, word.reviewed_by, now) if word.reviewed_by else told


def reviewed(filed: Filed, by: str, now: datetime, note: str = "") -> Filed:
    """The story with the word of a named person who read it: no portal need take it for automatic now."""
    changed = changed_by_hand(filed) if filed.by_hand else ()
    item = replace(filed.item, review=Review(by, now, note, changed), automatic=False)
    return replace(filed, item=replace(item, source_type=HUMAN_EDITS) if changed else item)


def changed_by_hand(filed: Filed) -> tuple[str, ...]:
    """Each sentence that newsgen writes from the same data and is gone, ``- ...``, and each that is not its
    own, ``+ ...``."""
    ours = [line.text for line in parcels.rewritten(filed).draft.lines]
    return differing(ours, lines_of(filed))


def _problems(filed: Filed, word: Word) -> Iterator[Problem]:
    day, lang = day_of(filed), filed.item.lang
    if filed.item.status == CANCELED and not filed.by_hand:
        return  # what stands in the place of a story that was taken back says nothing of the market
    if not filed.by_hand:
        yield from verify.read_back(list(lines_of(filed)), day, lang)
        return
    text = "\n\n".join(lines_of(filed))
    if audit.guess(text) != lang:
        told = f"The story is in {lang}, and these words are not. Give the words of this story."
        yield Problem(VERIFY, told, filed.item.headline)
        return
    checked = checking.check(text, day, lang)
    for wrong in checked.false:
        yield Problem(VERIFY, f"The data say otherwise: {wrong.why}.", wrong.text)
    if not (word.reviewed_by or filed.item.review):
        yield Problem(
            REVIEW,
            "Its words were changed by hand. Say who read it: --reviewed-by NAME.",
            filed.item.headline,
        )
