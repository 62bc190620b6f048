"""The small words: prepositions, nouns of value, comparisons, and the marks between clauses."""

from __future__ import annotations

from newsgen.verify.claims import LevelSaid, PaceSaid, SideSaid, ToldSaid, Unread
from newsgen.verify.gather import begin, flush
from newsgen.verify.reading import FREE, Governed, Reading, Sentence
from newsgen.verify.times import Lapse

USUAL = Lapse(20, "sessions")
"""What a day counts as usual: the median of so many sessions before."""
_JOINED = frozenset(("NUM", "LAPSE"))
_WAITING = ("growth", "compare", "lapse", "size", "base", "brief")
"""What must have found its event by the end of a sentence."""
_PREPOSITIONS = {name: Governed(name) for name in ("at", "to", "from", "by", "of", "than", "between")}


def stop(r: Reading, i: int) -> int:
    """The end of a sentence: everything pending must have found its place."""
    if r.event is not None:
        flush(r)
    if r.sentence.__dict__:  # only what was set stands there
        _settle(r, i)
        r.sentence = Sentence()
    r.governed = FREE
    r.market = r.cast.main
    return i + 1


def _settle(r: Reading, i: int) -> None:
    """What waited for a later word, and none came; and whether what was supplied has its source."""
    sentence = r.sentence
    if sentence.first:
        r.unread.append(Unread(sentence.first, "superlative", "first what?"))
    if sentence.said >= 0 and not sentence.sources:
        r.fail(sentence.said, "word", "said by whom? no supplied speaker or source stands here")
    if any(map(sentence.__dict__.get, _WAITING)) or sentence.turn >= 0:
        r.fail(max(i - 1, 0), "word", "an amount, time, size or turn before this belongs to nothing")
    r.claims.extend(halt._replace(sources=sentence.sources) for halt in sentence.halts)
    for at, item in sentence.told:
        r.claims.append(ToldSaid((at, at + 1), item, item in sentence.sources))


def comma(r: Reading, i: int) -> int:
    """A comma or bracket ends what a preposition governs."""
    r.governed = FREE
    return i + 1


def conjunction(r: Reading, i: int) -> int:
    """*And* between two numbers keeps the preposition; otherwise it ends it."""
    following = r.terms[i + 1].kind
    if not (following in _JOINED or (following == "COMPARE" and r.terms[i + 2].kind in _JOINED)):
        r.governed = FREE
    return i + 1


def preposition(r: Reading, i: int) -> int:
    """At, to, from, by, of, than; *of* and *at* leave a noun such as *high* in force."""
    name, value = r.terms[i].name, r.governed.value
    if value and name in ("of", "at"):
        r.governed = Governed(name, value=value)
    else:
        r.governed = _PREPOSITIONS[name]
    return i + 1


def beyond(r: Reading, i: int) -> int:
    """Above, below, past, back above."""
    term, event = r.terms[i], r.event
    if event and event.verb == "move" and event.way and not event.changes and event.sign == -term.sign:
        return r.fail(i, "direction", "the verb goes one way and this word the other")
    r.governed = Governed("beyond", term.sign, term.name == "back")
    return i + 1


def beyond_it(r: Reading, i: int) -> int:
    """*Before ending below it*: the level just crossed."""
    event = r.event
    assert event is not None and r.last_mark is not None
    event.stands, event.verb = False, "hold"
    event.marks += (((i, i + 1), r.last_mark, r.governed.side, False),)
    r.governed = FREE
    return i + 1


def that_level(r: Reading, i: int) -> int:
    """That level: the one last printed, or its opening level."""
    event, last = r.event, r.last_level
    if event is None or not r.governed.side or last is None or last.who != event.who[0]:
        return r.fail(i, "number", "which level?")
    r.claims.append(SideSaid((i, i + 1), last.who, event.aspect, r.governed.side, last.aspect))
    event.way = None
    r.governed = FREE
    return i + 1


def value(r: Reading, i: int) -> int:
    """Previous close, opening level, high, low: of a number to come, or what a move is counted from."""
    name, event, governed = r.terms[i].name, r.event, r.governed
    r.governed = Governed(value=name)
    following, after = r.terms[i + 1].kind, r.terms[i + 2].kind
    if following == "NUM" or (following == "PREP" and after in ("NUM", "COMPARE")):
        return i + 1
    if event and event.verb and (governed.side or governed.preposition == "at"):
        r.claims.append(SideSaid((i, i + 1), event.who[0], event.aspect, governed.side, name))
        event.way = None
    elif event and governed.preposition in ("from", "than"):
        event.base = name
    else:
        return r.fail(i, "number", f"which {name}, and what of it?")
    return i + 1


def as_far_as(r: Reading, i: int) -> int:
    """As high as, as low as; as much as, whichever way the verb goes."""
    name, event = r.terms[i].name, r.event
    if name == "far":
        name = "low" if event and event.sign < 0 else "high"
    if event and event.verb == "move" and not event.levels:
        if (name == "high") != (event.sign > 0):
            return r.fail(i, "direction", "the verb goes one way and these words the other")
        event.aspect = name
    r.governed = Governed(value=name)
    return i + 1


def compare(r: Reading, i: int) -> int:
    """More than, about, nearly."""
    r.sentence.compare = r.terms[i].name
    return i + 1


def between(r: Reading, i: int) -> int:
    """Moved between a low and a high."""
    terms, j = r.terms, i + 1
    low, high = r.amounts.get(j + 1), r.amounts.get(j + 3)
    if terms[j].kind == "PREP" and terms[j + 1].kind == "VALUE":  # a low of so much and a high of so much
        begin(r, i, "stand", "last")
        return j
    if terms[j].kind == "PREP" and terms[j + 2].kind in ("AND", "PREP") and low and high:
        event = begin(r, i, "range", "high")
        event.levels = (((j + 1, j + 2), low, "low", ""), ((j + 3, j + 4), high, "high", ""))
        return j + 4
    return r.fail(i, "word", "moved how?")


def worth(r: Reading, i: int) -> int:
    """*1.42 billion shares worth 35.28 trillion won*: the turnover."""
    amount = r.amounts.get(i + 1)
    if r.terms[i - 1].kind != "NUM" or amount is None or amount.unit != "won":
        return r.fail(i, "number", "worth what?")
    r.last_won = LevelSaid((i + 1, i + 2), f"{r.market}.turnover", "last", amount)
    r.claims.append(r.last_won)
    return i + 2


def pace(r: Reading, i: int) -> int:
    """Heavy, light: of the turnover."""
    r.claims.append(PaceSaid((i, i + 1), None, r.terms[i].band, USUAL))
    return i + 1


def skip(_: Reading, i: int) -> int:
    """Nothing to note."""
    return i + 1


def unknown(r: Reading, i: int) -> int:
    """A word that is in no table."""
    return r.fail(i, "word", "the verifier does not know this word")


def loose(r: Reading, i: int) -> int:
    """A word that means something only beside others, and they are not there."""
    return r.fail(i, "word", "these words belong to nothing the verifier can read")
