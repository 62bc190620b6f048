"""Words and their opposites, for breaking stories."""

from __future__ import annotations

# One pair a line, word and opposite; either is replaced by the other.
OPPOSITES = tuple(
    tuple(line.strip().split(" / "))
    for line in """
    rose / fell
    rises / falls
    rising / falling
    risen / fallen
    gained / lost
    gains / loses
    gaining / losing
    added / shed
    adds / sheds
    adding / shedding
    climbed / dropped
    climbs / drops
    climbing / dropping
    advanced / declined
    advances / declines
    advancing / declining
    jumped / slid
    jumps / slides
    jumping / sliding
    surged / tumbled
    surges / tumbles
    surging / tumbling
    soared / plunged
    soars / plunges
    soaring / plunging
    rose / retreated
    rises / retreats
    rose / sank
    rises / sinks
    rose / slumped
    rose / plummeted
    rises / plummets
    rose / slipped
    edged up / edged down
    edges up / edges down
    edging up / edging down
    inched up / inched down
    inches up / inches down
    inching up / inching down
    up / down
    higher / lower
    stronger / weaker
    firmer / weaker
    bought / sold
    purchased / offloaded
    picked up / unloaded
    buying / selling
    buy / sell
    net buyers / net sellers
    above / below
    a high of / a low of
    day's high / day's low
    highest / lowest
    winning / losing
    grew / shrank
    lagged / outperformed
    fared better / fared worse
    led the gains / led the losses
    heavy / light
    gain / loss
    buyers / sellers
    buy-side / sell-side
    52-week high / 52-week low
    """.strip().splitlines()
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")
GROUPS = (
    ("foreign investors", "foreigners", "offshore investors"),
    ("institutional investors", "institutions"),
    ("individual investors", "retail investors", "individuals"),
)
LAPSES = (
    ("a month after", "two months after"),
    ("a day after", "three days after"),
    ("two days after", "a day after"),
    ("three days after", "a day after"),
    ("about four months", "about six months"),
    ("under six weeks", "under five weeks"),
)
SPANS = (
    ("For the week", "For the month"),
    ("for the week", "for the quarter"),
    ("this month", "this year"),
    ("this week", "this month"),
    ("this year", "this month"),
    ("quarter,", "month,"),
)
"""Periods and others in their place."""
MONTHS = ("January February March April May June July August September October November December").split()
HALTS = (
    ("sidecar was issued", "circuit breaker was triggered"),
    ("circuit breaker was triggered", "sidecar was issued"),
    ("halting program", "halting trading of program"),
    ("for five minutes", "for 20 minutes"),
    ("for 20 minutes", "for five minutes"),
    ("ending trading", "halting trading"),
)
ORDINALS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
CARDINALS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")


def cased(word: str, like: str) -> str:
    """The word with a capital where the one it stands for had one."""
    return word.capitalize() if like[:1].isupper() else word
