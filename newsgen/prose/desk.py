"""A desk: one language, one house style, its templates and word tables, ready to write."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader

from newsgen.prose.environment import Render, open_templates, renderer
from newsgen.prose.languages import HouseStyle, Voice, language
from newsgen.records import MarketDay, StoryPlan


class Desk:
    """Everything that writing needs and no day changes; templates are compiled when first used."""

    def __init__(
        self,
        lang: str,
        house: HouseStyle,
        tables: Mapping[str, Any],
        folders: Sequence[Path],
        compiled: Path | None,
    ) -> None:
        self.lang = lang
        self.style = house
        self._language = language(lang)
        self.words = self._language.compile_words(tables)
        self.builders_of = self._language.builders_of
        """The functions that build each template's context, by section of the paper."""
        self._environment = open_templates(folders, compiled)
        if len(folders) > 1:
            from newsgen.prose.own_templates import judge  # only for a house

            judge(FileSystemLoader(folders[0]), self._environment, self.builders_of)
        self.open_template: Callable[[str], Render] = partial(renderer, self._environment)
        self.renders: dict[str, Render] = {}

    def new_voice(self, plan: StoryPlan, day: MarketDay) -> Voice:
        """A voice for one story, in this house's style and words."""
        return self._language.Voice(self.style, self.words, plan, day)

    @property
    def clauses_behind(self) -> bool:
        """Whether the clauses of a first sentence are printed behind it, each by its own template."""
        return self._language.CLAUSES_BEHIND

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
    read_style = language(lang).read_style
    folders = [folder / lang for folder in templates]
    chosen = read_style(tables["styles"], style_name)
    for name in tables["styles"]:
        read_style(tables["styles"], name)  # a row that nobody asked for may not be wrong either
    return Desk(lang, chosen, tables, folders, compiled)
