"""Real PDF files, made here: pages with line numbers, tables, and files nobody can read."""

import io
from collections.abc import Iterable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from rulings.errors import SourceError
from rulings.model import Form
from rulings.sources import pdf, pdf_worker, read_bytes

CAPTION = ("臺灣山海地方法院民事判決", "112年度訴字第7號")
FIRST = (*CAPTION, "主　　文", "原告之訴駁回，訴訟費用5,520,964元由原")
SECOND = ("告負擔。Microsoft Azure 之費用", "一、附表如下：")
TABLE = (("編號", "金額", "備註"), ("1", "1,000元", ""), ("合計", "1,000元", "無"))


def make_pdf(
    pages: Iterable[Iterable[str]],
    *,
    numbered: bool = True,
    font: str = "MSung-Light",
    locked_with: str = "",
    table: tuple[tuple[str, ...], ...] = (),
) -> bytes:
    """A PDF with the lines of each page, a line number before each, and a table at the end."""
    pdfmetrics.registerFont(UnicodeCIDFont(font))
    file = io.BytesIO()
    encrypt = StandardEncryption(locked_with, canPrint=0) if locked_with else None
    canvas = Canvas(file, pagesize=(595, 842), encrypt=encrypt)
    for lines in pages:
        y = 800
        for number, line in enumerate(lines, 1):
            y -= 22
            if numbered:
                canvas.setFont("Helvetica", 9)
                canvas.drawString(50, y + 2, f"{number:02d}")
            canvas.setFont(font, 14)
            canvas.drawString(80, y, line)
        canvas.setFont(font, 12)
        draw_table(canvas, y - 20, table)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def draw_table(canvas: Canvas, top: float, table: tuple[tuple[str, ...], ...]) -> None:
    bottom, right = top - 20 * len(table), 80 + 100 * len(table[0] if table else ())
    for row in range(len(table) + 1 if table else 0):
        canvas.line(80, top - 20 * row, right, top - 20 * row)
    for x in range(80, right + 1, 100) if table else ():
        canvas.line(x, top, x, bottom)
    for row, cells in enumerate(table):
        for column, words in enumerate(cells):
            canvas.drawString(84 + 100 * column, top - 20 * row - 15, words)


@pytest.mark.parametrize("font", ["MSung-Light", "STSong-Light"])
def test_a_page_s_lines_keep_the_numbers_printed_before_them(font: str) -> None:
    source = read_bytes(make_pdf([FIRST, SECOND], font=font), "a.pdf")
    assert source.form is Form.PDF
    assert source.raw.split("\n") == [
        "01 臺灣山海地方法院民事判決",
        "02 112年度訴字第7號",
        "03 主　　文",
        "04 原告之訴駁回，訴訟費用5,520,964元由原",
        "01 告負擔。Microsoft Azure 之費用",
        "02 一、附表如下：",
    ]


def test_a_page_without_line_numbers_gives_its_lines() -> None:
    source = read_bytes(make_pdf([CAPTION], numbered=False), "a.pdf")
    assert source.raw.split("\n") == list(CAPTION)


def test_a_table_is_a_line_a_row_with_tabs_between_cells() -> None:
    source = read_bytes(make_pdf([FIRST], table=TABLE), "a.pdf")
    assert source.raw.split("\n")[4:] == ["編號\t金額\t備註", "1\t1,000元\t", "合計\t1,000元\t無"]


def test_a_form_asked_for_must_fit() -> None:
    with pytest.raises(SourceError) as error:
        read_bytes(make_pdf([FIRST]), "a.pdf", Form.WRAPPED)
    assert str(error.value) == "a.pdf: asked to read hard-wrapped text, but this is a PDF file"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            make_pdf([FIRST], locked_with="x"),
            "the PDF is encrypted: it opens with a password only",
        ),
        (make_pdf([()]), "a PDF without text, 1 page: scanned images need OCR first"),
        (make_pdf([(), ()]), "a PDF without text, 2 pages: scanned images need OCR first"),
        (make_pdf([FIRST])[:-300], "truncated: the PDF file ends without %%EOF"),
        (b"%PDF-1.7\n" + b"x" * 2000, "truncated: the PDF file ends without %%EOF"),
        (b"%PDF-1.7\nnothing\n%%EOF", "broken PDF: its structure can't be read"),
        (make_pdf([("A letter in English",)]), "not a judgment: no Chinese text in it"),
        (
            make_pdf([("天氣很好",)]),
            "not a judgment: Chinese text, but no 判決, 裁定, 法院 or 主文 in it",
        ),
    ],
    ids=["encrypted", "empty", "two empty", "cut off", "no end", "broken", "English", "no court"],
)
def test_a_pdf_that_can_t_be_read_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as error:
        read_bytes(data, "a.pdf")
    assert str(error.value) == f"a.pdf: {message}"


def test_a_pdf_that_takes_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "TIME_LIMIT", 0.01)
    with pytest.raises(SourceError) as error:
        read_bytes(make_pdf([FIRST]), "a.pdf")
    assert str(error.value) == "a.pdf: PDF not read: no end after 0.01 seconds"


def test_a_reader_that_dies_is_an_error_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_WORKER", pdf._WORKER.with_name("nowhere.py"))
    with pytest.raises(SourceError) as error:
        read_bytes(make_pdf([FIRST]), "a.pdf")
    assert str(error.value).startswith("a.pdf: PDF not read: the reader stopped")


@pytest.mark.parametrize(
    ("code", "character"),
    [(0x5224, "判"), (0xF6B0, "\uf6b0"), (2, "-"), (0x17, "\ufffd"), (0, ""), (10, ""), (13, "")],
)
def test_a_glyph_without_a_name_is_a_lost_character(code: int, character: str) -> None:
    assert pdf_worker.printed(code) == character
