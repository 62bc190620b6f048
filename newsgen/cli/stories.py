"""Commands that tell of one look at a session, or of every recorded one: write, facts, samples."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from newsgen import imprint, pipeline, settings
from newsgen.cli import days, streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import (
    About,
    Date,
    Day,
    Fixtures,
    Folder,
    Form,
    Format,
    House,
    KnownAt,
    Lang,
    Market,
    MostWords,
    OneLang,
    Out,
    Period,
    Session,
    Style,
    TableFormat,
    Why,
)
from newsgen.errors import BadInput
from newsgen.publish import FORMATS, NEED_NEWSROOM, Encoder, item_encoder
from newsgen.publish.bundle import is_feed, may_hold, one_feed, together
from newsgen.publish.newsroom import EXPORT
from newsgen.records import FORMS, Length, MarketDay, Story


@app.command()
def write(
    day: Day = None,
    date_: Date = None,
    session: Session = None,
    market: Market = None,
    known_at: KnownAt = None,
    about: About = None,
    period: Period = None,
    lang: Lang = "en",
    style: Style = None,
    house: House = None,
    form: Form = FORMS[0],
    most: MostWords = None,
    format_: Format = "text",
    out: Out = None,
) -> int:
    """Write the story of one look at a session."""
    encode = _encoder(format_)
    langs = words.languages(lang, settings.languages())
    if len(langs) > 1 and not may_hold(format_):
        raise BadInput(f"--format {format_} is one language. Name one of {', '.join(langs)} with --lang.")
    houses = [replace(settings.load(each, style, house=house), imprint=imprint.near(each)) for each in langs]
    if format_ in NEED_NEWSROOM or format_ not in FORMATS:
        houses = _sent(houses, house)
    length = Length(words.one_of("--form", form, FORMS), most)
    when = days.When(date_, session, known_at)
    closes = days.RECENT if houses[0].newsroom else 0
    seen = days.seen(day, market, when, days.ordered(about, period), closes)
    stories = pipeline.write_each(seen, houses, length)
    problems = [problem for story in stories for problem in story.problems]
    streams.deliver(_encoded(stories, seen, format_, encode), out, problems)
    return PROBLEMS if problems else DONE


def _sent(houses: list[settings.Settings], house: Path | None) -> list[settings.Settings]:
    """The same with the newsroom that sends the stories; those written at once are linked."""
    from newsgen import newsroom  # its table of codes is read for formats that say who sends a story

    room = newsroom.near(house)
    if not room.languages and len(houses) > 1:
        room = replace(room, languages=tuple(each.lang for each in houses))
    return [replace(each, newsroom=room) for each in houses]


def _encoder(format_: str) -> Encoder:
    """How the format that was named is made: one of ours, or an export of newsgen.toml."""
    if not format_.startswith(EXPORT):
        return FORMATS[words.one_of("--format", format_, FORMATS)]
    from newsgen import exports  # only for who has described one

    return item_encoder(exports.named(format_))


def _encoded(stories: tuple[Story, ...], day: MarketDay, format_: str, encode: Encoder) -> bytes:
    if len(stories) == 1:
        return encode(stories[0], day)
    if is_feed(format_):
        return one_feed(format_, stories, day)
    encoded = {story.draft.lang: encode(story, day) for story in stories}
    return together(format_, encoded)


@app.command()
def facts(
    day: Day = None,
    date_: Date = None,
    session: Session = None,
    market: Market = None,
    known_at: KnownAt = None,
    about: About = None,
    period: Period = None,
    lang: OneLang = "en",
    house: House = None,
    why: Why = False,  # noqa: FBT002  (Typer makes an option of it)
    format_: TableFormat = "table",
) -> int:
    """Show every fact found, its points and why.

    Facts that the story leaves out are shown with the reason. With --why, the lead: what else could have
    led, why it did not, and the smallest change in the data that would have put it first.
    """
    from newsgen.publish import as_json, facts_table  # Rich is loaded for a table alone

    chosen = words.one_of("--format", format_, ("table", "json"))
    ours = settings.load(words.one_of("--lang", lang, settings.languages()), house=house)
    seen = days.seen(day, market, days.When(date_, session, known_at), days.ordered(about, period))
    if why:
        _explain(seen, ours, chosen, (market, known_at))
        return DONE
    plan = pipeline.weigh(seen, ours)
    if chosen == "json":
        streams.show(as_json.encode_facts(plan, seen))
    else:
        streams.show(facts_table.render(plan, terminal=streams.watched(sys.stdout)).encode())
    return DONE


@app.command()
def samples(folder: Folder, fixtures: Fixtures = Path("fixtures/days"), house: House = None) -> int:
    """Write a gallery of every recorded day.

    Each story stands beside its facts, their points and the reason the day is recorded.
    """
    from newsgen import gallery  # a gallery needs what a story does not

    shown = gallery.make(fixtures, folder, house)
    found = list(gallery.problems(shown))
    streams.warn(f"{story_id}: {streams.line(problem)}" for story_id, problem in found)
    faulty = f", {len({story_id for story_id, _ in found})} stories with problems" if found else ""
    streams.warn([f"{len(shown)} samples written{faulty}; open {folder / 'index.html'}"])
    return PROBLEMS if found else DONE


def _explain(
    day: MarketDay, house: settings.Settings, format_: str, history: tuple[Path | None, str | None]
) -> None:
    from newsgen.publish import why_json, why_table
    from newsgen.why import Exactly, explain  # only this question needs it

    market, known_at = history
    exactly = Exactly(market, words.moment(known_at)) if market else None
    found = explain(day, house, exactly)
    if format_ == "json":
        streams.show(why_json.encode(found))
    else:
        streams.show(why_table.render(found, terminal=streams.watched(sys.stdout)).encode())
