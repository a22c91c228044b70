"""The document itself: metadata, header, body, conclusions, schedules as attachments."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from rulings.exports.akn.body import Writer, write_blocks, write_lines
from rulings.exports.akn.cast import COURT, EDITORS, Cast, cast, said
from rulings.exports.akn.elements import Element, add, root
from rulings.exports.identifiers import decided, expression, updated, work
from rulings.model import Paragraph, Part, Ruling

# What each part of a Taiwan judgment is among the blocks of `judgmentBody`. The reasons hold both
# sides' arguments too, inside one hierarchy of enumerators; `refersTo` says whose words each is.
BLOCKS = ((Part.ORDER, "decision"), (Part.FACTS, "background"), (Part.REASONS, "motivation"))
CLOSING = (Part.SIGNATURE, Part.NOTICE)
APPENDED = (Part.SCHEDULE, Part.ATTACHMENT)
ORIGINAL = "zho"


@dataclass(frozen=True, slots=True)
class _Document:
    """What all pieces of one file need."""

    ruling: Ruling
    language: str
    cast: Cast

    @property
    def writer(self) -> Writer:
        return Writer(self.language, self.cast.marks)

    def paragraphs(self, *parts: Part) -> tuple[Paragraph, ...]:
        return tuple(p for p in self.ruling.paragraphs if p.part in parts)


def in_english(ruling: Ruling) -> bool:
    """Whether there is any English to make a document of."""
    return any(paragraph.en for paragraph in ruling.paragraphs)


def akn_text(ruling: Ruling, language: str) -> str:
    """The whole file. `language` is "zho" or "eng" (ISO 639-2).

    A paragraph without English stands in Chinese in the English file, with its `xml:lang`.
    """
    made = _Document(ruling, language, cast(ruling, language))
    top = root("akomaNtoso")
    judgment = add(top, "judgment", name="judgment")
    _meta(judgment, made, "main")
    write_lines(add(judgment, "header"), made.paragraphs(Part.CAPTION), made.writer)
    body = add(judgment, "judgmentBody")
    for part, name in BLOCKS:
        paragraphs = made.paragraphs(part)
        if paragraphs:
            write_blocks(add(body, name), paragraphs, made.writer)
    if not len(body):  # a file of captions only is a judgment all the same
        add(add(body, "introduction"), "p")
    closing = made.paragraphs(*CLOSING)
    if closing:
        write_lines(add(judgment, "conclusions"), closing, made.writer)
    _attachments(judgment, made)
    text = etree.tostring(top, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def _attachments(judgment: Element, made: _Document) -> None:
    """Each schedule and attachment as a document of its own, headed by its own first line."""
    groups = tuple(_by_root(made.paragraphs(*APPENDED)))
    if not groups:
        return
    attachments = add(judgment, "attachments")
    for paragraphs in groups:
        first, *rest = paragraphs
        attachment = add(attachments, "attachment", eId=first.anchor)
        add(attachment, "heading", f"{first.marker}{said(first, made.language)}")
        document = add(attachment, "doc", name=first.part)
        _meta(document, made, first.anchor)
        body = add(document, "mainBody")
        write_blocks(body, rest, made.writer)
        if not len(body):
            add(body, "p")


def _by_root(paragraphs: Iterable[Paragraph]) -> Iterable[tuple[Paragraph, ...]]:
    """The paragraphs of each schedule: a new one begins where the depth is 0."""
    number = 0

    def place(paragraph: Paragraph) -> int:
        nonlocal number
        number += not paragraph.depth
        return number

    return (tuple(group) for _, group in groupby(paragraphs, key=place))


def _meta(parent: Element, made: _Document, component: str) -> None:
    meta = add(parent, "meta")
    identification = add(meta, "identification", source=f"#{EDITORS}")
    _work(add(identification, "FRBRWork"), made, component)
    _expression(add(identification, "FRBRExpression"), made, component)
    _manifestation(add(identification, "FRBRManifestation"), made, component)
    if component != "main":
        return
    topics = made.ruling.identity.topics
    if topics:
        classified = add(meta, "classification", source=f"#{EDITORS}")
        for topic in topics:
            add(classified, "keyword", value=topic, showAs=topic, dictionary="/akn/ontology/topics")
    references = add(meta, "references", source=f"#{EDITORS}")
    for one in made.cast.references:
        add(references, one.tag, eId=one.eid, href=one.href, showAs=one.shown)


def _core(level: Element, uri: str, component: str, suffix: str = "") -> None:
    add(level, "FRBRthis", value=f"{uri}/!{component}{suffix}")
    add(level, "FRBRuri", value=f"{uri}{suffix}")


def _work(level: Element, made: _Document, component: str) -> None:
    ruling = made.ruling
    _core(level, work(ruling), component)
    if component == "main":
        for name, value in _aliases(ruling):
            add(level, "FRBRalias", name=name, value=value)
    add(level, "FRBRdate", date=decided(ruling), name="judgment")
    add(level, "FRBRauthor", href=f"#{COURT}", as_="#ref-role-author")
    add(level, "FRBRcountry", value="tw")
    if component == "main":
        for value in filter(None, (ruling.judgment.caption.docket,)):
            add(level, "FRBRnumber", value=value)
        for value in filter(None, (ruling.judgment.caption.document,)):
            add(level, "FRBRname", value=value)


def _aliases(ruling: Ruling) -> Sequence[tuple[str, str]]:
    identity = ruling.identity
    said = (("jid", identity.jid), ("official", identity.official_url))
    titles = (("title-zh", identity.title.zh), ("title-en", identity.title.en))
    return [(name, value) for name, value in (*said, *titles) if value]


def _expression(level: Element, made: _Document, component: str) -> None:
    """The text in one language. Neither is authoritative: people stand in it by their roles."""
    ruling, language = made.ruling, made.language
    original = language == ORIGINAL
    _core(level, expression(ruling, language), component)
    add(level, "FRBRdate", date=decided(ruling), name="judgment")
    author, role = (COURT, "author") if original else (EDITORS, "translator")
    add(level, "FRBRauthor", href=f"#{author}", as_=f"#ref-role-{role}")
    add(level, "FRBRauthoritative", value="false")
    source = expression(ruling, ORIGINAL)
    if not original:
        add(level, "FRBRmasterExpression", href=source, showAs="中文原文")
    add(level, "FRBRlanguage", language=language)
    if not original:
        add(
            level,
            "FRBRtranslation",
            href=source,
            fromLanguage=ORIGINAL,
            authoritative="false",
            by=f"#{EDITORS}",
        )


def _manifestation(level: Element, made: _Document, component: str) -> None:
    _core(level, expression(made.ruling, made.language), component, ".xml")
    add(level, "FRBRdate", date=updated(made.ruling), name="content")
    add(level, "FRBRauthor", href=f"#{EDITORS}", as_="#ref-role-editor")
    add(level, "FRBRformat", value="application/akn+xml")
