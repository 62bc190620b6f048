"""May a house's own template stand in for newsgen's? It is read before a story needs it, and may ask
for nothing but the words that its context has and newsgen's own filters."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import get_type_hints

from jinja2 import Environment, FileSystemLoader, TemplateSyntaxError, meta, nodes

from newsgen.allowed import listed
from newsgen.errors import BadTemplate
from newsgen.prose.languages import Builders
from newsgen.prose.marks import filters
from newsgen.records import SECTIONS

BuildersOf = Callable[[str], Builders]


def judge(own: FileSystemLoader, environment: Environment, builders_of: BuildersOf) -> None:
    """Refuses a template of a house that is no template, or prints what its context lacks, by its line."""
    for name in own.list_templates():
        path = f"{own.searchpath[0]}/{name}"
        try:
            source, _, _ = own.get_source(environment, name)
        except UnicodeDecodeError:
            raise BadTemplate(f"{path} is not UTF-8 text; save it as UTF-8") from None
        _judge(path, source, environment, _words(name.removesuffix(".j2"), builders_of))


def _words(name: str, builders_of: BuildersOf) -> frozenset[str]:
    """The words of a template's context, in whichever section of the paper it is."""
    for section in SECTIONS:
        if name in (builders := builders_of(section)):
            builder = builders[name]
            told = get_type_hints(builder, vars(inspect.getmodule(builder)))["return"]
            return frozenset(told.__slots__)
    raise BadTemplate(f"no sentence is printed by {name}.j2; take it out of the house")


def _judge(path: str, source: str, environment: Environment, words: frozenset[str]) -> None:
    try:
        tree = environment.parse(source)
        _only_own_filters(path, tree)
        unknown = meta.find_undeclared_variables(tree) - words
    except TemplateSyntaxError as fault:
        raise BadTemplate(f"{path}, line {fault.lineno}: {fault.message}; mend it") from None
    if unknown:
        name = next(each for each in tree.find_all(nodes.Name) if each.name in unknown)
        raise BadTemplate(f"{path}, line {name.lineno}: there is no {name.name}; there is {listed(words)}")


def _only_own_filters(path: str, tree: nodes.Template) -> None:
    own = filters()
    for used in tree.find_all(nodes.Filter):
        if used.name not in own:
            raise BadTemplate(
                f"{path}, line {used.lineno}: there is no filter {used.name}; there is {listed(own)}"
            )
