"""Why there is no verdict, as a desk says it: what readers and verify's judges note is for their own use."""

from __future__ import annotations

import re
from collections.abc import Sequence

NOT_READ = "newsgen did not understand the words"
NOT_HELD = "the data given cannot show it"

_OF_READERS: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"not understood: (?:no subject|of whom)(?:: .+)?"), f"{NOT_READ}: whose figure it is"),
    (re.compile(r"not understood: whose figure is which"), f"{NOT_READ}: whose figure is which"),
    (re.compile(r"not understood: '(.+?)' behind the figure"), rf"{NOT_READ}: '\1' after the figure"),
    (re.compile(r"not understood: '(.+?)' before the figure"), rf"{NOT_READ}: '\1' before it"),
    (re.compile(r"not understood: '(.+?)'"), rf"{NOT_READ}: '\1'"),
    (re.compile(r"the largest what is not understood"), f"{NOT_READ}: the largest of what"),
    (re.compile(r"a row of what is not understood"), f"{NOT_READ}: a row of what"),
    (re.compile(r"of a time that was not understood"), f"{NOT_READ}: of when it is"),
    (re.compile(r"(.+?),? is not understood"), rf"{NOT_READ}: \1"),
    (re.compile(r"not understood"), NOT_READ),
    (re.compile(r"a date"), "a date by itself says nothing that can be checked"),
    (re.compile(r"a time to come"), "it speaks of the future"),
    (re.compile(r"a malformed number"), "the number is not written as a figure"),
    (re.compile(r"somebody's words"), "it is a quotation"),
    (re.compile(r"an hour within the session"), "the data do not hold figures of that hour"),
    (re.compile(r"oil, metals or coins"), "the data do not hold oil, metals or coins"),
    (re.compile(r"bonds"), "the data do not hold bonds"),
    (re.compile(r"a figure of another asset"), "the data do not hold that asset"),
)  # fmt: skip
"""What a reader notes of a figure it leaves alone, and what the desk is told."""

_MISSING: Sequence[tuple[re.Pattern[str], str]] = (
    (re.compile(r"carried mark for that level"), "day on which that level was first passed"),
    (re.compile(r"carried mark for \S+"), "earlier day to compare with"),
    (re.compile(r"carried record reaches back"), "record that reaches back so far"),
    (re.compile(r" is carried$"), " is known"),
    (re.compile(r"\bwitness for \S+ of (\S+)"), r"earlier day of \1 to compare with"),
    (re.compile(r"\bno witness\b"), "no earlier day to compare with"),
    (re.compile(r"'previous_close'"), "previous close"),
    (re.compile(r"'last'"), "latest figure"),
    (re.compile(r"'(\w+)'"), r"\1"),
    (re.compile(r"\bUSDKRW\b"), "the won per dollar"),
    (re.compile(r"\.cap\b"), "'s market value"),
    (re.compile(r"\bflows?\b"), "net buying"),
    (re.compile(r"\bnone since\b"), "it is known only from"),
)
"""Words of verify's judges for what they miss, and those of a desk."""


def beside(why: str) -> str:
    """Why a figure was left alone.

    >>> beside("not understood: 'starting'"), beside("an analyst's target")
    ("newsgen did not understand the words: 'starting'", "an analyst's target")
    """
    for pattern, words in _OF_READERS:
        if found := pattern.fullmatch(why):
            return found.expand(words)
    return why


def unheld(message: str) -> str:
    """What the data would have to hold, from the message of a judge that missed it.

    >>> unheld("SK hynix above 200,000; nothing in the day can show it: no carried mark for that level")
    'the data given cannot show it: no day on which that level was first passed'
    """
    missing = message.rpartition("; nothing in the day can show it: ")[2]
    for pattern, words in _MISSING:
        missing = pattern.sub(words, missing)
    return f"{NOT_HELD}: {missing}"
