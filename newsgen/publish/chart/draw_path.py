"""The way of a series, with every label where it covers nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise
from typing import Any

from newsgen.publish.chart.canvas import (
    BLUE,
    FAINT,
    INK,
    LABEL,
    NOTE,
    PAPER,
    QUIET,
    SMALL,
    VERMILLION,
    Canvas,
)
from newsgen.publish.chart.labels import Box, Field, box_of
from newsgen.publish.chart.sketch import ABOVE, BASE, LAST, Path, Span, Spot, Tick

HEAD, TICKS = 64, 94
"""Room above for the heading and below for what stands under the axis."""
DIRECTIONS = 42
LEAST_SPAN = 0.004
"""A day that hardly moved is not blown up: the field is never less high than this part of the price."""
ABOVE_BELOW = 0.2
"""Room above the highest and below the lowest, as a part of what lies between."""
NOTED = 2.0
"""So much more room above or below for labels of two lines."""
BESIDE, BESIDE_DAYS = 0.55, 0.07
"""Room left and right: steps where moments stand in order, a part of the whole where days do."""
MANY = 40
DOT = 9
SMALLEST, APART = SMALL - 4, 12
"""Of what stands below the axis: its size where many stand in a narrow place, and the room between two."""


def draw_path(canvas: Canvas, path: Path, place: Box) -> None:
    """The path in its place: heading, axis, levels, line and dots, and last the labels."""
    canvas.heading(path.heading, place)
    low, high = _reach(path)
    steps = _steps(low, high)
    margin = max(canvas.width(label, SMALL) for _, label in steps) + 18
    top = place.top - HEAD - (DIRECTIONS if path.upward else 0)
    inner = Box(place.left + margin, place.bottom + TICKS, place.right, top)
    field = canvas.axes(inner)
    field.set_ylim(low, high)
    field.set_xlim(*_ends(path))
    _draw_axis(canvas, field, inner, steps, path)
    _draw_levels(field, path)
    _draw_line(field, path)
    _label(canvas, field, path, inner, {value for value, _ in steps})


def _values(path: Path) -> Iterator[float]:
    yield from (float(spot.value) for spot in path.spots)
    yield from (float(level.value) for level in path.levels)
    if path.span:
        yield from (float(each) for each in (path.span.low, path.span.high) if each is not None)


def _reach(path: Path) -> tuple[float, float]:
    """The lowest and the highest that the field shows."""
    values = list(_values(path))
    low, high = min(values), max(values)
    least = abs(high) * LEAST_SPAN
    if high - low < least:
        low, high = (low + high - least) / 2, (low + high + least) / 2
    room = (high - low) * ABOVE_BELOW
    noted = any(spot.note for spot in path.spots)
    return low - room * (NOTED if path.dated else 1), high + room * (NOTED if noted else 1)


def _ends(path: Path) -> tuple[float, float]:
    places = [spot.at for spot in path.spots] + ([path.span.at] if path.span else [])
    first, last = min(places), max(places)
    if not path.dated:
        return first - BESIDE, last + max(BESIDE, (last - first) * BESIDE_DAYS)
    room = (last - first) * BESIDE_DAYS or 1
    return first - room, last + room * 2


def _steps(low: float, high: float) -> list[tuple[float, str]]:
    """Round values along the side, and how they read."""
    from matplotlib.ticker import MaxNLocator

    found = [float(each) for each in MaxNLocator(5, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)]
    step = found[1] - found[0]
    places = 0 if step >= 1 and step == int(step) else 1 if step * 10 == int(step * 10) else 2
    return [(each, f"{each:,.{places}f}") for each in found if low <= each <= high]


def _draw_axis(
    canvas: Canvas, field: Any, inner: Box, steps: Sequence[tuple[float, str]], path: Path
) -> None:
    for value, label in steps:
        field.axhline(value, color=FAINT, linewidth=1, zorder=0)
        _, height = field.transData.transform((0, value))
        canvas.say((inner.left - 18, height), label, SMALL, color=QUIET, ha="right", va="center_baseline")
    ticks, size = _ticks(canvas, field, path)
    for at, label in ticks:
        along, _ = field.transData.transform((at, 0))
        canvas.say((along, inner.bottom - 14), label, size, color=QUIET, ha="center", va="top")
        field.plot(
            [at, at],
            [0, -0.012],
            transform=field.get_xaxis_transform(),
            color=QUIET,
            linewidth=1.5,
            clip_on=False,
        )
    if path.upward:
        canvas.say((inner.left, inner.top + 8), path.upward, SMALL, color=INK, va="bottom")


def _ticks(canvas: Canvas, field: Any, path: Path) -> tuple[list[Tick], float]:
    """What stands below the axis, and its size: as large as leaves every two neighbours apart, in two lines
    rather than smaller."""
    whole = sorted(path.ticks)
    folded = [each if "\n" in each.label else _folded(each) for each in whole]
    size: float = SMALL
    for ticks in (whole, folded):
        if _apart(canvas, field, ticks, size):
            return ticks, size
    while size > SMALLEST and not _apart(canvas, field, folded, size):
        size -= 1
    return folded, size


def _folded(tick: Tick) -> Tick:
    return Tick(tick.at, tick.label.replace(" ", "\n", 1))


def _apart(canvas: Canvas, field: Any, ticks: Sequence[Tick], size: float) -> bool:
    places = [field.transData.transform((tick.at, 0))[0] for tick in ticks]
    widths = [canvas.width(tick.label, size) for tick in ticks]
    pairs = zip(pairwise(places), pairwise(widths), strict=True)
    return all(right - left > sum(both) / 2 + APART for (left, right), both in pairs)


def _draw_levels(field: Any, path: Path) -> None:
    for level in path.levels:
        field.axhline(float(level.value), color=INK, linewidth=1.8, linestyle=(0, (6, 4)), zorder=1)
    base = next((spot for spot in path.spots if spot.kind == BASE), None)
    if base is not None and not path.dated:
        field.axhline(float(base.value), color=QUIET, linewidth=1.5, linestyle=(0, (1, 3)), zorder=1)


def _draw_line(field: Any, path: Path) -> None:
    along, values = [spot.at for spot in path.spots], [float(spot.value) for spot in path.spots]
    style = "-" if path.joined else (0, (1.5, 2.5))
    if path.joined or path.led:
        field.plot(along, values, color=BLUE, linewidth=4 if path.joined else 2.5, linestyle=style, zorder=2)
    for spot in path.spots:
        if spot.label or len(path.spots) <= MANY:
            _dot(field, spot)
    if path.span:
        _draw_span(field, path.span)


def _dot(field: Any, spot: Spot) -> None:
    last, known = spot.kind == LAST, spot.kind != ABOVE
    colour = VERMILLION if last else BLUE
    field.plot(
        spot.at,
        float(spot.value),
        marker="o" if known else "^",
        markersize=2 * DOT if last else 1.4 * DOT,
        color=colour,
        markerfacecolor=colour if known else PAPER,
        markeredgewidth=2.5,
        zorder=4,
        clip_on=False,
    )


def _draw_span(field: Any, span: Span) -> None:
    ends = [float(each) for each in (span.low, span.high) if each is not None]
    field.plot([span.at] * len(ends), ends, color=QUIET, linewidth=10, solid_capstyle="butt", zorder=2)
    for end in ends:
        field.plot(span.at, end, marker="_", markersize=34, markeredgewidth=4, color=QUIET, zorder=3)


def _label(canvas: Canvas, field: Any, path: Path, inner: Box, round_values: Collection[float]) -> None:
    """Every label, the most important first: it has the best place."""
    room = Field(Box(inner.left, inner.bottom, inner.right, inner.top), canvas.renderer)
    room.keep_clear(_obstacles(field, path))
    room.keep_off(field.transData.transform((0, float(level.value)))[1] for level in path.levels)
    if path.downward:
        below = canvas.say((inner.left + 4, inner.bottom + 6), path.downward, SMALL, color=INK, va="bottom")
        room.taken.append(box_of(below.get_window_extent(canvas.renderer)))
    if path.span:
        room.taken.append(_bar(field, path.span))
        _label_span(canvas, field, path.span, room)
    spots = [spot for spot in path.spots if spot.label]
    room.keep_apart(field.transData.transform((spot.at, float(spot.value))) for spot in spots)
    for spot in sorted(spots, key=lambda each: (each.kind != LAST, each.kind != BASE)):
        bold = spot.kind == LAST
        words = f"{spot.label}\n{spot.note}" if spot.note else spot.label
        size = LABEL if bold or not path.dated else NOTE
        text = canvas.say((0, 0), words, size, bold=bold, halo=True)
        leader = room.put(text, field.transData.transform((spot.at, float(spot.value))))
        if leader:
            canvas.lead(leader)
    for level in path.levels:
        if float(level.value) in round_values:
            continue  # the axis names it
        _, height = field.transData.transform((0, float(level.value)))
        text = canvas.say((0, 0), level.label, NOTE, bold=True, halo=True)
        room.put_along(text, height)


def _label_span(canvas: Canvas, field: Any, span: Span, room: Field) -> None:
    for end, label, way in ((span.high, span.high_label, 1), (span.low, span.low_label, -1)):
        if end is not None:
            text = canvas.say((0, 0), label, NOTE, halo=True)
            room.put(text, field.transData.transform((span.at, float(end))), ((0, way), (-1, 0), (1, 0)))


def _obstacles(field: Any, path: Path) -> Iterator[Box]:
    """Dots, and the line in short stretches."""
    places = [field.transData.transform((spot.at, float(spot.value))) for spot in path.spots]
    for spot, (along, up) in zip(path.spots, places, strict=True):
        if spot.label:
            yield Box(along - DOT, up - DOT, along + DOT, up + DOT)
    for (x0, y0), (x1, y1) in pairwise(places):
        parts = max(1, int(max(abs(x1 - x0), abs(y1 - y0)) // 12))
        for part in range(parts + 1):
            along, up = x0 + (x1 - x0) * part / parts, y0 + (y1 - y0) * part / parts
            yield Box(along - 2, up - 2, along + 2, up + 2)


def _bar(field: Any, span: Span) -> Box:
    """Where the bar of a session's range stands."""
    ends = [float(each) for each in (span.low, span.high) if each is not None]
    along, low = field.transData.transform((span.at, min(ends)))
    _, high = field.transData.transform((span.at, max(ends)))
    return Box(along - 17, low - 2, along + 17, high + 2)
