"""Every error newsgen raises, and what each one means to the person who meets it.

    NewsgenError
    ├── BadInput          the figures, file or option given cannot be used     exit 2
    │   ├── BadDay        a day's figures contradict themselves or the calendar
    │   ├── BadTable      an editors' table or house style is wrong
    │   ├── NoSuchSession the history has no such trading session
    │   └── NotChecked    a text on which newsgen itself fails; others are checked
    ├── BadTemplate       a template asks for what its context lacks            exit 2
    ├── CannotWrite       the story is made but cannot be put where it should go exit 2
    └── NotDelivered      a story is kept in the archive and has not arrived     exit 1
        ├── NotNow        the receiver is down, slow or full: trying again later may help
        ├── Refused       the receiver will not have it: a person has to act first
        └── ChangedThere  somebody changed there what was delivered: it is not overwritten

Each message is one line: what is wrong, which datum, what to do next.
"""

from __future__ import annotations

from collections.abc import Sequence


class NewsgenError(Exception):
    """The root: catch this to catch everything newsgen raises on purpose."""


class BadInput(NewsgenError):
    """What was given cannot be turned into a story."""


class BadDay(BadInput):
    """A day's figures contradict themselves, the calendar or each other."""


class BadTable(BadInput):
    """An editors' table (points, verbs, skeleton, style) holds something it may not.

    Who checks a table knows where in it the fault is, and not in which file: ``at`` leads there, key by key
    and row by row, and whoever read the file raises the fault again with the file and the line.
    """

    def __init__(self, fault: str, at: Sequence[str | int] = (), table: str = "") -> None:
        self.at, self.table = tuple(at), table
        self.fault = fault.removeprefix(f"{table}: ")
        super().__init__(": ".join(part for part in (table, self._where(), self.fault) if part))

    def _where(self) -> str:
        """The way to the place, unless the fault names it itself."""
        way = spoken(self.at)
        return "" if self.fault.startswith(way) else way

    def placed(self, file: str, line: int) -> BadTable:
        """The same fault with the file and the line (from 1) where it stands."""
        words = (f"{file}, line {line}", self._where(), self.fault)
        return BadTable(": ".join(part for part in words if part))


def spoken(at: Sequence[str | int]) -> str:
    """The way to a place in a table, as an editor counts; in a list of rules the row alone.

    >>> spoken((6, "points")), spoken(("use", "close")), spoken(("share", 0))
    ('row 7', 'use.close', 'share, row 1')
    """
    if at and isinstance(at[0], int):
        return f"row {at[0] + 1}"
    words = "".join(f", row {step + 1}" if isinstance(step, int) else f".{step}" for step in at)
    return words.lstrip("., ")


class NoSuchSession(BadInput):
    """The history at hand has no trading session on that date."""


class NotChecked(BadInput):
    """A text on which newsgen itself fails: a fault to be reported, which no other text has to wait for."""


class BadTemplate(NewsgenError):
    """A template asks for something that its context does not hold."""


class CannotWrite(NewsgenError):
    """The output cannot be written where it was asked for."""


class NotDelivered(NewsgenError):
    """A story waits in the archive; nothing of it is lost."""


class NotNow(NotDelivered):
    """The receiver cannot be reached, is too slow, fails or is full."""

    def __init__(self, said: str, wait: float | None = None) -> None:
        super().__init__(said)
        self.wait = wait
        """The seconds for which the receiver asked to wait, where it did."""


class Refused(NotDelivered):
    """The receiver says no: wrong password, no such place, not allowed."""


class ChangedThere(NotDelivered):
    """What was delivered has since been changed at the receiver."""
