"""The pages that stand beside this file, ready to be filled: everything put into them is escaped."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined


def render(name: str, /, **context: object) -> bytes:
    """The page filled with its context, as UTF-8."""
    return _environment().get_template(name).render(context).encode()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("newsgen.publish", "pages"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
