"""Does a printed number hold: does the datum round to it, or lie where its qualifier says?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import NamedTuple

from newsgen.audit import tolerances
from newsgen.records.checked import CLOSE, FALSE, TRUE
from newsgen.verify.amounts import Amount

_TEN = Decimal(10)
_ROUND = 100
"""A figure is round that has two digits and zeros behind them: 600 billion, 1,200 trillion."""
_BARE = frozenset(_TEN**power for power in (0, 4, 6, 8, 9, 12))
"""Last digits of sums without decimals, be they told in won, 만, millions, 억, billions or trillions: zeros
behind a point, 1.80 trillion, were printed to be believed."""


class Held(NamedTuple):
    """A verdict on a number alone, and what is to be said of it."""

    verdict: str
    note: str = ""


class Slack(NamedTuple):
    """How far off, in the unit of the figure, still is ``close``, and as what."""

    most: Decimal
    note: str


YES, NO = Held(TRUE), Held(FALSE)


def hold(
    exact: Decimal, said: Amount, how: str = "", *, loose: bool = False, slack: Slack | None = None
) -> Held:
    """Whether the datum, taken without its sign, is what the printed amount and its qualifier say.

    ``loose`` lets sums pass as close that are printed in round tens or hundreds.
    """
    found = _QUALIFIED[how](exact, said)
    if found.verdict == FALSE and slack is not None:
        found = _within(exact, said, how, slack)
    if found.verdict == FALSE and loose and how == "":
        found = _round(exact, said)
    elif found == YES and loose and how == "" and abs(exact - said.value) > tolerances.LOOSE.most * exact:
        found = Held(CLOSE, "rounded to very few digits, and no 'about' or 'some' with it")
    return found


def rounds(exact: Decimal, said: Amount) -> bool:
    """Whether the datum rounds to the amount; what lies halfway may go either way.

    >>> from decimal import Decimal as D
    >>> [rounds(D(n), Amount(D("2.8"), D("0.1"), "percent")) for n in ("2.75", "2.85", "2.86")]
    [True, True, False]
    """
    return abs(exact - said.value) * 2 <= said.step


def cuts(exact: Decimal, said: Amount) -> bool:
    """Whether the amount is the datum with its last digits cut off."""
    return said.value <= exact < said.value + said.step


def _plain(exact: Decimal, said: Amount) -> Held:
    if rounds(exact, said):
        return YES
    return Held(CLOSE, "cut off, not rounded") if said.value and cuts(exact, said) else NO


def _about(exact: Decimal, said: Amount) -> Held:
    gap = abs(exact - said.value)
    if rounds(exact, said) or (said.value and cuts(exact, said)) or gap <= tolerances.ABOUT.most * exact:
        return YES
    return Held(CLOSE, "loosely said") if gap <= tolerances.ABOUT_CLOSE.most * exact else NO


def _nearly(exact: Decimal, said: Amount) -> Held:
    if exact >= said.value:
        return Held(CLOSE, "it is not below that") if rounds(exact, said) else NO
    if exact >= said.value * (1 - tolerances.NEARLY.most):
        return YES
    apt = exact >= said.value * (1 - tolerances.NEARLY_CLOSE.most)
    return Held(CLOSE, "not that near") if apt else NO


def _more(exact: Decimal, said: Amount) -> Held:
    return _least(exact, said) if exact > said.value else NO


def _least(exact: Decimal, said: Amount) -> Held:
    if exact < said.value:
        return NO
    if said.value and exact > said.value * tolerances.APT.most:
        return Held(CLOSE, "true, but it is more than twice that")
    return YES


def _less(exact: Decimal, said: Amount) -> Held:
    return _most(exact, said) if exact < said.value else NO


def _most(exact: Decimal, said: Amount) -> Held:
    if exact > said.value:
        return NO
    if exact * tolerances.APT.most < said.value:
        return Held(CLOSE, "true, but it is less than half of that")
    return YES


def _range(exact: Decimal, said: Amount) -> Held:
    """*3%대*, *the 6,100s*: from the number up to the next of its last digit that is not zero."""
    return YES if said.value <= exact < said.value + _grain(said) else NO


_QUALIFIED: Mapping[str, Callable[[Decimal, Amount], Held]] = {
    "": _plain,
    "about": _about,
    "nearly": _nearly,
    "more": _more,
    "less": _less,
    "least": _least,
    "most": _most,
    "range": _range,
    "just": _plain,
}


def _grain(said: Amount) -> Decimal:
    """One unit of the last printed digit that is not zero: of 1,200 it is 100.

    >>> _grain(Amount(Decimal(1200), Decimal(1), "won")), _grain(Amount(Decimal("2.50"), Decimal("0.01"), ""))
    (Decimal('100'), Decimal('0.1'))
    """
    value = said.value.normalize()
    exponent = value.as_tuple().exponent
    return _TEN**exponent if value and isinstance(exponent, int) else said.step


def _round(exact: Decimal, said: Amount) -> Held:
    """A sum in round figures whose rounding nobody mentioned."""
    grain, gap = _grain(said), abs(exact - said.value)
    bare = said.step in _BARE and said.value < grain * _ROUND
    if bare and grain > said.step and gap < grain and gap <= tolerances.LOOSE.most * exact:
        return Held(CLOSE, "a rounded figure, and no 'about' or 'some' with it")
    return NO


def _within(exact: Decimal, said: Amount, how: str, slack: Slack) -> Held:
    """The qualifier is met by a figure so little off."""
    if how in ("", "about") and abs(exact - said.value) <= slack.most + said.step / 2:
        return Held(CLOSE, slack.note)
    shifted = (exact + slack.most, max(exact - slack.most, Decimal(0)))
    if how not in ("", "about") and any(_QUALIFIED[how](each, said).verdict == TRUE for each in shifted):
        return Held(CLOSE, slack.note)
    return NO
