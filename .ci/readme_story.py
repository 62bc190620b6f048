"""Put the story that a command prints into README.md, where a test looks for it.

newsgen write DAY.json | python3 .ci/readme_story.py README.md 0

The number says which of the page's text blocks, counted from none.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

BLOCK = re.compile(r"```text\n.*?```", re.DOTALL)


def main(readme: str, number: str) -> None:
    """Replace that text block of the page by what standard input says."""
    page, story = Path(readme), sys.stdin.read()
    text = page.read_text("utf-8")
    place = list(BLOCK.finditer(text))[int(number)]
    page.write_text(f"{text[: place.start()]}```text\n{story}```{text[place.end() :]}", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
