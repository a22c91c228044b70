"""Parity: what stands in the Chinese stands in the English, and the reverse, by paragraph."""

from collections.abc import Iterable, Iterator

from rulings.check.chinese import chinese_sayings
from rulings.check.english import english_sayings
from rulings.check.sayings import Saying, Sayings
from rulings.errors import Problem
from rulings.model import Judgment, Person
from rulings.translation import English, Entry

WORDS = {
    Saying.DATES: "date",
    Saying.SUMS: "sum",
    Saying.RATES: "percentage",
    Saying.ARTICLES: "article",
    Saying.PAGES: "record page",
    Saying.DOCKETS: "docket",
    Saying.LATIN: "Latin word or number",
    Saying.MASKS: "mask",
}


def check_parity(
    judgment: Judgment, english: English, people: Iterable[Person]
) -> tuple[Problem, ...]:
    """A problem for everything one language of a paragraph says and the other doesn't.

    Only current entries with English count; exceptions are declared in the entry.
    """
    nodes = {node.anchor: node for node in judgment.nodes()}
    listed = tuple(people)
    problems: list[Problem] = []
    for entry in english.entries:
        if entry.anchor in english.translation.english and "parity" not in entry.signed:
            ours = chinese_sayings(judgment, nodes[entry.anchor], listed)
            theirs = english_sayings(entry.english)
            problems += (
                Problem(english.file, entry.line, f"{entry.anchor}: {message}")
                for message in compare(ours, theirs, entry)
            )
    return tuple(problems)


def compare(chinese: Sayings, english: Sayings, entry: Entry | None = None) -> Iterator[str]:
    """What differs, kind by kind, less what the entry signs off."""
    for kind in Saying:
        if entry and f"parity-{kind}" in entry.signed:
            continue
        lost = _without(kind, chinese.must(kind), english.may(kind))
        added = _without(kind, english.must(kind), chinese.may(kind))
        for key in sorted(lost):
            yield f"the {WORDS[kind]} {key} stands in the Chinese and not in the English"
        for key in sorted(added):
            yield f"the {WORDS[kind]} {key} stands in the English and not in the Chinese"


def _without(kind: Saying, keys: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The keys the other language lacks; a bare $ stands for any currency."""
    if kind is Saying.SUMS:
        figures = {key.split(" ")[1] for key in other if key.startswith("$ ")}
        whole = {key.split(" ")[1] for key in other}
        return frozenset(
            key
            for key in keys - other
            if key.split(" ")[1] not in (whole if key.startswith("$ ") else figures)
        )
    return keys - other
