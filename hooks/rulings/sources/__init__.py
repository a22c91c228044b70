"""Readers: the bytes of a judgment, in whatever form it circulates, to `model.Source`."""

from dataclasses import astuple
from hashlib import sha256
from pathlib import Path

from rulings.errors import SourceError
from rulings.model import Form, Source
from rulings.sources import archive_json, html, pdf, text
from rulings.sources.copies import find_copies
from rulings.sources.decode import decode
from rulings.sources.document import Document, Reader
from rulings.sources.limits import (
    SIZE_LIMIT,
    check_characters,
    check_container,
    check_filled,
    check_judgment,
    check_size,
)

__all__ = ["SIZE_LIMIT", "detect", "read", "read_bytes"]

# In the order of detection: a file is what the first of them recognises.
READERS: tuple[Reader, ...] = (
    *pdf.READERS,
    *archive_json.READERS,
    *html.READERS,
    *text.READERS,
)


def read(path: Path, form: Form | None = None) -> Source:
    """The judgment in the file at `path`; see `read_bytes`."""
    name = path.as_posix()
    if not path.is_file():
        raise SourceError(f"{name}: no such file")
    try:
        check_size(path.stat().st_size, name)  # before a huge file is in memory
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{name}: can't be read: {error.strerror}") from None
    return read_bytes(data, name, form)


def read_bytes(data: bytes, name: str, form: Form | None = None) -> Source:
    """The judgment in a file's bytes; `name` is what errors call the file.

    Its form is detected unless `form` names it. `raw` is the text exactly as the file has it
    (the field's string for JSON, the extracted text for HTML and PDF), only without a byte
    order mark; `sha256` is of `data`. Raises `SourceError`, and nothing else, for a file that
    is empty, too large, binary, cut short, in an unknown encoding, of another form than the
    one asked for, or no judgment.
    """
    document = _open(data, name)
    reader = _detect(document) if form is None else _forced(document, form)
    reading = reader.read(document)
    check_characters(reading.raw, name)
    check_characters("".join(astuple(reading.metadata)), name)
    check_judgment(reading.raw, name)
    copies, chosen = find_copies(reading.raw)
    return Source(
        form=reader.form,
        raw=reading.raw,
        sha256=sha256(data).hexdigest(),
        copies=copies,
        chosen=chosen,
        metadata=reading.metadata,
    )


def detect(data: bytes, name: str) -> Form:
    """The form of a file's bytes. Raises `SourceError` for what can be no judgment at all."""
    return _detect(_open(data, name)).form


def _open(data: bytes, name: str) -> Document:
    check_size(len(data), name)
    document = Document(name, data)
    if pdf.is_pdf(document):
        return document
    check_container(data, name)
    document = Document(name, data, decode(data, name))
    check_filled(document.text, name)
    check_characters(document.text, name)
    return document


def _detect(document: Document) -> Reader:
    return next(reader for reader in READERS if reader.recognises(document))


def _forced(document: Document, form: Form) -> Reader:
    reader = next(reader for reader in READERS if reader.form is form)
    if not reader.accepts(document):
        found = _detect(document).called
        raise SourceError(f"{document.name}: asked to read {reader.called}, but this is {found}")
    return reader
