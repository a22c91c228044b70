"""The tree of a judgment: parts, paragraphs with voice and anchor, caption and signature."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rulings.model.received import Span


class Part(StrEnum):
    """The parts of a judgment, in the order they come; also the first word of every anchor."""

    CAPTION = "caption"
    ORDER = "order"  # 主文, the operative part
    FACTS = "facts"  # 事實, where it stands apart from the reasons
    REASONS = "reasons"  # 事實及理由, or 理由
    SIGNATURE = "signature"  # date, division, judges, clerk
    NOTICE = "notice"  # certified copy, right of appeal
    SCHEDULE = "schedule"  # 附表
    ATTACHMENT = "attachment"  # 附件


class NodeKind(StrEnum):
    """What a node of the tree is on the page."""

    HEADING = "heading"  # 主文, 事實及理由, 附表一：…, a title of a section
    PARAGRAPH = "paragraph"
    LINE = "line"  # a line that stands alone: of the caption or of the signature
    ROW = "row"  # a row of a table, cells between pipes
    CONTINUATION = "continuation"  # a further row that continues the cell above it


class Voice(StrEnum):
    """Whose words a paragraph holds."""

    ORDER = "order"  # the operative part
    CLAIMANT = "claimant"  # who sued, prosecutes or applies argues
    RESPONDENT = "respondent"  # who answers; in an appeal, whichever of the two that is
    AGREED = "agreed"  # undisputed facts
    COURT = "court"  # the court's own findings and reasoning
    FORMAL = "formal"  # caption, headings, signature, notices


@dataclass(frozen=True, slots=True)
class Node:
    """A paragraph with its place in the tree.

    `span` covers its own words, marker and closing line break included; its children follow
    at once. So the spans of a tree, walked in order, tile the normalised text: nothing is lost
    and nothing stands twice. `marker` is the enumerator as the court wrote it (㈠, ⒈, 貳、),
    empty where there is none. `anchor` is its path of enumerators and never changes.
    """

    anchor: str
    part: Part
    kind: NodeKind
    voice: Voice
    span: Span
    marker: str = ""
    depth: int = 0
    children: tuple["Node", ...] = ()

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who acts for a party: 法定代理人, 訴訟代理人, 複代理人; lawyers carry 律師."""

    kind: str
    name: str
    lawyer: bool
    anchor: str


@dataclass(frozen=True, slots=True)
class Party:
    """A party of the caption with its role (原告, 上訴人即被上訴人 …) and those who act for it."""

    role: str
    name: str
    company: bool
    anchor: str
    agents: tuple[Agent, ...] = ()


@dataclass(frozen=True, slots=True)
class Caption:
    """The head of the judgment. Strings are as the court wrote them, spacing removed."""

    court: str  # 臺灣臺北地方法院, 臺灣高等法院
    document: str  # 民事判決, 民事裁定, 宣示判決筆錄
    docket: str  # 112年度訴字第2207號, in Arabic figures whatever the text uses
    parties: tuple[Party, ...]
    cause: str = ""  # 請求給付服務使用費, from 上列當事人間…事件
    hearing_closed: str = ""  # ISO 8601


@dataclass(frozen=True, slots=True)
class Signature:
    """The close of the judgment."""

    decided: str = ""  # ISO 8601
    division: str = ""
    judges: tuple[str, ...] = ()
    clerk: str = ""
