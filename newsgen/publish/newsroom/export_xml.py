"""A house's own form as XML: elements and attributes under one root, in the order of the settings."""

from __future__ import annotations

from typing import Any

from lxml import etree

from newsgen.publish.newsroom.export_field import ExportField, nothing
from newsgen.publish.newsroom.xml_tree import Element, allowed


def text(rows: Any, root: str, declared: str) -> str:
    """Pairs of a field and what it says, an element a line; the first line names the encoding."""
    tree = etree.Element(root)
    for field, value in rows:
        _add(tree, field, value)
    told = etree.tostring(tree, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="{declared}"?>\n{told}'


def _add(parent: Element, field: ExportField, value: Any) -> None:
    if field.optional and nothing(value):
        return
    *names, last = field.way
    for name in names:
        found = parent.find(name)
        parent = etree.SubElement(parent, name) if found is None else found
    if last.startswith("@"):
        parent.set(last[1:], _text(value))
    elif field.rows:
        _add_rows(parent, last, value)
    else:
        for each in value if isinstance(value, tuple) else (value,):
            _write(etree.SubElement(parent, last), _text(each), field)


def _add_rows(parent: Element, name: str, rows: Any) -> None:
    for row in rows:
        element = etree.SubElement(parent, name)
        for field, value in row:
            _add(element, field, value)


def _write(element: Element, text: str, field: ExportField) -> None:
    # What would end the section stands outside of one.
    whole = field.cdata and "]]>" not in text
    element.text = etree.CDATA(text) if whole else text


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else allowed(str(value))
