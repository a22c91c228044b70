"""Small values that every section of a page is made of."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from rulings.model import Text
from rulings.render.html import EN, ZH, both, element, joined, moment
from rulings.render.words import calendar_text

DRAWN = Text("機器整理", "drawn by machine")
PARTLY = Text("部分由機器整理", "drawn by machine in part")


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a page: `template` says how `view` is laid out, `badge` holds 0 or 1 label."""

    anchor: str
    title: Text
    template: str
    view: object
    badge: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A label and what stands beside it, as finished HTML."""

    label: Text
    value: Markup


def links(anchors: Iterable[str]) -> Markup:
    """Links to paragraphs of the same page, each shown by its anchor, which never changes."""
    made = (element("a", anchor, class_="at", href=f"#{anchor}") for anchor in anchors if anchor)
    return joined(made, " ")


def time_in(iso: str) -> Markup:
    """A day in both languages, each in its own `time`; nothing for an empty `iso`."""
    if not iso:
        return Markup()
    said = calendar_text(iso)
    pairs = ((ZH, said.zh), (EN, said.en))
    made = (moment(words, iso, lang=lang) for lang, words in pairs)
    return joined(made, " ")


def optional(words: Text | None) -> tuple[Markup, ...]:
    """Zero or one piece of HTML, for a template to loop over."""
    return (both(words),) if words and (words.zh or words.en) else ()


def badge(drawn: Iterable[bool]) -> tuple[Text, ...]:
    """The label of a section the machine drew, wholly or in part."""
    flags = tuple(drawn)
    if not any(flags):
        return ()
    return (DRAWN,) if all(flags) else (PARTLY,)
