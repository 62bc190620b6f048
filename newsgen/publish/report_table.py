"""A report for the terminal or for another program."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from rich import box
from rich.table import Table

from newsgen.numbers import half_up
from newsgen.publish.terminal import printed
from newsgen.records.plain_values import plain
from newsgen.records.reported import FamilyRow, Missed, Reported

LISTED = 20
"""Faults of a sort that are shown one by one; JSON and the page have more."""
DAYS_SHOWN = 3
"""Days shown of each family that was missed."""


def encode_json(reported: Reported) -> bytes:
    """One object: the sums, and every number of the page with its days."""
    told = {
        "market": reported.market,
        "lang": reported.lang,
        "style": reported.style,
        "first": plain(reported.first),
        "last": plain(reported.last),
        "seconds": plain(reported.seconds),
        "passed": reported.passed,
        "stories": reported.stories,
        "days": dict(reported.days),
        "kinds": _by_year(reported),
        "never": list(reported.never),
        "expected": reported.expected,
        "told": reported.told,
        "share": plain(half_up(reported.share, 2)) if reported.share is not None else None,
        "not_led": reported.not_led,
    } | {
        name: plain(getattr(reported, name))
        for name in (
            "problems",
            "skipped",
            "repeats",
            "families",
            "unknowable",
            "verbs",
            "sentence_words",
            "story_words",
            "full_story_words",
            "paragraph_sentences",
            "word_bands",
        )
    }
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _by_year(reported: Reported) -> dict[str, dict[str, int]]:
    years: dict[str, dict[str, int]] = {}
    for (year, kind), number in reported.kinds.items():
        years.setdefault(str(year), {})[kind] = number
    return years


def render(reported: Reported, *, terminal: bool = False) -> str:
    """What is expected and told by family and kind of day, what was missed and why, and the sums."""
    return printed(_kinds(reported), _families(reported), *_lines(reported), terminal=terminal)


def _kinds(reported: Reported) -> Table:
    table = _table("kind of story", "stories")
    total: Counter[str] = Counter()
    for (_, kind), number in reported.kinds.items():
        total[kind] += number
    for kind, number in total.most_common():
        table.add_row(kind, f"{number:,}")
    return table


def _families(reported: Reported) -> Table:
    table = _table("family", "day", "human %", "expected", "told", "%", "in lead", "of")
    for row in sorted(reported.families, key=lambda each: (each.family, each.day)):
        if row.expected:
            lead = (f"{row.led:,}", f"{row.lead_expected:,}") if row.lead else ("", "")
            share = percent(row.told, row.expected)
            table.add_row(
                row.family, row.day, str(row.human), f"{row.expected:,}", f"{row.told:,}", share, *lead
            )
    return table


def percent(part: int, whole: int) -> str:
    """A share in percent with one decimal, a hyphen of nothing; never 100.0 where something is missing."""
    if not whole:
        return "-"
    share = half_up(Decimal(part) * 100 / whole, 1)
    return "99.9" if share == 100 and part < whole else f"{share}"


def _table(*names: str) -> Table:
    table = Table(box=box.SIMPLE_HEAD)
    for name in names:
        words = name in ("family", "day", "kind of story")
        table.add_column(name, justify="left" if words else "right", no_wrap=True)
    return table


def _lines(reported: Reported) -> Iterator[str]:
    for row in sorted(reported.families, key=lambda each: -len(each.missed)):
        yield from _misses("missed", row, row.missed)
    for row in sorted(reported.families, key=lambda each: -len(each.not_led)):
        yield from _misses("not in the lead", row, row.not_led)
    for verb in reported.verbs:
        if verb.outside:
            sizes = ", ".join(f"{day} {half_up(size, 2)}" for day, size in verb.outside[:DAYS_SHOWN])
            span = f"{verb.human[0]}-{verb.human[1]}, {verb.human_uses} times"
            yield f"verb: {verb.verb} ({verb.scale}; humans {span}) {len(verb.outside):,} outside: {sizes}"
    for name in ("problems", "skipped"):
        for fault in getattr(reported, name)[:LISTED]:
            yield f"{name}: {fault.session} {fault.claim}: {fault.why}"
    for repeat in reported.repeats[:LISTED]:
        yield f"repeated: {repeat.session} {repeat.opening} ({repeat.before}: {repeat.opening_before})"
    yield summary(reported)


def _misses(what: str, row: FamilyRow, missed: Sequence[Missed]) -> Iterator[str]:
    """One line for a family, and one for each reason with the first days that have it."""
    if not missed:
        return
    yield f"{what}: {row.family} on {row.day} days: {len(missed):,}"
    days: dict[str, list[str]] = {}
    for each in missed:
        days.setdefault(each.why, []).append(str(each.session))
    for why, found in sorted(days.items(), key=lambda each: -len(each[1]))[:DAYS_SHOWN]:
        yield f"    {len(found):,} {why} ({', '.join(found[:DAYS_SHOWN])})"


def summary(reported: Reported) -> str:
    """The report in one line."""
    share = percent(reported.told, reported.expected)
    never = f"; never: {', '.join(reported.never)}" if reported.never else ""
    written = (
        f"{reported.stories:,} stories",
        f"{len(reported.problems):,} problems",
        f"{len(reported.skipped):,} skipped",
        f"{len(reported.repeats):,} openings repeated",
    )
    told = f"{reported.told:,} of {reported.expected:,} expected families told ({share} percent)"
    told = f"{told}, {reported.not_led:,} not in the lead{never}"
    return f"{', '.join(written)}; {told}; {reported.seconds} seconds"
