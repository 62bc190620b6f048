"""Sentences worded as the house words them: their claims, held to the day by the judges of ``verify``.

What makes the house strict with itself is no lie in anybody's copy: the verb that is too strong for a move,
a price printed in round figures. Where a claim says what anybody could assert, its judge here has the last
word on what verify will not let stand, and says why.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, NamedTuple

from newsgen.audit import printed
from newsgen.audit.assertions import WeekdaySaid
from newsgen.audit.house_days import at_home, cause, right_day, stray_day
from newsgen.audit.house_kinds import of_a_kind
from newsgen.audit.house_lines import Lines, lines_of
from newsgen.audit.house_numbers import Figure, amounts_in, figures_of, spoken_for
from newsgen.audit.house_parts import Place
from newsgen.audit.house_right import as_printed
from newsgen.audit.house_said import assertions
from newsgen.audit.house_sentences import Sentence, house_sentences
from newsgen.audit.house_view import Known, NotingView
from newsgen.audit.house_words import FORMULAS
from newsgen.audit.unread import unheld
from newsgen.audit.verdicts import Bench
from newsgen.records import MarketDay
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE, Span, Statement
from newsgen.verify.claims import NOW, ChangeSaid, CrossSaid, ToldSaid, WaySaid
from newsgen.verify.claims_past import HaltSaid
from newsgen.verify.faults import FALSE as CONTRADICTED
from newsgen.verify.faults import Fault
from newsgen.verify.heard import PARTICLE, Placed
from newsgen.verify.judge import JUDGES
from newsgen.verify.times import DaySaid

_PASSED = frozenset(("touch", "stand", "brief", "reach"))
"""Ways of crossing a level that need another side to come from."""
_WORST = (FALSE, CLOSE, UNCHECKABLE, TRUE)
"""Of several things that a claim says the worst is what is said of it."""


class Settled(NamedTuple):
    """What of a text is settled, and what is left for others to read."""

    statements: tuple[Statement, ...]
    numbers: tuple[Span, ...]
    known: tuple[Span, ...]
    """The sentences that were read."""
    data: Mapping[str, Known]
    certain: tuple[Statement, ...] = ()
    """Slips of the day, of which nobody else need be asked."""


NOTHING = Settled((), (), (), {})
"""Of a text in which nothing is worded as the house words it."""


def settled(text: str, day: MarketDay, lang: str, bench: Bench) -> Settled:
    """The statements of every sentence that is worded as the house words it."""
    lines = lines_of(text, day, lang)
    house = house_sentences(lines, day, lang)
    court = _Court(text, lines, house.places, NotingView(day, lang), bench, lines.ours and house.whole, [])
    statements: list[Statement] = []
    numbers: list[Span] = []
    for sentence in house.sentences:
        figures = tuple(figures_of(sentence, lines, text))
        numbers.extend(at for at, _ in figures)
        statements.extend(court.statements(sentence, figures))
    known = tuple(lines.span(each.start, each.end) for each in house.sentences)
    return Settled(tuple(statements), tuple(numbers), known, court.view.seen, tuple(court.certain))


_COUNTED = re.compile(r"\bfrom [\d.,]+(?: won| points)? on $")
"""Behind it stands the day of what a move is counted from: *from 79,600 won on Friday*."""


class _Court(NamedTuple):
    """One text before the judges."""

    text: str
    lines: Lines
    places: Sequence[Placed]
    view: NotingView
    bench: Bench
    ours: bool
    """Whether the house made all of it: it rounds as it means to."""
    certain: list[Statement]

    def statements(self, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Statement]:
        """Each claim of a sentence with the numbers that it speaks for, judged."""
        spoken = spoken_for(sentence.claims, figures, self.places)
        told, strays = [], set()
        for number, claim in enumerate(sentence.claims):
            stray = stray_day(claim, self.view)
            if stray is not None:
                strays.add(stray)
                claim = at_home(claim, self.view.session)  # noqa: PLW2901 - the rest of it is true
            if claim is not None:
                told.append(_of_a_kind(self._judged(claim, tuple(spoken.get(number, ())))))
        self.certain.extend(self._strayed(sentence, strays))
        yield from (each for each in told if not _part_of_a_row(each, told))
        yield from self._weekdays(sentence, told)

    def _strayed(self, sentence: Sentence, strays: set[DaySaid]) -> Iterator[Statement]:
        """Days that are not this session's, where everything said of them is."""
        for term in sentence.terms:
            if isinstance(term.value, DaySaid) and term.value in strays:
                start, end = self.lines.span(term.start, term.end)
                if _COUNTED.search(self.text, max(start - 40, 0), start):
                    continue
                session = printed.day(self.view.session, self.view.session, "en")
                right, why = right_day(term.value, self.view), f"the session is that of {session}"
                numbers = ((start, end),) if any(map(str.isdigit, self.text[start:end])) else ()
                words = self.text[start:end]
                yield Statement(start, end, words, FALSE, right, why, cause(self.view), (), numbers)

    def _weekdays(self, sentence: Sentence, told: Sequence[Statement]) -> Iterator[Statement]:
        """Weekdays that a claim took along: they stand behind its words."""
        for term in sentence.terms:
            at = self.lines.span(term.start, term.end)
            weekday = term.value.weekday if isinstance(term.value, DaySaid) else -1
            if weekday >= 0 and not any(each.start <= at[0] < each.end for each in (*told, *self.certain)):
                day = self.view.session - timedelta(days=(self.view.session.weekday() - weekday) % 7)
                yield self.bench.judge(WeekdaySaid(at, (), weekday, day))

    def _judged(self, claim: Any, numbers: tuple[Span, ...]) -> Statement:
        at = self._span(claim, numbers)
        fault, data = self._verified(claim)
        plain = self._plain(claim, at, data, numbers)
        told = [self.bench.judge(each) for each in assertions(claim, Place(at, numbers, self.view.session))]
        worst = min(told, key=lambda each: _WORST.index(each.verdict), default=plain)
        if fault is None:
            return worst if worst.verdict == TRUE or (worst.verdict == CLOSE and not self.ours) else plain
        if isinstance(claim, WaySaid) and claim.aspect in _FURTHEST and worst.verdict == UNCHECKABLE:
            return worst
        if not told or worst.verdict == UNCHECKABLE or _never_crossed(claim, self.view):
            return self._faulty(claim, fault, plain)
        return worst

    def _span(self, claim: Any, numbers: Sequence[Span]) -> Span:
        """The words of a claim and of its numbers, and whatever stands between them."""
        first, last = claim.at[0], max(claim.at[1] - 1, claim.at[0])
        while last > first and self.places[last].kind == PARTICLE:
            last -= 1
        start, end = self.lines.span(self.places[first].start, self.places[last].end)
        return min([start, *(at[0] for at in numbers)]), max([end, *(at[1] for at in numbers)])

    def _verified(self, claim: Any) -> tuple[Fault | None, tuple[str, ...]]:
        """What verify's judge finds, and the figures that it looked at."""
        already = dict(self.view.seen)
        self.view.seen.clear()
        fault = JUDGES[type(claim)](_leniently(claim, self.view), self.view)
        data = tuple(self.view.seen)
        self.view.seen.update(already)
        return fault, data

    def _plain(self, claim: Any, at: Span, data: tuple[str, ...], numbers: tuple[Span, ...]) -> Statement:
        """A claim that holds, in the words of its kind."""
        why = FORMULAS[type(claim).__name__]
        return Statement(*at, self.text[at[0] : at[1]], TRUE, "", why, "", data, numbers)

    def _faulty(self, claim: Any, fault: Fault, plain: Statement) -> Statement:
        """The same of one that does not, or that nothing in the day can show."""
        if fault.state != CONTRADICTED:
            return plain._replace(verdict=UNCHECKABLE, why=unheld(fault.message), data=())
        right = as_printed(fault.right, amounts_in(claim), self.view.session, self.view.lang)
        why = f"{plain.why}: it is {right}" if right else plain.why
        return plain._replace(verdict=FALSE, right=right, why=why)


def _of_a_kind(one: Statement) -> Statement:
    """The statement, without a right value that could not stand in its place: why it is false tells it."""
    if not one.right or of_a_kind(one.right, one.text):
        return one
    why = one.why if one.right in one.why else f"{one.why}: it is {one.right}"
    return one._replace(right="", why=why)


_FURTHEST = ("high", "low")
"""*Climbed as high as 3,001.33* may be counted from the open, or from the low."""


def _part_of_a_row(one: Statement, told: Sequence[Statement]) -> bool:
    """Whether a direction is only a word of a longer phrase that holds: 닷새 연속 상승을 마치고."""
    if one.numbers or one.verdict != FALSE:
        return False
    return any(each.verdict == TRUE and each.start < one.start and one.end <= each.end for each in told)


def _never_crossed(claim: Any, view: NotingView) -> bool:
    """Whether a level is said to be passed that lay behind the whole session, the close before it as well."""
    if not isinstance(claim, CrossSaid) or claim.how not in _PASSED or claim.when != NOW:
        return False
    before = view.datum(claim.who, "previous_close")
    far = view.datum(claim.who, "low" if claim.side > 0 else "high") or view.datum(claim.who, "open")
    known = [each for each in (before, far) if each is not None]
    return before is not None and all((each.value - claim.level.value) * claim.side > 0 for each in known)


def _leniently(claim: Any, view: NotingView) -> Any:
    """The claim without what only the house asks of itself: the size that a verb is good for, which is a
    matter of taste, and the name of who announced a halt or was quoted."""
    if isinstance(claim, ChangeSaid | WaySaid) and claim.sign:
        return replace(claim, band=None)
    if isinstance(claim, HaltSaid):
        named = len(view.day.supplied) + len(view.day.notices)
        return claim._replace(sources=frozenset(range(named)))
    return claim._replace(with_source=True) if isinstance(claim, ToldSaid) else claim
