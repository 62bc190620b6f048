"""Who is spoken of: series, investor groups, pronouns, and what was supplied."""

from __future__ import annotations

from newsgen.verify.claims import EventSaid, LedSaid
from newsgen.verify.claims_past import LeaderSaid
from newsgen.verify.gather import flush, introduce
from newsgen.verify.read_values import beyond_it
from newsgen.verify.reading import GROUPS, Reading

_INDICES = frozenset(("KOSPI", "KOSDAQ"))


def subject(r: Reading, i: int) -> int:
    """One subject, or several joined by commas and *and*."""
    terms = r.terms
    name, following = resolve(r, terms[i].name), terms[i + 1].kind
    j = i + 1
    who: tuple[str, ...] = (name,)
    if following in ("AND", "COMMA"):
        who, j = _joined(r, name, j)
    elif following == "CAPOF" and name.endswith(".cap"):
        who, j = (f"{terms[j].name}.cap",), j + 1
    if "" in who:
        return r.fail(i, "subject", "no such series in the day")
    if r.event and r.event.verb == "flow" and r.before(i) == "on":
        r.market = name
        return j
    if len(who) > 1 or name in GROUPS:
        r.they = who
    else:
        r.it = who[0]
        if name in _INDICES or name == r.cast.main:
            r.last_index = name
    introduce(r, i, who, terms[j].kind)
    return j


def _joined(r: Reading, name: str, j: int) -> tuple[tuple[str, ...], int]:
    """*Samsung Electronics, SK hynix and Hyundai Motor*."""
    names, terms = [name], r.terms
    while terms[j].kind in ("COMMA", "AND"):
        k = j + 1
        if terms[k].kind == "AND":
            k += 1
        if terms[k].kind != "SUBJ":
            break
        names.append(resolve(r, terms[k].name))
        j = k + 1
    return tuple(names), j


def resolve(r: Reading, name: str) -> str:
    """The series that a subject word means on this day; empty when it has none."""
    if name == "index":
        return r.last_index
    return r.cast.series.get(name, "" if name[0] == "^" else name)


def pronoun(r: Reading, i: int) -> int:
    """It, they: whoever was last spoken of; *below it*, the level last crossed."""
    if r.governed.side and r.last_mark is not None and r.event:
        return beyond_it(r, i)
    who = (r.it,) if r.terms[i].kind == "IT" else r.they
    if not who or not who[0]:
        return r.fail(i, "subject", "nobody for this pronoun")
    introduce(r, i, who)
    return i + 1


def wall(r: Reading, i: int) -> int:
    """Wall Street as a subject."""
    introduce(r, i, ("^",))
    return i + 1


def happening(r: Reading, i: int) -> int:
    """The milestone: there must have been one."""
    flush(r)
    r.claims.append(EventSaid((i, i + 1), r.terms[i].name))
    r.who = ("event",)
    return i + 1


def told(r: Reading, i: int) -> int:
    """Supplied words: taken as they are, with their source."""
    words, sentence = r.cast.told[int(r.terms[i].name)], r.sentence
    if words.part != "text":
        sentence.sources |= words.items
        return i + 1
    item = min(words.items)
    sentence.told += ((i, item),)
    if words.kind == "leaders":
        introduce(r, i, (f"told:{item}",))
    elif words.kind == "event":
        flush(r)
        sentence.told_event = item
    return i + 1


def led(r: Reading, i: int) -> int:
    """Led the gains: supplied leaders do, and the share that went farthest among those of the day."""
    following = r.terms[i + 1]
    if len(r.who) == 1 and following.kind == "MOVE" and r.terms[i + 2].kind == "AMONG":
        flush(r)
        r.claims.append(LeaderSaid((i, i + 3), r.who[0], following.sign))
        return i + 3
    if not r.who or not r.who[0].startswith("told:") or following.kind != "MOVE":
        return r.fail(i, "subject", "who led is not in the data; it must be supplied")
    r.claims.append(LedSaid((i, i + 2), int(r.who[0][5:]), following.sign))
    r.event = None
    return i + 2


def said(r: Reading, i: int) -> int:
    """Said, according to: with supplied words only."""
    r.sentence.said = i
    return i + 1


def rate(r: Reading, i: int) -> int:
    """Per dollar: only the currency is."""
    if r.it != "USDKRW" and "USDKRW" not in r.who:
        return r.fail(i, "subject", "per dollar, but not the won")
    return i + 1
