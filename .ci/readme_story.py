"""Put the story that ``make story`` prints into README.md, where a test looks for it.

make story | python3 .ci/readme_story.py README.md
"""

from __future__ import annotations

import re
import sys
from pathlib import Path


def main(readme: str) -> None:
    """Replace the first text block of the page by what standard input says."""
    page, story = Path(readme), sys.stdin.read()
    words = re.sub(
        r"```text\n.*?```", lambda _: f"```text\n{story}```", page.read_text(), count=1, flags=re.S
    )
    page.write_text(words)


if __name__ == "__main__":
    main(*sys.argv[1:])
