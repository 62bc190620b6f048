"""A post as it should be and as it is there: its words, by which the two are compared.

Only ``raw`` fields are compared: what readers see is changed on display (quotes curl, ``x`` becomes ``×``).
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from newsgen.publish.newsroom.body import summary, title
from newsgen.records.frozen import frozen
from newsgen.records.item import Item

TRASH = "trash"
TRASHED = "__trashed"
"""What WordPress puts behind the slug of a post in the trash."""
PUBLISH, FUTURE = "publish", "future"
FIELDS = (
    "id,slug,status,title,content,excerpt,date_gmt,modified_gmt,featured_media,link,author,categories,tags,"
    "_links.version-history"
)


@frozen
class Words:
    """What of a post is ours for good: no editor's choice stands in it."""

    title: str
    content: str
    excerpt: str

    @property
    def digest(self) -> str:
        """SHA-256 of the words."""
        return sha256("\0".join((self.title, self.content, self.excerpt)).encode()).hexdigest()

    def fields(self) -> dict[str, str]:
        """As the interface takes them."""
        return {"title": self.title, "content": self.content, "excerpt": self.excerpt}


@frozen
class There:
    """A post as it is at the site."""

    id: int
    slug: str
    status: str
    words: Words
    date: str
    """When it was or will be published, in UTC."""
    modified: str
    """When it was last changed, in UTC."""
    picture: int
    """The number of its featured picture; 0 without one."""
    link: str
    author: int = 0
    categories: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()
    revisions: int = 0
    """How many are kept of it."""

    @property
    def standing(self) -> str:
        """Status and date, by which an editor's word is known. The time of change does not do: it grows with
        every save, though nothing was changed, and not with every change."""
        # A post that waited for its moment is published by WordPress, not by a person.
        return f"{PUBLISH if self.status == FUTURE else self.status} {self.date}"

    @property
    def filed_under(self) -> str:
        """Categories and tags, for the same."""
        return " ".join(",".join(map(str, sorted(kind))) for kind in (self.categories, self.tags))


def gmt(moment: datetime) -> str:
    """Whole seconds of UTC without a zone, as ``date_gmt`` has them.

    >>> gmt(datetime.fromisoformat("2026-03-03T07:30:00+09:00"))
    '2026-03-02T22:30:00'
    """
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat()


def words_of(item: Item, content: bytes) -> Words:
    """The words that a version should have there."""
    return _words(title(item), content.decode(), summary(item))


def there_of(told: Mapping[str, Any]) -> There:
    """A post as the interface tells of it to who may edit it."""
    raw = [str(told[name]["raw"]) for name in ("title", "content", "excerpt")]
    return There(
        id=int(told["id"]),
        slug=str(told["slug"]),
        status=str(told["status"]),
        words=_words(*raw),
        date=str(told["date_gmt"]),
        modified=str(told["modified_gmt"]),
        picture=int(told.get("featured_media") or 0),
        link=str(told.get("link", "")),
        author=int(told.get("author") or 0),
        categories=tuple(told.get("categories", ())),
        tags=tuple(told.get("tags", ())),
        revisions=sum(int(each["count"]) for each in told.get("_links", {}).get("version-history", ())),
    )


def _words(headline: str, content: str, excerpt: str) -> Words:
    """Alike for every role: of those who may not write raw HTML the ``&`` is kept as ``&amp;``."""
    lines = content.replace("\r\n", "\n").strip()
    return Words(html.unescape(headline).strip(), lines, html.unescape(excerpt).strip())


def difference(sent: Words, kept: Words) -> str:
    """The first place where what is there is not what was sent, both quoted; empty where all is kept."""
    for name, ours in sent.fields().items():
        theirs = kept.fields()[name]
        if ours != theirs:
            at = next((at for at, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), None)
            start = max(0, (min(len(ours), len(theirs)) if at is None else at) - 10)
            return f"{name}: {ours[start : start + 40]!r} became {theirs[start : start + 40]!r}"
    return ""


def differences(sent: Words, fields: Mapping[str, Any], there: There) -> Iterator[str]:
    """What a site did not keep as it was asked to, in a line each: a plugin or a full disk had its say."""
    if changed := difference(sent, there.words):
        yield f"not all words were kept ({changed})"
    kept = {
        "status": PUBLISH if there.status == FUTURE else there.status,
        "featured_media": there.picture,
        "categories": set(there.categories),
        "tags": set(there.tags),
    }
    for name, now in kept.items():
        if name in fields and (asked := _asked(fields[name])) != now:
            yield f"{name} is {_listed(now)} there, and {_listed(asked)} was asked for"


def _asked(told: Any) -> Any:
    if isinstance(told, list):
        return set(told)
    return PUBLISH if told == FUTURE else told


def _listed(told: Any) -> str:
    return (", ".join(map(str, sorted(told))) or "none") if isinstance(told, set) else str(told)
