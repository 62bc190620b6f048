"""What a company may be called before its name: only what holds in every year that there are figures for.

A word on the wrong company is a false claim, so each stands with its own company alone. No ranks here:
the figures say who is largest.
"""

from __future__ import annotations

_CARMAKER = (
    "carmaker",
    "automaker",
    "top carmaker",
    "top automaker",
    "leading carmaker",
    "leading automaker",
)

TAGS: dict[str, tuple[str, ...]] = {
    "005930": ("market bellwether", "tech giant", "chipmaker", "chip giant", "bellwether"),
    "000660": ("chipmaker", "chip giant"),
    "005380": _CARMAKER,  # Hyundai Motor has outsold Kia, its affiliate, in every year
    "000270": ("carmaker", "automaker"),
    "012330": ("auto parts maker",),
    "373220": ("battery maker",),
    "015760": ("state-run", "state-run utility"),
    "035420": ("internet portal operator", "portal operator"),
    "329180": ("shipbuilder",),
    "042660": ("shipbuilder",),
    "207940": ("biotech firm",),
}
"""Words by share code."""
