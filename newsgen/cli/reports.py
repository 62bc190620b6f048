"""The command that measures stories: report."""

from __future__ import annotations

import os
import sys

from newsgen import settings
from newsgen.cli import streams, words
from newsgen.cli.app import DONE, PROBLEMS, app
from newsgen.cli.options import First, House, Jobs, Last, Market, OneLang, Out, Style, TableFormat
from newsgen.errors import BadInput
from newsgen.publish.files import write_whole


@app.command(short_help="Measure the close of every session beside human stories.")
def report(
    *,
    market: Market = None,
    first: First = None,
    last: Last = None,
    lang: OneLang = "en",
    style: Style = None,
    house: House = None,
    out: Out = None,
    jobs: Jobs = None,
    format_: TableFormat = "table",
) -> int:
    """Write the closing story of every session and measure it beside human ones.

    Ends with 1 when a story has a problem, opens as the one before, or leaves out what humans tell.
    """
    from newsgen import report as measured  # the history, and processes to share it
    from newsgen.publish import progress, report_table

    chosen = words.one_of("--format", format_, ("table", "json"))
    if not market:
        raise BadInput("nothing to report on. Name a folder or a store with --market.")
    first_day, last_day = words.days(first, last)
    words.one_of("--lang", lang, settings.languages())
    wanted = measured.Report(market, first_day, last_day, lang, style, house)
    with progress.counted("reporting", terminal=streams.watched(sys.stderr)) as bar:
        done = measured.run(wanted, jobs or os.cpu_count() or 1, bar)
    if out:
        from newsgen.publish import report_page  # matplotlib draws the plots

        write_whole(out, report_page.encode(done))
    if chosen == "json":
        streams.show(report_table.encode_json(done))
    else:
        streams.show(report_table.render(done, terminal=streams.watched(sys.stdout)).encode())
    return DONE if done.passed else PROBLEMS
