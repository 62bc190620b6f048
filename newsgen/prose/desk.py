"""A desk: one language, one house style, its templates and word tables, ready to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

from newsgen.errors import BadInput
from newsgen.prose import english
from newsgen.prose.english.voice import Voice
from newsgen.prose.environment import Render, open_templates, renderer
from newsgen.prose.style import Style, style
from newsgen.records import MarketDay, StoryPlan

LANGUAGES = {"en": english}
THRESHOLDS = {lang: words.THRESHOLDS for lang, words in LANGUAGES.items()}
"""What a language's table of thresholds must hold."""


class Desk:
    """Everything that writing needs and no day changes; templates are compiled when first used."""

    def __init__(
        self,
        lang: str,
        house: Style,
        tables: Mapping[str, Any],
        folders: Sequence[Path],
        compiled: Path | None,
    ) -> None:
        self.lang = lang
        self.style = house
        self.words = LANGUAGES[lang].compile_words(tables)
        self.builders_of = LANGUAGES[lang].builders_of
        """The functions that build each template's context, by section of the paper."""
        self._environment = open_templates(folders, compiled)
        if len(folders) > 1:
            from newsgen.prose.own_templates import judge  # only for a house

            judge(FileSystemLoader(folders[0]), self._environment, self.builders_of)
        self.open_template: Callable[[str], Render] = partial(renderer, self._environment)
        self.renders: dict[str, Render] = {}

    def new_voice(self, plan: StoryPlan, day: MarketDay) -> Voice:
        """A voice for one story, in this house's style and words."""
        made: Voice = LANGUAGES[self.lang].Voice(self.style, self.words, plan, day)
        return made

    def render(self, name: str) -> Render:
        """The renderer of a template."""
        found = self.renders.get(name)
        if found is None:
            found = self.renders[name] = self.open_template(name)
        return found

    def opening(self, open_: Callable[[str], Render]) -> Desk:
        """The same desk, its templates opened by another hand."""
        other = copy(self)
        other.open_template, other.renders = open_, {}
        return other


def open_desk(
    lang: str,
    style_name: str,
    tables: Mapping[str, Any],
    templates: Sequence[Path],
    compiled: Path | None = None,
) -> Desk:
    """A desk; BadInput names the languages and styles there are.

    ``templates`` are folders with one of each language in them, a house's own first: the first that has a
    template decides.
    """
    if lang not in LANGUAGES:
        raise BadInput(f"there are no stories in {lang!r} yet. Choose one of {', '.join(LANGUAGES)}.")
    folders = [folder / lang for folder in templates]
    chosen = style(tables["styles"], style_name)
    for name in tables["styles"]:
        style(tables["styles"], name)  # a row that nobody asked for may not be wrong either
    return Desk(lang, chosen, tables, folders, compiled)
