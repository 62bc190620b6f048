"""The Jinja environment: sandboxed, strict, and printing only marked words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import (
    FileSystemBytecodeCache,
    FileSystemLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
)
from jinja2.sandbox import SandboxedEnvironment

from newsgen.errors import BadTemplate
from newsgen.prose.marks import article, capital, finalize

Render = Callable[[dict[str, Any], list[str]], None]
"""Adds a context's printed chunks to a list: marked words are still marked, nothing is joined yet."""


def open_templates(folder: Path, compiled: Path | None) -> SandboxedEnvironment:
    """An environment over one language's folder of templates.

    ``compiled`` is a folder where Jinja may keep compiled templates from run to run, as Python keeps
    its own; None keeps them in memory only.
    """
    environment = SandboxedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        finalize=finalize,
        autoescape=False,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=FileSystemBytecodeCache(str(compiled)) if compiled else None,
    )
    environment.filters["cap"] = capital
    environment.filters["article"] = article
    return environment


def _template(environment: SandboxedEnvironment, name: str) -> Template:
    try:
        return environment.get_template(f"{name}.j2")
    except TemplateNotFound:
        folder = environment.loader.searchpath[0] if isinstance(environment.loader, FileSystemLoader) else ""
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
    run, blocks, scope = template.root_render_func, template.blocks, environment.context_class

    def render(context: dict[str, Any], chunks: list[str]) -> None:
        try:
            # a scope without Jinja's globals: a template has the words of its context and no others
            chunks.extend(run(scope(environment, context, name, blocks)))
        except TemplateError as fault:
            raise BadTemplate(
                f"the template {name}.j2 asks for what its context lacks: {fault.message}; "
                f"it has {', '.join(sorted(context))}"
            ) from None

    return render
