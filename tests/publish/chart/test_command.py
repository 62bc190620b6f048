"""``newsgen chart`` as a desk meets it: a file whole or none, and one line for what cannot be drawn."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from PIL import Image

from newsgen import cli
from newsgen.publish.chart.stamp import PACKET
from tests import made_market
from tests.publish.chart.recorded import DAYS, FIRST_6000

DAY = str(DAYS / f"{FIRST_6000}.json")


def drawn(capfd: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    """The exit code, and what was said to standard error."""
    code = cli.main(["chart", *words])
    return code, capfd.readouterr().err


def packet(path: Path) -> str:
    """The metadata of a PNG."""
    return str(Image.open(BytesIO(path.read_bytes())).info[PACKET])


def test_a_day_file_becomes_a_png(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "chart.png"
    assert drawn(capfd, DAY, "--lang", "ko", "--out", str(out)) == (cli.DONE, "")
    with Image.open(out) as picture:
        assert picture.size == (1600, 900)
    assert [path.name for path in tmp_path.iterdir()] == ["chart.png"]


@pytest.mark.parametrize("words", [("--out", "chart.svg"), ("--format", "svg", "--out", "picture")])
def test_the_name_of_the_file_or_the_format_asks_for_an_svg(
    words: tuple[str, ...], tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert drawn(capfd, DAY, *words) == (cli.DONE, "")
    assert etree.parse(tmp_path / words[-1]).getroot().get("role") == "img"


def test_a_name_that_ends_in_no_picture_is_refused(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    code, said = drawn(capfd, DAY, "--out", str(tmp_path / "chart.gif"))
    assert code == cli.BAD and "Let it end in .png or .svg, or say --format." in said
    assert list(tmp_path.iterdir()) == []
    assert drawn(capfd, DAY, "--format", "png", "--out", str(tmp_path / "chart.gif")) == (cli.DONE, "")


def test_without_a_file_the_picture_goes_to_standard_output(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    assert cli.main(["chart", DAY]) == cli.DONE
    assert Image.open(BytesIO(capfdbinary.readouterr().out)).format == "PNG"


def test_a_session_of_a_market_shows_its_recent_closes(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    market = made_market.write(tmp_path / "market")
    session = made_market.sessions()[-1].isoformat()  # a record
    told = []
    for closes in ("40", "0"):
        out = tmp_path / f"{closes}.png"
        words = ("--date", session, "--market", str(market), "--closes", closes, "--out", str(out))
        assert drawn(capfd, *words) == (cli.DONE, "")
        told.append(packet(out))
    assert "Line chart of daily closes" in told[0] and "Line chart of daily closes" not in told[1]


@pytest.mark.parametrize("about", ["kosdaq", "dollar-won", "flows"])
def test_a_story_about_another_has_its_own_picture(
    about: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "chart.png"
    assert drawn(capfd, DAY, "--about", about, "--out", str(out)) == (cli.DONE, "")
    name = {"kosdaq": "Kosdaq", "dollar-won": "won-dollar rate", "flows": "Kospi net buying"}[about]
    assert name in packet(out)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "nothing to tell of"),
        ((DAY, "--format", "gif"), "--format gif is not known. Choose one of png, svg."),
        ((DAY, "--lang", "fr"), "--lang fr is not known"),
        (("missing.json",), "missing.json: there is no such file"),
        ((DAY, "--market", "x", "--date", "2026-02-25"), "Name one of them"),
        ((DAY, "--known-at", "2026-02-25"), "Leave --known-at out"),
        (("--market", "nowhere", "--date", "2026-02-25"), "nowhere"),
    ],
)
def test_what_cannot_be_drawn_is_one_line(
    words: tuple[str, ...], said: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "chart.png"
    code, err = drawn(capfd, *words, "--out", str(out))
    assert code == cli.BAD and said in err and len(err.splitlines()) == 1 and not out.exists()


def test_a_day_that_holds_too_little_leaves_no_file(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    content: dict[str, Any] = json.loads(Path(DAY).read_text(encoding="utf-8"))
    for part in ("net_buying", "history", "earlier", "market_caps", "shares", "names", "dollar_won"):
        content.pop(part)
    content["indices"] = {"KOSPI": {"last": 6083.86, "previous_close": 5969.64}}
    day, out = tmp_path / "day.json", tmp_path / "chart.png"
    day.write_text(json.dumps(content), encoding="utf-8")
    assert drawn(capfd, str(day), "--out", str(out))[0] == cli.DONE  # two closes are a picture
    out.unlink()
    code, err = drawn(capfd, str(day), "--out", str(tmp_path / "no" / "chart.png"))
    assert code == cli.BAD and "cannot write" in err and len(err.splitlines()) == 1
    assert not (tmp_path / "no").exists()
