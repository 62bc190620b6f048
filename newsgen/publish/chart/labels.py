"""Where do labels stand so that none covers another, a point or the edge? Measured as they are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import dist
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

if TYPE_CHECKING:
    from matplotlib.text import Text
    from matplotlib.transforms import Bbox

NEAR, *FARTHER = 16, 34, 62, 100
"""Pixels between a point and its label, in the order in which they are tried."""
WAYS = ((0, 1), (0, -1), (-1, 1), (1, 1), (-1, -1), (1, -1), (1, 0), (-1, 0))
"""Right and up from the point: above it and below it first."""
SIDES: Mapping[int, Literal["right", "center", "left"]] = {-1: "right", 0: "center", 1: "left"}
HEIGHTS: Mapping[int, Literal["top", "center", "bottom"]] = {-1: "top", 0: "center", 1: "bottom"}
COVERED, OUTSIDE, STRUCK, MISLED, CROSSED, DISTANT = 1000.0, 3000.0, 60.0, 300.0, 6.0, 2.0
"""What it costs to cover another label, to leave the field, to be struck through by a level, to seem
to belong to another point, to cross a line or a point, and to stand away."""
ROOM, ROOM_OF_POINT = 4, 14
"""Pixels kept free around a label, and around a point by the lines that lead from others."""


class Box(NamedTuple):
    """A rectangle of the picture, in pixels from its lower left corner."""

    left: float
    bottom: float
    right: float
    top: float

    def meets(self, other: Box) -> bool:
        """Whether two rectangles share a pixel."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def within(self, other: Box) -> bool:
        """Whether it lies in another one whole."""
        return (
            self.left >= other.left
            and self.right <= other.right
            and self.bottom >= other.bottom
            and self.top <= other.top
        )


def box_of(extent: Bbox, room: float = 0) -> Box:
    """What matplotlib measured, with some room around it."""
    return Box(extent.x0 - room, extent.y0 - room, extent.x1 + room, extent.y1 + room)


Leader = tuple[float, float, float, float]
"""From where to where, each right and up."""


def _nearest(box: Box, at: tuple[float, float]) -> tuple[float, float]:
    """The place of a box that is nearest to a point."""
    return min(max(at[0], box.left), box.right), min(max(at[1], box.bottom), box.top)


def _aside(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    """How far a point lies from the line between two others."""
    along, up = end[0] - start[0], end[1] - start[1]
    part = ((point[0] - start[0]) * along + (point[1] - start[1]) * up) / (along**2 + up**2)
    part = min(max(part, 0), 1)
    return dist(point, (start[0] + part * along, start[1] + part * up))


class Field:
    """The part of the picture in which labels may stand, and what stands there already."""

    def __init__(self, bounds: Box, renderer: Any) -> None:
        self.bounds = bounds
        self.renderer = renderer
        self.taken: list[Box] = []
        self.drawn: list[Box] = []
        self.levels: list[float] = []
        self.points: list[tuple[float, float]] = []

    def keep_clear(self, boxes: Iterable[Box]) -> None:
        """Notes points and stretches of lines, which a label should not cover."""
        self.drawn.extend(boxes)

    def keep_apart(self, points: Iterable[tuple[float, float]]) -> None:
        """Notes points with labels of their own, to which another's label should not seem to belong."""
        self.points.extend(points)

    def keep_off(self, levels: Iterable[float]) -> None:
        """Notes lines across the field, which should strike through no label."""
        self.levels.extend(levels)

    def put(
        self, text: Text, at: tuple[float, float], ways: Sequence[tuple[int, int]] = WAYS
    ) -> Leader | None:
        """Moves a label to the best place around a point, in pixels, and keeps that place; comes back with
        the line that leads to it where it stands away."""
        tried = []
        for away in (NEAR, *FARTHER):
            for order, way in enumerate(ways):
                box = self._moved(text, at, way, away)
                cost = self._cost(box) + MISLED * self._misled(box, at, away)
                tried.append((cost + DISTANT * (away / NEAR) + order * 0.1, way, away))
            if min(cost for cost, _, _ in tried) < CROSSED:
                break
        _, way, away = min(tried)
        box = self._moved(text, at, way, away)
        self.taken.append(box)
        return (*at, *_nearest(box, at)) if away > NEAR else None

    def _moved(self, text: Text, at: tuple[float, float], way: tuple[int, int], away: float) -> Box:
        text.set_position((at[0] + way[0] * away, at[1] + way[1] * away))
        text.set_horizontalalignment(SIDES[way[0]])
        text.set_verticalalignment(HEIGHTS[way[1]])
        return box_of(text.get_window_extent(self.renderer), ROOM)

    def _misled(self, box: Box, at: tuple[float, float], away: float) -> bool:
        """Whether a label would stand nearer to another point than to its own, or the line that leads to it
        from its own would pass another."""
        end = _nearest(box, at)
        others = [point for point in self.points if dist(point, at) > 1]
        if away == NEAR:
            return any(dist(point, _nearest(box, point)) < dist(at, end) for point in others)
        return any(_aside(point, at, end) < ROOM_OF_POINT for point in others)

    def _cost(self, box: Box) -> float:
        covered = sum(box.meets(other) for other in self.taken)
        crossed = sum(box.meets(other) for other in self.drawn)
        struck = sum(box.bottom < level < box.top for level in self.levels)
        return (
            COVERED * covered
            + STRUCK * struck
            + CROSSED * crossed
            + (0 if box.within(self.bounds) else OUTSIDE)
        )

    def put_along(self, text: Text, height: float) -> None:
        """Moves a label to the best place along a line across the field: just above it or below it."""
        places = (self.bounds.left + 6, (self.bounds.left + self.bounds.right) / 2, self.bounds.right - 6)
        tried = []
        for order, (side, way) in enumerate((side, way) for side in range(3) for way in (1, -1)):
            box = self._along(text, places[side], height, side, way)
            tried.append((self._cost(box) + order * 0.5, side, way))
        _, side, way = min(tried)
        self.taken.append(self._along(text, places[side], height, side, way))

    def _along(self, text: Text, along: float, height: float, side: int, way: int) -> Box:
        text.set_position((along, height + way * 6))
        text.set_horizontalalignment(("left", "center", "right")[side])
        text.set_verticalalignment(HEIGHTS[way])
        return box_of(text.get_window_extent(self.renderer), ROOM / 2)
