"""Every sentence of the templates, seen in stories; what no story printed is unreachable."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from newsgen import cli, pipeline, proofs, settings
from newsgen.errors import BadInput
from newsgen.prose.watched import watched
from newsgen.publish.sentences_table import encode, render_marks
from newsgen.records.sentences import Mark, Reading

DAYS = Path("fixtures/days")


@pytest.fixture(scope="module")
def reading() -> Reading:
    return proofs.read(DAYS)


def test_a_watched_desk_prints_what_the_desk_prints() -> None:
    day = pipeline.day_from_file(str(DAYS / "2026-02-25-kospi-6000" / "14-00.json"))
    house, told = settings.load(), list[str]()
    desk = watched(house.desk, settings.templates_folder() / "en", lambda name, *_: told.append(name))
    draft = pipeline.prose.compose(pipeline.weigh(day, house), day, desk)
    plain = pipeline.write(day, house, verified=False).draft
    assert [(line.text, line.spans) for line in draft.lines] == [
        (line.text, line.spans) for line in plain.lines
    ]
    assert "headline" not in told and "notice" in told


def test_every_template_is_listed_with_the_forms_that_stories_took(reading: Reading) -> None:
    listed = {outline.template for outline in reading.outlines}
    assert listed == {path.stem for path in (settings.templates_folder() / "en").glob("*.j2")}
    triple = [each for each in reading.sentences if each.template == "triple"]
    assert len(triple) > 2
    assert all(each.example and each.times for each in triple)


def test_forms_of_a_template_differ_in_the_branches_they_took(reading: Reading) -> None:
    forms = [(each.template, each.taken) for each in reading.sentences]
    assert len(forms) == len(set(forms))


def test_a_branch_that_no_story_takes_is_marked_and_one_that_is_taken_is_not(reading: Reading) -> None:
    taken = {(each.template, number) for each in reading.sentences for number in each.taken}
    for outline in reading.outlines:
        seen = any(template == outline.template for template, _ in taken) or any(
            each.template == outline.template for each in reading.sentences
        )
        idle = [each.when for each in outline.branches if (outline.template, each.number) not in taken]
        marked = [
            mark.message
            for mark in reading.marks
            if mark.template == outline.template and mark.check == "unreachable"
        ]
        expected = [f"no story had {when}" for when in idle] if seen else ["no story printed it"]
        assert sorted(marked) == sorted(expected)


def test_no_sentence_of_the_recorded_days_has_a_slip(reading: Reading) -> None:
    slips = [mark for mark in reading.marks if mark.check != "unreachable"]
    assert slips == []


@pytest.fixture(scope="module")
def korean() -> Reading:
    return proofs.read(DAYS, lang="ko")


def test_no_korean_sentence_of_the_recorded_days_has_a_slip(korean: Reading) -> None:
    assert [mark for mark in korean.marks if mark.check != "unreachable"] == []
    assert {outline.template for outline in korean.outlines} == {
        path.stem for path in (settings.templates_folder() / "ko").glob("*.j2")
    }


def test_a_mark_names_the_template_of_its_own_language(reading: Reading, korean: Reading) -> None:
    mark = Mark("triple", 1, "particle", "은")
    for lang, each in (("en", reading), ("ko", korean)):
        assert f"templates/{lang}/triple.j2:1: particle: 은" in render_marks(each._replace(marks=(mark,)))
        assert json.loads(encode(each))["lang"] == lang


def test_a_branch_whose_only_day_is_taken_away_is_marked_with_its_line_and_condition(
    reading: Reading, tmp_path: Path
) -> None:
    for folder in DAYS.iterdir():
        if "unchanged-at-midday" not in folder.name:
            (tmp_path / folder.name).symlink_to(folder.resolve())
    fewer = proofs.read(tmp_path)
    gone = set(fewer.marks) - set(reading.marks)
    assert ("triple", 1, "unreachable", "no story had not first") in gone


def test_two_processes_see_what_one_does(reading: Reading) -> None:
    assert proofs.read(DAYS, jobs=2) == reading


def test_a_recorded_day_is_told_in_every_section_that_it_can_fill(reading: Reading) -> None:
    told = {each.story for each in reading.sentences}
    midday = "2025-07-15-an-ordinary-midday/"
    assert any(name.startswith(midday) and name.endswith(" flows") for name in told)


def test_a_folder_without_days_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no recorded day"):
        proofs.read(tmp_path)


def test_the_list_is_json_with_every_branch_and_form() -> None:
    command = [sys.executable, "-m", "newsgen", "templates", "list", "--format", "json"]
    done = subprocess.run(command, capture_output=True, check=True)
    told = json.loads(done.stdout)
    triple = next(each for each in told["templates"] if each["template"] == "triple")
    assert {"pattern", "branches", "forms"} < set(triple)
    assert triple["forms"][0]["example"].endswith(".")


def test_lint_ends_with_one_when_there_is_something_to_mark(tmp_path: Path) -> None:
    only = tmp_path / "one"
    only.mkdir()
    source = DAYS / "2025-09-03-flat-by-a-hundredth" / "close.json"
    (only / "close.json").write_bytes(source.read_bytes())
    assert cli.main(["templates", "lint", "--fixtures", str(tmp_path)]) == cli.PROBLEMS
