"""What a judgment cites, each thing once, with every paragraph that cites it."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rulings.courts import Courts, court_english, docket_english, load_courts
from rulings.data import load
from rulings.laws import Laws, load_laws
from rulings.model import (
    Citation,
    ContractCite,
    DocketMention,
    Judgment,
    RecordCite,
    StatuteMention,
)

_STEP = re.compile(
    r"第(?P<number>[0-9]+(?:[、及][0-9]+)*)(?P<step>項|款|目)|前段|後段|但書|本文|[、及]"
)
_STEPS = {"項": "paragraph", "款": "subparagraph", "目": "item"}
_UNITS = {"條": "Article", "項": "Item", "點": "Point"}
_SENTENCES = {
    "前段": "first sentence",
    "後段": "latter part",
    "但書": "proviso",
    "本文": "main text",
}
_SENTENCES |= {"、": "and", "及": "and"}
_CLAUSE = re.compile(r"第(?P<numbers>[0-9.]+(?:、[0-9.]+)*)條")
_CONTRACTS = {"系爭契約": "Contract"}  # the name the translations define for it
_FILES = {
    "本院卷": "record",
    "本院卷一": "record vol. 1",
    "本院卷二": "record vol. 2",
    "原審卷": "first-instance record",
    "司促卷": "payment-order file",
    "本院前審卷": "record of the first appeal",
    "本院更一審卷": "record of the first remand",
}


@dataclass(frozen=True, slots=True)
class Spelling:
    """The tables citations are put into English with; whoever has many judgments loads once."""

    laws: Laws
    courts: Courts
    dockets: Mapping[str, str]


def load_spelling() -> Spelling:
    """The tables of `data/`."""
    return Spelling(load_laws(), load_courts(), load("docket_words"))


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


def citations(judgment: Judgment, spelling: Spelling | None = None) -> tuple[Citation, ...]:
    """Statutes, precedents, record pages and contract clauses, by kind, in order of first use.

    `text` is how the thing is called, `target` what it is: law and article without paragraph,
    court and docket, file and pages, contract and clause.
    """
    if not any(True for _ in judgment.nodes()):
        return ()
    where = places(judgment)
    spelt = english_of(judgment, spelling or load_spelling())
    found: dict[tuple[str, str], tuple[str, str, dict[str, None]]] = {}
    for start, kind, text, target, url in _mentions(judgment):
        entry = found.setdefault((kind, text), (target, url, {}))
        entry[2][where.anchor(start)] = None
    return tuple(
        Citation(kind, text, target, url, tuple(anchors), spelt.get((kind, text), ""))
        for (kind, text), (target, url, anchors) in found.items()
    )


def _mentions(judgment: Judgment) -> Iterator[tuple[int, str, str, str, str]]:
    """Offset, kind, text, target and URL of every mention that cites something."""
    mentions = judgment.mentions
    for law in mentions.statutes:
        yield (
            law.start,
            "statute",
            statute_text(law),
            f"{law.law}{article(law.article, law.unit)}",
            law.url,
        )
    for case in _others(judgment):
        yield case.start, "precedent", docket_text(case), f"{case.court}{case.docket}", case.url
    for pages in mentions.record_cites:
        yield pages.start, "record", record_text(pages), record_text(pages), ""
    for clause in mentions.contract_cites:
        yield clause.start, "contract", clause_text(clause), clause_text(clause), ""


def _others(judgment: Judgment) -> Iterator[DocketMention]:
    """The decisions cited: a judgment's own docket, in its caption, is no citation."""
    own = judgment.caption.docket
    return (case for case in judgment.mentions.dockets if case.docket != own)


def english_of(judgment: Judgment, spelling: Spelling) -> dict[tuple[str, str], str]:
    """Statutes, decisions, record pages and clauses in English by kind and Chinese text."""
    said = {
        ("statute", statute_text(law)): law_english(law, spelling.laws)
        for law in judgment.mentions.statutes
    }
    for case in _others(judgment):
        court = court_english(case.court, spelling.courts)
        docket = docket_english(case.docket, spelling.dockets)
        said["precedent", docket_text(case)] = f"{court}, {docket}" if court and docket else ""
    for pages in judgment.mentions.record_cites:
        said["record", record_text(pages)] = record_english(pages)
    for clause in judgment.mentions.contract_cites:
        said["contract", clause_text(clause)] = clause_english(clause)
    return said


def law_english(law: StatuteMention, laws: Laws) -> str:
    """Article 255, paragraph 1, subparagraphs 2 and 3 of the Code of Civil Procedure; empty if the
    law has no English name or the words after the article say more than numbers."""
    name = laws.named(law.law).english
    return _in_english([law.article], law.detail, name, law.unit)


def clause_english(cite: ContractCite) -> str:
    """Articles 3.1 and 3.9 of the Contract; empty for a contract whose English isn't fixed and for
    a clause that has more than numbers."""
    found = _CLAUSE.match(cite.clause)
    if not found:
        return ""
    name = _CONTRACTS.get(cite.contract, "")
    return _in_english(found["numbers"].split("、"), cite.clause[found.end() :], name)


def _in_english(articles: Sequence[str], detail: str, name: str, unit: str = "條") -> str:
    """Article 2, paragraph 1 of the name; empty without one, or if `detail` has other words."""
    if not name or _STEP.sub("", detail):
        return ""
    steps = "".join(f", {_step(found)}" for found in _STEP.finditer(detail))
    first = _UNITS[unit] + "s" * (len(articles) > 1)
    return f"{first} {_listed(articles)}{steps.replace(', and,', ' and')} of the {name}"


def _step(found: re.Match[str]) -> str:
    if not found["step"]:
        return _SENTENCES[found[0]]
    numbers = re.split("[、及]", found["number"])
    return f"{_STEPS[found['step']]}{'s' * (len(numbers) > 1)} {_listed(numbers)}"


def _listed(words: Sequence[str]) -> str:
    """1, 2 and 5."""
    return " and ".join(filter(None, (", ".join(words[:-1]), words[-1])))


def record_english(cite: RecordCite) -> str:
    """Record vol. 1, pp. 97 and 297–324; empty for a file whose English isn't fixed."""
    file = _FILES.get(cite.file, "")
    pages = [str(a) if a == b else f"{a}–{b}" for a, b in cite.pages]
    several = len(pages) > 1 or cite.pages[0][0] != cite.pages[0][1] if cite.pages else False
    listed = _listed(pages) if pages else ""
    return f"{file}, {'pp.' if several else 'p.'} {listed}" if file and listed else ""


def article(number: str, unit: str = "條") -> str:
    """第227條, 第436條之9 for the article "436-9", 第11項 of a notice."""
    first, _, added = number.partition("-")
    return f"第{first}{unit}之{added}" if added else f"第{first}{unit}"


def article_english(number: str, unit: str) -> str:
    """Article 227, Item 11."""
    return f"{_UNITS[unit]} {number}"


def statute_text(law: StatuteMention) -> str:
    """The article with its law's full name: 民事訴訟法第255條第1項第3款."""
    return f"{law.law}{article(law.article, law.unit)}{law.detail}"


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
