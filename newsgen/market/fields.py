"""Reading one JSON object field by field: the right type, or one clear line that names the field."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from newsgen.errors import BadDay
from newsgen.records.frozen import frozen
from newsgen.sessions import KST

LANGS = ("en", "ko")
SHOWN = 40
"""How many characters of a wrong value a message repeats."""

TOO_LARGE = Decimal(10) ** 19
"""Above any figure of a market in whole won: a misplaced unit, not a figure."""

LEFT_OUT = "Correct it or leave the field out."


@frozen
class Block:
    """One object of a file, and where in the file it stands."""

    file: str
    path: tuple[str | int, ...]
    content: Mapping[str, object]

    def __contains__(self, key: str) -> bool:
        return self.content.get(key) is not None

    def address(self, key: str | int | None = None) -> str:
        """The datum address of a field, or of the block itself: ``14-00.json#/indices/KOSPI/last``."""
        path = self.path if key is None else (*self.path, key)
        return self.file + "#" + "".join("/" + _escaped(step) for step in path)

    def dotted(self, key: str | int | None = None) -> str:
        """The same place in words: ``indices.KOSPI.last``, ``earlier[0].as_of``."""
        path = self.path if key is None else (*self.path, key)
        steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)
        return steps.removeprefix(".")

    def fault(self, key: str | int | None, problem: str, remedy: str = LEFT_OUT) -> BadDay:
        """The error for one field: file, field, what is wrong, what to do next."""
        where = self.dotted(key) or "the day"
        return BadDay(f"{self.file}: {where} {problem}. {remedy}")

    def only(self, allowed: Collection[str]) -> None:
        """Raises BadDay for a field that no one reads, naming the nearest that someone does."""
        for key in self.content:
            if key not in allowed:
                raise self._unknown(key, allowed)

    def _unknown(self, key: str, allowed: Collection[str]) -> BadDay:
        from difflib import get_close_matches

        where = f"{self.dotted()} has" if self.path else "the day has"
        near = get_close_matches(key, allowed, n=1, cutoff=0.6)
        known = f"Known are: {', '.join(sorted(allowed))}."
        remedy = f"Did you mean {quoted(near[0])}?" if near else known
        return BadDay(f"{self.file}: {where} an unknown field {quoted(key)}. {remedy}")

    def missing(self, key: str, remedy: str = "") -> BadDay:
        """The error for a field that must be there."""
        return self.fault(key, "is missing", remedy or f"Add {self.dotted(key)}.")

    def block(self, key: str) -> Block | None:
        """The object under a field, or None when the field is absent."""
        value = self.content.get(key)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.fault(key, f"is {shown(value)}; an object {{ }} is wanted", "Correct it.")
        return Block(self.file, (*self.path, key), value)

    def blocks(self, key: str) -> Iterator[tuple[str, Block]]:
        """Name and object of every entry of a field that holds objects by name."""
        entries = self.block(key)
        for name in entries.content if entries else ():
            entry = entries.block(name) if entries and name != "as_of" else None
            if entry:
                yield name, entry

    def rows(self, key: str) -> Iterator[Block]:
        """Every object of a field that holds a list of objects."""
        value = self.content.get(key)
        if value is None:
            return
        if not isinstance(value, list):
            raise self.fault(key, f"is {shown(value)}; a list [ ] is wanted", "Correct it.")
        rows = Block(self.file, (*self.path, key), {})
        for at, row in enumerate(value):
            if not isinstance(row, dict):
                raise rows.fault(at, f"is {shown(row)}; an object {{ }} is wanted", "Correct it.")
            yield Block(self.file, (*rows.path, at), row)

    def number(self, key: str) -> Decimal | None:
        """The number in a field, exactly as printed; None when the field is absent."""
        value = self.content.get(key)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            hint = "Write it without quotes or commas." if isinstance(value, str) else LEFT_OUT
            raise self.fault(key, f"is {shown(value)}; a number is wanted", hint)
        number = Decimal(value)
        if abs(number) >= TOO_LARGE or len(number.as_tuple().digits) > 28 or number.adjusted() < -12:
            raise self.fault(key, f"is {number:.6g}; no market figure has that size")
        return number

    def whole(self, key: str) -> int | None:
        """The whole number in a field; None when the field is absent."""
        number = self.number(key)
        if number is not None and number != int(number):
            raise self.fault(key, f"is {number:f}; a whole number is wanted")
        return None if number is None else int(number)

    def flag(self, key: str) -> bool | None:
        """True or false in a field; None when the field is absent."""
        value = self.content.get(key)
        if value is not None and not isinstance(value, bool):
            raise self.fault(key, f"is {shown(value)}; true or false is wanted", "Correct it.")
        return value

    def text(self, key: str) -> str | None:
        """The text in a field, never empty and on one line; None when the field is absent."""
        value = self.content.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or not value.strip():
            raise self.fault(key, f"is {shown(value)}; a text is wanted", "Correct it.")
        if not value.isprintable():
            raise self.fault(key, "holds a line break or another control character", "Write it on one line.")
        return value.strip()

    def words(self, key: str, forms: Sequence[str] = LANGS) -> dict[str, str] | None:
        """The same text by language, or in other forms, in a field; None when the field is absent."""
        block = self.block(key)
        if block is None:
            return None
        block.only(forms)
        words = {form: text for form in forms if (text := block.text(form))}
        if not words:
            raise self.fault(key, "holds no text", f"Add {block.dotted('en')}.")
        return words

    def day(self, key: str) -> date | None:
        """The date in a field, written 2026-02-25; None when the field is absent."""
        text = self.text(key)
        if text is None:
            return None
        try:
            found = date.fromisoformat(text)
        except ValueError:
            found = None
        if found is None or found.isoformat() != text:
            raise self.fault(key, f"is {quoted(text)}; a date is wanted", "Write it as 2026-02-25.")
        return found

    def moment(self, key: str) -> datetime | None:
        """The moment in a field in Seoul time; None when the field is absent. It must carry a zone."""
        text = self.text(key)
        if text is None:
            return None
        try:
            found = datetime.fromisoformat(text)
            seoul = found.astimezone(KST)
        except (ValueError, OverflowError):
            remedy = "Write it as 2026-02-25T14:00:00+09:00."
            raise self.fault(key, f"is {quoted(text)}; a moment is wanted", remedy) from None
        if found.tzinfo is None:
            raise self.fault(key, f"is {quoted(text)}, without a zone", "Add one, as +09:00 for Seoul.")
        return seoul


def quoted(text: str) -> str:
    """A text as it may stand in a one-line message.

    >>> quoted("a" * 50)
    '"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa..."'
    """
    return json.dumps(text if len(text) <= SHOWN else text[:SHOWN] + "...", ensure_ascii=False)


def shown(value: object) -> str:
    """Any value of a JSON file as a message repeats it.

    >>> shown("6,138.58"), shown(None), shown([1]), shown(True)
    ('the text "6,138.58"', 'null', 'a list', 'true')
    """
    if isinstance(value, str):
        return f"the text {quoted(value)}" if value.strip() else "an empty text"
    if isinstance(value, bool) or value is None:
        return json.dumps(value)
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "an object"
    return f"{value}"[:SHOWN]


def _escaped(step: str | int) -> str:
    return str(step).replace("~", "~0").replace("/", "~1")
