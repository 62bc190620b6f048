"""Records again from the plain values that ``plain_values.py`` makes of them: exact, or refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, get_type_hints

if TYPE_CHECKING:
    from cattrs import Converter

R = TypeVar("R")


def restored(kind: type[R], told: Mapping[str, Any] | Sequence[Any]) -> R:
    """The record of a kind that these plain values were made of; ValueError where they are of none."""
    try:
        return _converter().structure(told, kind)
    except Exception as fault:  # cattrs raises groups of whatever the fields raise
        raise ValueError(f"these values are no {kind.__name__}") from fault


@lru_cache(maxsize=1)
def _converter() -> Converter:
    from cattrs import Converter  # only where a record comes back

    converter = Converter(detailed_validation=False)
    converter.register_structure_hook(Decimal, lambda told, _: Decimal(told))
    converter.register_structure_hook(datetime, lambda told, _: _moment(told))
    converter.register_structure_hook(date, lambda told, _: date.fromisoformat(told))
    converter.register_structure_hook_factory(_is_record, lambda kind: _hook(converter, kind))
    return converter


def _is_record(kind: Any) -> bool:
    return isinstance(kind, type) and (is_dataclass(kind) or hasattr(kind, "_fields"))


def _hook(converter: Converter, kind: Any) -> Callable[[Any, Any], Any]:
    """Makes a record of its fields by name; dataclasses and named tuples alike."""
    hints = _hints(kind)

    def made(told: Any, _: Any) -> Any:
        return kind(
            **{name: converter.structure(value, hints[name]) for name, value in told.items() if name in hints}
        )

    return made


def _hints(kind: Any) -> dict[str, Any]:
    """The types of what a record is given; those of what it works out for itself are of no account."""
    from newsgen.records import period_past  # named by records that load it for type checkers alone

    known = get_type_hints(kind, localns=vars(period_past))
    given = [each.name for each in fields(kind) if each.init] if is_dataclass(kind) else kind._fields
    return {name: known[name] for name in given}


def _moment(told: str) -> datetime:
    from newsgen.sessions import KST

    moment = datetime.fromisoformat(told)
    return moment.astimezone(KST) if moment.utcoffset() == KST.utcoffset(None) else moment
