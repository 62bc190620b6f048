from __future__ import annotations

from newsgen.publish import facts_table
from newsgen.publish.terminal import PIPED_WIDTH
from newsgen.records import Story


def test_the_table_shows_points_reasons_and_why_a_fact_is_left_out(story: Story) -> None:
    table = " ".join(facts_table.render(story.plan).split())
    assert "90 move:KOSPI" in table
    assert "moved 2.83%" in table
    assert "no: the story is full" in table


def test_the_lead_is_marked(story: Story) -> None:
    row = next(line for line in facts_table.render(story.plan).splitlines() if " 90 " in line)
    assert row.endswith("lead")


def test_a_piped_table_is_plain_text_of_one_width(story: Story) -> None:
    table = facts_table.render(story.plan)
    assert "\x1b" not in table
    assert max(map(len, table.splitlines())) <= PIPED_WIDTH


def test_a_figure_that_was_worked_out_is_shown_to_four_places(story: Story) -> None:
    assert facts_table.figures(story.facts[0]).endswith("168.94 points, 2.8300 percent")
