"""Sentences about who bought and who sold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from newsgen.prose.korean.context import Builder, Context, Facts, context, every, one
from newsgen.prose.korean.dealing import Listed, amounts, behind, dealing, form, names, way_of
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import FlowTurn, NetFlow, Said
from newsgen.sessions import CLOSE

RETAIL = "retail"
Side = list[NetFlow]
Row = tuple[Listed, str, str, Listed, str, Said, Said | None, str]
"""The groups, their particle, 각각 where there are several, the amounts, the particle behind them, what the
groups did, what the index did with them, and what follows."""
FRAMES = ("against", "joined")
"""How two sides stand beside each other in one sentence: 순매수한 반면, or 순매수했고."""


@context
class Flows(Context):
    """Where, and each side with its groups and amounts."""

    market: Said
    topic: str
    rows: tuple[Row, ...]


def sides(found: Sequence[NetFlow]) -> list[Side]:
    """Buyers and sellers, the first group's side first."""
    first = found[0].amount.value > 0
    ordered = sorted(found, key=lambda each: (each.amount.value > 0) != first)
    return [list(side) for _, side in groupby(ordered, key=lambda each: each.amount.value > 0)]


def flows(facts: Facts, voice: Voice) -> Flows:
    """``유가증권시장에서 기관이 1조1천100억원을 순매수한 반면 외국인과 개인은 각각 ... 순매도했다.``"""
    found = every(facts, NetFlow)
    left = [fact for fact in found if not voice.said(fact.amount)] or found
    too = left[0] is not found[0] and way_of(left[0]) == way_of(found[0])
    drove = _drove(sides(left)[0], voice)
    topics = ("도" if too else "이가", "은는")
    told = rows(sides(left), voice.choose(FRAMES, 14), topics, voice, drove)
    return Flows(voice.market(left[0].subject), "", told)


def kosdaq_flows(facts: Facts, voice: Voice) -> Flows:
    """``코스닥시장에서는 개인이 1천234억원을 순매수한 반면 외국인과 기관은 각각 ... 순매도했다.``

    Its two sides stand beside each other in another way than those of the main market.
    """
    found = every(facts, NetFlow)
    frame = FRAMES[voice.choose(FRAMES, 14) == FRAMES[0]]
    return Flows(voice.market(found[0].subject), "는", rows(sides(found), frame, ("이가", "은는"), voice))


def _drove(side: Side, voice: Voice) -> Said | None:
    """That a side took the index with it: at the close, where the index went that way and far enough, no
    retail investors are on it, who move the least, and the first sentence has not said it."""
    fact = side[0]
    move, lead = voice.move, voice.plan.paragraphs[0][0].facts
    far = move is not None and move.size >= voice.words.thresholds["driven"]
    bore = fact.with_move and far and voice.day.phase == CLOSE and all(f.group != RETAIL for f in side)
    if not bore or any(isinstance(each, NetFlow) for each in lead):
        return None
    up = fact.amount.value > 0
    return voice.word("지수를 끌어올렸다" if up else "지수를 끌어내렸다", "up" if up else "down", fact)


def rows(
    found: Sequence[Side], frame: str, topics: tuple[str, str], voice: Voice, drove: Said | None = None
) -> tuple[Row, ...]:
    """Each side's words: the first on balance in so many words, the other by turns."""
    last, made = len(found) - 1, list[Row]()
    for at, side in enumerate(found):
        place = _place(frame, at == last, at == 0 and drove is not None)
        verb = dealing(way_of(side[0]), voice, plain=at == 0)
        deal = voice.word(form(verb, place, voice), way_of(side[0]), side[0])
        told = [voice.won(fact.amount, fact) for fact in side]
        groups = [voice.group(fact.group) for fact in side]
        end = "." if at == last else ". " if place in ("end", "beside") else " "
        topic = _topic(groups[-1], topics[min(at, 1)])
        each = "각각 " if len(side) > 1 else ""
        made.append(
            (
                names(groups),
                topic,
                each,
                amounts(told),
                behind(verb, told[-1]),
                deal,
                drove if at == 0 else None,
                end,
            )
        )
    return tuple(made)


def _place(frame: str, last: bool, drives: bool) -> str:  # noqa: FBT001
    if drives:
        return "beside"
    return "end" if last else frame


def _topic(group: Said, pair: str) -> str:
    return pair if pair == "도" else particle(group, pair)


@context
class Turned(Context):
    """A group that changed sides, then the others."""

    market: Said
    clock: Said
    was: Said
    group: Said
    amount: Said
    now: Said
    rows: tuple[Row, ...]


def flow_turn(facts: Facts, voice: Voice) -> Turned:
    """``오전 9시 20분까지 순매수했던 개인은 470억원 순매도로 돌아섰다. 기관은 ... 순매수했고 ...``"""
    fact = one(facts, FlowTurn)
    assert fact is not None
    buying = fact.amount.value > 0
    was = voice.word("순매도했던" if buying else "순매수했던", "sell" if buying else "buy", fact)
    now = voice.word(
        "순매수로 돌아섰다" if buying else "순매도로 돌아섰다", "buy" if buying else "sell", fact
    )
    clock, amount = voice.clock(fact.before_at, fact), voice.won(fact.amount, fact)
    rest = every(facts, NetFlow)
    told = rows(sides(rest), voice.choose(FRAMES[:2], 14), ("은는", "은는"), voice) if rest else ()
    return Turned(voice.market(fact.subject), clock, was, voice.group(fact.group), amount, now, told)


BUILDERS: Mapping[str, Builder] = {"flows": flows, "kosdaq_flows": kosdaq_flows, "flow_turn": flow_turn}
