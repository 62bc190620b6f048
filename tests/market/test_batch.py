import numpy as np

from newsgen.market.batch import SHARE, Batch, VendorFile
from newsgen.market.feeds.identities import merged
from newsgen.market.feeds.renamed import histories, latest


def named(codes: list[str], days: list[str], names: list[str | None]) -> Batch:
    figures = {"close": np.arange(len(codes)) + 100}
    return Batch(
        SHARE,
        "x.csv",
        np.array(codes, dtype=object),
        np.array(days, dtype="datetime64[D]"),
        figures,
        "x.csv#{day}/{series}/{field}",
        {"close": "종가"},
        names=np.array(names, dtype=object),
        restated=np.array([at == 0 for at in range(len(codes))]),
    )


TWO = named(["000001", "000002"], ["2026-01-05", "2026-01-06"], ["하나", "둘"])


def test_the_address_of_a_figure_is_where_the_file_has_it() -> None:
    assert TWO.where(1, "close") == "x.csv#2026-01-06/000002/종가"
    assert merged(TWO, {"000002": "000001"}).where(1, "close") == "x.csv#2026-01-06/000002/종가"


def test_some_rows_of_a_batch_are_a_batch() -> None:
    some = TWO.only(np.array([False, True]))
    assert some.series.tolist() == ["000002"] and some.figures["close"].tolist() == [101]
    assert some.names is not None and some.names.tolist() == ["둘"]
    assert some.restated is not None and some.restated.tolist() == [False]
    assert some.markets is None and some.where(0, "close") == "x.csv#2026-01-06/000002/종가"


def test_a_vendor_file_is_its_path_or_its_bytes() -> None:
    kept = VendorFile("x.csv", b"abc")
    assert kept.raw() == b"abc" and not isinstance(kept.stream(), str)


def test_a_share_that_changed_its_code_keeps_one_history() -> None:
    batch = merged(TWO, {"000001": "000009"})
    assert batch.series.tolist() == ["000009", "000002"]
    assert batch.told_as is not None and batch.told_as.tolist() == ["000001", "000002"]
    assert merged(TWO, {"000008": "000009"}) is TWO


def test_a_renamed_share_has_its_names_in_order_with_their_days() -> None:
    later = named(["000001"] * 3, ["2026-02-02", "2026-02-03", "2026-02-01"], ["새이름", "새이름", None])
    undated = named(["000001", "000003"], ["NaT", "NaT"], ["옛이름", "셋"])
    told = histories([later, TWO, undated])["000001"]
    assert [(each.name, str(each.first), str(each.last)) for each in told] == [
        ("옛이름", "None", "None"),
        ("하나", "2026-01-05", "2026-01-05"),
        ("새이름", "2026-02-02", "2026-02-03"),
    ]
    assert latest([later, TWO, undated]) == {"000001": "새이름", "000002": "둘", "000003": "셋"}
