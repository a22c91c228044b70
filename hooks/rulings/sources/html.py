"""Saved pages of the court's site: the judgment's own element, and none of what is around it."""

import re
from urllib.parse import unquote

from lxml import etree

from rulings.errors import SourceError
from rulings.model import Form, Metadata
from rulings.sources.document import Document, Reader, Reading
from rulings.sources.headers import read_headers
from rulings.sources.limits import han
from rulings.sources.page_lines import is_shown, page_lines

_OPENING = re.compile(r"<(?:!doctype\s+html|html|head|meta|body|div|pre|table|p)\b", re.IGNORECASE)
_OPENING_WITHIN = 4096  # characters; comments of the browser that saved the page come first
# The elements a judgment stands in, the most telling first: pages since 2018, their older
# judgments, pages before.
_PLACES = (
    "//div[contains(concat(' ', @class, ' '), ' htmlcontent ')]",
    "//div[contains(concat(' ', @class, ' '), ' text-pre ')]",
    "//pre",
    "//div[contains(concat(' ', @class, ' '), ' jud_content ')]",
)
_MOST = 0.9  # of an element's Han characters: a child with so many is the better container
_SAVED_FROM = re.compile(r"saved from url=\(\d{1,6}\)(https?://[^\s<>]{1,2000})")
_CANONICAL = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"
_JID = re.compile(r"[A-Z]{3,6},\d{1,3},[^\W\d]{1,12},\d{1,6},\d{8}(?:,\d{1,3})?")


def looks_like_html(document: Document) -> bool:
    """Whether the file begins with a tag and has one of a page's near its beginning."""
    start = document.text.lstrip()[:_OPENING_WITHIN]
    return start.startswith("<") and _OPENING.search(start) is not None


def read_page(document: Document) -> Reading:
    """The judgment as the page shows it, a line a block, and the fields beside it."""
    _check_complete(document)
    root = _parse(document)
    containers = _containers(root)
    raw = "\n".join(page_lines(container) for container in containers).strip("\n")
    if not raw.strip():
        raise SourceError(f"{document.name}: an HTML page with no text in it")
    return Reading(raw, _metadata(document, root))


def _check_complete(document: Document) -> None:
    page = document.text.lower()
    for tag in ("html", "pre"):
        if f"<{tag}" in page and f"</{tag}" not in page:
            raise SourceError(f"{document.name}: truncated: the page ends without </{tag}>")


def _parse(document: Document) -> etree._Element:
    parser = etree.HTMLParser(encoding="utf-8", no_network=True)
    try:
        root = etree.fromstring(document.text.encode(), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    for problem in parser.error_log:
        if problem.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise SourceError(f"{document.name}: HTML nested too deeply or too large")
    if root is None:
        raise SourceError(f"{document.name}: an HTML page with no text in it")
    return root


def _containers(root: etree._Element) -> list[etree._Element]:
    for place in _PLACES:
        found = [e for e in _elements(root, place) if is_shown(e) and han("".join(e.itertext()))]
        outer = set(found)
        whole = [e for e in found if not any(above in outer for above in e.iterancestors())]
        if whole:
            return whole
    return [_innermost(root)]


def _elements(root: etree._Element, path: str) -> list[etree._Element]:
    found = root.xpath(path)
    return [e for e in found if etree.iselement(e)] if isinstance(found, list) else []


def _innermost(root: etree._Element) -> etree._Element:
    """The deepest element that still holds nearly all of the page's Chinese text."""
    element = root
    while True:
        weights = {child: _weight(child) for child in element if is_shown(child)}
        total = sum(weights.values())
        heaviest = max(weights, key=lambda child: weights[child], default=None)
        if heaviest is None or total == 0 or weights[heaviest] < _MOST * _weight(element):
            return element
        element = heaviest


def _weight(element: etree._Element) -> int:
    return len(han("".join(element.itertext())))


def _metadata(document: Document, root: etree._Element) -> Metadata:
    fields = read_headers("\n".join(_words(root)))
    url = _url(document, root)
    jid = _JID.search(unquote(url))
    return Metadata(jid[0] if jid else "", fields.docket, fields.decided, fields.title, url)


def _words(root: etree._Element) -> list[str]:
    return [words.strip() for words in root.itertext() if words.strip()]


def _url(document: Document, root: etree._Element) -> str:
    saved = _SAVED_FROM.search(document.text[:_OPENING_WITHIN])
    if saved:
        return saved[1].replace("&amp;", "&")
    linked = root.xpath(_CANONICAL)
    first = str(linked[0]).strip() if isinstance(linked, list) and linked else ""
    return first if first.startswith(("http://", "https://")) else ""


READERS = (Reader(Form.HTML, "a saved HTML page", looks_like_html, looks_like_html, read_page),)
