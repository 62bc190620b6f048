"""Goes through the terms of a Korean story once, handing each to the reader of its kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from newsgen.verify.claims import ToldSaid, Unread
from newsgen.verify.korean import (
    read_leads,
    read_nouns,
    read_records,
    read_superlatives,
    read_times,
    read_traded,
    read_verbs,
)
from newsgen.verify.korean.lexer import Lexed
from newsgen.verify.korean.reading import Cast, Reading, Sentence
from newsgen.verify.korean.settle import finish

Handler = Callable[[Reading, int], int]
_MAY_WAIT = frozenset(("record",))
"""Phrases that have been read already, and stand only for a verb to carry them."""


def stop(r: Reading, i: int) -> int:
    """The end of a sentence: everything that waits must have found its verb."""
    pause(r, i)
    sentence = r.sentence
    if len(sentence.__dict__) == 1 and not sentence.extra:
        return i + 1  # nothing was set in it
    if not sentence.used and sentence.within:
        r.unread.append(Unread(sentence.within, "word", "what was within the session?"))
    if sentence.told_of is not None:
        r.unread.append(Unread(sentence.told_of.at, "superlative", "what of this crossing?"))
    for at, item in sentence.told:
        r.claims.append(ToldSaid((at, at + 1), item, item in sentence.sources))
    r.sentence = Sentence()
    return i + 1


def pause(r: Reading, i: int) -> int:
    """The end of a headline's clause: the next has the same subject, hour and basis."""
    if r.args:
        read_traded.left_alone(r)
        read_leads.level_alone(r)
    if r.moves or r.marks or r.records:
        finish(r)
    if r.args or r.joined:
        _left_over(r)
    return i + 1


def _left_over(r: Reading) -> None:
    """What no verb has taken."""
    for arg in r.args:
        if arg.kind not in _MAY_WAIT:
            r.unread.append(Unread(arg.at, "number" if arg.kind == "num" else "word", "no verb takes this"))
    r.args.clear()
    r.unread.extend(Unread(each.at, "subject", "no verb takes this") for each in r.joined)
    r.joined.clear()


def line(r: Reading, i: int) -> int:
    """A new paragraph is about the main series until it names another."""
    if r.terms[i - 1].kind != "STOP":
        stop(r, i)
    r.who, r.market = (r.cast.focus,), r.cast.main
    r.memory.clear()
    return i + 1


def skip(_: Reading, i: int) -> int:
    """A mark that claims nothing."""
    return i + 1


def unknown(r: Reading, i: int) -> int:
    """A word in no table."""
    return r.fail(i, "word", "not in the phrase book")


def loose(r: Reading, i: int) -> int:
    """A word that stands where nothing can take it."""
    return r.fail(i, "word", "it belongs to nothing here")


_HANDLERS: dict[str, Handler] = {
    "STOP": stop,
    "LINE": line,
    "PAUSE": pause,
    "COMMA": skip,
    "QUOTE": skip,
    ")": skip,
    "?": unknown,
    **read_nouns.HANDLERS,
    **read_times.HANDLERS,
    **read_verbs.HANDLERS,
    **read_records.HANDLERS,
    **read_superlatives.HANDLERS,
    **read_traded.HANDLERS,
    **read_leads.HANDLERS,
}
_AREAS = ("read_flows", "read_others")
_SECTIONS = {"share": "read_share", "dollar_won": "read_rate", "flows": "read_dealt", "period": "read_period"}
"""The module of a section's own words, imported for its stories alone."""
_MADE: dict[str, Mapping[str, Handler]] = {}


def handlers(section: str) -> Mapping[str, Handler]:
    """The readers by kind of term, a section's own laid over the common ones."""
    if section not in _MADE:
        made = dict(_HANDLERS)
        for name in (*_AREAS, _SECTIONS.get(section, "")):
            if name:
                made.update(_of_module(name))
        _MADE[section] = made
    return _MADE[section]


def _of_module(name: str) -> Mapping[str, Handler]:
    module = import_module(f"newsgen.verify.korean.{name}")
    found: Mapping[str, Handler] = module.HANDLERS
    return found


def read(text: str, lexed: Lexed, cast: Cast) -> Reading:
    """All claims of a text, and the words that could not be read."""
    reading = Reading(cast, text, lexed)
    terms, by_kind = reading.terms, handlers(cast.section)
    i = 0
    while (kind := terms[i][0]) != "$":
        i = by_kind.get(kind, loose)(reading, i)
    stop(reading, i)
    return reading
