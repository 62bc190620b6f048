from dataclasses import replace

from newsgen.publish.check_table import percent, render, render_total, summary
from newsgen.publish.checked_total import Total
from tests.publish.checked import checked, spotless


def rows() -> list[str]:
    return render(checked()).splitlines()


def test_the_statements_stand_in_the_order_of_the_text_with_the_right_value_and_the_cause() -> None:
    told = " ".join(" ".join(rows()).split())
    assert told.index("climbs past") < told.index("rose 2.83") < told.index("up 2.39") < told.index("7,500")
    assert "up 2.39 percent 2.29 percent (1,028,000 - 1,005,000)" in told
    assert "likely: one digit is off" in told


def test_what_is_false_is_seen_without_colours() -> None:
    (line,) = (row for row in rows() if "2.39" in row)
    assert line.split()[0] == "FALSE"
    assert "\x1b" not in render(checked())


def test_a_terminal_gets_colours() -> None:
    assert "\x1b[1;31m" in render(checked(), terminal=True)


def test_the_coverage_and_the_verdicts_are_one_line() -> None:
    counts = "7 statements: 4 true, 1 close, 1 false, 1 uncheckable"
    assert summary(checked()) == f"5 of 6 numbers checked (83%); {counts}"
    assert summary(checked()) in rows()


def test_a_text_without_a_statement_has_no_table() -> None:
    bare = replace(checked(), statements=(), numbers=())
    assert render(bare).split("\n")[:2] == [
        "story.txt: en, session 2026-02-25",
        "no numbers to check; 0 statements",
    ]


def test_hardly_anything_missing_is_not_everything() -> None:
    assert (percent(999, 1000), percent(1000, 1000)) == ("99%", "100%")


def test_many_stories_come_to_one_line() -> None:
    total = Total(refused=1)
    for each in (checked(), spotless(), spotless()):
        total.add(each)
    told = "3 stories, 1 with something false, 1 not checked; 11 of 18 numbers checked (61%)"
    assert render_total(total) == told + "\n"
