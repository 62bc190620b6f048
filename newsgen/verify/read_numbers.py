"""What a printed number is for: its role follows from its unit, the words beside it and the verb."""

from __future__ import annotations

from newsgen.verify.amounts import Amount
from newsgen.verify.claims import LevelSaid, PaceSaid, RecordSaid
from newsgen.verify.gather import begin, split
from newsgen.verify.read_superlatives import old_record
from newsgen.verify.reading import GROUPS, Event, Reading

_LEVEL_PREPOSITIONS = frozenset(("at", "to"))
_MOVING = frozenset(("move", "open", "close", "stand", "be", "relative"))


def number(r: Reading, i: int) -> int:
    """Give the number at ``i`` its role, or note that it has none."""
    amount = r.terms[i].amount
    assert amount is not None
    unit = amount.unit
    if unit == "dollars":
        r.dollars(i, amount)
        return i + 1
    if unit == "shares":
        return _volume(r, i, amount)
    if unit == "times":
        return _times(r, i, amount)
    event = r.event
    following = r.kind(i + 1)
    if following == "ADDED":
        return _growth(r, i, amount)
    if event is None and not r.who:
        return r.fail(i, "number", "no subject for this number")
    if following == "SIGN" or (following == "SIZE" and r.kind(i + 2) == "SIGN"):
        return _signed(r, i, amount)
    if following == "MOVE" and unit == "percent" and r.before(i) in ("a", "an", "'s", "'s"):
        return _noun_move(r, i, amount)
    return _in_event(r, i, amount, event)


def _in_event(r: Reading, i: int, amount: Amount, event: Event | None) -> int:
    """A number that belongs to the verb before it."""
    if event is None or not event.verb:
        return r.fail(i, "number", "no verb for this number")
    unit, compare, at = amount.unit, r.compare, r.at(i)
    r.compare = ""
    if r.kind(i + 1) == "SET" or (event.verb == "cross" and _record_told(r)):
        return old_record(r, i)
    if unit != "percent" and (r.side or (event.verb == "cross" and not r.prep and not r.value)):
        event.marks.append((at, amount, r.side or event.sign, r.back or event.back))
    elif event.verb == "flow" or event.who[0] in GROUPS:
        return _flow(r, i, amount, event, compare)
    elif unit == "percent" or (not r.value and _is_change(r, amount, event)):
        return _change(r, i, amount, event, compare)
    elif event.verb == "touch" and not r.prep and event.first >= 0:
        event.marks.append((at, amount, 1, False))
    else:
        return _level(r, i, amount, event, compare)
    return i + 1


def _record_told(r: Reading) -> bool:
    """Whether this sentence has just told of a record, so that what is topped is the old one."""
    return bool(r.claims) and isinstance(r.claims[-1], RecordSaid)


def _is_change(r: Reading, amount: Amount, event: Event) -> bool:
    """Whether points or won are how far it moved, not where it stands."""
    if r.prep in _LEVEL_PREPOSITIONS or r.prep == "from":
        return False
    return bool(event.sign) and amount.unit in ("points", "won") and event.verb in _MOVING


def _change(r: Reading, i: int, amount: Amount, event: Event, compare: str) -> int:
    if r.prep and r.prep not in ("by", "of"):
        return r.fail(i, "number", f"a move after '{r.prep}'")
    if not event.sign:
        return r.fail(i, "number", "no direction for this move")
    if compare == "more" and event.who[0].endswith(".cap"):
        return _growth(r, i, amount, compare)
    event.changes.append((r.at(i), amount, compare))
    return i + 1


def _level(r: Reading, i: int, amount: Amount, event: Event, compare: str) -> int:
    """Where the series stood, opened, peaked."""
    aspect = r.value
    if not aspect and r.prep == "from":
        aspect = "previous_close"
    elif not aspect and (r.prep in _LEVEL_PREPOSITIONS or event.verb in ("touch", "be")):
        aspect = event.aspect
    if not aspect:
        return r.fail(i, "number", "nothing says what this number is")
    at = r.at(i)
    event.levels.append((at, amount, aspect, compare))
    said = LevelSaid(at, event.who[-1], aspect, amount, compare, event.look)
    r.last_level = said
    if amount.unit == "won":
        r.last_won = said
    return i + 1


def _flow(r: Reading, i: int, amount: Amount, event: Event, compare: str) -> int:
    if amount.unit != "won" or not event.sign:
        return r.fail(i, "number", "not an amount of won bought or sold")
    if not (r.net or event.net):
        return r.fail(i, "number", "bought or sold on balance? say 'net'")
    event.flow_amounts.append((r.at(i), amount, compare))
    return i + 1


def _signed(r: Reading, i: int, amount: Amount) -> int:
    """*0.8 percent higher*, *12.55 won stronger*: the direction comes after the number."""
    last = i + 1 if r.kind(i + 1) == "SIGN" else i + 2
    sign = r.terms[last]
    if amount.unit not in ("percent", "points", "won"):
        return r.fail(i, "number", "a move in no unit")
    event = split(r, i)
    event.sign, event.way = sign.sign, r.at(last)
    event.changes.append((r.at(i), amount, r.compare))
    r.compare = ""
    return last + 1


def _noun_move(r: Reading, i: int, amount: Amount) -> int:
    """*A 12.06 percent fall*."""
    term = r.terms[i + 1]
    event = begin(r, i + 1, "move", "last", term.sign, term.band)
    event.changes.append((r.at(i), amount, r.compare))
    r.compare = ""
    return i + 2


def _growth(r: Reading, i: int, amount: Amount, compare: str = "") -> int:
    """*More than 1,000 trillion won has been added ... since it first passed ...*."""
    r.growth = (r.at(i), amount, compare or r.compare)
    r.compare = ""
    return i + 2 if r.kind(i + 1) == "ADDED" else i + 1


def _volume(r: Reading, i: int, amount: Amount) -> int:
    """So many shares changed hands."""
    r.claims.append(LevelSaid(r.at(i), f"{r.market}.volume", "last", amount, r.compare, None))
    r.compare = ""
    return i + 1


def _times(r: Reading, i: int, amount: Amount) -> int:
    """Turnover as a multiple of its usual size."""
    if r.kind(i + 1) != "MEDIAN" or not r.who or not r.who[0].endswith(".turnover"):
        return r.fail(i, "number", "times what?")
    r.claims.append(PaceSaid(r.at(i, i + 1), amount, None, 20))
    r.compare = ""
    return i + 2
