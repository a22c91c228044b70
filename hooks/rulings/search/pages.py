"""Records of pages people wrote: one for each section and language."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from lxml import etree, html

from rulings.model import Text
from rulings.search.records import Kind, Language, SearchRecord

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4"})
_SILENT: Final = frozenset({"script", "style", "template", "svg", "nav"})
# The words after one of these belong to another line.
_BLOCKS: Final = frozenset({"p", "li", "dt", "dd", "td", "th", "tr", "div", "pre", "br"})
_BOTH: Final[tuple[Language, ...]] = ("zh", "en")


def records_of_page(
    page: str,
    url: str,
    title: Text,
    kind: Kind = Kind.PAGE,
    topics: tuple[Text, ...] = (),
) -> tuple[SearchRecord, ...]:
    """The words of a page's HTML, from heading to heading, each language apart.

    A section is addressed by its heading's `id`, or by the one before. The language is that of
    the nearest `lang`, Chinese where there is none. `url` is relative to the site's root.
    """
    sections = groupby(_pieces(page), key=lambda piece: piece.anchor)
    return tuple(
        SearchRecord(
            url=f"{url}#{anchor}" if anchor else url,
            title=title,
            section=section,
            text=text,
            language=language,
            topics=topics,
            kind=kind,
        )
        for anchor, pieces in sections
        for section, language, text in _languages(tuple(pieces))
    )


@dataclass(frozen=True, slots=True)
class _Piece:
    """Some words with the section, the language and whether they are of its heading."""

    anchor: str
    language: Language
    heading: bool
    words: str


@dataclass(frozen=True, slots=True)
class _Scope:
    """What holds for the words inside an element."""

    language: Language = "zh"
    heading: bool = False
    silent: bool = False


def _languages(pieces: tuple[_Piece, ...]) -> Iterator[tuple[Text, Language, str]]:
    """The heading and the words of a section, for each language it has words in."""
    headings = tuple(piece for piece in pieces if piece.heading)
    section = Text(_words(headings, "zh"), _words(headings, "en"))
    for language in _BOTH:
        text = _words(pieces, language)
        if text:
            yield section, language, text


def _words(pieces: tuple[_Piece, ...], language: Language) -> str:
    return " ".join("".join(one.words for one in pieces if one.language == language).split())


def _pieces(page: str) -> Iterator[_Piece]:
    """All words of a page in order, the anchor changing with every heading."""
    parser = html.HTMLParser(remove_comments=True, remove_pis=True)
    root = html.document_fromstring(f"<div>{page}</div>", parser=parser)
    anchor, scopes = "", [_Scope()]
    for event, node in etree.iterwalk(root, events=("start", "end")):
        if event == "start":
            scopes.append(_scope(node, scopes[-1]))
            anchor = node.get("id", anchor) if node.tag in _HEADINGS else anchor
            words = node.text or ""
        else:
            inner = scopes.pop()
            if node.tag in _BLOCKS | _HEADINGS:
                yield from (_Piece(anchor, one, inner.heading, " ") for one in _BOTH)
            words = node.tail or ""
        if words and not scopes[-1].silent:
            yield _Piece(anchor, scopes[-1].language, scopes[-1].heading, words)


def _scope(node: etree._Element, outer: _Scope) -> _Scope:
    lang = node.get("lang", "").split("-")[0].lower()
    return _Scope(
        language="en" if lang == "en" else "zh" if lang else outer.language,
        heading=outer.heading or node.tag in _HEADINGS,
        silent=outer.silent or node.tag in _SILENT or "headerlink" in node.get("class", ""),
    )
