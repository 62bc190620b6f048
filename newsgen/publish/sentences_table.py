"""Every sentence that templates can print, for an editor: as a table, and as JSON for machines."""

from __future__ import annotations

import json
from collections.abc import Iterator

from rich import box
from rich.table import Table

from newsgen.publish.terminal import printed
from newsgen.records.sentences import Mark, Outline, Reading, Sentence

SHOWN = 6
"""Forms of a template that a table shows, the commonest first; JSON has all."""


def render(reading: Reading, *, terminal: bool = False) -> str:
    """Each template as a pattern, then the forms seen, each with an example."""
    found = Table(box=box.SIMPLE_HEAD, expand=True)
    found.add_column("template", no_wrap=True, style="bold")
    found.add_column("seen", justify="right", no_wrap=True)
    found.add_column("sentence", ratio=1)
    for outline in reading.outlines:
        found.add_row(outline.template, "", outline.pattern)
        for row in _forms(outline, reading):
            found.add_row(*row, style="dim")
    return printed(found, _summary(reading), terminal=terminal)


def render_marks(reading: Reading, *, terminal: bool = False) -> str:
    """What a copy editor would mark, a line each."""
    lines = [f"{_where(mark, reading.lang)}: {mark.check}: {mark.message}" for mark in reading.marks]
    return printed(*lines, _summary(reading), terminal=terminal)


def encode(reading: Reading) -> bytes:
    """Everything as one JSON object: templates, their branches and forms, and the marks."""
    content = {
        "lang": reading.lang,
        "stories": reading.stories,
        "templates": [_template(outline, reading) for outline in reading.outlines],
        "marks": [mark._asdict() for mark in reading.marks],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def _of(outline: Outline, reading: Reading) -> list[Sentence]:
    return [each for each in reading.sentences if each.template == outline.template]


def _forms(outline: Outline, reading: Reading) -> Iterator[tuple[str, str, str]]:
    forms = _of(outline, reading)
    for each in forms[:SHOWN]:
        yield "", f"{each.times:,}", each.example
    if len(forms) > SHOWN:
        yield "", "", f"and {len(forms) - SHOWN} more forms (--format json)"


def _template(outline: Outline, reading: Reading) -> dict[str, object]:
    forms = _of(outline, reading)
    return {
        "template": outline.template,
        "pattern": outline.pattern,
        "branches": [branch._asdict() for branch in outline.branches],
        "forms": [
            {"taken": sorted(each.taken), "times": each.times, "example": each.example, "story": each.story}
            for each in forms
        ],
    }


def _where(mark: Mark, lang: str) -> str:
    return f"templates/{lang}/{mark.template}.j2:{mark.line}"


def _summary(reading: Reading) -> str:
    forms, marks = len(reading.sentences), len(reading.marks)
    return (
        f"{len(reading.outlines)} templates, {forms:,} forms seen in {reading.stories:,} stories, "
        f"{marks} mark{'s' if marks != 1 else ''}"
    )
