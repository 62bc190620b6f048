"""A finished story as bytes: pure encoders, and the one place that writes files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsgen.publish import as_json, markdown, text, web_page
from newsgen.records import MarketDay, Story

Encoder = Callable[[Story, MarketDay], bytes]

FORMATS: Mapping[str, Encoder] = {
    "text": text.encode,
    "md": markdown.encode,
    "html": web_page.encode,
    "json": as_json.encode,
}
"""What ``--format`` may say. Each encoder needs the day as well, for the data under the spans."""
