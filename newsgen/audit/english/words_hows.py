"""What stands before a number and says how it is meant.

`same`: words that change nothing; the others are those of `ValueSaid.how`. Judgement: *just under 3* is
meant as nearly 3, *well over 3* as more than 3.
"""

from __future__ import annotations

HOWS: dict[str, str] = {
    "about": """
        about, around, roughly, approximately, some, circa, close to, or so, in the region of, in the
        neighborhood of, ~, approx
    """,
    "nearly": """
        nearly, almost, just under, just below, just shy of, not quite, shy of, a little under, slightly
        under, slightly less than, a shade under, close on, a little less than, a hair under, a touch under,
        approaching, just short of
    """,
    "more": """
        more than, over, just over, above, just above, slightly more than, a little over, upwards of, upward
        of, in excess of, north of, better than, exceeding, a little more than, slightly over, a shade over,
        well over, a touch over, topping, upwards, comfortably over, a hair over, slightly above, a little
        above, well above, well more than
    """,
    "less": "less than, under, below, fewer than, south of",
    "least": "at least, no less than, not less than, a minimum of, no fewer than",
    "most": "at most, up to, no more than, a maximum of, not more than",
    "same": """
        as much as, as many as, exactly, precisely, a full, full, a whopping, a hefty, a solid, a mere, only,
        just, fully, even, a further, another, an additional, a combined, combined, a net, net, further, a,
        an, extra, additional
    """,
}
"""By how it is meant, the words."""
