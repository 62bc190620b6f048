"""A report on a made-up market: what stories leave out is found, and the exit code says so."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from newsgen import cli, pipeline, report, rules
from newsgen.errors import BadInput
from newsgen.reading import measure, tally
from newsgen.records import Line
from newsgen.records.reported import VerbUse, Written
from tests import made_market

FIRST = date(2011, 6, 20)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_market.write(tmp_path_factory.mktemp("market"))


@pytest.fixture(scope="module")
def bench(folder: Path) -> report.Bench:
    return report.Bench.open(report.Report(folder))


def test_every_session_is_written_measured_and_sorted_by_its_data(folder: Path) -> None:
    done = report.run(report.Report(folder, FIRST))
    assert done.stories == sum(done.days.values()) == 9
    assert (done.first, done.last, done.style) == (date(2011, 6, 20), made_market.LAST, "herald")
    assert done.expected > 5 * done.stories and done.share is not None and len(done.sample) == 9


def test_the_same_report_on_two_processes_finds_the_same(folder: Path) -> None:
    wanted = report.Report(folder, date(2011, 4, 25))
    steps: list[tuple[int, int]] = []
    alone = report.run(wanted)
    shared = report.run(wanted, 2, lambda done, of: steps.append((done, of)))
    assert replace(alone, seconds=shared.seconds) == shared
    assert steps[-1] == (shared.stories, shared.stories) and len(steps) > 1


def test_a_story_whose_words_say_nothing_tells_nothing(bench: report.Bench) -> None:
    story = pipeline.write(bench.market.day(made_market.LAST), bench.house)
    mute = tuple(Line.of([line.text]) for line in story.draft.paragraphs)
    draft = replace(story.draft, headline=Line.of(["x"]), deck=None, paragraphs=mute)
    honest, mute_one = (measure(each, bench.scales) for each in (story, replace(story, draft=draft)))
    assert any(each.told for each in honest.families)
    assert not any(each.told or each.led for each in mute_one.families)


def test_the_families_know_every_fact_by_the_rules_own_language(bench: report.Bench) -> None:
    story = pipeline.write(bench.market.day(made_market.LAST), bench.house)
    facts = [each.fact for each in story.facts]
    fits = report.compiled([{"fact": "move", "when": {"role": ["main", "index"], "size": {"at_least": 0}}}])
    book = rules.compile_rules([{"fact": "move", "points": 1, "reason": "all"}])
    assert {fact.id for fact in facts if fits(fact)} == {
        each.fact.id
        for each in rules.rank(facts, book)
        if each.points and each.fact.role in ("main", "index")
    }


def test_a_wrong_family_is_refused_with_file_and_line(tmp_path: Path) -> None:
    table = (
        (report.TABLES / "families.yaml").read_text("utf-8").replace("{fact: overseas}", "{fact: overseaz}")
    )
    (tmp_path / "families.yaml").write_text(table, "utf-8")
    line = table[: table.index("overseaz")].count("\n") + 1
    with pytest.raises(BadInput, match=rf"families\.yaml, line {line}: .*overseaz"):
        report.scales(tmp_path)


def test_days_without_a_session_are_refused_in_one_line(folder: Path) -> None:
    with pytest.raises(BadInput, match=r"no session from 2030-01-01 to .*: the market covers 1995-05-02 to"):
        report.run(report.Report(folder, date(2030, 1, 1)))


def test_the_command_ends_with_what_the_report_found(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.html"
    words = ["report", "--market", str(folder), "--from", str(FIRST), "--jobs", "1", "--format", "json"]
    code = cli.main([*words, "--out", str(out)])
    told = json.loads(capsys.readouterr().out)
    assert told["stories"] == 9 and code == (cli.DONE if told["passed"] else cli.PROBLEMS)
    assert "9 closing stories, measured beside human ones" in out.read_text("utf-8")


def test_the_page_of_korean_stories_says_so_and_marks_their_words_as_korean(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "report.html"
    words = ["report", "--market", str(folder), "--from", str(FIRST), "--jobs", "1", "--lang", "ko"]
    cli.main([*words, "--out", str(out)])
    page = out.read_text("utf-8")
    assert "in Korean, in the style yonhap" in page and "--lang ko --style yonhap" in page
    assert '<article lang="ko">' in page and "오르다" in page
    assert "9 stories" in capsys.readouterr().out


def test_korean_stories_are_measured_by_the_measurements_of_korean_ones(folder: Path) -> None:
    done = report.run(report.Report(folder, date(2011, 5, 2), lang="ko"))
    assert (done.lang, done.style) == ("ko", "yonhap")
    assert [band.name for band in done.word_bands] == ["Korean closes"]
    assert {row.verb for row in done.verbs} & {"오르다", "상승(하다)"} and done.repeats == ()
    english = report.run(report.Report(folder, date(2011, 5, 2)))
    met = [(row.family, row.day, row.expected) for row in done.families]
    assert met == [(row.family, row.day, row.expected) for row in english.families]


def test_a_korean_verb_out_of_its_measure_and_an_opening_said_again_are_counted(folder: Path) -> None:
    bench = report.Bench.open(report.Report(folder, lang="ko"))
    days = bench.market.sessions[-2:]
    one, other = (measure(pipeline.write(bench.market.day(day), bench.house), bench.scales) for day in days)
    worded = replace(other, masked=one.masked, verbs=(VerbUse("폭락", "index", Decimal("3.20")),))
    done = tally(Written((one, worded)), bench.scales, ())
    assert [repeat.session for repeat in done.repeats] == [days[1]]
    assert [row.outside for row in done.verbs if row.verb == "폭락"] == [((days[1], Decimal("3.20")),)]


def test_a_report_without_a_market_is_refused_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["report"]) == cli.BAD
    assert (
        capsys.readouterr().err == "newsgen: nothing to report on. Name a folder or a store with --market.\n"
    )


HISTORY = Path(__file__).parent.parent.parent / "shared" / "data"


@pytest.mark.skipif(not HISTORY.is_dir(), reason="the market history in ../shared/data is not at hand")
def test_the_real_stories_of_a_year_tell_what_humans_tell_and_open_as_no_story_before() -> None:
    done = report.run(report.Report(HISTORY, date(2025, 3, 20)))
    assert done.stories == 244 and done.skipped == () and done.problems == () and done.repeats == ()
    assert [(row.family, each) for row in done.families for each in row.not_led] == []
    assert done.share is not None and done.share >= done.told_from
