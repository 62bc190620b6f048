"""How much memory does one command hold at its peak?"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

# Linux counts the peak in kibibytes, macOS in bytes.
UNIT = 1 if sys.platform == "darwin" else 1024
ASK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def peak_megabytes(words: Sequence[str]) -> float:
    """The largest resident set of a new interpreter that runs these words, in megabytes."""
    asked = [sys.executable, "-c", ASK, sys.executable, *words]
    answer = subprocess.run(asked, check=True, capture_output=True, text=True)
    return int(answer.stdout) * UNIT / 1e6
