"""The process behind the command ``newsgen`` and ``python -m newsgen``."""

from __future__ import annotations

import gc
import sys
from typing import NoReturn

GARBAGE = 50_000
"""Objects that come to stay before they are searched for garbage. Of Python's own 700 a story is full: the
tables and books that it reads would be searched again and again, a tenth of the command in two languages."""


def run() -> NoReturn:
    """Do what the command line says and end with its exit code.

    What a command imports stays until its end. Searching it for garbage, while it is imported and again
    as the interpreter ends, would cost as much as a story, so it is set aside from the collector.
    """
    gc.disable()
    from newsgen.cli import main

    gc.freeze()
    gc.set_threshold(GARBAGE)
    gc.enable()
    code = main(sys.argv[1:])
    if "duckdb" not in sys.modules:  # it counts what it leaves behind, and says so, unless that is collected
        gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    run()
