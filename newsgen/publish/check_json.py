"""What became of somebody's copy, as one JSON object a text."""

from __future__ import annotations

import json
from math import floor
from typing import Any

from newsgen.publish.as_json import dump
from newsgen.records import Datum, Mark
from newsgen.records.checked import Checked, Statement
from newsgen.records.plain_values import plain


def encode(checked: Checked) -> bytes:
    """UTF-8 JSON, indented by two, for one text alone."""
    return dump(_content(checked))


def encode_line(checked: Checked) -> bytes:
    """The same object on a line of its own, for one text of many."""
    return (json.dumps(_content(checked), ensure_ascii=False) + "\n").encode()


def _content(checked: Checked) -> dict[str, Any]:
    return {
        "name": checked.name,
        "lang": checked.lang,
        "session": checked.session.isoformat(),
        "statements": [_statement(each) for each in checked.statements],
        "coverage": floor(checked.coverage * 10_000) / 10_000,  # 1 only where nothing is missing
        "numbers": len(checked.numbers),
        "checked": checked.judged,
        "text": checked.text,
        "data": {address: _datum(each) for address, each in sorted(checked.data.items())},
    }


def _statement(each: Statement) -> dict[str, Any]:
    return {
        "start": each.start,
        "end": each.end,
        "text": each.text,
        "verdict": each.verdict,
        "right": each.right,
        "why": each.why,
        "cause": each.cause,
        "data": list(each.data),
    }


def _datum(datum: Datum | Mark) -> dict[str, Any]:
    values: dict[str, Any] = plain(datum)
    return {name: value for name, value in values.items() if name != "address"}
