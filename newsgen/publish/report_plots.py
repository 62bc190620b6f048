"""The plots of a report: kinds of story by year, lengths, and verbs by size of move, beside human ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from markupsafe import Markup

from newsgen.publish.pictures import ACCENT, COLOURS, INK, picture, plain_axis, roomy
from newsgen.records.reported import Band, Reported, VerbRow

OURS, HUMAN = ACCENT, INK
KINDS_SHOWN = 8
"""Kinds with a colour of their own; the others share one."""
SMALL = (5, 3.4)
"""Inches: three side by side on a wide page, one below the other on a narrow one."""
LEAST = 0.01
"""Percent: the smallest move that is printed, and where the axis of sizes begins."""
STEP = 20
"""Words in one bar of story lengths."""


def kinds(reported: Reported) -> Markup:
    """Stories of each year by kind, the most frequent ones in colours of their own."""
    total: Counter[str] = Counter()
    for (_, kind), number in reported.kinds.items():
        total[kind] += number
    order = [kind for kind, _ in total.most_common()]
    series: dict[str, tuple[str, ...]] = {kind.replace("_", " "): (kind,) for kind in order[:KINDS_SHOWN]}
    if order[KINDS_SHOWN:]:
        series["others"] = tuple(order[KINDS_SHOWN:])

    def draw(figure: Any) -> None:
        axis = figure.subplots()
        _stacked(axis, series, reported.kinds)
        plain_axis(axis, "Stories each year by kind")
        handles, labels = axis.get_legend_handles_labels()
        figure.legend(handles, labels, loc="outside lower center", ncols=5, frameon=False)

    return picture("Stories of each year by kind", (10, 4), draw)


def _stacked(axis: Any, series: Mapping[str, tuple[str, ...]], counts: Mapping[tuple[int, str], int]) -> None:
    years = sorted({year for year, _ in counts})
    floor = [0] * len(years)
    for colour, (name, members) in zip(COLOURS, series.items(), strict=False):
        heights = [sum(counts.get((year, kind), 0) for kind in members) for year in years]
        axis.bar(years, heights, bottom=floor, color=colour, label=name, width=0.82)
        floor = [low + height for low, height in zip(floor, heights, strict=True)]


def story_words(reported: Reported) -> Markup:
    """How long the stories are, under the spans of complete human ones."""
    full = _binned(reported.full_story_words)
    every = reported.story_words
    less = _binned(
        {words: number - reported.full_story_words.get(words, 0) for words, number in every.items()}
    )

    def draw(figure: Any) -> None:
        axis = figure.subplots()
        _step(axis, less, "days with less to tell", color=HUMAN, alpha=0.2)
        _step(axis, full, "days with flows and large caps", color=OURS, alpha=0.85)
        plain_axis(axis, "Words in a story, percent of stories")
        _bands(axis, reported.word_bands, max([*less.values(), *full.values()], default=1))
        figure.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=9)

    return picture("Words in a story, beside complete human stories", SMALL, draw)


def _binned(counts: Mapping[int, int]) -> dict[int, float]:
    """Percent of all by bars of STEP words; nothing where there is none."""
    total, binned = sum(counts.values()), Counter[int]()
    for words, number in counts.items():
        binned[words // STEP * STEP] += number
    return {words: number * 100 / total for words, number in sorted(binned.items()) if total}


def _step(axis: Any, binned: Mapping[int, float], label: str, **look: Any) -> None:
    places = [words + STEP / 2 for words in binned]
    axis.bar(places, list(binned.values()), width=STEP * 0.9, label=label, **look)


def _bands(axis: Any, bands: Sequence[Band], top: float) -> None:
    """A bar above the plot for each span, with whose it is."""
    for place, band in enumerate(reversed(bands)):
        height = top * (1.12 + 0.16 * place)
        axis.hlines(height, band.least, band.most, color=HUMAN, linewidth=5, alpha=0.35)
        axis.annotate(
            f"{band.name} {band.least}-{band.most}",
            (band.least, height),
            (-4, 0),
            textcoords="offset points",
            ha="right",
            va="center",
            fontsize=9,
        )
    axis.set_xlim(left=0)


def counted(title: str, numbers: Mapping[int, int]) -> Markup:
    """How often each whole number occurs."""

    def draw(figure: Any) -> None:
        axis = figure.subplots()
        axis.bar(list(numbers), list(numbers.values()), width=0.85, color=OURS)
        plain_axis(axis, title)

    return picture(title, SMALL, draw)


def verbs(rows: Sequence[VerbRow], title: str) -> Markup:
    """For each verb the moves that it stood for: ours in colour over the human ones in grey, the middle
    half thick, the whole span thin."""

    def draw(figure: Any) -> None:
        axis = figure.subplots()
        for place, row in enumerate(rows):
            _span(axis, place - 0.16, row.human, row.human_half, HUMAN, 0.35)
            _span(axis, place + 0.16, (row.least, row.most), (row.low, row.high), OURS, 1)
        _sizes(axis, [roomy(f"{row.verb} ({row.uses:,})") for row in rows], title)

    return picture(title, (5.6, 1.1 + 0.27 * len(rows)), draw)


def _span(
    axis: Any,
    place: float,
    whole: tuple[Decimal, Decimal],
    half: tuple[Decimal, Decimal],
    colour: str,
    alpha: float,
) -> None:
    for (low, high), width in ((whole, 1.2), (half, 4.5)):
        ends = (max(float(low), LEAST), max(float(high), LEAST))
        axis.hlines(place, *ends, color=colour, linewidth=width, alpha=alpha)
    if half[0] == half[1]:
        axis.plot([max(float(half[0]), LEAST)], [place], "|", color=colour, alpha=alpha, markersize=6)


def _sizes(axis: Any, names: Sequence[str], title: str) -> None:
    """An axis of percent in equal ratios, the verbs from top to bottom."""
    axis.set_title(title, loc="left", fontsize=11)
    axis.set_xscale("log")
    ticks = (0.01, 0.1, 0.3, 1, 3, 10, 30)
    axis.set_xticks(ticks, [f"{tick:g}%" for tick in ticks])
    axis.minorticks_off()
    axis.set_yticks(range(len(names)), names)
    axis.set_ylim(len(names) - 0.4, -0.6)
    axis.spines[["top", "right", "left"]].set_visible(False)
    axis.tick_params(axis="y", length=0)
    axis.grid(visible=True, axis="x", color=INK, alpha=0.15, linewidth=0.6)
    axis.set_axisbelow(True)
