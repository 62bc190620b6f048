"""How formats that have no place of their own for it say that an article was made automatically.

Portals that keep such articles apart, as Korea's do under the name that stands here, need it told; no
vocabulary of the IPTC has it, so the code is the house's own.
"""

from __future__ import annotations

from collections.abc import Mapping

from newsgen.records.item import Item

AUTOMATIC = "automatic"
LABELS: Mapping[str, str] = {"en": "Automated", "ko": "자동생성기사"}
"""What readers see where a receiver shows it."""


def scheme(item: Item) -> str:
    """The address of the house's own vocabulary of flags."""
    return f"{item.provider.uri.rstrip('/')}/codes/flag/"
