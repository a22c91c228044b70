"""What can be found: one value for each paragraph and language of a ruling."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
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
        for paragraph, section in _with_sections(ruling.paragraphs)
        for language, words in _languages(paragraph)
    )


def _languages(paragraph: Paragraph) -> Iterator[tuple[Language, str]]:
    if paragraph.zh.strip():
        yield "zh", _shown(paragraph.zh)
    if paragraph.en.strip():
        yield "en", _shown(paragraph.en)


def _shown(words: str) -> str:
    """The words on one line, table cells set apart by bars."""
    return " ".join(words.replace("\t", " | ").split(" ")).strip()


def _with_sections(paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[Paragraph, Text]]:
    """Each paragraph with its place in words: 理由 四㈡⒈, Reasons 4.2.1."""
    path: list[Paragraph] = []
    for paragraph in paragraphs:
        while path and (path[-1].part, path[-1].depth) >= (paragraph.part, paragraph.depth):
            path.pop()
        if path and path[-1].part != paragraph.part:
            path.clear()
        path.append(paragraph)
        yield paragraph, section_of(paragraph, tuple(one.marker for one in path))


def section_of(paragraph: Paragraph, markers: tuple[str, ...]) -> Text:
    """The paragraph's place: its part and the path of enumerators that leads to it."""
    name = PART_NAMES[paragraph.part]
    chinese = "".join(marker.strip("、.． ") for marker in markers)
    english = ".".join(
        "¶" + step[1:] if step[0] == "p" and step[1:].isdigit() else step
        for step in paragraph.anchor.split("-")[1:]
        if step
    ).replace(".row.", ", row ")
    return Text(f"{name.zh} {chinese}".rstrip(), f"{name.en} {english}".rstrip())
