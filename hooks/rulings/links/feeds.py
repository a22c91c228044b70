"""Sitemaps, feeds and plain text files: the addresses they list."""

import gzip
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from rulings.links.addresses import Home
from rulings.links.found import Place, Role
from rulings.links.gather import Address

LISTS = frozenset(("urlset", "sitemapindex"))
FEEDS = frozenset(("feed", "rss"))
SHOWN = 120


def addresses_in_xml(data: bytes, file: str) -> Iterator[Address]:
    """The entries of a sitemap or feed; other XML says nothing here. Raises XMLSyntaxError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    root = etree.fromstring(gzip.decompress(data) if file.endswith(".gz") else data, parser)
    kind = etree.QName(root).localname
    if kind in LISTS:
        for loc in root.iter("{*}loc"):
            yield _said(loc, (loc.text or "").strip(), file)
    elif kind in FEEDS:
        for element in root.iter("{*}link", "{*}content", "{*}enclosure", "{*}logo", "{*}icon"):
            yield from _entry(element, file)


def _entry(element: Any, file: str) -> Iterator[Address]:  # noqa: ANN401 (an lxml element)
    name = etree.QName(element).localname
    address = element.get("href") or element.get("src") or element.get("url")
    if not address and name != "content":
        address = (element.text or "").strip()
    if address:
        yield _said(element, address, file)


def _said(element: Any, address: str, file: str) -> Address:  # noqa: ANN401 (an lxml element)
    name = etree.QName(element).localname
    said = f"<{name}> {address}"[:SHOWN]
    return Address(address, Place(file, element.sourceline or 0, said), Role.NAME)


def addresses_in_text(text: str, file: str, home: Home) -> Iterator[Address]:
    """The site's own addresses in `robots.txt`, `llms.txt` and the like."""
    own = re.compile(re.escape(home.origin + home.path) + r"[^\s<>()\[\]\"']*")
    for number, line in enumerate(text.splitlines(), 1):
        for found in own.findall(line):
            address = found.rstrip(".,;:")
            yield Address(address, Place(file, number, address[:SHOWN]), Role.NAME)
