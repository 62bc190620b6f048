"""Names, days and other checkable words that one story prints alike wherever they stand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from newsgen.prose.english import dates
from newsgen.prose.english.printed import Printed
from newsgen.records import Fact, Said, said


class Worded(Printed):
    """Marks such words: by the house's table, the day's own figures, or as they were given."""

    def head_name(self, series: str) -> Said:
        """The name of an index in a headline."""
        return said(self.style.names[series]["head"], "name", series)

    def short(self, series: str) -> Said:
        """The later name of an index, for a possessive."""
        return said(self.style.names[series]["later"], "name", series)

    def plainly(self, noun: str, series: str) -> Said:
        """What a series is, instead of its name: ``index``, ``shares``."""
        return said(noun, "name", series)

    def abroad(self, index: str) -> Said:
        """A foreign index."""
        return said(f"the {index}", "name", index)

    def listed(self) -> Said:
        """``Kospi-listed companies``."""
        series = self.day.main
        return said(f"{self.style.names[series]['head']}-listed companies", "name", f"{series}.cap")

    def source(self, names: Mapping[str, str]) -> Said:
        """Who says so."""
        return said(names["en"], "name", "source")

    def quote(self, words: Mapping[str, str], fact: Fact) -> Said:
        """Supplied words, as they were given."""
        return said(words["en"], "quote", fact.subject, fact)

    def word(self, text: str, value: str, fact: Fact) -> Said:
        """Any other word that says something checkable, such as a direction."""
        return said(text, "direction", value, fact)

    def span(self, text: str, value: str, fact: Fact) -> Said:
        """A length of time."""
        return said(text, "time", value, fact)

    def today(self, part: str = "") -> Said:
        """The weekday of the session, with the part of the day when given (`` afternoon``)."""
        return said(dates.weekday(self.day.session) + part, "time", self.day.session)

    def on(self, day: date, fact: Fact) -> Said:
        """A date: ``on Tuesday``, ``on Oct. 27 last year``."""
        return said(f"on {dates.dated(day, self.day.session)}", "time", day, fact)

    def of(self, day: date, fact: Fact) -> Said:
        """The day of something that was set then: ``of Sept. 12, 2001``, ``set on Tuesday``."""
        text = dates.dated(day, self.day.session)
        return said(f"set on {text}" if text in dates.WEEKDAYS else f"of {text}", "time", day, fact)

    def date(self, day: date, fact: Fact, before: str = "") -> Said:
        """A date without ``on``, with the words before it when given."""
        return said(before + dates.dated(day, self.day.session), "time", day, fact)

    def as_of(self) -> Said:
        """The clock time of the figures."""
        return self.clock(self.day.as_of)

    def clock(self, moment: datetime, fact: Fact | None = None) -> Said:
        """An hour of the session: ``2 p.m.``, with ``(0500 GMT)`` where the house gives it."""
        write = dates.clock_gmt if self.style.clock == "gmt" else dates.clock
        return said(write(moment), "time", moment, fact)
