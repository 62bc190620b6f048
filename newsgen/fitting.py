"""A story at the length asked for: a brief is its first two paragraphs, a flash one line, and a budget of
words is kept by dropping sentences from the end."""

from __future__ import annotations

from newsgen import prose
from newsgen.plan import cut
from newsgen.records import Draft, Length, MarketDay, StoryPlan
from newsgen.settings import Settings

Fitted = tuple[StoryPlan, Draft]


def fitted(plan: StoryPlan, day: MarketDay, house: Settings, length: Length) -> Fitted:
    """The plan that fits the length, and its words."""
    if length.form == "flash":
        return _flash(plan, day, house)
    if length.form == "brief":
        plan = cut.first_paragraphs(plan, cut.BRIEF, f"a brief has {cut.BRIEF} paragraphs")
    whole = plan, prose.compose(plan, day, house.desk)
    if length.words is None or words_of(whole[1]) <= length.words:
        return whole
    return _within(plan, day, house, length.words)


def words_of(draft: Draft) -> int:
    """The words of the paragraphs, as an editor counts them."""
    return sum(len(line.text.split()) for line in draft.paragraphs)


def _within(plan: StoryPlan, day: MarketDay, house: Settings, most: int) -> Fitted:
    """The most sentences that the budget holds, found by halving; never less than the first."""
    reason = f"beyond the budget of {most} words"
    fits, too_many = 1, cut.beats_of(plan)
    while too_many - fits > 1:
        middle = (fits + too_many) // 2
        shorter = cut.first_beats(plan, middle, reason)
        if words_of(prose.compose(shorter, day, house.desk)) <= most:
            fits = middle
        else:
            too_many = middle
    plan = cut.first_beats(plan, fits, reason)
    return plan, prose.compose(plan, day, house.desk)


def _flash(plan: StoryPlan, day: MarketDay, house: Settings) -> Fitted:
    plan = cut.first_paragraphs(plan, 0, "a flash is one line")
    return plan, prose.flash(plan, day, house.desk)
