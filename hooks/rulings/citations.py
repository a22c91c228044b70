"""What a judgment cites, each thing once, with every paragraph that cites it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rulings.model import (
    Citation,
    ContractCite,
    DocketMention,
    Judgment,
    RecordCite,
    StatuteMention,
)


@dataclass(frozen=True, slots=True)
class Places:
    """Where each paragraph starts in the normalised text, in order."""

    starts: tuple[int, ...]
    anchors: tuple[str, ...]

    def anchor(self, offset: int) -> str:
        """The anchor of the paragraph that holds `offset`."""
        return self.anchors[max(bisect_right(self.starts, offset) - 1, 0)]


def places(judgment: Judgment) -> Places:
    """The paragraphs of `judgment` for looking up offsets; spans tile the text, so one search
    does."""
    nodes = tuple(judgment.nodes())
    return Places(tuple(n.span.start for n in nodes), tuple(n.anchor for n in nodes))


def citations(judgment: Judgment) -> tuple[Citation, ...]:
    """Statutes, precedents, record pages and contract clauses, by kind, in order of first use.

    `text` is how the thing is called, `target` what it is: law and article without paragraph,
    court and docket, file and pages, contract and clause.
    """
    if not any(True for _ in judgment.nodes()):
        return ()
    where = places(judgment)
    found: dict[tuple[str, str], tuple[str, str, dict[str, None]]] = {}
    for start, kind, text, target, url in _mentions(judgment):
        entry = found.setdefault((kind, text), (target, url, {}))
        entry[2][where.anchor(start)] = None
    return tuple(
        Citation(kind, text, target, url, tuple(anchors))
        for (kind, text), (target, url, anchors) in found.items()
    )


def _mentions(judgment: Judgment) -> Iterator[tuple[int, str, str, str, str]]:
    """Offset, kind, text, target and URL of every mention that cites something."""
    mentions = judgment.mentions
    for law in mentions.statutes:
        yield law.start, "statute", statute_text(law), f"{law.law}{article(law)}", law.url
    for case in mentions.dockets:
        yield case.start, "precedent", docket_text(case), f"{case.court}{case.docket}", case.url
    for pages in mentions.record_cites:
        yield pages.start, "record", record_text(pages), record_text(pages), ""
    for clause in mentions.contract_cites:
        yield clause.start, "contract", clause_text(clause), clause_text(clause), ""


def article(law: StatuteMention) -> str:
    """第227條, or 第436條之9 for the article "436-9"."""
    number, _, added = law.article.partition("-")
    return f"第{number}條之{added}" if added else f"第{number}條"


def statute_text(law: StatuteMention) -> str:
    """The article with its law's full name: 民事訴訟法第255條第1項第3款."""
    return f"{law.law}{article(law)}{law.detail}"


def docket_text(case: DocketMention) -> str:
    """A decision by court, docket and kind: 最高法院43年台上字第377號判決."""
    return f"{case.court}{case.docket}{case.kind}"


def record_text(cite: RecordCite) -> str:
    """Pages of the file: 本院卷第97、297至324頁."""
    return f"{cite.file}第{'、'.join(_page_ranges(cite.pages))}頁"


def clause_text(cite: ContractCite) -> str:
    """A clause by its contract: 系爭契約第2條第2項."""
    return f"{cite.contract}{cite.clause}"


def _page_ranges(pages: Iterable[tuple[int, int]]) -> Iterator[str]:
    for first, last in pages:
        yield str(first) if first == last else f"{first}至{last}"
