"""The gallery: every sample in every format, the story beside its facts and the reasons for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from markdown_it import MarkdownIt
from markupsafe import Markup

from newsgen.publish import FORMATS, STORY_FORMATS
from newsgen.publish.chart import picture_of
from newsgen.publish.html_pages import render
from newsgen.publish.locale_words import language, moment
from newsgen.publish.newsroom import ITEM_FORMATS
from newsgen.publish.told import left_out, told
from newsgen.publish.web_page import page_of
from newsgen.records import MarketDay, Story
from newsgen.records.delivery import Picture
from newsgen.records.newsroom import Newsroom

SUFFIXES = {"text": "txt"}
"""Where a format's file name ends otherwise than in the format's own name."""


NEWSROOM = "newsroom"
"""Under what the formats of newsroom systems are listed: they are made of the story that the page shows."""
FOR_NEWSROOMS = {name: form.suffix for name, form in ITEM_FORMATS.items() if name not in STORY_FORMATS}
"""By format, how the names of its files end."""

Files = Mapping[str, Mapping[str, str]]
"""By style, or NEWSROOM, and format, where the file is."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One recorded look at a day, written in one language and every style; the first style is shown."""

    folder: str
    """The recorded day: ``2026-02-25-kospi-6000``."""
    look: str
    """The file in it, without its ending: ``14-00``."""
    why: str
    """What the day is recorded for, in Markdown; may be empty."""
    day: MarketDay
    stories: Mapping[str, Story]
    newsroom: Newsroom | None = None
    """Who sends the story that is shown; without it no format of a newsroom system is, and no picture."""

    @property
    def shown(self) -> Story:
        """The story that the sample's own page shows."""
        return next(iter(self.stories.values()))

    @property
    def sent(self) -> Story:
        """The story that is shown, as the newsroom sends it."""
        return replace(self.shown, newsroom=self.newsroom)

    @property
    def stem(self) -> str:
        """Folder, look and language, of which every file name is made."""
        return f"{self.folder}/{self.look}.{self.shown.draft.lang}"


@dataclass(frozen=True, slots=True)
class Card:
    """One sample on the index page."""

    href: str
    kind: str
    lang: str
    language: str
    as_of: str
    moment: str
    headline: str
    opening: str
    problems: int
    files: Files


@dataclass(frozen=True, slots=True)
class FactRow:
    """One fact in the table beside a story."""

    id: str
    points: int
    reasons: tuple[str, ...]
    used: bool
    status: str


def gallery(samples: Sequence[Sample]) -> dict[str, bytes]:
    """Every file of the gallery by its path; the same samples give the same bytes."""
    files = {"index.html": _index(samples)}
    for _, found in groupby(samples, key=_look):
        told = list(found)
        for sample in told:
            others = [_other(each) for each in told if each is not sample]
            picture = picture_of(sample.sent, sample.day) if sample.newsroom else None
            files[f"{sample.stem}.html"] = _beside(sample, others, picture)
            files |= _formats(sample)
            if picture:
                files[f"{sample.stem}.png"] = picture.content
    return files


def _look(sample: Sample) -> tuple[str, str]:
    """The look at a day, which is told in several languages."""
    return sample.folder, sample.look


def _other(sample: Sample) -> tuple[str, str, str]:
    """What another language calls itself, the language, and its page of the same look."""
    lang = sample.shown.draft.lang
    return language(lang), lang, f"{sample.stem}.html"


def _index(samples: Sequence[Sample]) -> bytes:
    days = [
        (_title(folder, group[0].why), [list(map(_card, told)) for _, told in groupby(group, key=_look)])
        for folder, found in groupby(samples, key=lambda each: each.folder)
        if (group := list(found))
    ]
    return render("gallery.html", days=days)


def _card(sample: Sample) -> Card:
    story = sample.shown
    return Card(
        href=f"{sample.stem}.html",
        kind=story.plan.kind,
        lang=story.draft.lang,
        language=language(story.draft.lang),
        as_of=sample.day.as_of.isoformat(),
        moment=moment(sample.day.as_of, story.draft.lang),
        headline=story.draft.headline.text,
        opening=story.draft.paragraphs[0].text,
        problems=len(story.problems),
        files=_files(sample),
    )


def _beside(sample: Sample, others: Sequence[tuple[str, str, str]], picture: Picture | None) -> bytes:
    story = sample.shown
    return render(
        "sample.html",
        page=page_of(story, sample.day),
        others=others,
        picture=picture,
        picture_href=f"{sample.stem}.png",
        why=Markup(_rendered(sample.why)),  # noqa: S704  (made by a Markdown reader that lets no HTML through)
        lead=_row(story, story.plan.lead.fact.id),
        facts=list(_rows(story)),
        files=_files(sample),
    )


def _formats(sample: Sample) -> dict[str, bytes]:
    printed = {
        _file(sample, style, name): encode(story, sample.day)
        for style, story in sample.stories.items()
        for name, encode in STORY_FORMATS.items()
    }
    files = _files(sample).get(NEWSROOM, {})
    return printed | {path: FORMATS[name](sample.sent, sample.day) for name, path in files.items()}


def _files(sample: Sample) -> Files:
    files = {style: {name: _file(sample, style, name) for name in STORY_FORMATS} for style in sample.stories}
    if sample.newsroom is None:
        return files
    return files | {NEWSROOM: {name: f"{sample.stem}.{suffix}" for name, suffix in FOR_NEWSROOMS.items()}}


def _file(sample: Sample, style: str, name: str) -> str:
    return f"{sample.stem}.{style}.{SUFFIXES.get(name, name)}"


def _row(story: Story, fact_id: str) -> FactRow:
    return next(row for row in _rows(story) if row.id == fact_id)


def _rows(story: Story) -> Iterator[FactRow]:
    used, reasons = told(story.plan), left_out(story.plan)
    for ranked in story.facts:
        name = ranked.fact.id
        status = "told" if name in used else f"left out: {reasons.get(name, 'no sentence needs it')}"
        yield FactRow(name, ranked.points, ranked.reasons, name in used, status)


def _title(folder: str, why: str) -> str:
    heading = re.match(r"# (.+)", why)
    return heading.group(1) if heading else folder


def _rendered(why: str) -> str:
    # One level down: the page's first heading is the story's own.
    lower = re.sub(r"^#", "##", why, flags=re.MULTILINE)
    html: str = MarkdownIt("commonmark", {"html": False}).render(lower)
    return html
