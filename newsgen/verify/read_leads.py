"""Days that rank, turn or are halted, as first sentences and headlines have them."""

from __future__ import annotations

from newsgen.verify.claims_lead import EarlierSaid, HaltedSaid
from newsgen.verify.claims_records import SinceSaid
from newsgen.verify.gather import flush
from newsgen.verify.read_subjects import resolve
from newsgen.verify.read_superlatives import ranked
from newsgen.verify.reading import Reading


def day_rank(r: Reading, i: int) -> int:
    """*Worst day ever*, *best day since Oct. 30, 2008*: by percent."""
    found, sign = ranked(r, i), r.terms[i].sign
    if len(r.who) != 1 or found.ever == (found.day is not None) or found.measures or found.sign:
        return r.fail(i, "superlative", "whose best or worst day, since when?")
    measure = f"{'rise' if sign > 0 else 'fall'}_percent"
    r.claims.append(SinceSaid((i, found.end), r.who[0], (measure,), found.day, found.ever, found.least))
    return found.end


def early(r: Reading, i: int) -> int:
    """*Gave up early gains*: an earlier look must show them."""
    flush(r)
    if len(r.who) != 1:
        return r.fail(i, "direction", "whose gains or losses?")
    r.claims.append(EarlierSaid((i, i + 1), r.who[0], r.terms[i].sign))
    return i + 1


def halted(r: Reading, i: int) -> int:
    """*In a session halted by a circuit breaker*."""
    if r.terms[i + 1].kind != "HALT":
        return r.fail(i, "word", "halted by what?")
    return noted(r, i + 1, i + 2)


def noted(r: Reading, i: int, j: int) -> int:
    """A halt with no more than its market, which is the main one unless another is named; ``i`` is its name
    and ``j`` the term behind what is said of it."""
    flush(r)
    term, following = r.terms[i], r.terms[j]
    market = r.cast.main
    if following.kind == "SUBJ" and r.before(j) in ("on", "the"):
        market, j = resolve(r, following.name), j + 1
    r.claims.append(HaltedSaid((i, j), term.name, term.sign, market))
    return j
