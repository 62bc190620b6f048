"""A story as one web page for readers, with its NewsArticle in it for machines."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from newsgen.publish.html_pages import render
from newsgen.publish.locale_words import language, moment
from newsgen.publish.newsroom.body import CORRECTION, NOTICE, STORY, body, summary, title
from newsgen.publish.newsroom.jsonld_article import script
from newsgen.publish.newsroom.moments import in_seoul
from newsgen.records.filing import CANCELED
from newsgen.records.frozen import frozen
from newsgen.records.item import Item

WORDS: Mapping[str, Mapping[str, str]] = {
    "en": {"changed": "Changed", "also": "Also in"},
    "ko": {"changed": "수정", "also": "다른 언어"},
}
"""What stands around a story, in its language."""


@frozen
class Page:
    """What the template may use, and nothing else."""

    item: Item
    words: Mapping[str, str]
    title: str
    """What readers see above it; of a withdrawn story that it was withdrawn."""
    summary: str
    notes: tuple[str, ...]
    """What was wrong in an earlier version, for readers; above the story."""
    story: tuple[str, ...]
    notice: tuple[str, ...]
    kicker: str
    filed: str
    """When the first version was made: for machines, and in ``filed_in_words`` for readers."""
    filed_in_words: str
    changed: str
    """When this version was made; empty for the first."""
    changed_in_words: str
    embargo: str
    """Not to be published before; empty without one."""
    others: tuple[tuple[str, str, str], ...]
    """What each other language calls itself, its code, and its address of the story."""
    withdrawn: bool
    script: Markup


def encode(item: Item) -> bytes:
    """UTF-8 HTML that stands alone but for the picture, which is fetched from its own address."""
    return render("newsroom.html", page=page_of(item))


def page_of(item: Item) -> Page:
    """The item cut into what the page shows."""
    parts = body(item)
    changed = item.version_created if item.version > 1 else None
    return Page(
        item=item,
        words=WORDS[item.lang],
        title=title(item),
        summary=summary(item),
        notes=tuple(part.text for part in parts if part.role == CORRECTION and part.text != title(item)),
        story=tuple(part.text for part in parts if part.role == STORY) if item.paragraphs else (),
        notice=tuple(part.text for part in parts if part.role == NOTICE),
        kicker=item.subjects[0].name[item.lang],
        filed=in_seoul(item.first_created),
        filed_in_words=moment(item.first_created, item.lang),
        changed=in_seoul(changed) if changed else "",
        changed_in_words=moment(changed, item.lang) if changed else "",
        embargo=in_seoul(item.embargo) if item.embargo else "",
        others=tuple((language(each.lang), each.lang, each.uri) for each in item.twins),
        withdrawn=item.status == CANCELED,
        script=Markup(script(item)),  # noqa: S704  (every sign that HTML reads as its own is escaped in it)
    )
