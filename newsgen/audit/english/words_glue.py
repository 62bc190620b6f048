"""Words that may stand between those that matter and change nothing."""

from __future__ import annotations

PHRASES: dict[tuple[str, str], str] = {
    ("glue", "glue"): """
        of, in, on, at, to, a, an, the, their, its, some, up, for, just, worth, worth of, stocks, shares,
        local shares, local stocks, korean shares, korean stocks, kospi shares, kospi stocks, domestic stocks,
        domestic shares, equities, local equities, on the, roughly, a total of, in total, a whopping, a
        massive, a hefty, a staggering, a modest, a robust, an eye-watering, a mere, only, as much as, korean
        equities, south korean stocks, south korean shares, kospi-listed shares, of stocks, of shares, of
        equities, south korean equities, listed shares, listed stocks, stock, share, equity, record, close to,
        this time, kosdaq shares, kosdaq stocks, in shares, in stocks, in local shares, seoul shares, seoul
        stocks, local, domestic, of local, of domestic, a chunky, a punishing, a solid, another, a further,
        further, additional, an additional, fresh, a fresh, main-board shares, an astonishing, an enormous, a
        relentless
    """,
    ("adverb", "adverb"): """
        also, again, meanwhile, however, still, aggressively, heavily, actively, steadily, jointly,
        collectively, relentlessly, eagerly, modestly, massively, continued to, kept, were, was, became,
        remained, ended as, ended up as, ended the day as, finished as, finished the day as, closed as,
        emerged as, remained as, stayed, had, have, has, been, are, is, as, meanwhile dominated, on the other
        hand, for their part, by contrast, in contrast, too, alone, once again, which, who, that, in turn, on
        the other side, on their part, went, went on to, opted to, chose to, rushed to, stood as, stood on,
        stepped in and, stepped up, stepped in to, jumped in to, all, both, each, kept up their, continued,
        began, started, acted as, served as, proved, only, to be, to have, closed out as, quietly,
        voraciously, cautiously, sharply, promptly, together, led the, ended the session as, finished the
        session as, closed the day as, proved to be, dominated, posted, recorded, logged, registered,
        reported, saw, showed, made, managed, undertook, staged, went on a, returned to, came in as, came in
        to, stayed as, ended, finished, net, on net, ended the day, finished the day, closed the
        day, ended the session,
        finished the session, stepped in with, weighed in with, chipped in with, came
        in with, responded with, countered with, were responsible for, accounted for, ended with, finished
        with
    """,
    ("amounting", "amounting"): """
        added up to, adding up to, adds up to, add up to,
        come to, comes to, amounts to, amount to, totals, total, stands at, stand at, works out to, totaled,
        totalled, totaling, totalling, amounted to, amounting to, came to, coming to, reached, reaching, stood
        at, standing at, hit, hitting, came in at, was, were, worth, to the tune of, at, ran to, tallied,
        swelled to, which totaled, which reached, which amounted to, that totaled, to, is, was worth, were
        worth, valued at, clocked in at, equal to, to a value of
    """,
    ("by", "by"): "by, from, on the part of, among, of, by both, from both, on the back of, led by",
    ("offset", "offset"): """
        absorbing, absorbed, offsetting, offset, countering, countered, soaking up, soaked up, mopping up,
        against, amid, despite, in the face of, outweighing, outweighed, met with, cushioning, cushioned
    """,
    ("join", "join"): """
        while, but, as, with, when, whereas, although, though, even as, because, since then, then, led by,
        thanks to, after, before, until, helped by, driven by, due to, which, who, following
    """,
    ("deny", "deny"): """
        not, no, never, neither, nor, without, failed to, failing to, fails to, unable to, no longer, far
        from, short of being, instead of, rather than, hardly, denied, avoided, avoiding, fell short of,
        didn't, wasn't, weren't, hasn't, haven't, doesn't, isn't, aren't, stopped short of, few, nothing, had
        not, has not, have not, did not
    """,
    ("ahead", "ahead"): """
        by the end of, by year end, by the year end, next week, next month, next year, next quarter, in the
        near term, in the coming, going forward, within the year, later this year, by end
    """,
    ("exceeding", "exceeding"): """
        surpassed, exceeded, topped, topping, exceeding, surpassing, in excess of, more than, upwards of
    """,
    ("suppose", "suppose"): """
        analysts see, see the, sees the, saw the chance, sees it, eyeing, eyes, may, might, could, would,
        should, likely, unlikely, expected, expects, expect, expecting, forecast, forecasts, predicted,
        predicts, predict, target, targets, targeting, price target, target price, if, unless, hopes, hope,
        hoping, set to, poised to, bound to, on track to, on course to, about to, looks set, potential,
        potentially, possible, possibly, scenario, outlook, whether, tipped to, plans to, will, can,
        projected, projection, estimate, estimates, aim to, aims to, anticipate, anticipates, anticipated,
        seen reaching
    """,
    ("qualifier", "qualifier"): """
        about, around, roughly, approximately, some, nearly, almost, just under, just over, more than, over,
        less than, under, at least, up to, as much as, close to, well over, just below, just above, slightly
        more than, slightly less than, upwards of, in excess of, fewer than, no less than, only, just, merely,
        barely, exactly, a little over, a little more than, a little under, above, below, no fewer than, well
        more than, or so, topping, exceeding, well above, shy of, just shy of
    """,
}
"""By kind and value, the phrases."""
