"""Ranks: records, the highest and largest, firsts, rows of sessions.

Values of `record`: what was broken, a close or a price within the day; `any` where the words do not say.
"""

from __future__ import annotations

PHRASES: dict[tuple[str, str], str] = {
    ("record", "close"): """
        record close, record closing high, record closing level, closing record, record finish, record-high
        close, record high close, all-time closing high, all-time high close, record close ever, record
        closes, closing records, record closing highs, record closing price, all-time high closing level,
        record settlement, record-high finish, all-time high on a closing basis, highest-ever close, record
        high on a closing basis, closing high, highest-ever finish, highest-ever closing level, highest ever
        close, record-setting close, all-time closing record, new closing high, closing peak
    """,
    ("record", "high"): """
        new intraday peak, fresh intraday peak, new intraday record, record intraday high, intraday record,
        intraday record high, all-time intraday high, intraday all-time high, intraday high record, record
        high during the session, record intraday level, record intraday highs, intraday records, intraday peak
        of all time, record intraday peak, all-time high in intraday trading, record high in intraday trading,
        record high intraday, all-time high intraday, intraday record highs
    """,
    ("record", "any"): """
        record high, record highs, all-time high, all-time highs, record level, record levels, record peak,
        historic high, historic highs, lifetime high, record territory, uncharted territory, all-time peak,
        highest-ever level, new all-time high, new record high, fresh record high, fresh all-time high, all
        time high, all time highs, record-high, record-breaking high, highest point in history, historical
        high, all-time record, life-time high, new high in history, record-high level
    """,
    ("record", "low"): """
        record low, record lows, all-time low, all-time lows, historic low, lifetime low, record-low
    """,
    ("record", "plain"): """
        record, records, new record, fresh record, record-breaking, record-setting, all-time, record-smashing,
        unprecedented
    """,
    ("former", "close"): """
        previous record close, previous closing record, previous record closing high, earlier closing record,
        prior closing record, old closing record, previous closing high, former closing record, last record
        close, previous all-time closing high, earlier record close, prior record close
    """,
    ("former", "high"): """
        previous intraday record, previous record intraday high, previous intraday high, prior intraday
        record, previous all-time intraday high, earlier intraday record, old intraday record, previous
        intraday record high, prior intraday high
    """,
    ("former", "any"): """
        previous record, previous peak, earlier record, old record, prior record, former record, previous
        record high, previous all-time high, prior peak, earlier peak, old peak, previous high, prior record
        high, last record, old high, prior high, previous best, last peak, existing record, last record high,
        record set, former peak, previous historic high, earlier record high, former record high
    """,
    # extreme values: high and low of levels, big and small of moves and dealings, best and worst of sessions.
    ("extreme", "high"): """
        highest, the highest, loftiest, strongest level, highest level, highest closing level, highest close,
        highest finish, highest point, highest mark, highest-level, strongest, firmest, highest closing price,
        highest price, highest intraday level, highest settlement, strongest close, richest
    """,
    ("extreme", "low"): """
        lowest, the lowest, lowest level, lowest closing level, lowest close, lowest finish, lowest point,
        lowest closing price, lowest price, weakest level, weakest, weakest close, softest, lowest intraday
        level, lowest settlement, cheapest
    """,
    ("extreme", "big"): """
        biggest, largest, steepest, sharpest, greatest, heaviest, fastest, deepest, the most, most, hugest,
        strongest daily, fiercest
    """,
    ("extreme", "small"): "smallest, slightest, narrowest, least",
    ("extreme", "best"): """
        best, best day, best session, best one-day performance, best daily performance, best showing, best
        trading day
    """,
    ("extreme", "worst"): """
        worst, worst day, worst session, worst one-day performance, worst daily performance, worst showing,
        worst trading day, ugliest
    """,
    # What a superlative is said of, once it is.
    ("noun", "close"): """
        close, closing, finish, closing level, closing price, closing value, closing mark, settlement, closing
        basis, close-basis, on a closing basis
    """,
    ("noun", "price"): """
        intraday, intra-day, intraday level, within the day, during the session, in intraday trading, intraday
        price
    """,
    ("noun", "level"): "level, point, mark, reading, price, value, position, levels, peak, rate",
    ("noun", "percent"): """
        percentage, in percentage terms, percentagewise, in percent terms, percentage-wise, in percentage,
        percent-wise, by percentage, percentage-point, percentage terms
    """,
    ("noun", "points"): """
        point-wise, in point terms, in points, points-wise, by points, in terms of points, in terms of point,
        point terms
    """,
    ("noun", "day"): """
        one-day, single-day, daily, single-session, one-session, day's, intraday's, in a single day, in a
        single session, in one day, day-on-day, one day, in a day, for a single day, single day
    """,
    ("noun", "longer"): "weekly, monthly, quarterly, yearly, annual",
    ("ever", "ever"): """
        ever, on record, in history, of all time, in its history, ever recorded, in the index's history, since
        records began, in the bourse's history, in the market's history, in the history of the index, in the
        exchange's history, since the index was launched, since its launch, since its listing, since listing,
        since its debut, since the index began, in stock market history, in korean stock market history, in
        the country's history, in south korean history, in kospi history, ever seen, since its inception,
        since inception, in the company's history, since data began
    """,
    ("first", "time"): """
        for the first time, for the first time ever, for first time, the first time, for the first time in
        history, first time ever, first-ever, for the very first time, first time, for the first time in its
        history, first time in history, for the first time on record, a historic first, for the first time in
        the index's history, first ever, for the first time in the bourse's history
    """,
    ("first", "first"): "first, maiden, first-time",
    ("row", "straight"): """
        straight, consecutive, successive, running, in a row, on the trot, back-to-back, unbroken, on end
    """,
    ("row", "streak"): "streak, streaks, run, string, spree",
    ("row", "loose"): """
        rally, skid, rout, slide, advance, climb, rise, decline, fall, slump, retreat, sell-off
    """,
    ("winning", "up"): """
        winning, gaining, rising, upward, gains, advances, gain, advance, rise, rises, rally, win, wins,
        increases, climb
    """,
    ("winning", "down"): """
        losing, falling, declining, downward, losses, declines, loss, decline, drop, drops, fall, falls,
        slump, slide, retreats
    """,
    # What is done to a row.
    ("snap", "ended"): """
        snapping, snapped, snaps, snap, to snap, ended, ends, ending, to end, breaking, broke, breaks,
        halting, halted, halts, stopped, stopping, arresting, cutting short, cut short, bringing an end to,
        putting an end to, put an end to, brought an end to, bringing to an end, reversing, reversed, called
        time on, bucking, came to an end, comes to an end, capping off, drew a line under, interrupting,
        interrupted, terminated
    """,
    ("snap", "longer"): """
        extending, extended, extends, extend, stretching, stretched, stretches, stretch, lengthening,
        lengthened, continuing, continued, prolonging, prolonged, marking, marked, notching, notched, logging,
        logged, to extend, posting, posted, adding to, building on, chalking up, chalked up, to mark, capping,
        capped
    """,
    ("place", "top"): "most valuable, largest by market value, no. 1, number one",
    ("after_since", "since"): "since, since then, not seen since, unseen since, last seen",
}
"""By kind and value, the phrases."""
