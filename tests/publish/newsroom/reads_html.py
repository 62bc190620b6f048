"""What a receiver finds in a body of flat paragraphs."""

from __future__ import annotations

from html.parser import HTMLParser


class _Flat(HTMLParser):
    """Collects the paragraphs; anything but ``<p>`` without attributes is a fault."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "p" and not attrs and not self.open, f"<{tag}> in a flat body"
        self.found.append("")
        self.open = True

    def handle_endtag(self, tag: str) -> None:
        assert tag == "p" and self.open
        self.open = False

    def handle_data(self, data: str) -> None:
        if self.open:
            self.found[-1] += data
        else:
            assert not data.strip(), f"{data!r} stands outside of a paragraph"


def paragraphs(html: str) -> tuple[str, ...]:
    """The paragraphs of a flat body as plain text."""
    parser = _Flat()
    parser.feed(html)
    parser.close()
    return tuple(parser.found)
