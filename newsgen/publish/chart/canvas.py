"""An empty picture with its title, its source and its margins. One unit is a pixel of the PNG."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsgen.publish.chart.fonts import BOLD, REGULAR, font
from newsgen.publish.chart.labels import Box, Leader

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from matplotlib.text import Text

WIDTH, HEIGHT = 1600, 900
DOTS = 72
"""A point of type is then a pixel."""
MARGIN = 80
INK, QUIET, FAINT, PAPER = "#1a1a1a", "#595959", "#d0d0d0", "#ffffff"
"""Text and quiet text stand out from the paper by 17 and by 7 to 1."""
BLUE, VERMILLION = "#0072b2", "#d55e00"
"""Blue and vermillion of Okabe and Ito, which nearly every eye tells apart."""
ONE_LINE, TWO_LINES = (54, 50, 46), (46, 42, 38, 34)
"""Sizes of a title, the larger first: in one line where it fits, else in two."""
TITLE_TOP, TITLE_STEP = 846, 1.32
ELLIPSIS = "…"
"""Where a Korean headline breaks best."""
FOOT = 36
"""The baseline of the last line."""
HEADING, LABEL, NOTE, SMALL = 32, 34, 30, 28
"""Sizes that are still read where a telephone shows the picture at a quarter of its width."""

SETTINGS: Any = {
    "svg.hashsalt": "newsgen",
    "svg.fonttype": "path",  # a reader without the Korean font sees the very letters that were measured
    "hatch.linewidth": 3.0,
    "axes.unicode_minus": False,
    "path.simplify": False,
}
"""The same figures give the same picture wherever it is drawn."""


class Canvas:
    """The figure, what measures it, and every label that stands on it."""

    def __init__(self) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.figure: Figure = Figure(figsize=(WIDTH / DOTS, HEIGHT / DOTS), dpi=DOTS, facecolor=PAPER)
        canvas: Any = FigureCanvasAgg(self.figure)  # its stubs leave out what the renderer is
        self.renderer = canvas.get_renderer()
        self.texts: list[Text] = []

    def say(self, at: tuple[float, float], words: str, size: float, **told: Any) -> Text:
        """Words at a place, in pixels from the lower left corner; with a halo where lines may pass below."""
        from matplotlib.patheffects import withStroke
        from matplotlib.transforms import IdentityTransform

        face = BOLD if told.pop("bold", False) else REGULAR
        halo = [withStroke(linewidth=6, foreground=PAPER)] if told.pop("halo", False) else None
        text = self.figure.text(
            *at,
            words,
            fontproperties=font(face, size),
            color=told.pop("color", INK),
            parse_math=False,
            transform=IdentityTransform(),
            linespacing=1.25,
            path_effects=halo,
            **told,
        )
        self.texts.append(text)
        return text

    def width(self, words: str, size: float, *, bold: bool = False) -> float:
        """How broad words are, in pixels."""
        text = self.say((0, 0), words, size, bold=bold)
        extent = text.get_window_extent(self.renderer)
        text.remove()
        self.texts.pop()
        return float(extent.width)

    def head(self, title: str) -> float:
        """The title, in one line or two, as large as it fits; comes back with where it ends."""
        size, lines = self._set(title)
        for at, line in enumerate(lines):
            below = TITLE_TOP - at * size * TITLE_STEP
            self.say((MARGIN, below), line, size, bold=True, va="top")
        return TITLE_TOP - len(lines) * size * TITLE_STEP

    def _set(self, title: str) -> tuple[float, list[str]]:
        room = WIDTH - 2 * MARGIN
        for size in ONE_LINE:
            if self.width(title, size, bold=True) <= room:
                return size, [title]
        words = title.replace(ELLIPSIS, f"{ELLIPSIS} ").split(" ")
        for size in TWO_LINES:
            halves = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
            widths = [tuple(self.width(half, size, bold=True) for half in each) for each in halves]
            fits = [at for at, width in enumerate(widths) if max(width) <= room]
            if fits:
                at = min(fits, key=lambda each: (not halves[each][0].endswith(ELLIPSIS), max(widths[each])))
                return size, [half.replace(f"{ELLIPSIS} ", ELLIPSIS) for half in halves[at]]
        return TWO_LINES[-1], self._broken(title, TWO_LINES[-1])

    def heading(self, words: str, place: Box) -> None:
        """What a part of the picture shows, at its top, as large as it fits."""
        size: float = HEADING
        while size > SMALL and self.width(words, size, bold=True) > place.right - place.left:
            size -= 1
        self.say((place.left, place.top), words, size, bold=True, va="top")

    def block(self, box: Box, colour: str, hatch: str | None = None, hatched_in: str = PAPER) -> None:
        """A filled rectangle, hatched where it says so."""
        from matplotlib.patches import Rectangle
        from matplotlib.transforms import IdentityTransform

        told: dict[str, Any] = {"hatch": hatch, "edgecolor": hatched_in} if hatch else {}
        size = (box.right - box.left, box.top - box.bottom)
        self.figure.add_artist(
            Rectangle(
                (box.left, box.bottom),
                *size,
                facecolor=colour,
                linewidth=0,
                transform=IdentityTransform(),
                **told,
            )
        )

    def foot(self, source: str, signed: str) -> None:
        """The last line: the source on the left, who made it on the right."""
        self.say((WIDTH - MARGIN, FOOT), signed, SMALL, color=QUIET, ha="right")
        room = WIDTH - 2 * MARGIN - self.width(signed, SMALL) - 40
        size: float = SMALL
        while self.width(source, size) > room and size > SMALL / 2:
            size -= 1
        self.say((MARGIN, FOOT), source, size, color=QUIET)

    def lead(self, leader: Leader) -> None:
        """A thin line from a point to the label that stands away from it."""
        from matplotlib.lines import Line2D
        from matplotlib.transforms import IdentityTransform

        x0, y0, x1, y1 = leader
        self.figure.add_artist(
            Line2D([x0, x1], [y0, y1], color=QUIET, linewidth=1.2, transform=IdentityTransform())
        )

    def _broken(self, words: str, size: float) -> list[str]:
        lines = [""]
        for word in words.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.width(longer, size, bold=True) > WIDTH - 2 * MARGIN:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def axes(self, place: Box) -> Any:
        """A field to draw in, without frame and ticks."""
        size = (place.left / WIDTH, place.bottom / HEIGHT)
        field = self.figure.add_axes(
            (*size, (place.right - place.left) / WIDTH, (place.top - place.bottom) / HEIGHT)
        )
        field.set_axis_off()
        return field
