"""A small invented ruling with everything a page can show, for the tests of this folder."""

from dataclasses import replace
from decimal import Decimal

from rulings.editorial import Term
from rulings.model import (
    Alias,
    AmountMention,
    Annotations,
    Award,
    Caption,
    Citation,
    Claim,
    Computation,
    Correction,
    DateMention,
    Event,
    Form,
    Identity,
    Input,
    Instance,
    Issue,
    Judgment,
    Mentions,
    Metadata,
    Node,
    NodeKind,
    Normalised,
    Note,
    Paragraph,
    Part,
    Precision,
    RecordCite,
    Reference,
    Repair,
    RepairKind,
    Ruling,
    Signature,
    Source,
    Span,
    StatuteMention,
    Text,
    Translation,
    UndisputedFact,
    Voice,
)  # fmt: skip
from rulings.render.ruling_page import Lookups

LINES = (
    ("caption", Part.CAPTION, NodeKind.LINE, Voice.FORMAL, "", 1, "臺灣測試地方法院民事判決", "Test District Court, Civil Judgment"),
    ("order", Part.ORDER, NodeKind.HEADING, Voice.FORMAL, "", 0, "主文", "Operative part"),
    ("order-1", Part.ORDER, NodeKind.PARAGRAPH, Voice.ORDER, "一、", 1, "被告應給付原告新臺幣3,000元。", "The Defendant shall pay the Plaintiff NT$3,000."),
    ("order-2", Part.ORDER, NodeKind.PARAGRAPH, Voice.ORDER, "二、", 1, "訴訟費用由被告負擔。", "The Defendant bears the costs."),
    ("reasons", Part.REASONS, NodeKind.HEADING, Voice.FORMAL, "", 0, "事實及理由", "Facts and reasons"),
    ("reasons-1", Part.REASONS, NodeKind.PARAGRAPH, Voice.CLAIMANT, "一、", 1, "原告主張：兩造於111年7月9日訂立合約（下稱系爭契約），見本院卷第12頁。", "The Plaintiff says: the parties made a contract (the “Contract”) on 9 July 2022 (record, p. 12)."),
    ("reasons-2", Part.REASONS, NodeKind.PARAGRAPH, Voice.COURT, "二、", 1, "按民法第227條第1項定有明文。甲員工依不爭執事項㈠負舉證責任。", "Article 227, paragraph 1 of the Civil Code so provides. Employee A bears the burden of proof under undisputed fact (1)."),
    ("schedule-1-row-1", Part.SCHEDULE, NodeKind.ROW, Voice.FORMAL, "", 1, "項目 | 金額", "Item | Sum"),
    ("schedule-1-row-2", Part.SCHEDULE, NodeKind.ROW, Voice.FORMAL, "", 1, "月費 | 1,500元", "Monthly fee | NT$1,500"),
)  # fmt: skip

TEXT = "".join(f"{line[4]}{line[6]}\n" for line in LINES)


def _nodes() -> tuple[Node, ...]:
    nodes, start = [], 0
    for anchor, part, kind, voice, marker, depth, zh, _ in LINES:
        end = start + len(marker) + len(zh) + 1
        nodes.append(Node(anchor, part, kind, voice, Span(start, end), marker, depth))
        start = end
    return tuple(nodes)


def span(words: str) -> tuple[int, int]:
    """Where the words stand in the text."""
    start = TEXT.index(words)
    return start, start + len(words)


MENTIONS = Mentions(
    dates=(DateMention(*span("111年7月9日"), "2022-07-09", Precision.DAY),),
    amounts=(AmountMention(*span("新臺幣3,000元"), Decimal(3000), "TWD"),),
    statutes=(
        StatuteMention(
            *span("民法第227條第1項"), "民法", "227", "第1項", "https://law.example/227"
        ),
    ),
    record_cites=(RecordCite(*span("本院卷第12頁"), "本院卷", ((12, 12),)),),
    aliases=(Alias(*span("（下稱系爭契約）"), "系爭契約", "合約"),),
    references=(Reference(*span("不爭執事項㈠"), "undisputed", ("reasons-1",)),),
)


def judgment() -> Judgment:
    """The judgment as the pipeline would give it."""
    repairs = (
        Repair(RepairKind.GLYPH, Span(0, 1), "一", "the sequence"),
        Repair(RepairKind.PADDING, Span(2, 3)),
    )
    return Judgment(
        source=Source(Form.WRAPPED, TEXT, "ab" * 32, (Span(0, len(TEXT)),), 0, Metadata()),
        normalised=Normalised(TEXT, repairs, (0,), (0,)),
        roots=_nodes(),
        caption=Caption("臺灣測試地方法院", "民事判決", "112年度訴字第1號", (), "給付費用"),
        signature=Signature("2023-05-04"),
        mentions=MENTIONS,
        claims=(), awards=(), undisputed=(), timeline=(), computations=(), missing=(),
    )  # fmt: skip


def ruling() -> Ruling:
    """The ruling with all that people can write about it."""
    fact = UndisputedFact(
        1, "reasons-1", Text("兩造訂有合約。", "The parties made a contract."), MENTIONS.dates,
        ("本院卷第12頁",), ("reasons-2",), Text("決定起算日", "Decides the start"), drawn=False,
    )  # fmt: skip
    events = (
        Event("2022-07-09", Precision.DAY, "contract", Text("訂約", "Contract made"), "reasons-1"),
        Event("2022-09-01", Precision.DAY, "notice", Text("催告", "Demand"), "reasons-2"),
        Event("2023-05-04", Precision.DAY, "judgment", Text("宣判", "Judgment"), "order-1"),
    )
    computation = Computation(
        Text("月費", "Monthly fee"), "1500 × 2", (Input("月費", Decimal(1500), "schedule-1-row-2"),),
        Decimal(3000), Decimal(3000), agrees=True, anchor="order-1", currency="TWD",
    )  # fmt: skip
    return Ruling(
        identity=Identity(
            "tstv-112-su-1", "", Text("臺灣測試地方法院", "Test District Court"),
            Text("月費該由誰付？", "Who pays the monthly fee?"), ("fees",), "https://court.example/1",
            Text("公開全文", "Published text"), (),
            (Instance("112年度訴字第1號", Text("臺灣測試地方法院", "Test District Court"), "2023-05-04", Text("准許", "Allowed"), this=True),),
            corrections=(Correction("2024-01-02", Text("改正日期", "Date corrected")),),
        ),
        judgment=judgment(),
        annotations=Annotations(
            summary=Text("使用人付費。", "The user pays."),
            rule=Text("誰用誰付。", "Who uses pays."),
            issues=(Issue(Text("誰付？", "Who pays?"), Text("被告。", "The Defendant."), Text("契約如此。", "The contract says so."), ("reasons-2",)),),
            notes=(Note("why", "reasons-2", Text("因為重要", "Because it matters"), "定有明文"),),
            burden=Text("原告", "The Plaintiff"),
            outcome=Text("一部准許", "Allowed in part"),
        ),
        translation=Translation({line[0]: line[7] for line in LINES}, (), "unreviewed"),
        paragraphs=tuple(
            Paragraph(a, m, part, kind, voice, depth, zh, en)
            for a, part, kind, voice, m, depth, zh, en in LINES
        ),
        undisputed=(fact,),
        timeline=events,
        computations=(computation,),
        claims=(Claim("原告", Decimal(4000), "TWD", "reasons-1"),),
        awards=(Award("原告", Decimal(3000), "TWD", "", "order-1"),),
        citations=(Citation("statute", "民法第227條第1項", "民法第227條", "https://law.example/227", ("reasons-2",)),),
        docket=Text("112年度訴字第1號", "112-Su-1"),
    )  # fmt: skip


def bare() -> Ruling:
    """The same ruling before anybody annotated or translated it."""
    whole = ruling()
    return replace(
        whole,
        annotations=Annotations(),
        translation=Translation({}),
        paragraphs=tuple(replace(p, en="") for p in whole.paragraphs),
        undisputed=(),
        computations=(),
        claims=(), awards=(), citations=(),
    )  # fmt: skip


LOOKUPS = Lookups(
    kinds={"contract": Text("契約", "Contract")},
    topics={"fees": Text("費用", "Fees")},
    glossary=(
        Term(("舉證責任",), ("burden of proof",), Text("誰要證明", "Who must prove"), "", 1),
    ),
)
