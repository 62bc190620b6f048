"""Elements put under one another, and the bytes they make."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from lxml import etree
from lxml.etree import _Element

Element = _Element
XML = "http://www.w3.org/XML/1998/namespace"
LANG = f"{{{XML}}}lang"
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def root(tag: str, names: Mapping[Any, str], attributes: Mapping[str, str] | None = None) -> Element:
    """The outermost element, which declares the prefixes (None: no prefix) of all below it."""
    return etree.Element(tag, dict(attributes or {}), nsmap=dict(names))


def under(parent: Element, tag: str, text: str = "", attributes: Mapping[str, str] | None = None) -> Element:
    """A new last element of a parent."""
    child = etree.SubElement(parent, tag, dict(attributes or {}))
    if text:
        child.text = allowed(text)
    return child


def allowed(text: str) -> str:
    """The text without the signs that XML has no way to hold: a vendor's stray control characters."""
    return _UNPRINTABLE.sub("", text)


def written(tree: Element) -> bytes:
    """UTF-8 with its declaration, an element a line, one newline at the end."""
    return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, pretty_print=True)
