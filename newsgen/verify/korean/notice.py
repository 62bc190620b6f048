"""The last line of a Korean story: that it was made, by what, from which source; nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.records import MarketDay, Problem
from newsgen.verify.korean.particles import agrees

NAME = "newsgen"
_PARTICLES = "이 가 은 는 을 를 의 으로 로".split()
_MAY_STAND = frozenset(
    "이 본 해당 기사는 기사 글은 자료 자료를 데이터 데이터를 수치를 통계를 제공한 제공하는 공개한 기준으로 "
    "바탕으로 토대로 기초로 기반으로 기반해 근거로 활용해 이용해 사용해 써서 에서 가져와 자동 자동으로 "
    "작성한 작성했습니다 작성했다 작성됐습니다 작성됐다 생성한 생성했습니다 생성했다 생성됐습니다 생성됐다 "
    "만든 만들었습니다 만들었다 쓴 썼습니다 썼다 기사입니다 기사다 것입니다 것이다".split()
)


def notice_problems(line: str, day: MarketDay, lang: str = "ko") -> Iterator[Problem]:
    """What the last line lacks, and what it should not hold."""
    source = day.source.name.get(lang, "")
    if not source or source not in line:
        yield Problem("notice", f"the notice does not name the source: {source or 'none given'}", line)
    if NAME not in line:
        yield Problem("notice", f"the notice does not name {NAME}", line)
    strange = [word for word in _words(line, source) if word not in _MAY_STAND]
    if strange:
        yield Problem("notice", f"the notice says more than it may: {' '.join(strange)}", line)


def _words(line: str, source: str) -> Iterator[str]:
    """The words beside both names; a particle that goes with its name is no word."""
    for name in (source, NAME):
        if not name or name not in line:
            continue
        before, _, after = line.partition(name)
        word = after.partition(" ")[0].rstrip(".,")
        if word in _PARTICLES and agrees(name, word):
            after = after.removeprefix(word)
        elif after[:1] not in (" ", ".", ",", ""):
            yield name + word
        line = f"{before} {after}"
    for word in line.split():
        if word.strip(".,"):
            yield word.strip(".,")
