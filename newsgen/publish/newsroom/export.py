"""A house's own form of an item, as its settings describe it: which fields, which names, which letters.

Korean newsrooms and portals share no standard: each system takes its own XML or JSON by contract.
So nothing is guessed here; ``[exports.NAME]`` in newsgen.toml says it all (``newsgen/exports.py``).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any

from newsgen.publish.newsroom import export_json
from newsgen.publish.newsroom.export_field import ExportField, said
from newsgen.publish.newsroom.export_letters import lettered
from newsgen.publish.newsroom.printable import printable
from newsgen.records.frozen import frozen
from newsgen.records.item import Item

XML, JSON = "xml", "json"
MEDIA_TYPES = {XML: "application/xml", JSON: "application/json"}


@frozen
class Export:
    """A form that a house has described; it stands where an ``ItemFormat`` may stand."""

    name: str
    """Of its table: ``desk`` in ``[exports.desk]``."""
    form: str
    """XML or JSON."""
    fields: tuple[ExportField, ...]
    """In the order in which they are written."""
    suffix: str
    """How the names of its files end."""
    root: str = ""
    """The outermost element; of JSON the name of the one object that holds the others, empty for none."""
    encoding: str = "utf-8"
    """As Python knows it: ``utf-8``, ``cp949``, ``euc-kr``."""
    declared: str = "UTF-8"
    """As the XML declaration calls it."""
    replace: Mapping[str, str] = field(default_factory=dict)
    """What stands for a character that the encoding lacks."""

    @property
    def media_type(self) -> str:
        """With the encoding, which a receiver would otherwise take for UTF-8."""
        return f"{MEDIA_TYPES[self.form]}; charset={self.declared.lower()}"

    @property
    def embargo(self) -> bool:
        """Whether one of its fields says until when a story is under embargo."""
        return any(each.source == ("embargo",) for each in self.fields)

    def encode(self, item: Item) -> bytes:
        """The item in this form; the same item gives the same bytes.

        BadInput, in one line, for a character that the encoding lacks and nothing replaces.
        """
        return self._text(self._told(printable(item))).encode(self.encoding)

    def _text(self, rows: Any) -> str:
        if self.form == XML:
            from newsgen.publish.newsroom import export_xml  # lxml, which JSON needs not

            return export_xml.text(rows, self.root, self.declared)
        return export_json.text(rows, self.root)

    def _told(self, item: Item) -> Any:
        """Pairs of a field and what it says, in characters that the encoding has."""
        return self._fitted(tuple((each, said(each, item, item.lang)) for each in self.fields), item)

    def _fitted(self, rows: Any, item: Item) -> Any:
        return tuple((each, self._fit(each, value, item)) for each, value in rows)

    def _fit(self, each: ExportField, value: Any, item: Item) -> Any:
        if each.rows:
            return tuple(self._fitted(row, item) for row in value)
        if isinstance(value, tuple):
            return tuple(self._fit(each, part, item) for part in value)
        if not isinstance(value, str):
            return value
        where = f"exports.{self.name}: {'/'.join(each.way)} of {item.story_id}"
        return lettered(value, self.encoding, self.replace, where)
