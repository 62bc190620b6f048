"""Wrong stories made from true ones, and what the check finds in them.

    python -m tests.audit.injected [--market DIR] [--every N] [--misses]

Every recorded day and every Nth session of a market, in both languages, and the composed passages: one
change a time, each false by the data. The table says, by class and language, what share was found; and of all
verdicts of false, how many stood on an error that had been made.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from newsgen import pipeline, settings
from newsgen.checking import check
from newsgen.records import MarketDay
from newsgen.records.checked import CLOSE, FALSE, Checked, Span
from tests.audit import (
    injected_figures,
    injected_passages,
    injected_sentences,
    injected_times,
    injected_words,
)
from tests.audit.composed import DAYS, day_of, overlap, passages
from tests.audit.injected_tale import Tale, Wrong

MAKERS = (
    injected_figures.digits,
    injected_figures.scales,
    injected_figures.units,
    injected_figures.elsewhere,
    injected_figures.formers,
    injected_figures.cuts,
    injected_figures.swapped,
    injected_words.directions,
    injected_words.sides,
    injected_words.groups,
    injected_words.subjects,
    injected_words.qualifiers,
    injected_times.days,
    injected_times.anchors,
    injected_times.lapses,
    injected_times.rows,
    injected_sentences.sentences,
)
LANGS = ("en", "ko")
PASSAGES = ("english_dev", "english_held", "korean_dev", "korean_held")
EACH = 2
"""Changes of one class in one text: a story has dozens of figures."""
EVERY = 97
"""Sessions of a market from one that is tried to the next."""


class Found(NamedTuple):
    """What the check said of one text, wrong or not."""

    source: str
    """``story`` or ``passage``."""
    lang: str
    name: str
    kind: str
    """The class of error; empty for the text as it was."""
    found: bool
    right: int
    """Verdicts of false on what was made wrong."""
    alarms: int
    """And on what was not."""
    shown: str


def changed(tale: Tale, each: int = EACH) -> Iterator[Wrong]:
    """Some of the changes of every class, the same each time."""
    found = defaultdict(list)
    for maker in MAKERS:
        for wrong in maker(tale):
            found[wrong.kind].append(wrong)
    yield from _some(found, f"{tale.day.session} {tale.day.as_of:%H%M} {tale.lang}", each)


def _some(found: dict[str, list[Wrong]], seed: str, each: int) -> Iterator[Wrong]:
    for kind, wrongs in sorted(found.items()):
        dice = random.Random(f"{seed} {kind}")
        yield from dice.sample(wrongs, min(each, len(wrongs)))


def of_story(day: MarketDay, lang: str, each: int = EACH) -> Iterator[Found]:
    """Our own story of a day: as it is, and made wrong in some ways."""
    tale = Tale(pipeline.write(day, settings.load(lang), verified=False), day)
    name = f"{day.session} {day.as_of:%H:%M}"
    yield _judged("story", name, check(tale.text, day, lang), None, ())
    for wrong in changed(tale, each):
        yield _judged("story", name, check(wrong.text, day, lang), wrong, ())


def of_passages(name: str, each: int = EACH) -> Iterator[Found]:
    """The composed passages, their true statements made wrong."""
    for passage in passages(name):
        kept = tuple(told.at for told in passage.told if told.verdict == FALSE)
        found = defaultdict(list)
        for wrong in injected_passages.changes(passage):
            found[wrong.kind].append(wrong)
        for wrong in _some(found, passage.text, each):
            checked = check(wrong.text, day_of(passage.day), passage.lang)
            longer = len(wrong.text) - len(passage.text)
            moved = tuple(_shifted(at, wrong.at[0], longer) for at in kept)
            yield _judged("passage", f"{name} {passage.day}", checked, wrong, moved)


def _shifted(at: Span, behind: int, by: int) -> Span:
    return (at[0] + by, at[1] + by) if at[0] > behind else at


def _judged(source: str, name: str, checked: Checked, wrong: Wrong | None, kept: Sequence[Span]) -> Found:
    """What the check found, held to what was done; ``kept`` are errors that the text had before."""
    false = [each for each in checked.false if not any(overlap((each.start, each.end), at) for at in kept)]
    if wrong is None:
        shown = "; ".join(f"'{each.text}' {each.why}" for each in false)
        return Found(source, checked.lang, name, "", not false, 0, len(false), shown)
    taken = [each for each in checked.statements if overlap((each.start, each.end), wrong.at)]
    found = any(each.verdict == FALSE or (wrong.close and each.verdict == CLOSE) for each in taken)
    right = [each for each in false if overlap((each.start, each.end), wrong.reach)]
    beside = [each for each in false if each not in right]
    shown = f"{_around(wrong)} -> {[(each.verdict, each.text) for each in taken]}"
    if beside:
        shown += f"; ALARM {[(each.text, each.why) for each in beside]}"
    return Found(source, checked.lang, name, wrong.kind, found, len(right), len(beside), shown)


def _around(wrong: Wrong) -> str:
    start, end = wrong.at
    shown = f"{wrong.text[max(0, start - 60) : start]}[{wrong.text[start:end]}]{wrong.text[end : end + 40]}"
    return shown.replace("\n", " / ")


def days(market: Path | None, every: int = EVERY) -> Iterator[MarketDay]:
    """Every recorded look, and the close of every Nth session of a market."""
    for path in sorted(DAYS.glob("*/*.json")):
        yield pipeline.day_from_file(str(path))
    if market:
        held = pipeline.market_at(market)
        for session in list(held.sessions)[every::every]:
            yield held.day(session, "close")


def table(found: Iterable[Found]) -> str:
    """By class: how many were made, what share of them was found, in each language and source."""
    made: Counter[tuple[str, str, str]] = Counter()
    caught: Counter[tuple[str, str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    alarms: Counter[tuple[str, str]] = Counter()
    for each in found:
        if each.kind:
            made[each.kind, each.source, each.lang] += 1
            caught[each.kind, each.source, each.lang] += each.found
        right[each.source, each.lang] += each.right
        alarms[each.source, each.lang] += each.alarms
    columns = [(source, lang) for source in ("story", "passage") for lang in LANGS]
    lines = [f"{'class of error':<40}" + "".join(f"{f'{source} {lang}':>18}" for source, lang in columns)]
    for kind in sorted({kind for kind, _, _ in made}):
        cells = [_share(caught[kind, *column], made[kind, *column]) for column in columns]
        lines.append(f"{kind:<40}" + "".join(f"{cell:>18}" for cell in cells))
    for name, few, many in (
        ("found of all", _sums(caught), _sums(made)),
        ("alarms that are right", right, right + alarms),
    ):
        lines.append(
            f"{name:<40}" + "".join(f"{_share(few[column], many[column]):>18}" for column in columns)
        )
    return "\n".join(lines)


def _sums(by: Counter[tuple[str, str, str]]) -> Counter[tuple[str, str]]:
    total: Counter[tuple[str, str]] = Counter()
    for (_, source, lang), count in by.items():
        total[source, lang] += count
    return total


def _share(few: int, many: int) -> str:
    return f"{few}/{many} {few / many:7.1%}" if many else "-"


def main(words: Sequence[str]) -> None:
    """The table; with ``--misses`` what was missed and every wrong alarm."""
    wanted = argparse.ArgumentParser(prog="python -m tests.audit.injected")
    wanted.add_argument("--market", type=Path)
    wanted.add_argument("--every", type=int, default=EVERY)
    wanted.add_argument("--misses", action="store_true")
    wanted.add_argument("--lang", choices=LANGS)
    asked = wanted.parse_args(words)
    langs = [asked.lang] if asked.lang else LANGS
    found = [
        each for day in days(asked.market, asked.every) for lang in langs for each in of_story(day, lang)
    ]
    wanted_names = [
        name for name in PASSAGES if {"english": "en", "korean": "ko"}[name.partition("_")[0]] in langs
    ]
    found += [each for name in wanted_names for each in of_passages(name)]
    if asked.misses:
        for each in found:
            if not each.found or each.alarms:
                sys.stdout.write(f"{each.lang} {each.name} {each.kind or 'AS IT IS'}: {each.shown}\n")
    sys.stdout.write(table(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
