"""Files that are no judgment, and what their author is told."""

import gzip
from pathlib import Path

import pytest

from rulings.errors import SourceError
from rulings.sources import SIZE_LIMIT, read, read_bytes

JUDGMENT = "臺灣山海地方法院民事判決\n112年度訴字第7號\n主文\n原告之訴駁回。\n"
BIG5 = JUDGMENT.encode("cp950")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b" \r\n\t\n", "nothing but white space"),
        ("\u3000\u00a0\n".encode(), "nothing but white space"),
        (b"\xef\xbb\xbf", "nothing but white space"),
        (b"x" * (SIZE_LIMIT + 1), "too large: 8388609 bytes, the limit is 8388608"),
        ("判決\n主\x00文".encode(), "binary data: character U+0000 in line 2"),
        ("判決\x08主文".encode(), "binary data: character U+0008 in line 1"),
        (
            b"PK\x03\x04" + b"\0" * 20,
            "this is a ZIP container such as a Word document, not text, JSON, HTML or PDF",
        ),
        (b"\x89PNG\r\n", "this is an image, not text, JSON, HTML or PDF"),
        (gzip.compress(b"x", mtime=0), "this is a gzip archive, not text, JSON, HTML or PDF"),
        (b"{\\rtf1 x}", "this is an RTF document, not text, JSON, HTML or PDF"),
        (b"A note in English.\n", "not a judgment: no Chinese text in it"),
        (
            "今天天氣很好\n明天也好\n".encode(),
            "not a judgment: Chinese text, but no 判決, 裁定, 法院 or 主文 in it",
        ),
        (JUDGMENT.encode()[:-3], "truncated: the file ends inside a character, at byte {size}"),
        (
            JUDGMENT.encode("utf-16")[:-1],
            "truncated: the file ends inside a character, at byte {size}",
        ),
        (BIG5[:-2], "truncated: the file ends inside a character, at byte {size}"),
        (b"abc\xff\xff\xff def", "neither UTF-8 nor Big5: byte 0xFF at offset 3"),
        ("甲乙丙".encode("euc_kr", "replace") + b"\xff", "neither UTF-8 nor Big5"),
    ],
)
def test_a_file_that_is_no_judgment_is_refused_in_plain_english(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as error:
        read_bytes(data, "a/source.txt")
    assert str(error.value).startswith(f"a/source.txt: {message.format(size=len(data))}")


def test_a_court_s_words_count_however_they_are_spaced() -> None:
    text = "宣　　示　　判　　決　　筆　　錄\n原告甲與被告乙間事件\n"
    assert read_bytes(text.encode(), "source.txt").raw == text


def test_a_form_feed_between_pages_is_no_binary_data() -> None:
    text = JUDGMENT + "\f" + JUDGMENT
    assert read_bytes(text.encode(), "source.txt").raw == text


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"nowhere\.txt: no such file$"):
        read(tmp_path / "nowhere.txt")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no such file$"):
        read(tmp_path)


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(SIZE_LIMIT + 1)
    with pytest.raises(SourceError, match="too large"):
        read(path)


def test_a_file_is_read_as_its_bytes_are(tmp_path: Path) -> None:
    path = tmp_path / "source.txt"
    path.write_bytes(JUDGMENT.replace("\n", "\r\n").encode())
    assert read(path) == read_bytes(path.read_bytes(), "any name")
