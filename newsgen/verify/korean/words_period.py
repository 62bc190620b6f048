"""Words that only a story about a week, month, quarter or year has."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.records import MarketDay
from newsgen.verify.amounts import Amount
from newsgen.verify.korean.terms import PLAIN, Phrase, Term

EVERY = {"week": "주간", "month": "월간", "quarter": "분기", "year": "연간"}
_BEFORE = {
    "week": ("지난주", "전주"),
    "month": ("지난달", "전월", "전달"),
    "quarter": ("전 분기", "전분기", "직전 분기"),
    "year": ("지난해", "전년", "작년"),
}
_MEASURES = {
    ("percent", 1): ("상승률", "오름률"),
    ("percent", -1): ("하락률", "내림률"),
    ("points", 1): ("상승 폭", "상승폭"),
    ("points", -1): ("하락 폭", "하락폭", "낙폭"),
}
_DEALT = {1: ("순매수액", "순매수 규모"), -1: ("순매도액", "순매도 규모")}
_REASONS = {
    "Lunar New Year": ("설 연휴", "설"),
    "Chuseok": ("추석 연휴", "추석"),
    "New Year's Day": ("신정", "새해 첫날"),
    "New Year holiday": ("신정 연휴",),
    "Independence Movement Day": ("삼일절", "3·1절"),
    "Arbor Day": ("식목일",),
    "Labor Day": ("근로자의 날",),
    "Children's Day": ("어린이날",),
    "Buddha's Birthday": ("부처님오신날", "부처님 오신 날", "석가탄신일"),
    "Memorial Day": ("현충일",),
    "Constitution Day": ("제헌절",),
    "Liberation Day": ("광복절",),
    "Armed Forces Day": ("국군의 날",),
    "National Foundation Day": ("개천절",),
    "Hangul Day": ("한글날",),
    "Christmas": ("성탄절", "크리스마스"),
    "substitute holiday": ("대체공휴일", "대체휴일"),
    "temporary holiday": ("임시공휴일",),
    "World Cup holiday": ("월드컵 임시공휴일",),
    "year-end closing": ("연말 휴장",),
    "year 2000 changeover": ("밀레니엄 버그 대비", "밀레니엄 버그"),
    "local elections": ("지방선거", "전국동시지방선거"),
    "general elections": ("총선", "국회의원 선거"),
    "presidential election": ("대통령 선거", "대선"),
}
"""A closed day's reason as the calendar has it, and how Korean says it."""
_SHUT = {"휴장했다": -1, "휴장했고": -1, "휴장했으며": -1, "휴장한다": 1, "휴장하고": 1, "휴장하며": 1}
_BEST = {
    1: ("가장 많이 오른 날은", "가장 크게 오른 날은", "성적이 가장 좋은 날은"),
    -1: ("가장 많이 내린 날은", "가장 크게 내린 날은", "성적이 가장 나쁜 날은"),
}


def phrases_of(day: MarketDay) -> Iterator[Phrase]:
    """Every surface form with its term; of reasons for closed days also the day's own."""
    period = day.assignment.period
    yield from _spans(period)
    yield from _superlatives()
    yield from _path()
    yield from _beside()
    past = day.history.get(day.main)
    whole = past.period if past else None
    for reason in whole.closed if whole else ():
        if reason.reason not in _REASONS and reason.reason:
            yield Phrase(reason.reason, Term("WHY", reason.reason))


def _spans(period: str) -> Iterator[Phrase]:
    yield from (Phrase(form, Term("PERIOD", period)) for form in ("같은 기간", "같은 기간에"))
    yield from (Phrase(form, Term("OVERALL")) for form in ("이 기간", "이 기간 동안"))
    yield from (Phrase(form, Term("PERIOD", "year_end")) for form in ("올해", "올해 한 해", "올 한 해"))
    for name, forms in _BEFORE.items():
        for form in forms:
            for end, joint in (("말", "과"), ("종가", "와")):
                yield Phrase(f"{form} {end}보다", Term("PBASE", name))
                yield Phrase(f"{form} {end} 대비", Term("PBASE", name))
                yield Phrase(f"{form} {end}{joint} 같은", Term("PSAME", name))
            yield Phrase(f"{form}보다", Term("PTHAN", name))
    for form in ("변동 없이", "변동 없이 거래를"):
        yield Phrase(form, Term("PFLAT", "unchanged"))
    for form in ("보합으로", "보합", "보합인", "보합권에서"):
        yield Phrase(form, Term("PFLAT"))
    yield from (Phrase(form, Term("PLITTLE")) for form in ("데 그쳤다", "데에 그쳤다"))
    yield Phrase("이로써", PLAIN)


def _superlatives() -> Iterator[Phrase]:
    for period, every in EVERY.items():
        for (unit, sign), forms in _MEASURES.items():
            for form in forms:
                yield Phrase(f"{every} {form}", Term("PMEASURE", unit, sign, role=period))
        for sign, forms in _DEALT.items():
            yield from (Phrase(f"{every} {form}", Term("PDEALT", period, sign)) for form in forms)
    yield from (Phrase(form, Term("PENDED")) for form in ("끝난 주", "마감한 주"))
    yield from (Phrase(form, Term("INPOINTS")) for form in ("포인트 기준", "포인트 기준으로"))
    yield from (Phrase(f"분기 {form}", Term("QUARTERS", form)) for form in ("연속", "만에"))


def _path() -> Iterator[Phrase]:
    yield Phrase("한 차례", Term("NUM", value=Amount(Decimal(1), Decimal(1), "occasions")))
    yield Phrase("마지막 기록은", Term("LASTRECORD"))
    yield from (Phrase(form, Term("CAMEOUT")) for form in ("나왔다", "나왔고"))
    for sign, forms in _BEST.items():
        yield from (Phrase(form, Term("BESTDAY", "", sign)) for form in forms)
    yield from (Phrase(form, Term("OUTOF")) for form in ("중", "가운데"))


def _beside() -> Iterator[Phrase]:
    yield from (Phrase(form, Term("AVERAGE")) for form in ("하루 평균 거래대금은", "일평균 거래대금은"))
    yield Phrase("대형주", Term("LARGECAPS"))
    yield from (Phrase(f"종목 {form}", Term("OUTOF")) for form in ("중", "가운데"))
    yield from (Phrase(form, Term("SHUT", "", sign)) for form, sign in _SHUT.items())
    for reason, forms in _REASONS.items():
        yield from (Phrase(form, Term("WHY", reason)) for form in forms)
    yield from (Phrase(form, Term("LASTSESSION")) for form in ("올해 증시 폐장일", "올해 마지막 거래일"))
    yield from (Phrase(form, Term("NEWYEAR")) for form in ("새해 거래는", "내년 거래는"))
    yield from (Phrase(form, Term("BEGINS")) for form in ("시작된다", "재개된다"))
    yield Phrase("내년", Term("~DAY"))
