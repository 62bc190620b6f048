"""A house folder: its tables and templates over newsgen's own, and nothing in it to no effect."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsgen import cli, pipeline, settings
from newsgen.errors import BadTable, BadTemplate
from newsgen.records import Story
from tests.houses import house

DAYS = Path("fixtures/days")
EXAMPLE = Path("fixtures/house-example")
OVERRIDES = sorted(path.relative_to(EXAMPLE) for path in EXAMPLE.rglob("*.*") if path.suffix != ".md")


def template(folder: Path, name: str, text: str) -> Path:
    path = folder / "templates" / "en" / f"{name}.j2"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def test_an_unknown_file_in_a_house_is_refused_with_those_that_it_may_have(tmp_path: Path) -> None:
    with pytest.raises(
        BadTable, match=r"rules/point\.yaml is no file of a house; it may be .*rules/points\.yaml"
    ):
        settings.load(house=house(tmp_path, rules__point="[]"))
    with pytest.raises(
        BadTable, match=r"lead_flta\.j2 is no file of a house; it may be .*templates/en/lead_flat\.j2"
    ):
        settings.load(house=template(tmp_path / "b", "lead_flta", "x"))


def test_of_the_many_templates_the_nearest_names_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=r"it may be (templates/\S+, ){3}templates/\S+ or another of the \d+"):
        settings.load(house=template(tmp_path, "lead_flta", "x"))


def test_what_is_written_for_people_may_stand_in_a_house(tmp_path: Path) -> None:
    for name in ("README.md", "rules/why.md", ".git/config"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    assert settings.load(house=tmp_path).house == tmp_path


def test_a_house_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadTable, match=r"there is no house folder .*nowhere"):
        settings.load(house=tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "{{ points }}\n{{ pionts }}",
            r"gap\.j2, line 2: there is no pionts; there is day, index, points, record",
        ),
        ("\n{% if %}", r"gap\.j2, line 2: "),
        (
            "{{ points }}\n{{ points | round }}",
            r"gap\.j2, line 2: there is no filter round; there is article, cap, .*은는",
        ),
        ("{{ points | 은능 }}", r"gap\.j2, line 1: there is no filter 은능; there is article, cap, .*은는"),
    ],
)
def test_a_template_of_a_house_is_read_before_a_story_needs_it(
    tmp_path: Path, text: str, message: str
) -> None:
    with pytest.raises(BadTemplate, match=message):
        settings.load(house=template(tmp_path, "gap", text))


def test_a_house_number_needs_the_house_s_own_reason(tmp_path: Path) -> None:
    own = house(tmp_path, plan__thresholds="short: {is: 9, reason: fuller stories}")
    assert settings.load(house=own).skeletons.thresholds["short"] == 9
    with pytest.raises(BadTable, match="short needs `is`, a number, and a reason"):
        settings.load(house=house(tmp_path / "b", plan__thresholds="short: {is: 9}"))


def test_every_section_of_the_paper_is_the_house_s(tmp_path: Path) -> None:
    own = house(tmp_path, plan__thresholds="short: {is: 9, reason: fuller stories}")
    assert settings.load(house=own).for_section("share").skeletons.thresholds["short"] == 9


def story(day: str, style: str | None = None, own: Path | None = None) -> Story:
    look = pipeline.day_from_file(str(DAYS / day / "close.json"))
    return pipeline.write(look, settings.load("en", style, house=own))


def body(told: Story) -> str:
    return "\n".join(line.text for line in told.draft.lines)


def without(folder: Path, left_out: Path) -> Path:
    """The example without one of its files."""
    for path in EXAMPLE.rglob("*.*"):
        place = path.relative_to(EXAMPLE)
        if place != left_out:
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            (folder / place).write_bytes(path.read_bytes())
    return folder


LEVEL, RECORD, FALL = (
    "2025-10-21-a-record-on-the-very-level",
    "2025-12-30-a-record-by-a-hundredth",
    "2025-11-06-a-record-set-and-lost-in-the-day",
)
POINTS, GAP = Path("rules/points.yaml"), Path("templates/en/gap.j2")
ROWS = [row for row in (EXAMPLE / POINTS).read_text("utf-8").splitlines() if row.startswith("- ")]


def lead(day: str, own: Path | None = None) -> str:
    return story(day, own=own).plan.lead.fact.id


def test_the_example_has_other_leads(tmp_path: Path) -> None:
    assert (lead(LEVEL), lead(RECORD)) == ("milestone:KOSPI:closed:4000", "record:KOSPI:close")
    assert lead(LEVEL, EXAMPLE) == "record:KOSPI:close"
    assert lead(RECORD, EXAMPLE) != "record:KOSPI:close"
    bare = without(tmp_path, POINTS)
    assert (lead(LEVEL, bare), lead(RECORD, bare)) == (lead(LEVEL), lead(RECORD))


@pytest.mark.parametrize(("number", "day", "other"), [(0, LEVEL, RECORD), (1, RECORD, LEVEL)])
def test_each_row_of_the_example_changes_the_lead_of_one_day(
    tmp_path: Path, number: int, day: str, other: str
) -> None:
    own = house(without(tmp_path, POINTS), rules__points=ROWS[number])
    assert len(ROWS) == 2
    assert lead(day, own) == lead(day, EXAMPLE) != lead(day)
    assert lead(other, own) == lead(other)


def test_a_row_about_the_same_takes_the_place_of_ours_and_another_is_tried_first() -> None:
    ours = settings.tables.table(settings.PACKAGE / POINTS)
    both = settings.tables.table(settings.PACKAGE / POINTS, EXAMPLE)
    assert len(both.content) == len(ours.content) + 1
    own = [number for number, (file, _) in enumerate(both.places) if file.startswith(str(EXAMPLE))]
    assert own[0] == 0 and both.content[0]["fact"] == "record"
    replaced = ours.content[own[1] - 1]
    assert replaced["when"] == both.content[own[1]]["when"] and replaced["points"] == 100


def test_the_example_says_in_its_own_words_how_far_the_record_is(tmp_path: Path) -> None:
    ours, own = body(story(FALL)), story(FALL, own=EXAMPLE)
    assert not own.problems
    changed = set(body(own).splitlines()) - set(ours.splitlines())
    assert len(changed) == 1 and re.search(r"is [\d.]+ points below its record close", changed.pop())
    assert body(story(FALL, own=without(tmp_path, GAP))) == ours


def test_the_example_has_a_style_of_its_own_that_is_like_another(tmp_path: Path) -> None:
    herald, morning = body(story(FALL)), body(story(FALL, "morning", without(tmp_path, GAP)))
    assert re.search(r"\d percent", herald) and not re.search(r"\d percent", morning)
    assert "%" in morning and "benchmark Kospi" in morning
    mine, ours = settings.load("en", "morning", house=EXAMPLE).desk.style, settings.load().desk.style
    changed = {name for name in ours.__slots__ if getattr(mine, name) != getattr(ours, name)}
    assert changed == {"name", "names", "percent", "head_percent", "trim_percent", "triple"}
    assert mine.names["KOSPI"]["later"] == ours.names["KOSPI"]["later"]
    assert mine.names["KOSDAQ"] == ours.names["KOSDAQ"]


def test_without_the_house_its_style_is_not_known() -> None:
    assert "morning" not in settings.styles("en")
    assert "morning" in settings.styles("en", EXAMPLE)


@pytest.mark.parametrize(
    "path", sorted(DAYS.glob("*/*.json")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_every_recorded_day_reads_back_in_the_example_s_words(path: Path) -> None:
    day = pipeline.day_from_file(str(path))
    assert pipeline.write(day, settings.load("en", "morning", house=EXAMPLE)).problems == ()


def test_the_example_overrides_a_weight_a_phrase_and_a_style() -> None:
    assert [path.as_posix() for path in OVERRIDES] == [
        "prose/english/styles.yaml",
        "rules/points.yaml",
        "templates/en/gap.j2",
    ]


@pytest.mark.parametrize("words", [["write"], ["facts"]])
def test_the_commands_know_the_house(words: list[str], capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    day = str(DAYS / LEVEL / "close.json")
    assert cli.main([*words, day]) == 0
    ours = capfdbinary.readouterr().out
    assert cli.main([*words, day, "--house", str(EXAMPLE)]) == 0
    assert capfdbinary.readouterr().out != ours
