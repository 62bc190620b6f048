"""The picture itself, as the bytes of a PNG or SVG file."""

from __future__ import annotations

from io import BytesIO

from newsgen.publish.chart.canvas import DOTS, MARGIN, SETTINGS, WIDTH, Canvas
from newsgen.publish.chart.draw_bars import draw_bars
from newsgen.publish.chart.draw_path import draw_path
from newsgen.publish.chart.labels import Box
from newsgen.publish.chart.sketch import Sketch
from newsgen.publish.chart.stamp import Stamp, into_png, into_svg

BOTTOM, BELOW_TITLE = 90, 34
BETWEEN, BARS_WIDTH = 50, 600


def drawn(sketch: Sketch, stamp: Stamp, format_: str) -> bytes:
    """The sketch as a file, with what it is and how it was made written into it."""
    from matplotlib import rc_context

    with rc_context(SETTINGS):
        canvas = canvas_of(sketch)
        content = BytesIO()
        if format_ == "svg":
            nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
            canvas.figure.savefig(content, format="svg", metadata=nothing)
            return into_svg(content.getvalue(), stamp)
        canvas.figure.savefig(content, format="png", dpi=DOTS, metadata={"Software": None})
        return into_png(content.getvalue(), stamp)


def canvas_of(sketch: Sketch) -> Canvas:
    """Everything drawn, before it is made a file."""
    canvas = Canvas()
    top = canvas.head(sketch.title) - BELOW_TITLE
    canvas.foot(sketch.source, sketch.signed)
    whole = Box(MARGIN, BOTTOM, WIDTH - MARGIN, top)
    if sketch.path and sketch.bars:
        border = whole.right - BARS_WIDTH
        draw_path(canvas, sketch.path, whole._replace(right=border - BETWEEN))
        draw_bars(canvas, sketch.bars, whole._replace(left=border))
    elif sketch.path:
        draw_path(canvas, sketch.path, whole)
    elif sketch.bars:
        draw_bars(canvas, sketch.bars, whole)
    return canvas
