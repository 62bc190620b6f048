"""Standard input, which whoever starts a command may have closed."""

from __future__ import annotations

import sys

from newsgen.errors import BadInput

STANDARD_INPUT = "-"
"""What stands for it where a file could be named."""


def taken() -> bytes:
    """All that comes in; BadInput in one line where it is closed."""
    if sys.stdin is None:
        raise BadInput("standard input is closed. Name a file instead of -.")
    return sys.stdin.buffer.read()
