"""The process that reads a PDF from its input and writes `{"text"}` or `{"error"}` as JSON.

Run as a script and nothing else: it imports nothing of the library, and limits itself before
it looks at the file. PDFium reads the characters, for it maps the fonts of Chinese files where
pdfminer returns other characters; pdfplumber finds the frames of tables.
"""

import io
import json
import sys
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfPage  # type: ignore[import-untyped]

MEMORY_LIMIT = 1 << 30  # bytes of address space
PAGE_LIMIT = 1000
TEXT_LIMIT = 8 << 20  # characters
_SAME_LINE = 0.5  # of the smaller height: characters whose middles are nearer share a line
_GAP = 0.35  # of the height: a wider gap between two characters of a line is a space
_HYPHEN = 2  # what PDFium gives for a hyphen at the end of a line
_FRAME_LINES = 4  # drawn lines that a table needs at least

Box = tuple[float, float, float, float]  # left, top, right, bottom, from the page's top left


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed character and its box."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom, in points."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Half-way down, in points from the page's top."""
        return (self.top + self.bottom) / 2

    def inside(self, box: Box) -> bool:
        """Whether the character's middle lies in the box."""
        across = (self.left + self.right) / 2
        return box[0] <= across <= box[2] and box[1] <= self.middle <= box[3]


def limit(seconds: int) -> None:
    """Bind this process to the limits, where the system knows any."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    limits = (
        (resource.RLIMIT_AS, MEMORY_LIMIT),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
    )
    for kind, most in limits:
        with suppress(ValueError, OSError):  # a system that doesn't know this limit
            resource.setrlimit(kind, (most, most))


def read(data: bytes) -> dict[str, str]:
    """The text of a PDF's pages, or why there is none."""
    import pypdfium2  # noqa: PLC0415 - only under the limits

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            return {"error": "the PDF is encrypted: it opens with a password only"}
        return {"error": "broken PDF: its structure can't be read"}
    if len(document) > PAGE_LIMIT:
        return {"error": f"a PDF of {len(document)} pages, the limit is {PAGE_LIMIT}"}
    pages: list[str] = []
    for number in range(len(document)):
        pages.append("\n".join(page_lines(document[number], data, number)))
        if sum(map(len, pages)) > TEXT_LIMIT:
            return {"error": f"a PDF with more than {TEXT_LIMIT} characters of text"}
    return answer(pages)


def answer(pages: list[str]) -> dict[str, str]:
    """The pages as one text, or an error that says that there is none."""
    if not pages:
        return {"error": "broken PDF: no pages in it"}
    text = "\n".join(page for page in pages if page)
    if text.strip():
        # PDFium gives a character beyond U+FFFF as two halves.
        return {"text": text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")}
    count = f"{len(pages)} page" + "s" * (len(pages) > 1)
    return {"error": f"a PDF without text, {count}: scanned images need OCR first"}


def page_lines(page: "PdfPage", data: bytes, number: int) -> list[str]:
    """The lines of a page from top to bottom, the rows of its tables among them."""
    glyphs = page_glyphs(page)
    tables = find_tables(data, number) if glyphs and drawn(page) >= _FRAME_LINES else []
    framed = [(box, table_rows(glyphs, cells)) for box, cells in tables]
    outside = [g for g in glyphs if not any(g.inside(box) for box, _ in framed)]
    placed = [(line[0].top, join(line)) for line in group(outside)]
    for box, rows in framed:
        # All rows at the top of their table, so that no line number stands between them.
        placed += [(box[1], row) for row in rows]
    return [text for _, text in sorted(placed, key=lambda item: item[0])]


def page_glyphs(page: "PdfPage") -> list[Glyph]:
    """The characters that the page prints, in the order of the file."""
    from pypdfium2 import raw  # noqa: PLC0415

    text, height = page.get_textpage(), page.get_height()
    glyphs = []
    for index in range(text.count_chars()):
        if raw.FPDFText_IsGenerated(text, index) == 1:
            continue  # a space or line break that PDFium adds by its own rules
        character = printed(raw.FPDFText_GetUnicode(text, index))
        left, bottom, right, top = text.get_charbox(index, loose=True)
        if character:
            glyphs.append(Glyph(character, left, height - top, right, height - bottom))
    return glyphs


def printed(code: int) -> str:
    """The character for PDFium's code; U+FFFD for a glyph that its font doesn't name."""
    if code in {0, ord("\r"), ord("\n")}:
        return ""
    if code == _HYPHEN:
        return "-"
    return chr(code) if code >= ord(" ") or code == ord("\t") else "\ufffd"


def drawn(page: "PdfPage") -> int:
    """How many lines or frames are drawn on the page."""
    from pypdfium2 import raw  # noqa: PLC0415

    return sum(1 for _ in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]))


def find_tables(data: bytes, number: int) -> list[tuple[Box, list[list[Box | None]]]]:
    """The box of each table of the page, and of its cells by rows.

    Only what has two rows and two columns: anything less is a frame or underlining.
    """
    import pdfplumber  # noqa: PLC0415

    try:
        with pdfplumber.open(io.BytesIO(data), pages=[number + 1]) as pdf:
            tables = pdf.pages[0].find_tables()
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - pdfminer raises anything; the words are there without it
        return []
    found = [(table.bbox, [list(row.cells) for row in table.rows]) for table in tables]
    return [(box, rows) for box, rows in found if len(rows) > 1 and max(map(len, rows)) > 1]


def table_rows(glyphs: list[Glyph], rows: list[list[Box | None]]) -> list[str]:
    """Each row as a line, cells between tabs; a cell's lines joined with a space."""
    lines = ["\t".join(cell_text(glyphs, cell) for cell in cells) for cells in rows]
    return [line for line in lines if line.strip()]


def cell_text(glyphs: list[Glyph], cell: Box | None) -> str:
    """The words of a cell; none for a place that a cell above or beside covers."""
    if cell is None:
        return ""
    lines = group([glyph for glyph in glyphs if glyph.inside(cell)])
    return " ".join(" ".join(map(join, lines)).split())


def group(glyphs: list[Glyph]) -> list[list[Glyph]]:
    """The characters by lines; a line number is smaller than its line, so middles decide."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: (glyph.middle, glyph.left)):
        if lines and on_line(glyph, lines[-1][0]):
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return [sorted(line, key=lambda glyph: glyph.left) for line in lines]


def on_line(glyph: Glyph, first: Glyph) -> bool:
    """Whether the character stands on the line that `first` began."""
    return glyph.middle - first.middle < _SAME_LINE * max(min(glyph.height, first.height), 1)


def join(line: list[Glyph]) -> str:
    """The characters of a line from left to right, with a space where there is a gap."""
    text = line[0].text
    for before, glyph in pairwise(line):
        gap = glyph.left - before.right > _GAP * glyph.height
        text += " " * (gap and not text[-1].isspace() and not glyph.text.isspace()) + glyph.text
    return text.rstrip()


def main() -> None:
    """Read standard input, write the answer."""
    limit(int(sys.argv[1]))
    try:
        found = read(sys.stdin.buffer.read())
    except MemoryError:
        found = {"error": "PDF not read: it takes too much memory"}
    except Exception as error:  # noqa: BLE001 - parsers raise anything on a hostile file
        found = {"error": f"broken PDF: {type(error).__name__}"}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
