"""The words of rank: records, firsts, rows of sessions, and what a superlative is measured in."""

from __future__ import annotations

RECORDS = {
    "high": (
        "record high",
        "record highs",
        "record intraday high",
        "intraday record high",
        "intraday record",
        "all-time high",
        "all-time highs",
        "intraday records",
        "all-time intraday high",
        "record intraday highs",
    ),
    "close": (
        "record close",
        "record closing high",
        "record closes",
        "closing record",
        "closing high",
        "record closing level",
        "record finish",
        "record close ever",
    ),
    "": ("record", "records", "new record", "fresh record"),
}
OLD_RECORDS = {
    "high": (
        "previous record high",
        "previous intraday record",
        "previous all-time high",
        "previous record intraday high",
        "previous high",
    ),
    "close": ("previous record close", "previous closing record", "previous record closing high"),
    "": ("previous record", "previous peak", "earlier record", "old record", "prior record"),
}

FIRST = (
    "first",
    "for the first time",
    "for first time",
    "for the first time ever",
    "for first time ever",
    "first time",
    "for the first time in history",
)
EVER = ("ever", "on record", "in history", "of all time", "in its history")
MEASURES = {
    "percent": (
        "percentage",
        "percent",
        "in percentage terms",
        "in percentage",
        "in percent terms",
        "percentage terms",
        "in percent",
        "by percentage",
        "percentage-point",
    ),
    "points": ("point", "in points", "points", "in point terms", "point terms", "by points"),
}
PLAIN_QUALIFIERS = ("one-day", "daily", "single-day", "single-session", "both", "terms", "of the")
STRAIGHT = ("straight", "consecutive", "successive", "running", "in a row")
WINNING = {1: ("winning",)}
"""*Losing* and *gaining* are verbs of direction already."""
STREAK = ("streak", "run", "winning run")
SNAP = (
    "snapping",
    "snapped",
    "snaps",
    "snap",
    "halting",
    "halted",
    "halts",
    "breaking a",
    "ended a",
    "ended an",
    "ends an",
    "broke an",
    "breaks an",
    "breaking an",
    "ends a",
    "to snap",
    "broke a",
    "breaks a",
    "ending a",
)
SNAP_OR_CLOSE = ("ending", "to end")
EXTEND = ("extending", "extended", "extends", "extend", "stretching", "stretched", "stretches")
ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
CARDINALS = {
    word: number
    for number, word in enumerate(
        (
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen twenty"
        ).split(),
        2,
    )
}
"""Number words, before a unit of time; *one* is in the phrase book, for *one-day* is no length."""
