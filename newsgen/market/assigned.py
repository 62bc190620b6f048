"""What a story is to be about: an assignment read from words, and laid upon a day."""

from __future__ import annotations

from dataclasses import replace

from newsgen.errors import BadInput
from newsgen.market.fields import Block
from newsgen.market.names import is_code
from newsgen.records import SPANS, THE_DAY, Assignment, MarketDay

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


def assigned(day: MarketDay, wanted: Assignment) -> MarketDay:
    """The day with that assignment; BadInput when it holds nothing of what the story would be about."""
    if wanted == day.assignment:
        return day
    held = {
        "market": True,
        "flows": day.main in day.flows,
        "USDKRW": day.dollar_won is not None or day.noon_rate is not None,
    }
    if not held.get(wanted.about, wanted.about in day.shares or wanted.about in day.indices):
        raise BadInput(f"the day of {day.session} holds nothing of {wanted.about}. Leave --about out.")
    main = "KOSDAQ" if wanted.about == "KOSDAQ" else "KOSPI"
    shares = {wanted.about: day.shares[wanted.about]} if wanted.about in day.shares else day.shares
    return replace(day, assignment=wanted, main=main, shares=shares)
