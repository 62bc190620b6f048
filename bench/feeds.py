"""How long does a feed of a thousand stories take in every format that newsroom systems take in?

The stories are of one recorded day, a little different each time, half of them in Korean; their items are
ready, as they lie in an archive. A format that holds many stories in one file makes one of them, any other
makes a file of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from bench.row import Row
from bench.variants import variants
from newsgen import exports, newsroom, pipeline, settings
from newsgen.publish.newsroom import ITEM_FORMATS, ItemFormat
from newsgen.publish.newsroom.item_of import item_of
from newsgen.records.item import Item

STORIES = 1_000
MOST_SECONDS = 10
"""The promise, on one core; it is kept for all formats together."""
EXPORT = {
    "format": "xml",
    "root": "article",
    "encoding": "cp949",
    "fields": {
        "@version": "version",
        "title": "headline",
        "body": {"field": "body_html", "cdata": True},
        "topic": {"field": "subjects", "fields": {"@code": "medtop", "name": "name"}},
    },
}


def rows(path: Path) -> list[Row]:
    """Every format, one after the other."""
    items = list(_items(path))
    taken = {name: _seconds(call, items) for name, call in _calls()}
    slowest = sorted(taken, key=lambda name: -taken[name])[:3]
    note = ", ".join(f"{name} {taken[name]:.1f} s" for name in slowest)
    name = f"{STORIES:,} stories in {len(taken)} formats"
    return [Row(name, sum(taken.values()), MOST_SECONDS, "s", f"one core; slowest: {note}")]


def _items(path: Path) -> Iterator[Item]:
    days = cycle(variants(pipeline.day_from_file(str(path))))
    room = newsroom.compile_newsroom({"languages": ["en", "ko"]})
    houses = cycle(replace(settings.load(lang), newsroom=room) for lang in room.languages)
    for number, day in enumerate(islice(days, STORIES)):
        item = item_of(pipeline.write(day, next(houses), verified=False), day)
        yield replace(item, uri=f"{item.uri}/{number}", story_id=f"{item.story_id}-{number}")


def _calls() -> Iterator[tuple[str, Callable[[Sequence[Item]], object]]]:
    for name, form in ITEM_FORMATS.items():
        yield name, _whole(form)
    export = exports.compile_exports({"desk": EXPORT})["desk"]
    yield "export", lambda items: [export.encode(item) for item in items]


def _whole(form: ItemFormat) -> Callable[[Sequence[Item]], object]:
    return form.encode_many if form.many else (lambda items: [form.encode(item) for item in items])


def _seconds(call: Callable[[Sequence[Item]], object], items: Sequence[Item]) -> float:
    start = perf_counter()
    call(items)
    return perf_counter() - start
