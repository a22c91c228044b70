"""JSON of the court's archive and of its interface: one judgment, its text in one field."""

import json
from collections.abc import Callable, Iterator

from rulings.errors import SourceError
from rulings.model import Form, Metadata
from rulings.sources.document import Document, Reader, Reading
from rulings.sources.headers import docket, iso_date

_JDATE_DIGITS = 8  # Gregorian yyyymmdd


def looks_like_json(document: Document) -> bool:
    """Whether the file begins as a JSON object or list does."""
    start = document.text.lstrip()
    return start.startswith("{") or (start.startswith("[") and start[1:].lstrip()[:1] in "{[]")


def is_interface(document: Document) -> bool:
    """Whether this is JSON with the text at JFULLX.JFULLCONTENT."""
    return looks_like_json(document) and '"JFULLX"' in document.text


def read_archive(document: Document) -> Reading:
    """The text at JFULL and what the record says of itself."""
    record = _only_record(document, "JFULL")
    return Reading(_text(document, record, "JFULL"), _metadata(record))


def read_interface(document: Document) -> Reading:
    """The text at JFULLX.JFULLCONTENT and what the record says of itself."""
    record = _only_record(document, "JFULLX")
    inner = record["JFULLX"]
    if not isinstance(inner, dict):
        raise SourceError(f"{document.name}: JFULLX is no object with JFULLCONTENT in it")
    if not inner.get("JFULLCONTENT") and inner.get("JFULLPDF"):
        raise SourceError(
            f"{document.name}: the record has no text, only a PDF file: {inner['JFULLPDF']}"
        )
    return Reading(_text(document, inner, "JFULLCONTENT"), _metadata(record))


def _only_record(document: Document, key: str) -> dict[str, object]:
    found = _objects(_parse(document))
    records = [record for record in found if "JFULL" in record or "JFULLX" in record]
    if len(records) == 1 and key in records[0]:
        return records[0]
    if len(records) > 1:
        raise SourceError(
            f"{document.name}: {len(records)} judgments in one JSON file; give each its own file"
        )
    raise SourceError(
        f"{document.name}: JSON without a judgment: neither JFULL nor JFULLX.JFULLCONTENT in it"
    )


def _parse(document: Document) -> list[object]:
    """Every JSON value of the file; some exports write one a line."""
    text, values = document.text, list[object]()
    # Figures stay strings: nothing here counts, and a hostile one has a million digits. Line
    # breaks that an export left unescaped inside a string are taken as they are.
    decoder = json.JSONDecoder(parse_int=str, parse_float=str, strict=False)
    position = _skip_space(text, 0)
    while position < len(text):
        try:
            value, end = decoder.raw_decode(text, position)
        except json.JSONDecodeError as error:
            raise _broken(document, error) from None
        except RecursionError:
            raise SourceError(f"{document.name}: JSON nested too deeply") from None
        values.append(value)
        position = _skip_space(text, end)
    return values


def _skip_space(text: str, position: int) -> int:
    while position < len(text) and text[position] in " \t\r\n":
        position += 1
    return position


def _broken(document: Document, error: json.JSONDecodeError) -> SourceError:
    left = len(document.text.rstrip()) - error.pos
    in_escape = error.msg.startswith("Invalid \\u") and left < len("\\uFFFF")
    if left <= 0 or in_escape or error.msg.startswith("Unterminated string"):
        return SourceError(f"{document.name}: truncated: the JSON ends before it is complete")
    return SourceError(
        f"{document.name}: broken JSON in line {error.lineno}, column {error.colno}: {error.msg}"
    )


def _objects(values: list[object]) -> Iterator[dict[str, object]]:
    """Every object of the JSON, outer before inner, without recursion."""
    waiting = list(reversed(values))
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(reversed(list(value.values())))
        elif isinstance(value, list):
            waiting.extend(reversed(value))


def _text(document: Document, record: dict[str, object], key: str) -> str:
    value = record.get(key)
    if not isinstance(value, str):
        raise SourceError(f"{document.name}: {key} is not text")
    return value.removeprefix("\ufeff")


def _metadata(record: dict[str, object]) -> Metadata:
    def field(key: str) -> str:
        value = record.get(key)
        return value.strip() if isinstance(value, str) else ""

    return Metadata(
        jid=field("JID"),
        docket=docket(field("JYEAR"), field("JCASE"), field("JNO")),
        decided=_gregorian(field("JDATE")),
        title=field("JTITLE"),
    )


def _gregorian(digits: str) -> str:
    if len(digits) != _JDATE_DIGITS or not (digits.isascii() and digits.isdigit()):
        return ""
    return iso_date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))


def _reader(
    form: Form,
    called: str,
    recognises: Callable[[Document], bool],
    read: Callable[[Document], Reading],
) -> Reader:
    return Reader(form, called, recognises, recognises, read)


def _is_archive(document: Document) -> bool:
    return looks_like_json(document) and not is_interface(document)


READERS = (
    _reader(Form.API_JSON, "JSON of the court's interface", is_interface, read_interface),
    _reader(Form.ARCHIVE_JSON, "JSON of the court's archive", _is_archive, read_archive),
)
