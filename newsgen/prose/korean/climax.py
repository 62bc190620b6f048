"""What a first sentence ends in: a record, a round level, the largest move since when."""

from __future__ import annotations

from newsgen.prose.korean import counting, levels
from newsgen.prose.korean.closing import CLOSED
from newsgen.prose.korean.context import Facts, every, one
from newsgen.prose.korean.lede import Words
from newsgen.prose.korean.superlatives import SIZES
from newsgen.prose.korean.voice import Voice
from newsgen.prose.korean.witnessed import since_when
from newsgen.records import Fact, LargestSince, Milestone, Rank, Record, Said

RENEWED = ("새로 썼다", "경신했다", "갈아치웠다")
HIGHEST = {"high_close": "최고치", "low_close": "최저치"}
LEVELS = {"high_close": "가장 높은", "low_close": "가장 낮은"}


def climaxes(facts: Facts, voice: Voice) -> list[Words]:
    """Each in its words, in the order in which they stand: all but the last ``하며``."""
    largest = every(facts, LargestSince)
    moves = [fact for fact in largest if fact.measure not in HIGHEST]
    placed, level = one(facts, Rank), one(facts, Milestone)
    extreme = next((fact for fact in largest if fact.measure in HIGHEST), None)
    record = next((each for each in every(facts, Record) if each.what in ("close", "low_close")), None)
    found: list[Fact | None] = [moves[0] if moves else placed, level, extreme, record]
    told = [fact for fact in found if fact is not None]
    return [_climax(fact, facts, voice, final=fact is told[-1]) for fact in told]


def _climax(fact: Fact, facts: Facts, voice: Voice, *, final: bool) -> Words:
    if isinstance(fact, Milestone):
        return crossed(fact, voice, final=final)
    if isinstance(fact, Record):
        return record_close(fact, voice)
    if isinstance(fact, LargestSince) and fact.measure in HIGHEST:
        return peak(fact, voice)
    return _ranked(facts, voice, final=final)


def record_close(fact: Record, voice: Voice) -> Words:
    """`` 사상 최고치로 거래를 마쳤다``, `` 종가 기준 사상 최고치를 새로 썼다``."""
    high = fact.what == "close"
    what = f"사상 {'최고치' if high else '최저치'}"
    if not high or voice.seed[15] % 2:
        return (" ", voice.word(f"{what}로 {voice.turn(CLOSED)}", f"record_{fact.what}", fact))
    past = voice.day.history.get(voice.day.main)
    again = past is not None and fact.previous.session == past.previous_session
    end = "또다시 갈아치웠다" if again and voice.seed[14] % 2 else voice.choose(RENEWED, 16)
    return (" ", voice.word(f"종가 기준 {what}를 {end}", f"record_{fact.what}", fact))


def crossed(fact: Milestone, voice: Voice, *, final: bool) -> Words:
    """`` 2,600선을 내줬다``, `` 2021년 12월 28일 이후 처음으로 3,000선을 회복했다``."""
    day, level, lost = levels.since(fact, voice), voice.rung(fact.level, fact), fact.how == "lost"
    since: Words = (day, " 이후 처음으로 ") if day else ()
    if not final:
        return (" ", *since, level, voice.word("선을 내주며" if lost else "선을 회복하며", _way(fact), fact))
    if lost and voice.seed[17] % 2:
        word = voice.word("선 아래에서", "down", fact)
        return (" ", *since, level, word, " ", voice.turn(CLOSED))
    ends = ("내줬다",) if lost else ("회복했다", "되찾았다")
    return (" ", *since, level, voice.word(f"선을 {voice.choose(ends, 18)}", _way(fact), fact))


def _way(fact: Milestone) -> str:
    return "down" if fact.how == "lost" else "up"


def peak(fact: LargestSince, voice: Voice) -> Words:
    """`` 2022년 1월 28일 이후 최고치로 거래를 마쳤다``."""
    since = _since(fact, voice)
    if voice.seed[19] % 2 or fact.ever:
        what = voice.word(f"{HIGHEST[fact.measure]}로", fact.measure, fact)
    else:
        what = voice.word(f"{LEVELS[fact.measure]} 수준에서", fact.measure, fact)
    return (" ", *since, " ", what, " ", voice.turn(CLOSED))


def _since(fact: LargestSince, voice: Voice) -> Words:
    """``2008년 10월 24일 이후``, ``적어도 1995년 5월 2일 이후``, ``사상``."""
    least, day = since_when(fact, voice)
    if day is None:
        return (voice.word("사상", "ever", fact),)
    return (least, day, " 이후")


def _ranked(facts: Facts, voice: Voice, *, final: bool) -> Words:
    """`` 2008년 10월 24일 이후 최대이자 역대 네 번째로 큰 하락률을 기록했다``."""
    largest = [fact for fact in every(facts, LargestSince) if fact.measure not in HIGHEST]
    placed, end = one(facts, Rank), "기록했다" if final else "기록하며"
    place = _place(placed, voice) if placed else None
    if not largest:
        assert placed is not None and place is not None
        return (" ", place, " ", voice.word(SIZES[placed.measure], placed.measure, placed), f"을 {end}")
    since, what = (
        _since(largest[0], voice),
        voice.word(SIZES[largest[0].measure], largest[0].measure, largest[0]),
    )
    if place is not None and not final:
        return (" ", place, " ", what, f"을 {end}")
    if place is not None:
        return (" ", *since, " 최대이자 ", place, " ", what, f"을 {end}")
    other: Words = ()
    if len(largest) > 1:
        other = ("과 ", voice.word(SIZES[largest[1].measure], largest[1].measure, largest[1]))
    most = "최대" if largest[0].ever or len(largest) == 1 else "가장 큰"
    return (" ", *since, f" {most} ", what, *other, f"을 {end}")


def _place(fact: Rank, voice: Voice) -> Said:
    """``역대 네 번째로 큰``."""
    return voice.count(fact.place, f"역대 {counting.placed(int(fact.place.value), '큰')}", fact)
