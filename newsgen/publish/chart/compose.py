"""What does the picture of a story show? Everything of it but the drawing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsgen.publish.chart.choice import KNOWN, LOOKS, RECENT, shown_for
from newsgen.publish.chart.dated import closes, known_closes
from newsgen.publish.chart.flows import flows
from newsgen.publish.chart.looks import Told, looks
from newsgen.publish.chart.printed import day_in_full, hour, price, round_level
from newsgen.publish.chart.sketch import Bars, Level, Path, Sketch
from newsgen.publish.chart.subject import RATE, Subject, subject_of
from newsgen.publish.chart.words import MARKETS, WORDS
from newsgen.records import History, Mark, MarketDay, Milestone, Record, Story
from newsgen.records.assignment import FLOWS, MARKET, PERIODICAL
from newsgen.sessions import CLOSE

CLOSE_RECORD = "close"
FEWEST_LOOKS = 2
WON = "won"
"""The unit of a price that a level in points is told apart from."""
MOST_FIGURES = 6
"""So many figures of a path may be told in words."""


def sketch_of(story: Story, day: MarketDay) -> Sketch | None:
    """The picture of a story; None where its data make none."""
    lang, subject = story.draft.lang, subject_of(day, story.draft.lang)
    shown = _path(story, day, subject) if subject else None
    bars = flows(day, lang, story.won) if _with_flows(story) else None
    if shown is None and bars is None:
        return None
    path = shown[0] if shown else None
    words, session = WORDS[lang], day_in_full(day.session, lang)
    return Sketch(
        lang,
        story.draft.headline.text,
        path,
        bars[0] if bars else None,
        words["source"].format(source=day.source.name[lang].removesuffix(words["source ends"])),
        words["signed" if day.phase == CLOSE else "signed at"].format(
            day=session, hour=hour(day.as_of, lang)
        ),
        " ".join(_alt(day, subject, shown, bars, lang)),
        " ".join(_caption(day, subject, path, lang, bars=bars is not None)),
        day.session,
    )


def _with_flows(story: Story) -> bool:
    """A share, the rate or a period has no net buying of this one day beside it."""
    return story.plan.section in (MARKET, FLOWS)


def _path(story: Story, day: MarketDay, subject: Subject) -> Told | None:
    lang, note = story.draft.lang, _note(story, subject)
    shown = _first(story, day, subject, lang, note)
    if shown is None:
        return None
    words, path = WORDS[lang], shown[0]
    levels = tuple(_levels(story, subject, path))
    if subject.series.startswith(RATE):
        path = replace(path, upward=words["weaker"], downward=words["stronger"])
    return replace(path, levels=levels), shown[1]


def _first(story: Story, day: MarketDay, subject: Subject, lang: str, note: str) -> Told | None:
    """The best picture of the story's kind that the data can make."""
    past = day.history.get(subject.series)
    if story.plan.section == PERIODICAL:
        return closes(day, subject, lang, note, _of_period(day, past), based=True)
    recent = past.closes if past else ()
    for way in shown_for(story.plan.kind):
        found = None
        if way == RECENT and recent:
            found = closes(day, subject, lang, note, recent)
        elif way == KNOWN:
            found = known_closes(day, subject, lang, note)
        elif way == LOOKS:
            found = looks(day, subject, lang, note)
            if recent and (found is None or _thin(found[0])):
                found = closes(day, subject, lang, note, recent) or found
        if found is not None:
            return found
    return None


def _of_period(day: MarketDay, past: History | None) -> tuple[Mark, ...]:
    """The last close before the period and every one in it, as far as they are known."""
    base = past.period_ends.get(day.assignment.period) if past else None
    inside = past.period.closes if past and past.period else ()
    return (base, *inside) if base else inside


def _thin(path: Path) -> bool:
    """Whether looks show no more than one close and another."""
    return path.span is None and len(path.spots) <= FEWEST_LOOKS


def _note(story: Story, subject: Subject) -> str:
    """What is special about the latest price."""
    for ranked in story.facts:
        fact = ranked.fact
        if isinstance(fact, Record) and fact.what == CLOSE_RECORD and fact.subject == subject.series:
            return WORDS[story.draft.lang]["record"]
    return ""


def _levels(story: Story, subject: Subject, path: Path) -> Iterator[Level]:
    """The round level of which the headline tells, and the record that the session beat."""
    told = (story.plan.lead.fact, *story.plan.headline.facts)
    found = (fact for fact in told if isinstance(fact, Milestone) and fact.subject == subject.series)
    for fact in found:
        yield Level(fact.level.value, round_level(fact.level.value))
        break
    yield from _old_record(story, subject, path)


def _old_record(story: Story, subject: Subject, path: Path) -> Iterator[Level]:
    lang, stood = story.draft.lang, {spot.value for spot in path.spots}
    for ranked in story.facts:
        fact = ranked.fact
        if isinstance(fact, Record) and fact.what == CLOSE_RECORD and fact.subject == subject.series:
            mark = fact.previous
            if mark.value is not None and mark.value not in stood:
                value = price(mark.value, subject.quote.unit)
                yield Level(mark.value, WORDS[lang]["old record"].format(value=value))
            return


def _alt(
    day: MarketDay,
    subject: Subject | None,
    shown: Told | None,
    bars: tuple[Bars, tuple[str, ...]] | None,
    lang: str,
) -> Iterator[str]:
    words, session = WORDS[lang], day_in_full(day.session, lang)
    if subject is not None and shown is not None:
        path, figures = shown[0], _few(shown[1])
        how, first = f"alt {path.shows}", day_in_full(path.first, lang) if path.first else ""
        name = _capital(subject.spoken)
        if subject.quote.unit == WON:
            name = words["alt in won"].format(name=name)
        yield words[how].format(name=name, day=session, first=first, figures=", ".join(figures))
    if bars is not None:
        how = "alt bars beside" if shown else "alt bars"
        market = MARKETS[lang][day.main]
        yield words[how].format(market=market, day=session, figures=", ".join(bars[1]))


def _few(figures: tuple[str, ...]) -> tuple[str, ...]:
    """The first, and the last of them, where there are too many to listen to."""
    return figures if len(figures) <= MOST_FIGURES else (*figures[:2], *figures[2 - MOST_FIGURES :])


def _caption(
    day: MarketDay, subject: Subject | None, path: Path | None, lang: str, *, bars: bool
) -> Iterator[str]:
    words, session = WORDS[lang], day_in_full(day.session, lang)
    if subject is not None and path is not None:
        how, first = f"caption {path.shows}", day_in_full(path.first, lang) if path.first else ""
        yield words[how].format(name=_capital(subject.spoken), day=session, first=first)
    if bars:
        how = "caption beside" if path else "caption bars"
        yield words[how].format(market=MARKETS[lang][day.main], day=session)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
