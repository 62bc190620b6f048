"""Halts: what was issued, when, what it held back, on which market, for how long."""

from __future__ import annotations

from newsgen.verify.claims_past import HaltSaid
from newsgen.verify.gather import flush
from newsgen.verify.read_leads import noted
from newsgen.verify.read_subjects import resolve
from newsgen.verify.reading import Reading

_FORM = ("BE", "ISSUED", "PREP", "CLOCK", "COMMA", "HELD")


def halt(r: Reading, i: int) -> int:
    """*A buy-side sidecar was issued at 9:06 a.m., halting program buying on the Kospi for five minutes.*"""
    if r.terms[i + 1].kind == "ISSUED":
        return noted(r, i, i + 2)  # circuit breaker triggered on Kospi
    flush(r)
    terms, j = r.terms, i + 7
    clock, held, market = terms[i + 4].clock, terms[i + 6].name, ""
    if terms[j].kind == "SUBJ":
        market, j = resolve(r, terms[j].name), j + 1
    elif r.sentence.halts:
        market = r.sentence.halts[-1].market
    last, end = terms[j], j + 1
    if tuple(term.kind for term in terms[i + 1 : i + 7]) != _FORM or clock is None or not market:
        return r.fail(i, "word", "which halt, when, of what?")
    if last.kind != ("PHASE" if held == "end" else "LAPSE") or (held == "end" and last.name != "close"):
        return r.fail(i, "time", "halted for how long?")
    said = HaltSaid((i, end), terms[i].name, terms[i].sign, held, market, clock, last.lapse)
    r.sentence.halts += (said,)
    return end
