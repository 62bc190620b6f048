"""Where ``newsgen.toml`` says stories are sent, and where they are kept.

[archive]
url = "newsgen-archive.sqlite"           # or postgresql://newsgen@localhost/newsgen
tries = 3                                # how often a receiver that is down is asked in one run
pause = 1                                # seconds after the first try; twice as long after each other one

[targets.desk]
kind = "folder"
path = "out"
format = "ninjs"                         # one of --format, json or export:NAME; rss and atom are one file
lang = "en"                              # takes stories in this language alone; left out, in every one
embargo = "hold"                         # under embargo they wait here; "sent": they go with the time in them
                                         # (not in a feed, a page or plain text, whose readers keep none)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsgen.errors import BadInput, BadTable
from newsgen.publish.newsroom import EXPORT, ITEM_FORMATS
from newsgen.publish.targets import Target
from newsgen.publish.targets.common import SENT
from newsgen.publish.targets.kinds import target_of
from newsgen.records.delivery import Terms
from newsgen.sources import settings_file

ARCHIVE = "newsgen-archive.sqlite"
"""Where stories are kept unless newsgen.toml or --archive says otherwise: in the current folder."""
OWN = "json"
"""The format that is no newsroom's: the story's own object."""
MOST_TRIES, LONGEST_PAUSE = 10, 30
"""In one run: what is not there by then waits in the archive for another one."""


def archive_url(named: str | None = None) -> str:
    """Where stories are kept: as named, as newsgen.toml says, or in a file of the current folder."""
    return named or str(_archive().get("url", ARCHIVE))


def terms(daily_limit: int | None = None) -> Terms:
    """How a run of deliveries goes about it, as newsgen.toml says."""
    told, usual = _archive(), Terms()
    return Terms(told.get("tries", usual.tries), float(told.get("pause", usual.pause)), daily_limit)


def _archive() -> Mapping[str, Any]:
    """The table ``archive``; BadInput with one line for every fault."""
    told = settings_file.near().get("archive", {})
    if not isinstance(told, Mapping):
        raise BadInput(f"{settings_file.NAME}: archive is {told!r}. It must be a table, [archive].")
    if faults := tuple(_archive_faults(told)):
        raise BadInput("\n".join(f"{settings_file.NAME}: archive{each}" for each in faults))
    return told


def _archive_faults(told: Mapping[str, Any]) -> Iterator[str]:
    if odd := sorted(set(told) - {"url", "tries", "pause"}):
        yield f".{odd[0]} is unknown. There are url, tries, pause."
    url, tries, pause = told.get("url", ARCHIVE), told.get("tries", 1), told.get("pause", 0)
    if not isinstance(url, str) or not url.strip():
        yield f".url is {url!r}. It must be a file's name or a postgresql:// address."
    if type(tries) is not int or not 1 <= tries <= MOST_TRIES:
        yield f".tries is {tries!r}. It must be a whole number from 1 to {MOST_TRIES}."
    if type(pause) not in (int, float) or not 0 <= pause <= LONGEST_PAUSE:
        yield f".pause is {pause!r}. It must be seconds, 0 to {LONGEST_PAUSE}."


def targets(names: Sequence[str]) -> tuple[Target, ...]:
    """The targets of these names; every one of newsgen.toml where none is named. BadInput, a line a fault."""
    told = settings_file.near().get("targets", {})
    if not isinstance(told, Mapping):
        raise BadInput(f"{settings_file.NAME}: targets is {told!r}. It must be tables, [targets.NAME].")
    for name in names:
        if name not in told:
            there = f"There are {', '.join(told)}" if told else settings_file.where_to_say()
            raise BadInput(f"no target {name} is known. {there}.")
    return compile_targets({name: told[name] for name in names or told})


def compile_targets(told: Mapping[str, Any]) -> tuple[Target, ...]:
    """The targets that these tables describe; BadInput with one line for every fault."""
    found, faults = [], []
    for name, table in told.items():
        try:
            found.append(_target(name, table))
        except (BadTable, BadInput) as fault:
            faults.append(f"{settings_file.NAME}: {fault}.".replace("..", "."))
    if faults:
        raise BadInput("\n".join(faults))
    return tuple(found)


def _target(name: str, table: Any) -> Target:
    if not isinstance(table, Mapping):
        raise BadTable(f"it is {table!r}; it must be a table, [targets.{name}]", ("targets", name))
    target = target_of(name, table)
    at = ("targets", name)
    keeps = _keeps_embargoes(target.format, (*at, "format"))
    # WordPress itself publishes at a moment.
    if table.get("embargo") == SENT and not keeps and table["kind"] != "wordpress":
        told = ", ".join((*(each for each, form in ITEM_FORMATS.items() if form.embargo), OWN))
        raise BadTable(
            f"embargo is {SENT!r}, and who reads {target.format} is told of none; leave it out, or choose "
            f"{told} or an export that has the field embargo",
            (*at, "embargo"),
        )
    return target


def _keeps_embargoes(form: str, at: tuple[str, ...]) -> bool:
    """Whether who takes in a format is told of an embargo; BadTable for one that is not known."""
    if form.startswith(EXPORT):
        from newsgen import exports

        return exports.named(form).embargo
    if form not in (*ITEM_FORMATS, OWN):
        known = ", ".join((*ITEM_FORMATS, OWN, f"{EXPORT}NAME"))
        raise BadTable(f"format is {form!r}; it must be one of {known}", at)
    return form == OWN or ITEM_FORMATS[form].embargo
