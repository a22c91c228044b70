"""What a source file may not be: too large, empty, binary, or no judgment."""

import re

from rulings.errors import SourceError

SIZE_LIMIT = 8 * 1024 * 1024  # bytes; the longest civil judgments stay below 2 MiB
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_OTHERS = re.compile("[^\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]+")
_SPACE = re.compile(r"\s+")
_COURT_WORDS = re.compile("判決|裁定|法院|法庭|主文|支付命令|宣示筆錄|調解筆錄|和解筆錄")
# Tab, line feed, vertical tab, form feed (between the pages of a PDF's text) and carriage
# return are layout; XML and HTML allow none of the others.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTAINERS = (
    (b"PK\x03\x04", "a ZIP container such as a Word document"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a gzip archive"),
)


def check_size(size: int, name: str) -> None:
    """Refuse a file of more than `SIZE_LIMIT` bytes, or of none."""
    if size > SIZE_LIMIT:
        raise SourceError(f"{name}: too large: {size} bytes, the limit is {SIZE_LIMIT}")
    if size == 0:
        raise SourceError(f"{name}: the file is empty")


def check_container(data: bytes, name: str) -> None:
    """Refuse a file whose first bytes say that it is of a kind nobody reads here."""
    for start, kind in _CONTAINERS:
        if data.startswith(start):
            raise SourceError(f"{name}: this is {kind}, not text, JSON, HTML or PDF")


def check_filled(text: str, name: str) -> None:
    """Refuse text of nothing but white space."""
    if not text.strip():
        raise SourceError(f"{name}: nothing but white space")


def check_characters(text: str, name: str) -> None:
    """Refuse text with a character that no text has and that XML and HTML don't allow."""
    found = _CONTROL.search(text) or _SURROGATE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise SourceError(f"{name}: binary data: character U+{ord(found[0]):04X} in line {line}")


def check_judgment(raw: str, name: str) -> None:
    """Refuse text without Chinese characters, or without a single word of a court."""
    if not _HAN.search(raw):
        raise SourceError(f"{name}: not a judgment: no Chinese text in it")
    if not has_court_words(raw):
        raise SourceError(
            f"{name}: not a judgment: Chinese text, but no 判決, 裁定, 法院 or 主文 in it"
        )


def has_court_words(text: str) -> bool:
    """Whether the text has a word of a court, however it is spaced (判　　決)."""
    if _COURT_WORDS.search(text):
        return True
    return _COURT_WORDS.search(_SPACE.sub("", text)) is not None


def han(text: str) -> str:
    """The Chinese characters of the text and nothing else."""
    return _OTHERS.sub("", text)
