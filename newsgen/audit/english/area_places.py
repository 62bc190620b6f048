"""Which place does a company hold by market value?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import PlaceSaid, Said
from newsgen.audit.english.scene import Scene

PLACE = (
    r"(?:(?P<nth><ordinal>)[ -])?(?P<top><extreme>|<place>)(?: (?:<issue>|<glue>|listed|"
    r"company|firm|stock|kospi|<who>)){0,4} (?:by|in terms of|in) (?:<trade>)"
)
VALUABLE = (
    r"(?:(?P<nth><ordinal>)[ -])?(?:<extreme> )?(?:most )?valuable (?:<glue> |listed "
    r"|<who> )*(?:company|firm|stock|business)"
)


def places(scene: Scene) -> Iterator[Said]:
    """Every place that a share is said to hold."""
    for form, needs in ((PLACE, ("trade",)), (VALUABLE, ("who",))):
        for found in scene.search(form, *needs):
            who = [each for each in scene.subject(scene.mask.offset + found.start()) if each[:6].isdecimal()]
            nth = scene.mask.struck[found.start("nth")] if found["nth"] is not None else None
            if len(who) != 1 or scene.blocked(*found.span()):
                continue
            place = int(nth.meanings["ordinal"].amount.value) if nth else 1
            numbers = scene.numbers(nth) if nth else ()
            market = (
                "KOSDAQ"
                if any(
                    each.meanings["who"] == "KOSDAQ"
                    for each in scene.mask.every(0, len(scene.mask.text), "who")
                )
                else scene.cast.main
            )
            yield PlaceSaid(scene.take(*found.span()), numbers, who[0].partition(".")[0], market, place)
