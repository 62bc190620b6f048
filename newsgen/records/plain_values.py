"""Records as the plain values that JSON knows; every number as its exact decimal text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any


def plain(value: object) -> Any:
    """A record as a dict of its fields, in their order; numbers as text, never rounded.

    >>> from newsgen.records import Datum
    >>> plain(Datum("day.json#/indices/KOSPI/open", Decimal("6022.70"), "points"))
    {'address': 'day.json#/indices/KOSPI/open', 'value': '6022.70', 'unit': 'points'}
    """
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):  # a datetime is a date as well
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: plain(each) for name, each in value._asdict().items()}
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    if is_dataclass(value):
        # what a record works out for itself says nothing that its given fields do not
        return {each.name: plain(getattr(value, each.name)) for each in fields(value) if each.init}
    return value
