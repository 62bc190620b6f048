"""How a first sentence begins: whom it is about and when, what halted the market, who bought or sold, what
the session before was."""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from newsgen.numbers import half_up
from newsgen.prose.colours import COLOURS, colour
from newsgen.prose.korean import halts, numerals
from newsgen.prose.korean.abroad import NEW_YORK
from newsgen.prose.korean.context import Facts, every, one
from newsgen.prose.korean.particles import particle
from newsgen.prose.korean.voice import Voice
from newsgen.records import (
    Fact,
    Figure,
    Halt,
    NetFlow,
    Occasion,
    OverseasClose,
    PreviousMove,
    Record,
    Said,
    Streak,
)
from newsgen.sessions import CLOSE, OPEN

Words = tuple[str, ...]
"""Words of a sentence in their order, those that say something checkable among plain ones."""

SUBJECT, TOPIC = "이가", "은는"
OTHER = {SUBJECT: TOPIC, TOPIC: SUBJECT}
FRAMES = (
    (False, False, SUBJECT),
    (True, False, SUBJECT),
    (False, True, SUBJECT),
    (True, True, SUBJECT),
    (False, False, TOPIC),
    (True, False, TOPIC),
    (False, True, TOPIC),
    (True, True, TOPIC),
)
"""By colour: whether the day comes first, whether the index has its long name, which particle it has.
Sessions on days in a row have the first two by turns."""
OCCASIONS = {"year_first": "올해 첫 거래일인", "year_last": "올해 마지막 거래일인"}
NOON = 12
TRILLION = Decimal(10**12)
SIDES = {True: "매수", False: "매도"}
QUOTED = {True: "'사자'에", False: "'팔자'에"}
CAUSES = {
    True: ("매수세에 힘입어", "매수세에", "순매수에 힘입어"),
    False: ("매도세에", "순매도에"),
}
TOGETHER = {True: "동반 매수에 힘입어", False: "동반 매도에"}
SUMMED = {True: "순매수에 힘입어", False: "순매도에"}
NEARLY = Decimal("0.8")
"""Part of a whole percent from which a move is ``가까이`` the next."""


def who(facts: Facts, voice: Voice, *, part: bool = False, topic: bool = False) -> Words:
    """``코스피가 25일``, ``25일 코스피가``, ``코스피가 올해 첫 거래일인 2일``."""
    past = voice.day.history.get(voice.day.main)
    shade = colour(voice.day.session, past.previous_session if past else None) % COLOURS
    day_first, long, pair = FRAMES[shade]
    if not day_first and (_looks_back(facts) or _counts(facts, voice)):
        # The session before may begin with the day as well: a name and a particle that it cannot have.
        day_first, long, pair = True, not long, OTHER[pair]
    name, occasion = voice.opener(_called(voice, long)), one(facts, Occasion)
    when: Words = (voice.today(), _part(voice) if part else "")
    if occasion is not None:
        when = (voice.span(OCCASIONS[occasion.what], occasion.what, occasion), " ", *when)
    subject = (name, particle(name, OTHER[pair] if topic else pair))
    return (*when, " ", *subject) if day_first else (*subject, " ", *when)


def _looks_back(facts: Facts) -> bool:
    """Whether the session before is told next, whose day may not stand beside this one's."""
    past = one(facts, PreviousMove)
    if past is None or one(facts, Halt) is not None:
        return False
    return past.against or (one(facts, NetFlow) is None and one(facts, OverseasClose) is None)


def _counts(facts: Facts, voice: Voice) -> bool:
    """Whether how many sessions comes next, whose number may not stand beside the day's: ``5일 6거래일``."""
    row, move = one(facts, Streak), voice.move
    large = move is not None and move.size >= voice.words.thresholds["sharp"]
    told = any(one(facts, kind) is not None for kind in (NetFlow, OverseasClose, Halt))
    within = any(record.what == "high" for record in every(facts, Record))
    return row is not None and int(row.sessions.value) > 2 and not (large or told or within)


def _called(voice: Voice, long: bool) -> str:  # noqa: FBT001
    """``코스피`` or ``코스피 지수``, ``코스닥`` or ``코스닥지수``."""
    names = voice.style.names[voice.day.main]
    if not long:
        return names["head"]
    return names["text"] if names["text"] != names["head"] else f"{names['head']} 지수"


def _part(voice: Voice) -> str:
    """The part of the day, for looks before the close: `` 장 초반``, `` 오전``, `` 오후``."""
    if voice.day.phase == CLOSE:
        return ""
    if voice.day.phase == OPEN:
        return " 장 초반"
    return " 오전" if voice.day.as_of.hour < NOON else " 오후"


def why(facts: Facts, voice: Voice) -> Words:
    """What stands before the verb: a halt, the session before, who bought or sold or else Wall Street."""
    cause = dealt(every(facts, NetFlow), voice) or _wall(every(facts, OverseasClose), voice)
    past, before = one(facts, PreviousMove), turn(facts, voice)
    against = past is not None and past.against
    stopped = () if cause and _elsewhere(facts, voice) else halted(facts, voice)
    return (*stopped, *((*before, *cause) if against else (*cause, *before)))


def _elsewhere(facts: Facts, voice: Voice) -> bool:
    """Whether the halt was on the other market: who bought or sold behind it would have dealt there."""
    fact = one(facts, Halt)
    return fact is not None and fact.notice.market != voice.day.main


def halted(facts: Facts, voice: Voice) -> Words:
    """`` 서킷브레이커가 발동된 가운데``, with the market where it is the other one."""
    fact = one(facts, Halt)
    if fact is None:
        return ()
    own = fact.notice.market == voice.day.main
    market: Words = () if own else (" ", voice.market(fact.notice.market), "에")
    name = halt_name(fact, voice)
    return (*market, " ", name, particle(name, SUBJECT), " 발동된 가운데")


def halt_name(fact: Halt, voice: Voice) -> Said:
    """``매도 사이드카``, ``서킷브레이커``; of a later stage with its number."""
    text = halts.name(fact) if (fact.notice.stage or 1) > 1 else halts.name(fact).removesuffix(" 1단계")
    return voice.word(text, fact.what, fact)


def dealt(flows: list[NetFlow], voice: Voice) -> Words:
    """`` 외국인의 매수세에 힘입어``, `` 외국인과 기관의 '팔자'에``."""
    if not flows:
        return ()
    bought = flows[0].amount.value > 0
    listed = groups(flows, voice)
    amount = trillions(flows[0], voice) if len(flows) == 1 else None
    if amount is not None:
        return (" ", *listed, "의 ", amount, " ", voice.word(SUMMED[bought], SIDES[bought], flows[0]))
    words = (*CAUSES[bought], *((QUOTED[bought],) if voice.style.quotes else ()))
    if len(flows) > 1:
        words = (*words, TOGETHER[bought])
    return (" ", *listed, "의 ", voice.word(voice.choose(words, 21), SIDES[bought], flows[0]))


def groups(flows: list[NetFlow], voice: Voice) -> Words:
    """``외국인``, ``외국인과 기관``, ``외국인, 기관과 개인``."""
    names = [voice.group(each.group) for each in flows]
    words: list[str] = []
    for at, name in enumerate(names):
        joint = "" if at + 1 == len(names) else particle(name, "와과") + " " if at + 2 == len(names) else ", "
        words.extend((name, joint))
    return tuple(words)


def trillions(flow: NetFlow, voice: Voice) -> Said | None:
    """``2조원대`` of a sum large enough to be told."""
    size = abs(flow.amount.value)
    if size < voice.words.thresholds["summed"]:
        return None
    whole = (size / TRILLION).to_integral_value(ROUND_FLOOR) * TRILLION
    text = numerals.won(whole, voice.style.won, voice.style.space)
    return voice.roughly(flow.amount, f"{text}대", flow)


def _wall(closes: list[OverseasClose], voice: Voice) -> Words:
    """`` 뉴욕증시 상승에도`` where Seoul went the other way; `` 뉴욕증시 상승에 이어`` where it followed."""
    move, fact = voice.move, closes[0] if closes else None
    if fact is None or move is None or move.direction == "flat":
        return ()
    if any(each.subject not in NEW_YORK for each in closes):
        return ()
    went = "상승" if fact.direction == "up" else "하락"
    joint = "에 이어" if move.direction == fact.direction else "에도"
    return (" ", voice.word(f"뉴욕증시 {went}{joint}", fact.direction, fact))


def turn(facts: Facts, voice: Voice) -> Words:
    """`` 전날 8% 넘게 급락한 지 하루 만에``, `` 전날 4% 넘게 급락한 데 이어``, `` 전날에 이어``."""
    past = one(facts, PreviousMove)
    if past is None:
        return ()
    day = voice.date(past.session, past)
    yesterday = day == "전날"
    when = day if yesterday else voice.span("직전 거래일", str(past.session), past)
    verb = voice.word(voice.words.verbs("index", past.direction, past.size)[0].before, past.direction, past)
    rough = how_far(past.percent, past, voice)
    far: Words = (rough, " ") if rough else ()
    if not past.against:
        more = far and _unlike(past, voice)
        return (" ", when, " ", *far, verb, " 데 이어") if more else (" ", when, "에 이어")
    return (" ", when, " ", *far, verb, " 지 하루 만에" if yesterday else " 뒤")


def _unlike(past: PreviousMove, voice: Voice) -> bool:
    """Whether the session before went another number of whole percents than this one, so that ``전날에 이어
    8% 넘게 폭락`` would say too much of it."""
    move = voice.move
    return move is not None and int(half_up(move.size, 2)) != int(half_up(past.size, 2))


def how_far(percent: Figure, fact: Fact, voice: Voice) -> Said | None:
    """``1% 넘게``, ``2% 가까이``, ``3%``; None below a percent."""
    size = half_up(abs(percent.value), 2)
    whole = size.to_integral_value(ROUND_FLOOR)
    if whole < 1:
        return None
    if size == whole:
        return voice.roughly(percent, f"{whole}%", fact)
    near = size - whole >= NEARLY
    return voice.roughly(percent, f"{whole + 1}% 가까이" if near else f"{whole}% 넘게", fact)
