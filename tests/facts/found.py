"""Asking the facts stage one question of a hand-made day."""

from __future__ import annotations

from typing import TypeVar

from newsgen import settings
from newsgen.facts import find
from newsgen.records import Fact, MarketDay, Quote
from tests.made import quote

F = TypeVar("F", bound=Fact)
LADDERS = settings.load().yardsticks


def found(here: MarketDay, kind: type[F], subject: str | None = None) -> list[F]:
    """The facts of one kind, and about one subject where it is named."""
    facts = [fact for fact in find(here, LADDERS) if type(fact) is kind]
    return [fact for fact in facts if subject in (None, fact.subject)]  # type: ignore[misc]


def kospi(last: str, before: str = "1000.00", **prices: str | int) -> dict[str, Quote]:
    """The main index's quote, as a part of a day."""
    return {"KOSPI": quote("KOSPI", last=last, previous_close=before, **prices)}
