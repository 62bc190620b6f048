"""How far back a *since* reaches: to a day, a month or a year, over a stretch of time, or for ever."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from newsgen.audit.english.dates import Day, Stretch
from newsgen.audit.english.mask import Struck
from newsgen.audit.english.scene import Scene

SINCE = (
    r"(?:,? (?:<after_since>|since)(?: <glue>| late| early| mid| back| way| then){0,3} (?P<since><day>)"
    r"|,? (?:in|for|over)(?: more than| over| nearly| almost| about| at least| the past|"
    r" the last)? (?P<stretch><lapse>)"
    r"|,? (?P<ever><ever>))"
)
"""*Since Oct. 27*, *in three weeks*, *ever*."""


LEAP = 29


class Reach(NamedTuple):
    """How far back."""

    since: date | None = None
    span: str = ""
    """``month`` or ``year`` where no day is named."""
    lapse: tuple[int, str] | None = None
    how: str = ""
    ever: bool = False
    struck: tuple[Struck, ...] = ()


def reach(scene: Scene, found: re.Match[str]) -> Reach | None:
    """What a match of SINCE says; None for what cannot be told."""
    if found["since"] is not None:
        return reach_of_day(scene, found)
    if found["stretch"] is not None:
        return _lapse(scene.mask.value(found, "stretch", "lapse"), scene.mask.struck[found.start("stretch")])
    return Reach(ever=found["ever"] is not None)


def reach_of_day(scene: Scene, found: re.Match[str]) -> Reach | None:
    """How far back the day reaches that a match kept as *since*."""
    far = _since(scene.mask.value(found, "since", "day"), scene.mask.struck[found.start("since")])
    return _past(far, scene.cast.session)


def _past(far: Reach | None, session: date) -> Reach | None:
    """A day ahead of the session was meant of the year before: *since April 7*, said in February."""
    if far is None or far.since is None or far.since <= session:
        return far
    return far._replace(since=far.since.replace(year=far.since.year - 1)) if far.since.day < LEAP else None


def _since(day: Day, struck: Struck) -> Reach | None:
    if day.day is not None:
        return Reach(since=day.day, struck=(struck,))
    if not day.year:
        return None
    return Reach(date(day.year, day.month or 1, 1), "month" if day.month else "year", struck=(struck,))


def _lapse(stretch: Stretch, struck: Struck) -> Reach | None:
    if stretch.number != int(stretch.number) or stretch.unit in ("minutes", "hours"):
        return None
    return Reach(lapse=(int(stretch.number), stretch.unit), how=stretch.how, struck=(struck,))
