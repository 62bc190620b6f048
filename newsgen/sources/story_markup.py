"""The words of a page of HTML or of Markdown, part by part: headline, deck, paragraphs."""

from __future__ import annotations

import re
from html.parser import HTMLParser

PARTS = frozenset("h1 h2 h3 h4 p li blockquote figcaption".split())
"""Elements that hold words of a story, each a part of its own."""
LEFT_OUT = frozenset("script style head nav aside footer details table figure template".split())
"""What stands around the story, or says where its figures come from."""
AROUND = frozenset("kicker meta problems origins".split())
"""Classes of newsgen's own pages that do the same."""
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

_SPACE = re.compile(r"[ \t\r\n\f]+")
_HEADING = re.compile(r"^#{1,6}\s+|\s+#+\s*$")
_STRESS = re.compile(r"(?<!\\)(\*\*|__|\*|(?<!\w)_|_(?!\w)|`)")
_LINK = re.compile(r"(?<!\\)!?\[([^\]]*)\]\([^)]*\)")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")


def of_html(page: str) -> list[str]:
    """The parts of a page, of its article where it has one.

    >>> of_html("<h1>Kospi <b>up</b></h1><p>It rose.<script>x</script></p>")
    ['Kospi up', 'It rose.']
    """
    reader = _Words(within="<article" in page.lower())
    reader.feed(page)
    reader.close()
    return [text for part in reader.parts if (text := _SPACE.sub(" ", part).strip())]


def of_markdown(text: str) -> list[str]:
    r"""The parts of a text, without the signs that Markdown gives a meaning.

    >>> of_markdown("# Kospi up\n\n**Chips lead**\n\nS\\&P 500 [rose](x).")
    ['Kospi up', 'Chips lead', 'S&P 500 rose.']
    """
    return [_plain(block) for block in re.split(r"\n\s*\n", text) if block.strip()]


def _plain(block: str) -> str:
    lines = (_HEADING.sub("", line) for line in block.strip().splitlines())
    words = _STRESS.sub("", _LINK.sub(r"\1", "\n".join(lines)))
    return _ESCAPE.sub(r"\1", words)


class _Words(HTMLParser):
    """Gathers the text of each part; what is left out is left out with all in it."""

    def __init__(self, *, within: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.parts = [""]
        self.open: list[tuple[str, bool]] = []
        self.within = within

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A part begins, or something that is left out."""
        if tag == "br":
            self.parts[-1] += " "
        if tag in VOID:
            return
        classes = (dict(attrs).get("class") or "").split()
        self.open.append((tag, tag in LEFT_OUT or not AROUND.isdisjoint(classes)))
        self._cut(tag)

    def handle_endtag(self, tag: str) -> None:
        """Closes the element, and what was left open in it."""
        names = [name for name, _ in self.open]
        if tag in names:
            del self.open[len(names) - 1 - names[::-1].index(tag) :]
        self._cut(tag)

    def handle_data(self, data: str) -> None:
        """Words, unless they are left out or outside the article."""
        inside = not self.within or any(tag == "article" for tag, _ in self.open)
        if inside and not any(out for _, out in self.open):
            self.parts[-1] += data

    def _cut(self, tag: str) -> None:
        if tag in PARTS or tag in ("div", "section", "header", "article"):
            self.parts.append("")
