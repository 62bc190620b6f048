"""Words for the won, overseas indices, shares and their highs, supplied matter, and halts."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from newsgen.verify.korean.endings import become, done, inflected
from newsgen.verify.korean.terms import PLAIN, Phrase, Term

RATE = ("원/달러 환율", "원·달러 환율", "원/달러", "원·달러", "달러/원 환율", "환율")
"""The price of a dollar in won: it rises when the won weakens."""
_MARKET_OF_WON = ("서울 외환시장", "서울외환시장", "서울 외환 시장")
_ONSHORE = ("주간 거래", "주간거래", "정규장")
OVERSEAS = {
    "Dow Jones Industrial Average": (
        "다우존스30산업평균지수",
        "다우존스30 산업평균지수",
        "다우존스산업평균지수",
        "다우존스 산업평균지수",
        "다우존스지수",
        "다우지수",
        "다우",
    ),
    "S&P 500": (
        "스탠더드앤드푸어스(S&P)500지수",
        "스탠더드앤드푸어스(S&P) 500지수",
        "스탠더드앤드푸어스500지수",
        "S&P500지수",
        "S&P500 지수",
        "S&P 500지수",
        "S&P 500 지수",
        "S&P500",
    ),
    "Nasdaq Composite": ("나스닥종합지수", "나스닥 종합지수", "나스닥지수", "나스닥 지수", "나스닥"),
    "Philadelphia Semiconductor": ("필라델피아반도체지수", "필라델피아 반도체지수"),
    "Russell 2000": ("러셀2000지수", "러셀 2000지수"),
    "Nikkei 225": ("닛케이225지수", "닛케이225 지수", "닛케이지수", "닛케이평균주가"),
    "Hang Seng": ("항셍지수",),
    "Shanghai Composite": ("상하이종합지수",),
    "Taiex": ("자취안지수",),
    "Euro Stoxx 50": ("유로스톡스50지수", "유로스톡스 50지수"),
    "DAX": ("닥스지수", "DAX지수", "DAX"),
    "FTSE 100": ("FTSE100지수", "FTSE 100지수"),
    "CAC 40": ("CAC40지수", "CAC 40지수"),
}
_DESCRIBED = {
    "S&P 500": ("대형주 중심의", "대형주 위주의"),
    "Nasdaq Composite": ("기술주 중심의", "기술주 위주의"),
}
_ABROAD = {"us": ("뉴욕증시", "뉴욕 증시", "미국 증시", "미국증시", "미 증시"), "": ("해외증시", "해외 증시")}
AMERICAN = frozenset(list(OVERSEAS)[:5])
"""Those that a sentence about New York may name."""
_OVERNIGHT = ("간밤", "간밤에", "밤사이", "지난밤", "밤사이에")
_LOCAL = ("현지시간", "현지 시간", "현지시각", "미국 동부시간")
_LARGE = ("시가총액 상위 종목", "시총 상위 종목", "시가총액 상위주", "시총 상위주")
_AMONG = ("", " 중", " 중에는", " 중에서는", " 가운데", " 가운데는", " 가운데서는")
_HALTS = {
    ("sidecar", 1): ("매수 사이드카", "프로그램 매수호가 사이드카"),
    ("sidecar", -1): ("매도 사이드카", "프로그램 매도호가 사이드카"),
    ("sidecar", 0): ("사이드카",),
    ("circuit_breaker", 1): (
        *("1단계 서킷브레이커", "서킷브레이커 1단계", "서킷브레이커", "1단계 매매거래 중단"),
        *("1단계 주식매매 거래중단(서킷브레이커)", "매매거래 중단(서킷브레이커)"),
    ),
    ("circuit_breaker", 2): ("2단계 서킷브레이커", "서킷브레이커 2단계"),
    ("circuit_breaker", 3): ("3단계 서킷브레이커", "서킷브레이커 3단계"),
}
_HELD = {"1": "매수호가", "-1": "매도호가", "0": "매매호가"}
_ALL = ("거래가", "매매가", "모든 종목의 거래가", "모든 종목의 매매가", "모든 종목의 매매거래가")
_GAVE_UP = {
    1: ("상승분을 지키지 못했다", "상승분을 모두 반납했다", "상승분을 반납했다"),
    -1: ("하락분을 만회했다", "하락분을 모두 만회했다"),
}
_NARROWED = {
    1: ("상승 폭을 줄였다", "상승폭을 줄였다", "오름폭을 줄였다"),
    -1: ("낙폭을 줄였다", "하락 폭을 줄였다", "하락폭을 줄였다", "내림폭을 줄였다"),
}
_MAIN = {"KOSPI": ("코스피와", "코스피지수와"), "KOSDAQ": ("코스닥과", "코스닥지수와", "코스닥 지수와")}


_WAYS = {1: ("상승을", "오름세를", "상승세를"), -1: ("하락을", "내림세를", "하락세를")}
_SMALL = (("작았다", "final"), ("작았고", "link"), ("작다", "final"), ("작고", "link"))
_SAYING = "말 설명 분석 진단 평가 전".split()


def phrases() -> Iterator[Phrase]:
    """Every surface form with its term."""
    yield from _won()
    yield from _overseas()
    yield from _shares()
    yield from _supplied()
    yield from _halts()


def _won() -> Iterator[Phrase]:
    yield from (Phrase(form, Term("WHO", "USDKRW")) for form in RATE)
    yield Phrase("거래", Term("STAND", role="noun"))  # a headline's: 1,458.7원 거래
    yield from (Phrase(form, Term("WONMARKET")) for form in _MARKET_OF_WON)
    yield from (Phrase(form, Term("WONDAY")) for form in _ONSHORE)


def _overseas() -> Iterator[Phrase]:
    for name, forms in OVERSEAS.items():
        for form in forms:
            term = Term("WHO", f"^{name}")
            yield Phrase(form, term)
            yield from (Phrase(f"{words} {form}", term) for words in _DESCRIBED.get(name, ()))
    for name, words in _ABROAD.items():
        yield from (Phrase(form, Term("ABROAD", name)) for form in words)
    yield from (Phrase(form, Term("PHASE", "overnight")) for form in _OVERNIGHT)
    yield from (Phrase(f"({form})", Term("LOCAL")) for form in _LOCAL)


def _shares() -> Iterator[Phrase]:
    yield from (
        Phrase(form, Term("LARGE", "sectors")) for form in ("업종별로는", "업종별로", "업종별 지수는")
    )
    for form in _LARGE:
        yield from (Phrase(form + among, Term("LARGE")) for among in _AMONG)
    for form, role in (
        ("없었다", "final"),
        ("없었고", "link"),
        ("없었으나", "but"),
        ("없다", "final"),
        ("없고", "link"),
    ):
        yield Phrase(f"변동이 {form}", Term("MOVE", "", 0, (Decimal(0), Decimal("0.005")), role))
    for sign, words in _GAVE_UP.items():
        yield from (Phrase(form, Term("GAVEUP", "", sign, role="final")) for form in words)
    for sign, words in _NARROWED.items():
        yield from (Phrase(form, Term("NARROWED", "", sign, role="final")) for form in words)
    for sign, stem, linked in ((1, "올라오", "올라와"), (-1, "내려오", "내려와")):
        yield from (Phrase(form, Term("CAME", "", sign, role=role)) for form, role in inflected(stem, linked))
    for form, role in (("이다", "now"), ("이며", "link"), ("이고", "link")):
        yield Phrase(f"거래 중{form}", Term("STAND", role=role))
    for index, forms in _MAIN.items():
        yield from (Phrase(f"{form} 달리", Term("UNLIKE", index)) for form in forms)
    for kind, form in (("CROSS", "웃돈다"), ("LOSE", "밑돈다")):
        yield Phrase(form, Term(kind, "hold", role="now"))
    yield from (Phrase(form, Term("ADJ", "small", role=role)) for form, role in _SMALL)


def _supplied() -> Iterator[Phrase]:
    for form, role in (*inflected("이끌", "이끌어"), *done("주도")):
        yield Phrase(f"거래를 {form}", Term("LED", "trading", role=role))
        for sign, nouns in _WAYS.items():
            yield from (Phrase(f"{noun} {form}", Term("LED", "", sign, role=role)) for noun in nouns)
    yield from (Phrase(form, Term("ACCORDING")) for form in ("따르면", "의하면"))
    yield from (Phrase(f"{noun}했다", Term("SAID", role="final")) for noun in _SAYING)
    yield from (Phrase(form, Term("SAID", role="final")) for form in ("내다봤다", "밝혔다"))
    yield from (
        Phrase(form, Term("AHEAD"))
        for form in ("앞두고", "기다리며", "주목했다", "주목하고 있다", "기다렸다")
    )
    yield from (Phrase(form, PLAIN) for form in ("투자자들은", "투자자들이", "예정된"))


def _halts() -> Iterator[Phrase]:
    for (kind, grade), forms in _HALTS.items():
        yield from (Phrase(form, Term("HALT", kind, grade)) for form in forms)
    for side, orders in _HELD.items():
        yield from (Phrase(f"프로그램 {orders}{of}효력", Term("HELD", side)) for of in ("의 ", " "))
    yield from (Phrase(form, Term("HELD", "all")) for form in _ALL)
    for form, role in (*done("발동"), *become("발동"), *done("발효"), *become("발효")):
        yield Phrase(form, Term("ISSUED", role=role))
    for form, role in (*done("정지"), *become("정지"), *done("중단"), *become("중단")):
        yield Phrase(form, Term("STOPPED", role=role))
    for form, role in become("종료"):
        yield from (Phrase(words + form, Term("STOPPED", "end", role=role)) for words in ("그대로 ", ""))
