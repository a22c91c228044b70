"""About this text: what the page was made from, and every repair."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rulings.model import Form, RepairKind, Ruling, Text
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
REPAIRS = {
    RepairKind.GUTTER: Text("移除之頁邊行號", "line numbers of the PDF page removed"),
    RepairKind.REJOINED: Text("接回之斷行", "lines broken by their width, joined again"),
    RepairKind.PADDING: Text("移除之版面空白", "blanks of the layout removed"),
    RepairKind.FURNITURE: Text("移除之頁首頁尾", "page marks removed"),
    RepairKind.MASK: Text("移除之遮隱零字", "zeros of masked entries removed"),
    RepairKind.MARKUP: Text("移除之網頁標記", "markup of the page removed"),
    RepairKind.COPY: Text("略去之重複全文", "further copies of the judgment left out"),
    RepairKind.SPLIT: Text("補上之分段", "paragraph breaks set where the text had none"),
    RepairKind.GLYPH: Text("依證據判讀之缺字", "lost characters read with evidence"),
    RepairKind.UNREAD: Text("未能判讀之缺字", "lost characters left as they are"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """A lost character as read, and what proves it."""

    char: str
    reading: str
    evidence: str


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
        tuple(
            Reading(raw[r.source.start : r.source.end], r.text, r.evidence)
            for r in repairs
            if r.kind is RepairKind.GLYPH
        ),
        tuple(
            Row(correction.text, time_in(correction.date))
            for correction in ruling.identity.corrections
        ),
    )


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
        missing = Text("、".join(ruling.judgment.missing), ", ".join(ruling.judgment.missing))
        yield Row(Text("原文所無", "Not in this text"), both(missing))
    label = both(Text("本頁資料（JSON）", "this page as data (JSON)"))
    yield Row(Text("資料", "Data"), element("a", label, href="ruling.json"))
