"""Write the expected story of every recorded day anew, for an editor to read in the diff.

make expected
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsgen import pipeline, settings
from newsgen.publish import FORMATS

DAYS = Path(__file__).parent.parent / "fixtures" / "days"


def main() -> None:
    """Every look of every day, in every language, beside its figures."""
    for path in sorted(DAYS.glob("*/*.json")):
        day = pipeline.day_from_file(str(path))
        for lang in settings.languages():
            story = pipeline.write(day, settings.load(lang))
            path.with_suffix(f".{lang}.txt").write_bytes(FORMATS["text"](story, day))
            for problem in story.problems:
                sys.stderr.write(f"{path}: {problem.check}: {problem.message}\n")


if __name__ == "__main__":
    main()
