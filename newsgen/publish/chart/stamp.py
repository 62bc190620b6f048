"""What a picture says of itself inside its file: title, description, source, rights, and that it was made
from data."""

from __future__ import annotations

import re
from struct import pack
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from newsgen.publish.chart.sketch import Sketch
from newsgen.records import MarketDay, Story
from newsgen.records.frozen import frozen
from newsgen.records.item import DATA_DRIVEN

SOURCE_TYPE = f"http://cv.iptc.org/newscodes/digitalsourcetype/{DATA_DRIVEN}"
"""How the IPTC names a picture that a program drew from figures (Digital Source Type NewsCodes)."""
PACKET = "XML:com.adobe.xmp"
"""The keyword under which a PNG carries XMP (XMP Specification Part 3, 1.1.5)."""
HEADER = 8 + 25
"""Bytes of a PNG's signature and of its first chunk, the header (PNG Specification, 5.2 and 11.2.1)."""
PACKET_ID = "W5M0MpCehiHzreSzNTczkc9d"
"""The fixed mark at the beginning of every XMP packet (XMP Specification Part 1, 7.3.2)."""
SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
}
MAKER = "newsgen"
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


@frozen
class Stamp:
    """The words of a picture about itself."""

    lang: str
    title: str
    alt: str
    source: str
    credit: str
    rights: str
    """Empty where the house states none."""


def stamp_of(sketch: Sketch, story: Story, day: MarketDay) -> Stamp:
    """What the picture of a story says of itself."""
    room, lang = story.newsroom, sketch.lang
    credit = room.provider.get(lang, MAKER) if room else MAKER
    rights = room.copyright.get(lang, "") if room else ""
    return Stamp(lang, sketch.title, sketch.alt, day.source.name[lang], credit, rights)


def into_png(png: bytes, stamp: Stamp) -> bytes:
    """The drawing with its XMP packet in a text chunk, right behind the header."""
    told = PACKET.encode() + b"\0" * 5 + xmp(stamp).encode()  # not compressed, in no language of its own
    chunk = b"iTXt" + told
    framed = pack(">I", len(told)) + chunk + pack(">I", crc32(chunk))
    return png[:HEADER] + framed + png[HEADER:]


def xmp(stamp: Stamp) -> str:
    """The packet: metadata in RDF, between the marks by which programs find it."""
    return (
        f'<?xpacket begin="\ufeff" id="{PACKET_ID}"?>'
        f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{_rdf(stamp)}</x:xmpmeta>'
        '<?xpacket end="r"?>'
    )


def into_svg(svg: bytes, stamp: Stamp) -> bytes:
    """The drawing with a title, a description and its metadata, as one picture for those who hear it read."""
    text = svg.decode()
    text = re.sub(r"\n?\s*<metadata>.*?</metadata>", "", text, count=1, flags=re.DOTALL)
    told = (
        f'<title id="title">{escape(stamp.title)}</title>'
        f'<desc id="desc">{escape(stamp.alt)}</desc>'
        f"<metadata>{_rdf(stamp)}</metadata>"
    )
    named = f'<svg role="img" aria-labelledby="title desc" xml:lang={quoteattr(stamp.lang)} '
    text = text[text.index("<svg ") :]  # without the address of a DTD, which some receivers fetch or refuse
    end = text.index(">") + 1
    head = re.sub(r'(width|height)="(\d+)pt"', r'\1="\2"', text[:end]).replace("<svg ", named, 1)
    return f"{DECLARATION}{head}{told}{text[end:]}".encode()


def _rdf(stamp: Stamp) -> str:
    spaces = "".join(f' xmlns:{name}="{uri}"' for name, uri in SPACES.items() if name != "rdf")
    rights = _in_language("dc:rights", stamp.rights, stamp.lang) if stamp.rights else ""
    return (
        f'<rdf:RDF xmlns:rdf="{SPACES["rdf"]}"><rdf:Description rdf:about=""{spaces}>'
        f"<Iptc4xmpExt:DigitalSourceType>{SOURCE_TYPE}</Iptc4xmpExt:DigitalSourceType>"
        f"{_in_language('dc:title', stamp.title, stamp.lang)}"
        f"{_in_language('dc:description', stamp.alt, stamp.lang)}"
        f"{_in_language('Iptc4xmpCore:AltTextAccessibility', stamp.alt, stamp.lang)}"
        f"<photoshop:Credit>{escape(stamp.credit)}</photoshop:Credit>"
        f"<photoshop:Source>{escape(stamp.source)}</photoshop:Source>"
        f"{rights}</rdf:Description></rdf:RDF>"
    )


def _in_language(name: str, words: str, lang: str) -> str:
    told = "".join(f'<rdf:li xml:lang="{each}">{escape(words)}</rdf:li>' for each in ("x-default", lang))
    return f"<{name}><rdf:Alt>{told}</rdf:Alt></{name}>"
