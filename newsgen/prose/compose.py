"""The draft: each beat's context built, its template printed, its paragraph joined."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsgen.prose.desk import Desk
from newsgen.prose.english.voice import Voice
from newsgen.records import Beat, Draft, Line, MarketDay, Span, StoryPlan


def _sentence(beat: Beat, voice: Voice, desk: Desk) -> Line:
    context = desk.builders[beat.template](beat.facts, voice)
    return desk.render(beat.template)(context.fields())


def _joined(lines: Sequence[Line]) -> Line:
    """Sentences as one paragraph, their spans moved along."""
    if len(lines) == 1:
        return lines[0]
    spans: list[Span] = []
    at = 0
    for line in lines:
        spans.extend(
            Span(s.start + at, s.end + at, s.kind, s.value, s.unit, s.fact, s.data) for s in line.spans
        )
        at += len(line.text) + 1
    return Line(" ".join(line.text for line in lines), tuple(spans))


def _paragraphs(plan: StoryPlan, voice: Voice, desk: Desk) -> Iterator[Line]:
    for beats in plan.paragraphs:
        voice.new_paragraph()
        yield _joined([_sentence(beat, voice, desk) for beat in beats])


def _head(beat: Beat, plan: StoryPlan, day: MarketDay, desk: Desk) -> Line:
    """Headlines have a voice of their own: what they say, the body may say again."""
    return _sentence(beat, desk.new_voice(desk, plan, day), desk)


def compose(plan: StoryPlan, day: MarketDay, desk: Desk) -> Draft:
    """The story in words; BadTemplate when a template and its context disagree."""
    voice = desk.new_voice(desk, plan, day)
    return Draft(
        desk.lang,
        _head(plan.headline, plan, day, desk),
        _head(plan.deck, plan, day, desk) if plan.deck else None,
        tuple(_paragraphs(plan, voice, desk)),
        _sentence(Beat("notice", ()), voice, desk),
    )


