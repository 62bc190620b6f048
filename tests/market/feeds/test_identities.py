import pytest

from newsgen.errors import BadInput
from newsgen.market.feeds.identities import compile_identities, faults_of


def test_codes_before_lead_to_codes_after() -> None:
    assert compile_identities({"000001": "000002"}) == {"000001": "000002"}


def test_every_fault_is_a_line_that_names_its_key() -> None:
    table = {"KOSPI": "000002", "000001": 2, "000003": "000004", "000004": "000003"}
    with pytest.raises(BadInput) as caught:
        compile_identities(table)
    assert str(caught.value).splitlines() == [
        "identities.KOSPI is no share code. It may be the code before, such as 000001.",
        "identities.000001 is 2. It may be the code after, such as 000002.",
        "identities.000003 leads back to itself through 000004. It may lead to the code that came last.",
        "identities.000004 leads back to itself through 000003. It may lead to the code that came last.",
    ]


def test_what_is_no_table_is_told() -> None:
    assert faults_of([]) == ('identities is no table. Write [identities] and below it "000001" = "000002".',)
