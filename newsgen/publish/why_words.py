"""What would have put another fact first, in a sentence for an editor."""

from __future__ import annotations

from decimal import Decimal

from newsgen.numbers import half_up
from newsgen.records import GROUPS
from newsgen.records.why import Change, Why
from newsgen.sessions import CLOSE

SERIES = {
    "KOSPI": "the Kospi",
    "KOSDAQ": "the Kosdaq",
    "USDKRW": "the dollar",
    "USDKRW.noon": "the New York noon rate",
}
INVESTORS = {
    "foreign": "foreign investors",
    "institutions": "institutional investors",
    "retail": "retail investors",
}
assert set(INVESTORS) == set(GROUPS)
VERBS = {"open": "opened at", "high": "had a high of", "low": "had a low of"}
NOUNS = {"open": "opening", "high": "high", "low": "low", "turnover": "turnover", "volume": "volume"}


def none_does(why: Why) -> str:
    """That no single figure makes the difference."""
    return f"No change of one figure within {why.within:f} percent would have put another fact first."


def first(why: Why, change: Change) -> str:
    """``It would have been record:KOSPI:close (80 points: ...) had the Kospi closed at ...``"""
    reason = f"{change.points} points: {change.reason}"
    return f"It would have been {change.fact.id} ({reason}) had {condition(why, change)}"


def otherwise(why: Why, change: Change) -> str:
    """The same fact first, as another kind of story."""
    kind = change.story.replace("_", " ")
    return f'It would have been told as "{kind}" ({change.points} points) had {condition(why, change)}'


def condition(why: Why, change: Change) -> str:
    """``the Kospi closed at 2,600.03 or higher, 1.20 points (0.05 percent) above the close.``"""
    along = " and ".join(each.field for each in change.along)
    moved = f", which moves the {along} along" if along else ""
    tells = "" if change.proven else ", as far as the history at hand tells"
    return f"{_event(why, change)}, {_distance(why, change)}{moved}{tells}."


def _event(why: Why, change: Change) -> str:
    if change.field in INVESTORS:
        how = "sold" if change.to < 0 else "bought"
        market = SERIES.get(change.series, change.series)
        return f"{INVESTORS[change.field]} {how} {_range(change, abs(change.to))} on balance on {market}"
    name = _name(why, change.series)
    if change.field in ("turnover", "volume"):
        return f"the {change.field} of {name} been {_range(change, change.to)}"
    verb = (
        ("closed at" if why.phase == CLOSE else "stood at") if change.field == "last" else VERBS[change.field]
    )
    return f"{name} {verb} {_range(change, change.to)}"


def _range(change: Change, to: Decimal) -> str:
    """The value, with how far beyond it the other fact goes on leading."""
    unit = "" if change.unit == "points" else f" {change.unit}"
    if change.until is None:
        return f"{to:,f}{unit} or {_further(change)}"
    if change.until == change.to:
        return f"exactly {to:,f}{unit}"
    last = abs(change.until) if change.field in INVESTORS else change.until
    return f"{to:,f} to {last:,f}{unit}"


def _further(change: Change) -> str:
    if change.field in INVESTORS:
        return "more" if abs(change.to) > abs(change.before) else "less"
    amount = change.field in ("turnover", "volume")
    return {(True, True): "more", (True, False): "less", (False, True): "higher", (False, False): "lower"}[
        amount, change.by > 0
    ]


def _distance(why: Why, change: Change) -> str:
    percent = half_up(change.percent, 2)
    told = f"{percent:f} percent" if percent else "under 0.01 percent"
    if change.field in INVESTORS:
        side, what = ("from" if change.to * change.before < 0 else "off"), "what they did"
        return f"{abs(change.by):,f} {change.unit} ({told}) {side} {what}"
    what = (
        ("close" if why.phase == CLOSE else "last price") if change.field == "last" else NOUNS[change.field]
    )
    side = "above" if change.by > 0 else "below"
    return f"{abs(change.by):,f} {change.unit} ({told}) {side} the {what}"


def _name(why: Why, series: str) -> str:
    of, _, rest = series.partition(".cap")
    if series.endswith(".cap"):
        return f"the market value of {_name(why, of)}"
    return SERIES.get(series) or why.names.get(series) or series + rest
