"""Our own stories handed in as anybody's copy: wholly read, nothing false, every number with a verdict."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from newsgen import audit, cli, pipeline, replay, settings
from newsgen.audit.house_lines import Lines, lines_of
from newsgen.audit.round_trip import CHECK, as_checked, round_trip
from newsgen.market.period_ends import ends
from newsgen.publish import FORMATS
from newsgen.records import Assignment, Length, MarketDay, Story
from newsgen.records.replayed import Fault, Replayed
from newsgen.replay_tasks import spread
from tests import made_listing, made_market

ROOT = Path(__file__).parent.parent.parent
DAYS = sorted((ROOT / "fixtures" / "days").glob("*/*.json"))
HISTORY = ROOT / ".." / "shared" / "data"
LANGS = ("en", "ko")
ASKED = (
    Assignment(),
    Assignment("KOSDAQ"),
    Assignment("005930"),
    Assignment("USDKRW"),
    Assignment("flows"),
    Assignment(period="week"),
    Assignment(period="month"),
)
"""A story of every section of the paper."""
LENGTHS = (Length(), Length("brief"), Length("flash"), Length(words=120))


def text_of(story: Story, day: MarketDay) -> str:
    return FORMATS["text"](story, day).decode()


def named_so(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("path", DAYS, ids=named_so)
def test_a_recorded_story_goes_round(path: Path, lang: str) -> None:
    day = pipeline.day_from_file(str(path))
    text = path.with_suffix(f".{lang}.txt").read_text(encoding="utf-8")
    assert tuple(round_trip(text, day, lang)) == ()
    checked = audit.audit(text, day, lang)
    assert checked.coverage == 1 and not checked.false
    for each in checked.statements:
        assert text[each.start : each.end] == each.text and "\n\n" not in each.text
    assert all(any(sign.isdigit() for sign in text[a:b]) or text[a:b].isalpha() for a, b in checked.numbers)


@pytest.mark.parametrize(
    ("lang", "style"), [(lang, style) for lang in LANGS for style in settings.styles(lang)]
)
def test_every_style_and_length_goes_round(lang: str, style: str) -> None:
    house = settings.load(lang, style)
    for path in DAYS[::6]:
        day = pipeline.day_from_file(str(path))
        for length in LENGTHS:
            text = text_of(pipeline.write(day, house, length), day)
            assert tuple(round_trip(text, day, lang)) == (), (path, length)


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    listed = date(2011, 6, 27), date(2011, 6, 28)
    return made_listing.write(made_market.write(tmp_path_factory.mktemp("market")), *listed)


@pytest.fixture(scope="module")
def bench(market: Path) -> replay.Bench:
    return replay.Bench.open(replay.Replay(market, lang="en,ko", check=True))


@pytest.mark.parametrize("wanted", ASKED, ids=lambda wanted: f"{wanted.about}-{wanted.period}")
def test_made_up_stories_go_round(bench: replay.Bench, wanted: Assignment) -> None:
    sessions = [each for each in bench.market.sessions[-600:] if _told(each, wanted)]
    done = bench.prove([(session, wanted) for session in spread(sessions, 24)])
    assert done.sessions and not _round(done)


@pytest.mark.skipif(not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand")
@pytest.mark.parametrize("wanted", ASKED, ids=lambda wanted: f"{wanted.about}-{wanted.period}")
def test_stories_of_the_real_market_go_round(real: replay.Bench, wanted: Assignment) -> None:
    sessions = [each for each in real.market.sessions[-1200:] if _told(each, wanted)]
    done = real.prove([(session, wanted) for session in spread(sessions, 12)])
    assert done.sessions and not _round(done)


@pytest.fixture(scope="module")
def real() -> replay.Bench:
    return replay.Bench.open(replay.Replay(HISTORY, lang="en,ko", check=True))


def _told(session: date, wanted: Assignment) -> bool:
    """Whether the session has such a story: each has one of the day, and some end a week or a month."""
    return wanted.period == "day" or ends(wanted.period, session)


def _round(done: Replayed) -> list[Fault]:
    return [each for each in done.problems if each.claim == CHECK]


def test_a_false_figure_does_not_go_round() -> None:
    day = pipeline.day_from_file(str(ROOT / "fixtures/days/2026-02-25-kospi-6000/14-00.json"))
    house = settings.load("en")
    text = text_of(pipeline.write(day, house), day)
    found = tuple(round_trip(text.replace("2.29 percent", "2.39 percent"), day, "en"))
    assert [each.check for each in found] == [CHECK] and "2.29" in found[0].message
    assert tuple(round_trip(text.replace("turned to", "pivoted to"), day, "en"))


def test_the_replay_checks_when_it_is_asked_to(market: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that the audit does not read, and nothing else notices, is a problem of that replay alone."""
    monkeypatch.setattr("newsgen.audit.house.lines_of", _with_a_strange_line)
    monkeypatch.setattr("newsgen.audit.round_trip.lines_of", _with_a_strange_line)
    days = ["--from", "2011-06-20", "--to", "2011-06-22", "--jobs", "1"]
    assert cli.main(["replay", "--market", str(market), *days]) == 0
    assert cli.main(["replay", "--market", str(market), *days, "--check"]) == 1


def _with_a_strange_line(text: str, day: MarketDay, lang: str) -> Lines:
    return lines_of(f"{text}\n\nMuch ado", day, lang)


def test_what_only_the_command_trips_over_does_not_go_round() -> None:
    """It reads with all readers, guesses the language and asks whose day it is."""
    day = pipeline.day_from_file(str(ROOT / "fixtures/days/2026-02-25-kospi-6000/14-00.json"))
    text = text_of(pipeline.write(day, settings.load("en")), day)
    assert tuple(as_checked(text, day, "en", {})) == ()
    strange = text.replace("2.29 percent", "2.29 gizmos")
    assert any("numbers" in each.message for each in as_checked(strange, day, "en", {}))
    assert any("6,138.58" in each.message for each in as_checked(_cut(text), day, "en", {}))
    assert any(
        "another day" in each.message for each in as_checked(f"SEOUL, Feb. 24 -\n{text}", day, "en", {})
    )
    assert any("taken for" in each.message for each in as_checked(text, day, "ko", {}))


def _cut(text: str) -> str:
    return text.replace("6,138.58", "6,139.58")


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("about", ["flows", "kosdaq"])
def test_a_section_story_goes_round_through_the_command(
    market: Path, tmp_path: Path, about: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--date", "2011-06-22", "--market", str(market), "--about", about]
    for lang in LANGS:
        story = tmp_path / f"story.{'json' if form == 'json' else 'txt'}"
        assert cli.main(["write", *asked, "--lang", lang, "--format", form, "--out", str(story)]) == 0
        assert cli.main(["check", str(story), *asked, "--format", "json"]) == 0
        found = json.loads(capsys.readouterr().out)
        assert found["coverage"] == 1 and found["lang"] == lang
        assert {each["verdict"] for each in found["statements"]} == {"true"}


def test_the_replay_hands_each_story_in_as_the_command_gets_it(
    bench: replay.Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A printed story may hold what its lines do not: the replay finds that too."""
    wanted = Assignment("flows")
    task = date(2011, 6, 22), wanted
    assert not _round(bench.prove([task]))
    monkeypatch.setattr("newsgen.publish.text.encode", lambda *_: b"The Kospi rose 99.9 percent.")
    assert _round(bench.prove([task]))
