"""What a story is to be about: an assignment read from words, and laid upon a day."""

from __future__ import annotations

from dataclasses import replace

from newsgen.errors import BadInput
from newsgen.market.fields import Block
from newsgen.market.names import is_code
from newsgen.records import SHARES, SPANS, THE_DAY, Assignment, MarketDay
from newsgen.records.assignment import DOLLARS, FLOWS

ABOUT = {"market": "market", "kosdaq": "KOSDAQ", "dollar-won": "USDKRW", "flows": "flows"}
"""What is typed, and what it stands for; anything else is a share's code."""


def assignment(about: str = "market", period: str = "day") -> Assignment:
    """The assignment that words name; BadInput in one line for what there is no story about."""
    chosen = ABOUT.get(about.lower(), about)
    if chosen not in ABOUT.values() and not is_code(chosen):
        raise BadInput(f"no story is about {about}. Choose {', '.join(ABOUT)} or a six-character share code.")
    if period not in SPANS:
        raise BadInput(f"no story looks back on {period}. Choose one of {', '.join(SPANS)}.")
    return Assignment(chosen, period)


def read_assignment(block: Block) -> Assignment:
    """What a day file asks for; without it the story of the market's day."""
    named = block.block("assignment")
    if named is None:
        return THE_DAY
    named.only({"about", "period"})
    try:
        return assignment(named.text("about") or "market", named.text("period") or "day")
    except BadInput as fault:
        raise named.fault(None, "cannot be written", str(fault)) from None


def _check_period(day: MarketDay, wanted: Assignment) -> None:
    """Raises BadInput for a look that does not end its period, and for a story that nobody writes."""
    from newsgen.market.period_ends import require_story  # a story of the day asks for no end

    require_story(day, wanted)


def _require_price(day: MarketDay, code: str) -> None:
    """Raises BadInput for a share without a price now; one that did not trade has its last close instead."""
    past = day.history.get(code)
    if day.shares[code].last is None and (past is None or past.last_traded is None):
        lacks = f"the day of {day.session} holds no price of {code}"
        raise BadInput(f"{lacks}. Add shares.{code}.last to the day.")


def assigned(day: MarketDay, wanted: Assignment) -> MarketDay:
    """The day with that assignment; BadInput when it holds nothing of what the story would be about."""
    if wanted == day.assignment:
        return day
    if wanted.section in (DOLLARS, FLOWS):
        from newsgen.market.asked_for import asked_for  # no other story needs it

        return replace(asked_for(day, wanted), assignment=wanted)
    if wanted.period != THE_DAY.period:
        _check_period(day, wanted)
    if wanted.about != "market" and wanted.about not in (*day.shares, *day.indices):
        raise BadInput(f"the day of {day.session} holds nothing of {wanted.about}. Leave --about out.")
    day = replace(day, assignment=wanted)
    if wanted.section == SHARES:
        _require_price(day, wanted.about)
        from newsgen.market.focus import focused  # the market's story needs none of it

        return focused(day, wanted.about)
    if wanted.about == "KOSDAQ":
        caps = {index: cap for index, cap in day.caps.items() if index == wanted.about}
        return replace(day, main="KOSDAQ", shares={}, share_caps={}, caps=caps, sectors=())
    return day
