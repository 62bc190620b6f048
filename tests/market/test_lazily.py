import copy
import pickle

import pytest

from newsgen.market.lazily import Answers


def asked(log: list[str]) -> Answers[int]:
    def answer(name: str) -> int:
        log.append(name)
        return len(name)

    return Answers(("one", "three"), answer)


def test_an_answer_is_worked_out_when_asked_for_and_once() -> None:
    log: list[str] = []
    found = asked(log)
    assert (len(found), list(found), log) == (2, ["one", "three"], [])
    assert (found["three"], found["three"], log) == (5, 5, ["three"])


def test_it_is_equal_to_the_plain_mapping_and_copied_as_one() -> None:
    plain = {"one": 3, "three": 5}
    assert asked([]) == plain and repr(asked([])) == repr(plain)
    assert pickle.loads(pickle.dumps(asked([]))) == plain  # noqa: S301 made here
    assert type(copy.deepcopy(asked([]))) is dict


def test_what_it_was_not_made_for_is_not_there() -> None:
    assert "two" not in asked([]) and asked([]).get("two") is None
    with pytest.raises(KeyError):
        asked([])["two"]
