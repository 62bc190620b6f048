"""Groups on two sides of the market: each side with its groups, what they dealt and one verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from newsgen.prose.korean import dealing
from newsgen.prose.korean.dealing import Listed
from newsgen.prose.korean.dealt_words import BUY, SELL, way_of
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import FlowSum, NetFlow, Said

Row = tuple[Listed, str, str, Listed, str, Said, str]
"""The groups and their particle, 각각 where there are several, the amounts and the particle behind them, the
verb, and what follows."""
VERBS = {BUY: dealing.BOUGHT[0], SELL: dealing.SOLD[0]}


def rows(found: Sequence[NetFlow | FlowSum], first: str, voice: Voice) -> tuple[Row, ...]:
    """Each side; the groups of the first take the particle given, those of the other 은 or 는."""
    sides = [(way, list(side)) for way, side in groupby(found, way_of)]
    made = list[Row]()
    for at, (way, side) in enumerate(sides):
        last, verb = at + 1 == len(sides), VERBS[way]
        groups = [voice.group(fact.group) for fact in side]
        told = [voice.won(fact.amount, fact) for fact in side]
        deal = voice.word(dealing.form(verb, "end" if last else "against", voice), way, side[0])
        topic = particle(groups[-1], "은는" if at else first)
        each, behind = "각각 " if len(side) > 1 else "", dealing.behind(verb, told[-1])
        end = "." if last else " "
        made.append((dealing.names(groups), topic, each, dealing.amounts(told), behind, deal, end))
    return tuple(made)
