"""Verbs and words of direction: what happened, and which way."""

from __future__ import annotations

from newsgen.verify.claims import RelativeSaid, TurnSaid, WaySaid, When
from newsgen.verify.gather import begin, flush, split
from newsgen.verify.read_subjects import resolve
from newsgen.verify.reading import FREE, GROUPS, Reading

BEFORE = When(before=True)
_AFTER_BE = frozenset(
    ("NUM", "COMPARE", "SIGN", "TURNED", "SIZE", "FLAT", "PREP", "BEYOND", "SUPER", "RECORD", "FLOW", "ON")
)
_NOT_MOVES = frozenset(("", "relative", "range", "cross", "touch"))


def move(r: Reading, i: int) -> int:
    """Rose, fell: a verb, or a noun that goes with Wall Street."""
    term = r.terms[i]
    if r.terms[i + 1].kind == "WALL":
        r.claims.append(WaySaid((i, i + 2), "^", "last", term.sign))
        r.sentence.after = False
        return i + 2
    if term.name == "noun" or (r.before(i) == "the" and not r.sentence.after):
        return r.fail(i, "direction", "whose move?")
    event = begin(r, i, "move", "last", term.sign, term.band)
    if term.name == "rebound":
        r.claims.extend(WaySaid((i, i + 1), who, "last", -1, when=BEFORE) for who in event.who)
    return i + 1


def reverse(r: Reading, i: int) -> int:
    """Reversing course: the session before went the other way."""
    sign = r.event.sign if r.event else 0
    if not sign:
        return r.fail(i, "direction", "reversing what?")
    r.claims.extend(WaySaid((i, i + 1), who, "last", -sign, when=BEFORE) for who in r.who)
    return i + 1


def still(r: Reading, i: int) -> int:
    """Still down this year: it was so at the close before as well."""
    following = r.terms[i + 1]
    if following.kind != "SIGN" or not r.who:
        return r.fail(i, "direction", "still what?")
    at = (i, i + 2)
    r.claims.extend(WaySaid(at, who, "previous_close", following.sign, base="year") for who in r.who)
    return i + 1


def turned(r: Reading, i: int) -> int:
    """Now up this year: it was not so at the close before."""
    at, sign = (i, i + 1), r.terms[i].sign
    r.claims.extend(WaySaid(at, who, "previous_close", -sign, base="year") for who in r.who)
    return direction(r, i)


def direction(r: Reading, i: int) -> int:
    """Up, down, higher, stronger after a subject or a verb."""
    term = r.terms[i]
    if not r.who:
        return r.fail(i, "direction", "no subject for this direction")
    event = split(r, i)
    if event.verb == "flow":
        return r.fail(i, "direction", "flows are bought or sold")
    if event.verb in _NOT_MOVES:
        event.verb = "move"
    event.gap = False
    event.sign, event.way = term.sign, (i, i + 1)
    if r.sentence.size:
        event.band, r.sentence.size = r.sentence.size, None
    r.governed = FREE
    return i + 1


def size(r: Reading, i: int) -> int:
    """A touch, slightly, sharply: before or after the direction word."""
    event = r.event
    following = r.terms[i + 1].kind
    if event and event.way and event.verb == "move" and following not in ("SIGN", "MOVE"):
        event.band = r.terms[i].band
    else:
        r.sentence.size = r.terms[i].band
    return i + 1


def flat(r: Reading, i: int) -> int:
    """Little changed, flat, unchanged."""
    event = r.event
    if not r.who:
        return r.fail(i, "direction", "no subject")
    aspect, look = (event.aspect, event.look) if event else ("last", r.sentence.look)
    band = r.terms[i].band
    r.claims.extend(WaySaid((i, i + 1), who, aspect, 0, look, band=band) for who in r.who)
    return i + 1


def opened(r: Reading, i: int) -> int:
    """Opened."""
    begin(r, i, "open", r.terms[i].name)
    return i + 1


def stood(r: Reading, i: int) -> int:
    """Stood, traded, came."""
    begin(r, i, "stand", r.terms[i].name)
    return i + 1


def close(r: Reading, i: int) -> int:
    """Closed; *to close* goes with the verb of direction before it."""
    event = r.event
    if r.governed.preposition == "to" and event and event.verb == "move":
        event.aspect = "close"
        r.governed = FREE
        return i + 1
    begin(r, i, "close", "close")
    return i + 1


def be(r: Reading, i: int) -> int:
    """Was, is, has: a verb of its own only where no other verb follows."""
    following = r.terms[i + 1].kind
    traded = following == "PACE" and bool(r.who) and r.who[0].endswith((".turnover", ".volume"))
    if traded or following in _AFTER_BE:
        begin(r, i, "be", "last")
    return i + 1


def touch(r: Reading, i: int) -> int:
    """Hit, reached, touched."""
    begin(r, i, "touch", r.terms[i].name)
    return i + 1


def cross(r: Reading, i: int) -> int:
    """Topped, passed, broke above, regained."""
    term = r.terms[i]
    event = begin(r, i, "cross", "last")
    event.sign = term.sign or 1
    event.back = term.kind == "REGAIN"
    event.stands = event.stands or event.back
    return i + 1


def flow(r: Reading, i: int) -> int:
    """Bought, sold, net buyers."""
    term, sentence = r.terms[i], r.sentence
    if not r.who or r.who[0] not in GROUPS:
        return r.fail(i, "subject", "who bought or sold?")
    event = begin(r, i, "flow", "last", term.sign)
    event.net = event.net or term.name == "side"
    if sentence.turn >= 0:
        at = (sentence.turn, i + 1)
        r.claims.extend(TurnSaid(at, who, r.market, term.sign) for who in r.who)
        sentence.turn = -1
    return i + 1


def net(r: Reading, i: int) -> int:
    """On balance."""
    r.sentence.net = True
    if r.event:
        r.event.net = True
    return i + 1


def turn(r: Reading, i: int) -> int:
    """Turned to net sellers: what they were before belongs to an earlier look."""
    flush(r)
    r.sentence.turn, r.sentence.look = i, None
    return i + 1


def relative(r: Reading, i: int) -> int:
    """Lagged, outpaced, bucked the trend."""
    event = begin(r, i, "relative", "last")
    r.claims.extend(RelativeSaid((i, i + 1), who, r.terms[i].name) for who in event.who)
    following = r.terms[i + 1]
    if following.kind == "SUBJ" and resolve(r, following.name) == r.cast.main:
        return i + 2
    return i + 1


def brief(r: Reading, i: int) -> int:
    """Briefly: it is back on the other side now."""
    r.sentence.brief = True
    return i + 1


def previously(r: Reading, i: int) -> int:
    """Before closing lower, then slipped: another event of the same subject."""
    flush(r)
    r.governed = FREE
    return i + 1
