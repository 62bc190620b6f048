"""A desk whose templates are watched: which branches each sentence of a story went through."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from jinja2 import nodes
from jinja2.sandbox import SandboxedEnvironment

from newsgen.prose.desk import Desk
from newsgen.prose.environment import Folders, Render, open_templates, renderer
from newsgen.prose.outline import TOOK, branches, outline
from newsgen.records.sentences import Outline

Seen = Callable[[str, frozenset[int], list[str]], None]
"""Told of each sentence: its template, the branches taken, its pieces."""


class _Watched(SandboxedEnvironment):
    """An environment that notes in each template where a branch begins."""

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        branches(tree)
        return tree


def watched(desk: Desk, folder: Folders, seen: Seen) -> Desk:
    """The desk, writing from watched copies of its templates; it tells of every sentence."""
    environment = open_templates(folder, None, _Watched)
    return desk.opening(lambda name: _telling(name, renderer(environment, name), seen))


def _telling(name: str, render: Render, seen: Seen) -> Render:
    def told(context: dict[str, Any], chunks: list[str]) -> None:
        taken: set[int] = set()

        def took(number: int, words: str) -> str:
            taken.add(number)
            return words

        before = len(chunks)
        render({**context, TOOK: took}, chunks)
        seen(name, frozenset(taken), chunks[before:])

    return told


def outlines(folder: Folders) -> list[Outline]:
    """Every template of a folder taken apart, in the order of their names."""
    environment = open_templates(folder, None)
    assert environment.loader is not None
    return [
        outline(name.removesuffix(".j2"), environment.loader.get_source(environment, name)[0], environment)
        for name in environment.list_templates(["j2"])
    ]
