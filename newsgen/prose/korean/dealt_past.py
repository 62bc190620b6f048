"""What a group's past says: an earlier look, rows of sessions, the most since when, sums; and the index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from newsgen.prose.korean import dealing
from newsgen.prose.korean import dealt_words as words
from newsgen.prose.korean.closing import CLOSED
from newsgen.prose.korean.context import Context, Facts, context, every, one
from newsgen.prose.korean.spans import over
from newsgen.prose.korean.voice import Voice
from newsgen.records import FlowStreak, FlowSum, FlowTurn, LargestSince, Move, Said
from newsgen.sessions import CLOSE

DONE = {words.BUY: dealing.BOUGHT[1::-1], words.SELL: dealing.SOLD[1::-1]}
"""Verbs for the sum over a row: the bold one first, beside words that say *on balance*."""
SumRow = tuple[Said, Said, str, Said | None, str]
"""A span, the sum and what stands behind it, the verb of its side where the next is another, and what
follows."""
TURNED = ("로 돌아섰다", "로 전환했다")


@context
class DealtTurned(Context):
    """A group that stood on the other side earlier in the session."""

    group: Said
    clock: Said
    was: Said
    now: Said


def turned(facts: Facts, voice: Voice) -> DealtTurned:
    """``오전 9시 20분 매수 우위였던 외국인은 순매도로 돌아섰다.``"""
    fact = one(facts, FlowTurn)
    assert fact is not None
    way = words.BUY if fact.before.value > 0 else words.SELL
    return DealtTurned(
        voice.group(fact.group),
        voice.clock(fact.before_at, fact),
        voice.word(words.AHEAD[way], way, fact),
        voice.word(words.ON_BALANCE[words.OTHER[way]], words.OTHER[way], fact),
    )


@context
class DealtRow(Context):
    """A row of sessions kept or ended, and what it came to."""

    group: Said
    nth: Said
    side: Said
    on: str
    total: Said | None
    behind: str
    deal: Said | None


def row(facts: Facts, voice: Voice) -> DealtRow:
    """``외국인은 4거래일째 순매도를 이어가며 이 기간 4조5천100억원어치를 팔아치웠다.``"""
    fact = one(facts, FlowStreak)
    assert fact is not None
    group, way = voice.group(fact.group), words.SIDE[fact.direction]
    if fact.ended:
        return _ended(fact, group, way, voice)
    total, again = words.total_of(fact, voice), _again(fact, voice)
    nth = words.running(fact, voice) if again else words.kept(fact, voice)
    side = voice.word(words.AHEAD[way] if again else words.ON_BALANCE[way], way, fact)
    if total is None:
        return DealtRow(group, nth, side, "를 보였다" if again else "를 이어갔다", None, "", None)
    verb = DONE[way][again]
    deal, behind = voice.word(verb.end, way, fact), dealing.behind(verb, total)
    return DealtRow(group, nth, side, "를 보이며" if again else "를 이어가며", total, behind, deal)


def _ended(fact: FlowStreak, group: Said, way: str, voice: Voice) -> DealtRow:
    other = words.dealt_today(fact.group, voice)
    if not other:
        side = voice.word(f"이어진 {words.ON_BALANCE[way]}", way, fact)
        return DealtRow(group, words.running(fact, voice), side, "를 멈췄다", None, "", None)
    side = voice.word(words.ON_BALANCE[other], way, fact)
    return DealtRow(group, words.after(fact, voice), side, voice.turn(TURNED), None, "", None)


def _again(fact: FlowStreak, voice: Voice) -> bool:
    """Whether the row that goes on and was told last was told in the plain words; this one has others."""
    told = [
        each.facts[0] for beats in voice.plan.paragraphs for each in beats if each.template == "dealt_row"
    ]
    kept = [each for each in told if isinstance(each, FlowStreak) and not each.ended]
    return kept.index(fact) % 2 == 1


@context
class DealtSince(Context):
    """A group's largest net buying or selling since when."""

    group: Said
    sum: Said
    most: tuple[str, ...]
    """Since when, and that nothing matches it."""


def since(facts: Facts, voice: Voice) -> DealtSince:
    """``기관의 하루 순매수액은 지난해 11월 20일 이후 가장 컸다.``"""
    fact = one(facts, LargestSince)
    assert fact is not None
    group = voice.group(fact.subject.rpartition(".")[2])
    total, day = words.sum_of(fact, voice), words.since_day(fact, voice)
    return DealtSince(group, total, (day, " 이후 가장 컸다") if day else ("사상 최대였다",))


@context
class DealtSums(Context):
    """What a group dealt since the week, the month and the year began."""

    group: Said
    rows: tuple[SumRow, ...]


def sums(facts: Facts, voice: Voice) -> DealtSums:
    """``외국인은 이번 주 들어 4조3천800억원, 이달 들어 11조800억원, 올해 들어 2천404억원을 순매도했다.``"""
    found = every(facts, FlowSum)
    spells = [list(spell) for _, spell in groupby(found, words.way_of)]
    rows = [row for at in range(len(spells)) for row in _spell(spells, at, voice)]
    return DealtSums(voice.group(found[0].group), tuple(rows))


def _spell(spells: Sequence[Sequence[FlowSum]], at: int, voice: Voice) -> Iterator[SumRow]:
    """The times on one side, which share a verb; before the last turn stands 으나, before others 고."""
    left, way = len(spells) - 1 - at, words.way_of(spells[at][0])
    verb = _done(spells[at][-1], way, voice)
    done = verb.end if not left else words.ON_BALANCE[way] + ("했으나" if left == 1 else "했고")
    for fact in spells[at]:
        last, amount = fact is spells[at][-1], voice.won(fact.amount, fact)
        turning = bool(at) and fact is spells[at][0]
        final = fact.final and voice.day.phase == CLOSE
        text = over(fact.period, voice.day.session, final=final, turning=turning)
        span = voice.span(text, fact.period, fact)
        behind = f"{'을' if left else dealing.behind(verb, amount)} " if last else ""
        deal = voice.word(done, way, fact) if last else None
        end = "." if last and not left else " " if last else ", "
        yield span, amount, behind, deal, end


def _done(fact: FlowSum, way: str, voice: Voice) -> dealing.Dealing:
    """The plain verb, or another where the sums of the group before end in it."""
    told = [each.facts for beats in voice.plan.paragraphs for each in beats if each.template == "dealt_sums"]
    at = next((at for at, facts in enumerate(told) if fact in facts), 0)
    before = told[at - 1][-1] if at else None
    return DONE[way][0 if isinstance(before, FlowSum) and words.way_of(before) == way else 1]


@context
class DealtIndex(Context):
    """What the index did."""

    name: Said
    than: str
    points: Said | None
    percent: Said | None
    way: Said
    level: Said
    closed: str | None


def index(facts: Facts, voice: Voice) -> DealtIndex:
    """``코스피는 전 거래일보다 128.32포인트(3.20%) 내린 3,882.94에 거래를 마쳤다.``"""
    fact = one(facts, Move)
    assert fact is not None
    way = {"up": "오른", "down": "내린"}.get(fact.direction, "전 거래일과 같은")
    return DealtIndex(
        voice.main(),
        voice.style.than,
        *change_of(fact, voice),
        voice.word(way, fact.direction, fact),
        voice.level(fact.last, fact),
        voice.turn(CLOSED) if voice.day.phase == CLOSE else None,
    )


def change_of(fact: Move, voice: Voice) -> tuple[Said | None, Said | None]:
    """Points and percent in the house's order; a percentage that prints as nothing is left out."""
    if fact.direction == "flat":
        return None, None
    points = voice.points(fact.change, fact)
    if voice.vanishes(fact.percent):
        return points, None
    return voice.in_order(points, voice.percent(fact.percent, fact))
