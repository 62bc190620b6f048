from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from newsgen.publish import replay_page
from newsgen.records.replayed import Count, Fault, Replayed

CLEAN = Replayed(
    sessions=1200,
    claims={
        (1998, "move"): Count(400, 200),
        (1999, "move"): Count(800, 400),
        (1999, "flow_sum"): Count(7, 0),
    },
    skipped=(Fault(date(1998, 1, 3), "story", "kospi.csv has no session before it"),),
    seconds=Decimal("12.5"),
    market="../my data",
    known_at="2026-03-20T18:00:00+09:00",
    first=date(1998, 1, 3),
    last=date(1999, 12, 28),
)
FAULTY = Replayed(
    sessions=2,
    claims={(1999, "since"): Count(3, 1)},
    false=(
        Fault(date(1999, 1, 4), "since:KOSPI:high_close", "years is 3, but <the rows> give 2", told=True),
    ),
    missed=(Fault(date(1999, 1, 5), "rank:KOSPI:fall_points", "46 points"),) * (replay_page.SHOWN + 3),
    market="data",
    first=date(1999, 1, 4),
    last=date(1999, 1, 5),
)


def page(replayed: Replayed) -> str:
    return replay_page.encode(replayed).decode()


def test_the_page_stands_alone() -> None:
    html = page(CLEAN)
    outside = re.findall(r"""(?:src|href)=["']?(?!#)([^"'\s>]+)|<script|url\((?!#)""", html)
    assert outside == [] and "@import" not in html


def test_the_same_replay_makes_the_same_bytes() -> None:
    assert replay_page.encode(CLEAN) == replay_page.encode(CLEAN)


def test_the_sums_and_the_kinds_are_told() -> None:
    html = page(CLEAN)
    assert "1,200 sessions replayed" in html and "Proven" in html and "1,207" in html
    assert re.search(r"flow sum</th>\s*<td class=\"right\">7</td>", html)
    assert "kospi.csv has no session before it" in html and html.count("None.") == 3


def test_the_picture_is_drawn_in_the_colour_of_the_text_and_says_what_it_shows() -> None:
    html = page(CLEAN)
    assert 'role="img" aria-label="Claims of each year by kind"' in html
    assert replay_page.INK not in html and "currentColor" in html
    assert "Claims offered each year" in html and "Claims told each year" in html


def test_a_false_claim_is_shown_with_the_session_what_the_oracle_says_and_how_to_see_it_again() -> None:
    html = page(FAULTY)
    assert "Not proven" in html and "years is 3, but &lt;the rows&gt; give 2" in html
    assert "newsgen replay --market data --from 1999-01-04 --to 1999-01-04" in html
    assert "<wbr>high_close" in html


def test_of_many_faults_the_first_are_shown_and_the_rest_counted() -> None:
    html = page(FAULTY)
    assert f"The first {replay_page.SHOWN}; 3 more" in html


def test_a_kind_that_was_only_missed_has_its_row() -> None:
    assert re.search(r"rank</th>\s*<td class=\"right\">0</td>", page(FAULTY))


def test_the_command_to_run_it_again_can_be_pasted() -> None:
    again = "newsgen replay --market &#39;../my data&#39; --from 1998-01-03 --to 1999-12-28 --known-at"
    assert again in page(CLEAN)


def test_a_replay_without_a_claim_has_no_picture() -> None:
    assert "<svg" not in page(Replayed(market="data"))


def test_kinds_beyond_the_first_share_a_colour() -> None:
    many = {(1999, f"kind_{at}"): Count(at + 1, 0) for at in range(12)}
    html = page(Replayed(sessions=1, claims=many, market="data"))
    assert ">others<" in html and ">kind 11<" in html and "kind 0<" not in html.split("</svg>")[0]
