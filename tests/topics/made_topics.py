"""Two small invented rulings of one topic, and a desk that has them in reach."""

from rulings.markdown import EXTENSIONS, Authoring, Desk
from rulings.model import (
    Annotations,
    Caption,
    Event,
    Factor,
    Form,
    Identity,
    Issue,
    Judgment,
    Mentions,
    Metadata,
    Node,
    NodeKind,
    Normalised,
    Paragraph,
    Part,
    Precision,
    Ruling,
    Signature,
    Source,
    Span,
    Text,
    Translation,
    Voice,
)  # fmt: skip
from rulings.topics import Question, Topic

COURT = Text("臺灣測試地方法院", "Test District Court")
ORDER = (
    "order-1",
    Part.ORDER,
    Voice.ORDER,
    "一、",
    "被告應給付三千元。",
    "The Defendant shall pay NT$3,000.",
)
REASONS = ("reasons-2", Part.REASONS, Voice.COURT, "二、", "是誰使用，應由業者證明；業者沒有證明。其餘不論。", "Who used it is for the provider to prove; the provider has not. The rest is left.")  # fmt: skip
EMPTY = ("reasons-3", Part.REASONS, Voice.COURT, "三、", "", "")

FEES = Topic(
    "fees",
    Text("月費該由誰付？", "Who pays the monthly fee?"),
    Text("比較兩則判決。", "Two rulings compared."),
    (
        Question("who-proves", Text("誰要證明？", "Who must prove?"), Text("用量", "The use")),
        Question("outcome", Text("結果？", "Outcome?")),
    ),
    written=True,
)
KINDS = {"contract": Text("契約", "Contract"), "judgment": Text("判決", "Judgment")}


def ruling(number: int = 1, year: int = 112, factors: tuple[Factor, ...] | None = None) -> Ruling:
    """A ruling of the topic; `year` is of the Republic."""
    lines = (ORDER, REASONS, EMPTY)
    paragraphs = tuple(
        Paragraph(a, m, part, NodeKind.PARAGRAPH, voice, 1, zh, en)
        for a, part, voice, m, zh, en in lines
    )
    nodes = tuple(
        Node(p.anchor, p.part, p.kind, p.voice, Span(0, 0), p.marker, 1) for p in paragraphs
    )
    judgment = Judgment(
        Source(Form.WRAPPED, "", "ab", (Span(0, 0),), 0, Metadata()), Normalised("", (), (0,), (0,)), nodes,
        Caption(COURT.zh, "民事判決", f"{year}年度訴字第{number}號", (), "給付月費"),
        Signature(f"{year + 1911}-05-04"), Mentions(), (), (), (), (), (), (),
    )  # fmt: skip
    answers = factors or (
        Factor("fees", "who-proves", Text("業者", "The provider"), ("reasons-2",)),
        Factor("fees", "outcome", Text("未處理", "Not addressed"), ()),
    )
    events = (
        Event(f"{year + 1910}-01-02", Precision.DAY, "contract", Text("訂約", "Contract made"), "reasons-2"),
        Event(f"{year + 1911}-05-04", Precision.DAY, "judgment", Text("宣判", "Judgment given"), "order-1"),
    )  # fmt: skip
    issues = (
        Issue(Text("誰要證明用量？", "Who must prove the use?"), Text("業者。", "The provider."), Text("業者主張的。", "It says so."), ("reasons-2",)),
        Issue(Text("利息呢？", "And interest?"), Text("有。", "Yes."), Text("法律規定。", "The law."), ("order-1",)),
    )  # fmt: skip
    return Ruling(
        identity=Identity(f"tstv-{year}-su-{number}", "", COURT, Text("月費", "The fee"), ("fees",), "", Text(""), (), ()),
        judgment=judgment,
        annotations=Annotations(issues=issues, factors=answers, outcome=Text("准許", "Allowed")),
        translation=Translation({}), paragraphs=paragraphs, undisputed=(), timeline=events,
        computations=(), claims=(), awards=(), citations=(),
        docket=Text(f"{year}年度訴字第{number}號", f"{year}-Su-{number}"),
    )  # fmt: skip


def desk(*rulings: Ruling) -> Desk:
    """A desk with these rulings, or with the two invented ones."""
    return Desk.of(rulings or (ruling(1, 112), ruling(2, 113)), (FEES,), KINDS)


def converted(source: str, on: Desk | None = None, first: int = 1) -> tuple[str, list[str]]:
    """The HTML of a page without its previews, and its problems as an author sees them."""
    from markdown import Markdown  # noqa: PLC0415 - only this needs it

    authoring = Authoring(on or desk())
    authoring.open("docs/topics/fees.md", "../../", first)
    html = Markdown(extensions=[*EXTENSIONS, authoring]).convert(source)
    return html.partition('<div class="previews">')[0], [str(p) for p in sorted(authoring.found)]
