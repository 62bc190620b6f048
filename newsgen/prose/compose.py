"""The draft: each beat's context built, its template printed, its paragraph joined."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.prose.desk import Desk
from newsgen.prose.english.voice import Voice
from newsgen.records import Beat, Draft, Line, MarketDay, StoryPlan


def _print(beat: Beat, voice: Voice, desk: Desk, chunks: list[str]) -> None:
    context = desk.builders_of(voice.plan.section)[beat.template](beat.facts, voice)
    desk.render(beat.template)(context.fields(), chunks)


def _paragraph(beats: Sequence[Beat], voice: Voice, desk: Desk) -> Line:
    """The sentences of a paragraph; each context is built when the one before is printed."""
    voice.new_paragraph()
    chunks: list[str] = []
    for at, beat in enumerate(beats):
        if at:
            chunks.append(" ")
        _print(beat, voice, desk, chunks)
    return Line.of(chunks)


def _head(beat: Beat, body: Voice, desk: Desk) -> Line:
    """Headlines have a voice of their own: what they say, the body may say again."""
    return _paragraph((beat,), body.apart(), desk)


def compose(plan: StoryPlan, day: MarketDay, desk: Desk) -> Draft:
    """The story in words; BadTemplate when a template and its context disagree."""
    voice = desk.new_voice(plan, day)
    return Draft(
        desk.lang,
        _head(plan.headline, voice, desk),
        _head(plan.deck, voice, desk) if plan.deck else None,
        tuple(_paragraph(beats, voice, desk) for beats in plan.paragraphs),
        _paragraph((Beat("notice", ()),), voice, desk),
    )
