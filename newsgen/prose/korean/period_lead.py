"""First sentences of stories about a period."""

from __future__ import annotations

from newsgen.prose.korean import period_words as words
from newsgen.prose.korean.context import Context, Facts, context, one
from newsgen.prose.korean.voice import Voice
from newsgen.records import Said
from newsgen.records.period_facts import PeriodMove, PeriodSince, PeriodStreak

FORMS = ("index", "span", "topic")
"""Ways to begin: 코스피가 이번 주; 이번 주 코스피는; 코스피는 이번 주."""
DURING = {"week": "", "month": " 한 달간", "quarter": "", "year": " 한 해"}
"""What stands behind the name of a period in a first sentence."""


def form_of(fact: PeriodMove, voice: Voice) -> str:
    """The way to begin whose turn it is."""
    return FORMS[words.order(fact.period, voice.day.session, len(FORMS))]


def over(fact: PeriodMove, voice: Voice) -> Said:
    """``이번 주``, ``10월 한 달간``, ``올해 한 해``."""
    text = words.own(fact.period, voice.day.session) + DURING[fact.period]
    return voice.span(text, fact.period, fact)


@context
class Lead(Context):
    """How far the index came, and what that is among periods of its kind."""

    form: str
    index: Said
    span: Said
    percent: Said
    verb: Said
    since: Said | None
    superlative: Said | None
    row: Said | None
    way: Said | None
    ended: bool


def lead(facts: Facts, voice: Voice) -> Lead:
    """``코스피가 이번 주 8.72% 급등해 지난해 2월 7일로 끝난 주 이후 가장 높은 주간 상승률을 기록했다.``"""
    fact, best, row = one(facts, PeriodMove), one(facts, PeriodSince), one(facts, PeriodStreak)
    assert fact is not None
    alone = best is None and row is None
    verb = (
        voice.word(words.paced(fact, voice).past, fact.direction, fact)
        if alone
        else words.joined(fact, voice)
    )
    return Lead(
        form_of(fact, voice),
        voice.main(),
        over(fact, voice),
        voice.percent(fact.percent, fact),
        verb,
        words.since(best, voice) if best else None,
        words.superlative(best, voice) if best else None,
        words.running(row, voice) if row else None,
        words.way(row, voice, "세" if row.ended else "") if row else None,
        row is not None and row.ended,
    )


@context
class LeadFlat(Context):
    """A period that came to nothing much."""

    form: str
    index: Said
    span: Said
    percent: Said | None
    flat: Said


def lead_flat(facts: Facts, voice: Voice) -> LeadFlat:
    """``코스피가 이번 주 0.08% 오르는 데 그쳤다.``"""
    fact = one(facts, PeriodMove)
    assert fact is not None
    form, index, span = form_of(fact, voice), voice.main(), over(fact, voice)
    if fact.direction == "flat" or voice.vanishes(fact.percent):
        text = "변동 없이" if fact.direction == "flat" else "보합으로"
        return LeadFlat(form, index, span, None, voice.word(text, "flat", fact))
    text = "오르는 데 그쳤다" if fact.direction == "up" else "내리는 데 그쳤다"
    return LeadFlat(
        form, index, span, voice.percent(fact.percent, fact), voice.word(text, fact.direction, fact)
    )
