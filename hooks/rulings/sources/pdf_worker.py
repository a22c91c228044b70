"""The process that reads a PDF from its input and writes `{"text"}` or `{"error"}` as JSON.

Run as a script and nothing else: it imports nothing of the library, and limits itself before
it looks at the file.
"""

import io
import json
import sys
from collections.abc import Iterator

MEMORY_LIMIT = 1 << 30  # bytes of address space
PAGE_LIMIT = 1000
TEXT_LIMIT = 8 << 20  # characters
_SAME_LINE = 0.5  # of the smaller height: words whose middles are nearer stand on one line
_WORD_GAP = 0.35  # of the height: a wider gap between two pieces of a line is a space


def limit(seconds: int) -> None:
    """Bind this process to the limits, where the system knows any."""
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_LIMIT, MEMORY_LIMIT))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def read(data: bytes) -> dict[str, str]:
    """The text of a PDF's pages, or why there is none."""
    import pdfplumber  # noqa: PLC0415 - only under the limits
    from pdfminer.pdfdocument import PDFPasswordIncorrect  # noqa: PLC0415
    from pdfplumber.utils.exceptions import PdfminerException  # noqa: PLC0415

    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > PAGE_LIMIT:
                return {"error": f"a PDF of {len(pdf.pages)} pages, the limit is {PAGE_LIMIT}"}
            images, pages, size = 0, [], 0
            for page in pdf.pages:
                pages.append("\n".join(page_lines(page)))
                images += len(page.images)
                size += len(pages[-1])
                page.close()
                if size > TEXT_LIMIT:
                    return {"error": f"a PDF with more than {TEXT_LIMIT} characters of text"}
    except PdfminerException as error:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
            return {"error": "the PDF is encrypted: it opens with a password only"}
        return {"error": "broken PDF: its structure can't be read"}
    return answer(pages, images)


def answer(pages: list[str], images: int) -> dict[str, str]:
    """The pages as one text, or an error that says what they hold instead."""
    if not pages:
        return {"error": "broken PDF: no pages in it"}
    text = "\n".join(page for page in pages if page)
    if text.strip():
        return {"text": text}
    if images:
        return {"error": f"a PDF of images without text ({len(pages)} pages); it needs OCR first"}
    return {"error": f"a PDF without text ({len(pages)} pages)"}


def page_lines(page) -> list[str]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """The lines of a page from top to bottom, the rows of its tables among them."""
    tables = [table for table in page.find_tables() if is_table(table)]
    words = page.extract_words(keep_blank_chars=True, x_tolerance=1.5)
    outside = [word for word in words if not any(inside(word, table.bbox) for table in tables)]
    placed = [(line[0]["top"], join(line)) for line in group(outside)]
    for table in tables:
        # All rows at the top of their table, so that no line number stands between them.
        placed += [(table.bbox[1], row) for row in table_rows(table)]
    return [text for _, text in sorted(placed, key=lambda item: item[0])]


def is_table(table) -> bool:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Whether the frame has two rows and two columns; anything less is a box or underlining."""
    rows = table.rows
    return len(rows) > 1 and max(len(row.cells) for row in rows) > 1


def table_rows(table) -> Iterator[str]:  # type: ignore[no-untyped-def]  # noqa: ANN001
    """Each row as a line, cells between tabs, lines of a cell between spaces."""
    for row in table.extract():
        cells = [" ".join((cell or "").split()) for cell in row]
        if any(cells):
            yield "\t".join(cells)


def inside(word: dict[str, float], box: tuple[float, float, float, float]) -> bool:
    """Whether the word's middle lies in the box (left, top, right, bottom)."""
    across, down = (word["x0"] + word["x1"]) / 2, (word["top"] + word["bottom"]) / 2
    return box[0] <= across <= box[2] and box[1] <= down <= box[3]


def group(words: list[dict]) -> list[list[dict]]:  # type: ignore[type-arg]
    """The words by lines: a gutter number is smaller than its line, so middles decide."""
    lines: list[list[dict]] = []  # type: ignore[type-arg]
    for word in sorted(words, key=lambda word: (word["top"] + word["bottom"], word["x0"])):
        if lines and on_line(word, lines[-1][0]):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda word: word["x0"]) for line in lines]


def on_line(word: dict, first: dict) -> bool:  # type: ignore[type-arg]
    """Whether the word stands on the line that `first` began."""
    height = min(word["bottom"] - word["top"], first["bottom"] - first["top"])
    apart = abs(word["top"] + word["bottom"] - first["top"] - first["bottom"]) / 2
    return bool(apart < _SAME_LINE * height)


def join(line: list[dict]) -> str:  # type: ignore[type-arg]
    """The words of a line from left to right, with a space where there is a gap."""
    text = ""
    for before, word in zip([None, *line], line, strict=False):
        if before is not None:
            height = word["bottom"] - word["top"]
            text += " " if word["x0"] - before["x1"] > _WORD_GAP * height else ""
        text += word["text"]
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
