"""What was published is held to what is known now: each false sentence is named, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsgen.records import Assignment
from newsgen.records.filed import Override
from newsgen.records.revised import Change
from newsgen.revising.changed_data import changes
from newsgen.revising.falsified import falsified
from tests.revising.published_stories import DAYS, day, published


def told(lang: str = "en", about: Assignment | None = None, **wrong: object) -> dict[str, str]:
    """What is right by what was said, of a story that was filed from a day with these figures wrong."""
    found = falsified(published(day(about=about, **wrong), lang), day(about=about))
    return {each.said: each.right for each in found}


def test_a_transposed_digit_makes_the_close_and_both_its_moves_false() -> None:
    assert told(indices__KOSPI__last="6038.86") == {
        "6,038.86": "6,083.86",
        "69.22 points": "114.22 points",
        "1.16 percent": "1.91 percent",
    }


def test_a_korean_story_has_the_margin_of_two_indices_wrong_as_well() -> None:
    assert told("ko", indices__KOSPI__last="6038.86") == {
        "6,038.86": "6,083.86",
        "69.22포인트": "114.22포인트",
        "1.16%": "1.91%",
        "1.14": "1.89",
    }


def test_each_false_sentence_names_the_datum_from_what_to_what_and_where_it_stands() -> None:
    found = falsified(published(day(indices__KOSPI__last="6038.86")), day())
    was_now = Change("indices/KOSPI/last", "close.json#/indices/KOSPI/last", "6,038.86", "6,083.86")
    assert all(each.changes == (was_now,) for each in found)
    assert [each.place for each in found] == ["deck", "2", "2", "2"]
    assert found[1].sentence == "The index climbed 69.22 points, or 1.16 percent, to close at 6,038.86."


def test_a_milestone_that_was_not_reached_falls_from_headline_and_lead() -> None:
    found = falsified(published(day()), day(indices__KOSPI__last="5983.86", indices__KOSPI__low="5980.00"))
    assert {"headline", "1"} <= {each.place for each in found}
    headline = next(each for each in found if each.place == "headline")
    assert headline.sentence == "Kospi closes above 6,000 for first time"


def test_a_revised_previous_close_moves_what_is_counted_from_it() -> None:
    found = told(indices__KOSPI__previous_close="5959.64", history__KOSPI__record_close__value="5959.64")
    assert found["124.22 points"] == "114.22 points"
    assert found["2.08 percent"] == "1.91 percent"
    assert "6,083.86" not in found


def test_a_flow_of_the_other_sign_turns_the_verb() -> None:
    found = told(net_buying__KOSPI__retail="-230.7")
    assert found["ended as net sellers"] == "net buying of 230.7 billion won"


@pytest.mark.parametrize(("lang", "wrong"), [("en", "Samsnug Electronics"), ("ko", "삼선전자")])
def test_a_wrong_name_is_the_only_thing_wrong(lang: str, wrong: str) -> None:
    right = {"en": "Samsung Electronics", "ko": "삼성전자"}
    assert told(lang, names={"005930": {**right, lang: wrong}}) == {wrong: right[lang]}


def test_a_datum_that_the_story_does_not_tell_makes_nothing_false() -> None:
    before, now = day(), day(shares__005930__open="202600")
    assert [each.path for each in changes(before, now)] == ["shares/005930/open"]
    assert falsified(published(before), now) == ()


def test_a_figure_revised_within_its_rounding_makes_nothing_false() -> None:
    now = day(indices__KOSPI__turnover=35284562999999, net_buying__KOSPI__institutions="1470.2")
    assert falsified(published(day()), now) == ()


def test_a_kosdaq_figure_within_the_markets_story_is_found() -> None:
    assert told(indices__KOSDAQ__last="1165.52") == {"0.04 percent": "0.02 percent", "1,165.52": "1,165.25"}


def test_a_story_about_the_won_is_held_to_the_won() -> None:
    won = Assignment("USDKRW")
    found = told(about=won, dollar_won__last="1424.9")
    assert found["1,424.9"] == "1,429.4 won"
    assert "17.6 won" in found


def test_supplied_words_that_were_corrected_are_found_where_they_were_printed() -> None:
    before = day(context__0__text={"en": "shipbuilders", "ko": "조선주"})
    found = falsified(published(before), day())
    assert [(each.said, each.right) for each in found] == [("Shipbuilders", "semiconductor shares")]


def test_a_datum_that_nobody_gives_any_more_bears_its_sentence_out_no_longer() -> None:
    found = falsified(published(day()), day(dollar_won__open=None))
    assert {(each.place, each.right) for each in found} == {("11", "")}
    assert all("opened at 1,441.6" in each.sentence for each in found)


def test_a_weaker_verb_that_a_desk_chose_is_no_fault_of_the_data() -> None:
    before = published(day())
    words = tuple(each.replace("index climbed", "index inched up") for each in before.item.paragraphs)
    assert words != before.item.paragraphs
    edited = replace(before, item=replace(before.item, paragraphs=words))
    assert falsified(edited, day()) == ()
    assert falsified(edited, day(indices__KOSPI__last="6083.68")) != ()


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_no_recorded_day_makes_its_own_story_false(lang: str) -> None:
    for look in sorted(DAYS.glob("*/*.json")):
        seen = day(look)
        assert falsified(published(seen, lang), seen) == (), look


def test_what_a_person_answered_for_is_no_news() -> None:
    before = published(day())
    words = tuple(each.replace("1,165.25", "1,166.25") for each in before.item.paragraphs)
    edited = replace(before, item=replace(before.item, paragraphs=words), by_hand=True)
    assert [each.said for each in falsified(edited, day())] == ["1,166.25"]
    answered = replace(edited, override=Override("Lee", "we know better"))
    assert falsified(answered, day()) == ()
    found = falsified(answered, day(indices__KOSPI__last="6073.86"))
    assert found
    assert "1,166.25" not in {each.said for each in found}
