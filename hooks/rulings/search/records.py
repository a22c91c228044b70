"""What can be found: one value for each paragraph and language of a ruling."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from string import ascii_lowercase
from typing import Final, Literal

from rulings.model import Paragraph, Part, Ruling, Text, Voice

Language = Literal["zh", "en"]


class Kind(StrEnum):
    """What sort of page a result leads to."""

    RULING = "ruling"
    TOPIC = "topic"
    GLOSSARY = "glossary"
    PAGE = "page"


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One result: the words of one paragraph in one language.

    `url` is relative to the site's root, without a leading slash, and ends in the anchor.
    `title` is the page's, `section` says where on the page the words stand; `text` is shown as
    it is. `court` and `topics` are the filters' values. `voice` says whose words these are.
    """

    url: str
    title: Text
    section: Text
    text: str
    language: Language
    court: Text | None = None
    topics: tuple[Text, ...] = ()
    kind: Kind = Kind.RULING
    voice: Voice | None = None


PART_NAMES: Final[Mapping[Part, Text]] = {
    Part.CAPTION: Text("當事人欄", "Caption"),
    Part.ORDER: Text("主文", "Operative part"),
    Part.FACTS: Text("事實", "Facts"),
    Part.REASONS: Text("理由", "Reasons"),
    Part.SIGNATURE: Text("署名", "Signature"),
    Part.NOTICE: Text("教示", "Notice"),
    Part.SCHEDULE: Text("附表", "Schedule"),
    Part.ATTACHMENT: Text("附件", "Attachment"),
}


def records_of(
    ruling: Ruling, base_url: str, topic_names: Mapping[str, Text] | None = None
) -> tuple[SearchRecord, ...]:
    """One record for each paragraph and language of a ruling, in the order of the text.

    `base_url` is the ruling's page relative to the site's root ("rulings/<slug>/");
    `topic_names` gives the names of topics by slug, a slug without one stands for itself.
    """
    identity = ruling.identity
    names = topic_names or {}
    topics = tuple(names.get(slug, Text(slug, slug)) for slug in identity.topics)
    return tuple(
        SearchRecord(
            url=f"{base_url}#{paragraph.anchor}",
            title=identity.title,
            section=section,
            text=words,
            language=language,
            court=identity.court,
            topics=topics,
            voice=paragraph.voice,
        )
        for paragraph, section in with_sections(ruling.paragraphs)
        for language, words in _languages(paragraph)
    )


def _languages(paragraph: Paragraph) -> Iterator[tuple[Language, str]]:
    # A drawn line of a table (├──┼──┤) has nothing to be found.
    if any(map(str.isalnum, paragraph.zh)):
        yield "zh", _shown(paragraph.zh)
    if any(map(str.isalnum, paragraph.en)):
        yield "en", _shown(paragraph.en)


def _shown(words: str) -> str:
    """The words on one line, table cells set apart by bars."""
    return " ".join(words.replace("\t", " | ").split(" ")).strip()


def with_sections(paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[Paragraph, Text]]:
    """Each paragraph with its place in words: 理由 四、㈡、⒈, Reasons 4.2.1."""
    path: list[Paragraph] = []
    for paragraph in paragraphs:
        while path and (path[-1].part, path[-1].depth) >= (paragraph.part, paragraph.depth):
            path.pop()
        if path and path[-1].part != paragraph.part:
            path.clear()
        path.append(paragraph)
        yield paragraph, section_of(paragraph, tuple(path))


def section_of(paragraph: Paragraph, path: tuple[Paragraph, ...]) -> Text:
    """The paragraph's place: its part and the path of enumerators that leads to it.

    The Chinese has them as the court wrote them, the English in figures, after the anchor.
    """
    name = PART_NAMES[paragraph.part]
    numbers, within = _steps(paragraph.anchor)
    own = numbers[0] if numbers and paragraph.part in _NUMBERED else ""
    markers = "、".join(filter(None, map(_marker, path)))
    chinese = (name.zh + own, markers, within.zh)
    english = (name.en, ".".join(numbers), within.en)
    return Text(" ".join(filter(None, chinese)), " ".join(filter(None, english)))


def _marker(paragraph: Paragraph) -> str:
    """㈣; （四）（其二） where the court has used the number once before, anchor …-4b."""
    marker = paragraph.marker.strip("、.． ")
    return marker + _repeated(paragraph.anchor) if marker else ""


def _repeated(step: str) -> str:
    """（其二） for 4b, （其三） for 4c: a number that stands a second or third time."""
    found = re.search(r"[0-9]([b-j])$", step)
    return f"（其{'二三四五六七八九十'['bcdefghij'.index(found[1])]}）" if found else ""


_NUMBERED: Final = frozenset({Part.SCHEDULE, Part.ATTACHMENT})


def _steps(anchor: str) -> tuple[tuple[str, ...], Text]:
    """The numbers of an anchor's path, and its place below the last of them in words."""
    steps = tuple(anchor.split("-")[1:])
    numbers = tuple(takewhile(lambda step: step[0].isdigit(), steps))
    match steps[len(numbers) :]:
        case ("row", "total", *_):
            within = Text("總計列", "total row")
        case ("row", number, *_):
            row = number.rstrip(ascii_lowercase)
            within = Text(f"第{row}列{_repeated(number)}", f"row {number}")
        case ("head", *_):
            within = Text("表頭", "table head")
        case (unmarked, *_) if unmarked[1:].isdigit():
            within = Text(f"第{unmarked[1:]}段", f"¶{unmarked[1:]}")
        case _:
            within = Text("")
    return numbers, within
