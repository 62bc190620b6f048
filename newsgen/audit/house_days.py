"""This session's figures told of another day: *on Tuesday*, where they are Thursday's to the last digit."""

from __future__ import annotations

from datetime import date
from typing import Any

from newsgen.audit import printed
from newsgen.verify.claims import NOW, ChangeSaid, CrossSaid, DateSaid, WaySaid
from newsgen.verify.judge import JUDGES
from newsgen.verify.times import DaySaid, is_day
from newsgen.verify.view import View

WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "ko": ("월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"),
}


def at_home(claim: Any, session: date) -> Any:
    """The claim without the day that it names; None where it names none, or a stretch of time with it, or
    a day that lies behind and may be what the move is counted from."""
    if not isinstance(claim, ChangeSaid | WaySaid | CrossSaid) or claim.when.day is None:
        return None
    when, named = claim.when, claim.when.day
    if when.before or when.lapse is not None or (when.apart and not _to_come(named, session)):
        return None
    return type(claim)(**{name: getattr(claim, name) for name in claim.__dataclass_fields__} | {"when": NOW})


def _to_come(named: DaySaid, session: date) -> bool:
    """Whether a date lies ahead of the session: nothing can have happened since."""
    if named.weekday >= 0:
        return False
    year = named.year if named.year > 0 else session.year + named.year
    return (year, named.month, named.day) > (session.year, session.month, session.day)


def stray_day(claim: Any, view: View) -> DaySaid | None:
    """The day that a claim names although all it says is true of this session, and the session is not it."""
    if isinstance(claim, DateSaid):
        named = claim.day if claim.of == "session" else None
        return None if named is None or is_day(named, view.session, view.session) else named
    home = at_home(claim, view.session)
    if home is not None and home.who[0] == "^":
        return None  # Wall Street's Friday is the session before Seoul's Monday
    if home is None or is_day(claim.when.day, view.session, view.session):
        return None
    named = claim.when.day
    return named if JUDGES[type(home)](home, view) is None else None


def right_day(named: DaySaid, view: View) -> str:
    """The session's own day, told as the other one is."""
    if named.weekday >= 0:
        return WEEKDAYS[view.lang][view.session.weekday()]
    return printed.day(view.session, view.session, view.lang)


def cause(view: View) -> str:
    """Why it looks like a slip of the day and of nothing else."""
    weekday, session = WEEKDAYS["en"][view.session.weekday()], printed.day(view.session, view.session, "en")
    return f"the figures are those of {weekday}, {session}"
