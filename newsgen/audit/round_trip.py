"""Our own stories handed in as anybody's copy: all of it read, nothing false, every number with a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from newsgen.audit.as_read import as_read
from newsgen.audit.audit import audit
from newsgen.audit.house import settled
from newsgen.audit.house_lines import lines_of
from newsgen.audit.language import guess
from newsgen.audit.verdicts import Bench
from newsgen.audit.whose_day import another_day
from newsgen.records import MarketDay, Problem, Words
from newsgen.records.checked import TRUE
from newsgen.records.past import Past

CHECK = "round trip"


def round_trip(text: str, day: MarketDay, lang: str) -> Iterator[Problem]:
    """What of a story of the house's own its own readers do not find wholly read and true."""
    house = settled(text, day, lang, Bench(text, day, lang, None))
    lines = lines_of(text, day, lang)
    for start, line in zip(lines.starts, lines.lines, strict=True):
        left = _without(line, start, house.known)
        if any(map(str.isalnum, left)):
            yield Problem(CHECK, f"'{left.strip()}' is not read", line)
    for each in (*house.certain, *house.statements):
        if each.verdict != TRUE:
            message = f"'{each.text}' is {each.verdict}: {each.right or each.why}"
            yield Problem(CHECK, message, text[each.start : each.end])
    told = {at for each in house.statements for at in each.numbers}
    for start, end in house.numbers:
        if (start, end) not in told:
            yield Problem(CHECK, f"no statement speaks for '{text[start:end]}'", text[start - 40 : end + 40])


def as_checked(
    text: str, day: MarketDay, lang: str, names: Mapping[str, Words], past: Past | None = None
) -> Iterator[Problem]:
    """What of a printed story is refused, not found true, or left without a verdict, when it is handed in by
    somebody who says nothing of where it comes from."""
    read, _ = as_read(text)
    if (found := guess(read)) != lang:
        yield Problem(CHECK, f"the story is in {lang}, and is taken for {found or 'no language'}", read[:80])
    if why := another_day(read, day, lang, past):
        yield Problem(CHECK, f"the story is taken for one of another day: {why}", read[:80])
    checked = audit(read, day, lang, names, past)
    for each in checked.statements:
        if each.verdict != TRUE:
            message = f"'{each.text}' is {each.verdict} to the command: {each.right or each.why}"
            yield Problem(CHECK, message, read[each.start : each.end])
    if checked.coverage < 1:
        message = f"the command tells of {checked.judged} of {len(checked.numbers)} numbers"
        yield Problem(CHECK, message, read[:80])


def _without(line: str, start: int, known: tuple[tuple[int, int], ...]) -> str:
    """What of a line is in none of the sentences that were read."""
    left, at = [], start
    for first, last in sorted(known):
        if start <= first < start + len(line):
            left.append(line[at - start : first - start])
            at = last
    return " ".join((*left, line[at - start :]))
