"""Pictures in the media library, each once.

Every push of a file makes a new one there (``name-1.png``), so that a file goes under a name that holds the
digest of all it is: picture, alternative text, caption. The library is asked for that name before each
upload, and so finds the file also after a kill. A picture that changed has another name and is another file.
"""

from __future__ import annotations

import re
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from newsgen.errors import NotNow
from newsgen.publish.targets.wordpress_rest import Rest, Unanswered, Unwilling, made_late
from newsgen.publish.targets.wordpress_user import User
from newsgen.records.delivery import Parcel, Picture

SVG = "image/svg+xml"
"""WordPress takes none: a script may be in it."""
DIGITS = 12
FIELDS = "id,alt_text,caption,media_details,source_url"


def kept_name(picture: Picture) -> str:
    """The name of its file there: ASCII, of one dot, so that the slug that WordPress makes of it is known."""
    told = "\0".join((picture.alt, picture.caption)).encode()
    digest = sha256(sha256(picture.content).digest() + told).hexdigest()[:DIGITS]
    name = PurePosixPath(picture.name)
    stem = re.sub(r"[^a-z0-9]+", "-", name.stem.lower()).strip("-")
    return f"{stem}-{digest}{name.suffix.lower()}".lstrip("-")


def pictures_of(parcel: Parcel) -> tuple[Picture, ...]:
    """Those of its pictures that WordPress takes."""
    return tuple(each for each in parcel.pictures if each.media_type != SVG)


def brought(rest: Rest, user: User, pictures: tuple[Picture, ...], notes: list[str]) -> dict[str, int]:
    """By name, the numbers of pictures that are there now. A story does not wait for a picture that the site
    refuses: it goes without, and ``notes`` says so."""
    if pictures and not user.may("upload_files"):
        notes.append(f"{user.login} may not upload files: the picture is left out")
        return {}
    numbers: dict[str, int] = {}
    for each in pictures:
        try:
            numbers[kept_name(each)] = number_of(rest, each)
        except Unwilling as no:
            notes.append(f"the picture {each.name} is left out: {no}")
    return numbers


def number_of(rest: Rest, picture: Picture) -> int:
    """The picture's number there, after it is brought where it is not. NotNow where it cannot be kept."""
    name = kept_name(picture)
    there = _library(rest, name)
    number = int(there[0]["id"]) if there else _uploaded(rest, name, picture)
    if not (there and there[0].get("alt_text")):
        rest.post(f"media/{number}", {"alt_text": picture.alt, "caption": picture.caption})
    return number


def _library(rest: Rest, name: str) -> list[Any]:
    """What the media library has under a name."""
    there: list[Any] = rest.get("media", slug=PurePosixPath(name).stem, _fields=FIELDS)
    return there


def _uploaded(rest: Rest, name: str, picture: Picture) -> int:
    try:
        told = rest.upload(name, picture.media_type, picture.content)
    except Unanswered as silent:
        told = made_late(rest, lambda: _library(rest, name), silent)
    number, size = int(told["id"]), told.get("media_details", {}).get("filesize")
    if size is not None and int(size) != len(picture.content):
        _removed(rest, number)
        raise NotNow(
            f"Of the {len(picture.content)} bytes of {name} {size} were kept there: is the disk full?"
        )
    return number


def _removed(rest: Rest, number: int) -> None:
    try:
        rest.delete(f"media/{number}", force=True)
    except Unwilling:
        return  # half a picture, under a name that the next try finds taken and passes by
