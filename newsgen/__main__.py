"""``python -m newsgen`` is the command ``newsgen``."""

from __future__ import annotations

from newsgen.cli import run

if __name__ == "__main__":
    run()
