from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime

import pytest

from newsgen.publish.locale_words import moment

AS_OF = datetime(2026, 2, 25, 15, 5, tzinfo=UTC)
"""After midnight in Seoul, where it is the 26th already."""


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("en", "Thursday, February 26, 2026, 12:05\N{NARROW NO-BREAK SPACE}AM Korean Standard Time"),
        ("ko", "2026년 2월 26일 목요일 오전 12:05 대한민국 표준시"),
    ],
)
def test_a_moment_is_told_in_full_in_seoul_time_and_in_the_language(lang: str, words: str) -> None:
    assert moment(AS_OF, lang) == words


def test_the_encoders_load_no_locale_before_a_page_needs_one() -> None:
    code = "import sys, newsgen.publish; sys.exit('babel' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
