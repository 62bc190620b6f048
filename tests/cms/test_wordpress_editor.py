import json
from collections.abc import Iterator

import pytest

from newsgen.publish.newsroom.wordpress_blocks import encode
from tests.cms.browser import Browser
from tests.cms.parcels import DAYS, corrected, parcel, story, target, withdrawn, written
from tests.cms.wordpress_site import WordPressSite

LANGS = ("en", "ko")
LOOKS = sorted(DAYS.glob("*/*.json"))
BLOCKS = """(() => {
  const told = wp.data.select('core/block-editor').getBlocks();
  return told.length && told.map(block => ({
    name: block.name,
    valid: block.isValid,
    issues: (block.validationIssues || []).map(issue => issue.args.map(String).join(' ')),
    saved: wp.blocks.serialize([block]),
  }));
})()"""


def _markups() -> dict[str, str]:
    """By day, look and language, every story of the recorded days."""
    told = {f"{file.parent.name}/{file.stem} {lang}": (file, lang) for file in LOOKS for lang in LANGS}
    return {name: encode(written(lang, file)[0]).decode() for name, (file, lang) in told.items()}


def test_wordpress_own_parser_finds_blocks_alone_in_every_story(site: WordPressSite) -> None:
    markups = _markups()
    told = site.parsed(markups)
    assert len(markups) == 2 * len(LOOKS)
    assert {name for name, each in told.items() if each["loose"]} == set()
    assert {block for each in told.values() for block in each["blocks"]} == {"core/paragraph"}
    assert {name: each["stored"] for name, each in told.items()} == markups
    assert {name: each["author"] for name, each in told.items()} == markups


@pytest.fixture(scope="module")
def browser(running: WordPressSite) -> Iterator[Browser]:
    """The browser of an editor who has logged in."""
    with Browser.opened() as page:
        page.go(f"{running.url}/wp-login.php")
        page.until("!!document.querySelector('#loginform')")
        page.tell(
            "const field = name => document.querySelector(name);"
            "field('#user_login').value = field('#user_pass').value = 'editor';"
            "field('#loginform').submit()"
        )
        page.until("!!document.querySelector('#wpadminbar') && document.readyState === 'complete'")
        yield page


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    "version", [story, lambda lang: corrected(story(lang)), lambda lang: withdrawn(story(lang))]
)
def test_the_real_editor_opens_every_block_unbroken(
    site: WordPressSite, browser: Browser, lang: str, version: object
) -> None:
    assert callable(version)
    first = target(site).deliver(story(lang, drawn=True), None)
    sent = version(lang)
    told = target(site).deliver(sent, first)
    browser.go(f"{site.url}/wp-admin/post.php?post={told.remote_id}&action=edit")
    blocks = browser.until(BLOCKS)
    assert [block for block in blocks if not block["valid"]] == []
    assert {block["name"] for block in blocks} == {"core/paragraph"}
    assert "\n\n".join(block["saved"] for block in blocks) == sent.content.decode()
    assert browser.tell("wp.data.select('core/editor').isEditedPostDirty()") is False
    assert "Attempt Block Recovery" not in browser.tell("document.body.innerText")


def test_every_story_of_the_recorded_days_is_valid_to_the_editor(
    site: WordPressSite, browser: Browser
) -> None:
    """The editor's own parser and check, in the browser: a block that would show a warning is not valid."""
    told = target(site).deliver(story(), None)
    browser.go(f"{site.url}/wp-admin/post.php?post={told.remote_id}&action=edit")
    browser.until(BLOCKS)
    for name, markup in _markups().items():
        assert browser.tell(f"wp.blocks.parse({json.dumps(markup)}).every(block => block.isValid)"), name


def test_the_editor_sees_what_is_broken(site: WordPressSite, browser: Browser) -> None:
    """One sign beside what the editor would write, and it warns: so the test above can fail."""
    broken = story().content.replace(b"<p>", b"<div>", 1)
    told = target(site).deliver(parcel(story().item), None)
    site.php(f"wp_update_post(['ID' => {told.remote_id}, 'post_content' => {json.dumps(broken.decode())}]);")
    browser.go(f"{site.url}/wp-admin/post.php?post={told.remote_id}&action=edit")
    blocks = browser.until(BLOCKS)
    assert blocks[0]["valid"] is False and blocks[0]["issues"]
