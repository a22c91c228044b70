"""Terms explained on hover and focus: the glossary's and those the judgment defines itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from rulings.editorial import Term
from rulings.model import Paragraph
from rulings.render.html import element
from rulings.render.marks import Mark

BEFORE = 28  # characters before a definition that say what the short name stands for


@dataclass(frozen=True, slots=True)
class Explained:
    """Words of one paragraph to explain: where the explanation stands and what it says."""

    words: str
    target: str
    tip: str


def term_anchor(index: int) -> str:
    """The anchor of the list entry that explains a term of the page."""
    return f"term-{index}"


def used_terms(glossary: Iterable[Term], paragraphs: Sequence[Paragraph]) -> tuple[Term, ...]:
    """The glossary's terms that occur on the page, the longest words first."""
    whole = "\n".join(paragraph.zh for paragraph in paragraphs)
    found = (term for term in glossary if any(word in whole for word in term.zh))
    return tuple(sorted(found, key=lambda term: (-len(term.zh[0]), term.zh)))


def explained_terms(
    terms: Sequence[Term], paragraphs: Sequence[Paragraph]
) -> Mapping[str, tuple[Explained, ...]]:
    """By anchor, the terms to explain there: each once a page, where it first occurs.

    More would make a tab stop of every second word.
    """
    places: dict[str, tuple[Explained, ...]] = {}
    for index, term in enumerate(terms):
        anchor, word = next(
            (p.anchor, word) for p in paragraphs for word in term.zh if word in p.zh
        )
        entry = Explained(word, term_anchor(index), f"{term.en[0]}：{term.definition.zh}")
        places[anchor] = (*places.get(anchor, ()), entry)
    return places


def explained_aliases(
    defined: Iterable[tuple[str, str, int, int]], paragraphs: Sequence[Paragraph]
) -> Mapping[str, tuple[Explained, ...]]:
    """By anchor, the short names to explain there: each once a section after its definition.

    `defined` holds name, anchor, start and end of each definition in the published words. The
    explanation is those words and what stands before them, so that it names nobody.
    """
    places: dict[str, tuple[Explained, ...]] = {}
    order = {paragraph.anchor: index for index, paragraph in enumerate(paragraphs)}
    for name, anchor, start, end in defined:
        here = order[anchor]
        tip = f"…{paragraphs[here].zh[max(0, start - BEFORE) : end]}"
        sections: set[str] = set()
        for paragraph in paragraphs[here + 1 :]:
            section = "-".join(paragraph.anchor.split("-")[:3])
            if name in paragraph.zh and section not in sections:
                sections.add(section)
                entry = Explained(name, anchor, tip)
                places[paragraph.anchor] = (*places.get(paragraph.anchor, ()), entry)
    return places


def explained_marks(words: str, entries: Iterable[Explained]) -> Iterator[Mark]:
    """The marks of explained words, each at its first place in the paragraph."""
    for entry in entries:
        start = words.find(entry.words)
        if start >= 0:
            yield Mark(start, start + len(entry.words), partial(_explain, entry))


def _explain(entry: Explained, words: str) -> Markup:
    """A link to the explanation, which the style sheet shows on hover and focus."""
    return element("a", words, class_="term", href=f"#{entry.target}", data_tip=entry.tip)
