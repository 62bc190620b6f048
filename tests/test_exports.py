from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from newsgen import exports
from newsgen.errors import BadInput

DAY = Path(__file__).parent.parent / "fixtures/days/2026-02-25-kospi-6000/close.json"
SHOWN = exports.__doc__.split("\n\n", 1)[1] if exports.__doc__ else ""


def faults(**told: Any) -> list[str]:
    row = {"format": "xml", "root": "a", "fields": {"b": "headline"}, **told}
    with pytest.raises(BadInput) as found:
        exports.compile_exports({"x": row})
    return str(found.value).split("\n")


def test_what_the_docstring_shows_is_right() -> None:
    assert list(exports.compile_exports(tomllib.loads(SHOWN)["exports"])) == ["desk"]


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ({"format": "csv"}, "exports.x.format is 'csv'. It must be one of xml, json."),
        ({"encoding": "latin1"}, "exports.x.encoding is 'latin1'. It must be one of utf-8, cp949, euc-kr."),
        ({"root": ""}, "exports.x.root is missing. XML needs the name of its outermost element."),
        ({"root": "a b"}, "exports.x.root: 'a b' is no name of an XML element."),
        ({"roots": "a"}, "exports.x.roots is unknown. There are format, root,"),
        ({"root": 3}, "exports.x.root is 3. It must be a text in quotes."),
        ({"zone": "Seoul"}, "exports.x.zone is 'Seoul', which is no time zone. Name one as Asia/Seoul."),
        ({"date_format": "%Y%s"}, "exports.x.date_format has %s, which counts in the zone of each machine."),
        (
            {"fields": {"@b": "keywords"}},
            "exports.x.fields.@b: keywords is several, an attribute one text.",
        ),
        (
            {"fields": {"@b": {"field": "rights", "fields": {"c": "holder"}}}},
            "exports.x.fields.@b: rights is several",
        ),
        ({"fields": {"b": "lang", "b/c": "lang"}}, "exports.x.fields.b/c: b has a value of its own."),
        (
            {"format": "json", "fields": {"b/c/@d": "lang", "b/c": "lang"}},
            "exports.x.fields.b/c/@d: b/c has a value of its own.",
        ),
        ({"fields": {"b/@c": "lang", "b": "lang"}}, "exports.x.fields.b/@c: b comes later."),
        ({"suffix": "../x"}, "exports.x.suffix is '../x'. Give it ASCII letters,"),
        ({"replace": {"ab": "c"}}, "exports.x.replace: 'ab' = 'c'. It must be one character"),
        ({"encoding": "cp949", "replace": {"é": "è"}}, "exports.x.replace: cp949 has no è either."),
        ({"encoding": "euc-kr", "root": "똠"}, "exports.x.root: euc-kr has no 똠. Choose another name"),
        ({"fields": {}}, "exports.x.fields is missing or no table."),
        ({"fields": {"b": 3}}, "exports.x.fields.b is 3. It must be a field of the item in quotes"),
        ({"fields": {"b c": "lang"}}, "exports.x.fields.b c: 'b c' is no name of an XML element."),
        ({"fields": {"@b/c": "lang"}}, "exports.x.fields.@b/c: '@b' is no name of an XML element."),
        ({"fields": {"b": "head"}}, "exports.x.fields.b: head: there is no 'head'. There are as_of,"),
        ({"fields": {"b": "version.x"}}, "exports.x.fields.b: version.x: nothing lies below it at 'x'."),
        ({"fields": {"b": "body_html.0"}}, "exports.x.fields.b: body_html.0: nothing lies below it at '0'."),
        ({"fields": {"b": "rights"}}, "exports.x.fields.b: rights has fields of its own. Name one, as"),
        ({"fields": {"b": {}}}, "exports.x.fields.b must have a field or a constant, and not both."),
        ({"fields": {"b": {"constant": 1.5}}}, "exports.x.fields.b.constant is 1.5. It must be a text"),
        ({"fields": {"b": {"field": "lang", "yes": "Y"}}}, "exports.x.fields.b: lang is not true or false."),
        ({"fields": {"b": {"field": "lang", "zone": "UTC"}}}, "exports.x.fields.b: lang is no date."),
        ({"fields": {"b": {"field": "lang", "cdata": 1}}}, "exports.x.fields.b.cdata is 1. It must be true"),
        (
            {"fields": {"b": {"field": "lang", "fields": {"c": "d"}}}},
            "exports.x.fields.b: lang has no fields",
        ),
        (
            {"fields": {"b": {"field": "subjects", "fields": {"c": "code"}}}},
            "exports.x.fields.b.fields.c: code: there is no 'code'. There are medtop,",
        ),
    ],
)
def test_a_fault_is_one_line_with_its_place_and_what_is_allowed(told: dict[str, Any], fault: str) -> None:
    (found,) = faults(**told)
    assert found.startswith(fault)


@pytest.mark.parametrize(
    "fields",
    [
        {"b": "lang", "b/@c": "lang"},
        {"@b": {"field": "keywords", "join": ", "}},
        {"@b": {"constant": "x"}},
        {"b": {"field": "version_created", "date_format": "%Y%%s"}},
    ],
)
def test_what_can_be_written_is_no_fault(fields: dict[str, Any]) -> None:
    assert exports.compile_exports({"x": {"format": "xml", "root": "a", "fields": fields}})


def test_all_faults_are_told_at_once() -> None:
    assert len(faults(format="csv", encoding="latin1", fields={"b": "head", "c": 3})) == 4


@pytest.mark.parametrize("told", [3, {"x": 3}, {"a b": {"format": "json", "fields": {"b": "lang"}}}])
def test_what_is_no_table_of_exports_is_a_line_too(told: Any) -> None:
    with pytest.raises(BadInput, match=r"^exports.*\.$"):
        exports.compile_exports(told)


def run(folder: Path, *words: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newsgen", "write", str(DAY), *words]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False)


def test_write_prints_the_export_that_is_named(tmp_path: Path) -> None:
    (tmp_path / "newsgen.toml").write_text(SHOWN, "utf-8")
    done = run(tmp_path, "--lang", "ko", "--format", "export:desk")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "<title>코스피 사상 첫 6,000선 마감</title>" in done.stdout.decode("cp949")


def test_an_export_that_nobody_described_is_said_to_be_missing(tmp_path: Path) -> None:
    done = run(tmp_path, "--format", "export:desk")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == "newsgen: newsgen.toml has no [exports.desk]. There is none.\n"
