"""What stands around an audited text on its page, in the text's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE


@dataclass(frozen=True, slots=True)
class CheckWords:
    """The page's own words in one language."""

    title: str
    several: str
    """A page with more than one text: ``{count}``."""
    verdicts: Mapping[str, str]
    meaning: Mapping[str, str]
    """What each verdict means, for the legend."""
    to_correct: str
    nothing_false: str
    everything: str
    """``{count}``."""
    contents: str
    legend: str
    right: str
    why: str
    likely: str
    data: str
    coverage: str
    """``{judged}``, ``{numbers}``, ``{percent}``."""
    no_numbers: str
    session: str
    """``{session}``."""
    text: str
    """A text without a name."""
    hint: str


WORDS: Mapping[str, CheckWords] = {
    "en": CheckWords(
        title="Checked",
        several="{count} stories checked",
        verdicts={TRUE: "true", FALSE: "false", CLOSE: "close", UNCHECKABLE: "not checkable"},
        meaning={
            TRUE: "borne out by the data",
            FALSE: "contradicted by the data",
            CLOSE: "near the final figure, but not it",
            UNCHECKABLE: "the data cannot say, or the words were not understood",
        },
        to_correct="To correct",
        nothing_false="Nothing false was found.",
        everything="Every statement ({count})",
        contents="Contents",
        legend="Legend",
        right="Right",
        why="Why",
        likely="Likely cause",
        data="Data",
        coverage="{judged} of {numbers} numbers checked ({percent})",
        no_numbers="no numbers to check",
        session="session {session}",
        text="Text",
        hint="Point at marked words, or tap them, to see what they were held to.",
    ),
    "ko": CheckWords(
        title="검증 결과",
        several="기사 {count}건 검증 결과",
        verdicts={TRUE: "맞음", FALSE: "틀림", CLOSE: "근접", UNCHECKABLE: "확인 불가"},
        meaning={
            TRUE: "자료와 일치",
            FALSE: "자료와 다름",
            CLOSE: "확정치에 가깝지만 같지 않음",
            UNCHECKABLE: "자료로 판단할 수 없거나 문장을 이해하지 못함",
        },
        to_correct="고칠 곳",
        nothing_false="틀린 곳을 찾지 못했습니다.",
        everything="전체 진술 {count}건",
        contents="차례",
        legend="범례",
        right="바른 값",
        why="근거",
        likely="추정 원인",
        data="자료",
        coverage="숫자 {numbers}개 중 {judged}개 확인({percent})",
        no_numbers="확인할 숫자가 없음",
        session="{session} 거래일",
        text="기사",
        hint="표시된 부분에 마우스를 올리거나 누르면 근거가 보입니다.",
    ),
}


def check_words(lang: str) -> CheckWords:
    """The words of pages in a language.

    >>> check_words("en").verdicts["false"], check_words("ko").verdicts["false"]
    ('false', '틀림')
    """
    return WORDS[lang]
