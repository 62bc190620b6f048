"""The characters of a story file: UTF-8, UTF-16 with its mark, or the CP949 of Korean newsrooms."""

from __future__ import annotations

import codecs
import re

from newsgen.errors import BadInput

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)

CONTAINERS = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "an office document or ZIP file",
    b"{\\rtf": "an RTF document",
}
"""How files begin that hold words and are no text: one of ASCII alone would pass, its numbers no story's."""

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_COMMON_HANGUL = re.compile("[\xb0-\xc8][\xa1-\xfe]".encode("latin-1"))
"""The 2,350 syllables of KS X 1001, as its bytes."""
_HIGH = re.compile("[\x80-\xff]".encode("latin-1"))

LEAST_HANGUL = 0.8
"""So much of what is not ASCII must be common syllables for bytes to pass as CP949: quotation marks, middle
dots and rare names are the rest; of Western text read as CP949 hardly any is."""


def decoded(name: str, raw: bytes) -> str:
    """The text of a story, without its byte-order mark; BadInput in one line when it is none.

    >>> decoded("a.txt", "코스피가 올랐다.".encode("cp949"))
    '코스피가 올랐다.'
    """
    for start, kind in CONTAINERS.items():
        if raw.startswith(start):
            raise BadInput(f"{name} is {kind}, not text. Save its words as text (.txt).")
    text = _characters(name, raw)
    if found := _CONTROLS.search(text):
        raise BadInput(f"{name} is no text (a control character at {found.start()}). Give the words alone.")
    if not text.strip():
        raise BadInput(f"{name} is empty. Give it a story.")
    return text


def _characters(name: str, raw: bytes) -> str:
    if raw.startswith(UTF_16):
        try:
            return raw.decode("utf-16")
        except UnicodeDecodeError:
            raise BadInput(f"{name} breaks off as UTF-16 text. Save it as UTF-8.") from None
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        korean = _korean(raw)
        if korean is None:
            raise BadInput(
                f"{name} is not UTF-8 text (byte {fault.start + 1}), nor Korean CP949. Save it as UTF-8."
            ) from None
        return korean


def _korean(raw: bytes) -> str | None:
    """The text, if its bytes are Korean as CP949 has it."""
    if len(_COMMON_HANGUL.findall(raw)) * 2 < LEAST_HANGUL * len(_HIGH.findall(raw)):
        return None
    try:
        return raw.decode("cp949")
    except UnicodeDecodeError:
        return None
