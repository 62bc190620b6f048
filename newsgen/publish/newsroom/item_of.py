"""What does a newsroom system need to know of a story?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from newsgen.publish.around import notice, opening
from newsgen.publish.chart import chart_of
from newsgen.publish.newsroom.short_headline import short_headline
from newsgen.publish.newsroom.slugline import slugline
from newsgen.publish.newsroom.told_names import instruments, keywords, series_told
from newsgen.records import Draft, MarketDay, Story
from newsgen.records.assignment import OWN_SECTION, SHARES
from newsgen.records.filing import Filing
from newsgen.records.item import DATA_DRIVEN, HUMAN_EDITS, Dateline, Item, Provider, Rights, Twin
from newsgen.records.newsroom import Newsroom
from newsgen.version import VERSION

CITIES = {"en": "Seoul", "ko": "서울"}
COUNTRY = "KR"


def item_of(story: Story, day: MarketDay) -> Item:
    """Every field of a story for the formats that newsroom systems take in; the same story, the same item."""
    room, draft, filing, plan = story.newsroom, story.draft, story.filing, story.plan
    assert room is not None, "a newsroom format was asked for without a newsroom"
    lang, last = draft.lang, notice(story)
    coding, desk = room.coding, story.imprint
    stem = story.id.removesuffix(f"-{lang}")
    look = "period" if plan.section == "period" else plan.phase
    section = OWN_SECTION.get(day.assignment.about, SHARES)
    told = series_told(story, day)
    traded = tuple(instruments(told, day, coding))
    return Item(
        uri=uri_of(room, day, stem, lang),
        story_id=story.id,
        version=filing.version,
        first_created=_whole(filing.first or day.as_of),
        version_created=_whole(filing.at or filing.first or day.as_of),
        status=filing.status,
        lang=lang,
        twins=tuple(_twins(room, day, stem, lang)),
        headline=draft.headline.text,
        short_headline=short_headline(draft.headline.text, room.headline_length, coding.tails[lang]),
        deck=draft.deck.text if draft.deck else "",
        slugline=slugline(stem, day.session, room.slugline_length),
        slug=story.id.lower(),
        dateline=Dateline(CITIES[lang], COUNTRY, desk.dateline or CITIES[lang]),
        byline=room.desk[lang],
        paragraphs=tuple(line.text for line in draft.paragraphs),
        notice=last.text if last else "",
        tail=desk.tail,
        opening=opening(story) if draft.paragraphs else "",
        section=plan.section,
        kind=plan.kind,
        phase=plan.phase,
        session=plan.session,
        as_of=day.as_of,
        genre=coding.genres[look],
        subjects=coding.subjects[section],
        instruments=traded,
        keywords=keywords(told, traded, coding, (section, lang)),
        urgency=coding.urgency.get(plan.kind, coding.urgency["other"]),
        embargo=_whole(filing.embargo) if filing.embargo else None,
        rights=_rights(room, lang),
        provider=Provider(room.provider[lang], room.provider_uri, room.logo),
        source=day.source.name[lang],
        generator=_generator(),
        source_type=HUMAN_EDITS if filing.review and filing.review.changed else DATA_DRIVEN,
        disclosure=draft.notice.text,
        automatic=room.automatic and filing.review is None,
        edit_note=_edit_note(filing),
        corrections=filing.corrections,
        review=filing.review,
        chart=chart_of(story, day),
        summary=_summary(draft, room.deck_length),
    )


def uri_of(room: Newsroom, day: MarketDay, stem: str, lang: str) -> str:
    """The address of a story in a language: a path alone, for receivers drop what follows a ``?``."""
    return f"{room.uri.rstrip('/')}/{day.session}/{stem.lower()}/{lang}"


def _twins(room: Newsroom, day: MarketDay, stem: str, lang: str) -> Iterator[Twin]:
    """The story in the house's other languages; of one in a language that is none of these nobody knows."""
    if lang in room.languages:
        yield from (Twin(each, uri_of(room, day, stem, each)) for each in room.languages if each != lang)


def _rights(room: Newsroom, lang: str) -> Rights:
    holder = room.holder.get(lang, room.provider[lang])
    return Rights(holder, room.copyright.get(lang, ""), room.usage.get(lang, ""))


def _whole(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=0)


def _summary(draft: Draft, most: int) -> str:
    """The deck, the first paragraph or the headline: the first with no more characters than ``most``, whole;
    the shortest where all have more."""
    lines = (draft.deck, *draft.paragraphs[:1], draft.headline)
    told = [line.text for line in lines if line]
    return next((each for each in told if len(each) <= most), min(told, key=len))


def _edit_note(filing: Filing) -> str:
    return filing.corrections[-1].note if filing.corrections else ""


def _generator() -> str:
    return f"newsgen {VERSION}"
