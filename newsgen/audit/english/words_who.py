"""Whom English market copy speaks of.

Values are series; `won` is the won's own worth, of which USDKRW is the inverse. `?` in front:
something that has figures of its own, of which a day knows nothing.
"""

from __future__ import annotations

PHRASES: dict[tuple[str, str], str] = {
    ("who", "KOSPI"): """
        kospi, the kospi, kospi index, the kospi index, korea composite stock price index, the korea
        composite stock price index, benchmark kospi, the benchmark kospi, benchmark kospi index, the
        benchmark kospi index, main kospi, main index kospi, south korea's kospi, seoul's kospi, korea's
        kospi, south korea's benchmark kospi, korea's benchmark kospi, korean benchmark, seoul's benchmark,
        south korea's benchmark index, korea's benchmark index, seoul's benchmark index, south korea's main
        index, south korea's benchmark, seoul's main index, kospi composite index, composite index, the main
        kospi index, the bellwether index, headline kospi, the headline index, benchmark index kospi, the
        headline kospi, main bourse kospi, blue-chip kospi, seoul composite, headline index, bellwether
        index, bellwether kospi, the bellwether kospi, kospi composite
    """,
    ("who", "KOSDAQ"): """
        kosdaq, the kosdaq, kosdaq index, the kosdaq index, tech-heavy kosdaq, the tech-heavy kosdaq, junior
        kosdaq, secondary kosdaq, tech-laden kosdaq, the tech-laden kosdaq, the secondary index, secondary
        index, the junior index, junior index, smaller kosdaq, the tech-heavy index, tech-heavy index,
        second-tier kosdaq, the small-cap index, secondary kosdaq index, tech-heavy kosdaq index, junior
        kosdaq index, the secondary kosdaq, the junior kosdaq, the smaller kosdaq, the secondary gauge, the
        junior gauge, the tech-heavy kosdaq index, the secondary kosdaq index, the junior bourse's index,
        secondary gauge, the small-cap kosdaq, small-cap kosdaq, the startup-heavy kosdaq, the
        technology-heavy kosdaq, technology-heavy kosdaq, growth-heavy kosdaq, the second-board index, the
        tech-oriented kosdaq, tech-rich kosdaq, the tech-rich kosdaq, the secondary kosdaq market, the
        second-tier kosdaq
    """,
    ("who", "won"): """
        the won, the korean won, korean won, the local currency, local currency, the korean currency, korean
        currency, the south korean won, south korean won, the domestic currency, south korea's won, the
        country's currency, the south korean currency, korea's won, the nation's currency, south korea's
        currency, korea's currency, south korean currency, krw
    """,
    ("who", "USDKRW"): """
        the dollar, the u.s. dollar, the greenback, greenback, won-dollar exchange rate, the won-dollar
        exchange rate, dollar-won exchange rate, the dollar-won exchange rate, the exchange rate, exchange
        rate, won-dollar rate, the won-dollar rate, dollar-won rate, the dollar-won rate, usd/krw, the
        american currency, the us dollar, dollar/won, won/dollar, the dollar/won exchange rate, the
        won/dollar exchange rate, the won/dollar rate, the dollar/won rate, dollar/won rate, the usd/krw
        rate, usd/krw rate, the u.s. currency, dollar-won, the dollar-won, the foreign exchange rate, usdkrw
    """,
    ("who", "^Dow Jones Industrial Average"): """
        dow jones industrial average, the dow jones industrial average, dow jones, the dow jones, the dow,
        dow, blue-chip dow, dow industrials, the dow industrials, djia, the blue-chip dow, the 30-stock dow,
        dow jones industrials
    """,
    ("who", "^Nasdaq Composite"): """
        nasdaq composite, the nasdaq composite, nasdaq, the nasdaq, tech-heavy nasdaq, the tech-heavy
        nasdaq, nasdaq composite index, the nasdaq composite index, tech-heavy nasdaq composite, the
        tech-heavy nasdaq composite, the technology-heavy nasdaq, tech-laden nasdaq, the tech-laden nasdaq,
        the nasdaq index
    """,
    ("who", "^S&P 500"): """
        s&p 500, the s&p 500, s&p, s&p 500 index, the s&p 500 index, the s&p, standard & poor's 500, the
        standard & poor's 500, broader s&p 500, the broader s&p 500, the broad s&p 500, broad-based s&p 500,
        the standard & poor's 500 index, standard & poor's 500 index, the broad-based s&p 500, the
        broad-market s&p 500, the benchmark s&p 500
    """,
    ("who", "?the KOSPI 200"): """
        kospi 200, the kospi 200, kospi200, kospi 200 index, the kospi 200 index, kospi 200 futures, kospi
        50, kospi 100, kosdaq 150, the kosdaq 150, kosdaq 150 futures, krx 300, kospi futures, kosdaq 150
        index, vkospi, kospi volatility index, kospi 200 volatility index, kospi etf, kosdaq futures, konex,
        the konex, korea value-up index, value-up index
    """,
    ("who", "?another country's market"): """
        nikkei, the nikkei, nikkei 225, the nikkei 225, nikkei index, the nikkei index, nikkei stock
        average, topix, the topix, hang seng, the hang seng, hang seng index, the hang seng index, shanghai
        composite, the shanghai composite, shanghai composite index, the shanghai composite index, csi 300,
        the csi 300, taiex, the taiex, russell 2000, the russell 2000, philadelphia semiconductor index, the
        philadelphia semiconductor index, the philadelphia stock exchange semiconductor index, philadelphia
        stock exchange semiconductor index, sox, ftse, the ftse, ftse 100, the ftse 100, dax, the dax, cac
        40, stoxx 600, msci asia pacific, msci, msci's, euro stoxx 50, nifty, sensex, asx 200, the s&p/asx
        200, nasdaq futures, s&p 500 futures, dow futures, nasdaq 100, the nasdaq 100, nasdaq 100 futures,
        vix, the vix, msci's broadest index, taiwan, japan, china, hong kong, japanese shares, japanese
        stocks, chinese stocks, chinese shares, wall street, u.s. stocks, u.s. shares, european shares,
        asian shares, asian stocks, taiwan's benchmark, japan's benchmark, szse component, shenzhen
        component, s&p/asx 200, u.s. stock futures, u.s. futures, us stocks
    """,
    ("who", "?another currency"): """
        yen, the yen, japanese yen, the japanese yen, yuan, the yuan, chinese yuan, the chinese yuan, euro,
        the euro, pound, sterling, dollar index, the dollar index, the u.s. dollar index, u.s. dollar index,
        baht, rupee, renminbi, the offshore yuan, the taiwan dollar, the australian dollar, taiwan dollar,
        dxy, ringgit, rupiah
    """,
    ("who", "005930"): "samsung, samsung elec",
    ("who", "000660"): "hynix",
    ("who", "?a group of companies"): """
        samsung group, sk group, lg group, hyundai motor group, lotte group, hanwha group, samsung
        affiliates, sk affiliates, samsung heavyweight
    """,
    ("who", "?a foreign company"): """
        nvidia, micron, micron technology, tsmc, taiwan semiconductor manufacturing, apple, microsoft,
        amazon, alphabet, google, meta, meta platforms, tesla, broadcom, intel, amd, advanced micro devices,
        qualcomm, asml, openai, oracle, palantir, netflix, toyota, sony, softbank, softbank group, alibaba,
        tencent, byd, arm, kioxia, sandisk, western digital, tokyo electron, coupang, advantest, lam
        research, applied materials
    """,
    # Words for somebody named before. Values: index, company, currency, any, stocks (the market as a whole).
    ("it", "main"): """
        the main bourse, the main board, the benchmark index, benchmark index, the benchmark, the main
        index, the benchmark gauge, the key index, main index, the broader index, the key stock index, the
        main gauge, the key gauge, key stock index, the country's benchmark index, the main bourse's index,
        benchmark gauge, korea's main index, the country's main index, the benchmark stock index, the main
        stock index, benchmark stock index, the bourse's main index, the seoul benchmark, the nation's
        benchmark index, the blue-chip index, the country's key index
    """,
    ("it", "index"): "the index, the gauge, the measure, the barometer, the stock index, the stock gauge",
    ("it", "company"): """
        the company, the stock, its shares, its stock, the chipmaker, the chip maker, the automaker, the
        carmaker, the shares, its share price, the tech giant, the chip giant, the firm, the conglomerate,
        the memory chipmaker, its stock price, the share, the memory giant, the memory maker, the bank, the
        lender, the battery maker, the shipbuilder, the steelmaker, the defense firm, the drugmaker, the
        share price, the stock price, the counter, the memory chip maker, the electronics giant, the
        technology giant, the semiconductor giant, the counter's shares, the market heavyweight, the
        bellwether, the market bellwether, the tech heavyweight, the electronics maker, the company's
        shares, the company's stock, the firm's shares, the chipmaker's shares, the chipmaker's stock, the
        stock's price, the tech behemoth, the world's largest memory chipmaker
    """,
    ("it", "currency"): "the currency, the unit",
    ("it", "rate"): "the rate",
    ("it", "any"): "it",
    ("it", "stocks"): """
        south korean stocks, south korean shares, seoul stocks, seoul shares, korean stocks, korean shares,
        local stocks, local shares, south korea's stock market, the stock market, korea's stock market,
        stocks in seoul, shares in seoul, south korea's shares, the seoul bourse, seoul's bourse, the local
        stock market, the korean stock market, the south korean stock market, korean equities, south korean
        equities, korean stock market, seoul stock market, seoul equities, the market, seoul's stock market,
        domestic stocks, south korean stock market, seoul bourse, korean bourse, the korean bourse, stocks,
        shares, equities
    """,
    ("they", "pair"): """
        the two, the pair, both companies, both stocks, the duo, both shares, the two companies, the two
        stocks, both chipmakers, the two chipmakers, the two chip giants, the two indexes, the two indices,
        both indexes, both indices, the two gauges, both gauges, the two shares, the two bellwethers, the
        two giants, the two memory makers, the chip duo, the two heavyweights, the two memory giants, the
        two names, the two tech giants, both names, both giants
    """,
    ("they", "former"): "the former",
    ("they", "latter"): "the latter",
    ("they", "they"): "they",
}
"""By kind and value, the phrases."""
