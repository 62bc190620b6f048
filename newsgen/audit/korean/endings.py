"""What hangs behind a Korean word: particles of nouns, endings of verbs, the copula."""

from __future__ import annotations

import re
from functools import lru_cache

_PARTICLES = {
    "topic": "은 는 도 만은 만이 역시 또한 마저",
    "subject": "이 가 께서 이가",
    "object": "을 를",
    "at": "에 에는 에도 에만 에야 엔",
    "to": "로 으로 로는 으로는 로도 으로도 로써 으로써",
    "from": "에서 에서는 에서도 에선 부터 부터는 로부터 으로부터 에게서",
    "until": "까지 까지는 까지도 까진",
    "than": "보다 보다는 보다도",
    "of": "의 만의",
    "and": "와 과 와는 과는 랑 및 이나 나 이랑",
    "each": "씩 씩을",
    "other": (
        "만 만큼 마다 에게 한테 대로 처럼 같이 뿐 이라는 라는 라도 이라도 조차 "
        "만에 여 쯤 간 들 들이 들은 들의"
    ),
}
PARTICLES = {form: tail for tail, forms in _PARTICLES.items() for form in forms.split()}
"""The whole of what may follow a noun, and what it makes of it."""
_COPULA = re.compile(
    r"(?P<adn>인|이던|였던|이었던)"
    r"|(?P<quote>(?:이라|라|이었다|였다)(?:고|며|면서|는).*|이란)"
    r"|(?P<link>이며|며|이고|고|이지만|지만|이나|였고|이었고|였으며|이었으며|였으나|이었으나|였지만|이었지만|인데|이자|자|여서|이어서|로서)"
    r"|(?P<end>이다|다|였다|이었다|입니다|였습니다|이었습니다|이에요|예요|임|이네요|네요|이죠|죠|이군요|군요|이었죠|였죠)"
)
_DO = re.compile(
    r"하|했|한|할|해|함|합|됐|되|된|될|돼|됨|됩|받|당|시키|시켰|시킨|시킬|치|친|쳤|세(?=를|다|로|에|였|인|이|$)"
)
_SUPPOSED = re.compile(r"(?:면|려면|라면|거든|더라도|경우)$")
_QUOTED = re.compile(r"(?:다|라|냐|자)(?:고|며|면서|는|던|지만|면)(?:도|는|의)?$|[는은ㄴ한된른]다[는고며]")
_FINAL = re.compile(r"(?:다|요|죠|음|함|됨|름|림|짐|킴|침|빠짐|섬|남|듯|까|군|네)$")
_DENIED = re.compile(r"지(?:는|도|를)?$")
_NAMED = re.compile(r"기(?:로|도|는|에|를|가|까지|만)?$")
_PLAUSIBLE = re.compile(
    r"(?:습니다|ㅂ니다|니다|었|았|였|겠|으|시)*"
    r"(?:다|고|며|면|면서|지만|지|지는|지도|자|자마자|던|는|은|을|음|기|기도|기는|기로|나|나마|니|니까|"
    r"는데|은데|ㄴ데|다가|다고|다며|다는|다면|다면서|다던|도록|려|려면|려고|려는|서|섰|선|설|요|어요|아요|네요|군요|죠|"
    r"어|아|어서|아서|어야|기까지|기만|기에|거나|든|든지|더니|듯|더라도|라|란|라며|라고|며도|면서도|으면서도|으면서|으며|으나|으면|으니|"
    r"습니다|습니다만|다만|고서|고도|고는|고선|곤|는지|을지|는가|지요)?"
)


@lru_cache(maxsize=2048)
def of_noun(rest: str) -> str | None:
    """The tail that particles or the copula make; None for what is neither.

    >>> of_noun("에서는"), of_noun("이며"), of_noun("권에")
    ('from', 'link', None)
    """
    if not rest:
        return ""
    found = PARTICLES.get(rest)
    if found is not None:
        return found
    copula = _COPULA.fullmatch(rest)
    return copula.lastgroup if copula else None


@lru_cache(maxsize=2048)
def of_act(rest: str) -> str | None:
    """The tail that 하다 or 되다 makes of a noun: 상승+했으며; None where there is neither.

    >>> of_act("했으며"), of_act("한"), of_act("세를"), of_act("장에")
    ('link', 'adn', 'object', None)
    """
    if rest[:1] == "세":
        return of_noun(rest[1:])
    return of_verb(rest) if _DO.match(rest) else None


@lru_cache(maxsize=4096)
def of_verb(form: str) -> str:
    """What the ending of a verb's written form makes of it.

    >>> of_verb("올랐고"), of_verb("오른"), of_verb("오를"), of_verb("올랐다"), of_verb("올랐다고")
    ('link', 'adn', 'will', 'end', 'quote')
    """
    for pattern, tail in _BY_ENDING:
        if pattern.search(form):
            return tail
    return _BY_CODA.get((ord(form[-1]) - ord("가")) % 28, "link") if form[-1] != "만" else "link"


_BY_ENDING = (
    (_QUOTED, "quote"),
    (_SUPPOSED, "if"),
    (_DENIED, "deny"),
    (re.compile(r"(?:했|랐|렸|였|았|었|졌|섰|뛰|웠|갔|왔|봤|샀|겼|켰|쳤|꼈)던$"), "adn"),
    (_FINAL, "end"),
    (_NAMED, "name"),
)


_BY_CODA = {4: "adn", 8: "will"}
"""The last consonant of a verb that describes the noun behind it: ㄴ for now or before, ㄹ for to come."""


def ends_well(rest: str) -> bool:
    """Whether what follows a verb's stem can be an ending.

    >>> ends_well("으며"), ends_well("습니다"), ends_well("시장")
    (True, True, False)
    """
    return _PLAUSIBLE.fullmatch(rest) is not None
