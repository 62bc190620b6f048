"""What a story about the dollar-won rate or about investor flows needs of a day, and nothing beside it."""

from __future__ import annotations

from dataclasses import replace

from newsgen.errors import BadInput
from newsgen.records import GROUPS, Assignment, MarketDay
from newsgen.records.assignment import DOLLARS, FLOWS


def asked_for(day: MarketDay, wanted: Assignment) -> MarketDay:
    """The day as that section of the paper tells it; BadInput, one line, when what it is about is missing.

    A story about the rate has one rate: the onshore one where it is held, else New York's.
    """
    if wanted.section == FLOWS:
        _require_flows(day)
    elif wanted.section == DOLLARS:
        _require_rate(day)
        if day.dollar_won is not None:
            return replace(day, noon_rate=None, noon_on=None)
    return day


def _require_flows(day: MarketDay) -> None:
    flows = day.flows.get(day.main)
    amounts = [flows.of(group) for group in GROUPS] if flows else []
    if any(amount is not None and amount.value for amount in amounts):
        return
    raise BadInput(
        f"the day of {day.session} holds no net buying of {day.main} by investor group. "
        f"Add net_buying.{day.main} to the day, or the investor flows of that session to the market."
    )


def _require_rate(day: MarketDay) -> None:
    rate = day.dollar_won or day.noon_rate
    if rate is None or rate.last is None or rate.previous_close is None:
        raise BadInput(
            f"the day of {day.session} holds no won per dollar with a previous close. Add dollar_won.last "
            "and dollar_won.previous_close to the day, or a rate of that session to the market."
        )
