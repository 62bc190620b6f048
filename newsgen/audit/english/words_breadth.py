"""How many went which way, and how much changed hands."""

from __future__ import annotations

PHRASES: dict[tuple[str, str], str] = {
    ("breadth", "up"): """
        gainers, advancers, advancing issues, rising issues, winners, advancing stocks, gaining issues, rising
        stocks, gaining stocks, advances, stocks that rose, issues that rose, advancing shares, rising shares,
        gaining shares, stocks in positive territory, risers
    """,
    ("breadth", "down"): """
        losers, decliners, declining issues, falling issues, declining stocks, losing issues, falling stocks,
        losing stocks, decliner, loser, fallers, laggards, stocks that fell, issues that fell, declining
        shares, falling shares, losing shares, stocks in negative territory
    """,
    ("breadth", "flat"): """
        unchanged issues, unchanged, flat issues, unchanged stocks, remained unchanged, were unchanged, were
        flat
    """,
    ("breadth", "limit up"): "limit-up stocks, limit-up issues, upper-limit issues",
    ("breadth", "limit down"): "limit-down stocks, limit-down issues, lower-limit issues",
    ("issue", "issue"): """
        issues, stocks, shares, companies, names, counters, listed companies, traded issues, of the issues,
        constituents
    """,
    ("outnumbered", "more"): """
        outnumbered, outnumber, outnumbers, beating, leading, outpace, outnumbering, outpaced, outstripped,
        exceeded, outpacing, led, beat, overwhelmed, trounced, topped, outweighed, swamped, dwarfed, surpassed
    """,
    ("fare", "better"): """
        outperformed, outperforming, outperforms, outpaced, outpacing, outpaces, beat, beating, fared better
        than, did better than, outshone, outshining, outstripped, outstripping
    """,
    ("fare", "worse"): """
        underperformed, underperforming, underperforms, lagged, lagging, lags, lagged behind, trailed,
        trailing, trails, fared worse than, did worse than, lagging behind, trailing behind
    """,
    ("fare", "against"): """
        bucked, bucking, bucks, defied, defying, diverged from, diverging from, ran counter to, running
        counter to, moved in the opposite direction, moved in the opposite direction of, went against, going
        against, decoupled from
    """,
    ("fare_of", "trend"): """
        broader market, the broader market, wider market, the wider market, the trend, trend, the index, the
        market, broader index, overall market, main board, the main board, market trend, downward trend,
        upward trend
    """,
    ("trade", "turnover"): """
        turnover, trading value, trade value, transaction value, value of trade, value of shares traded,
        trading turnover, value traded, transactions value, turnover by value, trading amount, value of
        transactions, traded value
    """,
    ("trade", "volume"): """
        volume, trading volume, trade volume, transaction volume, volume of trade, share volume, turnover by
        volume, traded volume, volumes
    """,
    ("trade", "cap"): """
        total value of kospi stocks, total value of listed stocks, total value of kospi companies,
        combined value of kospi companies, total value of listed companies,
        the market value, the market's value, market's value, the market capitalization, market
        capitalization, market capitalisation, market value, market cap, combined market value, total market
        value, total market capitalization, combined market capitalization, aggregate market value, aggregate
        market capitalization, market capitalizations, market caps, capitalization, stock market value, total
        market cap, combined market cap, overall market capitalization, overall market value, total value of
        all listed companies, market worth
    """,
    ("hands", "hands"): """
        changed hands, change hands, changing hands, were traded, was traded, traded hands, were exchanged,
        switched hands
    """,
    ("usual", "usual"): """
        usual size, usual level, usual pace, usual, recent norm, recent average, average, median, daily
        average, the usual, moving average, mean, norm, average daily, 20-day average, 30-day average, 50-day
        average
    """,
}
"""By kind and value, the phrases."""
