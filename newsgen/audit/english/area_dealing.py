"""Who bought and who sold, and for how much on balance?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsgen.audit.assertions import Moment, NetSaid, Said, SumSaid
from newsgen.audit.english.mask import Struck, pattern
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.times import Spell, when
from newsgen.records.checked import Span

AND = r"(?:,| and|, and|,? as well as|,? along with| plus| /|/|,? while| &)"
GROUPS = rf"(?P<g>(?:<group>|<they>)(?:{AND} (?:<glue> )?<group>)*)(?:'s|')?"
_FILL = (
    r"(?:,? (?:<glue>|<balance>|<amounting>|<exceeding>|<adverb>|<combined>|<qualifier>|<by>|<day>|"
    r"<before>|<period>|<turn>|<offset>|<market>|[a-z]+ly)|:){0,6}"
)
_PAREN = r"(?: \([^()]*\))?"
_MONEY = rf"(?P<a><won>{_PAREN}(?:{AND} (?:<balance> )?(?:<qualifier> )?<won>{_PAREN})*)"
_ASIDE = r"(?:, (?P<aside>(?:(?!<group>|<won>)[^,;]){3,80}),)?"
FORMS = (
    rf"{GROUPS}{_ASIDE}{_FILL},? <n:net>{_FILL},? {_MONEY}",
    rf"<n:net>{_FILL} {GROUPS}{_FILL} {_MONEY}",
    rf"{_MONEY}{_FILL} <n:net>{_FILL} <by> (?:<glue> )?{GROUPS}",
    rf"<n:net>{_FILL} {_MONEY}{_FILL} (?:by|from) (?:<glue> )?{GROUPS}",
    rf"{GROUPS}{_FILL} {_MONEY}{_FILL} <n:net>",
    rf"\btheir (?:<adverb> |<balance> )?<n:net>{_FILL} {_MONEY}",
    rf"{GROUPS}[a-z' ]{{0,40}}: {_MONEY}{_FILL} <n:net>",
)
"""Groups that bought an amount; buying by groups; an amount bought by groups; their amount of buying."""
ELLIPSIS = (
    rf"(?:,|;|,? and|,? while|,? but|,? with) (?:<glue> |those of )?{GROUPS}"
    rf"(?: (?:<glue>|<balance>|<qualifier>|<adverb>|at|of)){{0,3}},? {_MONEY}"
)
"""*..., and institutions 308 billion won*: as whoever came before."""
SIGNED = rf"{GROUPS}(?:,|:| -|,? at)? {_MONEY}"
"""*Foreigners: -2.09 trillion won*: the printed sign says it all."""
BACKWARDS = rf"(?:,|,? and|,? while) {_MONEY} (?:by|from|for) (?:<glue> )?{GROUPS}"
"""*..., and 47 billion won by individuals.*"""
AGAIN = (
    rf"(?:,|,? and|,? but|,? while|,? then)(?: <adverb>| <turn>| <glue>| <balance>| [a-z]+ly){{0,4}} "
    rf"<n:net>{_FILL},? {_MONEY}"
)
"""*... and bought 12 billion won on the Kosdaq*: the group spoken of last."""
WITHOUT = rf"{GROUPS}(?:,? (?:<adverb>|<balance>|<turn>|<combined>|[a-z]+ly)){{0,4}} <n:net>"
ADDED = rf"{GROUPS}(?: <adverb>| [a-z]+ly)? (?P<n><move>){_FILL} {_MONEY}"
"""*Institutions added 2.56 trillion won.*"""
PUT = (
    rf"{GROUPS}(?: <adverb>| [a-z]+ly){{0,2}} "
    r"(?:pull|pour|pump|plow|plough|put|funnel|yank|took|take|shift|channel)[a-z]*"
    rf"(?: <balance>| <glue>| <qualifier>){{0,3}} {_MONEY}(?: <balance>| <glue>)? "
    r"(?P<n>into|out of|from)\b"
)
"""*Foreigners poured 310 billion won into Kospi shares.*"""
ADDING = ("added", "adding", "adds")
_OF = r"(?: \([^()]*\))?(?: <glue>| of| in| worth){0,4} (?P<of><who>)"


def dealing(scene: Scene) -> Iterator[Said]:
    """Every group with its dealing, those with amounts first."""
    for form in FORMS:
        for found in scene.search(form):
            yield from _told(scene, found, _side(scene, found))
    for found in scene.search(PUT):
        yield from _told(scene, found, 1 if found["n"] == "into" else -1)
    for found in scene.search(ADDED):
        named = scene.has("net", *scene.clause(*found.span()))
        if _text(scene, found.span("n")) in ADDING and not named:
            yield from _told(scene, found, 1)
    yield from _signed(scene)
    yield from _elliptic(scene)
    for found in scene.search(WITHOUT):
        yield from _plain(scene, found)


def _side(scene: Scene, found: re.Match[str]) -> int:
    """Bought (1) or sold (-1), by the word."""
    return 1 if scene.mask.value(found, "n", "net") == "buy" else -1


def _signed(scene: Scene) -> Iterator[Said]:
    """Amounts whose printed signs say which side it was."""
    for found in scene.search(SIGNED):
        signs = [each.meanings["won"].sign for each in scene.mask.every(*found.span("a"), "won")]
        if all(signs):
            yield from _told(scene, found, signs[0] if len(set(signs)) == 1 else 0)


def _elliptic(scene: Scene) -> Iterator[Said]:
    """What leaves out the verb of the clause before, or its group."""
    for form in (ELLIPSIS, BACKWARDS):
        for found in scene.search(form):
            earlier = [at for at in scene.signs if at < found.start()]
            if earlier:
                yield from _told(scene, found, scene.signs[max(earlier)])
    for found in scene.search(AGAIN):
        if scene.has("group", 0, found.start()):
            yield from _told(scene, found, _side(scene, found))


def _told(scene: Scene, found: re.Match[str], sign: int) -> Iterator[Said]:
    """What a form with amounts says of each of its groups."""
    start, end = found.span()
    money = scene.mask.every(*found.span("a"), "won")
    groups, spell, market, why = _setting(scene, found)
    together = scene.has("combined", *scene.clause(start, end)) or _has_word(scene, found, "together")
    if not why and len(groups) != len(money):
        why = "" if len(money) == 1 and together else "which amount is whose is not understood"
    if why or spell is None:
        yield scene.beside(start, end, why, money)
        return
    scene.signs[start] = sign
    scene.carried.groups, scene.carried.market = groups, market
    yield from _aside(scene, found, groups, market)
    at = scene.take(start, end)
    nets = [_net(at, group, market, sign, spell) for group in groups]
    if len(groups) > len(money):
        amount = money[0].meanings["won"]
        yield SumSaid(at, scene.numbers(money[0], *spell.struck), tuple(nets), amount.amount, amount.how)
        return
    for net, each in zip(nets, money, strict=True):
        amount = each.meanings["won"]
        numbers = scene.numbers(each, *(spell.struck if each is money[0] else ()))
        how = amount.how or ("more" if scene.has("exceeding", *found.span()) else "")
        place = _underlined(scene, found, each, len(money))
        yield net._replace(sign=sign or amount.sign, at=place, numbers=numbers, amount=amount.amount, how=how)


def _aside(scene: Scene, found: re.Match[str], groups: tuple[str, ...], market: str) -> Iterator[Said]:
    """*..., net buyers as of 9:20 a.m., ...*: what the group was at another hour."""
    if "aside" not in found.re.groupindex or found["aside"] is None:
        return
    was = pattern(
        r"(?:<adverb> |<balance> ){0,3}<n:net>(?: <glue>){0,2} (?:as of|at|by|until) <clock>"
    ).fullmatch(found["aside"])
    if was is None:
        return
    start, end = found.span("aside")
    clock = scene.mask.every(start, end, "clock")[0]
    sign = 1 if scene.mask.struck[start + was.start("n")].meanings["net"] == "buy" else -1
    for group in groups:
        moment = Moment(look=clock.meanings["clock"])
        yield NetSaid(scene.mask.span(start, end), scene.numbers(clock), group, market, sign, when=moment)


def _setting(scene: Scene, found: re.Match[str]) -> tuple[tuple[str, ...], Spell | None, str, str]:
    """Which groups, when, on which market; and why it cannot be judged."""
    start, end = found.span()
    place = found.span("g") if "g" in found.re.groupindex else (0, start)
    groups = tuple(each.meanings["group"] for each in scene.mask.every(*place, "group"))
    if place[0] == 0 and "g" not in found.re.groupindex:
        groups = groups[-1:]
    groups = groups or scene.carried.groups
    aside = found.span("aside") if "aside" in found.re.groupindex and found["aside"] is not None else (0, 0)
    own = start + len(found[0]) - len(found[0].lstrip(",; "))
    spell, market = when(scene, own, end, skip=aside), market_of(scene, start, end)
    why = scene.blocked(start, end) or _of_something(scene, end)
    if not groups:
        why = why or "who is not said"
    if spell is None:
        why = why or "when is not understood"
    if not market:
        why = why or "on which market is not said"
    return groups, spell, market, why


def _net(at: Span, group: str, market: str, sign: int, spell: Spell) -> NetSaid:
    return NetSaid(at, (), group, market, sign, None, "", spell.moment, spell.over, spell.since)


def _underlined(scene: Scene, found: re.Match[str], money: Struck, figures: int) -> Span:
    """What a reader would underline: the verb with its figure, or of several figures each."""
    if figures > 1:
        return scene.span(money)
    n = found.span("n") if "n" in found.re.groupindex else found.span("a")
    return scene.mask.span(min(n[0], money.start), max(n[1], money.end))


def _has_word(scene: Scene, found: re.Match[str], word: str) -> bool:
    return word in scene.mask.text[found.start() : found.end()]


def _of_something(scene: Scene, end: int) -> str:
    """Whether the amount is of one share's stock."""
    found = pattern(_OF).match(scene.mask.text, end)
    if found is None or scene.mask.value(found, "of", "who") in (scene.cast.main, "KOSDAQ", "KOSPI"):
        return ""
    return "the dealing in one share"


def market_of(scene: Scene, start: int, end: int) -> str:
    """The market that groups dealt on: as the sentence says, else as before; empty where it may be either."""
    named = [each for each in scene.mask.struck.values() if is_market(each)]
    near = [each for each in named if each.start < end or each.start < scene.clause(start, end)[1]]
    if near:
        each = near[-1]
        value = each.meanings.get("market") or each.meanings["who"]
        return scene.cast.main if value == "main" else str(value)
    return scene.market()


def is_market(each: Struck) -> bool:
    """Whether a phrase names one of the two markets."""
    return "market" in each.meanings or each.meanings.get("who") in ("KOSPI", "KOSDAQ")


def _plain(scene: Scene, found: re.Match[str]) -> Iterator[Said]:
    """A dealing without an amount: which side only."""
    start, end = found.span()
    # *bought more than they sold*: the other side of the scales is no dealing of its own
    if (
        scene.has("other", start, end)
        or not _whole(scene, found)
        or _text(scene, (0, start)).endswith("than ")
    ):
        return
    groups, spell, market, why = _setting(scene, found)
    if why or spell is None:
        return
    sign = 1 if scene.mask.value(found, "n", "net") == "buy" else -1
    scene.carried.groups, scene.carried.market = groups, market
    at = scene.take(start, end)
    for group in groups:
        yield _net(at, group, market, sign, spell)._replace(numbers=scene.numbers(*spell.struck))


def _whole(scene: Scene, found: re.Match[str]) -> bool:
    """Whether the words speak of the whole dealing of a group: *net*, or nothing bought but shares."""
    words = scene.mask.text[found.end() : scene.clause(*found.span())[1]]
    return not any(each.isalpha() for each in words.split()) or "net" in _words(scene, found)


def _text(scene: Scene, place: Span) -> str:
    low, high = scene.mask.span(*place)
    return scene.text[low:high].lower()


def _words(scene: Scene, found: re.Match[str]) -> Sequence[str]:
    low, high = scene.mask.span(*found.span())
    return scene.text[low:high].lower().replace("-", " ").split()


def unread(scene: Scene) -> Iterator[Said]:
    """Amounts beside groups and dealing that no form fits: nobody's else either."""
    for each in scene.mask.every(0, len(scene.mask.text), "won"):
        begin, stop = scene.clause(each.start, each.end)
        dealt = scene.has("net", begin, stop) and (
            scene.has("group", begin, stop) or scene.has("part", begin, stop)
        )
        if dealt and scene.free(each.start, each.end):
            yield scene.beside(each.start, each.end, "whose dealing is not understood", (each,))
