"""Which published sentences do the data, as known now, contradict?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from newsgen import audit, verify
from newsgen.market.names import known_names
from newsgen.records import MarketDay
from newsgen.records.checked import FALSE, Statement
from newsgen.records.filed import Filed
from newsgen.records.revised import Change, Falsified
from newsgen.revising.changed_data import changes, inputs
from newsgen.revising.published import Published, snapshot
from newsgen.verify.judge import JUDGES
from newsgen.verify.judge_together import contradictions
from newsgen.verify.view import View

WORDS = ("names", "supplied", "sectors")
"""Where in a day words stand that stories print as they are given."""


def falsified(filed: Filed, day: MarketDay) -> tuple[Falsified, ...]:
    """What a published version says and a day, as known now, contradicts or can bear out no longer, in the
    order of the story. Empty when all that was published stands."""
    told, before = Published.of(filed.item), snapshot(filed)
    changed = changes(before, day)
    held = replace(day, names={**day.names, **before.names}, supplied=before.supplied, sectors=before.sectors)
    data = _Data.of(held, changed)
    found = [*_renamed(told, changed), *_contradicted(told, held, data)]
    known = {each.sentence for each in found}
    found.extend(each for each in _unborne(told, held, before, data) if each.sentence not in known)
    return tuple(sorted(dict.fromkeys(found), key=lambda each: _where(each, told)))


def _where(each: Falsified, told: Published) -> tuple[int, int, int]:
    """Where in a story false words stand."""
    at = [passage.place for passage in told.passages].index(each.place)
    return at, told.passages[at].text.find(each.sentence), each.sentence.find(each.said)


class _Data(NamedTuple):
    """What is known of the inputs of a day by their addresses."""

    paths: Mapping[str, tuple[str, ...]]
    changed: Mapping[str, Change]
    """By path."""

    @classmethod
    def of(cls, day: MarketDay, changed: Sequence[Change]) -> _Data:
        paths: dict[str, tuple[str, ...]] = {}
        for path, each in inputs(day).items():
            paths[each.address] = (*paths.get(each.address, ()), path)
        return cls(paths, {each.path: each for each in changed})

    def under(self, addresses: Sequence[str]) -> tuple[tuple[str, ...], tuple[Change, ...]]:
        """The paths of some data, and which of them changed."""
        paths = tuple(path for address in addresses for path in self.paths.get(address, ()))
        return paths, tuple(self.changed[path] for path in paths if path in self.changed)


def _contradicted(told: Published, day: MarketDay, data: _Data) -> Iterator[Falsified]:
    """The statements that the audit finds false."""
    read, places = audit.as_read(told.text)
    checked = audit.as_given(audit.audit(read, day, told.lang, known_names()), told.text, places)
    for each in checked.statements:
        place, sentence = told.around(each.start, each.end)
        if each.verdict == FALSE and place:
            paths, changed = data.under(each.data)
            said, right = _exchanged(each, told.text)
            yield Falsified(place, sentence, said, right, each.why, changed, paths)


def _exchanged(each: Statement, text: str) -> tuple[str, str]:
    """The words that are false and those that could stand in their place; of a bare number the number."""
    if each.right[:1].isdigit() and each.right[-1:].isdigit() and len(each.numbers) == 1:
        start, end = each.numbers[0]
        return text[start:end], each.right
    return each.text, each.right


def _unborne(told: Published, day: MarketDay, before: MarketDay, data: _Data) -> Iterator[Falsified]:
    """What the story's own reading back finds besides: words too strong for a move, a thing that nothing in
    the day shows any more. What failed when the story was filed is of the desk's own making."""
    already = {(each.place, each.said) for each in _faults(told, before, data)}
    yield from (each for each in _faults(told, day, data) if (each.place, each.said) not in already)


def _faults(told: Published, day: MarketDay, data: _Data) -> Iterator[Falsified]:
    heard, view = verify.heard(told.lines, day, told.lang), View(day, told.lang)
    judged = [(claim, JUDGES[claim.__class__](claim, view)) for claim in heard.claims]
    for claim, fault in (*judged, *contradictions(heard.claims)):
        if fault is not None:
            excerpt = heard.excerpt(claim.at)
            paths, changed = data.under([fault.address] if fault.address else [])
            place = next(each.place for each in told.passages if excerpt in each.text)
            yield Falsified(place, excerpt, heard.said(claim.at), "", fault.message, changed, paths)


def _renamed(told: Published, changed: Sequence[Change]) -> Iterator[Falsified]:
    """Sentences with a name or supplied words that are others now."""
    words = [each for each in changed if each.was and _is_words(each.path, told.lang)]
    words.sort(key=lambda each: -len(each.was))
    for place, sentence in told.sentences:
        left = sentence.casefold()
        for each in words:
            at = left.find(each.was.casefold())
            if at >= 0:
                said = sentence[at : at + len(each.was)]
                yield Falsified(place, sentence, said, each.now, each.path, (each,), (each.path,))
                left = left.replace(each.was.casefold(), "\0" * len(each.was))


def _is_words(path: str, lang: str) -> bool:
    first, *_, last = path.split("/")
    return first in WORDS and last.startswith(lang)
