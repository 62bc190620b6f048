"""What waits in the outbox brought to its targets: claimed, tried, and what came of it written down."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from tenacity import Retrying, retry_if_exception_type, stop_after_attempt, wait_exponential

from newsgen import parcels
from newsgen.archive import deliveries, outbox
from newsgen.archive.archive import Archive
from newsgen.archive.deliveries import Delivery
from newsgen.archive.owners import new_owner
from newsgen.archive.tables import ARRIVED, CLAIMED
from newsgen.archive.tables import HELD as IS_HELD
from newsgen.errors import CannotWrite, ChangedThere, NewsgenError, NotNow, Refused
from newsgen.hindering import embargoed, nothing_there, over_limit, told
from newsgen.publish.targets import Target
from newsgen.records.delivery import Parcel, Receipt, Terms
from newsgen.records.filed import Filed
from newsgen.records.frozen import frozen

Clock = Callable[[], datetime]

LEASE = timedelta(minutes=10)
"""How long a delivery may be in the hands of one process; after that it counts as killed. Of a process of
this machine that is known at once."""
PAUSES = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(hours=1))
"""After so many runs in vain, the time until the next one; the last for every later one."""
LONGEST = 30
"""The most seconds between two tries of one run."""

NEW, THERE, WAITS, HELD, WOULD, LEFT = "delivered", "there already", "waits", "held", "would", "left out"


USUAL = Terms()


@frozen
class Outcome:
    """What came of one delivery."""

    story: str
    version: int
    target: str
    state: str
    """NEW, THERE, WAITS, HELD or LEFT; for a dry run WOULD in the place of the first two."""
    told: str
    """The place, or the reason."""
    notes: tuple[str, ...] = ()

    @property
    def done(self) -> bool:
        """Whether nothing more has to happen."""
        return self.state not in (WAITS, HELD)


def deliver(
    archive: Archive,
    targets: Sequence[Target],
    clock: Clock,
    only: Sequence[int] | None = None,
    *,
    overwrite: bool = False,
    terms: Terms = USUAL,
) -> Iterator[Outcome]:
    """Brings what is due to these targets, one after the other; what came of each, as it is known. For a
    target that is down or slow no other has to wait."""
    by_name, run = {each.name: each for each in targets}, Run(archive, clock, terms, overwrite=overwrite)
    outbox.free_the_dead(archive, clock())
    up, all_ = list(by_name), tuple(by_name)
    while (delivery := run.claim(up, only) or run.claim(all_, only)) is not None:
        outcome = run.outcome(delivery, by_name[delivery.target])
        if outcome.state == WAITS and delivery.target in up:
            up.remove(delivery.target)
        yield outcome


def standing(
    archive: Archive, targets: Sequence[str] | None, now: datetime, only: Sequence[int] | None = None
) -> Iterator[Outcome]:
    """What has not arrived at these targets, or all, and why: it waits, is held, or is in another's hands."""
    for each in deliveries.unfinished(archive, targets, only):
        yield _outcome(each, *_stands(each, now))


def arrived_before(archive: Archive, ids: Sequence[int]) -> Iterator[Outcome]:
    """Of these deliveries, those that are there already."""
    for each in deliveries.some(archive, ids):
        if each.state == ARRIVED and each.receipt is not None:
            yield _outcome(each, THERE, each.receipt.place)


class Run:
    """One process at work on the outbox."""

    def __init__(self, archive: Archive, clock: Clock, terms: Terms, *, overwrite: bool = False) -> None:
        self.archive, self.clock, self.terms, self.overwrite = archive, clock, terms, overwrite
        self.owner = new_owner()

    def claim(self, targets: Sequence[str], only: Sequence[int] | None) -> Delivery | None:
        """The next delivery that may be tried, in our hands; None where there is none."""
        return outbox.claim(self.archive, self.owner, self.clock(), LEASE, only, targets=targets)

    def outcome(self, delivery: Delivery, target: Target) -> Outcome:
        """What comes of a delivery in our hands; it is in nobody's afterwards."""
        try:
            return self._tried(delivery, target)
        except (NotNow, CannotWrite) as fault:  # the receiver, or the archive itself
            self._waits(delivery, fault)
            return _outcome(delivery, WAITS, _line(fault))
        except NewsgenError as fault:
            outbox.held(self.archive, delivery, self.owner, _line(fault))
            return _outcome(delivery, HELD, _line(fault))
        except Exception as fault:  # newsgen itself fails: the next run brings the others first
            self._waits(delivery, fault)
            raise
        except BaseException:  # interrupted, it may have arrived: the next run looks at once
            outbox.waits(self.archive, delivery, self.owner, "It was interrupted.", None)
            raise

    def _waits(self, delivery: Delivery, fault: Exception) -> None:
        """For longer each time, and for as long as the receiver asks, up to the longest pause."""
        asked = timedelta(seconds=min(getattr(fault, "wait", None) or 0, PAUSES[-1].total_seconds()))
        pause = max(PAUSES[min(delivery.tries, len(PAUSES)) - 1], asked)
        why = _line(fault) or type(fault).__name__
        outbox.waits(self.archive, delivery, self.owner, why, self.clock() + pause)

    def _tried(self, delivery: Delivery, target: Target) -> Outcome:
        filed, now = self.archive.version(delivery.story, delivery.version), self.clock()
        if why := nothing_there(self.archive, filed, target):
            outbox.unneeded(self.archive, delivery, self.owner, why)
            return _outcome(delivery, LEFT, why)
        if (until := embargoed(filed, target, now)) is not None:
            why = f"Under embargo until {told(until)}."
            outbox.put_off(self.archive, delivery, self.owner, why, until)
            return _outcome(delivery, WAITS, why)
        if why := over_limit(self.archive, filed, self.terms, now):
            raise Refused(why)
        receipt = self._brought(delivery, filed, target)
        return replace(
            _outcome(delivery, THERE if receipt.found else NEW, receipt.place), notes=receipt.notes
        )

    def _brought(self, delivery: Delivery, filed: Filed, target: Target) -> Receipt:
        """What the target said. A feed holds other stories too: while one that another process has sent in
        the meantime is not in it, it is made and sent again."""
        while True:
            seen = deliveries.arrivals(self.archive, target.name) if parcels.is_feed(target) else None
            parcel, before = parcel_there(self.archive, filed, target)
            receipt = self._among(target, parcel, before, self._in_vain(delivery, target))
            if outbox.arrived(self.archive, delivery, self.owner, receipt, self.clock(), seen):
                return receipt

    def _in_vain(self, delivery: Delivery, target: Target) -> Iterator[Receipt]:
        """What the target would have said of earlier versions that may be there without our knowledge: the
        same version gives the same bytes."""
        story, version = delivery.story, delivery.version
        for each in deliveries.tried_in_vain(self.archive, story, version, target.name):
            parcel = parcels.parcel_of(self.archive.version(story, each), target)
            yield Receipt(parcel.name, digest=target.digest(parcel))

    def _among(
        self, target: Target, parcel: Parcel, before: Receipt | None, maybe: Iterator[Receipt]
    ) -> Receipt:
        """What is there may be the version that arrived last, or one of which we do not know that it did."""
        try:
            return self._patiently(target, parcel, before)
        except ChangedThere as changed:
            for guess in maybe:
                with suppress(ChangedThere):
                    return self._patiently(target, parcel, guess)
            raise changed from None

    def _patiently(self, target: Target, parcel: Parcel, before: Receipt | None) -> Receipt:
        """Asks again a few times where the receiver is down or slow, unless the target does so by itself."""
        tries = 1 if target.asks_again else self.terms.tries
        asked = Retrying(
            retry=retry_if_exception_type(NotNow),
            stop=stop_after_attempt(tries),
            wait=wait_exponential(multiplier=self.terms.pause, max=LONGEST),
            reraise=True,
        )
        overwrite = self.overwrite or parcels.is_feed(target)  # the stories that others put into it
        return asked(target.deliver, parcel, before, overwrite=overwrite)


def parcel_there(archive: Archive | None, filed: Filed, target: Target) -> tuple[Parcel, Receipt | None]:
    """A version as a target takes it, and what the target said of the version that arrived there last."""
    if archive is None or not parcels.is_feed(target):
        before = deliveries.receipt_before(archive, filed.item.story_id, target.name) if archive else None
        return parcels.parcel_of(filed, target), before
    others = deliveries.last_there(archive, target.name, filed.item.lang, parcels.NEWEST)
    items = [archive.version(*each).item for each in others if each[0] != filed.item.story_id]
    return parcels.parcel_of(filed, target, items), None


def _stands(delivery: Delivery, now: datetime) -> tuple[str, str]:
    if delivery.state == IS_HELD:
        return HELD, delivery.error
    if delivery.state == CLAIMED and delivery.lease_until:
        until = told(delivery.lease_until)
        return WAITS, f"In the hands of another process, until {until} at most; then --pending sends it."
    why = delivery.error or "It has not been tried."
    later = delivery.next_try if delivery.tries and delivery.next_try and delivery.next_try > now else None
    return WAITS, f"{why} The next try is due at {told(later)}." if later else why


def _outcome(delivery: Delivery, state: str, told: str) -> Outcome:
    return Outcome(delivery.story, delivery.version, delivery.target, state, told)


def _line(fault: Exception) -> str:
    return " ".join(str(fault).split())
