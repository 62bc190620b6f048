"""What a printed number is for: its role follows from its unit, the words beside it and the verb."""

from __future__ import annotations

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import DollarsSaid, FlowSaid, LevelSaid, PaceSaid
from newsgen.verify.claims_records import RecordSaid
from newsgen.verify.gather import begin, split
from newsgen.verify.read_past import gap, short
from newsgen.verify.read_superlatives import old_record
from newsgen.verify.reading import Event, Reading

_LEVEL_PREPOSITIONS = frozenset(("at", "to"))
_NO_CHANGE_AFTER = frozenset(("at", "to", "from", "between", "than", "beyond"))
_MOVING = frozenset(("move", "open", "close", "stand", "be", "relative"))
_TELLING = frozenset(("ADDED", "MOVE", "SIGN", "SIZE", "BEYOND"))
"""What comes after a number and says what it is."""
_SELF_STANDING = frozenset(("dollars", "shares", "times"))


def number(r: Reading, i: int) -> int:
    """Give the number at ``i`` its role, or note that it has none."""
    amount, following = r.amounts[i], r.terms[i + 1].kind
    if amount.unit in _SELF_STANDING:
        return _by_unit(r, i, amount)
    if following in _TELLING:
        if following == "ADDED":
            return _growth(r, i, amount, r.take_compare())
        if following == "MOVE" and amount.unit == "percent" and r.who:
            return _noun_move(r, i, amount)
        if following == "BEYOND" and r.terms[i + 2].kind == "RECORD":
            return gap(r, i)
        if following == "BEYOND" and r.terms[i + 1].name == "short":
            return short(r, i)
        if following == "SIGN" or r.terms[i + 2].kind == "SIGN":
            return _signed(r, i, amount)
    event = r.event
    if event is None or not event.verb:
        return r.fail(i, "number", "no subject and verb for this number")
    return _in_event(r, i, amount, event)


def _by_unit(r: Reading, i: int, amount: Amount) -> int:
    """Dollars, shares and multiples say by themselves what they are."""
    compare = r.take_compare()
    if amount.unit == "dollars":
        r.claims.append(DollarsSaid((i, i + 1), amount, r.last_won, compare))
        return i + 1
    if amount.unit == "shares":
        r.claims.append(LevelSaid((i, i + 1), f"{r.market}.volume", "last", amount, compare))
        return i + 1
    lapse, what = r.terms[i + 1].lapse, r.terms[i + 2].kind
    share = r.cast.main if r.cast.main[0].isdigit() else ""
    if lapse is None or what != "MEDIAN" or not (share or (r.who and r.who[0].endswith(".turnover"))):
        return r.fail(i, "number", "times what?")
    r.claims.append(PaceSaid((i, i + 3), amount, None, lapse, share))
    return i + 3


def each(r: Reading, i: int) -> int:
    """*1 percent each*: what was just said is true of every subject."""
    if r.event:
        r.event.each = True
    return i + 1


def _in_event(r: Reading, i: int, amount: Amount, event: Event) -> int:
    """A number that belongs to the verb before it."""
    verb = event.verb
    if amount.unit == "percent":
        return _change(r, i, amount, event)
    if verb == "flow":
        return _flow(r, i, amount, event)
    if r.terms[i + 1].kind == "SET" or (verb == "cross" and _record_told(r, i)):
        return old_record(r, i)
    preposition, side, back, value = r.governed
    if side or (verb == "cross" and not preposition and not value):
        event.marks += (((i, i + 1), amount, side or event.sign, back or event.back),)
        return i + 1
    if value or preposition in _NO_CHANGE_AFTER:
        return _level(r, i, amount, event)
    if verb == "touch" and event.first and not preposition:
        event.marks += (((i, i + 1), amount, 1, False),)
        return i + 1
    if event.sign and verb in _MOVING and amount.unit:
        return _change(r, i, amount, event)
    return _level(r, i, amount, event)


def _record_told(r: Reading, i: int) -> bool:
    """Whether this sentence has just told of a record, so that what is topped is the old one."""
    last = r.claims[-1] if r.claims else None
    if not isinstance(last, RecordSaid):
        return False
    return all(term.kind != "STOP" for term in r.terms[last.at[1] : i])


def _change(r: Reading, i: int, amount: Amount, event: Event) -> int:
    compare = r.take_compare()
    if r.governed.preposition in _NO_CHANGE_AFTER:
        return r.fail(i, "number", f"a move after '{r.governed.preposition}'")
    if not event.sign or event.verb not in _MOVING:
        return r.fail(i, "number", "no direction for this move")
    if compare == "more" and event.who[0].endswith(".cap"):
        return _growth(r, i, amount, compare)
    event.changes += (((i, i + 1), amount, compare),)
    return i + 1


def _level(r: Reading, i: int, amount: Amount, event: Event) -> int:
    """Where the series stood, opened, peaked."""
    governed, compare = r.governed, r.take_compare()
    aspect = governed.value
    if not aspect and governed.preposition == "from":
        aspect = "previous_close"
    elif not aspect and (governed.preposition in _LEVEL_PREPOSITIONS or event.verb in ("touch", "be")):
        aspect = event.aspect
    if not aspect:
        return r.fail(i, "number", "nothing says what this number is")
    event.levels += (((i, i + 1), amount, aspect, compare),)
    said = LevelSaid((i, i + 1), event.who[-1], aspect, amount, compare, event.look)
    r.last_level = said
    if amount.unit == "won":
        r.last_won = said
    return i + 1


def _flow(r: Reading, i: int, amount: Amount, event: Event) -> int:
    compare = r.take_compare()
    if amount.unit != "won" or event.verb != "flow":
        return r.fail(i, "number", "not an amount of won bought or sold")
    if not (r.sentence.net or event.net):
        return r.fail(i, "number", "bought or sold on balance? say 'net'")
    event.flows += (((i, i + 1), amount, compare),)
    who = event.who[min(len(event.flows), len(event.who)) - 1]  # several groups have their amounts in order
    r.last_won = FlowSaid((i, i + 1), who, r.market, event.sign, amount, compare, event.look)
    return i + 1


def _signed(r: Reading, i: int, amount: Amount) -> int:
    """*0.8 percent higher*, *12.55 won stronger*: the direction comes after the number."""
    last = i + 1 if r.terms[i + 1].kind == "SIGN" else i + 2
    compare = r.take_compare()
    if amount.unit not in ("percent", "points", "won") or not r.who:
        return r.fail(i, "number", "a move of nothing, or in no unit")
    event = split(r, i)
    if not event.verb:
        return r.fail(i, "number", "no verb for this number")
    event.sign, event.way = r.terms[last].sign, (last, last + 1)
    event.changes += (((i, i + 1), amount, compare),)
    return last + 1


def _noun_move(r: Reading, i: int, amount: Amount) -> int:
    """*A 12.06 percent fall*."""
    term, compare = r.terms[i + 1], r.take_compare()
    if r.governed.preposition == "from":
        r.sentence.after = True  # rebounding from a 12.06 percent fall
    event = begin(r, i + 1, "move", "last", term.sign, term.band)
    event.changes += (((i, i + 1), amount, compare),)
    return i + 2


def _growth(r: Reading, i: int, amount: Amount, compare: str) -> int:
    """*More than 1,000 trillion won has been added ... since it first passed ...*."""
    r.sentence.growth = ((i, i + 1), amount, compare)
    return i + 2 if r.terms[i + 1].kind == "ADDED" else i + 1
