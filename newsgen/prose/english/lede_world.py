"""Clauses of a first sentence about the world around the index: Wall Street, halts, investors, the won."""

from __future__ import annotations

from newsgen.prose.english.clauses import halt_name
from newsgen.prose.english.context import Context, Facts, context, every, joints, one
from newsgen.prose.english.lede import comma
from newsgen.prose.english.voice import Voice
from newsgen.records import Halt, Move, NetFlow, OverseasClose, Said, Told


@context
class ClauseWall(Context):
    """Wall Street's latest session, as what came before: no cause."""

    joint: str
    after: Said


def clause_wall(facts: Facts, voice: Voice) -> ClauseWall:
    """`` after gains on Wall Street``, or ``despite`` where Seoul went the other way."""
    fact, move = one(facts, OverseasClose), voice.move
    assert fact is not None
    same = move is None or move.direction in (fact.direction, "flat")
    went = "gains" if fact.direction == "up" else "losses"
    word = voice.word(f"{'after' if same else 'despite'} {went} on Wall Street", fact.direction, fact)
    joint = comma(voice)
    voice.comma = True
    return ClauseWall(joint, word)


@context
class ClauseHalted(Context):
    """A halt of the session, and the market where it is the other one."""

    joint: str
    halted: Said
    market: Said | None


def clause_halted(facts: Facts, voice: Voice) -> ClauseHalted:
    """`` in a session halted by a circuit breaker``."""
    fact = one(facts, Halt)
    assert fact is not None
    own = fact.notice.market == voice.day.main
    how = "halted by" if fact.what == "circuit_breaker" and own else "that saw"
    words = voice.word(f"in a session {how} a {halt_name(fact)}", fact.what, fact)
    return ClauseHalted(comma(voice), words, None if own else voice.short(fact.notice.market))


@context
class ClauseLed(Context):
    """Who led, as supplied, with the source."""

    joint: str
    leaders: Said
    led: Said
    source: Said


def clause_led(facts: Facts, voice: Voice) -> ClauseLed:
    """`` as semiconductor shares led the gains, according to the Korea Exchange``."""
    fact, move = one(facts, Told), voice.move
    assert fact is not None
    falling = move is not None and move.direction == "down"
    led = voice.word("led the losses" if falling else "led the gains", "down" if falling else "up", fact)
    joint = comma(voice)
    voice.comma = True
    return ClauseLed(joint, voice.quote(fact.item.text, fact), led, voice.source(fact.item.source.name))


def summed(flow: NetFlow, voice: Voice) -> bool:
    """Whether what a group dealt is large enough for the sum to stand in a headline or first sentence."""
    return abs(flow.amount.value) >= voice.words.thresholds["summed"]


@context
class ClauseMovers(Context):
    """Whose money went the way of the index, with the sum where it is large."""

    joint: str
    groups: tuple[tuple[str, Said], ...]
    deal: Said
    amount: Said | None
    what: str


def clause_movers(facts: Facts, voice: Voice) -> ClauseMovers:
    """`` as foreign investors sold a net 2.08 trillion won``."""
    flows = every(facts, NetFlow)
    groups = tuple((joint, voice.group(f.group)) for joint, f in zip(joints(len(flows)), flows, strict=True))
    first = flows[0]
    bought, large = first.amount.value > 0, summed(first, voice)
    amount = voice.won(first.amount, first) if large and len(flows) == 1 else None
    if amount is None and voice.of_shares:
        deal = voice.word(
            "were net buyers" if bought else "were net sellers", "buy" if bought else "sell", first
        )
    else:
        deal = voice.word("bought" if bought else "sold", "buy" if bought else "sell", first)
    what = " shares" if amount is None and not voice.of_shares else ""
    return ClauseMovers(comma(voice), groups, deal, amount, what)


@context
class ClauseBalance(Context):
    """Both sides of a day that went nowhere."""

    joint: str
    buyers: tuple[tuple[str, Said], ...]
    sellers: tuple[tuple[str, Said], ...]
    bought: Said
    sold: Said


def clause_balance(facts: Facts, voice: Voice) -> ClauseBalance:
    """`` as foreign investors bought while institutions and retail investors sold``."""
    flows = every(facts, NetFlow)
    buying, selling = ([f for f in flows if (f.amount.value > 0) == side] for side in (True, False))
    bought, sold = voice.word("bought", "buy", buying[0]), voice.word("sold", "sell", selling[0])
    return ClauseBalance(comma(voice), _side(buying, voice), _side(selling, voice), bought, sold)


def _side(flows: list[NetFlow], voice: Voice) -> tuple[tuple[str, Said], ...]:
    return tuple((joint, voice.group(f.group)) for joint, f in zip(joints(len(flows)), flows, strict=True))


@context
class LeadWon(Context):
    """Which way the won went."""

    won: Said
    way: Said


def lead_won(facts: Facts, voice: Voice) -> LeadWon:
    """``The won strengthened against the dollar.``: fewer won for a dollar."""
    fact = one(facts, Move)
    assert fact is not None
    stronger = fact.direction == "down"
    verbs = ("strengthened", "firmed", "gained") if stronger else ("weakened", "fell", "slipped")
    way = voice.word(voice.fresh(verbs, 22), "stronger" if stronger else "weaker", fact)
    won = voice.name(fact.subject)
    voice.look_away()
    return LeadWon(won, way)
