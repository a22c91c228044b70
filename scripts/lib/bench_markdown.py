"""A built page written out as Markdown: what an author would type to publish the same page."""

import re
from collections.abc import Iterator

from lxml import html

Element = html.HtmlElement

GROUPS = frozenset({"div", "section", "header", "figure", "aside", "nav", "fieldset"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = GROUPS | HEADINGS | {"p", "ul", "ol", "dl", "table"}
# Spelled out where Markdown would take them for its own signs.
_SIGNS = re.compile(r"[\\`*_\[\]|]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def markdown(article: Element) -> str:
    """The article's headings, paragraphs, lists and tables in the same order, with the same
    anchors, classes, languages, links and dates in their words; Markdown that `attr_list`,
    `tables` and `def_list` read."""
    return "\n\n".join(_blocks(article, "")) + "\n"


def _blocks(element: Element, given: str) -> Iterator[str]:
    """The blocks inside an element; what only groups them hands its attributes to the first."""
    given = _attributes(element) or given
    words = _words(element.text)
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if child.tag in BLOCKS:
            if words.strip():
                yield _block(words, given)
                words, given = "", ""
            yield from _made(child, given)
            words, given = _words(child.tail), ""
        else:
            words += _inline(child) + _words(child.tail)
    if words.strip():
        yield _block(words, given)


def _made(element: Element, given: str) -> Iterator[str]:
    own = _attributes(element) or given
    match element.tag:
        case "p":
            yield _block(_inside(element), own)
        case "h1" | "h2" | "h3" | "h4" | "h5" | "h6":
            marks = f" {{: {own} }}" if own else ""
            yield f"{'#' * int(element.tag[1])} {_line(_inside(element))}{marks}"
        case "ul" | "ol":
            sign = "-  " if element.tag == "ul" else "1. "
            yield "\n".join(sign + _line(_inside(item)) for item in element)
        case "dl":
            pairs = zip(element.iter("dt"), element.iter("dd"), strict=False)
            yield "\n\n".join(f"{_line(_inside(a))}\n:   {_line(_inside(b))}" for a, b in pairs)
        case "table":
            yield _table(element)
        case _:
            yield from _blocks(element, given)


def _table(table: Element) -> str:
    rows = [[_line(_inside(cell)) for cell in row] for row in table.iter("tr")]
    width = max(map(len, rows), default=1)
    filled = [row + [""] * (width - len(row)) for row in rows]
    lines = [*filled[:1], ["---"] * width, *filled[1:]]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _inside(element: Element) -> str:
    return _words(element.text) + "".join(_inline(child) + _words(child.tail) for child in element)


def _inline(element: Element) -> str:
    """Links and emphasis as Markdown; dates, figures and languages in the tags HTML has for them."""
    if not isinstance(element.tag, str):
        return ""
    inner = _inside(element)
    match element.tag:
        case "a":
            own = _attributes(element)
            return f"[{inner}]({element.get('href', '')})" + (f"{{: {own} }}" if own else "")
        case "b" | "strong":
            return f"**{inner}**" if inner.strip() else ""
        case "br":
            return "<br>"
        case "svg" | "input" | "button" | "label":
            return ""
        case tag:
            given = "".join(f' {name}="{_entities(value)}"' for name, value in element.items())
            return f"<{tag}{given}>{inner}</{tag}>"


def _block(words: str, attributes: str) -> str:
    return f"{_line(words)}\n{{: {attributes} }}" if attributes else _line(words)


def _attributes(element: Element) -> str:
    """An attribute list: #anchor .class lang=en."""
    anchor, lang = element.get("id"), element.get("lang")
    return " ".join(
        [f"#{anchor}"] * bool(anchor)
        + [f".{name}" for name in element.get("class", "").split()]
        + [f"lang={lang}"] * bool(lang)
    )


def _words(text: str | None) -> str:
    return _SIGNS.sub(r"\\\g<0>", (text or "").translate(_ENTITIES))


def _entities(value: str) -> str:
    return value.translate(_ENTITIES).replace('"', "&quot;").replace("\n", " ")


def _line(words: str) -> str:
    return " ".join(words.split())
