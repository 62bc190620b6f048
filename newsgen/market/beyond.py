"""The last value at or beyond this one: an index over a series that grows by a day and bears revision.

Each row is linked to the last row before it whose value is at or beyond its own; *beyond* is above, or
below, as the index was made, and *at* makes a tie a precedent. The links are the answers, and whoever asks
about another value climbs them: what a row outdoes is outdone by all that outdo the row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from newsgen.market.columns import NOTHING

if TYPE_CHECKING:
    from newsgen.market.columns import Ints

NONE = -1
"""The row of no row: nothing before is at or beyond."""

FEW = 64
"""So few rows left to climb are climbed one by one: an array of them costs more than it saves."""

EFFORT = 8
"""So many climbs a row, on average, before rows are climbed one by one; market series take two or three."""

BEYOND_ALL = np.iinfo(np.int64).max
"""Stands behind the last row, where NumPy looks for row -1: there every climb ends."""

ROOM = 16
"""The least number of days that a growing index makes room for."""


class Beyond:
    """The index over one series; values are whole numbers, NOTHING where unknown.

    An unknown value is never beyond another and has no answer.
    """

    __slots__ = ("_key_at", "_keys", "_link_at", "_links", "_size", "up")

    def __init__(self, keys: Ints, links: Ints, *, up: bool) -> None:
        self.up = up
        self._size = len(keys)
        self._hold(keys, links)

    @classmethod
    def of(cls, values: Ints, *, up: bool) -> Beyond:
        """The index over a series: at or above when ``up``, at or below when not."""
        keys = _keys(values, up=up)
        return cls(keys, _links(keys, np.zeros(1, np.int64)), up=up)

    @classmethod
    def each(cls, values: Ints, starts: Ints, *, up: bool) -> list[Beyond]:
        """An index over each of many series laid end to end; ``starts`` are their first rows, ascending."""
        keys = _keys(values, up=up)
        links = _links(keys, starts)
        ends = [*starts[1:].tolist(), len(keys)]
        spans = [slice(start, end) for start, end in zip(starts.tolist(), ends, strict=True)]
        return [cls(keys[span], np.maximum(links[span] - span.start, NONE), up=up) for span in spans]

    def __len__(self) -> int:
        return self._size

    @property
    def values(self) -> Ints:
        """The series as the index knows it now."""
        return _keys(self._keys[: self._size], up=self.up)

    @property
    def answers(self) -> Ints:
        """For each row the last row before it that is at or beyond it; -1 where there is none."""
        keys = self._keys[: self._size]
        return np.where(keys == NOTHING, NONE, self._links[: self._size])

    def last(self, row: int) -> int:
        """The last row before ``row`` that is at or beyond it; -1 if none."""
        return NONE if self._key_at[row] == NOTHING else self._link_at[row]

    def before(self, row: int, value: int) -> int:
        """The last row before ``row`` at or beyond any value; -1 if none, or for NOTHING.

        The last row strictly beyond is that at or beyond the next whole number.
        """
        return NONE if value == NOTHING else self._climb(row - 1, self._key(value))

    def best(self, row: int, start: int = 0) -> int:
        """The first of the rows from ``start`` to before ``row`` that hold the furthest value; -1 if none."""
        links, at = self._link_at, row - 1
        if at < start:
            return NONE
        while links[at] >= start:
            at = links[at]
        return NONE if self._key_at[at] == NOTHING else at

    def add(self, value: int) -> int:
        """Adds a day and returns its answer, in constant time when averaged over the days added."""
        row, key = self._size, self._key(value)
        if row == len(self._keys):
            self._grow()
        self._key_at[row] = key
        self._link_at[row] = self._climb(row - 1, key)
        self._size += 1
        return self.last(row)

    def revise(self, row: int, value: int) -> tuple[int, ...]:
        """Changes a value of the past; the rows, from ``row`` on, whose answer is another one now."""
        new = self._key(value)
        behind = self._reaching(row, max(self._key_at[row], new))
        before = [self.last(each) for each in (row, *behind)]
        self._key_at[row] = new
        self._link_at[row] = self._climb(row - 1, new)
        for each in behind:
            self._link_at[each] = self._climb(row, self._key_at[each])
        return tuple(each for each, was in zip((row, *behind), before, strict=True) if self.last(each) != was)

    def resting_on(self, row: int) -> tuple[int, ...]:
        """The later rows whose answer is this row."""
        after = self._links[row + 1 : self._size] == row
        later = (row + 1 + np.flatnonzero(after)).tolist()
        return tuple(each for each in later if self._key_at[each] != NOTHING)

    def _reaching(self, row: int, furthest: int) -> list[int]:
        """Later rows with nothing at or beyond them in between, so that a value up to ``furthest`` in
        ``row`` bears on their answer: those linked to the row, or past it."""
        past = row + 1 + np.flatnonzero(self._links[row + 1 : self._size] <= row)
        reached: list[int] = past[self._keys[past] <= furthest].tolist()
        return reached

    def _climb(self, at: int, key: int) -> int:
        keys, links = self._key_at, self._link_at
        while at >= 0 and keys[at] < key:
            at = links[at]
        return at

    def _key(self, value: int) -> int:
        return value if self.up or value == NOTHING else -value

    def _grow(self) -> None:
        room = np.full(max(self._size, ROOM), NOTHING)
        self._hold(np.concatenate((self._keys, room)), np.concatenate((self._links, room)))

    def _hold(self, keys: Ints, links: Ints) -> None:
        """Keeps the arrays, and views of them that give a Python integer in a third of NumPy's time."""
        self._keys, self._links = keys, links
        self._key_at, self._link_at = keys.data, links.data


def answers(values: Ints, starts: Ints, *, up: bool) -> Ints:
    """The answers of many series laid end to end, as rows of the whole; ``starts`` are their first rows."""
    keys = _keys(values, up=up)
    return np.where(keys == NOTHING, NONE, _links(keys, starts))


def _keys(values: Ints, *, up: bool) -> Ints:
    """The values so that beyond is always above; NOTHING, the least of all, is its own negative."""
    return values.copy() if up else -values


def _links(keys: Ints, starts: Ints) -> Ints:
    """For each row the last one of its series before it that is at or beyond.

    An unknown row is linked to the row before: a climb passes through it.
    """
    links = np.arange(-1, len(keys) - 1)
    links[starts[starts < len(keys)]] = NONE
    known = np.flatnonzero(keys != NOTHING)
    first = np.searchsorted(known, starts)
    if len(known) == len(keys):
        return _known_links(keys, first)
    found = _known_links(keys[known], first)
    links[known] = np.where(found == NONE, NONE, known[found])
    return links


def _known_links(keys: Ints, starts: Ints) -> Ints:
    """The links of rows that are all known, climbed by all rows at once.

    What a row is linked to at first is the row before. As long as that is outdone, the row takes over its
    link: the rows in between are outdone as well. Links not settled yet are climbed too, so that steps
    grow, and each round has fewer rows left. A long fall that is made good step by step would be climbed
    anew by every row of the rise: what effort leaves over is climbed one by one.
    """
    links = np.arange(-1, len(keys) - 1)
    links[starts[starts < len(keys)]] = NONE
    top = np.append(keys, BEYOND_ALL)
    rows = np.flatnonzero(top[links] < keys)
    at, mine, effort = links[rows], keys[rows], EFFORT * len(keys)
    while len(rows) > FEW and effort > 0:
        at = links[at]
        links[rows] = at
        left = top[at] < mine
        rows, at, mine = rows[left], at[left], mine[left]
        effort -= len(rows)
    _climb_each(top.data, links.data, rows.tolist())
    return links


def _climb_each(keys: memoryview, links: memoryview, rows: list[int]) -> None:
    """Settles the last rows in order. From the row before up, no row is passed twice: what one has
    climbed past, the next ones skip."""
    for row in rows:
        at, key = row - 1, keys[row]
        while keys[at] < key:
            at = links[at]
        links[row] = at
