"""A Korean speaker reads every recorded day in every style and form, and a made-up market besides."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from itertools import chain, cycle
from pathlib import Path

import pytest

from newsgen import pipeline, proof_looks, settings
from newsgen.errors import BadDay
from newsgen.records import Draft, Length, Line
from tests import made_market
from tests.prose.korean import speaker
from tests.prose.korean.speaker import Copy

DAYS = Path(__file__).parents[3] / "fixtures/days"
EACH = 40
"""Sessions of the made-up market from one that is read to the next."""


def recorded() -> Iterator[Copy]:
    """The recorded days, in each section of the paper that they fill."""
    for look in proof_looks.recorded(DAYS, "ko"):
        with suppress(BadDay):  # a section that it cannot fill, words that were supplied in English alone
            yield from told(look)


def told(look: proof_looks.Look) -> Iterator[Copy]:
    """A recorded day in every style and form."""
    day = look.day(None, "ko")
    for style in look.styles:
        house = settings.load("ko", style, day.assignment.section)
        ranked = pipeline.rank(day, house)
        for form in look.forms:
            story = pipeline.write(day, house, Length(form), verified=False, ranked=ranked)
            yield Copy(f"{look.name} {style} {form}", story.draft, house.desk.style)


def made_up(folder: Path) -> Iterator[Copy]:
    """Every fortieth session of a made-up market, the styles in turn."""
    market, turn = pipeline.market_at(made_market.write(folder)), cycle(settings.styles("ko"))
    for session in market.sessions[1::EACH]:
        house = settings.load("ko", next(turn))
        story = pipeline.write(market.day(session), house, verified=False)
        yield Copy(f"{session} {house.style}", story.draft, house.desk.style)


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory) -> list[Copy]:
    return list(chain(recorded(), made_up(tmp_path_factory.mktemp("market"))))


@pytest.mark.parametrize("check", speaker.CHECKS, ids=lambda each: each.__name__)
def test_no_story_has_what_a_korean_speaker_would_strike(copies: list[Copy], check: speaker.Check) -> None:
    found = [f"{copy.name}: {fault}" for copy in copies for fault in check(copy)]
    assert len(copies) > 500
    assert not found, f"{len(found)} faults:\n" + "\n".join(found[:40])


def copy_of(*body: str, headline: str = "코스피 상승", style: str = "yonhap") -> Copy:
    """A story of these paragraphs, nothing marked in it."""
    lines = tuple(Line.of([text]) for text in body)
    draft = Draft("ko", Line.of([headline]), None, lines, Line.of(["끝."]))
    return Copy("made", draft, settings.load("ko", style).desk.style)


@pytest.mark.parametrize(
    ("check", "copy"),
    [
        (speaker.slipped, copy_of("외국인은 1조0억원을 팔았다.")),
        (speaker.another_houses_figures, copy_of("지수는 6083.86에 마쳤다.")),
        (speaker.another_houses_figures, copy_of("지수는 6,083.86에 마쳤다.", style="daily")),
        (speaker.long_leads, copy_of("가" * 119 + "다.")),
        (speaker.other_registers, copy_of("지수는 올랐다. 코스닥은 하락.")),
        (speaker.there_is_twice, copy_of("지수는 오르고 있다.", "코스닥은 내리고 있다.")),
        (speaker.one_end_twice, copy_of("지수는 3에 거래를 마쳤다. 코스닥은 4에 거래를 마쳤다.")),
        (speaker.today_twice, copy_of("이날 지수는 올랐다. 이날 코스닥은 내렸다.")),
        (speaker.headlines, copy_of("x다.", headline="코스피가 올랐다.")),
        (speaker.headlines, copy_of("x다.", headline="코" * 46)),
        (speaker.foreign_letters, copy_of("KOSPI는 올랐다.")),
    ],
)
def test_each_check_finds_its_fault(check: speaker.Check, copy: Copy) -> None:
    assert list(check(copy))
