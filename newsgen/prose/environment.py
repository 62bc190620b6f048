"""The Jinja environment: sandboxed, strict, and printing only marked words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
)
from jinja2.nativetypes import NativeCodeGenerator
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment
from jinja2.utils import missing

from newsgen.errors import BadTemplate
from newsgen.prose.marks import filters, finalize
from newsgen.records import Said

Folders = Path | Sequence[Path]
"""A folder of templates, or several, of which the first that has a template decides."""
Render = Callable[[dict[str, Any], list[str]], None]
"""Adds a context's printed chunks to a list: marked words are still marked, nothing is joined yet."""

PRINTABLE = frozenset({Said, str})
"""What a chunk may be: marked words, and plain words that say nothing checkable."""
COMPILED = "newsgen_%s.cache"
"""The name of a compiled template, of which none is left that was compiled in another way."""


class Chunks(NativeCodeGenerator):
    """Compiles templates to chunks as they are: all those of a printing are judged at once, which takes
    less time than asking after each (``_refuse``). Constants are judged here, by ``finalize``."""

    def _output_child_pre(self, *_: Any) -> None:
        """Nothing is called on a chunk."""

    def _output_child_post(self, *_: Any) -> None:
        """So there is no call to close."""


class Words(Context):
    """What a template sees: the words of its context, without Jinja's globals, blocks and exports."""

    def __init__(
        self, environment: Environment, parent: dict[str, Any], name: str | None, blocks: dict[str, Any]
    ) -> None:
        self.environment, self.parent, self.name, self.blocks = environment, parent, name, blocks
        self.vars: dict[str, Any] = {}

    def resolve_or_missing(self, key: str) -> Any:
        """The word of that name; Jinja's mark for a missing one makes the undefined name fail."""
        return self.parent.get(key, missing)


def open_templates(
    folder: Folders,
    compiled: Path | None,
    kind: type[SandboxedEnvironment] = SandboxedEnvironment,
) -> SandboxedEnvironment:
    """An environment over one language's folder of templates, or over several, of which the first that has
    a template decides.

    ``compiled`` is a folder where Jinja may keep compiled templates from run to run, as Python keeps
    its own; None keeps them in memory only. ``kind`` is the environment of those who watch.
    """
    environment = kind(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        finalize=finalize,
        autoescape=False,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=FileSystemBytecodeCache(str(compiled), COMPILED) if compiled else None,
    )
    environment.code_generator_class = Chunks
    environment.filters.update(filters())
    return environment


def _template(environment: SandboxedEnvironment, name: str) -> Template:
    try:
        return environment.get_template(f"{name}.j2")
    except TemplateNotFound:
        folder = environment.loader.searchpath[-1] if isinstance(environment.loader, FileSystemLoader) else ""
        raise BadTemplate(
            f"the template {name}.j2 is missing from {folder}; put it back or reinstall"
        ) from None
    except TemplateError as fault:
        line = getattr(fault, "lineno", "?")
        raise BadTemplate(f"the template {name}.j2, line {line}, cannot be read: {fault.message}") from None


def renderer(environment: SandboxedEnvironment, name: str) -> Render:
    """Prints a context chunk by chunk; BadTemplate when the template wants what is not there.

    Chunks are taken from the template as Jinja's own ``render`` takes them, so that a marked word
    keeps its mark: no pass over the finished text looks for figures.
    """
    template = _template(environment, name)
    run, words = template.root_render_func, Words(environment, {}, name, template.blocks)

    def render(context: dict[str, Any], chunks: list[str]) -> None:
        words.parent = context  # one printing is over before the next begins
        try:
            printed = [*run(words)]
            if not PRINTABLE.issuperset(map(type, printed)):
                _refuse(printed)
        except TemplateError as fault:
            raise BadTemplate(
                f"the template {name}.j2 asks for what its context lacks: {fault.message}; "
                f"it has {', '.join(sorted(context))}"
            ) from None
        chunks += printed

    return render


def _refuse(printed: Sequence[Any]) -> None:
    """Raises the fault of the first chunk that may not be printed."""
    for chunk in printed:
        finalize(chunk)
