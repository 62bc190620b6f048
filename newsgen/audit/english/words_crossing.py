"""Levels passed and stood beyond.

Values of `cross`: side (above, below), then how (touch, close, stand, any), then `back`.
"""

from __future__ import annotations

PHRASES: dict[tuple[str, str], str] = {
    ("cross", "above touch"): """
        topped, tops, topping, top, breached, breaching, breaches, pierced, piercing, pierces, broke through,
        breaking through, breaks through, broke above, breaking above, breaks above, broke past, surged past,
        soared past, climbed past, rose past, jumped past, vaulted past, vaulted over, crossed, crosses,
        crossing, crossed above, crossing above, burst through, bursting through, blew past, blowing past,
        blasted past, powered past, powered through, powering past, smashed through, smashing through, shot
        past, shot above, sailed past, raced past, moved past, pushed past, pushed above, pushing above,
        pushing past, went past, passed, passes, passing, surpassed, surpasses, surpassing, exceeded,
        exceeding, exceeds, hit, hits, hitting, reached, reaches, reaching, touched, touches, touching,
        scaled, scaling, scales, conquered, conquering, overtook, eclipsed, broke, breaking the,
        breaks, rose above, rises
        above, rising above, climbed above, climbing above, climbs above, soared above, surged above, jumped
        above, vaulted above, moved above, got past, sped past, penetrated, penetrating, cleared, clearing,
        clears, stormed past, stormed through, punched through, cracked, cracking, marched past, rallied
        above, rallied past, leapt above, leaped above, leapt past, advanced past, advanced above, hurtled
        past, cruised past, barreled past
    """,
    ("cross", "above close"): """
        closed above, closing above, closes above, close above, ended above, ending above, ends above,
        finished above, finishing above, finishes above, settled above, settling above, settles above, closed
        over, closed beyond, ended over, finished past, to close above, to end above, to finish above, closed
        past, to settle above, finish above, end above, settle above
    """,
    ("cross", "above stand"): """
        stayed above, staying above, remained above, remaining above, held above, holding above, hovered
        above, standing above, stood above, stands above, traded above, trading above, trades above, is above,
        was above, hovering above, kept above, sits above, sat above, well above, trade above
    """,
    ("cross", "above open"): """
        opened above, opening above, opens above, started above, began above, kicked off above, open above
    """,
    ("cross", "above back"): """
        reclaimed, reclaiming, reclaims, reclaim, regained, regaining, regains, regain, recaptured,
        recapturing, recaptures, retook, retaking, retakes, recovered, recovering, recovers, back above,
        returned above, returning above, climbed back above, rose back above, bounced back above, rebounded
        above, closed back above, ended back above, finished back above, got back above, clawed back above,
        moved back above, won back, climbed back over, pushed back above, jumped back above, recrossed,
        retaken
    """,
    ("cross", "above"): "above, past, over, beyond",
    ("cross", "below touch"): """
        fell below, falling below, falls below, dropped below, dropping below, drops below, slipped below,
        slipping below, slips below, sank below, sinking below, dipped below, dipping below, dips below, broke
        below, breaking below, breaks below, slid below, sliding below, tumbled below, plunged below, plunging
        below, crashed below, crashed through, went below, fell under, dropped under, slipped under, sank
        under, dipped under, slumped below, plummeted below, retreated below, fell beneath, slipped beneath,
        fell through, gave up, giving up, surrendered, surrendering, lost, losing, ceded, relinquished, pulled
        back below, moved below, dived below, nosedived below, collapsed below, crumbled below, fell back
        below, slipped back below, dropped back below, sank back below, tumbling below
    """,
    ("cross", "below close"): """
        closed below, closing below, closes below, close below, ended below, ending below, ends below,
        finished below, finishing below, finishes below, settled below, settling below, settles below, closed
        under, ended under, finished under, to close below, to end below, to finish below, closed beneath,
        finish below, end below
    """,
    ("cross", "below stand"): """
        stayed below, staying below, remained below, remaining below, held below, hovered below, standing
        below, stood below, stands below, traded below, trading below, trades below, is below, was below,
        hovering below, sits below, well below, trade below
    """,
    ("cross", "below open"): """
        opened below, opening below, opens below, started below, began below, open below
    """,
    ("cross", "below"): "below, under, beneath",
    ("cross", "weak"): """
        weakened past, weakened beyond, weakening past, weakening beyond, weakened through, slid past, weaker
        than, tumbled past, slumped past, weakening through
    """,
    ("cross", "strong"): """
        strengthened past, strengthened beyond, strengthening past, strengthened through, firmed past,
        stronger than, strengthening beyond, firmed beyond
    """,
    ("cross", "short"): "short of, shy of, away from, from reaching, off",
    ("cross", "within"): """
        within reach of, close to, near, within striking distance of, approaching, approached, nearing,
        neared, toward, towards, on the verge of, on the cusp of, on the brink of
    """,
    ("level", "mark"): """
        mark, level, threshold, milestone, barrier, line, handle, plateau, point mark, ceiling, territory,
        watershed, hurdle, landmark, resistance level, psychological threshold, psychological level,
        psychological barrier, psychological mark, psychologically important mark, psychologically important
        level, psychologically significant level, psychologically key mark, support level, floor, round-number
        mark, line of resistance, support line, resistance line
    """,
    ("brief", "brief"): """
        briefly, momentarily, fleetingly, for a moment, at one point, for a while, temporarily, before paring
        gains, before retreating, before giving up
    """,
    ("halt", "sidecar"): "sidecar, sidecars, a sidecar, side car",
    ("halt", "circuit_breaker"): "circuit breaker, circuit breakers, circuit-breaker, circuit-breakers",
    ("halt_side", "buy"): "buy-side, buy side, buying-side",
    ("halt_side", "sell"): "sell-side, sell side, selling-side",
    ("issued", "issued"): """
        issued, triggered, activated, invoked, imposed, tripped, set off, called, put in place, kicked in,
        went off, took effect, was in effect, triggering, issuing, activating, fired
    """,
}
"""By kind and value, the phrases."""
