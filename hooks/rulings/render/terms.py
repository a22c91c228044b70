"""Words of the text that lead to what they mean: the glossary's, and those a judgment defines."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import accumulate

from markupsafe import Markup

from rulings.editorial import Term
from rulings.model import NodeKind, Paragraph
from rulings.render.html import element
from rulings.render.marks import Mark

GLOSSARY = "../../glossary/"  # from a ruling's page
# What may follow an English wording that is still the same word.
_ENDING = re.compile(r"(?:e?s|e?d|ing)?(?![A-Za-z])")
SECTION = 2  # the first parts of an anchor that name a section: reasons-5
_TABULAR = (NodeKind.ROW, NodeKind.CONTINUATION)


@dataclass(frozen=True, slots=True)
class Explained:
    """A stretch of a paragraph to explain, in one of its languages, and where that is done."""

    start: int
    end: int
    href: str


@dataclass(frozen=True, slots=True)
class Explanations:
    """What to explain, by anchor, in each language."""

    zh: Mapping[str, tuple[Explained, ...]]
    en: Mapping[str, tuple[Explained, ...]]


def term_anchor(term: Term) -> str:
    """The anchor of a term on the glossary page: the term itself, which never changes."""
    return "-".join(term.zh[0].split())


def explanations(
    glossary: Sequence[Term],
    defined: Iterable[tuple[str, str]],
    paragraphs: Sequence[Paragraph],
) -> Explanations:
    """What to explain on a page: terms once in each language, more would make a tab stop of
    every second word; short names the judgment defines (name, anchor) once a section, unless they are
    terms themselves (下稱上訴人).

    Paragraphs of tables are left out: their words are cut into cells.
    """
    shown = [p for p in paragraphs if p.kind not in _TABULAR]
    zh: dict[str, tuple[Explained, ...]] = {}
    en: dict[str, tuple[Explained, ...]] = {}
    for term, places in _occurrences(glossary, shown):
        href = f"{GLOSSARY}#{term_anchor(term)}"
        place, start, end = places[0]
        _add(zh, shown[place].anchor, Explained(start, end, href))
        for anchor, found in _english(term, [shown[place] for place, _, _ in places], href):
            _add(en, anchor, found)
    known = {word for term in glossary for word in term.zh}
    for anchor, found in _aliases((a for a in defined if a[0] not in known), shown):
        _add(zh, anchor, found)
    return Explanations(zh, en)


def _add(to: dict[str, tuple[Explained, ...]], anchor: str, found: Explained) -> None:
    to[anchor] = (*to.get(anchor, ()), found)


def _occurrences(
    glossary: Sequence[Term], shown: Sequence[Paragraph]
) -> Iterator[tuple[Term, list[tuple[int, int, int]]]]:
    """Each term of the page with its places (paragraph, start, end), one a paragraph at most.

    A term inside a longer one (爭執事項 in 不爭執事項) is not that term.
    """
    whole = "\n".join(p.zh for p in shown)
    starts = (0, *accumulate(len(p.zh) + 1 for p in shown))
    wordings = [word for term in glossary for word in term.zh if word in whole]
    for term in glossary:
        first: dict[int, tuple[int, int, int]] = {}
        for word in term.zh:
            for at in _free(whole, word, _longer(word, wordings)):
                place = bisect_right(starts, at) - 1
                found = (place, at - starts[place], at - starts[place] + len(word))
                first[place] = min(first.get(place, found), found)
        if first:
            yield term, [first[place] for place in sorted(first)]


def _longer(word: str, others: Iterable[str]) -> list[tuple[str, int]]:
    """The wordings that hold a word, and how far inside them it begins."""
    return [(one, one.index(word)) for one in others if word in one and one != word]


def _free(whole: str, word: str, longer: Sequence[tuple[str, int]]) -> Iterator[int]:
    """Where the word stands and none of the longer ones around it."""
    at = whole.find(word)
    while at >= 0:
        if not any(whole.startswith(one, at - ahead) for one, ahead in longer if at >= ahead):
            yield at
        at = whole.find(word, at + len(word))


def _english(
    term: Term, paragraphs: Iterable[Paragraph], href: str
) -> Iterator[tuple[str, Explained]]:
    """The first place of the term's English, in a paragraph whose Chinese has the term: there
    the words are its translation. The usual wording comes before its variants."""
    for paragraph in paragraphs:
        words = paragraph.en.lower()
        for wording in term.en if words else ():
            start, end = _whole_word(words, wording.lower())
            if end:
                yield paragraph.anchor, Explained(start, end, href)
                return


def _whole_word(words: str, wording: str) -> tuple[int, int]:
    """Where a wording begins and ends, plural and other endings included; 0, 0 if nowhere."""
    at = words.find(wording)
    while at >= 0:
        ending = _ENDING.match(words, at + len(wording))
        if ending and not words[at - 1 : at].isalnum():
            return at, ending.end()
        at = words.find(wording, at + 1)
    return 0, 0


def _aliases(
    defined: Iterable[tuple[str, str]], shown: Sequence[Paragraph]
) -> Iterator[tuple[str, Explained]]:
    """A short name leads to the paragraph that defines it, once a section after that."""
    order = {paragraph.anchor: index for index, paragraph in enumerate(shown)}
    for name, anchor in defined:
        sections: set[str] = set()
        for paragraph in shown[order.get(anchor, len(shown)) + 1 :]:
            section = "-".join(paragraph.anchor.split("-")[:SECTION])
            at = -1 if section in sections else paragraph.zh.find(name)
            if at >= 0:
                sections.add(section)
                yield paragraph.anchor, Explained(at, at + len(name), f"#{anchor}")


def explained_marks(entries: Iterable[Explained]) -> Iterator[Mark]:
    """The marks of the words to explain."""
    for entry in entries:
        yield Mark(entry.start, entry.end, partial(_explain, entry.href))


def _explain(href: str, words: str) -> Markup:
    """A link to the explanation; a script shows it beside the word on hover and focus."""
    return element("a", words, class_="term", href=href)
