"""Elements of Akoma Ntoso 3.0, and words made fit for XML."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from lxml import etree

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# What no XML 1.0 document may hold, escaped or not (production Char of the recommendation).
_UNFIT = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml gives its class no other name


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a line that stand in an element of their own, with its attributes."""

    words: str
    tag: str
    attributes: tuple[tuple[str, str], ...] = ()


def fit(words: str) -> str:
    """The words with U+FFFD for each character that XML can't hold."""
    return _UNFIT.sub("\ufffd", words)


def root(tag: str) -> Element:
    """A new element without a parent."""
    return etree.Element(f"{{{NAMESPACE}}}{tag}", nsmap={None: NAMESPACE})


def add(parent: Element, tag: str, words: str = "", **attributes: str) -> Element:
    """A new last child; a trailing underscore of an attribute's name is dropped (`as_`)."""
    made = etree.SubElement(parent, f"{{{NAMESPACE}}}{tag}")
    for name, value in attributes.items():
        made.set(name.rstrip("_"), fit(value))
    if words:
        made.text = fit(words)
    return made


def write(parent: Element, words: str, marks: Sequence[Mark]) -> None:
    """Puts `words` into an empty element, each mark where its words stand first.

    A mark whose words don't stand there, or stand inside another's, is left out.
    """
    end = 0
    last: Element | None = None
    for start, mark in _placed(words, marks):
        if start >= end:
            _text(parent, last, words[end:start])
            last = add(parent, mark.tag, mark.words, **dict(mark.attributes))
            end = start + len(mark.words)
    _text(parent, last, words[end:])


def _placed(words: str, marks: Sequence[Mark]) -> list[tuple[int, Mark]]:
    found = ((words.find(mark.words), mark) for mark in marks if mark.words)
    return sorted(
        ((start, mark) for start, mark in found if start >= 0),
        key=lambda each: (each[0], -len(each[1].words)),
    )


def _text(parent: Element, last: Element | None, words: str) -> None:
    if last is None:
        parent.text = fit(words)  # an empty one too: it keeps the line from being indented
    else:
        last.tail = fit(words) or None
