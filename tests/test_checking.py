"""The library call: the same answers as the command gives, as values."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import newsgen
from newsgen import pipeline
from newsgen.checking import KEPT, Days, check, check_each
from newsgen.errors import BadInput
from newsgen.market import market_from
from newsgen.records.checked import FALSE, VERDICTS, Checked
from newsgen.sources import market_folder
from newsgen.sources.story_file import Place
from newsgen.sources.story_shapes import RawStory
from tests import made_market

ROOT = Path(__file__).parent.parent
PATH = ROOT / "fixtures/days/2026-02-25-kospi-6000/14-00.json"
DAY = pipeline.day_from_file(str(PATH))
TEXT = "Kospi up\n\nThe index opened at 6,022.70, up 35.06 points, or 0.89 percent, from the previous close."


def test_a_wrong_figure_is_found_in_its_place_with_the_right_one() -> None:
    (wrong,) = newsgen.check(TEXT, DAY).false
    assert "35.06" in wrong.text and TEXT[wrong.start : wrong.end] == wrong.text
    assert "53.06" in wrong.right


def test_a_day_may_be_a_value_a_path_or_the_content_of_a_day_file() -> None:
    by_value = newsgen.check(TEXT, DAY)
    content = json.loads(PATH.read_text("utf-8"))  # floats, as other tools read them
    for day in (PATH, str(PATH), content):
        found = newsgen.check(TEXT, day)
        assert [each[:6] for each in found.statements] == [
            (*each[:5], each.why.replace(PATH.name, "day") if day is content else each.why)
            for each in by_value.statements
        ]
    assert any(address.startswith("day#/") for address in newsgen.check(TEXT, content).data)


def test_what_comes_back_is_typed_and_counts_its_own_numbers() -> None:
    found = newsgen.check(TEXT, DAY)
    assert isinstance(found, Checked)
    assert (found.name, found.lang, found.session, found.text) == ("", "en", date(2026, 2, 25), TEXT)
    assert {each.verdict for each in found.statements} <= set(VERDICTS)
    assert 0 < found.judged <= len(found.numbers) and (ROOT / "newsgen/py.typed").exists()


def test_the_language_is_guessed_unless_it_is_said() -> None:
    assert newsgen.check("코스피가 6,138.58로 올랐다.", DAY).lang == "ko"
    assert newsgen.check("KOSPI 6,138.58", DAY, "ko").lang == "ko"


@pytest.mark.parametrize(
    ("text", "lang", "fault"),
    [
        (" \n", None, r"the text is empty\. Give it a story\."),
        ("日経平均", None, r"in no language that can be read\. Give English \(en\) or Korean \(ko\)\."),
        ("The Kospi rose.", "fr", r"fr is no language known"),
        (
            "SEOUL, Feb. 24 (Desk) -- The Kospi rose.",
            None,
            r"is of another day: its dateline says 2026-02-24",
        ),
    ],
)
def test_what_cannot_be_checked_is_one_line(text: str, lang: str | None, fault: str) -> None:
    with pytest.raises(BadInput, match=fault) as caught:
        newsgen.check(text, DAY, lang)
    assert len(str(caught.value).splitlines()) == 1


def test_importing_newsgen_does_no_work() -> None:
    seen = "import sys, newsgen; print(*(name for name in sys.modules if name.startswith('newsgen')))"
    run = subprocess.run([sys.executable, "-c", seen], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["newsgen"]


def story(name: str = "story.json", text: str = "The Kospi rose.", **told: object) -> RawStory:
    return replace_with(RawStory(name, text), **told)


def replace_with(raw: RawStory, **told: object) -> RawStory:
    return raw._replace(**told)  # type: ignore[arg-type]


def test_a_story_that_says_another_session_than_the_day_is_refused() -> None:
    with pytest.raises(BadInput, match=r"story.json is of another day: it says 2026-02-24"):
        Days(fixed=DAY).of(story(session=date(2026, 2, 24)))
    assert Days(fixed=DAY).of(story(session=DAY.session)) == (DAY, None)


def test_a_story_that_says_another_moment_than_the_day_is_refused() -> None:
    two, later = (datetime(2026, 2, 25, hour, tzinfo=UTC) for hour in (5, 6))
    assert Days(fixed=DAY).of(story(as_of=two)) == (DAY, None)  # 2 p.m. in Seoul
    with pytest.raises(
        BadInput, match=r"another look: its figures are of 2026-02-25 15:00, and these of .*14:00"
    ):
        Days(fixed=DAY).of(story(as_of=later))


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Days:
    folder = made_market.write(tmp_path_factory.mktemp("made") / "market")
    return Days(market=market_from(market_folder.read(folder)))


def test_of_a_market_each_story_is_held_to_the_session_and_the_subject_that_it_names(days: Days) -> None:
    sessions = days.market.sessions if days.market else ()
    day, past = days.of(story(session=sessions[-3], about="kosdaq"))
    assert (day.session, day.main) == (sessions[-3], "KOSDAQ")
    assert past and past.sessions()[-1] == sessions[-3]
    ends = max(each for each in sessions if each.isoformat() < "2011-06-01")
    assert days.of(story(session=ends, about="market", period="month"))[0].assignment.period == "month"
    assert days.of(story(session=sessions[-3]))[0].main == "KOSPI"


def test_a_share_is_asked_for_by_its_code_as_the_exchange_writes_it(days: Days) -> None:
    sessions = days.market.sessions if days.market else ()
    with pytest.raises(BadInput, match="no figures of 00088K are held"):
        days.of(story(session=sessions[-3], about="00088k"))


def test_a_story_without_a_session_asks_for_one(days: Days) -> None:
    with pytest.raises(
        BadInput, match=r"story.json does not say of which session it is\. Name it with --date\."
    ):
        days.of(story())


def test_a_day_is_made_once_for_the_stories_of_it_and_not_kept_for_ever(days: Days) -> None:
    sessions = days.market.sessions if days.market else ()
    fresh = replace(days, kept={})
    first, _ = fresh.of(story(session=sessions[-1]))
    assert fresh.of(story(session=sessions[-1]))[0] is first
    for session in sessions[-4 * KEPT :]:
        fresh.of(story(session=session))
        assert len(fresh.kept) <= KEPT


def test_one_bad_story_does_not_keep_the_others_from_being_checked(tmp_path: Path) -> None:
    for name, text in {"a.txt": TEXT, "b.txt": "", "c.txt": TEXT}.items():
        (tmp_path / name).write_text(text)
    places = [Place(str(tmp_path / name), named=True) for name in ("a.txt", "b.txt", "c.txt")]
    first, second, third = (results[0] for results in check_each(places, Days(fixed=DAY)))
    assert isinstance(first, Checked) and isinstance(third, Checked)
    assert first.statements == third.statements and first.name.endswith("a.txt")
    assert isinstance(second, BadInput) and "b.txt is empty" in str(second)


def test_the_days_before_are_asked_where_they_are_at_hand(days: Days) -> None:
    sessions = days.market.sessions if days.market else ()
    day, past = days.of(story(session=sessions[-3]))
    last = day.indices["KOSPI"].last
    assert last and past
    wrong = f"The Kospi closed at {last.value + 1000:,}."
    (found,) = (each for each in check(wrong, day, past=past).statements if each.verdict == FALSE)
    assert f"{last.value:,}" in found.right
