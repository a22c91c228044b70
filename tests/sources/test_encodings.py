"""Encodings a judgment comes in, and the private-use characters of court word processors."""

from hashlib import sha256

import pytest

from rulings.sources import read_bytes

TEXT = "臺灣山海地方法院民事判決\r\n112年度訴字第7號\r\n主文：被告應給付１２元。\r\n"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(TEXT.encode(), id="UTF-8"),
        pytest.param(TEXT.encode("utf-8-sig"), id="UTF-8 with its mark"),
        pytest.param(TEXT.encode("utf-16"), id="UTF-16, little end first"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), id="UTF-16, big end first"),
        pytest.param(TEXT.encode("cp950"), id="Big5 as Windows has it"),
        pytest.param(TEXT.encode("big5"), id="Big5"),
    ],
)
def test_the_text_is_the_same_in_every_encoding(data: bytes) -> None:
    source = read_bytes(data, "source.txt")
    assert source.raw == TEXT
    assert source.sha256 == sha256(data).hexdigest()


def test_only_the_mark_at_the_start_goes() -> None:
    text = "\ufeff" + TEXT + "\ufeff"
    assert read_bytes(text.encode("utf-8-sig"), "source.txt").raw == text


@pytest.mark.parametrize(
    ("pair", "character"),
    [
        # The corners of the three areas that Windows leaves to its users in code page 950.
        (b"\xfa\x40", "\ue000"),
        (b"\xfe\xfe", "\ue310"),
        (b"\x8e\x40", "\ue311"),
        (b"\xa0\xfe", "\ueeb7"),
        (b"\x81\x40", "\ueeb8"),
        # Where court word processors keep 一、 and the numbers after ㈩.
        (b"\x8d\xfe", "\uf6b0"),
        (b"\x8d\xc2", "\uf674"),
    ],
)
def test_a_user_s_character_of_big5_is_the_one_it_is_in_unicode(
    pair: bytes, character: str
) -> None:
    data = TEXT.encode("cp950") + pair + "原告主張".encode("cp950")
    assert read_bytes(data, "source.txt").raw == TEXT + character + "原告主張"
