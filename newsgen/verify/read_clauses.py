"""Subjects, verbs and the small words that bind a clause."""

from __future__ import annotations

from newsgen.verify.claims import (
    EventSaid,
    LedSaid,
    LevelSaid,
    PaceSaid,
    RelativeSaid,
    SideSaid,
    ToldSaid,
    TurnSaid,
    Unread,
    WaySaid,
    When,
)
from newsgen.verify.gather import begin, flush, introduce, split
from newsgen.verify.reading import GROUPS, Reading

BEFORE = When(before=True)

_JOINED = frozenset(("NUM", "LAPSE"))


def stop(r: Reading, i: int) -> int:
    """The end of a sentence: everything pending must have found its place."""
    flush(r)
    if r.growth:
        r.unread.append(_pending(r, i, "number", "added since when?"))
    if r.compare:
        r.unread.append(_pending(r, i, "number", f"'{r.compare}' than what?"))
    if r.first >= 0:
        r.fail(r.first, "superlative", "first what?")
    if r.lapse or r.size or r.turn >= 0:
        r.unread.append(_pending(r, i, "word", "a time, size or turn that belongs to nothing"))
    if r.said >= 0 and not r.sources:
        r.fail(r.said, "word", "said by whom? no supplied speaker or source stands here")
    for at, item in r.told:
        r.claims.append(ToldSaid(r.at(at), item, item in r.sources))
    r.start_sentence()
    return i + 1


def _pending(r: Reading, i: int, what: str, why: str) -> Unread:
    return Unread(r.at(max(i - 1, 0)), what, why)


def comma(r: Reading, i: int) -> int:
    """A comma or bracket ends what a preposition governs."""
    r.clear()
    return i + 1


def conjunction(r: Reading, i: int) -> int:
    """*And* between two numbers keeps the preposition; otherwise it ends it."""
    following = r.kind(i + 1)
    if not (following in _JOINED or (following == "COMPARE" and r.kind(i + 2) in _JOINED)):
        r.clear()
    return i + 1


def preposition(r: Reading, i: int) -> int:
    """At, to, from, by, of, than."""
    name = r.terms[i].name
    if name not in ("of", "at"):
        r.value = ""
    r.prep, r.side = name, 0
    return i + 1


def beyond(r: Reading, i: int) -> int:
    """Above, below, past, back above."""
    term, event = r.terms[i], r.event
    if event and event.verb == "move" and event.way and not event.changes and event.sign == -term.sign:
        return r.fail(i, "direction", "the verb goes one way and this word the other")
    r.prep, r.side, r.back, r.value = "beyond", term.sign, term.name == "back", ""
    return i + 1


def subject(r: Reading, i: int) -> int:
    """One subject, or several joined by commas and *and*."""
    names = [_resolve(r, r.terms[i].name)]
    j = i + 1
    while True:
        k = j
        while r.kind(k) in ("COMMA", "AND") and k < j + 2:
            k += 1
        if k == j or r.kind(k) != "SUBJ":
            break
        names.append(_resolve(r, r.terms[k].name))
        j = k + 1
    if "" in names:
        return r.fail(i, "subject", "no such series in the day")
    if r.event and r.event.verb == "flow" and r.before(i) == "on":
        r.market = names[0]
        return j
    return _enter(r, i, j, tuple(names))


def _enter(r: Reading, i: int, j: int, who: tuple[str, ...]) -> int:
    """Remember the subjects for the pronouns to come, and start their event."""
    if r.kind(j) == "CAPOF" and who[0].endswith(".cap"):
        who = (f"{r.terms[j].name}.cap",)
        j += 1
    if len(who) == 1 and who[0] not in GROUPS:
        r.it = who[0]
    else:
        r.they = who
    if who[0] in GROUPS:
        r.they = who
    if who[0] in ("KOSPI", "KOSDAQ", r.cast.main):
        r.last_index = who[0]
    introduce(r, i, who)
    return j


def _resolve(r: Reading, name: str) -> str:
    """The series that a subject word means on this day."""
    if name == "main":
        return r.cast.main
    if name == "index":
        return r.last_index
    if name in ("cap", "turnover", "volume"):
        return f"{r.cast.main}.{name}"
    if name[0] == "^":
        return r.cast.overseas.get(name, "")
    return name


def pronoun(r: Reading, i: int) -> int:
    """It, they: whoever was last spoken of."""
    if r.side and r.last_mark is not None and r.event:
        return _beyond_it(r, i)
    who = (r.it,) if r.terms[i].kind == "IT" else r.they
    if not who or not who[0]:
        return r.fail(i, "subject", "nobody for this pronoun")
    introduce(r, i, who)
    return i + 1


def _beyond_it(r: Reading, i: int) -> int:
    """*Before ending below it*: the level just crossed."""
    event = r.event
    assert event is not None and r.last_mark is not None
    event.stands, event.verb = False, "hold"
    event.marks.append((r.at(i), r.last_mark, r.side, False))
    r.clear()
    return i + 1


def move(r: Reading, i: int) -> int:
    """Rose, fell: a verb, or a noun that goes with Wall Street."""
    term = r.terms[i]
    if r.kind(i + 1) == "WALL":
        r.claims.append(WaySaid(r.at(i, i + 1), "^", "last", term.sign))
        r.after = ""
        return i + 2
    if term.name == "noun" or (r.before(i) == "the" and not r.after):
        return r.fail(i, "direction", "whose move?")
    event = begin(r, i, "move", "last", term.sign, term.band)
    if term.name == "rebound":
        r.claims.extend(WaySaid(r.at(i), who, "last", -1, when=BEFORE) for who in event.who)
    return i + 1


def reverse(r: Reading, i: int) -> int:
    """Reversing course: the session before went the other way."""
    sign = r.event.sign if r.event else 0
    if not sign:
        return r.fail(i, "direction", "reversing what?")
    r.claims.extend(WaySaid(r.at(i), who, "last", -sign, when=BEFORE) for who in r.who)
    return i + 1


def sign(r: Reading, i: int) -> int:
    """Up, down, higher, stronger after a subject or a verb."""
    term = r.terms[i]
    if not r.who:
        return r.fail(i, "direction", "no subject for this direction")
    event = split(r, i)
    if not event.verb or event.verb in ("relative", "range", "cross", "touch"):
        event.verb = "move"
    if event.verb == "flow":
        return r.fail(i, "direction", "flows are bought or sold")
    event.gap = False
    event.sign, event.way = term.sign, r.at(i)
    if r.size:
        event.band, r.size = r.size, None
    r.clear()
    return i + 1


def size(r: Reading, i: int) -> int:
    """A touch, slightly, sharply: before or after the direction word."""
    event = r.event
    if event and event.sign and event.way and event.verb == "move" and r.kind(i + 1) not in ("SIGN", "MOVE"):
        event.band = r.terms[i].band
    else:
        r.size = r.terms[i].band
    return i + 1


def flat(r: Reading, i: int) -> int:
    """Little changed, flat, unchanged."""
    event = r.event
    aspect, look = (event.aspect, event.look) if event else ("last", r.look)
    if not r.who:
        return r.fail(i, "direction", "no subject")
    band = r.terms[i].band
    r.claims.extend(WaySaid(r.at(i), who, aspect, 0, look, band=band) for who in r.who)
    return i + 1


def level_verb(r: Reading, i: int) -> int:
    """Opened, stood, traded, came."""
    begin(r, i, "open" if r.kind(i) == "OPEN" else "stand", r.terms[i].name)
    return i + 1


def close(r: Reading, i: int) -> int:
    """Closed; *to close* goes with the verb of direction before it."""
    event = r.event
    if r.prep == "to" and event and event.verb == "move":
        event.aspect = "close"
        r.clear()
        return i + 1
    begin(r, i, "close", "close")
    return i + 1


def worth(r: Reading, i: int) -> int:
    """*1.42 billion shares worth 35.28 trillion won*: the turnover."""
    amount = r.terms[i + 1].amount
    if r.kind(i - 1) != "NUM" or amount is None or amount.unit != "won":
        return r.fail(i, "number", "worth what?")
    said = LevelSaid(r.at(i + 1), f"{r.market}.turnover", "last", amount, "", None)
    r.claims.append(said)
    r.last_won = said
    return i + 2


def brief(r: Reading, i: int) -> int:
    """Briefly: it is back on the other side now."""
    r.brief = True
    return i + 1


def previously(r: Reading, i: int) -> int:
    """Before closing lower, then slipped: another event of the same subject."""
    flush(r)
    r.clear()
    return i + 1


def be(r: Reading, i: int) -> int:
    """Was, is, has: a verb of its own only where no other verb follows."""
    if r.kind(i + 1) in ("NUM", "COMPARE", "SIGN", "SIZE", "FLAT", "PREP", "BEYOND", "SUPER", "RECORD", "FLOW"):
        begin(r, i, "be", "last")
    return i + 1


def touch(r: Reading, i: int) -> int:
    """Hit, reached, touched."""
    begin(r, i, "touch", r.terms[i].name)
    return i + 1


def cross(r: Reading, i: int) -> int:
    """Topped, passed, broke above, regained."""
    term = r.terms[i]
    event = begin(r, i, "cross", "last", term.sign or 1)
    event.way = None
    event.back = term.kind == "REGAIN"
    event.stands = event.stands or event.back
    return i + 1


def flow(r: Reading, i: int) -> int:
    """Bought, sold, net buyers."""
    term = r.terms[i]
    if not r.who or r.who[0] not in GROUPS:
        return r.fail(i, "subject", "who bought or sold?")
    event = begin(r, i, "flow", "last", term.sign)
    event.net = event.net or term.name == "side"
    if r.turn >= 0:
        r.claims.extend(TurnSaid(r.at(r.turn, i), who, r.market, term.sign) for who in r.who)
        r.turn = -1
    return i + 1


def net(r: Reading, i: int) -> int:
    """On balance."""
    r.net = True
    if r.event:
        r.event.net = True
    return i + 1


def turn(r: Reading, i: int) -> int:
    """Turned to net sellers: what they were before belongs to an earlier look."""
    flush(r)
    r.turn, r.look = i, None
    return i + 1


def relative(r: Reading, i: int) -> int:
    """Lagged, outpaced, bucked the trend."""
    event = begin(r, i, "relative", "last")
    r.claims.extend(RelativeSaid(r.at(i), who, r.terms[i].name) for who in event.who)
    if r.kind(i + 1) == "SUBJ" and _resolve(r, r.terms[i + 1].name) == r.cast.main:
        return i + 2
    return i + 1


def that_level(r: Reading, i: int) -> int:
    """That level: the one last printed, or its opening level."""
    event, last = r.event, r.last_level
    if event is None or not r.side or last is None or last.who != event.who[0]:
        return r.fail(i, "number", "which level?")
    r.claims.append(SideSaid(r.at(i), last.who, event.aspect, r.side, last.aspect))
    event.way = None
    r.clear()
    return i + 1


def value(r: Reading, i: int) -> int:
    """Previous close, opening level, high, low: of a number to come, or what a move is counted from."""
    name = r.terms[i].name
    event = r.event
    if event and r.kind(i + 1) != "PREP":
        if r.side:
            r.claims.append(SideSaid(r.at(i), event.who[0], event.aspect, r.side, name))
            event.way = None
        elif r.prep in ("from", "than") and name != "previous_close":
            event.base = name
    r.clear()
    r.value = name
    return i + 1


def as_far_as(r: Reading, i: int) -> int:
    """As high as, as low as."""
    name = r.terms[i].name
    if r.event and r.event.verb == "move" and not r.event.levels:
        r.event.aspect = name
    r.clear()
    r.value = name
    return i + 1


def compare(r: Reading, i: int) -> int:
    """More than, about, nearly."""
    r.compare = r.terms[i].name
    return i + 1


def between(r: Reading, i: int) -> int:
    """Moved between a low and a high."""
    j = i + 1
    if r.kind(j) == "PREP" and r.kind(j + 1) == "NUM" and r.kind(j + 2) in ("AND", "PREP") and r.kind(j + 3) == "NUM":
        event = begin(r, i, "range", "last")
        for at, aspect in ((j + 1, "low"), (j + 3, "high")):
            amount = r.terms[at].amount
            if amount is not None:
                event.levels.append((r.at(at), amount, aspect, ""))
        event.aspect = "high"
        return j + 4
    return r.fail(i, "word", "moved how?")


def rate(r: Reading, i: int) -> int:
    """Per dollar: only the currency is."""
    if r.it != "USDKRW" and "USDKRW" not in r.who:
        return r.fail(i, "subject", "per dollar, but not the won")
    return i + 1


def pace(r: Reading, i: int) -> int:
    """Heavy, light: of the turnover."""
    r.claims.append(PaceSaid(r.at(i), None, r.terms[i].band, 20))
    return i + 1


def happening(r: Reading, i: int) -> int:
    """The milestone: there must have been one."""
    flush(r)
    r.claims.append(EventSaid(r.at(i), r.terms[i].name))
    r.who = ("event",)
    return i + 1


def wall(r: Reading, i: int) -> int:
    """Wall Street as a subject."""
    introduce(r, i, ("^",))
    return i + 1


def told(r: Reading, i: int) -> int:
    """Supplied words: taken as they are, with their source."""
    words = r.cast.told[int(r.terms[i].name)]
    if words.part != "text":
        r.sources.update(words.items)
        return i + 1
    item = min(words.items)
    r.told.append((i, item))
    if words.kind == "leaders":
        introduce(r, i, (f"told:{item}",))
    elif words.kind == "event":
        flush(r)
        r.told_event = item
    return i + 1


def led(r: Reading, i: int) -> int:
    """Led the gains: only supplied leaders do."""
    if not r.who or not r.who[0].startswith("told:") or r.kind(i + 1) != "MOVE":
        return r.fail(i, "subject", "who led is not in the data; it must be supplied")
    r.claims.append(LedSaid(r.at(i, i + 1), int(r.who[0][5:]), r.terms[i + 1].sign))
    r.event = None
    return i + 2


def said(r: Reading, i: int) -> int:
    """Said, according to: with supplied words only."""
    r.said = i
    return i + 1


def skip(r: Reading, i: int) -> int:
    """Nothing to note."""
    return i + 1


def unknown(r: Reading, i: int) -> int:
    """A word that is in no table."""
    return r.fail(i, "word", "the verifier does not know this word")


def loose(r: Reading, i: int) -> int:
    """A word that means something only beside others, and they are not there."""
    return r.fail(i, "word", "these words belong to nothing the verifier can read")
