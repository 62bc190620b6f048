"""Did it cross the level: traded beyond it or closed beyond it, for the first time, on that day?"""

from __future__ import annotations

from decimal import ROUND_CEILING, Decimal

from newsgen.records import Datum, Mark
from newsgen.verify.claims import NOW, CrossSaid, EventSaid
from newsgen.verify.faults import Fault, plain, untold, wrong
from newsgen.verify.judge_changes import misdated, points_away
from newsgen.verify.times import is_day, is_lapse
from newsgen.verify.view import View

_TENS = tuple(Decimal(10) ** power for power in range(20))
"""A level is round when only its first three figures are not zero."""
_UNITS = {"points": ("", "points"), "won": ("won",), "won per dollar": ("", "won")}
_HOW = {
    "touch": "trading",
    "close": "closing",
    "stand": "standing",
    "reach": "at or",
    "hold": "standing",
    "brief": "briefly",
    "end": "closing",
    "open": "opening",
}


def crossing(said: CrossSaid, view: View) -> Fault | None:
    """A crossing of this session, or of the day that its time words name."""
    quote = view.quotes.get(said.who)
    if quote is None or said.side == 0:
        return untold("subject", _told(said, view), f"no {said.who} in the day, or no direction said")
    if said.level.unit not in _UNITS.get(quote.unit, (quote.unit,)):
        return wrong("unit", f"{_told(said, view)} in '{said.level.unit}'", quote.unit)
    if said.when is not NOW:
        if points_away(said.when, view):
            return _past(said, view)
        if misdated(said.when, view):
            return wrong("time", _told(said, view), f"{view.session:%A %Y-%m-%d}")
    return _today(said, view) or _plain_level(said, view) or _first_or_back(said, view)


def _told(said: CrossSaid, view: View) -> str:
    """The claim in a few words, for a message."""
    where = "above" if said.side > 0 else "below"
    return f"{view.name(said.who)} {_HOW[said.how]} {where} {plain(said.level.value)}"


def _past(said: CrossSaid, view: View) -> Fault | None:
    """*It first closed above 5,000 on Jan. 27*: from the carried marks of the level."""
    rung = view.rung(said.who, said.level.value)
    if rung is None or said.side < 0 or not said.first or said.back:
        return untold("superlative", _told(said, view), "no carried mark for that level")
    mark = rung.first_close if said.how == "close" else rung.first_touch
    if mark is None and said.who.endswith(".cap"):
        mark = rung.first_close
    if mark is None:
        return untold("superlative", _told(said, view), f"no carried mark for {said.how}")
    return _dated(said, view, mark)


def _dated(said: CrossSaid, view: View, mark: Mark) -> Fault | None:
    """The day and the stretch of time since, against the mark's session."""
    when = said.when
    if when.before or (when.day and not is_day(when.day, mark.session, view.session)):
        return wrong("time", _told(said, view), f"{mark.session:%A %Y-%m-%d}", mark)
    if when.lapse is None:
        return None
    fits = is_lapse(when.lapse, mark.session, view.session)
    if fits is None:
        return untold("time", _told(said, view), "how many sessions ago is not in the data")
    if not fits:
        return wrong("time", _told(said, view), f"{(view.session - mark.session).days} days", mark)
    return None


def _today(said: CrossSaid, view: View) -> Fault | None:
    """Whether it got there in this session, from the other side."""
    if said.how in ("close", "end") and not view.closed:
        return untold("time", _told(said, view), "the session has not closed")
    last, before = view.datum(said.who, "last"), view.datum(said.who, "previous_close")
    if last is None or before is None:
        return untold("number", _told(said, view), f"no last price or previous close of {said.who}")
    far = _furthest(said, view, last)
    if not _is_beyond(far.value, said):
        return wrong("number", _told(said, view), plain(far.value), far)
    if said.how == "brief" and _is_beyond(last.value, said):
        return wrong("direction", _told(said, view), f"still {plain(last.value)}", last)
    if said.how not in ("hold", "end") and not _came_across(said, before):
        words = f"{_told(said, view)} in this session"
        return wrong("number", words, f"previous close {plain(before.value)}", before)
    return None


def _plain_level(said: CrossSaid, view: View) -> Fault | None:
    """A level that is not round must be one of the day's own values."""
    level = said.level.value
    if not level % _TENS[max(level.adjusted() - 2, 0)]:
        return None
    history = view.history(said.who)
    own = [view.datum(said.who, aspect) for aspect in ("previous_close", "open")]
    marks = (history.record_close, history.record_high)
    values = [datum.value for datum in own if datum] + [mark.value for mark in marks if mark and mark.value]
    if level in values:
        return None
    what = "neither a round level nor a record, an opening or a previous close"
    return untold("number", _told(said, view), what)


def _furthest(said: CrossSaid, view: View, last: Datum) -> Datum:
    """The price that shows the crossing: the high or low for a touch, else the latest."""
    if said.how in ("close", "stand", "hold", "end"):
        return last
    if said.how == "open":
        return view.datum(said.who, "open") or last
    end = view.datum(said.who, "high" if said.side > 0 else "low")
    return end or last


def _is_beyond(value: Decimal, said: CrossSaid) -> bool:
    if said.how == "reach" and value == said.level.value:
        return True
    return (value - said.level.value) * said.side > 0


def _came_across(said: CrossSaid, before: Datum) -> bool:
    """Whether it was on the other side, at the previous close."""
    gap = (said.level.value - before.value) * said.side
    return gap > 0 or (gap == 0 and said.how != "reach")


def _first_or_back(said: CrossSaid, view: View) -> Fault | None:
    """First needs a record below the level; back needs one above it."""
    if said.since is not None:
        return _since(said, view)
    if not said.first:
        return _back(said, view) if said.back else None
    history, level = view.history(said.who), said.level.value
    record = history.record_close if said.how == "close" else history.record_high
    words = f"{_told(said, view)} for the first time"
    if record is None or record.value is None:
        return untold("superlative", words, "no carried record reaches back")
    if record.value > level or (said.how == "reach" and record.value == level) or said.side < 0 or said.back:
        right = f"a record of {plain(record.value)} on {record.session}"
        return wrong("superlative", words, right, record)
    return None


def _since(said: CrossSaid, view: View) -> Fault | None:
    """*For the first time since June 29, 2005*: the last earlier close on that side of the level."""
    words = f"{_told(said, view)} for the first time since a day"
    if said.how != "close":
        return untold("superlative", words, "only closes are known so far back")
    mark = view.history(said.who).last_beyond.get(said.level.value)
    if mark is None or said.since is None:
        return untold("superlative", words, "the last time before is not in the day")
    if not is_day(said.since, mark.session, view.session):
        return wrong("time", words, f"{mark.session:%A %Y-%m-%d}", mark)
    if said.back or said.side < 0:
        return None
    return wrong("superlative", words, "it was there before: say back above", mark)


def _back(said: CrossSaid, view: View) -> Fault | None:
    """Back above: it closed above before. Back below cannot be shown from records alone."""
    history = view.history(said.who)
    rung, record = view.rung(said.who, said.level.value), history.record_close or history.record_high
    if said.side < 0:
        what = "earlier closes below that level are not in the day"
        return untold("superlative", f"{_told(said, view)} again", what)
    if rung and rung.first_close and rung.first_close.session < view.session:
        return None
    if record and record.value is not None and record.value > said.level.value:
        return None
    last = history.last_beyond.get(said.level.value)
    then = None if last is None else last.value if last.adjusted is None else last.adjusted
    if then is not None and then > said.level.value:
        return None
    what = "no earlier close above that level in the history"
    return untold("superlative", f"{_told(said, view)} again", what)


def happening(_: EventSaid, view: View) -> Fault | None:
    """*The milestone*: a round level was touched, or closed above, for the first time in this session."""
    for who in (*view.day.indices, *view.day.shares):
        last, history = view.datum(who, "last"), view.history(who)
        if _first_above(history.record_high, view.datum(who, "high") or last):
            return None
        if view.closed and _first_above(history.record_close, last):
            return None
    return untold("superlative", "the milestone", "no round level was first crossed in this session")


def _first_above(old: Mark | None, now: Datum | None) -> bool:
    """Whether a level round in its first figure lies at or above the old record and below the price."""
    if old is None or old.value is None or now is None:
        return False
    step = Decimal(1).scaleb(now.value.adjusted() - (0 if now.value.adjusted() < 4 else 1))
    return (old.value / step).to_integral_value(ROUND_CEILING) * step < now.value
