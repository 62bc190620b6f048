"""Pictures as an art desk looks at them: nothing covered, nothing cut off, every letter there."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from itertools import combinations
from math import dist

import pytest
from PIL import Image

from newsgen.publish.chart import PNG, SVG, encode, picture_of
from newsgen.publish.chart.canvas import BLUE, HEIGHT, INK, PAPER, QUIET, SMALL, VERMILLION, WIDTH
from newsgen.publish.chart.compose import sketch_of
from newsgen.publish.chart.drawn import canvas_of
from newsgen.publish.chart.fonts import REGULAR, font
from newsgen.publish.chart.labels import Box, Field, Leader, box_of
from tests.publish.chart.conftest import Told
from tests.publish.chart.recorded import DAYS, FIRST_6000, recorded

EDGE = 20


def test_no_label_covers_another_or_leaves_the_picture(told: Told) -> None:
    for story, day in told:
        sketch = sketch_of(story, day)
        assert sketch is not None
        canvas = canvas_of(sketch)
        boxes = [(text.get_text(), box_of(text.get_window_extent(canvas.renderer))) for text in canvas.texts]
        page = Box(EDGE, EDGE, WIDTH - EDGE, HEIGHT - EDGE)
        assert [words for words, box in boxes if not box.within(page)] == [], story.id
        covered = [(one[0], other[0]) for one, other in combinations(boxes, 2) if one[1].meets(other[1])]
        assert covered == [], story.id


def test_every_letter_of_every_picture_is_in_the_font(told: Told) -> None:
    from matplotlib.font_manager import get_font

    letters: set[str] = set()
    for story, day in told:
        sketch = sketch_of(story, day)
        assert sketch is not None
        letters.update(*(text.get_text() for text in canvas_of(sketch).texts))
    face = get_font(font(REGULAR, 20).get_file())
    assert "코" in letters
    assert [each for each in sorted(letters - {"\n"}) if not face.get_char_index(ord(each))] == []


def test_two_korean_letters_are_drawn_as_two() -> None:
    from newsgen.publish.chart.canvas import Canvas

    drawn = []
    for letter in "가힣":
        canvas = Canvas()
        canvas.say((100, 100), letter, 40)
        content = BytesIO()
        canvas.figure.savefig(content, format="png", dpi=72)
        drawn.append(Image.open(content).convert("L").tobytes())
    assert drawn[0] != drawn[1]


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("form", [PNG, SVG])
def test_the_same_story_gives_the_same_bytes(lang: str, form: str) -> None:
    story, day = recorded(lang=lang)
    assert encode(story, day, form) == encode(story, day, form)


@pytest.mark.parametrize("form", [PNG, SVG])
def test_another_process_draws_the_same_bytes_and_changes_no_setting(form: str) -> None:
    """A package that has Korean fonts changes matplotlib's settings as it is imported: nobody imports it."""
    code = (
        "import sys, matplotlib; before = dict(matplotlib.rcParams)\n"
        "from newsgen import pipeline, settings; from newsgen.publish.chart import encode\n"
        f"day = pipeline.day_from_file({str(DAYS / f'{FIRST_6000}.json')!r})\n"
        f"drawn = encode(pipeline.write(day, settings.load('ko'), verified=False), day, {form!r})\n"
        "assert dict(matplotlib.rcParams) == before and 'koreanize_matplotlib' not in sys.modules\n"
        "sys.stdout.buffer.write(drawn)"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", code],
        capture_output=True,
        check=True,
        env={"PYTHONHASHSEED": "7", "PATH": "", "MPLCONFIGDIR": "/tmp"},  # noqa: S108
        cwd=DAYS.parents[1],
    )
    assert done.stdout == encode(*recorded(lang="ko"), form)


def test_a_picture_is_a_png_of_1600_by_900() -> None:
    picture = picture_of(*recorded())
    assert picture is not None and picture.media_type == "image/png"
    assert Image.open(BytesIO(picture.content)).size == (1600, 900)


def test_nothing_loads_matplotlib_before_a_picture_is_drawn() -> None:
    code = (
        "import sys; from newsgen import pipeline, settings; from newsgen.publish.chart import chart_of\n"
        f"day = pipeline.day_from_file({str(DAYS / f'{FIRST_6000}.json')!r})\n"
        "chart_of(pipeline.write(day, settings.load('en'), verified=False), day)\n"
        "assert not {'matplotlib', 'PIL', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=DAYS.parents[1])


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("colour", "least"), [(INK, 7), (QUIET, 4.5), (BLUE, 3), (VERMILLION, 3)])
def test_text_and_marks_stand_out_from_the_paper(colour: str, least: float) -> None:
    """WCAG 2.2: 4.5 to 1 for text, 3 to 1 for marks."""
    assert (luminance(PAPER) + 0.05) / (luminance(colour) + 0.05) >= least


def test_a_label_that_has_no_room_beside_its_point_stands_away_and_a_line_leads_to_it() -> None:
    from newsgen.publish.chart.canvas import Canvas

    canvas = Canvas()
    field = Field(Box(0, 0, 1600, 900), canvas.renderer)
    labels = [canvas.say((0, 0), "6,083.86", 28) for _ in range(8)]
    leaders = [field.put(label, (800, 450)) for label in labels]
    assert leaders[0] is None and leaders[-1] is not None
    boxes = [box_of(label.get_window_extent(canvas.renderer)) for label in labels]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))


@pytest.mark.parametrize("apart", [(24.0, -14.0), (-24.0, -14.0), (18.0, 0.0), (30.0, 22.0)])
def test_of_two_points_close_together_each_has_its_own_label_beside_it_or_a_line_to_it(
    apart: tuple[float, float],
) -> None:
    from newsgen.publish.chart.canvas import Canvas

    canvas = Canvas()
    field = Field(Box(0, 0, 1600, 900), canvas.renderer)
    points = [(800.0, 450.0), (800 + apart[0], 450 + apart[1])]
    field.keep_apart(points)
    labels = [canvas.say((0, 0), "6,083.86\nDec. 30, 2025", 30) for _ in points]
    leaders = [field.put(label, point) for label, point in zip(labels, points, strict=True)]
    boxes = [box_of(label.get_window_extent(canvas.renderer)) for label in labels]
    for box, own, other, leader in zip(boxes, points, points[::-1], leaders, strict=True):
        assert leader is not None or away(box, own) <= away(box, other)
        assert leader is None or min(dist(other, stop) for stop in stops(leader)) > 10


def away(box: Box, point: tuple[float, float]) -> float:
    return dist(point, (min(max(point[0], box.left), box.right), min(max(point[1], box.bottom), box.top)))


def stops(leader: Leader) -> list[tuple[float, float]]:
    """Places along a line, pixel by pixel."""
    x0, y0, x1, y1 = leader
    steps = int(dist((x0, y0), (x1, y1))) + 1
    return [(x0 + (x1 - x0) * at / steps, y0 + (y1 - y0) * at / steps) for at in range(steps + 1)]


def test_what_stands_below_the_axis_is_as_large_as_the_narrowest_place_allows(told: Told) -> None:
    """Not smaller where nothing is in its way, in whichever order it comes."""
    for story, day in told:
        sketch = sketch_of(story, day)
        if sketch is None or sketch.path is None or sketch.bars is not None or len(sketch.path.ticks) > 5:
            continue
        labels = {tick.label for tick in sketch.path.ticks}
        below = [text for text in canvas_of(sketch).texts if text.get_text() in labels]
        assert {text.get_fontsize() for text in below} == {SMALL}, story.id


def test_a_telephone_shows_every_letter_large_enough_to_be_read(told: Told) -> None:
    """At a quarter of its width, in pixels of the telephone."""
    for story, day in told:
        sketch = sketch_of(story, day)
        assert sketch is not None
        assert min(text.get_fontsize() for text in canvas_of(sketch).texts) >= 4 * 6, story.id
