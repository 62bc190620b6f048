"""Templates and their contexts agree, and a template can only print marked words."""

from __future__ import annotations

import inspect
from importlib.util import find_spec
from pathlib import Path
from typing import get_type_hints

import pytest
from jinja2 import meta

from newsgen import settings
from newsgen.errors import BadTemplate
from newsgen.prose.english.builders import builders_of
from newsgen.prose.environment import open_templates, renderer
from newsgen.prose.marks import article, capital
from newsgen.records import MARKET, SECTIONS, Line, said

WRITTEN = [name for name in SECTIONS if name == MARKET or find_spec(f"newsgen.prose.english.{name}_section")]
BUILDERS = {name: build for section in WRITTEN for name, build in builders_of(section).items()}
FOLDER = settings.templates_folder() / "en"


def names_in(template: str) -> set[str]:
    environment = open_templates(FOLDER, None)
    source = (FOLDER / f"{template}.j2").read_text(encoding="utf-8")
    return meta.find_undeclared_variables(environment.parse(source))


@pytest.mark.parametrize("template", sorted(BUILDERS))
def test_a_template_and_its_context_have_the_same_words(template: str) -> None:
    builder = BUILDERS[template]
    context = get_type_hints(builder, inspect.getmodule(builder).__dict__)["return"]
    assert names_in(template) == set(context.__slots__)


def test_every_template_file_has_a_builder_and_every_builder_a_file() -> None:
    assert {path.stem for path in FOLDER.glob("*.j2")} == set(BUILDERS)


def written(folder: Path, source: str) -> Path:
    (folder / "t.j2").write_text(source, encoding="utf-8")
    return folder


def test_a_template_that_asks_for_what_its_context_lacks_is_one_clear_line(tmp_path: Path) -> None:
    render = renderer(open_templates(written(tmp_path, "{{ level }}"), None), "t")
    with pytest.raises(BadTemplate, match=r"t\.j2 asks for what its context lacks: 'level' is undefined"):
        render({"index": "the Kospi"}, [])


def test_a_template_cannot_print_a_bare_number(tmp_path: Path) -> None:
    render = renderer(open_templates(written(tmp_path, "{{ 6000 }}"), None), "t")
    with pytest.raises(BadTemplate, match="not text with a mark"):
        render({}, [])


def test_a_missing_template_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadTemplate, match=r"lead_crash\.j2 is missing"):
        renderer(open_templates(tmp_path, None), "lead_crash")


def test_a_broken_template_is_named_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(BadTemplate, match=r"t\.j2, line 2"):
        renderer(open_templates(written(tmp_path, "\n{% if %}"), None), "t")


def test_a_template_cannot_reach_into_python(tmp_path: Path) -> None:
    render = renderer(open_templates(written(tmp_path, "{{ ''.__class__.__mro__ }}"), None), "t")
    with pytest.raises(BadTemplate):
        render({}, [])


def test_spans_fall_where_the_words_are() -> None:
    line = Line.of(["up ", said("2.83 percent", "figure", "2.83", unit="percent"), "."])
    assert [line.text[span.start : span.end] for span in line.spans] == ["2.83 percent"]


def test_a_capital_and_an_article_keep_the_mark() -> None:
    word = said("eighth", "figure", "8")
    assert (capital(word), article(word)) == ("Eighth", "an eighth")
    assert capital(word).value == article(word).value == "8"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        *[(words, "an") for words in ("8 percent fall", "11-session streak", "18 percent", "80 percent")],
        *[(words, "a") for words in ("12 percent", "110 percent", "180 percent", "third", "1.1 percent")],
        *[("one-session streak", "a"), ("eighth", "an")],
    ],
)
def test_the_article_is_the_one_that_is_spoken(words: str, told: str) -> None:
    assert article(words).split()[0] == told
