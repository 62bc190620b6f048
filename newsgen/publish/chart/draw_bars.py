"""Net buying by group: a bar to the right for what was bought, to the left for what was sold."""

from __future__ import annotations

from typing import NamedTuple

from newsgen.publish.chart.canvas import BLUE, INK, LABEL, NOTE, PAPER, QUIET, SMALL, VERMILLION, Canvas
from newsgen.publish.chart.labels import Box
from newsgen.publish.chart.sketch import Bar, Bars

SIDES, ROWS = 52, 96
"""From the top of the place down to the words for the two sides, and to the first row."""
THICK, MOST_THICK = 0.40, 60
"""A bar's part of the height of its row, and at most so many pixels."""
HATCH = "//"
"""Sold bars are hatched: told apart in grey as well."""
WIDE, APART, SIDE = 900, 14, 190
"""In pixels: a place at least so broad has a column for names, and figures at the ends of its bars, so far
from them; and what is kept on either side of nought for the words above it."""


class Row(NamedTuple):
    """Where one bar stands, in pixels."""

    nought: float
    end: float
    bottom: float
    top: float


def draw_bars(canvas: Canvas, bars: Bars, place: Box) -> None:
    """Each group in a row, its name and figure beside its bar, all from the same nought."""
    canvas.heading(bars.heading, place)
    wide = place.right - place.left >= WIDE
    field, nought = _field(canvas, bars, place, wide=wide)
    _draw_sides(canvas, bars, nought, place.top - SIDES)
    for bar, row in zip(bars.bars, _rows(bars, field, nought, wide=wide), strict=True):
        _draw_bar(canvas, bar, row)
        if wide:
            _label_beside(canvas, bar, row, place)
        else:
            canvas.say((place.left, row.top + 8), bar.name, NOTE, va="bottom")
            canvas.say((place.right, row.top + 8), bar.label, LABEL, bold=True, ha="right", va="bottom")


def _field(canvas: Canvas, bars: Bars, place: Box, *, wide: bool) -> tuple[Box, float]:
    """Where the bars may stand, and how far right nought is: in the middle of a narrow place, in a wide one
    where both sides have room for their longest bar."""
    field = place._replace(top=place.top - ROWS)
    if not wide:
        return field, (field.left + field.right) / 2
    names = max(canvas.width(bar.name, LABEL) for bar in bars.bars)
    figures = max(canvas.width(bar.label, LABEL, bold=True) for bar in bars.bars) + APART
    values = [float(bar.value) for bar in bars.bars]
    sold, bought = max(0.0, -min(values)), max(0.0, *values)
    left = field.left + names + 2 * APART + (figures if sold else 0)
    right = field.right - (figures if bought else 0)
    nought = left + (right - left) * sold / (sold + bought or 1)
    return field._replace(left=left, right=right), min(max(nought, left + SIDE), right - SIDE)


def _rows(bars: Bars, field: Box, nought: float, *, wide: bool) -> list[Row]:
    values = [float(bar.value) for bar in bars.bars]
    sides = ((nought - field.left, -min(values)), (field.right - nought, max(values)))
    scale = min((room / most for room, most in sides if most > 0), default=0)
    step = (field.top - field.bottom) / len(bars.bars)
    thick = min(step * THICK, MOST_THICK)
    rows = []
    for number, bar in enumerate(bars.bars):
        room = (step - thick) / 2 if wide else step - thick - 4
        top = field.top - step * number - room
        rows.append(Row(nought, nought + scale * float(bar.value), top - thick, top))
    return rows


def _draw_sides(canvas: Canvas, bars: Bars, middle: float, below: float) -> None:
    canvas.say((middle - 10, below), bars.selling, SMALL, color=QUIET, ha="right", va="top")
    canvas.say((middle + 10, below), bars.buying, SMALL, color=QUIET, ha="left", va="top")


def _draw_bar(canvas: Canvas, bar: Bar, row: Row) -> None:
    bought = bar.value > 0
    box = Box(min(row.nought, row.end), row.bottom, max(row.nought, row.end), row.top)
    canvas.block(box, VERMILLION if bought else BLUE, hatch=None if bought else HATCH, hatched_in=PAPER)
    canvas.block(Box(row.nought - 1.5, row.bottom - 6, row.nought + 1.5, row.top + 6), INK)


def _label_beside(canvas: Canvas, bar: Bar, row: Row, place: Box) -> None:
    middle, sold = (row.bottom + row.top) / 2, bar.value < 0
    canvas.say((place.left, middle), bar.name, LABEL, va="center_baseline")
    end = row.end - APART if sold else row.end + APART
    side = "right" if sold else "left"
    canvas.say((end, middle), bar.label, LABEL, bold=True, ha=side, va="center_baseline")
