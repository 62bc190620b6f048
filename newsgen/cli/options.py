"""The options of every command, each said once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsgen import settings
from newsgen.publish import FORMATS
from newsgen.records import FORMS, SPANS
from newsgen.sessions import PHASES

Day = Annotated[str | None, typer.Argument(metavar="[DAY.json|-]", help="A day file; - is standard input.")]
Date = Annotated[str | None, typer.Option("--date", metavar="YYYY-MM-DD", help="A session of --market.")]
Session = Annotated[
    str | None,
    typer.Option("--session", metavar="LOOK", help=f"The look: {', '.join(PHASES)}; history has the close."),
]
Market = Annotated[
    Path | None, typer.Option("--market", metavar="DIR|STORE", help="A folder of market history, or a store.")
]
KnownAt = Annotated[
    str | None,
    typer.Option(
        "--known-at",
        metavar="MOMENT",
        help="As known at a moment; a day is its end, in Seoul. Now if left out.",
    ),
]
About = Annotated[
    str | None,
    typer.Option("--about", metavar="NAME", help="market, kosdaq, dollar-won, flows, or a share's code."),
]
Period = Annotated[
    str | None,
    typer.Option("--period", metavar="SPAN", help=f"What the story looks back on: {', '.join(SPANS)}."),
]
Form = Annotated[str, typer.Option("--form", metavar="NAME", help=f"How much: {', '.join(FORMS)}.")]
MostWords = Annotated[
    int | None,
    typer.Option("--words", metavar="N", min=60, help="The most words of a story: 120, 250, 400."),
]
Lang = Annotated[
    str, typer.Option("--lang", metavar="LANG", help=f"{' or '.join(settings.languages())}; or both: en,ko.")
]
OneLang = Annotated[
    str, typer.Option("--lang", metavar="LANG", help=f"The language: {', '.join(settings.languages())}.")
]
Style = Annotated[
    str | None,
    typer.Option("--style", metavar="NAME", help="The house style; without it, the language's own."),
]
House = Annotated[
    Path | None,
    typer.Option("--house", metavar="DIR", help="A house's own tables and templates, laid over newsgen's."),
]
Format = Annotated[str, typer.Option("--format", metavar="NAME", help=f"The format: {', '.join(FORMATS)}.")]
TableFormat = Annotated[str, typer.Option("--format", metavar="NAME", help="The format: table, json.")]
CheckFormat = Annotated[
    str, typer.Option("--format", metavar="NAME", help="The format: table, json (a line each), html.")
]
StoryFiles = Annotated[
    list[str] | None,
    typer.Argument(metavar="STORY...", help="Text, JSON, HTML or Markdown, folders of them; - is input."),
]
DayFile = Annotated[str | None, typer.Option("--day", metavar="DAY.json", help="The day file to hold it to.")]
GuessedLang = Annotated[
    str | None, typer.Option("--lang", metavar="LANG", help="en or ko; without it, guessed from the text.")
]
Why = Annotated[bool, typer.Option("--why", help="Explain the lead, and what would have changed it.")]
Out = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write here, whole or not at all.")]
Sources = Annotated[
    list[str] | None,
    typer.Argument(metavar="SRC...", help="Files, folders, or vendors to ask: fdr:KS11, pykrx:005930."),
]
Store = Annotated[Path, typer.Option("--store", metavar="FILE", help="The store; made where there is none.")]
SettingsFile = Annotated[
    Path | None, typer.Option("--settings", metavar="FILE", help="Column maps; ./newsgen.toml without it.")
]
First = Annotated[str | None, typer.Option("--from", metavar="YYYY-MM-DD", help="The first day.")]
Last = Annotated[str | None, typer.Option("--to", metavar="YYYY-MM-DD", help="The last day.")]
Refused = Annotated[
    Path | None, typer.Option("--refused", metavar="FILE.csv", help="Write everything refused here.")
]
Show = Annotated[
    str | None, typer.Option("--show", metavar="ADDRESS", help="Say where a stored figure came from.")
]
AlsoCheck = Annotated[
    bool, typer.Option("--check", help="Hand each story to newsgen check as well: nothing false, all read.")
]
Report = Annotated[Path | None, typer.Option("--report", metavar="FILE.html", help="A page with the years.")]
ReplayAbout = Annotated[
    str, typer.Option("--about", metavar="NAME", help="market, kosdaq, a share's code, or shares for many.")
]
Sample = Annotated[
    int | None, typer.Option("--sample", metavar="N", min=1, help="With shares: so many stories at most.")
]
Jobs = Annotated[int | None, typer.Option("--jobs", metavar="N", min=1, help="Processes; else one a core.")]
Strict = Annotated[bool, typer.Option("--strict", help="End with 1 when anything was refused.")]
Folder = Annotated[Path, typer.Argument(metavar="DIR", help="Where the gallery goes.")]
Fixtures = Annotated[Path, typer.Option("--fixtures", metavar="DIR", help="The recorded days.")]
Version = Annotated[bool, typer.Option("--version", help="Say which newsgen this is.")]
