"""What a verb of dealing claims: of each of the parties that waited for it, with its amount."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.verify.claims import At, FlowSaid
from newsgen.verify.claims_past import SumSaid
from newsgen.verify.korean import read_sizes, read_verbs
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.reading import GROUPS

_AMOUNT = ("object", "", "and", "of")
"""The cases in which an amount stands that was bought or sold."""
_LOOKING_BACK = frozenset(("this span", "before this"))
"""Words that go on with the row just said, whoever's it was."""


class Dealt(NamedTuple):
    """What a clause has said of some groups, for what follows it."""

    groups: tuple[str, ...]
    market: str
    sign: int


def parties(r: Reading) -> list[Arg]:
    """Those who wait for a verb; where none do, those of the clause before, or of the row just said."""
    waiting = r.take_all("party")
    if waiting:
        return waiting
    last = r.sentence.extra.get("dealt")
    if last is None and any(arg.kind in _LOOKING_BACK for arg in r.args):
        last = r.memory.get("dealt")
    return [Arg("party", (0, 0), name=" ".join(last.groups))] if isinstance(last, Dealt) else []


def deal(r: Reading, at: At, sign: int) -> None:
    """The claims of a verb of dealing, with the amounts that waited for it."""
    found = parties(r)
    if not found:
        r.fail(at[0], "subject", "who bought or sold?")
        return
    over = read_sizes.over(r, at, sign)
    amounts = [arg for arg in r.take_all("num", _AMOUNT) if not _misplaced(r, arg)]
    names: list[str] = []
    for place, party in enumerate(found):
        behind = found[place + 1].at[0] if place + 1 < len(found) else at[1]
        own = [arg for arg in amounts if arg.at[0] < behind]
        amounts = [arg for arg in amounts if arg.at[0] >= behind]
        names += party.name.split()
        _dealt(r, at, party.name.split(), sign, own, over)
    for name in names:
        read_verbs.rows(r, at, f"{r.market}.{name}", sign) if name == names[-1] else _row(r, at, name, sign)
    _alike(r, at, names, sign)
    r.sentence.extra["dealt"] = r.memory["dealt"] = Dealt(tuple(names), r.market, sign)


def _misplaced(r: Reading, arg: Arg) -> bool:
    """Whether something stands in brackets behind an amount, which nothing takes."""
    if arg.inside:
        r.fail(arg.inside[0][0], "number", "in brackets behind what was bought or sold")
    return bool(arg.inside)


def _dealt(r: Reading, at: At, names: list[str], sign: int, own: list[Arg], over: str) -> None:
    """Each of the groups with its amount, in their order; or all without one."""
    several = r.take("each") is not None
    if not own and not over and not several:
        if not any(arg.kind == "row" for arg in r.args):
            r.claims.extend(FlowSaid(at, name, r.market, sign, None, "", r.sentence.look) for name in names)
        return
    if len(own) != len(names) or several != (len(names) > 1):
        r.fail(at[0], "number", f"{len(own)} amounts for {len(names)} groups")
        return
    for name, arg in zip(names, own, strict=True):
        if over:
            r.claims.append(SumSaid(arg.at, name, r.market, sign, arg.amount, arg.how, over))
        else:
            r.claims.append(FlowSaid(arg.at, name, r.market, sign, arg.amount, arg.how, r.sentence.look))


def _row(r: Reading, at: At, name: str, sign: int) -> None:
    """The row of one of several groups; the last of them uses it up."""
    waiting = list(r.args)
    read_verbs.rows(r, at, f"{r.market}.{name}", sign)
    r.args = waiting


def _alike(r: Reading, at: At, names: list[str], sign: int) -> None:
    """동반: at least two did; 나홀로: the others were on the other side."""
    said = r.take("together")
    word = said.name if said else ""
    if word == "alone":
        others = sorted(GROUPS - set(names))
        r.claims.extend(FlowSaid(at, name, r.market, -sign, None, "", r.sentence.look) for name in others)
    if (word == "two" and len(names) < 2) or (word == "alone" and len(names) != 1):
        r.fail(at[0], "subject", "alone or together?")
