"""Sentences worded as the house words them: which are settled, what they say; no digit changes unseen."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from newsgen import audit, pipeline
from newsgen.audit.house import Settled, settled
from newsgen.audit.house_parts import day_of
from newsgen.audit.house_words import FORMULAS
from newsgen.audit.verdicts import Bench
from newsgen.records import MarketDay
from newsgen.records.checked import CLOSE, FALSE, TRUE, UNCHECKABLE, Statement
from newsgen.verify import claims_past, claims_period, claims_rate, claims_records, claims_stock
from newsgen.verify.claims import Claim
from newsgen.verify.times import DaySaid

DAYS = Path(__file__).parent.parent.parent / "fixtures" / "days"
KOSPI_6000 = DAYS / "2026-02-25-kospi-6000"


@pytest.fixture(scope="module")
def day() -> MarketDay:
    return pipeline.day_from_file(str(KOSPI_6000 / "14-00.json"))


def heard(text: str, day: MarketDay, lang: str = "en") -> Settled:
    return settled(text, day, lang, Bench(text, day, lang, None))


def read(text: str, day: MarketDay, lang: str = "en") -> list[str]:
    """The sentences that are settled."""
    return [text[start:end] for start, end in heard(text, day, lang).known]


def one(text: str, words: str, day: MarketDay, lang: str = "en") -> Statement:
    """The statement that certain words make."""
    found = [each for each in heard(text, day, lang).statements if each.text == words]
    assert len(found) == 1, [each.text for each in heard(text, day, lang).statements]
    return found[0]


STRANGE = "Traders, wide-eyed, watched the tape. "


def test_a_sentence_behind_strange_words_must_say_whom_it_speaks_of(day: MarketDay) -> None:
    named = "The Kosdaq rose 0.18 percent to 1,167.14."
    carried = "It opened 0.8 percent higher at 1,174.27."
    assert read(f"{STRANGE}{named} {carried}", day) == [named, carried]
    assert read(f"{STRANGE}{carried}", day) == []
    assert read(f"{STRANGE}The index stood at 6,138.58.", day) == []
    assert read(f"{STRANGE}Institutions bought a net 1.11 trillion won.", day) == []
    assert read("The index stood at 6,138.58, up 2.83 percent.", day) != []


def test_a_korean_sentence_behind_strange_words_likewise(day: MarketDay) -> None:
    strange = "객장은 술렁거렸다. "
    named = "코스닥지수는 전 거래일보다 2.14포인트(0.18%) 오른 1,167.14에 거래 중이다."
    market = "유가증권시장에서 기관은 1조1천100억원을 순매수하는 반면 외국인은 1조2천200억원을 순매도 중이다."
    assert read(strange + named, day, "ko") == [named]
    assert read(strange + market, day, "ko") == [market]
    assert (
        read(f"{strange}지수는 전 거래일보다 168.94포인트(2.83%) 오른 6,138.58을 나타내고 있다.", day, "ko")
        == []
    )
    assert read(f"{strange}기관은 1조1천100억원을 순매수하고 있다.", day, "ko") == []


def test_half_a_sentence_is_not_settled(day: MarketDay) -> None:
    assert read("The Kospi rose 2.83 percent, said Foo Inc. The Kospi rose 2.83 percent.", day) == [
        "The Kospi rose 2.83 percent."
    ]
    assert read("Analysts expect the Kospi rose 2.83 percent.", day) == []


def test_a_dateline_and_a_byline_are_not_read(day: MarketDay) -> None:
    text = "By Kim Reporter\n\nSEOUL, Feb. 25 (Agency) -- The Kospi rose 2.83 percent to 6,138.58."
    found = heard(text, day)
    assert [each.text for each in found.statements if each.numbers] == ["2.83 percent", "6,138.58"]
    ko = "(서울=통신) 김아무개 기자 = 코스피가 2.83% 올랐다."
    assert [each.verdict for each in heard(ko, day, "ko").statements] == [TRUE]


def test_what_is_wrong_is_said_with_what_is_right(day: MarketDay) -> None:
    text = (
        "Samsung Electronics was up 2.75 percent at 205,500 won and SK hynix 2.39 percent at 1,028,000 won."
    )
    wrong = one(text, "2.39 percent", day)
    assert (wrong.verdict, wrong.right) == (FALSE, "2.29 percent") and wrong.data and "1,005,000" in wrong.why
    assert one(text, "1,028,000 won", day).verdict == TRUE
    text = "삼성전자는 2.57% 오른 20만5천500원에 거래되고 있다."
    assert (one(text, "2.57%", day, "ko").verdict, one(text, "2.57%", day, "ko").right) == (FALSE, "2.75%")


def test_a_strong_verb_and_a_round_figure_are_no_lies(day: MarketDay) -> None:
    assert one("The Kosdaq plunged 0.18 percent.", "0.18 percent", day).verdict == FALSE
    assert one("The Kosdaq soared 0.18 percent.", "0.18 percent", day).verdict == TRUE
    assert one("The Kosdaq rose 0.2 percent to 1,167.14.", "0.2 percent", day).verdict in (TRUE, CLOSE)


def test_a_level_that_lay_behind_the_session_was_not_passed(day: MarketDay) -> None:
    assert one("The Kospi topped 5,000.", "5,000", day).verdict == FALSE
    assert one("The Kospi stood above 5,000.", "5,000", day).verdict == TRUE


def test_a_level_of_the_day_before_is_judged_by_that_day(day: MarketDay) -> None:
    text = "Samsung Electronics and SK hynix climbed to record highs. "
    text += "Both had crossed 200,000 won and 1 million won, respectively, for the first time the day before."
    assert {each.verdict for each in heard(text, day).statements} == {TRUE}


def test_a_figure_cut_coarser_than_its_neighbours_is_close_in_anybody_elses_copy(day: MarketDay) -> None:
    text = "Samsung Electronics rose 3 percent to 205,500 won and SK hynix 2.29 percent to 1,028,000 won."
    found = one(text, "3 percent", day)
    assert (found.verdict, found.right) == (CLOSE, "2.75 percent")


def test_the_reader_of_anybodys_words_has_a_second_opinion() -> None:
    """A streak that ended: the house's grammar takes its noun for a move of this session."""
    close = pipeline.day_from_file(str(DAYS / "2025-11-05-a-fall-after-a-record" / "close.json"))
    text = "코스피는 닷새 연속 상승을 마치고 2.85% 하락했다."
    assert not audit.audit(text, close, "ko").false
    wrong = audit.audit(text.replace("2.85", "2.58"), close, "ko").false
    assert [each.right for each in wrong] == ["2.85%"]


def test_the_wrong_day_is_found_beside_right_figures(day: MarketDay) -> None:
    text = "The Kosdaq rose 0.18 percent to 1,167.14 on Tuesday."
    wrong = audit.audit(text, day, "en").false
    assert [(each.text, each.right) for each in wrong] == [("Tuesday", "Wednesday")] and wrong[0].cause
    assert not audit.audit(text.replace("Tuesday", "Wednesday"), day, "en").false


def test_a_text_that_hides_its_places_is_left_alone(day: MarketDay) -> None:
    assert read("The Kospi rose 2.83 percent in İstanbul.", day) == []
    assert read("The\x1a Kospi\x03 rose 2.83 percent.", day) != []
    assert read("The Kospi\u00a0rose 2.83\u00a0percent.", day) != []
    assert read("", day) == [] and read("\n \n", day) == []


def test_windows_line_ends_keep_their_places(day: MarketDay) -> None:
    text = "The Kospi rose 2.83 percent.\r\n\r\nThe Kosdaq rose 0.18 percent."
    assert read(text, day) == ["The Kospi rose 2.83 percent.", "The Kosdaq rose 0.18 percent."]


def test_every_kind_of_claim_has_its_formula() -> None:
    kinds = list(Claim.__args__)
    for module in (claims_past, claims_period, claims_rate, claims_records, claims_stock):
        kinds += [
            each for each in vars(module).values() if getattr(each, "__module__", "") == module.__name__
        ]
    names = {each.__name__ for each in kinds if getattr(each, "__name__", "").endswith("Said")}
    assert names <= set(FORMULAS), names - set(FORMULAS)


def test_a_particle_that_fits_another_number_hides_no_error() -> None:
    close = pipeline.day_from_file(str(DAYS / "1997-03-08-half-a-trading-day" / "close.json"))
    text = "코스피는 전 거래일보다 0.28포인트(0.04%) 오른 669.02로 출발했다. "
    text += "지수는 장중 664.13과 671.95 사이에서 움직였다."
    assert {each.verdict for each in heard(text, close, "ko").statements} == {TRUE}
    wrong = one(text.replace("664.13", "664.12"), "664.12", close, "ko")
    assert (wrong.verdict, wrong.right) == (FALSE, "664.13")


def test_a_day_that_there_is_not_is_no_day() -> None:
    assert day_of(DaySaid(month=2, day=30), date(2026, 2, 25)) is None
    assert day_of(DaySaid(year=-1, month=2, day=28), date(2026, 2, 25)) == date(2025, 2, 28)


def changed(text: str, start: int, end: int, dice: random.Random) -> tuple[str, int]:
    """The text with one digit of a number changed, and where."""
    at = dice.choice([each for each in range(start, end) if text[each].isdigit()])
    digit = dice.choice([each for each in "123456789" if each != text[at]])
    return text[:at] + digit + text[at + 1 :], at


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_hardly_a_digit_changes_unseen(lang: str) -> None:
    """A level that was passed may be another one (6,000, 6,020): that is still true, and all that may be."""
    dice, seen = random.Random(7), Counter[str]()
    for path in sorted(DAYS.glob("*/close.json"))[::4]:
        day = pipeline.day_from_file(str(path))
        text = path.with_suffix(f".{lang}.txt").read_text(encoding="utf-8")
        for start, end in heard(text, day, lang).numbers:
            if not any(map(str.isdigit, text[start:end])):
                continue
            other, at = changed(text, start, end, dice)
            found = heard(other, day, lang)
            unread = not any(first <= at < last for first, last in found.known)
            seen[_answer(found, at, unread=unread)] += 1
    assert seen["true"] <= 0.015 * seen.total() and seen["false"] >= 0.9 * seen.total(), seen


def _answer(found: Settled, at: int, *, unread: bool) -> str:
    if unread:
        return "unread"
    wrong = [each for each in (*found.certain, *found.statements) if each.verdict != TRUE]
    told = {each.verdict for each in wrong if any(a <= at < b for a, b in (each[:2], *each.numbers))}
    told = told or {each.verdict for each in wrong}
    return next((each for each in (FALSE, CLOSE, UNCHECKABLE) if each in told), "true")
