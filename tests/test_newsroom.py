"""What a house says of its newsroom is checked whole, and each fault said in one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsgen import newsroom
from newsgen.errors import BadInput


def test_a_newsroom_that_says_nothing_of_itself_has_newsgen_s_own_words() -> None:
    room = newsroom.compile_newsroom({})
    assert room.uri == "https://newsgen.example/stories" and room.headline_length == 42 and room.automatic


def test_one_text_serves_every_language_and_one_language_the_others() -> None:
    room = newsroom.compile_newsroom(
        {"provider": "Example", "desk": {"ko": "증권부"}, "copyright": {"ko": "(c)"}}
    )
    assert room.provider == {"en": "Example", "ko": "Example"}
    assert room.desk == {"en": "증권부", "ko": "증권부"}
    assert room.copyright == {"ko": "(c)"}


@pytest.mark.parametrize(
    ("told", "fault"),
    [
        ([], r"newsroom is \[\]. It must be a table, \[newsroom\]\."),
        ({"adress": 1}, r"newsroom\.adress is unknown. There are uri, media, languages"),
        (
            {"uri": "news.example"},
            r"newsroom\.uri is 'news\.example'. It must begin with https:// and a host",
        ),
        ({"uri": 7}, r"newsroom\.uri is 7. It must be an address"),
        ({"uri": "https://news.example/story?id="}, r"Leave out what follows \? or #"),
        ({"uri": "https://[news"}, r"which is no address"),
        ({"media": "ftp://news.example"}, r"newsroom\.media is .* It must begin with https://"),
        ({"languages": "en"}, r"newsroom\.languages is 'en'. It must be a list of en, ko"),
        ({"languages": ["en", "fr"]}, r"newsroom\.languages is \['en', 'fr'\]"),
        ({"languages": [["en"]]}, r"newsroom\.languages is \[\['en'\]\]"),
        ({"languages": ["en", "en"]}, r"Name each language once"),
        ({"provider": ""}, r"newsroom\.provider is ''. It must be a text in quotes"),
        ({"provider": {}}, r"newsroom\.provider is empty. Give it words"),
        ({"provider": {"fr": "x"}}, r"newsroom\.provider has 'fr'. There are stories in en, ko"),
        ({"desk": {"en": 3}}, r"newsroom\.desk is \{'en': 3\}. It must be a text"),
        ({"usage": {"en": "a\nb"}}, r"newsroom\.usage has a line break in it"),
        (
            {"headline_length": 3},
            r"newsroom\.headline_length is 3. It must be a whole number of characters from 20",
        ),
        ({"deck_length": True}, r"newsroom\.deck_length is True"),
        ({"slugline_length": "24"}, r"newsroom\.slugline_length is '24'"),
        ({"automatic": "yes"}, r"newsroom\.automatic is 'yes'. It must be true or false"),
        ({"daily_limit": -1}, r"newsroom\.daily_limit is -1. It must be a whole number of stories"),
    ],
)
def test_a_fault_says_what_which_and_what_next(told: object, fault: str) -> None:
    with pytest.raises(BadInput, match=fault) as refused:
        newsroom.compile_newsroom(told)
    assert "\n" not in str(refused.value)


def test_all_faults_are_said_at_once() -> None:
    with pytest.raises(BadInput) as refused:
        newsroom.compile_newsroom({"uri": 1, "automatic": 2, "colour": "red"})
    assert len(str(refused.value).split("\n")) == 3


def test_the_file_is_named_before_each_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newsgen.toml").write_text("[newsroom]\nuri = 1\nautomatic = 2\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput) as refused:
        newsroom.near()
    assert all(line.startswith("newsgen.toml: newsroom.") for line in str(refused.value).split("\n"))


def test_a_table_that_is_none_is_a_fault_here_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "newsgen.toml").write_text("[newsrom]\nuri = 1\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match=r"newsrom is no table of newsgen\.toml"):
        newsroom.near()


def test_no_file_is_no_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert newsroom.near().languages == ()
