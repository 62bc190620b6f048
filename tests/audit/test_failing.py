"""Where newsgen itself fails: one assertion goes without a verdict, one text unread; the others do not."""

from pathlib import Path

import pytest

from newsgen import audit, checking
from newsgen.audit import verdicts
from newsgen.audit.assertions import ValueSaid
from newsgen.checking import Days, check_each
from newsgen.errors import NotChecked
from newsgen.records.checked import TRUE, UNCHECKABLE, Checked
from newsgen.sources import story_file
from tests.audit.judged import judged, move, recorded, value


def broken(*_: object) -> None:
    raise ZeroDivisionError("by zero")


def test_a_judge_that_fails_leaves_its_own_assertion_alone_without_a_verdict(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(verdicts, "JUDGES", {**verdicts.JUDGES, ValueSaid: broken})
    failed = judged(value("KOSPI", "6138.58"))
    assert failed.verdict == UNCHECKABLE
    assert failed.why.startswith(f"{verdicts.FAILED} (ZeroDivisionError)")
    assert judged(move("KOSPI", 1, "2.83")).verdict == TRUE


def test_a_text_on_which_a_reader_fails_is_one_line_and_the_next_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text("The Kospi broke the reader.")
    (tmp_path / "b.txt").write_text("The Kospi rose.")
    true_audit = audit.audit
    monkeypatch.setattr(
        checking.audit, "audit", lambda text, *more: broken() if "broke" in text else true_audit(text, *more)
    )
    (first,), (second,) = check_each(story_file.find([str(tmp_path)]), Days(fixed=recorded()))
    assert isinstance(first, NotChecked)
    assert "a.txt was not checked" in str(first) and "ZeroDivisionError: by zero" in str(first)
    assert isinstance(second, Checked)
