"""Every error newsgen raises, and what each one means to the person who meets it.

    NewsgenError
    ├── BadInput          the figures, file or option given cannot be used     exit 2
    │   ├── BadDay        a day's figures contradict themselves or the calendar
    │   ├── BadTable      an editors' table or house style is wrong
    │   └── NoSuchSession the history has no such trading session
    ├── BadTemplate       a template asks for what its context lacks            exit 2
    └── CannotWrite       the story is made but cannot be put where it should go exit 2

Each message is one line: what is wrong, which datum, what to do next.
"""

from __future__ import annotations


class NewsgenError(Exception):
    """The root: catch this to catch everything newsgen raises on purpose."""


class BadInput(NewsgenError):
    """What was given cannot be turned into a story."""


class BadDay(BadInput):
    """A day's figures contradict themselves, the calendar or each other."""


class BadTable(BadInput):
    """An editors' table (points, verbs, skeleton, style) holds something it may not."""


class NoSuchSession(BadInput):
    """The history at hand has no trading session on that date."""


class BadTemplate(NewsgenError):
    """A template asks for something that its context does not hold."""


class CannotWrite(NewsgenError):
    """The output cannot be written where it was asked for."""
