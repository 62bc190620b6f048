"""An audited text as a judge might have left it, made by hand: its words and figures are nobody's."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from newsgen.records import Datum, Mark
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE, Checked, Statement

TEXT = """Kospi climbs past 6,000 in record run

The Kospi rose 2.83 percent to 6,138.58 by 2 p.m., with SK hynix up 2.39 percent & chips <ahead>.

Samsung Electronics added 3 percent; one analyst sees 7,500 by June."""

LAST = "14-00.json#/indices/KOSPI/last"
HYNIX = ("14-00.json#/shares/000660/last", "14-00.json#/shares/000660/previous_close")
RECORD = "kospi.csv#2026-02-24/Close"


def said(words: str, verdict: str, numbers: tuple[str, ...] = (), text: str = TEXT, **told: str) -> Statement:
    """A statement about words of the text, each at its first place."""
    start = text.index(words)
    spans = tuple((start + words.index(each), start + words.index(each) + len(each)) for each in numbers)
    data = tuple(told.pop("data", "").split())
    return Statement(start, start + len(words), words, verdict, data=data, numbers=spans, **told)


STATEMENTS = (
    said("climbs past 6,000", TRUE, ("6,000",), why="the high of 6,142.14 is above 6,000"),
    said("record", TRUE, why="no close was higher", data=RECORD),
    said("rose 2.83 percent", TRUE, ("2.83",), why="(6,138.58 - 5,969.64) / 5,969.64 = 2.83 percent"),
    said("rose 2.83 percent to 6,138.58", TRUE, ("6,138.58",), why="as given", data=LAST),
    said(
        "up 2.39 percent",
        FALSE,
        ("2.39",),
        right="2.29 percent",
        why="(1,028,000 - 1,005,000) / 1,005,000 = 2.29 percent",
        cause="one digit is off",
        data=" ".join(HYNIX),
    ),
    said("added 3 percent", CLOSE, ("3",), right="2.75 percent", why="loosely rounded"),
    said("7,500", UNCHECKABLE, ("7,500",), why="an analyst's target"),
)
DATA = {
    LAST: Datum(LAST, Decimal("6138.58"), "points"),
    HYNIX[0]: Datum(HYNIX[0], Decimal(1028000), "won"),
    HYNIX[1]: Datum(HYNIX[1], Decimal(1005000), "won"),
    RECORD: Mark(date(2026, 2, 24), Decimal("5969.64"), RECORD, "Korea Exchange"),
}


def checked() -> Checked:
    """Five of six numbers judged, one statement false, one close; three statements lie over others."""
    numbers = tuple(sorted(at for each in STATEMENTS for at in each.numbers))
    return Checked("story.txt", TEXT, "en", date(2026, 2, 25), STATEMENTS, numbers, DATA)


def spotless() -> Checked:
    """The same text with nothing false or close in it."""
    kept = tuple(each for each in STATEMENTS if each.verdict in (TRUE, UNCHECKABLE))
    return replace(checked(), name="clean.txt", statements=kept)
