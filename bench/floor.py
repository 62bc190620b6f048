"""The least that could print the same story: its own text as plain Jinja2, every raw value ready."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment

from newsgen.records import Line, Story

RAW = ("figure", "time")
"""What a story prints from raw values: its figures, dates, clock times and lengths of time."""


def floor(story: Story) -> Callable[[], str]:
    """A call that prints the story's text from ready strings, and does nothing else."""
    values: dict[str, str] = {}
    source = "\n\n".join(_as_template(line, values) for line in story.draft.lines)
    template = Environment(autoescape=False).from_string(source)  # noqa: S701  (plain text, as the story is)
    printed = "\n\n".join(line.text for line in story.draft.lines)
    assert template.render(values) == printed, "the floor prints other words than the story"
    return lambda: template.render(values)


def _as_template(line: Line, values: dict[str, str]) -> str:
    parts, at = [], 0
    for span in line.spans:
        if span.kind in RAW:
            name = f"v{len(values)}"
            values[name] = line.text[span.start : span.end]
            parts += [_plain(line.text[at : span.start]), f"{{{{ {name} }}}}"]
            at = span.end
    return "".join((*parts, _plain(line.text[at:])))


def _plain(text: str) -> str:
    return f"{{% raw %}}{text}{{% endraw %}}" if "{" in text else text
