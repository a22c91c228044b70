"""Where a built site says it is published."""

from pathlib import Path

from lxml import etree

from rulings.errors import RulingsError
from rulings.links.addresses import Home
from rulings.links.checking import START


class NoSiteError(RulingsError):
    """A folder without a first page."""


def home_of(site: Path) -> Home:
    """The home by the canonical address of the first page. Raises NoSiteError."""
    first = site / START
    if not first.is_file():
        raise NoSiteError(f"{first}: no such file; build the site first (scripts/build)")
    root = etree.fromstring(first.read_bytes(), etree.HTMLParser(encoding="utf-8"))
    said = root.xpath("string(//link[@rel='canonical']/@href)") if root is not None else ""
    return Home.of(str(said) or "https://site.invalid/")
