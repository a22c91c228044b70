"""The same judgment in another form is the same judgment: its layout says nothing about it."""

from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from unicodedata import east_asian_width

import pytest

from rulings.model import Judgment, Part
from rulings.pipeline import read_judgment
from rulings.sources import read, read_bytes

SOURCES = sorted(Path("docs/rulings").glob("*/source.txt"))
WIDTH = 56  # columns of a line: 28 full-width characters
PAGE = 31  # numbered lines of a page
TABLE = set("\t│┌├└|")


def wrapped(paragraph: str) -> list[str]:
    """The lines of a paragraph, cut wherever a line is full, as courts' printers do."""
    if TABLE & set(paragraph):
        return [paragraph]
    lines, columns = [""], 0
    for character in paragraph:
        wide = 2 if east_asian_width(character) in "WFA" else 1
        if columns + wide > WIDTH:
            lines.append("")
            columns = 0
        lines[-1] += character
        columns += wide
    return lines


def in_lines(paragraphs: list[str]) -> list[str]:
    return [line for paragraph in paragraphs for line in wrapped(paragraph)]


def numbered(paragraphs: list[str]) -> str:
    """Lines with the numbers of a page before them, and the pages' marks."""
    lines = []
    for place, line in enumerate(in_lines(paragraphs)):
        lines.append(f"{place % PAGE + 1:02} {line}\n")
        if place % PAGE == PAGE - 1:
            lines.append("(續上頁)\n")
    return "".join(lines)


FORMS: dict[str, Callable[[list[str]], str]] = {
    "a paragraph a line": "\n".join,
    "a blank line after each": "\n\n".join,
    "line ends of Windows": "\r\n".join,
    "hard-wrapped": lambda paragraphs: "\n".join(in_lines(paragraphs)),
    "numbered lines of pages": numbered,
    "lines joined with a blank": lambda paragraphs: "\n".join(
        " ".join(wrapped(paragraph)) for paragraph in paragraphs
    ),
}


@cache
def original(path: Path) -> Judgment:
    return read_judgment(read(path))


def rewritten(path: Path, form: Callable[[list[str]], str]) -> Judgment:
    paragraphs = original(path).normalised.text.rstrip("\n").split("\n")
    return read_judgment(read_bytes(form(paragraphs).encode(), "source.txt"))


def said(judgment: Judgment) -> dict[str, object]:
    """What was read: everything but offsets."""
    return {
        "caption": judgment.caption,
        "signature": judgment.signature,
        "awards": judgment.awards,
        "claims": judgment.claims,
        "tree": [
            (node.anchor, node.part, node.kind, node.voice, node.marker)
            for root in judgment.roots
            for node in root.walk()
        ],
    }


@pytest.mark.parametrize("path", SOURCES, ids=[path.parent.name for path in SOURCES])
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_the_form_changes_nothing(path: Path, form: Callable[[list[str]], str]) -> None:
    again, first = said(rewritten(path, form)), said(original(path))
    for name, value in first.items():
        assert again[name] == value, name


@pytest.mark.parametrize("path", SOURCES, ids=[path.parent.name for path in SOURCES])
@pytest.mark.parametrize("joint", ["", " "], ids=["nothing between", "blanks between"])
def test_text_without_breaks_keeps_its_numbers_title_and_close(path: Path, joint: str) -> None:
    """Names that nothing separates can't be told apart, nor paragraphs that nothing numbers."""
    again, first = rewritten(path, joint.join), original(path)
    assert again.signature == first.signature
    assert again.caption.court == first.caption.court
    assert again.caption.docket == first.caption.docket
    assert again.caption.cause == first.caption.cause
    assert again.caption.hearing_closed == first.caption.hearing_closed
    assert body_numbers(again) == body_numbers(first)


def body_numbers(judgment: Judgment) -> list[str]:
    """The anchors of the numbered paragraphs; flattened tables are past telling apart."""
    body = (root for root in judgment.roots if root.part in {Part.ORDER, Part.FACTS, Part.REASONS})
    return [node.anchor for root in body for node in root.walk() if node.marker]


FRAME = "某站\n關鍵資訊\n- 案件類型民事\n- 裁判日期112 年 5 月 1 日\n{}\n相關判決\n"
COPIES: dict[str, Callable[[list[str]], str]] = {
    "one line, blanks where lines ended": lambda paragraphs: " ".join(in_lines(paragraphs)),
    "the same with a site's lines around it": lambda paragraphs: FRAME.format(
        " ".join(in_lines(paragraphs))
    ),
    "a line a sentence": lambda paragraphs: "\n".join(paragraphs).replace("。", "。\n"),
}


@pytest.mark.parametrize("path", SOURCES, ids=[path.parent.name for path in SOURCES])
@pytest.mark.parametrize("copied", COPIES.values(), ids=COPIES)
def test_a_copy_says_no_other_sums_and_names(
    path: Path, copied: Callable[[list[str]], str]
) -> None:
    again, first = rewritten(path, copied), original(path)
    assert again.caption.docket == first.caption.docket
    assert [(one.role, one.name) for one in again.caption.parties] == [
        (one.role, one.name) for one in first.caption.parties
    ]
    assert [(one.party, one.amount, one.interest_from) for one in again.awards] == [
        (one.party, one.amount, one.interest_from) for one in first.awards
    ]
    assert sums(again) <= sums(first)


def sums(judgment: Judgment) -> set[Decimal]:
    """A bare $ is the dollar last named in its paragraph, so copies may differ in the currency."""
    return {one.value for one in judgment.mentions.amounts}
