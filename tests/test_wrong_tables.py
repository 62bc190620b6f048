"""A wrong table is refused in one line: the file, the line in it, the field and what it may be."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen import settings
from newsgen.errors import BadTable
from newsgen.records import SECTIONS
from tests.houses import house


@pytest.mark.parametrize(
    ("place", "text", "message"),
    [
        (
            "rules__points",
            "\n- {fact: move, points: 1, reason: x, pionts: 2}",
            "line 2: row 1: unknown field pionts",
        ),
        ("rules__points", "- fact: move\n  points: many\n  reason: x", "line 2: row 1: points is 'many'"),
        (
            "rules__points",
            "- fact: move\n  when:\n    size:\n      at_leest: 1\n  points: 1\n  reason: x",
            "line 4: row 1: unknown field at_leest; allowed are at_least, below",
        ),
        (
            "rules__points",
            "- {fact: move, points: 9, story: crahs, reason: x}",
            "story is 'crahs'; .* one of crash, ",
        ),
        ("rules__points", "fact: move", "line 1: this must be a list of rows"),
        (
            "plan__skeletons",
            "use:\n  close:\n    record: colse",
            "line 3: use.close.record: 'colse' is not known",
        ),
        ("plan__skeletons", "floor:\n  flows: 40\n  flwos: 40", "line 3: floor.flwos: 'flwos' is not known"),
        (
            "plan__skeletons",
            "order:\n  cloes:\n  - [lead]",
            "line 2: order.cloes: no story uses the order cloes; .* choose one of .*close, ",
        ),
        ("plan__skeletons", "lede:\n  most: many", "line 2: lede.most: most is 'many'; .*whole number"),
        (
            "plan__skeletons",
            "lede:\n  clauses:\n    flat: wall",
            "line 3: lede.clauses.flat: .*must be a list",
        ),
        ("plan__skeletons", "lede:\n  words:\n    wall: '5'", "line 3: lede.words.wall: .*whole number"),
        ("plan__skeletons", "ordre: {}", "line 1: ordre: unknown field ordre; allowed are deck, "),
        (
            "plan__skeletons",
            "deck:\n- {beat: deck_year, floor: 5}\n- {beat: deck_year, floor: five}",
            "line 3: deck, row 2.floor: floor is 'five'",
        ),
        (
            "plan__implied",
            "\n\n- {told: {fact: mvoe}, implies: {fact: gap}, reason: x}",
            "line 3: row 1: told.fact is 'mvoe'",
        ),
        ("plan__thresholds", "\nstrong: {is: 7}", "line 2: strong needs `is`, a number, and a reason"),
        ("plan__thresholds", "stong: {is: 7, reason: x}", "line 1: stong is missing or unknown; it holds "),
        (
            "facts__thresholds",
            "far:\n  is: 7\n  raeson: x",
            "line 3: far.raeson: unknown field raeson; allowed are is, reason",
        ),
        ("facts__ladders", "mian: []", "line 1: mian: unknown field mian; allowed are cap, "),
        (
            "facts__ladders",
            "main:\n- {from: 0, minor: 100}",
            "line 2: .*each row needs from, minor and major",
        ),
        ("facts__ladders", "main:\n- {from: 0, minor: 50, major: 100}", "line 2: .*so many times 100"),
        (
            "facts__ladders",
            "share:\n- {from: 0, minor: 10000, major: 50000}",
            "line 2: .*from 5000000 on it must be so many times 500000",
        ),
        (
            "prose__english__styles",
            "mine:\n  like: harald",
            "line 2: mine.like is 'harald'; choose one of 'herald'",
        ),
        ("prose__english__styles", "mine: {like: mine}", "line 1: mine.like is 'mine'; choose one of"),
        (
            "prose__english__styles",
            "mine:\n  like: herald\n  percnet: x",
            "line 3: mine.percnet is unknown; a style has ",
        ),
        (
            "prose__english__styles",
            "mine:\n  like: herald\n  clock: utc",
            "line 3: mine.clock is 'utc'; choose one of",
        ),
        (
            "prose__english__verbs",
            "verbs:\n  jump: [jumped]",
            "line 2: .*jump is \\['jumped'\\]; it must be its 3 forms, such as",
        ),
        (
            "prose__english__verbs",
            "index:\n  up:\n  - {verbs: [moon]}",
            "line 3: .*'moon' has no forms; .*choose one of add, ",
        ),
        ("prose__english__verbs", "index:\n  up:\n  - {below: 2, verbs: [jump]}", "the last band has none"),
        ("prose__english__thresholds", "vault: {is: high, reason: x}", "line 1: vault needs `is`, a number"),
    ],
)
def test_a_wrong_table_of_a_house_is_refused_with_file_line_field_and_what_is_allowed(
    tmp_path: Path, place: str, text: str, message: str
) -> None:
    file = tmp_path / f"{place.replace('__', '/')}.yaml"
    with pytest.raises(BadTable, match=f"^{file}, .*{message}") as fault:
        settings.load(house=house(tmp_path, **{place: text}))
    assert "\n" not in str(fault.value)


def tables() -> list[str]:
    return sorted(
        path.relative_to(settings.PACKAGE).as_posix()
        for folder in ("facts", "rules", "plan", "prose")
        for path in (settings.PACKAGE / folder).rglob("*.yaml")
    )


@pytest.mark.parametrize("table", tables())
def test_every_table_can_be_overridden_and_is_checked(tmp_path: Path, table: str) -> None:
    wrong = house(tmp_path, **{table.removesuffix(".yaml").replace("/", "__"): "no table"})
    section = next((each for each in SECTIONS if Path(table).stem.endswith(f"_{each}")), SECTIONS[0])
    lang = "ko" if "korean" in table else "en"
    with pytest.raises(BadTable, match=f"^{tmp_path / table}, line 1: "):
        settings.load(lang, section=section, house=wrong)


def test_a_fault_of_a_merged_list_names_the_row_of_its_own_file(tmp_path: Path) -> None:
    rows = "- {fact: gap, points: 8, reason: x}\n- {fact: gap, when: {to: nowhere}, points: 1, reason: x}\n"
    with pytest.raises(BadTable, match=r"points\.yaml, line 2: row 2: to is 'nowhere'"):
        settings.load(house=house(tmp_path, rules__points=rows))
