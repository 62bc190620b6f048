"""The least that could print the same story: its own text as plain Jinja2, every raw value ready."""

from __future__ import annotations

from collections.abc import Callable

from jinja2 import Environment

from newsgen.records import Line, MarketDay, Story

RAW = frozenset({"figure", "time", "quote"})
"""Figures; dates, hours and lengths of time; supplied words."""


def floor(story: Story, day: MarketDay) -> tuple[Callable[[], str], int]:
    """A call that prints the story's text from ready strings and does nothing else; how many strings.

    Whatever the day gives is a string of its own, as it must be in a template that any day can fill:
    figures, times, supplied words, names of shares, foreign indices and the source. The house's own
    words (*the index*, *rose*) stand in the template.
    """
    values: dict[str, str] = {}
    given = {*day.names, *(each.index for each in day.overseas), "source"}
    source = "\n\n".join(_as_template(line, values, given) for line in story.draft.lines)
    template = Environment(autoescape=False).from_string(source)  # noqa: S701  (plain text, as the story is)
    printed = "\n\n".join(line.text for line in story.draft.lines)
    assert template.render(values) == printed, "the floor prints other words than the story"
    return lambda: template.render(values), len(values)


def _as_template(line: Line, values: dict[str, str], given: set[str]) -> str:
    parts, at = [], 0
    for span in line.spans:
        if span.kind in RAW or (span.kind == "name" and span.value in given):
            name = f"v{len(values)}"
            values[name] = line.text[span.start : span.end]
            parts += [_plain(line.text[at : span.start]), f"{{{{ {name} }}}}"]
            at = span.end
    return "".join((*parts, _plain(line.text[at:])))


def _plain(text: str) -> str:
    return f"{{% raw %}}{text}{{% endraw %}}" if "{" in text else text
