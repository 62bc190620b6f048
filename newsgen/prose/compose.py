"""The draft: each beat's context built, its template printed, its paragraph joined."""

from __future__ import annotations

from collections.abc import Sequence

from newsgen.prose.desk import Desk
from newsgen.prose.languages import Voice
from newsgen.records import (
    DOLLAR_WON,
    Beat,
    Draft,
    FlowStreak,
    Line,
    MarketDay,
    Move,
    NetFlow,
    StoryPlan,
)


def _print(beat: Beat, voice: Voice, desk: Desk, chunks: list[str]) -> None:
    context = desk.builders_of(voice.plan.section)[beat.template](beat.facts, voice)
    desk.render(beat.template)(context.fields(), chunks)
    if beat.clauses is not None and desk.clauses_behind:
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
    _print(_flash_head(plan), voice, desk, chunks)
    for beat in _flash_tails(plan, day):
        tail: list[str] = []
        _print(beat, voice, desk, tail)
        if len("".join([*chunks, *tail])) <= FLASH:
            chunks.extend(tail)
    return Draft(desk.lang, Line.of(chunks), None, (), _paragraph((Beat("notice", ()),), body, desk))


def _flash_head(plan: StoryPlan) -> Beat:
    """The headline; of a round level of the won in fewer words, with the rate."""
    if plan.headline.template != "head_won_level":
        return plan.headline
    rates = (each.fact for each in plan.ranked if each.fact.subject == plan.headline.facts[0].subject)
    move = next(fact for fact in rates if isinstance(fact, Move))
    return Beat("flash_won_level", (*plan.headline.facts, move))


def _flash_tails(plan: StoryPlan, day: MarketDay) -> list[Beat]:
    """Where the subject stands; what a group dealt whose row the headline tells of."""
    told = plan.headline.facts
    if any(isinstance(fact, FlowStreak) for fact in told):
        return [Beat("flash_dealt", tuple(fact for fact in told if isinstance(fact, NetFlow)))]
    about = day.assignment.about
    subject = day.main if about == "market" else about
    moves = (each.fact for each in plan.ranked if isinstance(each.fact, Move))
    here = [fact for fact in moves if fact.subject == subject]
    return [Beat("flash", (fact,)) for fact in here if fact.role != DOLLAR_WON]  # its headline gives the rate


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
