"""Which published sentences do the data, as known now, contradict?"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from newsgen import audit, verify
from newsgen.audit.house_numbers import amounts_in
from newsgen.audit.house_right import as_printed
from newsgen.audit.house_view import NotingView
from newsgen.market.names import known_names
from newsgen.records import MarketDay
from newsgen.records.checked import CLOSE, FALSE, Statement
from newsgen.records.filed import Filed
from newsgen.records.revised import Change, Falsified
from newsgen.revising.changed_data import changes, inputs
from newsgen.revising.published import Published, snapshot
from newsgen.verify.faults import Fault
from newsgen.verify.heard import Heard
from newsgen.verify.judge import JUDGES
from newsgen.verify.judge_together import contradictions

WORDS = ("names", "supplied", "sectors")
"""Where in a day words stand that stories print as they are given."""


def falsified(filed: Filed, day: MarketDay, changed: Sequence[Change] | None = None) -> tuple[Falsified, ...]:
    """What a published version says and a day, as known now, contradicts or can bear out no longer, in the
    order of the story. Empty when all that was published stands. ``changed`` is what ``changes`` says of the
    two days, where that is known."""
    told, before = Published.of(filed.item), snapshot(filed)
    changed = changes(before, day) if changed is None else changed
    held = _as_worded(day, before)
    data = _Data.of(held, changed)
    faults = tuple(_unborne(told, held, before, data))
    found = [*_renamed(told, changed), *_contradicted(told, held, data, {each.sentence for each in faults})]
    known = {each.sentence for each in found}
    found.extend(each for each in faults if each.sentence not in known)
    if len({each.address for each in changed}) == 1 and not all(each.changes for each in found):
        found = [*_laid_to(changed[0], found, {(one.place, one.said) for one in falsified(filed, before)})]
    answered = _answered_for(filed, before)
    news = (each for each in dict.fromkeys(found) if (each.place, each.said, each.right) not in answered)
    return tuple(sorted(news, key=lambda each: _where(each, told)))


def _answered_for(filed: Filed, before: MarketDay) -> Container[tuple[str, str, str]]:
    """What was false when the version was filed, and went out on a named person's word: no news now."""
    if filed.override is None:
        return ()
    return {
        (each.place, each.said, each.right) for each in falsified(replace(filed, override=None), before, ())
    }


def _laid_to(
    change: Change, found: Sequence[Falsified], already: Container[tuple[str, str]]
) -> Iterator[Falsified]:
    """What was right when it was filed is false for the one datum that changed, however it rests on it."""
    for each in found:
        own = each.changes or (each.place, each.said) in already
        yield each if own else replace(each, changes=(change,))


def _as_worded(day: MarketDay, before: MarketDay) -> MarketDay:
    """The day with the names and supplied words of the one before: what stands in their place is another
    question than whether the figures are right."""
    named = len(day.sectors) == len(before.sectors)
    sectors = [
        replace(each, name=then.name) if named else each
        for each, then in zip(day.sectors, before.sectors, strict=named)
    ]
    return replace(
        day,
        names={**day.names, **before.names},
        supplied=before.supplied,
        sectors=tuple(sectors) if named else day.sectors,
    )


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

    def under(self, addresses: Iterable[str]) -> tuple[tuple[str, ...], tuple[Change, ...]]:
        """The paths of some data, each once, and which of them changed."""
        known = [self.paths[address] for address in addresses if address in self.paths]
        changed = [self.changed[path] for paths in known for path in paths if path in self.changed]
        by_address = {each.address: each for each in sorted(changed, key=_plainness, reverse=True)}
        told = dict.fromkeys(each.address for each in changed)
        return tuple(paths[0] for paths in known), tuple(by_address[address] for address in told)


def _plainness(each: Change) -> tuple[bool, bool]:
    """One figure stands in many places of a day, as a close, a record, a witness: its own change is told best
    where it was the same session's before."""
    return not each.was, each.was.partition("(")[2] != each.now.partition("(")[2]


def _contradicted(
    told: Published, day: MarketDay, data: _Data, faulty: Container[str]
) -> Iterator[Falsified]:
    """The statements that the audit finds false; near misses too, in sentences that the story's own reading
    back does not let pass: what is good enough for others is not for the house."""
    read, places = audit.as_read(told.text)
    checked = audit.as_given(audit.audit(read, day, told.lang, known_names()), told.text, places)
    for each in checked.statements:
        place, sentence = told.around(each.start, each.end)
        near = each.verdict == CLOSE and each.right and each.right != each.text and sentence in faulty
        if place and (each.verdict == FALSE or near):
            paths, changed = data.under(each.data)
            said, right = _exchanged(each, told.text, changed)
            yield Falsified(place, sentence, said, right, each.why, changed, paths)


def _exchanged(each: Statement, text: str, changed: Sequence[Change]) -> tuple[str, str]:
    """The words that are false and those that could stand in their place: of a bare number the number, of a
    long phrase with a figure that is known to have changed that figure with its unit."""
    if each.right[:1].isdigit() and each.right[-1:].isdigit() and len(each.numbers) == 1:
        start, end = each.numbers[0]
        return text[start:end], each.right
    unit = each.right.lstrip("0123456789,.")
    old = f"{changed[0].was}{unit}" if len(changed) == 1 and each.right[:1].isdigit() else ""
    return (old if old and old in each.text else each.text), each.right


def _unborne(told: Published, day: MarketDay, before: MarketDay, data: _Data) -> Iterator[Falsified]:
    """What the story's own reading back finds: a figure that is not so, words too strong for a move, a thing
    that nothing in the day shows any more. What failed when the story was filed and does so in the same words
    now is of the desk's own making."""
    already = {(each.place, each.said, each.why) for each in _faults(told, before, data)}
    yield from (each for each in _faults(told, day, data) if (each.place, each.said, each.why) not in already)


def _faults(told: Published, day: MarketDay, data: _Data) -> Iterator[Falsified]:
    heard, view = verify.heard(told.lines, day, told.lang), NotingView(day, told.lang)
    for claim, fault, seen in (
        *_judged(heard, view),
        *((*each, ()) for each in contradictions(heard.claims)),
    ):
        excerpt = heard.excerpt(claim.at)
        place = next(each.place for each in told.passages if excerpt in each.text)
        paths, changed = data.under(seen)
        right = as_printed(fault.right, amounts_in(claim), day.session, told.lang)
        right = "" if "[" in right else right  # a list of what the judges know is nothing to print
        said = _figure(_printed(heard.said(claim.at), excerpt), right)
        yield Falsified(place, excerpt, said, right, fault.message, changed, paths)


def _judged(heard: Heard, view: NotingView) -> Iterator[tuple[Any, Fault, Sequence[str]]]:
    """Each claim that does not hold, why, and the data that its judge looked at."""
    for claim in heard.claims:
        view.seen.clear()
        fault = JUDGES[claim.__class__](claim, view)
        if fault is not None:
            yield claim, fault, tuple(view.seen)


def _figure(said: str, right: str) -> str:
    """Of a figure with a particle behind it the figure alone, where what is right is one of its unit.

    >>> _figure("1,380.4원에", "1,380.41원"), _figure("강보합으로", "1.01%")
    ('1,380.4원', '강보합으로')
    """
    unit = re.escape(right.lstrip("0123456789,."))
    found = re.match(rf"[\d,.]+\d{unit}", said)
    return found.group() if found and right[:1].isdigit() else said


def _printed(terms: str, sentence: str) -> str:
    """Words as they were printed, of which the reader knows only the terms.

    >>> _printed("$ 15.9 million", "It was worth $15.9 million.")
    '$15.9 million'
    """
    found = re.search(r"\s*".join(map(re.escape, terms.split())), sentence, re.IGNORECASE)
    return found.group() if found else terms


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
    steps = path.split("/")
    return steps[0] in WORDS and steps[-1].startswith(lang)
