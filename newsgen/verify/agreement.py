"""Two stories of one day, in two languages: do they say the same, wherever both say anything?

Each may be true and still tell another story: one of the highest close since 2021, the other of the same
close as a record. So the claims of both are laid side by side, question by question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product
from typing import Any

from newsgen.verify.claims import At
from newsgen.verify.questions import Answer, Question, answers, overlap
from newsgen.verify.times import DaySaid, is_day

Told = dict[Question, list[tuple[Answer, At]]]
"""The answers of a story to each question, with the words that give them."""
WEEK = 7


def told(claims: Iterable[Any], session: date) -> Told:
    """What a story answers to each question."""
    found: Told = {}
    for claim in claims:
        for question, answer in answers(claim, session):
            found.setdefault(question, []).append((answer, claim.at))
    return found


def compare(one: Iterable[Any], other: Iterable[Any], session: date) -> Iterator[tuple[str, At]]:
    """Each pair of answers to one question that cannot both be true, and the second one's words."""
    first, second = told(one, session), told(other, session)
    for question in first:
        for (here, _), (there, at) in product(first[question], second.get(question, ())):
            if not agree(here, there, session):
                name = " ".join(str(each) for each in question if each is not None)
                yield f"{name} is {_shown(here)} and {_shown(there)}", at


def _shown(answer: Answer) -> str:
    parts = [*map(str, answer.words), *(f"{each.value:f} {each.unit}" for each in answer.amounts if each)]
    days = ("-".join(str(part) for part in day if part >= 0) for day in answer.days if day)
    return ", ".join([*parts, *days])


def agree(one: Answer, other: Answer, session: date) -> bool:
    """Whether the two can both be true; what either leaves open contradicts nothing."""
    if one.words != other.words:
        return False
    amounts = zip(one.amounts, other.amounts, strict=True)
    if not all(overlap(first, second) for first, second in amounts if first and second):
        return False
    days = zip(one.days, other.days, strict=True)
    return all(_same_day(first, second, session) for first, second in days if first and second)


def _same_day(one: DaySaid, other: DaySaid, session: date) -> bool:
    """Whether both mean the same day to a reader on the day of the session."""
    return any(is_day(other, day, session) for day in _meant(one, session))


def _meant(said: DaySaid, session: date) -> Iterator[date]:
    """The days that the words may mean: of a weekday the two nearest, else the one named."""
    if said.weekday >= 0:
        near = (session + timedelta(days) for days in range(1 - WEEK, WEEK))
        yield from (day for day in near if day.weekday() == said.weekday)
        return
    year = said.year if said.year > 0 else session.year + said.year
    yield date(year, said.month, said.day)
