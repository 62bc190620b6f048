"""Why does a story lead with what it leads with, and what would have had to be different?

The answer is no estimate: figures of the day are changed, one at a time and step by step, facts and rules are
asked again, and the smallest change at which another fact leads is the answer; one step nearer, it does not.
"""

from __future__ import annotations

from newsgen.why.exactly import Exactly
from newsgen.why.explain import explain

__all__ = ["Exactly", "explain"]
