from __future__ import annotations

import re

from newsgen.publish import pictures, report_page
from newsgen.records.reported import Reported
from tests.publish.reported import FAILED, PASSED


def page(reported: Reported) -> str:
    return report_page.encode(reported).decode()


def test_the_page_stands_alone() -> None:
    outside = re.findall(r"""(?:src|href)=["']?(?!#)([^"'\s>]+)|<script|url\((?!#)""", page(PASSED))
    assert outside == [] and "@import" not in page(PASSED)


def test_the_same_report_makes_the_same_bytes() -> None:
    assert report_page.encode(PASSED) == report_page.encode(PASSED)


def test_the_sums_are_told() -> None:
    html = page(PASSED)
    assert "1,234 closing stories" in html and ">Passed<" not in html and "Passed <time" in html
    assert "100.0%" in html and 'class="bad"' not in html
    assert "Every kind of story that the rules know occurred." in html


def test_every_picture_says_what_it_shows_in_the_colours_of_the_reader() -> None:
    html = page(PASSED)
    labels = re.findall(r'<svg role="img" aria-label="([^"]+)"', html)
    assert labels == [
        "Stories of each year by kind",
        "Words in a story, beside complete human stories",
        "Words in a sentence",
        "Sentences in a paragraph",
        "Verbs for indices",
        "Verbs for shares",
    ]
    assert pictures.INK not in html and pictures.ACCENT not in html and "var(--accent" in html


def test_kinds_are_counted_by_year_in_a_table() -> None:
    assert re.search(
        r"quiet rise</th><td[^>]*><b>1,233</b></td><td[^>]*>1,000</td><td[^>]*>233</td>", page(PASSED)
    )


def test_a_family_without_data_says_so_and_one_that_no_data_hold_says_why() -> None:
    html = page(PASSED)
    assert re.search(r'<span class="none">no data</span><small>humans 59%</small>', html)
    assert "no file of a market counts the shares that rose and fell" in html


def test_what_is_missed_is_listed_by_reason_with_every_day() -> None:
    html = page(FAILED)
    assert "<b>open</b> on down days: 10 of 100 not told" in html
    assert "9 days: 29 points." in html and html.count("<time>2025-03-04</time>") >= 9
    assert "<b>index streak</b> on down days: 1 of 10 not in the lead" in html
    assert '<span class="bad">90.0%</span>' in html and "9 of 10 in the lead" in html


def test_faults_are_told_and_of_many_the_first_are_shown_and_the_rest_counted() -> None:
    html = page(FAILED)
    assert "Not passed" in html and "6,138.85 is not &lt;the&gt; last price." in html
    assert "kospi.csv has no session before it" in html
    assert f"The first {report_page.SHOWN}; 3 more" in html
    assert "Never occurred: halt, record low." in html


def test_a_verb_outside_the_human_range_is_listed_with_day_and_size() -> None:
    html = page(FAILED)
    assert '<summary class="bad">1</summary>' in html and "<time>2025-03-04 8.01</time>" in html
    assert "0.05\N{EN DASH}7.26" in html


def test_the_stories_can_be_read() -> None:
    html = page(PASSED)
    assert "<h3>Kospi &lt;rises&gt;</h3>" in html and "<p>It opened higher.</p>" in html


def test_the_command_can_be_run_again() -> None:
    again = "newsgen report --market &#39;../my data&#39; --from 2024-01-02 --to 2025-03-05"
    assert f"{again} --lang en --style herald" in page(PASSED)


def test_a_report_on_nothing_is_a_page_without_pictures() -> None:
    html = page(Reported())
    assert "<svg" not in html and "0 closing stories" in html
