"""The options of every command, each said once."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from newsgen import settings
from newsgen.publish import FORMATS
from newsgen.publish.newsroom import ITEM_FORMATS
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
Format = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="NAME",
        help=f"The format: {', '.join(FORMATS)}; or export:NAME, as newsgen.toml describes it.",
    ),
]
ChartFormat = Annotated[
    str | None,
    typer.Option("--format", metavar="NAME", help="The format: png, svg; without it, as --out ends, or png."),
]
Closes = Annotated[
    int, typer.Option("--closes", metavar="N", min=0, help="Of --market: closes of so many sessions before.")
]
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
Published = Annotated[
    list[str] | None,
    typer.Option("--published", metavar="ID", help="The words of a filed story, held to its own data."),
]
AsFiled = Annotated[
    str | None,
    typer.Option("--as-filed", metavar="ID", help="Hold the copy to the data that this story had."),
]
StoryIds = Annotated[
    list[str] | None, typer.Argument(metavar="[ID...]", help="Published stories; their twins come along.")
]
NewDay = Annotated[
    str | None, typer.Option("--day", metavar="NEW.json", help="The day as it is known now; - is input.")
]
Withdraw = Annotated[bool, typer.Option("--withdraw", help="Take the story back, for a --reason.")]
Repeat = Annotated[bool, typer.Option("--repeat", help="Send the same words again.")]
Refile = Annotated[bool, typer.Option("--refile", help="Send other words though nothing was false.")]
Reason = Annotated[
    list[str] | None,
    typer.Option("--reason", metavar="WHY", help="Why it is taken back; once, or once in each language."),
]
ArchiveAt = Annotated[
    str | None,
    typer.Option("--archive", metavar="URL", help="Where stories are kept; else as newsgen.toml says."),
]
RevisionFormat = Annotated[
    str, typer.Option("--format", metavar="NAME", help="The format: text, json (a line each), html.")
]
Write = Annotated[bool, typer.Option("--write", help="File the next version and send it.")]
Targets = Annotated[
    list[str] | None,
    typer.Option("--to", metavar="NAME", help="Only to these targets; else to all that had the story."),
]
Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Put it over what somebody changed by hand, there or here.")
]
To = Annotated[
    list[str] | None,
    typer.Option("--to", metavar="NAME", help="A target of newsgen.toml; may be said more than once."),
]
PublishStories = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="STORY.json|ID...", help="As newsgen write --format json prints it; or a filed one."
    ),
]
Pending = Annotated[bool, typer.Option("--pending", help="Send what waits from earlier runs.")]
Held = Annotated[
    bool, typer.Option("--held", help="With --pending: also what was held, now that it is put right.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be sent; change nothing.")]
Embargo = Annotated[
    str | None, typer.Option("--embargo", metavar="MOMENT", help="Not to be published before; in Seoul.")
]
ReviewedBy = Annotated[
    str | None, typer.Option("--reviewed-by", metavar="NAME", help="Who read it before it goes out.")
]
OverrideBy = Annotated[
    str | None, typer.Option("--override-by", metavar="NAME", help="Who answers for a story with problems.")
]
OverrideReason = Annotated[
    str | None, typer.Option("--reason", metavar="WHY", help="With --override-by: why it goes out like that.")
]
StoryId = Annotated[str, typer.Argument(metavar="ID", help="The name of a filed story.")]
NewArchive = Annotated[
    str,
    typer.Argument(metavar="URL", help="Where to: a SQLite file or postgresql:// URL without stories."),
]
VersionNumber = Annotated[
    int | None, typer.Option("--version", metavar="N", min=1, help="A version; the newest without it.")
]
OfSession = Annotated[
    str | None, typer.Option("--session", metavar="YYYY-MM-DD", help="Stories of this session alone.")
]
EveryLang = Annotated[
    str | None, typer.Option("--lang", metavar="LANG", help="en or ko; without it, every language.")
]
ShowFormat = Annotated[
    str,
    typer.Option("--format", metavar="NAME", help=f"json, export:NAME, {', '.join(ITEM_FORMATS)}."),
]
ReviewBy = Annotated[str, typer.Option("--by", metavar="NAME", help="Who read it.")]
ReviewNote = Annotated[str, typer.Option("--note", metavar="TEXT", help="What they say of it.")]
Edited = Annotated[
    Path | None,
    typer.Option("--edited", metavar="FILE", help="The story as they changed it: STORY.json or text."),
]
