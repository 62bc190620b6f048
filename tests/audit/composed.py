"""Short passages in the manner of several desks, what the days say of each statement, and the score.

    python -m tests.audit.composed [NAME ...]

prints how many statements of each kind the check told rightly, and every miss, for the files named
(``english_dev korean_dev`` where none is).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from newsgen import pipeline
from newsgen.checking import check
from newsgen.records import MarketDay
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE, Checked, Span, Statement

HERE = Path(__file__).parent / "passages"
DAYS = Path(__file__).parents[2] / "fixtures" / "days"
LANGS = {"english": "en", "korean": "ko"}


class Told(NamedTuple):
    """A statement of a passage, and what the day says of it."""

    kind: str
    verdict: str
    right: str
    at: Span


class Passage(NamedTuple):
    """A few sentences about a recorded day."""

    day: str
    desk: str
    lang: str
    text: str
    told: tuple[Told, ...]


class Miss(NamedTuple):
    """A statement that the check told otherwise, or a false alarm beside all of them."""

    passage: Passage
    told: Told | None
    got: str


class Score(NamedTuple):
    """What the check made of some passages."""

    asked: Counter[tuple[str, str]]
    """Statements by kind and by the verdict they should have."""
    misses: tuple[Miss, ...]
    alarms: tuple[Miss, ...]
    """Verdicts of false on what is not."""

    @property
    def share(self) -> float:
        """Of all statements, those told rightly."""
        return 1 - len(self.misses) / max(self.asked.total(), 1)


def passages(name: str) -> tuple[Passage, ...]:
    """The passages of ``english_dev``, ``korean_held`` and so on."""
    rows = yaml.safe_load((HERE / f"{name}.yaml").read_text(encoding="utf-8"))
    lang = LANGS[name.partition("_")[0]]
    return tuple(
        Passage(row["day"], row["desk"], lang, row["text"], tuple(_told(row["text"], row["statements"])))
        for row in rows
    )


def _told(text: str, rows: Sequence[dict[str, str]]) -> Iterator[Told]:
    """The statements in the order of the text, each sought behind the one before it."""
    behind = 0
    for row in rows:
        start = text.index(row["text"], behind)
        behind = start + len(row["text"])
        yield Told(row["kind"], row["verdict"], row.get("right", ""), (start, behind))


@cache
def day_of(name: str) -> MarketDay:
    """A recorded day by its folder and look."""
    return pipeline.day_from_file(str(DAYS / f"{name}.json"))


def score(some: Sequence[Passage]) -> Score:
    """How the check does on some passages."""
    asked: Counter[tuple[str, str]] = Counter()
    misses: list[Miss] = []
    alarms: list[Miss] = []
    for passage in some:
        checked = check(passage.text, day_of(passage.day), passage.lang)
        asked.update((told.kind, told.verdict) for told in passage.told)
        misses += _misses(passage, checked)
        alarms += _alarms(passage, checked)
    return Score(asked, tuple(misses), tuple(alarms))


def _misses(passage: Passage, checked: Checked) -> Iterator[Miss]:
    for told in passage.told:
        found = [each for each in checked.statements if speaks(each, told.at, passage.text)]
        verdicts = {each.verdict for each in found}
        if not _tells(told.verdict, verdicts):
            yield Miss(passage, told, _shown(found) or "nothing")


def _tells(wanted: str, verdicts: set[str]) -> bool:
    """Whether the verdicts on a stretch of text come to the one wanted."""
    if wanted == UNCHECKABLE:
        return not verdicts & {TRUE, FALSE, CLOSE}
    if wanted == FALSE:
        return FALSE in verdicts
    return wanted in verdicts and FALSE not in verdicts


def _alarms(passage: Passage, checked: Checked) -> Iterator[Miss]:
    """Verdicts of false that overlap nothing false."""
    wrong = [told.at for told in passage.told if told.verdict == FALSE]
    for each in checked.false:
        if not any(overlap((each.start, each.end), at) for at in wrong):
            yield Miss(passage, None, _shown([each]))


def speaks(said: Statement, at: Span, text: str) -> bool:
    """Whether a statement of the check is about a stretch of the text: of its numbers, where it has any."""
    if not overlap((said.start, said.end), at):
        return False
    if said.numbers and any(letter.isdecimal() for letter in text[at[0] : at[1]]):
        return any(overlap(number, at) for number in said.numbers)
    return True


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches of a text have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def _shown(said: Sequence[Statement]) -> str:
    return "; ".join(
        f"{each.verdict} '{each.text}'{f' (right: {each.right})' if each.right else ''}: {each.why}"
        for each in said
    )


def table(found: Score) -> str:
    """How many statements of each kind were told rightly, by what they are."""
    missed = Counter((each.told.kind, each.told.verdict) for each in found.misses if each.told)
    lines = [f"{'kind':<12}{'true':>10}{'false':>10}{'close':>10}{'beside':>10}"]
    for kind in sorted({kind for kind, _ in found.asked}):
        cells = []
        for verdict in (TRUE, FALSE, CLOSE, UNCHECKABLE):
            asked = found.asked[kind, verdict]
            cells.append(f"{asked - missed[kind, verdict]}/{asked}" if asked else "-")
        lines.append(f"{kind:<12}" + "".join(f"{cell:>10}" for cell in cells))
    total = found.asked.total()
    lines.append(f"{total - len(found.misses)} of {total}: {found.share:.1%}; alarms: {len(found.alarms)}")
    return "\n".join(lines)


def misses(found: Score) -> str:
    """Every miss in a line of its own."""
    lines = []
    for each in (*found.alarms, *found.misses):
        if each.told:
            start, end = each.told.at
            what = f"{each.told.verdict} {each.told.kind} '{each.passage.text[start:end]}'"
        else:
            what = "ALARM"
        lines.append(f"{each.passage.day}: {what}: {each.got}\n    {each.passage.text}")
    return "\n".join(lines)


def main(names: Sequence[str]) -> None:
    """The score of each file named."""
    for name in names or ("english_dev", "korean_dev"):
        found = score(passages(name))
        sys.stdout.write(f"{name}\n{misses(found)}\n{table(found)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
