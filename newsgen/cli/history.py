"""Commands over many sessions: ingest takes figures in, replay proves what was made of them."""

from __future__ import annotations

import os
import sys
from datetime import date, datetime

from newsgen.cli import streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import (
    AlsoCheck,
    First,
    House,
    Jobs,
    KnownAt,
    Lang,
    Last,
    Market,
    Period,
    Refused,
    ReplayAbout,
    Report,
    Sample,
    SettingsFile,
    Show,
    Sources,
    Store,
    Strict,
    Style,
    TableFormat,
)
from newsgen.errors import BadInput
from newsgen.publish.files import write_whole
from newsgen.records import SPANS
from newsgen.sessions import KST


@app.command()
def ingest(
    sources: Sources = None,
    *,
    store: Store,
    known_at: KnownAt = None,
    settings_: SettingsFile = None,
    first: First = None,
    last: Last = None,
    format_: TableFormat = "table",
    refused: Refused = None,
    show: Show = None,
    strict: Strict = False,
) -> int:
    """Read vendor files into a store.

    What cannot be true is refused and said why; a figure told otherwise later becomes a new version.
    """
    from newsgen import ingest as door
    from newsgen.publish import intake_table, progress  # Rich is loaded for tables and bars alone

    chosen = words.one_of("--format", format_, ("table", "json"))
    if show and sources:
        raise BadInput("--show asks a store and takes nothing in. Leave the sources out.")
    if show:
        origins = door.show(store, show, words.moment(known_at))
        streams.show(intake_table.render_origins(origins).encode())
        return DONE
    if not sources:
        raise BadInput("nothing was offered. Name files or folders: newsgen ingest SRC --store FILE.")
    # The clock is read here alone, at the edge: it says when the figures became known, to the second, so
    # that the moment shown is one that can be asked for.
    now = datetime.now(KST).replace(microsecond=0)  # noqa: TID251 - the edge passes time in
    moment = words.moment(known_at) or now
    with progress.shown(lambda line: streams.warn([line]), terminal=streams.watched(sys.stderr)) as watch:
        asked = _asked(*words.days(first, last))
        taken = door.ingest(sources, store, moment, watch, settings=settings_, days=asked)
    if refused:
        write_whole(refused, intake_table.encode_refused(taken.refused))
    if chosen == "json":
        streams.show(intake_table.encode_json(taken))
    else:
        streams.show(intake_table.render(taken, terminal=streams.watched(sys.stdout)).encode())
    return PROBLEMS if strict and taken.refused else DONE


def _asked(first: date | None, last: date | None) -> tuple[date, date] | None:
    """The days that vendors are asked for: both, or neither."""
    if (first is None) != (last is None):
        raise BadInput("one of --from and --to is missing. Say from which day to which a vendor is asked.")
    return (first, last) if first and last else None


@app.command()
def replay(
    *,
    market: Market = None,
    first: First = None,
    last: Last = None,
    lang: Lang = "en",
    style: Style = None,
    house: House = None,
    known_at: KnownAt = None,
    about: ReplayAbout = "market",
    sample: Sample = None,
    period: Period = None,
    check: AlsoCheck = False,
    report: Report = None,
    jobs: Jobs = None,
    format_: TableFormat = "table",
) -> int:
    """Write every past session again and prove every claim.

    Ends with 1 when a claim is false, a superlative was missed or a story does not read back.
    """
    from newsgen import replay as proof  # the history, the oracle and processes to share them
    from newsgen import settings
    from newsgen.publish import progress, replay_table

    chosen = words.one_of("--format", format_, ("table", "json"))
    if not market:
        raise BadInput("nothing to replay. Name a folder or a store with --market.")
    over = words.one_of("--period", period or SPANS[0], SPANS)
    first_day, last_day = words.days(first, last)
    moment = words.moment(known_at)
    langs = ",".join(words.languages(lang, settings.languages()))
    wanted = proof.Replay(
        market, first_day, last_day, langs, style, moment, about, sample, house, over, check
    )
    with progress.counted("replaying", terminal=streams.watched(sys.stderr)) as bar:
        done = proof.run(wanted, jobs or os.cpu_count() or 1, bar)
    if report:
        from newsgen.publish import replay_page  # matplotlib draws the years

        write_whole(report, replay_page.encode(done))
    if chosen == "json":
        streams.show(replay_table.encode_json(done))
    else:
        streams.show(replay_table.render(done, terminal=streams.watched(sys.stdout)).encode())
    return DONE if done.proven else PROBLEMS
