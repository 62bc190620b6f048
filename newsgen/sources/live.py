"""Vendors asked over the network: what was asked for, the answer as bytes, and the name it is kept under.

Needs the extra ``newsgen[live]``. The answer is kept and read like any other file, so that a story never
depends on a vendor giving the same answer twice.
"""

from __future__ import annotations

import contextlib
import importlib
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from newsgen.errors import BadInput
from newsgen.sources import live_fdr, live_pykrx
from newsgen.sources.question import Question

EXTRA = "pip install newsgen[live]"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a vendor answered: UTF-8 CSV of one table."""

    name: str
    """``fdr_KS11_2026-01-02_2026-03-20.csv``: vendor, what was asked, from and to."""
    content: bytes


@dataclass(frozen=True, slots=True)
class Vendor:
    """A library that asks a vendor, and how."""

    library: str
    """What is imported."""
    called: str
    """What its users call it."""
    plan: Callable[[Question], Callable[[Any], Any]]
    """Checks the question without the library; what it gives back asks the library for a table."""
    hint: str


VENDORS: Mapping[str, Vendor] = MappingProxyType(
    {
        "fdr": Vendor(
            "FinanceDataReader",
            "FinanceDataReader",
            live_fdr.plan,
            "Check the network and the dates",
        ),
        "pykrx": Vendor(
            "pykrx.stock",
            "pykrx",
            live_pykrx.plan,
            "Check the network, the dates, and that KRX_ID and KRX_PW hold your login at data.krx.co.kr",
        ),
    }
)


def is_live(source: str) -> bool:
    """Whether the words ask a vendor: ``fdr:KS11``, ``pykrx:005930``."""
    return source.partition(":")[0] in VENDORS and ":" in source


def ask(source: str, first: date, last: date) -> Answer:
    """The vendor's answer for these days, both included, Seoul time.

    Raises BadInput in one line when it cannot be asked for, the extra is missing, or no answer comes.
    """
    word, _, what = source.partition(":")
    if word not in VENDORS:
        raise BadInput(f"{source} names no vendor. It may start with {' or '.join(VENDORS)}, as in fdr:KS11.")
    if first > last:
        raise BadInput(f"{source}: {first} comes after {last}. Turn the dates round.")
    vendor, question = VENDORS[word], Question(what, first, last)
    answer = vendor.plan(question)
    table = _table(source, vendor, answer)
    return Answer(f"{word}_{question.word}_{first}_{last}.csv", table.to_csv().encode())


def _table(source: str, vendor: Vendor, answer: Callable[[Any], Any]) -> Any:
    # The libraries print what they do; standard output is for stories.
    with contextlib.redirect_stdout(io.StringIO()):
        try:
            table = answer(importlib.import_module(vendor.library))
        except ImportError as fault:
            raise BadInput(f"{source} needs {fault.name}, which is not installed. Run: {EXTRA}.") from None
        except Exception as fault:  # a vendor's library may raise anything when an answer is not as expected
            raise BadInput(
                f"{source}: {vendor.called} gave no answer ({_short(fault)}). {vendor.hint}."
            ) from None
    if table is None or not len(table):
        raise BadInput(f"{source}: {vendor.called} gave an empty answer. {vendor.hint}.")
    return table


def _short(fault: Exception) -> str:
    return " ".join(f"{type(fault).__name__}: {fault}".split())[:120]
