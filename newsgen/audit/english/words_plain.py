"""Words that say nothing by themselves, and may stand between a subject and its verb."""

from __future__ import annotations

PHRASES: dict[tuple[str, str], str] = {
    ("plain", "word"): """
        the, a, an, of, in, on, by, from, at, to, its, their, that, this, these, those, was, were, is, are,
        has, have, had, been, be, being, also, still, again, then, later, further, another, even, only,
        just, already, now, meanwhile, however, thus, so, too, either, finally, eventually, initially,
        sharply, slightly, modestly, steadily, early, late, earlier, wednesday's, trade, trading, morning,
        afternoon, session, day, today, seoul, korea, korean, south, benchmark, bellwether, tech, giant,
        heavyweight, chipmaker, automaker, carmaker, no, top, cap, market, index, shares, share, stock,
        stocks, price, prices, issue, main, key, major, large, big, leading, largest, biggest, company,
        rival, peer, industry, leader, co, corp, inc, ltd, group, per, as much, early trade, early trading,
        morning trade, morning trading, afternoon trade, late trade, afternoon trading, late trading,
        intraday trading, intraday trade, midday, noon, time, local, yonhap, overnight, among, them, for its
        part, part, once, alone, total, net, worth, about, around, some, over, compared, versus, against,
        relative, compared with, compared to, relative to, or, i.e., respectively, did, do, does, kst, est,
        gmt, turn, helped, buoyed, led, driven, bolstered, weighed, dragged, supported, extended, extending,
        extends, extend, gains, winning, streak, run, straight, consecutive, strong, stellar, dizzying,
        stunning, solid, hefty, whopping, mere, robust, healthy, brisk, steep, sharp, slight, modest,
        marginal, moderate, dramatic, massive, huge, dazzling, impressive, remarkable, breathtaking,
        painful, bruising, brutal, punishing, fresh, wide, broad, deep, heady, handsome, tidy, cool,
        respectable, spectacular, eye-catching, eye-watering, full, good, combined, whole, daily, overall,
        extra, additional, stinging, jaw-dropping, blistering, sizable, sizeable, thumping, posted, posting,
        posts, logged, logging, logs, notched, notching, marked, marking, recorded, recording, registered,
        registering, saw, seeing, scored, scoring, suffered, suffering, booked, chalked, made, making,
        staged, staging, enjoyed, enjoying, showed, showing, sustained, took, taking, capped, capping,
        delivered, mustered, managed, clocked, eked out, experienced, reported a, achieved, got, sporting,
        carrying, wearing, brought, putting, translating, equal, equivalent, i.e, namely, amounting,
        representing, good for, enough for, adding up, bell, reading, figure, level, point, points, value,
        mark, quote, quoted, price tag, apiece, mid, daytime, day's, official, onshore, offshore, tally,
        soon, quickly, swiftly, promptly, remains, remained, footing, steam, ground, momentum, nerve, by the
        close, by the end of the day, by the end of the session, by the end of trading, closing bell,
        opening bell, within minutes, by midday, by noon, at midday, soon after, shortly after, minutes
        later, in no time, at the closing bell, at the opening bell, sister, counterpart, flagship, blue
        chip, memory, chip, semiconductor, electronics, auto, sibling, cross-town, crosstown, domestic,
        hometown, world's, country's, nation's, second-largest, second, market-leading, fellow, smaller,
        bigger, conglomerate, maker, affiliate, unit, cosmetics, bio, firm, battery, shipbuilder,
        steelmaker, lender, portal, operator, defense, drugmaker, biotech, bourse, board, exchange,
        currency, data, showed that, korea exchange, the korea exchange, according to the korea exchange,
        according to korea exchange data, data from the korea exchange showed, korea exchange data showed,
        the korea exchange said, krx data showed, according to the krx, stood there, amid, following, ahead,
        back, onto, there, where, when, it was, having
    """,
    ("speech", "said"): """
        said, says, told, noted, wrote, added that, explained, commented, according to analysts, argued,
        remarked, stated, saying, analysts said, warned
    """,
    ("hedge", "other terms"): """
        in dollar terms, in dollars, in u.s. dollar terms, in local currency terms, in real terms, in euro
        terms, on a dollar basis, annualized, on average
    """,
    ("hedge", "may"): """
        defined as, commonly defined as, known as, would mean, may, might, could, would, should, can, will,
        won't, likely, unlikely, expected, expects, expect, expecting, expectations, forecast, forecasts,
        forecasting, predicted, predicts, predict, predicting, projected, projects, projection, projections,
        estimate, estimates, estimated, estimating, target, targets, targeting, price target, target price,
        outlook, if, unless, hopes, hope, hoping, aims, aim, aiming, anticipated, anticipates, anticipating,
        set to, poised to, bound to, on track to, on course to, about to, looks set, seen rising, seen
        falling, potential, potentially, possible, possibly, possibility, upside, downside risk, scenario,
        consensus, guidance, plans to, plan to, planned, pledged, vowed, goal, prospects of, whether, should
        it, could have, would have, speculation, rumors, fair value, upper end, lower end, upside potential,
        plans, seek to, seeks to, proposed, proposal, tipped to, raised its, cut its, lowered its
    """,
    ("not", "not"): """
        not, never, didn't, wasn't, weren't, hasn't, haven't, hadn't, doesn't, don't, isn't, aren't, failed
        to, failing to, fails to, without, nor, neither, stopped short of, hardly, unable to, no longer, far
        from, instead of, rather than, denied, couldn't, wouldn't, avoided, despite, erased, erasing, erase,
        wiped out, wiping out, recouping, recouped, pared, paring, pare, pares, trimmed, trimming, trim
    """,
    # Things with figures of their own that a market day does not hold. The value is what is said of them.
    ("other", "a company's own business"): """
        profit, profits, sales, revenue, revenues, earnings, operating profit, net profit, operating income,
        net income, income, net loss, operating loss, shipments, stake, stakes, orders, order, backlog,
        dividend, dividends, earnings per share, eps, ebitda, margin, capex, investment, spending, output,
        production, capacity, market share, buyback, contract, contracts, deal, workforce, wages, bonus,
        salary, cost, costs, loan, loans, deposits, debt, assets, holdings, treasury shares, subscribers,
        deliveries, valuation, price-to-earnings, p/e, bid, tender offer, ipo
    """,
    ("other", "no figure of this market"): """
        exports, imports, export, import, gdp, gross domestic product, inflation, consumer prices, consumer
        price index, cpi, producer prices, interest rate, interest rates, policy rate, key rate, base rate,
        rate cut, rate hike, benchmark rate, benchmark interest rate, basis points, basis point,
        unemployment, jobless, retail sales, industrial output, economy, trade surplus, trade deficit,
        tariff, tariffs, duties, levy, levies, population, home prices, housing prices, apartment prices,
        rates, money supply, reserves, current account, jobs, payrolls, pmi, household debt, tax
    """,
    ("other", "bonds"): """
        yield, yields, bond, bonds, treasury, treasuries, treasurys, three-year, 10-year, ten-year, 3-year,
        note, notes, government bonds, coupon, bond futures, 2-year, two-year treasury, 30-year, 5-year
    """,
    ("other", "oil, metals or coins"): """
        oil, crude, brent, wti, west texas intermediate, barrel, gold, silver, copper, bitcoin, ether,
        ethereum, cryptocurrency, cryptocurrencies, crypto, ounce, lithium, natural gas, gas, iron ore,
        nickel, dram prices, nand prices, contract prices, spot prices, memory prices, chip prices, dram
        contract prices, token
    """,
    ("other", "futures"): "futures, options, derivatives, swap, cds, credit default swap",
    ("other", "funds"): "etf, etfs, fund, exchange-traded fund, mutual fund, margin loans, margin debt",
}
"""By kind and value, the phrases."""
