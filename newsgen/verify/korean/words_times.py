"""Words of time: days and hours, rows and stretches, periods, and what is within the day."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.verify.korean.endings import inflected
from newsgen.verify.korean.terms import Phrase, Term

_STARTS = {
    "~DAY": ("지난달", "지난해", "작년", "재작년", "이달", "올해"),
    "~SPAN": (
        *"하루 이틀 사흘 나흘 닷새 엿새 이레 여드레 아흐레 열흘 보름 일주일 반년".split(),
        *"한 두 석 세 넉 네 다섯 여섯 일곱 여덟 아홉 열".split(),
    ),
    "~NTH": ("첫",),
    "~HOUR": ("오전", "오후", "낮", "정오"),
}
"""Words that begin a day, a stretch of time, a place or an hour."""
_PHASES = {
    "open": ("장 초반", "개장 직후", "장 초반에", "개장 초", "장 초반에는"),
    "midday": (),
    "morning": ("오전 중", "오전장", "오전장에서"),
    "afternoon": ("오후 들어", "오후장", "오후장에서"),
    "close": ("장 마감", "마감 무렵"),
}
_PERIODS = {
    "week_end": ("이번 주", "이번주", "한 주 동안", "이번 주 한 주 동안", "주간 기준으로"),
    "year_end": ("올해 한 해", "올해 한 해 동안", "올 한 해", "올 한 해 동안"),
    "week": ("이번 주 들어", "이번주 들어"),
    "month": ("이달 들어", "이번 달 들어"),
    "quarter": ("이번 분기 들어", "올해 들어 이번 분기"),
    "year": ("연간으로는", "연간으로", "연간", "올해 들어", "올 들어", "올해 들어서"),
}
"""What a move is counted over; with ``_end``, one that ends with this session."""
_ROUGHLY = {"약": "about", "대략": "about", "거의": "nearly"}


def phrases() -> Iterator[Phrase]:
    """Every surface form with its term."""
    yield from _days()
    yield from _stretches()


def _days() -> Iterator[Phrase]:
    for kind, forms in _STARTS.items():
        yield from (Phrase(form, Term(kind)) for form in forms)
    yield from (Phrase(form, Term("DAYWORD", "session")) for form in ("이날", "오늘"))
    yield from (Phrase(form, Term("DAYWORD", "yesterday")) for form in ("전날", "전일", "어제"))
    yield from (Phrase(form, Term("DAYWORD", "previous")) for form in ("전 거래일", "직전 거래일", "전장"))
    yield from (Phrase(form, Term("NOW")) for form in ("현재", "기준", "현재까지"))
    yield from (Phrase(form, Term("WITHIN")) for form in ("장중", "장중에", "장중에는", "장중에도"))
    yield from (Phrase(form, Term("BRIEF")) for form in ("한때", "장중 한때", "잠시", "일시"))
    for phase, forms in _PHASES.items():
        yield from (Phrase(form, Term("PHASE", phase)) for form in forms)


def _stretches() -> Iterator[Phrase]:
    yield from (Phrase(form, Term("AFTER")) for form in ("만에", "만의", "만"))
    for form, role in (
        ("만이다", "final"),
        ("만이며", "link"),
        ("만이고", "link"),
        ("만에 처음이다", "final"),
    ):
        yield Phrase(form, Term("AFTER", role=role))
    yield from (Phrase(form, Term("ROW")) for form in ("연속", "연속으로", "째", "내리", "연달아"))
    yield from (Phrase(form, Term("FOR")) for form in ("동안", "간", "새"))
    yield from (Phrase(form, Term("SINCE")) for form in ("이후", "이후로", "이래", "이후 처음으로"))
    yield from (Phrase(form, Term("~SPAN", f"HOW {how}")) for form, how in _ROUGHLY.items())
    yield Phrase("올해", Term("~DAY", "PERIOD year"))
    yield from (Phrase(form, Term("~HOUR", "PHASE morning")) for form in ("오전", "이날 오전"))
    yield from (Phrase(form, Term("~HOUR", "PHASE afternoon")) for form in ("오후", "이날 오후"))
    yield from (Phrase(form, Term("SIDE", "", 1)) for form in ("위", "위로", "위에서", "위에"))
    yield from (
        Phrase(form, Term("SIDE", "", -1)) for form in ("아래로", "아래에서", "아래에", "밑으로", "밑에서")
    )
    for period, forms in _PERIODS.items():
        yield from (Phrase(form, Term("PERIOD", period)) for form in forms)
        yield from (
            Phrase(form + more, Term("PERIOD", period))
            for form in forms
            if form.endswith("들어")
            for more in ("서", "서는", "서만")
        )
    for form, role in inflected("세우", "세워"):
        yield Phrase(form, Term("SET", role=role))
