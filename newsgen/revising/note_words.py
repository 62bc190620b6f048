"""The words of editor's notes and of withdrawals, by language."""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.records.filing import CORRECTED, REFILED, REPEAT, WITHDRAWN
from newsgen.records.frozen import frozen

MOST = 4
"""So many figures at most are named in a note, the first of the story; the rest are counted: a note is read
in one glance, and the new version has them all."""
MOST_QUOTED = 2
"""So many words at most that are taken back."""
COUNTS: Mapping[int, str] = dict(enumerate("one two three four five six seven eight nine".split(), 1))


@frozen
class NoteWords:
    """What notes are made of in one language."""

    classes: Mapping[str, str]
    """By class, what a note begins with."""
    indices: Mapping[str, str]
    groups: Mapping[str, str]
    """Investor groups: ``{market}``."""
    markets: Mapping[str, str]
    sector: str
    """``{name}``"""
    plain: Mapping[str, str]
    """Whole notes by class: ``{when}``, ``{reason}``."""
    embargo: str
    """What follows where another embargo holds: ``{until}``."""
    not_held: str
    """Why a story of a day without a session is withdrawn: ``{session}``."""
    headline: str
    """Of a withdrawn story: ``{about}``, ``{session}``."""
    body: str
    """The same: ``{headline}`` and the Korean particle behind it ``{object}``, ``{when}``, ``{reason}``."""


WORDS: Mapping[str, NoteWords] = {
    "en": NoteWords(
        classes={
            CORRECTED: "CORRECTED: ",
            WITHDRAWN: "WITHDRAWN: ",
            REFILED: "REFILED: ",
            REPEAT: "REPEAT: ",
        },
        indices={"KOSPI": "the Kospi", "KOSDAQ": "the Kosdaq", "USDKRW": "the won"},
        groups={
            "foreign": "foreign investors",
            "institutions": "institutional investors",
            "retail": "individual investors",
            "other": "other corporations",
        },
        markets={"KOSPI": "on the Kospi market", "KOSDAQ": "on the Kosdaq market"},
        sector="the {name} sector",
        plain={
            REPEAT: "Sends the story of {when} again for receivers that do not have it. No word has changed.",
            REFILED: "Sends the story of {when} anew with other wording. Nothing in it was false.",
            WITHDRAWN: "Withdraws the story of {when}. {reason}",
        },
        embargo="Its embargo is now {until}.",
        not_held="There was no trading session on {session}.",
        headline="Withdrawn: story on {about}, {session}",
        body='The story headlined "{headline}", first sent at {when}, is withdrawn. {reason} '
        "Please do not use it, and remove it where it has been published.",
    ),
    "ko": NoteWords(
        classes={CORRECTED: "[정정] ", WITHDRAWN: "[삭제] ", REFILED: "[재송] ", REPEAT: "[재송] "},
        indices={"KOSPI": "코스피", "KOSDAQ": "코스닥지수", "USDKRW": "원/달러 환율"},
        groups={
            "foreign": "외국인",
            "institutions": "기관",
            "retail": "개인",
            "other": "기타법인",
        },
        markets={"KOSPI": "유가증권시장", "KOSDAQ": "코스닥시장"},
        sector="{name} 업종",
        plain={
            REPEAT: "{when} 기사를 받지 못한 곳을 위해 다시 보냅니다. 내용은 같습니다.",
            REFILED: "{when} 기사를 표현을 바꿔 다시 보냅니다. 틀린 내용은 없었습니다.",
            WITHDRAWN: "{when} 기사를 삭제합니다. {reason}",
        },
        embargo="엠바고 시각은 {until}입니다.",
        not_held="{session}에는 거래가 없었습니다.",
        headline="[삭제] {session} {about} 기사",
        body="{when}에 처음 송고한 기사 '{headline}'{object} 삭제합니다. {reason} "
        "이 기사를 사용하지 마시고, 이미 게재했다면 내려 주시기 바랍니다.",
    ),
}
