"""What ``newsgen.toml`` says of the newsroom that sends its stories out.

[newsroom]
uri = "https://news.example/stories"     # below it every story has its address, for ever
languages = ["en", "ko"]                 # the items of one story in these are linked
provider = {en = "Example News", ko = "예시뉴스"}
"""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path
from typing import Any

from newsgen import tables
from newsgen.publish.newsroom.coding import compile_coding
from newsgen.records.newsroom import Newsroom
from newsgen.sources import settings_file

TABLE = "newsroom"
CODING = Path(__file__).parent / "publish" / "newsroom" / "coding.yaml"


def near(house: Path | None = None) -> Newsroom:
    """The newsroom that the newsgen.toml of the current folder describes; BadInput, a line a fault."""
    return compile_newsroom(settings_file.near().get(TABLE, {}), house)


def compile_newsroom(told: Any, house: Path | None = None) -> Newsroom:
    """The newsroom of the table ``newsroom``."""
    coding = tables.checked(compile_coding, tables.table(CODING, house))
    given: dict[str, Any] = {each.name: told[each.name] for each in fields(Newsroom) if each.name in told}
    if "languages" in given:
        given["languages"] = tuple(given["languages"])
    return Newsroom(coding, **given)
