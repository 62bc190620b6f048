"""A report made by hand: one that passed, and one with every fault."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from newsgen.records.replayed import Fault
from newsgen.records.reported import (
    Band,
    FamilyRow,
    Measured,
    Missed,
    Repeat,
    Reported,
    Unknowable,
    VerbRow,
)

DAY, NEXT = date(2025, 3, 4), date(2025, 3, 5)
VERB = VerbRow(
    "rise",
    "index",
    1200,
    Decimal("0.151"),
    Decimal("0.4"),
    Decimal("0.7"),
    Decimal("1.2"),
    Decimal("1.999"),
    90,
    (Decimal("0.05"), Decimal("7.26")),
    (Decimal("0.58"), Decimal("2.04")),
    (),
)
STORY = Measured(
    DAY,
    "kospi-2025-03-04-close-1530-en",
    "quiet_rise",
    "up",
    "",
    "",
    (12,),
    (1,),
    (),
    (),
    (),
    "Kospi <rises>",
    "A deck",
    ("The Kospi rose.", "It opened higher."),
)
PASSED = Reported(
    stories=1234,
    kinds={(2024, "quiet_rise"): 1000, (2025, "quiet_rise"): 233, (2025, "crash"): 1},
    sentence_words={8: 4000, 15: 2000},
    story_words={140: 1000, 152: 234},
    full_story_words={152: 200},
    paragraph_sentences={1: 3000, 2: 1500},
    word_bands=(Band("Yonhap", 250, 350),),
    verbs=(VERB, VERB._replace(scale="share")),
    families=(
        FamilyRow("core_index_level_change", "up", 100, 1233, 1233, False, 0, 0, (), ()),
        FamilyRow("fx_level_change", "up", 59, 0, 0, False, 0, 0, (), ()),
        FamilyRow("index_streak", "down", 40, 10, 10, True, 10, 10, (), ()),
    ),
    unknowable=(
        Unknowable("breadth", {"down": 43}, "no file of a market counts the shares that rose and fell"),
    ),
    sample=(STORY,),
    days={"up": 1233, "crash": 1},
    market="../my data",
    style="herald",
    first=date(2024, 1, 2),
    last=NEXT,
    seconds=Decimal("12.5"),
)
FAILED = replace(
    PASSED,
    problems=(Fault(DAY, "figures", "6,138.85 is not <the> last price."),),
    skipped=(Fault(NEXT, "story", "kospi.csv has no session before it"),),
    repeats=(Repeat(NEXT, "The Kospi rose 2 percent.", DAY, "The Kospi rose 1 percent."),) * 203,
    never=("halt", "record_low"),
    families=(
        FamilyRow(
            "open",
            "down",
            23,
            100,
            90,
            False,
            0,
            0,
            (Missed(DAY, "29 points"),) * 9 + (Missed(NEXT, "x"),),
            (),
        ),
        FamilyRow("index_streak", "down", 40, 10, 10, True, 10, 9, (), (Missed(DAY, "told below the lead"),)),
    ),
    verbs=(VERB._replace(outside=((DAY, Decimal("8.005")),)),),
)
