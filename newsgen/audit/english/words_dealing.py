"""Who buys and sells, and how English says it. `+` values are forms of one another."""

from __future__ import annotations

PHRASES: dict[tuple[str, str], str] = {
    ("group", "foreign"): """
        foreigners, foreign investors, foreign investor, foreign funds, foreign buyers, foreign sellers,
        foreign traders, overseas investors, offshore investors, overseas funds, offshore funds,
        non-residents, nonresidents, non-resident investors, foreign, overseas money, foreign money, foreign
        capital, global investors, international investors, offshore
    """,
    ("group", "institutions"): """
        institutions, institutional investors, institutional investor, institution, institutionals, local
        institutions, domestic institutions, domestic institutional investors, local institutional investors,
        institutional
    """,
    ("group", "retail"): """
        retail investors, retail investor, individuals, individual investors, individual investor, retail
        traders, retail buyers, retail sellers, individual traders, mom-and-pop investors, mom and pop
        investors, mom-and-pop traders, small investors, ant investors, day traders, retail, individual,
        retail bargain hunters, retail bargain-hunters, retail punters, retail participants, ordinary
        investors, local individuals, domestic individuals
    """,
    ("group", "other"): """
        other corporations, other corporate investors, other companies, other corporate entities
    """,
    # Some of a group: the day's figures are of the whole group, so these are never judged.
    ("part", "institutions"): """
        pension funds, pension fund, the national pension service, national pension service, nps, investment
        trusts, brokerages, financial investment firms, financial investment companies, securities firms,
        securities companies, insurers, banks, private equity funds, hedge funds, asset managers, mutual
        funds, investment banks, the state pension fund, investment trust companies
    """,
    ("net", "buy"): """
        bought, buy, buys, buying, purchased, purchase, purchases, purchasing, scooped up, scooping up, scoop
        up, scoops up, snapped up, snapping up, snap up, picked up, picking up, net bought, net-bought, net
        buyers, net buyer, net purchasers, net purchaser, net buying, net-buying, net buy, net purchases, net
        purchase, net-purchased, net purchased, on the buying side, on the buying side with, raked
        in, raking in, acquired, acquiring, hoovered up, soaked
        up, mopped up, net inflows, net inflow, gobbled up, loaded up on, loading up on, absorbed, absorbing,
        amassed, accumulated, took in, buyers, buyer, buying spree, buying binge, net-buyers, net bought a
        combined, piled into, net long, net acquisitions, net demand
    """,
    ("net", "sell"): """
        sold, sell, sells, selling, offloaded, offload, offloads, offloading, dumped, dump, dumps, dumping,
        pulled a net, withdrew, withdrawing, yanked, unloaded, unload, unloads, unloading, net sold, net-sold,
        net sellers, net seller, net selling, net-selling, net sell, net sales, net sale, net-sellers,
        disposed of, disposing of, net offloaded, net disposal, net disposals, on the selling side,
        on the selling side with, net
        outflows, net outflow, selloff, sell-off, sell-offs, selloffs, sold off, sellers, seller, selling
        spree, jettisoned, let go of, ditched, ditching, shed shares, pulled out, parted with, selling binge,
        unwound, liquidated, net-selling spree, shed
    """,
    # Words that say that buying and selling are already weighed against each other.
    ("balance", "net"): "net, a net, on balance, on a net basis, in net terms, net of sales, on net",
    ("turn", "turned"): """
        turned, turn, turns, turning, switched, switching, flipped, flipping, swung, swinging, reversed to,
        reversed course to, shifted to, shifting to, turned around, turned into, turned out as, did an
        about-face, changed course to, reverted to, reverting to, returned as, returning as, returned to,
        returning to, back to, went back to
    """,
    ("turn", "resumed"): "resumed, resuming, resume",
    ("turn", "ended"): "reversing, reversed",
    ("combined", "all"): """
        combined, a combined, together, in combination, jointly, collectively, between them, in aggregate,
        altogether, in total, in all, the two combined
    """,
    ("market", "main"): """
        main bourse, the main bourse, main board, the main board, kospi market, the kospi market, main
        exchange, stock market, the stock market, main market, the main market, local stocks, local shares,
        domestic stocks, the bourse, local stock market, seoul bourse
    """,
    ("market", "KOSDAQ"): """
        kosdaq market, the kosdaq market, secondary bourse, the secondary bourse, junior bourse, the junior
        bourse, secondary board, tech-heavy market, junior market, the junior market, secondary market, the
        tech-heavy bourse
    """,
    # What a group may deal in beside the market's shares: the day's figures are not of these.
    ("elsewhere", "futures"): """
        futures, kospi 200 futures, index futures, futures market, futures contracts, contracts, options,
        derivatives
    """,
    ("elsewhere", "bonds"): """
        bonds, government bonds, treasuries, treasury bonds, debt, bond market, korean bonds, corporate bonds
    """,
    ("elsewhere", "funds"): """
        etfs, etf, exchange-traded funds, leveraged etfs, inverse etfs, u.s. stocks, american stocks, overseas
        stocks, foreign stocks
    """,
    ("elsewhere", "programs"): """
        program trading, programme trading, program selling, program buying, programme selling, arbitrage,
        block deal, block deals, block trades, after-hours trading
    """,
    ("elsewhere", "parts"): """
        chip shares, chip stocks, semiconductor shares, tech shares, tech stocks, technology shares,
        technology stocks, auto shares, bank shares, financial shares, large-cap stocks, blue chips, small
        caps, battery shares, chipmakers, electronics shares, defense shares, semiconductor stocks, battery
        stocks, their holdings, stake, stakes, preferred shares
    """,
    ("sparing", "most"): "most, mostly, biggest buyers, biggest sellers, top buyers, top sellers",
}
"""By kind and value, the phrases."""
