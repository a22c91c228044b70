"""Real PDF files, read by a process of its own that may neither run long nor take much memory."""

import json
import subprocess
import sys
from pathlib import Path

from rulings.errors import SourceError
from rulings.model import Form
from rulings.sources.document import Document, Reader, Reading

TIME_LIMIT = 60  # seconds of wall-clock time; a judgment of 40 pages takes about one
_MARK = b"%PDF-"
_MARK_WITHIN = 1024  # bytes, as readers of the format have always allowed
_END = b"%%EOF"
_WORKER = Path(__file__).with_name("pdf_worker.py")


def is_pdf(document: Document) -> bool:
    """Whether the file begins as a PDF does."""
    return _MARK in document.data[:_MARK_WITHIN]


def read_pdf(document: Document) -> Reading:
    """The text of the pages, a line a printed line, table rows with tabs between cells.

    Line numbers of the page stay where the page prints them. A hostile PDF can make any parser
    endless, so the worker runs apart, under limits of time and memory.
    """
    if _END not in document.data[-_MARK_WITHIN:]:
        raise SourceError(f"{document.name}: truncated: the PDF file ends without {_END.decode()}")
    answer = _ask_worker(document)
    if "error" in answer:
        raise SourceError(f"{document.name}: {answer['error']}")
    return Reading(str(answer["text"]))


def _ask_worker(document: Document) -> dict[str, str]:
    # -P keeps this folder, with its html.py, out of the worker's module path.
    command = [sys.executable, "-P", str(_WORKER), str(TIME_LIMIT)]
    try:
        done = subprocess.run(
            command, input=document.data, capture_output=True, timeout=TIME_LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        raise SourceError(
            f"{document.name}: PDF not read: no end after {TIME_LIMIT} seconds"
        ) from None
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        answer = None
    if not isinstance(answer, dict):
        raise SourceError(
            f"{document.name}: PDF not read: the reader stopped (limit of memory or time, or a crash)"
        )
    return answer


READERS = (Reader(Form.PDF, "a PDF file", is_pdf, is_pdf, read_pdf),)
