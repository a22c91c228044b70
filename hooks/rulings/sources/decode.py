"""Bytes to text: UTF-8, UTF-16 with its mark, or the Big5 that courts wrote with."""

import codecs

from rulings.errors import SourceError
from rulings.sources.limits import has_court_words

# Windows gives the free cells of code page 950 to characters a user draws, and numbers them
# through the private-use area: lead bytes 8E–A0 from U+E311, 81–8D from U+EEB8, FA–FE from
# U+E000. So a court's enumerator 一、 (bytes 8D FE) is U+F6B0 in the same judgment as UTF-8.
_USER_AREAS = ((0xFA, 0xFE, 0xE000), (0x8E, 0xA0, 0xE311), (0x81, 0x8D, 0xEEB8))
_TRAILS_LOW = range(0x40, 0x7F)
_TRAILS_HIGH = range(0xA1, 0xFF)
_TRAILS = len(_TRAILS_LOW) + len(_TRAILS_HIGH)


def decode(data: bytes, name: str) -> str:
    """The file's text without its byte order mark; nothing else is changed.

    UTF-8 is tried first whatever a page declares: browsers save pages as UTF-8 and leave the
    declaration. Big5 counts only if every byte decodes and court words come out.
    Raises `SourceError` with the byte where UTF-8 ends, or where the file was cut off.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _decode_utf16(data, name)
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        return _decode_other(data, name, error)


def _decode_utf16(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError as error:
        if error.end >= len(data):
            raise _cut(name, len(data)) from None
        raise SourceError(f"{name}: not valid UTF-16 at byte {error.start}") from None


def _decode_other(data: bytes, name: str, error: UnicodeDecodeError) -> str:
    offset = error.start + len(data) - len(error.object)
    if error.reason == "unexpected end of data":
        raise _cut(name, len(data)) from None
    for encoding in ("cp950", "big5hkscs"):
        try:
            text = data.decode(encoding, "rulings-user-defined")
        except UnicodeDecodeError as other:
            if other.end == len(data) and has_court_words(
                data[: other.start].decode(encoding, "replace")
            ):
                raise _cut(name, len(data)) from None
            continue
        if has_court_words(text):
            return text
    raise SourceError(
        f"{name}: neither UTF-8 nor Big5: byte 0x{data[offset]:02X} at offset {offset}"
    )


def _cut(name: str, size: int) -> SourceError:
    return SourceError(f"{name}: truncated: the file ends inside a character, at byte {size}")


def _user_defined(error: UnicodeError) -> tuple[str, int]:
    """The private-use character for a pair of bytes that code page 950 leaves to its users."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    pair = error.object[error.start : error.start + 2]
    if len(pair) < 2:  # noqa: PLR2004 - a character of Big5 is two bytes
        raise error
    lead, trail = pair
    for first, last, start in _USER_AREAS:
        if first <= lead <= last and (trail in _TRAILS_LOW or trail in _TRAILS_HIGH):
            return chr(start + (lead - first) * _TRAILS + _cell(trail)), error.start + 2
    raise error


def _cell(trail: int) -> int:
    if trail in _TRAILS_LOW:
        return trail - _TRAILS_LOW.start
    return len(_TRAILS_LOW) + trail - _TRAILS_HIGH.start


codecs.register_error("rulings-user-defined", _user_defined)
