"""The letters of a picture: a Korean font that the set-up installs, found without importing its package."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from newsgen.errors import BadInput

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

PACKAGE = "koreanize_matplotlib"
REGULAR, BOLD = "NanumGothic.ttf", "NanumGothicBold.ttf"


@cache
def font(name: str, size: float) -> FontProperties:
    """A font of a size in pixels; BadInput where it is not installed.

    Importing the package would change matplotlib's settings for the whole process; where it lies is all
    that is asked.
    """
    from matplotlib.font_manager import FontProperties

    return FontProperties(fname=str(_file(name)), size=size)


def _file(name: str) -> Path:
    spec = find_spec(PACKAGE)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        found = Path(folder) / "fonts" / name
        if found.is_file():
            return found
    raise BadInput(f"the Korean font {name} is not installed. Install koreanize-matplotlib.")
