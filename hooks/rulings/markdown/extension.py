"""The extension itself: it gives Python-Markdown the blocks and references of this site."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from re import Match
from typing import Any

from markdown import Extension, Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from markupsafe import Markup
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from rulings.errors import EditorialError, Problem
from rulings.markdown.desk import AuthorError, Desk
from rulings.markdown.fill import BlockError, Filling
from rulings.markdown.source import CLOSE, DATA_BLOCKS, LANGUAGES, MARK, OPEN, Prepared, prepare
from rulings.model import Text
from rulings.render.html import EN, ZH, element
from rulings.render.topic_cites import cite, previews

_REFERENCE = rf"\[\[{OPEN}([0-9]{{1,9}}){CLOSE}([^\[\]\n]{{1,400}})\]\]"
_TAG = "ruling-reference"


class Authoring(Extension):
    """Fills pages people write from the rulings; collects what is wrong with them.

    One value serves all pages of a build, one after the other: `open` says which page comes.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.found: set[Problem] = set()
        self.page = Filling(desk, "", "")
        self.prepared = Prepared()
        self._first = 1

    def open(self, file: str, base: str, first: int = 1) -> None:
        """The page that is converted next: its name in messages, the way to the site's root, the
        line of the file on which its Markdown begins."""
        self.page = Filling(self.desk, file, base)
        self._first = first

    def check(self) -> None:
        """Raises EditorialError with every problem of every page so far, if there is one."""
        if self.found:
            raise EditorialError(tuple(sorted(self.found)))

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        """Registers everything with a converter."""
        # Before HTML is taken out of the text (20) and fences are (25), after lines are even (30).
        md.preprocessors.register(_Prepare(md, self), "rulings", 29)
        # After code and escapes, before links.
        md.inlinePatterns.register(_Reference(_REFERENCE, md), "rulings", 175)
        # After inline patterns (20), before the table of contents reads the headings (5).
        md.treeprocessors.register(_Resolve(md, self), "rulings", 12)
        md.treeprocessors.register(_Contents(md, self), "rulings-contents", 1)
        md.postprocessors.register(_Finish(md, self), "rulings", 1)
        _Blocks(self).extendMarkdown(md)

    def begin(self, lines: list[str]) -> list[str]:
        """Takes the data blocks out of a page's lines."""
        self.prepared = prepare(lines, self._first)
        for line, message in self.prepared.problems:
            self.problem(line, message)
        return self.prepared.lines

    def problem(self, line: int, message: str) -> None:
        """Notes something wrong on a line of the page."""
        self.found.add(Problem(self.page.file, line, message))

    def block(self, number: int) -> Markup:
        """The HTML of a data block; where it has problems, they are noted and it is empty."""
        try:
            return self.page.fill(self.prepared.blocks[number])
        except BlockError as error:
            self.found.update(error.problems)
            return Markup()

    def reference(self, written: str, line: int, language: str) -> Markup:
        """`target`, `target|own words` or `target|自己的話|own words` as a link."""
        target, *words = (part.strip() for part in written.split("|"))
        said = Text(*words[:2]) if words else None
        try:
            if "第" in target:
                href = self.desk.statute(target)
                return element("a", _law_words(target, said, language), class_="law", href=href)
            place = self.desk.place(target)
        except AuthorError as error:
            self.problem(line, str(error))
            return element("span", written)
        self.page.cited.append(place)
        return cite(place, self.page.base, said, language)


def _law_words(target: str, said: Text | None, language: str) -> Markup:
    words = said or Text(target)
    if words.zh and words.en:
        spans = ((ZH, words.zh), (EN, words.en))
        return Markup(" ").join(element("span", each, lang=lang) for lang, each in spans)
    given = {"lang": ZH, "class_": "only"} if not said and language != ZH else {}
    return element("span", words.zh or words.en, **given)


class _Prepare(Preprocessor):
    def __init__(self, md: Markdown, authoring: Authoring) -> None:
        super().__init__(md)
        self.authoring = authoring

    def run(self, lines: list[str]) -> list[str]:
        return self.authoring.begin(lines)


class _Reference(InlineProcessor):
    """Leaves an element where a reference stands: its language is known once the tree is whole."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's name
        self,
        m: Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[ET.Element, int, int]:
        written = MARK.sub("", self.unescape(m[2]))
        return ET.Element(_TAG, {"line": m[1], "written": written}), m.start(0), m.end(0)


class _Resolve(Treeprocessor):
    """Puts links in the place of references, each in the language around it."""

    def __init__(self, md: Markdown, authoring: Authoring) -> None:
        super().__init__(md)
        self.authoring = authoring

    def run(self, root: ET.Element) -> None:
        for parent, language in list(_with_language(root, "")):
            for child in [one for one in parent if one.tag == _TAG]:
                line, written = int(child.get("line", "0")), child.get("written", "")
                html = self.authoring.reference(written, line, language)
                _put_text(parent, child, self.md.htmlStash.store(str(html)))


def _with_language(element_: ET.Element, language: str) -> Iterator[tuple[ET.Element, str]]:
    """Each element with the language of its words; empty where they may be in either."""
    said = element_.get("lang", "").split("-")[0]
    language = LANGUAGES.get(said, language)
    yield element_, language
    for child in element_:
        yield from _with_language(child, language)


def _put_text(parent: ET.Element, child: ET.Element, words: str) -> None:
    """Text in the place of an element, what follows it included."""
    index = list(parent).index(child)
    words += child.tail or ""
    if index:
        before = parent[index - 1]
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    parent.remove(child)


class _Contents(Treeprocessor):
    """Lets the table of contents keep a heading's languages apart; puts the previews last."""

    def __init__(self, md: Markdown, authoring: Authoring) -> None:
        super().__init__(md)
        self.authoring = authoring

    def run(self, root: ET.Element) -> None:
        self._previews(root)
        waiting: list[dict[str, Any]] = list(getattr(self.md, "toc_tokens", ()))
        while waiting:
            token = waiting.pop()
            waiting += token["children"]
            if "<span lang=" in token["html"]:
                token["name"] = token["html"]

    def _previews(self, root: ET.Element) -> None:
        html = previews(self.authoring.page.cited)
        if html:
            held = ET.SubElement(root, "div", {"class": "previews"})
            held.text = AtomicString(self.md.htmlStash.store(str(html)))


class _Finish(Postprocessor):
    """Takes out the line numbers; it is asked for each heading too."""

    def __init__(self, md: Markdown, authoring: Authoring) -> None:
        super().__init__(md)
        self.authoring = authoring

    def run(self, text: str) -> str:
        for line in _unread(text):
            self.authoring.problem(line, "a reference inside raw HTML isn't read; add `markdown`")
        return MARK.sub("", text)


def _unread(html: str) -> Iterator[int]:
    """The lines of references that are still there, but for those shown as code."""
    for place, piece in enumerate(html.split(f"[[{OPEN}")):
        before, _, after = piece.partition(CLOSE)
        if place and before.isdecimal() and "]]" in after.partition("\n")[0]:
            shown = html[: html.find(f"[[{OPEN}{before}{CLOSE}")]
            if shown.count("<code") == shown.count("</code>"):
                yield int(before)


class _Blocks(BlocksExtension):
    def __init__(self, authoring: Authoring) -> None:
        super().__init__()
        self.authoring = authoring

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: ARG002, N802
        config = {"authoring": self.authoring}
        for name in DATA_BLOCKS:
            made = type(f"{name.title()}Block", (_DataBlock,), {"NAME": name})
            block_mgr.register(made, config)
        block_mgr.register(_Lang, config)
        block_mgr.register(_Both, config)


class _DataBlock(Block):
    """A block filled from the rulings; its argument is its number among the page's blocks."""

    ARGUMENT = True

    def on_create(self, parent: ET.Element) -> ET.Element:
        made = ET.SubElement(parent, "div", {"class": f"block {self.NAME}-block"})
        html = str(self.config["authoring"].block(int(self.argument)))
        made.text = AtomicString(self.md.htmlStash.store(html))
        return made


class _Lang(Block):
    """Words in one language."""

    NAME = "lang"
    ARGUMENT = True

    def on_create(self, parent: ET.Element) -> ET.Element:
        return ET.SubElement(parent, "div", {"lang": LANGUAGES[self.argument]})


class _Both(Block):
    """The same words in both languages, Chinese first, with --- between them."""

    NAME = "both"
    ARGUMENT = True

    def on_create(self, parent: ET.Element) -> ET.Element:
        return ET.SubElement(parent, "div", {"class": "both"})

    def on_end(self, block: ET.Element) -> None:
        inside = list(block)
        rules = [place for place, child in enumerate(inside) if child.tag == "hr"]
        if len(rules) != 1 or rules[0] in (0, len(inside) - 1):
            found = "a both block is Chinese, a line ---, English, with empty lines around the ---"
            self.config["authoring"].problem(int(self.argument), found)
            return
        halves = ((ZH, inside[: rules[0]]), (EN, inside[rules[0] + 1 :]))
        for child in inside:
            block.remove(child)
        for language, children in halves:
            ET.SubElement(block, "div", {"lang": language}).extend(children)
