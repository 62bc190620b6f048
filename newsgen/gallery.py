"""Every recorded day, written in every language and style, as the samples of a gallery."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsgen import newsroom, pipeline, settings
from newsgen.errors import BadInput
from newsgen.publish.files import write_folder
from newsgen.publish.samples import Sample, gallery
from newsgen.records import MarketDay, Problem, Story


def make(fixtures: Path, folder: Path, house: Path | None = None) -> tuple[Sample, ...]:
    """Write the gallery into the folder; comes back with what it shows.

    ``house`` is a folder of tables and templates laid over newsgen's own; its styles are shown too.

    Raises BadInput when there is no recorded day, CannotWrite when the folder cannot be written.
    """
    samples = tuple(_samples(fixtures, house))
    if not samples:
        raise BadInput(
            f"{fixtures} holds no recorded day (<day>/<look>.json). Name a folder with --fixtures."
        )
    write_folder(folder, gallery(samples))
    return samples


def problems(samples: tuple[Sample, ...]) -> Iterator[tuple[str, Problem]]:
    """Each problem of each story in the gallery, with the story's id."""
    for sample in samples:
        for story in sample.stories.values():
            for problem in story.problems:
                yield story.id, problem


def _samples(fixtures: Path, house: Path | None) -> Iterator[Sample]:
    room = newsroom.compile_newsroom({"languages": list(settings.languages())}, house)
    for path in sorted(fixtures.glob("*/*.json")):
        why = path.with_name("why.md")
        day = pipeline.day_from_file(str(path))
        for lang in settings.languages():
            yield Sample(
                folder=path.parent.name,
                look=path.stem,
                why=why.read_text("utf-8") if why.is_file() else "",
                day=day,
                stories=_stories(day, lang, house),
                newsroom=room,
            )


def _stories(day: MarketDay, lang: str, house: Path | None) -> dict[str, Story]:
    return {
        style: pipeline.write(day, settings.load(lang, style, house=house))
        for style in settings.styles(lang, house)
    }
