from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newsgen import cli
from newsgen.errors import BadInput
from newsgen.sources.story_file import Place, find, read
from newsgen.sources.story_shapes import RawStory

ROOT = Path(__file__).parents[2]
DAY = ROOT / "fixtures/days/2026-02-25-kospi-6000"
KOREAN = "코스피가 25일 2.83% 오른 6,138.58에 거래를 마쳤다."
BODY = ["The Kospi rose 2.83 percent.", "Chips led."]
IN_PARTS = "Kospi up\n\nThe Kospi rose 2.83 percent.\n\nChips led."


def one(path: Path) -> RawStory:
    (found,) = read(Place(str(path), named=True))
    return found


def as_json(folder: Path, content: Any) -> Path:
    path = folder / "story.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "euc-kr", "utf-16"])
def test_korean_is_read_in_the_encodings_of_newsrooms(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(KOREAN.encode(encoding))
    assert one(path).text == KOREAN


def test_plain_text_is_left_as_it_is_for_places_are_counted_in_it(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(b"  Kospi up\r\n\r\nIt rose.\n")
    assert one(path).text == "  Kospi up\r\n\r\nIt rose.\n"


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (b"", "is empty. Give it a story."),
        (b" \n\t\n", "is empty. Give it a story."),
        (b"\x89PNG\x00\x01", "is not UTF-8 text (byte 1)"),
        (b"%PDF-1.4\n1 0 obj\n", "is a PDF, not text. Save its words as text (.txt)."),
        (b"PK\x03\x04words", "is an office document or ZIP file, not text."),
        (b"MZ\x00\x00 words", "is no text (a control character at 2)"),
        ("Kospi\u2019s caf\u00e9".encode("cp1252"), "nor Korean CP949. Save it as UTF-8."),
        (b"\xff\xfeA", "breaks off as UTF-16 text"),
    ],
)
def test_what_is_no_text_is_refused_by_name_in_one_line(raw: bytes, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(raw)
    with pytest.raises(BadInput) as caught:
        one(path)
    assert fault in str(caught.value) and "story.txt" in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('{"headline": ', "is not JSON: Expecting value at line 1, column 14."),
        ("[1]", "is no JSON object."),
        ('{"id": "a"}', "has no words of a story."),
        ('{"paragraphs": []}', "has no words of a story."),
    ],
)
def test_json_that_holds_no_story_is_refused_in_one_line(text: str, fault: str, tmp_path: Path) -> None:
    path = tmp_path / "story.json"
    path.write_text(text)
    with pytest.raises(BadInput) as caught:
        one(path)
    assert fault in str(caught.value)


def test_a_missing_file_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match=r"none.txt: there is no such story\. Check the path\."):
        one(tmp_path / "none.txt")


@pytest.mark.parametrize(
    "content",
    [
        {"headline": "Kospi up", "deck": None, "paragraphs": [{"text": each} for each in BODY]},
        {"headline": "Kospi up", "paragraphs": BODY},
        {"@type": "NewsArticle", "headline": "Kospi up", "articleBody": "\n\n".join(BODY)},
        {"headline": "Kospi up", "body_text": "\n\n".join(BODY), "uri": "x"},
        {"headline": "Kospi up", "body_xhtml": "".join(f"<p>{each}</p>" for each in BODY)},
        {
            "headlines": [{"role": "main", "value": "Kospi up"}],
            "bodies": [{"contenttype": "text/html", "value": "".join(f"<p>{each}</p>" for each in BODY)}],
        },
        {
            "type": "story",
            "headlines": {"basic": "Kospi up"},
            "content_elements": [{"type": "text", "content": each} for each in BODY] + [{"type": "image"}],
        },
        {"title": "Kospi up", "text": "\n\n".join(BODY)},
    ],
    ids=["own", "lines", "json-ld", "ninjs text", "ninjs 1", "ninjs 2", "ans", "any"],
)
def test_every_shape_of_json_gives_the_same_words(content: Any, tmp_path: Path) -> None:
    assert one(as_json(tmp_path, content)).text == IN_PARTS


@pytest.mark.parametrize("name", ["text", "md", "html", "json"])
def test_every_format_that_newsgen_writes_is_read_back(
    name: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    day = str(DAY / "14-00.json")
    path = tmp_path / f"story.{name.replace('text', 'txt')}"
    assert cli.main(["write", day, "--format", name, "--out", str(path)]) == cli.DONE
    cli.main(["write", day])
    plain = capfdbinary.readouterr().out.decode().strip()
    without_notice, _, notice = plain.rpartition("\n\n")
    assert "generated automatically" in notice
    assert one(path).text.strip() == (plain if name in ("text", "md") else without_notice)


def test_a_story_of_ours_says_its_session_its_language_and_what_it_is_about(tmp_path: Path) -> None:
    said = {"headline": "Up", "paragraphs": ["It rose."], "lang": "ko"}
    week = one(as_json(tmp_path, said | {"id": "005930-2026-02-27-week-1530-ko", "session": "2026-02-27"}))
    assert week[2:] == ("ko", date(2026, 2, 27), "005930", "week", None)
    market = one(as_json(tmp_path, said | {"id": "kospi-2026-02-25-midday-1400-en"}))
    assert market[2:] == ("ko", date(2026, 2, 25), "market", "", None)
    assert one(as_json(tmp_path, said | {"language": "ko-KR", "id": "urn:x"}))[2:] == (
        "ko",
        None,
        "",
        "",
        None,
    )


def test_a_story_of_ours_says_the_moment_of_its_figures(tmp_path: Path) -> None:
    said = {"headline": "Up", "paragraphs": ["It rose."]}
    found = one(as_json(tmp_path, said | {"as_of": "2026-02-25T14:00:00+09:00"})).as_of
    assert found and found.isoformat() == "2026-02-25T14:00:00+09:00"
    for vague in ("2026-02-25T14:00:00", "two", 14, None):
        assert one(as_json(tmp_path, said | {"as_of": vague})).as_of is None


def test_both_languages_of_one_file_are_two_stories(tmp_path: Path) -> None:
    told = {"headline": "Up", "paragraphs": ["It rose."]}
    found = read(Place(str(as_json(tmp_path, {"en": told, "ko": told})), named=True))
    assert [(each.name.rpartition("#")[2], each.lang) for each in found] == [("en", "en"), ("ko", "ko")]


def test_a_folder_gives_its_stories_sorted_and_passes_over_days_and_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.txt", ".c.txt", "d.csv", "in/e.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("The Kospi rose.")
    (tmp_path / "day.json").write_bytes((DAY / "14-00.json").read_bytes())
    places = find([str(tmp_path)])
    assert [Path(place.path).name for place in places] == ["a.txt", "b.txt", "day.json", "e.txt"]
    assert [len(read(place)) for place in places] == [1, 1, 0, 1]


def test_a_day_file_that_is_named_as_a_story_is_refused() -> None:
    with pytest.raises(BadInput, match=r"holds a day's figures and no story\. Give it as --day\."):
        one(DAY / "14-00.json")


def test_a_folder_without_stories_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="holds no story"):
        find([str(tmp_path)])


def test_standard_input_may_be_text_or_json(monkeypatch: pytest.MonkeyPatch) -> None:
    for raw in (b"The Kospi rose.", b'{"headline": "The Kospi rose."}'):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
        (found,) = read(Place("-", named=True))
        assert found[:2] == ("stdin", "The Kospi rose.")


@pytest.mark.parametrize("body", ["text", "body", "content"])
def test_a_headline_and_a_body_of_any_name_are_both_read(body: str, tmp_path: Path) -> None:
    path = as_json(tmp_path, {"headline": "Kospi up", body: "The Kospi rose 2.83 percent."})
    assert one(path).text == "Kospi up\n\nThe Kospi rose 2.83 percent."
