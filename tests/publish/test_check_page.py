import re
from dataclasses import replace

from newsgen.publish import check_page
from newsgen.records.checked import FALSE, TRUE, Checked
from tests.publish.checked import STATEMENTS, TEXT, checked, said, spotless
from tests.publish.test_web_page import Page

NOTE = re.compile(r'<span class="note".*?</span></mark>', re.DOTALL)


def page(*texts: Checked) -> str:
    return check_page.encode([checked(), *texts]).decode()


def marks(html: str) -> list[tuple[str, str]]:
    return re.findall(r'<mark class="said (\w+)[^>]*>([^<]*)<', html)


def test_every_tag_is_closed_and_nothing_comes_from_outside() -> None:
    found = Page(page(spotless()))
    assert not found.open
    tags = {tag for tag, _ in found.seen}
    assert not tags & {"script", "link", "img", "iframe"}
    assert "http" not in page()


def test_the_words_of_the_text_are_all_there_in_their_order() -> None:
    shown = NOTE.sub("</mark>", page())
    paragraphs = re.findall(r'<p class="copy[^>]*>(.*?)</p>', shown, re.DOTALL)
    plain = [re.sub(r"<[^>]+>", "", each) for each in paragraphs]
    assert plain == [
        each.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") for each in TEXT.split("\n\n")
    ]


def test_each_statement_is_marked_with_its_verdict() -> None:
    assert ("false", "up 2.39 percent") in marks(page())
    assert ("close", "added 3 percent") in marks(page())
    assert ("uncheckable", "7,500") in marks(page())


def test_words_of_two_statements_carry_the_notes_of_both_and_the_worse_mark() -> None:
    wider = said("SK hynix up 2.39 percent & chips", TRUE, why="hynix led")
    html = check_page.encode([replace(checked(), statements=(wider, *STATEMENTS))]).decode()
    assert [each for each in marks(html) if each[1] in ("SK hynix ", "up 2.39 percent", " &amp; chips")] == [
        ("true", "SK hynix "),
        ("false", "up 2.39 percent"),
        ("true", " &amp; chips"),
    ]
    (note,) = (each for each in NOTE.findall(html) if "one digit is off" in each)
    assert note.index("one digit is off") < note.index("hynix led")


def test_the_sign_of_a_false_statement_stands_once_though_words_of_others_cut_it() -> None:
    wrong = said("rose 2.83 percent to 6,138.58", FALSE, right="x")
    html = check_page.encode([replace(checked(), statements=(wrong, STATEMENTS[2]))]).decode()
    assert len(re.findall(r'<mark class="said false', html)) == 2
    assert len(re.findall(r'<mark class="said false begins', html)) == 1


def test_a_mark_can_be_reached_by_keyboard_and_names_its_note() -> None:
    seen = Page(page()).seen
    notes = {told["id"] for tag, told in seen if told.get("role") == "tooltip"}
    marked = [told for tag, told in seen if tag == "mark"]
    assert len(notes) == len(marked) and all(told["tabindex"] == "0" for told in marked)
    assert {told["aria-describedby"] for told in marked} == notes


def test_what_is_to_correct_stands_below_the_text_with_its_data() -> None:
    below = page().partition('<section class="found">')[2].partition("<details>")[0]
    assert "2.29 percent" in below and "14-00.json#/shares/000660/last = 1028000" in below
    assert "as given" not in below


def test_several_stories_have_a_list_of_contents_and_one_has_none() -> None:
    assert "<nav" not in page()
    html = page(spotless())
    assert re.findall(r'<a href="#(story-\d)">([^<]+)</a>', html) == [
        ("story-1", "story.txt"),
        ("story-2", "clean.txt"),
    ]
    assert all(f'id="story-{at}"' in html for at in (1, 2))


def test_a_korean_story_has_korean_words_around_it() -> None:
    html = check_page.encode([replace(spotless(), lang="ko")]).decode()
    assert '<html lang="ko">' in html and "틀린 곳을 찾지 못했습니다." in html


def test_what_could_not_be_checked_is_said_on_the_page() -> None:
    html = check_page.encode([checked()], ["bad.txt is empty. Give it a story."]).decode()
    assert "bad.txt is empty." in html


def test_only_a_first_line_that_is_no_sentence_is_a_headline() -> None:
    assert page().count("copy head") == 1
    sentence = replace(checked(), text="The Kospi rose.\n\nChips lead", statements=(), numbers=())
    assert "copy head" not in check_page.encode([sentence]).decode()
