"""What keeps a filed version from going out: it is taken back unread, under embargo, or one too many."""

from __future__ import annotations

from datetime import datetime

from newsgen.archive import deliveries
from newsgen.archive.archive import Archive
from newsgen.publish.targets import Target
from newsgen.records.delivery import Terms
from newsgen.records.filed import Filed
from newsgen.records.filing import CANCELED
from newsgen.sessions import KST


def nothing_there(archive: Archive, filed: Filed, target: Target) -> str:
    """Why a target need not hear that a story is taken back: it was on its way there and never left. Empty
    where the target may have had it, or a person asks for it there alone."""
    item = filed.item
    if item.status != CANCELED:
        return ""
    there = deliveries.of(archive, item.story_id, target.name)
    earlier = [each for each in there if each.version < item.version]
    gone = not earlier or any(each.tries for each in earlier)
    return "" if gone else "it never had the story, so there is nothing to take back"


def embargoed(filed: Filed, target: Target, now: datetime) -> datetime | None:
    """Until when a story has to wait here; None where it may go."""
    until = filed.item.embargo
    return until if until is not None and now < until and not target.takes_embargoed else None


def over_limit(archive: Archive, filed: Filed, terms: Terms, now: datetime) -> str:
    """Why an automatic story has to be read first; empty where it need not: what puts a published story right
    or takes it back waits for nobody."""
    item = filed.item
    if terms.daily_limit is None or not item.automatic or item.corrections:
        return ""
    out = archive.automatic_on(now, item.lang, but=item.story_id)
    if out < terms.daily_limit:
        return ""
    return (
        f"{out} automatic stories went out today, and newsroom.daily_limit is {terms.daily_limit}. "
        f"Have it read: newsgen publish {item.story_id} --to NAME --reviewed-by NAME."
    )


def told(moment: datetime) -> str:
    """A moment as messages say it: in Seoul."""
    return moment.astimezone(KST).isoformat(timespec="minutes")
