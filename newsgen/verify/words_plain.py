"""The words around them: subjects, nouns of the trade, time words, and words that claim nothing."""

from __future__ import annotations

# Names of what stories speak of. ``main`` is the day's own index.
SUBJECTS = {
    "main": (
        "benchmark",
        "benchmark index",
        "market",
        "main index",
        "main board",
        "seoul shares",
        "south korean shares",
        "south korean stocks",
        "korean stocks",
        "korean shares",
        "seoul stocks",
        "stocks",
    ),
    "index": ("index",),
    "KOSPI": (
        "kospi",
        "benchmark kospi",
        "korea composite stock price index",
        "benchmark korea composite stock price index ( kospi )",
        "korea composite stock price index ( kospi )",
        "kospi index",
    ),
    "KOSDAQ": (
        "kosdaq",
        "tech-heavy kosdaq",
        "secondary kosdaq",
        "junior kosdaq",
        "kosdaq index",
        "tech-heavy secondary kosdaq",
        "smaller kosdaq",
        "secondary index",
        "tech-heavy index",
        "secondary board",
        "technology-heavy kosdaq",
    ),
    "USDKRW": (
        "won",
        "local currency",
        "korean won",
        "south korean won",
        "currency",
    ),
    "cap": (
        "market capitalization",
        "market capitalisation",
        "market value",
        "market cap",
        "combined market capitalization",
        "combined market value",
        "total market capitalization",
        "total market value",
        "combined value",
    ),
    "turnover": ("turnover", "trading value", "trade value"),
    "volume": ("volume", "trading volume", "trade volume"),
    "foreign": (
        "foreign investors",
        "foreigners",
        "offshore investors",
        "foreign investor",
        "foreign",
        "overseas investors",
    ),
    "institutions": (
        "institutions",
        "institutional investors",
        "institutional",
        "local institutions",
        "domestic institutions",
    ),
    "retail": (
        "retail investors",
        "individuals",
        "individual investors",
        "retail buyers",
        "retail",
        "individual",
    ),
}
WALL = (
    "on wall street",
    "wall street",
    "in new york",
    "in the u.s.",
    "in the us",
    "u.s. stocks",
    "new york stocks",
)
OVERSEAS = {
    "dow": ("dow", "dow jones", "dow jones industrial average"),
    "s&p": ("s&p 500", "s&p 500 index"),
    "nasdaq": ("nasdaq", "nasdaq composite"),
}
CAP_OF = {
    "KOSPI": (
        "of kospi-listed companies",
        "of kospi-listed shares",
        "of kospi-listed firms",
        "of the kospi",
        "of kospi companies",
        "of companies listed on the kospi",
    ),
    "KOSDAQ": (
        "of kosdaq-listed companies",
        "of kosdaq-listed shares",
        "of kosdaq-listed firms",
        "of the kosdaq",
        "of kosdaq companies",
        "of companies listed on the kosdaq",
    ),
}

# Nouns for a value of the series.
VALUES = {
    "previous_close": (
        "previous close",
        "previous day's close",
        "previous session's close",
        "previous closing price",
        "last close",
        "prior close",
    ),
    "open": ("opening level", "opening price", "open"),
    "high": (
        "high",
        "intraday high",
        "session high",
        "day's high",
        "highs",
        "high of the day",
        "day high",
        "intraday highs",
        "intraday peak",
        "peak",
    ),
    "low": ("low", "intraday low", "session low", "day's low", "lows", "low of the day", "day low"),
}
AS_FAR_AS = {"high": ("as high as",), "low": ("as low as",), "far": ("as much as",)}

COMPARE = {
    "more": ("more than", "in more than", "just over", "in just over", "a little over"),
    "less": ("less than", "in less than", "in under", "under", "just under", "within"),
    "about": ("about", "around", "roughly", "some", "approximately", "in about", "in roughly"),
    "just": ("just", "only"),
    "nearly": ("nearly", "almost", "in nearly", "in almost", "close to"),
}
BEYOND = {
    1: ("above", "past", "over", "through", "beyond"),
    -1: ("below", "beneath"),
}
BACK = {
    1: ("back above", "back over", "back past", "back through"),
    -1: ("back below", "back under"),
}

# Time words by what must hold: see judge_times.
PHASES = {
    "open": (
        "in early trading",
        "in early trade",
        "early in the session",
        "in early deals",
        "in opening trade",
        "in the first minutes of trading",
        "shortly after the opening",
        "shortly after opening",
        "shortly after the open",
        "at the open",
        "early",
    ),
    "midday": ("in midday trade", "in midday trading", "around midday"),
    "morning": ("morning", "in morning trading", "in morning trade", "in the morning"),
    "afternoon": ("afternoon", "in afternoon trading", "in afternoon trade", "in the afternoon"),
    "close": ("at the close", "by the close", "at close", "for the day", "at the end of the session"),
    "any": (
        "during the day",
        "during the session",
        "in the session",
        "on the day",
        "so far in the session",
        "at one point",
        "intraday",
        "in intraday trading",
        "in intraday trade",
        "on the session",
        "so far in the day",
        "so far",
        "earlier in the session",
        "earlier in the day",
        "in the course of the session",
        "today",
    ),
    "overnight": ("overnight",),
}
YEAR = (
    "so far this year",
    "the year",
    "for the year",
    "this year",
    "since the start of the year",
    "for the year so far",
    "year to date",
    "since the end of last year",
    "since the beginning of the year",
)
BEFORE = (
    "previous session",
    "previous day",
    "a day earlier",
    "day before",
    "session before",
    "a session earlier",
    "in the previous session",
    "in the session before",
    "on the previous day",
)
MEDIAN = ("median",)
PACE = {
    ("1.9", "100"): ("exceptionally heavy", "unusually heavy"),
    ("1.3", "100"): ("heavy", "brisk", "active"),
    ("0", "0.77"): ("light", "thin"),
    ("0.7", "1.5"): ("moderate", "about usual", "average"),
}
ADDED = ("has been added", "was added", "has since been added", "have been added", "were added")
LED = ("led", "lead", "leads", "leading", "drove", "powered", "weighed on", "paced")
FOLLOWING = ("following", "tracking", "tracked", "after", "amid", "on the back of", "despite")

# Claim nothing by themselves; what they join is read all the same.
PLAIN = (
    "the a an its their his her of or than also this these those who which mark level levels "
    "threshold shares share stock stocks company companies respectively day trading trade session "
    "for in with by that while but meanwhile since had changing hands changed per dollar "
    "both against so now to also total posts posted posting sets setting"
).split()
