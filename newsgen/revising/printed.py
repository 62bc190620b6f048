"""The figures and dates that a version prints, and which of the next version stands where one stood."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from newsgen.records import MarketDay
from newsgen.records.filed import Filed
from newsgen.records.revised import DECK, HEADLINE, Falsified
from newsgen.revising.changed_data import inputs

FIGURE, DATE = "figure", "time"
MARKED = (FIGURE, DATE)
"""What a version marks of its words and a note can put another in the place of."""


class Figure(NamedTuple):
    """A figure or a date as it is printed."""

    place: str
    start: int
    end: int
    text: str
    mark: str
    """FIGURE or DATE."""
    value: str
    unit: str
    fact: str
    """The name of the fact that it tells: ``move:KOSPI``."""
    kind: str
    """The kind of that fact."""
    about: str
    """Whom that fact is about: ``KOSPI``, ``005930``, ``S&P 500``."""
    paths: tuple[str, ...]
    """Where in a day the data stand that it was reckoned from."""

    @property
    def sort(self) -> tuple[str, ...]:
        """What it is, whatever its value."""
        return self.mark, _undated(self.fact), self.about, self.unit

    @property
    def head(self) -> bool:
        """Whether it stands above the story, where figures are shorter."""
        return self.place in (HEADLINE, DECK)


def figures(filed: Filed, day: MarketDay) -> tuple[Figure, ...]:
    """Every figure and date of a version that newsgen wrote from a day; none of words changed by hand, for
    nobody marked them again."""
    if filed.by_hand:
        return ()
    told = json.loads(filed.story)
    facts = {each["id"]: each for each in told["facts"]}
    where = {each.address: path for path, each in reversed(inputs(day).items())}
    return tuple(
        _figure(place, line["text"], span, facts.get(span["fact"], {}), where)
        for place, line in _lines(told)
        for span in line["spans"]
        if span["kind"] in MARKED
    )


def _lines(told: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield HEADLINE, {"text": told["headline"], "spans": told["headline_spans"]}
    if told["deck"]:
        yield DECK, {"text": told["deck"], "spans": told["deck_spans"]}
    yield from ((str(at), each) for at, each in enumerate(told["paragraphs"], 1))


def _figure(
    place: str, text: str, span: Mapping[str, Any], fact: Mapping[str, Any], where: Mapping[str, str]
) -> Figure:
    start, end = span["start"], span["end"]
    paths = tuple(dict.fromkeys(where.get(address, address) for address in span["data"]))
    kind, about = fact.get("kind", ""), fact.get("subject", "")
    marked = span["kind"], span["value"], span["unit"], span["fact"]
    return Figure(place, start, end, text[start:end], *marked, kind, about, paths)


def within(told: Sequence[Figure], each: Falsified, line: str) -> tuple[Figure, ...]:
    """The figures of a version in the words of it that are false."""
    start = line.find(each.sentence) + each.sentence.find(each.said)
    if each.sentence not in line or each.said not in each.sentence:
        return ()
    end = start + len(each.said)
    return tuple(one for one in told if one.place == each.place and one.start < end and start < one.end)


def mate(figure: Figure, old: Sequence[Figure], new: Sequence[Figure]) -> Figure | None:
    """What the next version prints where this one printed a figure; None where it no longer tells it."""
    found = [
        each for each in new if (each.fact, each.unit, each.mark) == (figure.fact, figure.unit, figure.mark)
    ]
    found = [each for each in found if each.paths == figure.paths] or _moved(figure, old, new)
    near = [each for each in found if each.place == figure.place]
    if near and len(near) == len(row := _alike(figure, old)):
        return near[row.index(figure)]  # of two of one sort in a sentence the one that stands where it stood
    ours = [each for each in found if each.head == figure.head]
    return next(iter(ours or found), None)


def _moved(figure: Figure, old: Sequence[Figure], new: Sequence[Figure]) -> list[Figure]:
    """The figure of the same thing on another day, such as a best session, where each version has one."""
    alone = sum(each.sort == figure.sort and each.place == figure.place for each in old) == 1
    found = [each for each in new if each.sort == figure.sort and len(each.paths) == len(figure.paths)]
    return found if alone and len(found) == 1 else []


def _alike(figure: Figure, old: Sequence[Figure]) -> list[Figure]:
    """The figures of one sort in one place, by the same data."""
    wanted = figure.place, figure.sort, figure.paths
    return [each for each in old if (each.place, each.sort, each.paths) == wanted]


def _undated(fact: str) -> str:
    """The name of a fact without its days: ``period_session:best:KOSPI``."""
    return ":".join(part for part in fact.split(":") if not (part[:1].isdigit() and "-" in part))
