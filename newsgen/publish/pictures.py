"""Pictures for pages that stand alone: drawn as SVG in the letters and the colours of the reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from io import StringIO
from typing import Any
from warnings import catch_warnings, simplefilter

from markupsafe import Markup

COLOURS = ("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c6bb1", "#a6761d", "#8a8a8a")
"""Told apart by most eyes, on light paper and on dark (Okabe and Ito, 2008, and two more)."""

INK = "#010203"
"""Stands for the colour of the text until the picture is in the page, whose reader may have it dark."""

ACCENT = "#010204"
"""Stands for the one colour that a page gives to what its pictures are about, lighter where it is dark."""

HANGUL = "가힣"
"""The first and the last of the letters that the measuring font lacks: it takes each for half as broad."""

PICTURE: Any = {
    "svg.hashsalt": "newsgen",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 10,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
}
"""The same figures give the same picture, in the reader's own letters and colours."""


def picture(label: str, size: tuple[float, float], draw: Callable[[Any], None]) -> Markup:
    """What ``draw`` makes of an empty figure of that size in inches, as SVG for the middle of a page.

    matplotlib loads here, and only where a page has a picture.
    """
    from matplotlib import rc_context
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    with rc_context(PICTURE):
        figure = Figure(figsize=size, layout="constrained")
        FigureCanvasSVG(figure)
        draw(figure)
        drawn = StringIO()
        with catch_warnings():
            simplefilter(
                "ignore", UserWarning
            )  # Hangul: the letters are the reader's own, and only measured here
            figure.savefig(drawn, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    return Markup(_inline(drawn.getvalue(), label))  # noqa: S704  (drawn here, from numbers)


def plain_axis(axis: Any, title: str) -> None:
    """An axis with its title, a light grid and whole numbers."""
    from matplotlib.ticker import MaxNLocator, StrMethodFormatter

    axis.set_title(title, loc="left", fontsize=11)
    axis.spines[["top", "right", "left"]].set_visible(False)
    axis.yaxis.set_major_formatter(StrMethodFormatter("{x:,.0f}"))
    axis.xaxis.set_major_locator(MaxNLocator(integer=True))
    axis.grid(visible=True, axis="y", color=INK, alpha=0.15, linewidth=0.6)
    axis.set_axisbelow(True)


def roomy(label: str) -> str:
    """A label that ends at an axis, with room before it for letters broader than those it is measured by.

    >>> roomy("오르다 (3)").lstrip(), roomy("rise (3)")
    ('오르다 (3)', 'rise (3)')
    """
    broad = sum(HANGUL[0] <= letter <= HANGUL[1] for letter in label)
    return " " * (broad * 3 // 2) + label


def _inline(svg: str, label: str) -> str:
    """The picture without the lines that only a file of its own needs, in the colour of the text."""
    body = svg[svg.index("<svg ") :]
    sized = re.sub(
        r'(<svg [^>]*?) width="[^"]*"', r"\1", re.sub(r'(<svg [^>]*?) height="[^"]*"', r"\1", body)
    )
    named = sized.replace("<svg ", f'<svg role="img" aria-label="{escape(label)}" ', 1)
    return named.replace(INK, "currentColor").replace(ACCENT, f"var(--accent, {COLOURS[0]})")
