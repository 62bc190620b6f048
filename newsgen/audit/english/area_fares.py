"""Did it do better or worse than another, or go the other way?"""

from __future__ import annotations

from collections.abc import Iterator

from newsgen.audit.assertions import FareSaid, Said
from newsgen.audit.english.scene import Scene
from newsgen.audit.english.times import when

FARED = r"<f:fare>(?: (?:<glue> )*(?:(?P<against><who>)|(?P<trend><fare_of>)))?"
RELATIONS = {"better": 1, "worse": -1, "against": 2}
STRANGE = ("^", "#", "@", "?")


def fares(scene: Scene) -> Iterator[Said]:
    """Every comparison with an index."""
    for found in scene.search(FARED):
        who = scene.subject(scene.mask.offset + found.start())
        relation = RELATIONS[str(scene.mask.value(found, "f", "fare"))]
        against = str(scene.mask.value(found, "against", "who") or scene.cast.main)
        named = (
            found["against"] is not None
            or found["trend"] is not None
            or (relation == -1 and who == ("KOSDAQ",))
        )
        spell = when(scene, *found.span())
        plain = spell is not None and not spell.since and spell.over == 1 and spell.moment.on is None
        if not named or not plain or scene.blocked(*found.span()) or against.startswith(STRANGE):
            continue
        whose = [
            each
            for each in who
            if not each.startswith(STRANGE) and each not in (against, "won", "USDKRW") and "." not in each
        ]
        if whose:
            at = scene.take(*found.span())
            yield from (FareSaid(at, (), each, against, relation) for each in whose)
