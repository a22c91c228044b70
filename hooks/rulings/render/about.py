"""About this text: what the page was made from, and every repair."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rulings.model import Form, Repair, RepairKind, Ruling, Text
from rulings.render.evidence import evidence_text
from rulings.render.html import both, element, joined, text
from rulings.render.parts import Row, time_in
from rulings.render.words import STATUSES

FORMS = {
    Form.WRAPPED: Text("硬換行純文字", "hard-wrapped plain text"),
    Form.PAGE: Text("自網頁複製之文字", "text copied from a web page"),
    Form.DATABASE: Text("舊式資料庫文字", "older database text"),
    Form.PDF_TEXT: Text("自 PDF 取出之文字", "text taken out of a PDF"),
    Form.ARCHIVE_JSON: Text("裁判書彙存 JSON", "archive JSON"),
    Form.API_JSON: Text("裁判書 API JSON", "API JSON"),
    Form.HTML: Text("官方網頁", "saved official page"),
    Form.PDF: Text("PDF 檔", "PDF file"),
    Form.FLAT: Text("無換行之文字", "text without line breaks"),
}
# What was done to the text before it was laid out, each said so that anybody can follow it.
REPAIRS = {
    RepairKind.GUTTER: Text(
        "移除頁邊行號：PDF 每頁左側的01至31，不是判決文字",
        "line numbers in the margin of the PDF's pages (01 to 31) removed; they are no words of "
        "the judgment",
    ),
    RepairKind.REJOINED: Text(
        "接回斷行：原檔在固定寬度處換行，句子或詞被切開，接回為完整的段落",
        "lines joined again that the file breaks at a fixed width, in the middle of sentences and "
        "words",
    ),
    RepairKind.PADDING: Text(
        "移除排版用的空白（縮排、字間空格）",
        "blanks removed that only serve the layout, such as indents and spaced-out characters",
    ),
    RepairKind.COLUMN: Text(
        "將表格各欄之間用以對齊的空白換成欄位分隔",
        "blanks that set the columns of a table apart read as the columns' edges",
    ),
    RepairKind.FURNITURE: Text(
        "移除頁碼、頁首頁尾與「續上頁」等版面文字",
        "page numbers, running heads and notes such as “continued” removed",
    ),
    RepairKind.MASK: Text(
        "移除資料庫遮隱個人資料時填入的零",
        "zeros removed that the database put in the place of personal data",
    ),
    RepairKind.MARKUP: Text(
        "移除網頁或表格的標記與框線，保留其文字",
        "markup and rules of the web page or table removed, their words kept",
    ),
    RepairKind.COPY: Text(
        "同一檔案有數份相同的判決：採用一份，略去其餘",
        "the file holds the same judgment several times: one copy is used, the others are left out",
    ),
    RepairKind.SPLIT: Text(
        "原檔整篇沒有換行：依項次補上分段",
        "the file has no line breaks: paragraphs are set where a numbered item begins",
    ),
    RepairKind.GLYPH: Text(
        "判讀缺字：原檔的字無法顯示，依下列證據讀出",
        "characters the file cannot show, read by the evidence below",
    ),
    RepairKind.UNREAD: Text(
        "未能判讀的缺字：照原樣以〓表示",
        "characters the file cannot show and nothing proves: left as 〓",
    ),
}
MISSING = {
    "court": "法院",
    "docket": "案號",
    "parties": "當事人",
    "operative part": "主文",
    "reasons": "理由",
    "date": "宣判日",
    "judges": "法官",
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A lost character as read, what proves it, and how often it stands in the text."""

    char: str
    reading: str
    evidence: Text
    times: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the section shows."""

    rows: tuple[Row, ...]
    repairs: tuple[Row, ...]
    readings: tuple[Reading, ...]
    corrections: tuple[Row, ...]


def about_view(ruling: Ruling) -> AboutView:
    """The section's view of a ruling."""
    repairs = ruling.judgment.normalised.repairs
    counts = Counter(repair.kind for repair in repairs)
    raw = ruling.judgment.source.raw
    return AboutView(
        tuple(_rows(ruling)),
        tuple(Row(REPAIRS[kind], text(str(counts[kind]))) for kind in RepairKind if counts[kind]),
        tuple(_readings(raw, repairs)),
        tuple(
            Row(correction.text, time_in(correction.date))
            for correction in ruling.identity.corrections
        ),
    )


def _readings(raw: str, repairs: Sequence[Repair]) -> Iterator[Reading]:
    read = Counter(
        (raw[r.source.start : r.source.end], r.text, r.evidence)
        for r in repairs
        if r.kind is RepairKind.GLYPH
    )
    for (char, reading, evidence), times in read.items():
        yield Reading(char, reading, evidence_text(evidence), f"×{times}" if times > 1 else "")


def _rows(ruling: Ruling) -> Iterator[Row]:
    source = ruling.judgment.source
    yield Row(Text("翻譯", "Translation"), both(STATUSES[ruling.translation.status]))
    yield Row(Text("收到的形式", "Form received"), both(FORMS[source.form]))
    if ruling.identity.provenance.zh or ruling.identity.provenance.en:
        yield Row(Text("來源", "Provenance"), both(ruling.identity.provenance))
    if len(source.copies) > 1:
        words = f"{source.chosen + 1} / {len(source.copies)}"
        yield Row(Text("採用之副本", "Copy chosen"), text(words))
    yield Row(Text("原檔 SHA-256", "SHA-256 of the file"), element("code", source.sha256))
    stale = ruling.translation.stale
    if stale:
        yield Row(Text("待更新之譯文", "Translations to renew"), joined(map(text, stale), ", "))
    if ruling.judgment.missing:
        lacking = ruling.judgment.missing
        missing = Text("、".join(MISSING.get(part, part) for part in lacking), ", ".join(lacking))
        yield Row(Text("原文所無", "Not in this text"), both(missing))
