"""Vendor files into a store by way of the command line's own function, with real files in a folder."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from newsgen.errors import BadInput
from newsgen.ingest import ingest, show
from newsgen.market import market_from, market_from_store
from newsgen.market.calendar import session_after
from newsgen.publish.progress import Lines, Watch
from newsgen.records.ingested import Ingested, Intake
from newsgen.sessions import KST
from newsgen.sources import market_folder

ROOT = Path(__file__).parent.parent
DATA = ROOT / ".." / "shared" / "data"
MORNING = datetime(2024, 6, 3, 9, 0, tzinfo=KST)
HEADER = "Date,Close,UpDown,Comp,Change,Open,High,Low,Volume,Amount,MarCap\n"
SAID: list[str] = []


def quiet() -> Watch:
    return Lines(SAID.append)


def index_file(folder: Path, closes: dict[str, str], name: str = "kospi.csv") -> Path:
    """An index file as the exchange's look, of these closes by day."""
    lines, before = [HEADER], None
    for at, (day, close) in enumerate(closes.items()):
        price = Decimal(close)
        comp = "" if before is None else str(price - before)
        told = f"{day},{price},,{comp},,{price},{price + 5},{price - 5},{1000 + at},{50_000_000 + at},\n"
        lines.append(told)
        before = price
    path = folder / name
    path.write_text("".join(lines), "utf-8")
    return path


THREE = {"2024-05-27": "2650.10", "2024-05-28": "2660.20", "2024-05-29": "2640.30"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "vendor"
    place.mkdir()
    index_file(place, THREE)
    return place


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "market.duckdb"


def take(folder: Path, store: Path, at: datetime = MORNING) -> Intake:
    return ingest([str(folder)], store, at, quiet())


def test_a_folder_is_taken_in_and_its_bytes_are_kept(folder: Path, store: Path) -> None:
    (file,) = take(folder, store).files
    raw = (folder / "kospi.csv").read_bytes()
    assert (file.taken, file.feed, file.digest) == (3, "krx_index", sha256(raw).hexdigest())
    kept = store.with_name("market.duckdb.raw") / f"{file.digest}-kospi.csv"
    assert kept.read_bytes() == raw
    assert [path.name for path in kept.parent.iterdir()] == [kept.name]


def test_taking_a_folder_in_twice_leaves_the_store_as_it_was(folder: Path, store: Path) -> None:
    take(folder, store)
    before = store.read_bytes()
    (file,) = take(folder, store, MORNING + timedelta(days=1)).files
    assert (file.taken, file.unchanged, file.revised, file.refused) == (0, 3, 0, ())
    assert store.read_bytes() == before


def test_a_revision_changes_later_statements_and_not_what_was_known(folder: Path, store: Path) -> None:
    take(folder, store)
    index_file(folder, THREE | {"2024-05-28": "2635.20"})
    found = take(folder, store, MORNING + timedelta(days=1))
    close = next(each for each in found.files[0].revisions if each.field == "close")
    assert (close.before, close.after, close.session) == (
        Decimal("2660.20"),
        Decimal("2635.20"),
        date(2024, 5, 28),
    )
    assert date(2024, 5, 29) in {each.session for each in found.repairs}
    first, second = show(store, "market.duckdb#2024-05-28/KOSPI/close")
    assert (first.value, second.value) == (close.before, close.after)
    assert show(store, "market.duckdb#2024-05-28/KOSPI/close", MORNING) == (first,)


def test_files_that_are_no_market_data_are_left_alone(folder: Path, store: Path) -> None:
    (folder / "lunch.csv").write_text("day,dish\n2024-05-27,soup\n", "utf-8")
    found = take(folder, store)
    assert found.left_alone == ("lunch.csv",) and len(found.files) == 1


def test_a_broken_file_of_a_folder_is_refused_and_the_others_taken(folder: Path, store: Path) -> None:
    (folder / "kosdaq.csv").write_text(HEADER + "2024-05-27,many,,,,,,,,,\n", "utf-8")
    broken, good = take(folder, store).files
    assert (broken.file, broken.taken, good.taken) == ("kosdaq.csv", 0, 3)
    (refused,) = broken.refused
    assert refused.reason == "cannot be read" and refused.detail.startswith("kosdaq.csv")


def test_a_file_that_was_named_must_be_market_data(folder: Path, store: Path) -> None:
    (folder / "lunch.csv").write_text("day,dish\n2024-05-27,soup\n", "utf-8")
    with pytest.raises(BadInput, match=r"lunch\.csv is no file that newsgen knows"):
        take(folder / "lunch.csv", store)


def test_a_vendor_is_asked_for_days(store: Path) -> None:
    with pytest.raises(BadInput, match="--from and --to"):
        ingest(["fdr:KS11"], store, MORNING, quiet())
    assert not store.exists()


def test_days_are_not_asked_of_files(folder: Path, store: Path) -> None:
    with pytest.raises(BadInput, match="--from and --to are for vendors"):
        ingest([str(folder)], store, MORNING, quiet(), days=(date(2024, 5, 27), date(2024, 5, 28)))


def test_a_day_that_had_not_come_when_it_was_known_is_refused_and_counted(folder: Path, store: Path) -> None:
    index_file(folder, THREE | {"2024-06-04": "2650.1", "9999-06-04": "2651.1"})
    (file,) = take(folder, store).files
    assert (file.taken, file.ahead, {each.reason for each in file.refused}) == (3, 2, {"a day to come"})


def test_halts_of_a_folder_are_told_from_the_store_too(folder: Path, store: Path) -> None:
    (folder / "exchange_notices.csv").write_text(
        "session,time,market,kind,side,stage\n2024-05-29,09:05,KOSPI,sidecar,sell,\n", "utf-8"
    )
    take(folder, store)
    (halt,) = market_from_store(store).day(date(2024, 5, 29)).notices
    (same,) = market_from(market_folder.read(folder)).day(date(2024, 5, 29)).notices
    assert halt._replace(address=same.address) == same


def test_a_recorded_answer_of_a_vendor_is_a_file_like_any_other(store: Path) -> None:
    answer = ROOT / "fixtures/vendors/fdr_KS11_2024-01-02_2024-01-04.csv"
    (file,) = ingest([str(answer)], store, MORNING, quiet()).files
    assert file.taken > 0 and file.feed == "krx_index"


def test_a_desks_own_table_is_read_by_its_column_map(tmp_path: Path, store: Path) -> None:
    desk = tmp_path / "closes.csv"
    desk.write_text("일자,종가\n2024-05-27,2650.10\n", "utf-8")
    settings = tmp_path / "newsgen.toml"
    settings.write_text(
        '[feeds.mydesk]\nfile = "closes*"\nkind = "index"\nseries = "KOSPI"\nday = "일자"\n'
        'columns = {close = "종가"}\n',
        "utf-8",
    )
    (file,) = ingest([str(desk)], store, MORNING, quiet(), settings=settings).files
    assert (file.taken, file.feed) == (1, "map mydesk")


class Unplugged(Exception):
    """Somebody fell over the cable."""


class CutOff(Lines):
    """Falls silent after the first file."""

    def taken(self, what: Ingested) -> None:
        raise Unplugged(what.file)


def test_an_interrupted_folder_goes_on_with_the_next_file(folder: Path, store: Path) -> None:
    index_file(folder, THREE, "kosdaq.csv")
    with pytest.raises(Unplugged):
        ingest([str(folder)], store, MORNING, CutOff(SAID.append))
    kosdaq, kospi = take(folder, store).files
    assert (kosdaq.taken, kosdaq.unchanged) == (0, 3)
    assert (kospi.taken, kospi.unchanged) == (3, 0)


def test_a_story_from_a_store_is_the_story_from_the_folder(tmp_path: Path, store: Path) -> None:
    folder = tmp_path / "vendor"
    folder.mkdir()
    days, day = {}, date(2024, 1, 2)
    for at in range(80):
        days[str(day)] = str(Decimal(2600) + Decimal(at * 37 % 53) + Decimal("0.25"))
        after = session_after(day)
        assert after
        day = after
    index_file(folder, days)
    take(folder, store)
    from_store = market_from_store(store)
    from_folder = market_from(market_folder.read(folder))
    for session in from_folder.sessions[60::7]:
        one, other = from_store.day(session), from_folder.day(session)
        assert one.indices["KOSPI"].last and other.indices["KOSPI"].last
        assert one.indices["KOSPI"].last.value == other.indices["KOSPI"].last.value
        measures = one.history["KOSPI"].witnesses
        assert {name: each.covers_from for name, each in measures.items()} == {
            name: each.covers_from for name, each in other.history["KOSPI"].witnesses.items()
        }


@pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data is not here")
def test_the_real_files_give_the_same_days_from_a_store_as_from_their_folder(store: Path) -> None:
    found = take(DATA, store, datetime(2026, 3, 23, 9, 0, tzinfo=KST))
    assert sum(file.taken for file in found.files) > 1_000_000
    assert sum(len(file.refused) for file in found.files) < 50
    from_store, from_folder = market_from_store(store), market_from(market_folder.read(DATA))
    assert from_store.sessions == from_folder.sessions
    for session in (
        date(2001, 9, 12),
        date(2007, 7, 25),
        date(2025, 1, 15),
        date(2026, 2, 25),
        date(2026, 3, 20),
    ):
        one, other = from_store.day(session), from_folder.day(session)
        for quotes in ("indices", "caps", "shares"):
            lasts = [
                {name: quote.last.value for name, quote in getattr(day, quotes).items() if quote.last}
                for day in (one, other)
            ]
            both = lasts[0].keys() & lasts[1].keys()
            assert list(getattr(one, quotes)) == list(getattr(other, quotes)), (session, quotes)
            assert all(lasts[0][name] == lasts[1][name] for name in both), (session, quotes)
        assert one.conversion and other.conversion and one.conversion.value == other.conversion.value
        assert one.flows.keys() == other.flows.keys()
        for name in other.indices:
            assert witnesses(one.history[name]) == witnesses(other.history[name])


def witnesses(history: object) -> dict[str, object]:
    told = getattr(history, "witnesses", {})
    return {name: (each.at and each.at.session, each.covers_from, each.ever) for name, each in told.items()}
