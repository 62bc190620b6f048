"""The words that move: verbs and adjectives of direction, of level, of crossing and of flows."""

from __future__ import annotations

# (forms, direction, smallest and largest move in percent that the verb fits). The limits are
# wide: they catch a verb that misleads, house taste belongs to the writer's own table.
# Source: the ranges measured over 290 wire stories, widened.
MOVES = (
    ("rise rises rose risen rising", 1, "0", "100"),
    ("gain gains gained gaining", 1, "0", "100"),
    ("add adds added adding", 1, "0", "100"),
    ("advance advances advanced advancing", 1, "0", "100"),
    ("increase increases increased increasing", 1, "0", "100"),
    ("climb climbs climbed climbing", 1, "0", "100"),
    ("strengthen strengthens strengthened strengthening", 1, "0", "100"),
    ("firm firms firmed firming", 1, "0", "100"),
    ("appreciate appreciates appreciated appreciating", 1, "0", "100"),
    ("rebound rebounds rebounded rebounding", 1, "0", "100"),
    ("recover recovers recovered recovering", 1, "0", "100"),
    ("bounce bounces bounced bouncing", 1, "0", "100"),
    ("grow grows grew grown growing", 1, "0", "100"),
    ("expand expands expanded expanding", 1, "0", "100"),
    ("vault vaults vaulted vaulting", 1, "0", "100"),
    ("leap leaps leapt leaped leaping", 1, "1", "100"),
    ("jump jumps jumped jumping", 1, "0.7", "100"),
    ("rally rallies rallied rallying", 1, "0.7", "100"),
    ("spike spikes spiked spiking", 1, "1", "100"),
    ("surge surges surged surging", 1, "1.2", "100"),
    ("soar soars soared soaring", 1, "1.4", "100"),
    ("rocket rockets rocketed rocketing", 1, "4", "100"),
    ("skyrocket skyrockets skyrocketed skyrocketing", 1, "4", "100"),
    ("shrink shrinks shrank shrunk shrinking", -1, "0", "100"),
    ("fall falls fell fallen falling", -1, "0", "100"),
    ("lose loses lost losing", -1, "0", "100"),
    ("decline declines declined declining", -1, "0", "100"),
    ("drop drops dropped dropping", -1, "0", "100"),
    ("decrease decreases decreased decreasing", -1, "0", "100"),
    ("shed sheds shedding", -1, "0", "100"),
    ("slip slips slipped slipping", -1, "0", "6"),
    ("dip dips dipped dipping", -1, "0", "5"),
    ("ease eases eased easing", -1, "0", "3"),
    ("slide slides slid sliding", -1, "0", "100"),
    ("retreat retreats retreated retreating", -1, "0", "100"),
    ("weaken weakens weakened weakening", -1, "0", "100"),
    ("soften softens softened softening", -1, "0", "100"),
    ("depreciate depreciates depreciated depreciating", -1, "0", "100"),
    ("sink sinks sank sunk sinking", -1, "1.4", "100"),
    ("slump slumps slumped slumping", -1, "1.3", "100"),
    ("tumble tumbles tumbled tumbling", -1, "1.6", "100"),
    ("plummet plummets plummeted plummeting", -1, "2.5", "100"),
    ("plunge plunges plunged plunging", -1, "2.5", "100"),
    ("dive dives dived dove diving", -1, "3", "100"),
    ("nosedive nosedives nosedived nosediving", -1, "4", "100"),
    ("crash crashes crashed crashing", -1, "5", "100"),
    ("collapse collapses collapsed collapsing", -1, "5", "100"),
)
NOUNS_OF_MOVES = (("loss losses selloff rout downturn", -1), ("upturn", 1))

# Verbs that need their particle: (forms, particle words by direction, limits).
PARTICLED = (
    ("edge edges edged edging", "0", "0.6"),
    ("inch inches inched inching", "0", "0.6"),
    ("creep creeps crept creeping", "0", "0.6"),
    ("tick ticks ticked ticking", "0", "0.6"),
    ("move moves moved moving", "0", "100"),
    ("go goes went gone going", "0", "100"),
    ("shoot shoots shot shooting", "4", "100"),
    ("bounce bounces bounced bouncing", "0", "100"),
    ("head heads headed heading", "0", "100"),
    ("turn turns turned turning", "0", "100"),
    ("pull pulls pulled pulling", "0", "100"),
)
PARTICLES = {"up": 1, "higher": 1, "down": -1, "lower": -1, "back": -1}

SIGNS = {
    "up": 1,
    "higher": 1,
    "stronger": 1,
    "firmer": 1,
    "down": -1,
    "lower": -1,
    "weaker": -1,
    "softer": -1,
}

SMALL = ("a touch", "a tad", "a shade", "slightly", "marginally", "a little", "modestly", "barely")
"""Before a direction word: a move of at most half a percent."""
LARGE = ("sharply", "steeply")
"""A move of at least one percent."""
FLAT = (
    "nearly flat",
    "almost flat",
    "virtually flat",
    "flat",
    "little changed",
    "nearly unchanged",
    "almost unchanged",
    "virtually unchanged",
    "roughly flat",
    "largely flat",
    "largely unchanged",
)
"""A move of less than a fifth of a percent, either way."""
UNCHANGED = ("unchanged", "steady")

# (forms, kind, aspect of the series that the verb speaks of)
VERBS = (
    ("open opens opened opening", "OPEN", "open"),
    ("start starts started starting", "OPEN", "open"),
    ("close closes closed closing", "CLOSE", "close"),
    ("end ends ended", "CLOSE", "close"),
    ("finish finishes finished finishing", "CLOSE", "close"),
    ("settle settles settled settling", "CLOSE", "close"),
    ("stand stands stood standing", "STAND", "last"),
    ("trade trades traded", "STAND", "last"),
    ("hover hovers hovered hovering", "STAND", "last"),
    ("remain remains remained remaining", "STAND", "last"),
    ("stay stays stayed staying", "STAND", "last"),
    ("hold holds held holding", "STAND", "last"),
    ("sit sits sat sitting", "STAND", "last"),
    ("come comes came coming", "COME", "last"),
    ("total totals totaled totaling", "STAND", "last"),
    ("amount amounts amounted amounting", "STAND", "last"),
    ("touch touches touched touching", "TOUCH", "extreme"),
    ("hit hits hitting", "TOUCH", "extreme"),
    ("reach reaches reached reaching", "TOUCH", "extreme"),
    ("peak peaks peaked peaking", "TOUCH", "high"),
    ("top tops topped topping", "CROSS", "high"),
    ("pass passes passed passing", "CROSS", "high"),
    ("surpass surpasses surpassed surpassing", "CROSS", "high"),
    ("exceed exceeds exceeded exceeding", "CROSS", "high"),
    ("beat beats beaten beating", "CROSS", "high"),
    ("eclipse eclipses eclipsed eclipsing", "CROSS", "high"),
    ("cross crosses crossed crossing", "CROSS", "high"),
    ("break breaks broke broken breaking", "CROSS", "high"),
    ("breach breaches breached breaching", "CROSS", "high"),
    ("push pushes pushed pushing", "CROSS", "high"),
    ("regain regains regained regaining", "REGAIN", "last"),
    ("reclaim reclaims reclaimed reclaiming", "REGAIN", "last"),
    ("retake retakes retook retaken retaking", "REGAIN", "last"),
    ("is are was were be been being has have had", "BE", "last"),
    ("range ranges ranged ranging fluctuate fluctuates fluctuated", "RANGE", "last"),
    ("swing swings swung swinging move moves moved moving", "RANGE", "last"),
)

FLOW_VERBS = {
    1: (
        "buy",
        "buys",
        "bought",
        "buying",
        "purchase",
        "purchases",
        "purchased",
        "purchasing",
        "picked up",
        "pick up",
        "picking up",
        "scooped up",
        "scoop up",
        "scooping up",
        "snapped up",
        "snap up",
        "snapping up",
        "raked in",
        "rake in",
        "net bought",
        "net buying",
        "took in",
    ),
    -1: (
        "sell",
        "sells",
        "sold",
        "selling",
        "offload",
        "offloads",
        "offloaded",
        "offloading",
        "unload",
        "unloads",
        "unloaded",
        "unloading",
        "dump",
        "dumps",
        "dumped",
        "dumping",
        "net sold",
        "net selling",
    ),
}
FLOW_SIDES = {1: ("net buyers", "net buying"), -1: ("net sellers", "net selling")}

RELATIONS = {
    "lagged": (
        "lagged",
        "lags",
        "lagging",
        "lagged behind",
        "underperformed",
        "underperforms",
        "trailed",
        "trails",
        "trailing",
    ),
    "outpaced": (
        "outpaced",
        "outpaces",
        "outpacing",
        "outperformed",
        "outperforms",
        "outperforming",
        "did better",
    ),
    "better": ("fared better", "fares better"),
    "worse": ("fared worse", "fares worse"),
    "bucked": (
        "bucked the trend",
        "bucks the trend",
        "bucks trend",
        "bucking the trend",
        "bucked the gains",
        "bucked the decline",
        "bucked the fall",
        "bucked the rise",
        "went the other way",
        "moved the other way",
        "moved in the opposite direction",
    ),
    "tracked": (
        "followed suit",
        "tracked the gains",
        "tracked the losses",
        "tracked the rise",
        "tracked the fall",
        "tracked the decline",
        "tracked the trend",
        "tracked",
    ),
}

HIGHEST = ("highest", "best", "strongest")
LOWEST = ("lowest", "weakest")
BIGGEST = ("biggest", "largest", "steepest", "sharpest", "greatest", "deepest")
