"""Blocks of text that say no language of their own: `lang` is inherited, but not from `<html>`.

The `lang` of `<html>` is the language of the interface. It holds for words around the content in
that language, and never for the content, where every text is in one language or the other.
"""

import re
from collections.abc import Iterator
from typing import Any

from rulings.links.found import Fault, Place, Rule

Element = Any

# Names, numbers and codes have no language: keys, anchors, variables, formulas.
CODES = frozenset(("code", "kbd", "samp", "var", "data", "time", "pre", "math", "svg"))
SILENT = CODES | {"script", "style", "noscript", "object", "iframe"}
INLINE = frozenset(
    (
        "a",
        "abbr",
        "b",
        "bdi",
        "bdo",
        "cite",
        "del",
        "dfn",
        "em",
        "i",
        "ins",
        "label",
        "mark",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "u",
        "wbr",
    )
)
# 字, or a word: codes like reasons-2 and min( are none, nor are names: Dandan, JSON Schema.
WORD = re.compile("[\u3400-\u9fff]|(?<![-_.\\w])[^\\W\\d_]{3,}(?![-_.]?\\w|\\()")
HAN = re.compile("[\u3400-\u9fff]")
SHOWN = 40  # characters of a text in a message


def without_language(root: Element, file: str) -> Iterator[Fault]:
    """The blocks whose text has no language, each at its line with the beginning of its words."""
    body = root.find("body")
    if body is None or body.get("lang"):
        return
    page = (root.get("lang") or "").lower()
    if not page:
        yield Fault(Place(file, root.sourceline or 1, "<html>"), Rule.LANGUAGE, "the page's own")
    inside = body.xpath(".//main//article | .//main[not(.//article)]")
    content = frozenset(inside) or frozenset((body,))
    yield from _blocks(body, file, page, content)


def _blocks(body: Element, file: str, page: str, content: frozenset[Element]) -> Iterator[Fault]:
    """Walks the elements without language, and stops where one begins."""
    last, pending = None, [(body, body, body in content)]
    while pending:
        element, block, inside = pending.pop()
        texts, open_ones = [element.text], []
        for child in element:
            texts.append(child.tail)
            if isinstance(child.tag, str) and not _settled(child):
                inner = child if child.tag not in INLINE else block
                open_ones.append((child, inner, inside or child in content))
        for text in texts:
            if text and block is not last and _wants(text, page, inside=inside):
                last = block
                yield _fault(block, element, file, text)
        pending.extend(reversed(open_ones))


def _settled(element: Element) -> bool:
    if element.get("lang") or element.tag in SILENT:
        return True
    # A link that says only the anchor it leads to says a code.
    return element.tag == "a" and (element.get("href") or "").endswith(f"#{element.text}")


def _wants(text: str, page: str, *, inside: bool) -> bool:
    words = () if text.isspace() else WORD.findall(text)
    if all(word[0].isupper() for word in words):
        return False
    return inside or not page or page.startswith("zh") != bool(HAN.search(text))


def _fault(block: Element, element: Element, file: str, text: str) -> Fault:
    words = " ".join(text.split())
    said = words if len(words) <= SHOWN else f"{words[:SHOWN]}…"
    kind = block.get("class")
    tag = f'<{block.tag} class="{kind}">' if kind else f"<{block.tag}>"
    line = element.sourceline or 0
    return Fault(Place(file, line, tag), Rule.LANGUAGE, f"“{said}”")
