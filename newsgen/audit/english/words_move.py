"""How English says that something went up or down.

Values of `move`: way, then form: `verb` (rose), `ing` (rising), `noun` (a rise), `adj` (higher). `rise` and
its like are verb and noun: `both`.
"""

from __future__ import annotations

PHRASES: dict[tuple[str, str], str] = {
    ("move", "up verb"): """
        rose, rises, risen, gained, gains, climbed, climbs, advanced, advances, jumped, jumps, surged,
        surges, soared, soars, rallied, rallies, leapt, leaped, leaps, added, adds, increased, increases,
        edged up, edges up, inched up, inches up, moved up, moves up, went up, goes up, gone up, shot up,
        shoots up, spiked, spikes, skyrocketed, skyrockets, rebounded, rebounds, bounced, bounces, bounced
        back, ticked up, ticks up, picked up by, crept up, nudged up, edged higher, edges higher, inched
        higher, inches higher, moved higher, ticked higher, pushed higher, climbed higher, crept higher,
        drifted higher, went higher, marched higher, popped, popped up, bounce back, bounced back, bounces
        back, gapped up, returned, put on, tacked on, vaulted, catapulted, rocketed, rockets, appreciated,
        strengthened, strengthens, firmed, firms, grew, ascended, trended up, trended higher, spiralled up,
        powered ahead, roared, roared higher, galloped, swelled, recouped, snapped back, ratcheted up,
        stormed, exploded, zoomed, sprang, springs, hopped, edged upward, inched upward, nosed up, forged
        ahead, pulled ahead, ramped up, jumped up, surged up, rose up, piled on, notched up, racked up
    """,
    ("move", "up ing"): """
        rising, gaining, climbing, advancing, jumping, surging, soaring, rallying, leaping, adding,
        increasing, edging up, inching up, moving up, going up, shooting up, spiking, skyrocketing,
        rebounding, bouncing, bouncing back, ticking up, creeping up, edging higher, inching higher, moving
        higher, ticking higher, pushing higher, climbing higher, putting on, tacking on, appreciating,
        strengthening, firming, growing, vaulting, rocketing, popping
    """,
    ("move", "up both"): """
        rise, gain, climb, advance, jump, surge, soar, leap, increase, rally, spike, rebound, bounce,
        uptick, pop, upswing, upturn, strengthen, firm, edge up, inch up, edge higher, inch higher, move
        higher, add, appreciate, go up, appreciation, ascent, run-up, move up, rocket, upside move, upward
        move, improvement, growth
    """,
    ("move", "up adj"): """
        to the good, stronger than, higher than, firmer than, up, higher, stronger, firmer, in positive
        territory, in the black, in the green, on the upside
    """,
    ("move", "down verb"): """
        fell, falls, fallen, lost, loses, dropped, drops, declined, declines, slid, slides, slipped, slips,
        shed, sheds, eased, eases, dipped, dips, retreated, retreats, sank, sinks, sunk, tumbled, tumbles,
        plunged, plunges, plummeted, plummets, slumped, slumps, nosedived, nosedives, dived, dove, crashed,
        crashes, decreased, decreases, edged down, edges down, inched down, inches down, moved down, moves
        down, went down, goes down, gone down, shot down, pulled back, pulls back, surrendered, gave up,
        gives up, given up, backed off, edged lower, edges lower, inched lower, inches lower, moved lower,
        ticked down, ticked lower, drifted lower, drifted down, slid lower, skidded, stumbled, depreciated,
        weakened, weakens, softened, softens, ceded, relinquished, gave back, collapsed, cratered,
        cratering, forfeited, swooned, tanked, tanks, buckled, wilted, sagged, receded, shaved off, nudged
        down, crept lower, lost ground, gave away, went lower, slumped down, dropped off, fell off, fell
        back, slipped back, dropped back, edged downward, knocked off, contracted, shrank, was hammered,
        were hammered, caved, descended, tapered off, gapped down, was pummeled, was battered, nose-dived,
        languished lower
    """,
    ("move", "down ing"): """
        falling, losing, dropping, declining, sliding, slipping, shedding, easing, dipping, retreating,
        sinking, tumbling, plunging, plummeting, slumping, nosediving, diving, crashing, decreasing, edging
        down, inching down, moving down, going down, pulling back, surrendering, giving up, edging lower,
        inching lower, moving lower, ticking lower, drifting lower, skidding, depreciating, weakening,
        softening, ceding, relinquishing, giving back, collapsing, tanking, shrinking, lowering
    """,
    ("move", "down both"): """
        fall, lose, drop, decline, slide, slip, dip, retreat, tumble, plunge, slump, nosedive, dive, crash,
        decrease, pullback, pull back, downtick, weaken, soften, ease, edge down, inch down, loss, losses,
        setback, rout, swoon, correction, skid, depreciate, go down, depreciation, slippage, descent,
        meltdown, sink, move lower, downturn, plummet, downward move, collapse, selloff of, sell-off of,
        freefall, give up, shed, contraction, shortfall
    """,
    ("move", "down adj"): """
        to the bad, weaker than, lower than, softer than, down, lower, weaker, softer, in negative
        territory, in the red, on the downside, off
    """,
    ("move", "flat adj"): """
        flat, unchanged, little changed, nearly flat, almost flat, virtually flat, virtually unchanged,
        almost unchanged, nearly unchanged, little-changed, roughly flat, barely changed, mostly flat,
        largely flat, largely unchanged, mostly unchanged, steady, essentially flat, essentially unchanged,
        practically flat, hardly changed
    """,
    # Where a price stood, and how it came there. Values: the aspect, then how it is said.
    ("aspect", "close verb"): """
        closed, closes, wound up at, wind up at, to wind up at, winding up at, wound up, close at, closing
        at, ended, ends, ending at, finished, finishes, finishing at, settled, settles, settling at, to
        close, to end, to finish, to settle, closing, ending, finishing, settling, closed out, ended the
        day, ended the session, finished the day, finished the session, closed the day, closed the session,
        ended trading, finished trading, closed trading, wrapped up, wrapped up the day, wrapped up the
        session, wrapped up trading, concluded, concluded the day, concluded the session, rounded off,
        signed off, called it a day, ended trade, close, end, finish, ended the week, ended the month, ended
        the year, capped the day, capped the session, closed the books, came to rest, came to a close,
        wrapping up, closing the day, ending the day, ending the session, finishing the session, closing
        out, finishing the day, closing the session, closed out the day, closed out the session, to end the
        day, to close the day, to close the session, to end the session, to finish the day, to finish the
        session, to close out the session, to close out the day
    """,
    ("aspect", "close noun"): """
        closing price, closing level, the close, closing value, market close, closing quote, closing rate,
        closing mark, settlement price
    """,
    ("aspect", "open verb"): """
        open, begun, begun the day, begun trading, opened, opens, opening, opened the day, opened the
        session, started, starts, began, begins, kicked off, began the day, started the day, began trading,
        started trading, began the session, started the session, opened trading, kicked off the day, kicked
        off the session, started off, kicked off trading, got off, commenced, to open, opening the session,
        opening the day
    """,
    ("aspect", "open noun"): """
        the open, opening price, opening level, the opening, opening quote, opening value, opening bell,
        opening mark, opening rate, opening print
    """,
    ("aspect", "high verb"): """
        rose as high as, climbed as high as, went as high as, reached as high as, gained as much as, rose as
        much as, jumped as much as, climbed as much as, surged as much as, soared as much as, rising as much
        as, gaining as much as, rallied as much as, advanced as much as, added as much as, surged as high
        as, soared as high as, jumped as high as, got as high as, traded as high as, peaked at, peaking at,
        peaked, topped out at, topping out at, as high as, rising as high as, climbing as high as, was up as
        much as, up as much as, rose to as high as, surged to as high as, climbed to as high as, spiked as
        high as, maxed out at, crested at, jumping as much as, surging as much as
    """,
    ("aspect", "high noun"): """
        at its best, at its strongest, at its best point, at its peak, high, its high, session top, intraday
        high, session high, day's high, daily high, high of, day high, the high, intraday peak, session
        peak, day's peak, the day's high, high for the day, high of the day, trading high, a high, intra-day
        high, session's high, intraday highs, highest level of the day, highest point of the day, session
        best, intraday top, intraday high of, peak of, a peak, the session high, the session's high, the
        intraday high, the intraday peak, high point of the day, intraday best, the day's peak, the day's
        best
    """,
    ("aspect", "low verb"): """
        fell as low as, dropped as low as, slid as low as, sank as low as, went as low as, fell as much as,
        dropped as much as, slid as much as, lost as much as, plunged as much as, tumbled as much as,
        falling as much as, losing as much as, shed as much as, declined as much as, sank as much as,
        plunged as low as, tumbled as low as, traded as low as, got as low as, bottomed at, bottomed out at,
        bottoming at, bottoming out at, troughed at, as low as, falling as low as, dropping as low as, was
        down as much as, down as much as, fell to as low as, dropped to as low as, slumped as much as,
        plummeted as much as, dipped as low as, slipped as low as, dipped as much as, slumped as low as
    """,
    ("aspect", "low noun"): """
        low, its low, intraday low, session low, day's low, daily low, low of, day low, the low, intraday
        trough, the day's low, low for the day, low of the day, trading low, a low, intra-day low, session's
        low, at its worst, at its worst point, at the worst point, at its weakest, at its lowest, intraday
        lows, lowest level of the day, lowest point of the day, session trough, intraday bottom, intraday
        low of, trough of, the session low, the session's low, the intraday low, the day's trough, low point
        of the day, intraday nadir, session nadir
    """,
    ("aspect", "last verb"): """
        traded, trades, trading, stood, stands, standing, was trading, were trading, changed hands, changing
        hands, hovered, hovering, quoted, was quoted, was standing, sat, sitting, fetched, fetching, came
        in, stayed, remained, at midday stood, is trading, are trading, was last, was last at, last traded,
        was at, were at, is at, being traded, was being traded, came to, coming to, landed, is quoted, to
        reach, printed, reached, reaching, hit, hitting, hits, touched, touching, was priced, held, was
        changing hands, were changing hands, swung, swinging, ranged, ranging, fluctuated, fluctuating,
        seesawed, seesawing, moved, moving between, whipsawed, oscillated
    """,
    # What a move is counted from, when it is not the close before.
    ("base", "open"): """
        from the open, from its open, from the opening, from its opening, from the opening price, from its
        opening price, from the opening level, from its opening level, since the open, since the opening
        bell, from the opening bell, from where it opened, from their opening price, from their opening
        prices, against the opening price, above its open, below its open, from its opening quote, versus
        the open, than the open, than its open, than its opening price, than the opening price, from its
        open of, from the open of, from an open of
    """,
    ("base", "high"): """
        from the day's high, from its day's high, from the intraday high, from its intraday high, from the
        session high, from its session high, off its intraday high, off the day's high, from its high, from
        the high, off its high, off the session high, off its highs, from its intraday peak, from the
        intraday peak, from the day's peak, off the intraday peak, from its daily high, from its peak, off
        its session high, from the session's high, from session highs, from intraday highs, below its
        intraday high, below the day's high, off the day's peak, below its intraday peak
    """,
    ("base", "low"): """
        from the day's low, from its day's low, from the intraday low, from its intraday low, from the
        session low, from its session low, off its intraday low, off the day's low, from its low, from the
        low, off its low, off its lows, from its daily low, from its trough, off its session low, from the
        session's low, from session lows, from intraday lows, above its intraday low, above the day's low
    """,
    ("before", "previous"): """
        the previous session, the previous day, the previous trading day, the prior session, the prior day,
        a day earlier, a session earlier, the day before, the session before, yesterday, the previous close,
        the previous session's close, the prior close, the previous day's close, its previous close, the
        preceding session, the preceding day, the last session, the prior trading day, the last close, the
        previous closing, the day earlier, one day earlier, previous session, previous day, previous close,
        prior session, the previous session's closing, the previous finish, a day ago, a day before, its
        prior close, previous trading day, the day prior, last close, the preceding trading day, the
        previous closing price, prior close, the earlier session, the previous session's, the previous
        day's, the previous day's finish, the previous session's finish, yesterday's, yesterday's close, the
        prior session's, the prior session's close, the previous day's closing, its last close, prior day,
        its previous closing price, the previous closing level, the day before's, previous day's close,
        previous session's close, the prior day's, the prior day's close, the earlier day, their previous
        close, their previous closes, the previous trading session, the previous trading session's close,
        the last trading day, the previous trading day's close, one session earlier, previous trading
        session, day-earlier, the close of the previous session
    """,
    ("period", "this week"): """
        ended the week, closed the week, finished the week, ending the week, throughout the week, this week,
        for the week, on the week, on a weekly basis, so far this week, in the past week, over the week,
        week-to-date, during the week, week on week, in a week
    """,
    ("period", "this month"): """
        ended the month, closed the month, finished the month, ending the month, over the month, this month,
        for the month, on the month, so far this month, month-to-date, in the month, during the month
    """,
    ("period", "this quarter"): """
        ended the quarter, over the quarter, during the quarter, this quarter, for the quarter, so far this
        quarter, quarter-to-date, in the quarter
    """,
    ("period", "this year"): """
        ytd, at the start of the year, at the beginning of the year, at the end of last year, the start of
        the year, the end of last year, the beginning of the year, ended the year, ends the year, end the
        year, closed the year, finished the year, finish the year, to end the year, ending the year, closing
        the year, over the year, in the year, during the year, throughout the year, on an annual basis, this
        year, so far this year, year-to-date, year to date, since the start of the year, since the beginning
        of the year, for the year, on the year, since the start of this year, since the beginning of this
        year, since the year began, this year alone, from the end of last year, from the start of the year,
        since the end of last year, since the year's start, in the year to date, this year so far, since
        last year-end, from the beginning of the year, from last year-end
    """,
    ("period", "last week"): """
        last week, the previous week, a week earlier, a week ago, the prior week, the week before, the
        preceding week, from a week ago
    """,
    ("period", "last month"): """
        last month, the previous month, a month earlier, a month ago, the prior month, the preceding month
    """,
    ("period", "last quarter"): """
        last quarter, the previous quarter, a quarter earlier, the prior quarter, the preceding quarter, the
        first quarter, the second quarter, the third quarter, the fourth quarter, first quarter, second
        quarter, third quarter, fourth quarter, q1, q2, q3, q4
    """,
    ("period", "last year"): """
        last year, the previous year, a year earlier, a year ago, the prior year, on-year, year-on-year,
        year on year, from a year before, the preceding year, year-over-year, year over year, a year before,
        next year, 12 months, 12-month, the year before, same period, fiscal
    """,
    ("each", "each"): "each, both, apiece, all, alike",
    ("respectively", "respectively"): "respectively, in that order",
    # Who moves somebody else: *lifted the index 1.2 percent*. `any` says no way by itself.
    ("cause", "up"): """
        lifted, lifting, lift, lifts, boosted, boosting, propelled, propelling, hoisted, hoisting,
        catapulted, nudged up, buoyed
    """,
    ("cause", "down"): "dragged, dragging, drags, drag, weighed down",
    ("cause", "any"): """
        pushed, pushing, push, pushes, sent, sending, sends, took, taking, pulled, pulling, drove, driving,
        drives, carried, carrying, brought, bringing, left, leaving
    """,
    # Moves told by the stretch they cover.
    ("spell", "week"): "weekly, a weekly, one-week",
    ("spell", "month"): "monthly, a monthly, one-month",
    ("spell", "quarter"): "quarterly, a quarterly",
    ("spell", "year"): "annual, yearly, an annual, a yearly, full-year, year-long",
}
"""By kind and value, the phrases."""
