"""What many audited texts come to."""

from __future__ import annotations

from dataclasses import dataclass

from newsgen.records.checked import Checked


@dataclass(slots=True)
class Total:
    """Counted as the texts are done; nothing of them is kept."""

    stories: int = 0
    with_false: int = 0
    refused: int = 0
    """Texts that could not be checked."""
    judged: int = 0
    """Numbers that got a verdict."""
    numbers: int = 0

    def add(self, checked: Checked) -> None:
        """One more text."""
        self.stories += 1
        self.with_false += bool(checked.false)
        self.judged += checked.judged
        self.numbers += len(checked.numbers)
