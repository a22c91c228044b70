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
_TAGS = re.compile(r"</(?:p|div|td|tr|table|span|li)>|<br ?/?>", re.IGNORECASE)
_MANY = 6  # tags near the beginning of a fragment that opens with words
_MUST_CLOSE = tuple(
    (tag, re.compile(rf"<{tag}[\s>]", re.IGNORECASE), re.compile(rf"</{tag}\b", re.IGNORECASE))
    for tag in ("html", "pre")
)
_OPENING_WITHIN = 4096  # characters; comments of the browser that saved the page come first
# Classes or tags of the element a judgment stands in, the most telling first: pages since 2018,
# their older judgments, pages before.
_PLACES = ("htmlcontent", "text-pre", "pre", "jud_content")
_MOST = 0.9  # of an element's Han characters: a child with so many is the better container
_SAVED_FROM = re.compile(r"saved from url=\(\d{1,6}\)(https?://[^\s<>]{1,2000})")
_URL_LIMIT = 2000  # characters
_CANONICAL = "//link[@rel='canonical']/@href | //meta[@property='og:url']/@content"
_JID = re.compile(r"[A-Z]{3,6},\d{1,3},[^\W\d]{1,12},\d{1,6},\d{8}(?:,\d{1,3})?")


def looks_like_html(document: Document) -> bool:
    """Whether the file begins with a tag and has one of a page's near its beginning, or many."""
    start = document.text.lstrip()[:_OPENING_WITHIN]
    opens = start.startswith("<") and _OPENING.search(start) is not None
    return opens or len(_TAGS.findall(start)) >= _MANY


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
    for tag, opening, closing in _MUST_CLOSE:
        if opening.search(document.text) and not closing.search(document.text):
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
    weights = _weights(root)
    for place in _PLACES:
        found = [element for element in _outermost(root, place) if weights[element]]
        if found:
            return found
    return [_innermost(root, weights)]


def _outermost(root: etree._Element, place: str) -> list[etree._Element]:
    """The elements with this tag or class that are shown and stand in no other such."""
    found = []
    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        fits = element.tag == place or place in (element.get("class") or "").split()
        if fits and is_shown(element):
            found.append(element)
        if fits or not is_shown(element):
            walk.skip_subtree()
    return found


def _weights(root: etree._Element) -> dict[etree._Element, int]:
    """How many Han characters each element shows."""
    weights: dict[etree._Element, int] = {}
    for _, element in etree.iterwalk(root, events=("end",)):
        within = sum(weights.get(child, 0) + len(han(child.tail or "")) for child in element)
        weights[element] = within + len(han(element.text or "")) if is_shown(element) else 0
    return weights


def _innermost(root: etree._Element, weights: dict[etree._Element, int]) -> etree._Element:
    """The deepest element that still shows nearly all of the page's Chinese text."""
    element = root
    while True:
        heaviest = max(element, key=lambda child: weights.get(child, 0), default=None)
        if heaviest is None or weights.get(heaviest, 0) < max(1, _MOST * weights[element]):
            return element
        element = heaviest


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
    first = str(linked[0]).strip()[:_URL_LIMIT] if isinstance(linked, list) and linked else ""
    return first if first.startswith(("http://", "https://")) else ""


READERS = (Reader(Form.HTML, "a saved HTML page", looks_like_html, looks_like_html, read_page),)
