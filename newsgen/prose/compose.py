"""The draft: each beat's context built, its template printed, its paragraph joined."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.prose.desk import Desk
from newsgen.prose.english.voice import Voice
from newsgen.records import DOLLAR_WON, Beat, Draft, Line, MarketDay, Move, StoryPlan


def _print(beat: Beat, voice: Voice, desk: Desk, chunks: list[str]) -> None:
    context = desk.builders_of(voice.plan.section)[beat.template](beat.facts, voice)
    desk.render(beat.template)(context.fields(), chunks)
    if beat.clauses is not None:
        for clause in beat.clauses:
            _print(clause, voice, desk, chunks)
        chunks.append(".")


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


FLASH = 99
"""The most characters of a flash."""


def flash(plan: StoryPlan, day: MarketDay, desk: Desk) -> Draft:
    """The story in one line: the headline, and where the subject stands when there is room for it."""
    body = desk.new_voice(plan, day)
    voice, chunks = body.apart(), list[str]()
    _print(plan.headline, voice, desk, chunks)
    for move in _standing(plan, day):
        tail: list[str] = []
        _print(Beat("flash", (move,)), voice, desk, tail)
        if len("".join([*chunks, *tail])) <= FLASH:
            chunks.extend(tail)
    return Draft(desk.lang, Line.of(chunks), None, (), _paragraph((Beat("notice", ()),), body, desk))


def _standing(plan: StoryPlan, day: MarketDay) -> list[Move]:
    """The move of what the story is about, when the story is of the day."""
    about, period = day.assignment
    subject = day.main if about == "market" else about
    moves = (each.fact for each in plan.ranked if isinstance(each.fact, Move))
    told = [fact for fact in moves if fact.subject == subject and period == "day"]
    return [fact for fact in told if fact.role != DOLLAR_WON]  # its headline gives the rate


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
