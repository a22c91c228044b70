"""The judgment paragraph by paragraph: rows of two languages, headings and tables, by part."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from rulings.citations import places
from rulings.editorial import Term
from rulings.enumerators import PRIVATE_BRACKETED, PRIVATE_PLAIN
from rulings.model import (
    Mention,
    Node,
    NodeKind,
    Note,
    Paragraph,
    Part,
    Ruling,
    StatuteMention,
    Text,
    Voice,
)
from rulings.render.english import english_marks
from rulings.render.grid import Line, TableView, table_view
from rulings.render.html import EN, ZH, element, joined, text
from rulings.render.marks import Mark, aligned, all_mentions, marked, wrapper
from rulings.render.parts import links
from rulings.render.terms import Explanations, explained_marks, explanations
from rulings.render.words import PARTS, VOICES

DEEPEST = 5  # indents beyond this one would leave no room on a phone
LISTED = 2  # the depth down to which headings stand in the table of contents
HAN = ("", *"一二三四五六七八九")


@dataclass(frozen=True, slots=True)
class RowView:
    """A paragraph: `words` is one element for each language that has it.

    `sign` is what its own link says; the style sheet shows the address behind it.
    """

    anchor: str
    classes: str
    voice: tuple[Text, ...]
    words: Markup
    notes: tuple[Markup, ...] = ()
    sign: str = "¶"


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between two headings: a template's name and its view."""

    template: str
    view: object


@dataclass(frozen=True, slots=True)
class PartView:
    """A part of the judgment with its heading."""

    anchor: str
    title: Text
    classes: str
    blocks: tuple[Block, ...]
    headings: tuple[tuple[str, Text], ...] = ()


NOTE_KINDS = {
    "term": Text("用語", "Term"),
    "why": Text("為什麼", "Why"),
    "oddity": Text("原文如此", "As in the original"),
    "glyph": Text("缺字", "Lost character"),
    "masked": Text("遮隱", "Masked"),
    "law-then": Text("當時的法律", "The law then"),
}


def part_views(ruling: Ruling, terms: Sequence[Term]) -> tuple[PartView, ...]:
    """The judgment by part, in the order of the text; parts without words are left out."""
    nodes = {node.anchor: node for node in ruling.judgment.nodes()}
    writer = _Writer(
        ruling,
        all_mentions(ruling.judgment.mentions),
        nodes,
        explanations(terms, _defined(ruling), ruling.paragraphs),
        dict(_headings(ruling.paragraphs)),
    )
    groups = (tuple(group) for _, group in groupby(_rooted(ruling.paragraphs), lambda p: p[0]))
    return tuple(
        _part(group[0][1].part, tuple(p for _, p in group), writer)
        for group in groups
        if any(p.zh for _, p in group)
    )


def _rooted(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, Paragraph]]:
    """Each paragraph with the number of its part; a second schedule is a part of its own."""
    number, last = 0, None
    for paragraph in paragraphs:
        titled = paragraph.kind is NodeKind.HEADING and paragraph.depth == 0
        number += titled or paragraph.part is not last
        last = paragraph.part
        yield number, paragraph


def _part(part: Part, paragraphs: Sequence[Paragraph], writer: "_Writer") -> PartView:
    first = paragraphs[0]
    titled = first.kind is NodeKind.HEADING or not first.zh
    name = PARTS[part]
    title = Text(first.zh, first.en or name.en) if titled and first.zh else name
    rest = tuple(p for p in paragraphs[1 if titled else 0 :] if p.zh or p.marker)
    headings = tuple(
        (p.anchor, Text(_short(f"{p.marker}{p.zh}", 22), _short(p.en, 56)))
        for p in rest
        if p.kind is NodeKind.HEADING and p.depth <= LISTED
    )
    anchor = first.anchor if titled else f"part-{first.anchor}"
    return PartView(anchor, title, f"part {part.value}", tuple(_blocks(rest, writer)), headings)


def _headings(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, str]]:
    """The element of each heading by anchor: h4 below a part's h3, one deeper with each heading
    above it, so that no level is left out whatever depth a judgment begins with."""
    above: list[int] = []
    for paragraph in paragraphs:
        if paragraph.kind is NodeKind.HEADING:
            above = [depth for depth in above if depth < paragraph.depth]
            yield paragraph.anchor, f"h{min(4 + len(above), 6)}"
            above += [paragraph.depth] * (paragraph.depth > 0)


def _short(words: str, size: int) -> str:
    """A heading for the side contents, which have room for two lines."""
    return words if len(words) <= size else f"{words[:size].rstrip()}…"


def _blocks(paragraphs: Sequence[Paragraph], writer: "_Writer") -> Iterator[Block]:
    heard: Voice | None = None
    for tabular, group in groupby(
        paragraphs, lambda p: p.kind in (NodeKind.ROW, NodeKind.CONTINUATION)
    ):
        if tabular:
            yield Block("table.html", writer.table(tuple(group)))
            continue
        rows: list[RowView] = []
        for paragraph in group:
            said = (VOICES[paragraph.voice],) if paragraph.voice != heard else ()
            heard = paragraph.voice
            rows.append(writer.row(paragraph, said))
        yield Block("rows.html", tuple(rows))


@dataclass(frozen=True, slots=True)
class _Writer:
    """All that a paragraph's words are marked with."""

    ruling: Ruling
    mentions: tuple[Mention, ...]
    nodes: Mapping[str, Node]
    explained: Explanations
    headings: Mapping[str, str]

    def row(self, paragraph: Paragraph, voice: tuple[Text, ...]) -> RowView:
        tag = self.headings.get(paragraph.anchor, "p")
        return RowView(
            paragraph.anchor,
            _classes(paragraph),
            voice,
            self._words(paragraph, tag),
            self._notes(paragraph.anchor),
        )

    def _words(self, paragraph: Paragraph, tag: str) -> Markup:
        words = marked(paragraph.zh, self._zh_marks(paragraph))
        zh = joined((marker_text(paragraph.marker), words))
        if not paragraph.en:
            return element(tag, zh, lang=ZH, class_="only")
        en = marked(paragraph.en, self._en_marks(paragraph))
        # One heading for both languages: a screen reader's list of headings shows it once.
        if tag != "p":
            pair = element("span", zh, lang=ZH), element("span", en, lang=EN)
            return element(tag, joined(pair, " "))
        return joined((element(tag, zh, lang=ZH), element(tag, en, lang=EN)))

    def table(self, paragraphs: Sequence[Paragraph]) -> TableView:
        notes = tuple(note for p in paragraphs for note in self._notes(p.anchor))
        return table_view(tuple(map(self._line, paragraphs)), notes)

    def _line(self, paragraph: Paragraph) -> Line:
        """A line with the empty cells at its start, which a paragraph's words go without."""
        node = self.nodes.get(paragraph.anchor)
        text_ = self.ruling.judgment.normalised.text
        own = text_[node.span.start : node.span.end].rstrip("\n") if node else ""
        empty = own[: len(own) - len(own.lstrip())]
        en = f"{empty}{paragraph.en}" if paragraph.en else ""
        return Line(paragraph.anchor, Text(f"{empty}{paragraph.zh}", en))

    def _inside(self, anchor: str) -> tuple[Mention, ...]:
        node = self.nodes.get(anchor)
        if node is None:
            return ()
        low = bisect_left(self.mentions, node.span.start, key=lambda m: m.start)
        high = bisect_left(self.mentions, node.span.end, key=lambda m: m.start)
        return tuple(m for m in self.mentions[low:high] if m.end <= node.span.end)

    def _zh_marks(self, paragraph: Paragraph) -> Iterator[Mark]:
        node = self.nodes.get(paragraph.anchor)
        if node is None:
            return
        moved = _published(self.ruling, node, paragraph)
        for mention in self._inside(paragraph.anchor):
            start, end = moved(mention.start), moved(mention.end)
            if 0 <= start < end:
                yield Mark(start, end, wrapper(mention))
        yield from explained_marks(self.explained.zh.get(paragraph.anchor, ()))

    def _en_marks(self, paragraph: Paragraph) -> Iterator[Mark]:
        yield from english_marks(paragraph.en, self._articles(paragraph.anchor))
        yield from explained_marks(self.explained.en.get(paragraph.anchor, ()))

    def _articles(self, anchor: str) -> Mapping[str, str]:
        urls: dict[str, str] = {}
        for mention in self._inside(anchor):
            if isinstance(mention, StatuteMention):
                known = urls.setdefault(mention.article, mention.url)
                urls[mention.article] = mention.url if known == mention.url else ""
        return urls

    def _notes(self, anchor: str) -> tuple[Markup, ...]:
        return tuple(_side(n) for n in self.ruling.annotations.notes if n.anchor == anchor)


def _published(ruling: Ruling, node: Node, paragraph: Paragraph) -> Callable[[int], int]:
    """Leads from an offset of the whole text into the paragraph's published words, or to -1."""
    own = ruling.judgment.words(node)
    begin = ruling.judgment.normalised.text.find(own, node.span.start)
    moved = aligned(own, paragraph.zh)
    return lambda offset: moved(offset - begin)


def _defined(ruling: Ruling) -> Iterator[tuple[str, str]]:
    """Every short name with the paragraph that defines it, as far as it is published."""
    where = places(ruling.judgment)
    published = {paragraph.anchor: paragraph.zh for paragraph in ruling.paragraphs}
    for alias in ruling.judgment.mentions.aliases:
        anchor = where.anchor(alias.start)
        if alias.name in published.get(anchor, ""):
            yield alias.name, anchor


def _side(note: Note) -> Markup:
    """A note beside the text, a paragraph for each language; the words it is about are Chinese.
    Last come links to what it rests on besides this paragraph.
    """
    kind = NOTE_KINDS.get(note.kind, Text(note.kind, note.kind))
    alone = {} if note.text.zh and note.text.en else {"class_": "only"}
    quote = element("q", note.quote) if note.quote else Markup()
    said = ((ZH, kind.zh, quote, note.text.zh), (EN, kind.en, Markup(), note.text.en))
    words = joined(
        element("p", joined((element("b", label), about, text(words)), " "), lang=lang, **alone)
        for lang, label, about, words in said
        if words
    )
    return words + links(note.also)


def _classes(paragraph: Paragraph) -> str:
    line = " line" * (paragraph.kind is NodeKind.LINE)
    return f"row {paragraph.voice.value} d{min(paragraph.depth, DEEPEST)}{line}"


def marker_text(marker: str) -> Markup:
    """The enumerator as written; a private-use one by its reading, with its code on hover."""
    code = ord(marker[0]) if marker else 0
    if code in PRIVATE_PLAIN:
        reading = f"{_han(PRIVATE_PLAIN.index(code) + 1)}、"
    elif code in PRIVATE_BRACKETED:
        reading = f"({_han(PRIVATE_BRACKETED.index(code) + 11)})"
    else:
        return text(marker)
    return element("abbr", reading, class_="lost", title=f"U+{code:04X}") + text(marker[1:])


def _han(number: int) -> str:
    """一 … 三十九, in the court's figures."""
    tens, ones = divmod(number, 10)
    return "".join((HAN[tens] * (tens > 1), "十" * (tens > 0), HAN[ones]))
