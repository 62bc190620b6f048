"""A template taken apart: which branches it has, and how it reads with its names in braces."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import count
from typing import Any

from jinja2 import Environment, meta, nodes

from newsgen.prose.marks import PARTICLES, forms
from newsgen.records.sentences import Branch, Outline

TOOK = "took_branch"
"""The name under which a watched template finds the function that notes a branch."""


def outline(template: str, source: str, environment: Environment) -> Outline:
    """How the template reads, and its branches, numbered from one in the order of the text."""
    tree = environment.parse(source)
    names = frozenset(meta.find_undeclared_variables(tree))
    return Outline(template, _read(tree.body), tuple(branches(tree)), names)


def branches(tree: nodes.Template) -> list[Branch]:
    """The branches of a template as parsed."""
    found: list[Branch] = []
    _Watching(found).visit(tree)
    return found


class _Watching:
    """Walks a tree, numbers each branch and puts a note of it where it begins."""

    def __init__(self, found: list[Branch]) -> None:
        self.found = found
        self.numbers = count(1)

    def visit(self, node: nodes.Node) -> None:
        """The node and all below it, in the order of the text."""
        if isinstance(node, nodes.If):
            self._choice(node)
        elif isinstance(node, nodes.For):
            node.body.insert(0, self._note(node.lineno, f"each {_words(node.target)} of {_words(node.iter)}"))
            self._all(node.body[1:])
        elif isinstance(node, nodes.Output):
            node.nodes = [self._side(each) for each in node.nodes]
        else:
            self._all(node.iter_child_nodes())

    def _all(self, found: Iterator[nodes.Node] | Sequence[nodes.Node]) -> None:
        for each in list(found):
            self.visit(each)

    def _choice(self, node: nodes.If) -> None:
        refused = []
        for part in (node, *node.elif_):
            part.body.insert(0, self._note(part.lineno, _words(part.test)))
            self._all(part.body[1:])
            refused.append(_words(part.test))
        if node.else_:
            node.else_.insert(0, self._note(node.lineno, f"not {' nor '.join(refused)}"))
            self._all(node.else_[1:])

    def _side(self, shown: nodes.Expr) -> nodes.Expr:
        """A choice within a printed word: each of its two sides is a branch."""
        if isinstance(shown, nodes.CondExpr):
            test = _words(shown.test)
            shown.expr1 = self._picked(shown.expr1, shown.lineno, test)
            if shown.expr2 is not None:
                shown.expr2 = self._picked(shown.expr2, shown.lineno, f"not {test}")
        return shown

    def _picked(self, side: nodes.Expr, line: int, when: str) -> nodes.Expr:
        return self._call(self._branch(line, when), [side])

    def _note(self, line: int, when: str) -> nodes.Output:
        return nodes.Output([self._call(self._branch(line, when), [nodes.Const("")])])

    def _branch(self, line: int, when: str) -> int:
        number = next(self.numbers)
        self.found.append(Branch(number, line, when))
        return number

    def _call(self, number: int, words: list[nodes.Expr]) -> nodes.Expr:
        return nodes.Call(nodes.Name(TOOK, "load"), [nodes.Const(number), *words], [], None, None)


def _read(body: Sequence[nodes.Node]) -> str:
    return "".join(map(_piece, body))


def _piece(node: nodes.Node) -> str:
    """A part of a template as an editor reads it."""
    if isinstance(node, nodes.Output):
        return "".join(map(_shown, node.nodes))
    if isinstance(node, nodes.If):
        ways = [_read(part.body) for part in (node, *node.elif_)]
        ways += [_read(node.else_)] if node.else_ else []
        return f"[{ways[0]}]" if len(ways) == 1 else f"({' | '.join(ways)})"
    if isinstance(node, nodes.For):
        return f"<{_read(node.body)}>…"
    raise TypeError(f"a template may hold words, names, if and for, not {type(node).__name__}")


def _shown(node: nodes.Node) -> str:
    if isinstance(node, nodes.TemplateData):
        return node.data
    if isinstance(node, nodes.CondExpr):
        other = _shown(node.expr2) if node.expr2 is not None else ""
        return f"({_shown(node.expr1)} | {other})"
    if isinstance(node, nodes.Const):
        return str(node.value)
    if isinstance(node, nodes.Filter) and node.node is not None:
        return f"({' | '.join(forms(node.name))})" if node.name in PARTICLES else _shown(node.node)
    return f"{{{_words(node)}}}"


def _words(node: nodes.Node | None) -> str:
    """An expression in the template's own words."""
    for kind, worded in WORDED.items():
        if isinstance(node, kind):
            return worded(node)
    return type(node).__name__.lower()


def _row(node: nodes.Getitem) -> str:
    return f"several {_words(node.node)}" if isinstance(node.arg, nodes.Slice) else _words(node.node)


WORDED: Mapping[type[nodes.Node], Callable[[Any], str]] = {
    nodes.Name: lambda node: str(node.name),
    nodes.Const: lambda node: str(node.value),
    nodes.Not: lambda node: f"not {_words(node.node)}",
    nodes.BinExpr: lambda node: f"{_words(node.left)} {node.operator} {_words(node.right)}",
    nodes.Compare: lambda node: " ".join(
        (_words(node.expr), *(f"{each.op} {_words(each.expr)}" for each in node.ops))
    ),
    nodes.Getattr: lambda node: f"{_words(node.node)}.{node.attr}",
    nodes.Getitem: _row,
    nodes.Filter: lambda node: _words(node.node),
    nodes.Tuple: lambda node: ", ".join(map(_words, node.items)),
}
"""How each kind of expression reads."""
