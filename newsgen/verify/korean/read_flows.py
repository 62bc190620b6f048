"""Who bought and who sold: parties wait with their amounts for the verb of dealing that ends the clause."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.verify.claims import At, FlowSaid, TurnSaid, WaySaid
from newsgen.verify.claims_records import RunSaid
from newsgen.verify.korean import read_sizes
from newsgen.verify.korean.dealing import Dealt, deal, parties
from newsgen.verify.korean.reading import Arg, Reading
from newsgen.verify.times import Lapse

_CARRIED = frozenset(("LIGHT", "CARRY", "TURN", "PARADE", "CLOSE", "ENDROW"))
"""What may follow the noun for a side: the verb that carries it."""


def group(r: Reading, i: int) -> int:
    """One group, or several joined: they wait for what they did."""
    names, first = [r.terms[i].name], i
    _, case, j = r.phrase(i)
    while (following := j + (r.terms[j].kind == "COMMA")) and r.terms[following].kind == "GROUP":
        if case not in ("and", "") or (case == "and") != (following == j):
            break
        names.append(r.terms[following].name)
        _, case, j = r.phrase(following)
    if len(set(names)) < len(names):
        r.fail(first, "subject", "the same group twice")
    r.args.append(Arg("party", (first, j), case=case, name=" ".join(names)))
    return j


def market(r: Reading, i: int) -> int:
    """코스닥시장에서는: where those who follow deal."""
    _, case, j = r.phrase(i)
    if r.terms[j].kind in ("PARTOF", "HALT") or case not in ("at", "topic"):
        return read_sizes.of_market(r, i)
    r.market = r.terms[i].name
    return j


def each(r: Reading, i: int) -> int:
    """각각: an amount for each of those named."""
    return r.wait(i, "each")


def together(r: Reading, i: int) -> int:
    """동반, 쌍끌이: more than one; 나홀로: one against the others."""
    return r.wait(i, "together")


def flow(r: Reading, i: int) -> int:
    """Bought or sold on balance: a verb of its own, or a noun with the verb that carries it."""
    term, j = r.terms[i], i + 1
    if term.role != "noun":
        following = r.terms[j].kind
        if term.role == "of" and following == "GROUP" and not any(arg.kind == "party" for arg in r.args):
            return _earlier(r, i, j)  # 오전 9시 20분까지 순매도했던 기관은
        if term.role == "of" and following == "GROUP" and r.bare(i):
            return r.fail(i, "word", "one group dealt, and nothing joins the other to it")
        if term.role == "of" and following == "LIGHT":  # 팔아치우는 중이다
            j += 1
        deal(r, (i, j), term.sign)
        return j
    _, case, j = r.phrase(i)
    if r.terms[j].kind == "PARADE":
        _, case, j = r.phrase(j)
    kind = r.terms[j].kind
    if kind == "COP":
        return _was(r, i, j)
    if kind == "FLOW" and case == "at" and r.terms[j].sign == -term.sign:  # 순매도에서 순매수로
        return flow(r, j)
    if _is_measured(r, case, j):
        return read_sizes.size(r, i)
    if kind not in _CARRIED:
        deal(r, (i, j), term.sign)
        return _drive(r, j, term.sign) if case == "at" else j
    return _carried(r, (i, j + 1), term.sign, kind)


def _is_measured(r: Reading, case: str, j: int) -> bool:
    """외국인 순매도 사상 최대: how large it was, and since when, follows at once."""
    if case or r.terms[j].kind not in ("DAY", "SCOPE", "LEAST"):
        return False
    return any(term.kind == "SUPER" for term in r.terms[j : j + 4])


def _drive(r: Reading, j: int, sign: int) -> int:
    """매도세에 밀려, 매수세에 힘입어: selling pushes down, and buying helps."""
    behind = r.text[r.ends[j - 1] :].lstrip()
    if behind.startswith("밀려"):
        if sign > 0:
            r.fail(j, "direction", "pushed down by buying")
        return j + 1
    if behind.startswith("힘입어") and sign < 0:
        r.fail(j - 1, "direction", "helped by selling")
    return j


def against(r: Reading, i: int) -> int:
    """매수세와 매도세가 맞서며: there must be both."""
    sides = {said.sign for said in r.claims[-6:] if isinstance(said, FlowSaid)}
    return i + 1 if sides == {1, -1} else r.fail(i, "direction", "who against whom?")


def _carried(r: Reading, at: At, sign: int, kind: str) -> int:
    """매도 우위를 보였다, 이어갔다; 순매도로 돌아섰다, 마쳤다; 순매수를 멈췄다."""
    j = at[1] - 1
    if kind == "ENDROW":
        return _halted(r, at, sign)
    if kind == "TURN" or (kind == "CLOSE" and any(arg.kind == "was" for arg in r.args)):
        return turned(r, at, sign)
    if kind == "CARRY" and not any(arg.kind == "row" for arg in r.args):
        r.fail(j, "time", "went on for how long?")
    deal(r, at, sign)
    return at[1]


def _was(r: Reading, i: int, j: int) -> int:
    """매수 우위였던 개인은: what a group was at an earlier look; 매도 우위다: what it is."""
    r.case(j)
    if r.terms[j].role == "of" and r.terms[j + 1].kind == "GROUP":
        return _earlier(r, i, j + 1)
    deal(r, (i, j + 1), r.terms[i].sign)
    return j + 1


def _earlier(r: Reading, i: int, j: int) -> int:
    """The side of the group that comes next, at the look just named."""
    look, r.sentence.look = r.sentence.look, None
    sign = r.terms[i].sign
    if look is None:
        r.fail(i, "time", "at which earlier look?")
    else:
        r.claims.append(FlowSaid((i, j), r.terms[j].name, r.market, sign, None, "", look))
    r.args.append(Arg("was", (i, j), sign=sign))
    return j


def turned(r: Reading, at: At, sign: int) -> int:
    """순매도로 돌아섰다: after a row of sessions on the other side, or since an earlier look at this one."""
    found, was = parties(r), r.take("was")
    if not found:
        return r.fail(at[0], "subject", "who turned?")
    if was is not None and was.sign == sign:
        r.fail(at[0], "direction", "it was on that side before")
    if not any(arg.kind == "after" for arg in r.args):
        names = [name for party in found for name in party.name.split()]
        r.claims.extend(TurnSaid(at, name, r.market, sign) for name in names)
    r.args.extend(found)
    deal(r, at, sign)
    return at[1]


def _halted(r: Reading, at: At, sign: int) -> int:
    """6거래일 연속 이어진 순매수를 멈췄다: the row ended."""
    found, row = parties(r), r.take("row")
    if len(found) != 1 or row is None or not isinstance(row.value, Lapse):
        return r.fail(at[0], "superlative", "whose row of how many sessions ended?")
    r.memory["dealt"] = Dealt((found[0].name,), r.market, sign)
    for name in found[0].name.split():
        who = f"{r.market}.{name}"
        r.claims.append(RunSaid((row.at[0], at[1]), who, sign, row.value.number, broken=True))
    return at[1]


def drove(r: Reading, i: int) -> int:
    """지수를 끌어올렸다, 끌어내렸다: the index went the way that those who dealt pushed it."""
    term, what = r.terms[i], r.take("who", ("object",))
    last = r.sentence.extra.get("dealt")
    if what is None or not isinstance(last, Dealt) or last.sign != term.sign or last.market != what.name:
        return r.fail(i, "direction", "who pushed what, and that way?")
    r.claims.append(WaySaid((i, i + 1), what.name, "last", term.sign))
    return i + 1


HANDLERS: Mapping[str, Callable[[Reading, int], int]] = {
    "GROUP": group,
    "MARKET": market,
    "EACH": each,
    "TOGETHER": together,
    "FLOW": flow,
    "DROVE": drove,
    "AGAINST": against,
    **read_sizes.HANDLERS,
}
