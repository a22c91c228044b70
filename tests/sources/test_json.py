"""Records of the court's archive and of its interface."""

import json

import pytest

from rulings.errors import SourceError
from rulings.model import Form, Metadata
from rulings.sources import read_bytes

FULL = "臺灣山海地方法院民事判決\r\n112年度訴字第7號\r\n    主  文\r\n原告之訴駁回。\r\n"
RECORD = {
    "JID": "SHDV,112,訴,7,20240229,1",
    "JYEAR": "112",
    "JCASE": "訴",
    "JNO": "7",
    "JDATE": "20240229",
    "JTITLE": "返還價金",
}
ARCHIVE = RECORD | {"JFULL": FULL}
INTERFACE = RECORD | {
    "ATTACHMENTS": [],
    "JFULLX": {"JFULLTYPE": "text", "JFULLCONTENT": FULL, "JFULLPDF": ""},
}
METADATA = Metadata(
    jid="SHDV,112,訴,7,20240229,1",
    docket="112年度訴字第7號",
    decided="2024-02-29",
    title="返還價金",
)


def as_bytes(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (ARCHIVE, Form.ARCHIVE_JSON),
        ([ARCHIVE], Form.ARCHIVE_JSON),
        ({"list": [{"about": "x"}, ARCHIVE]}, Form.ARCHIVE_JSON),
        (INTERFACE, Form.API_JSON),
        ([INTERFACE], Form.API_JSON),
        (ARCHIVE | {"JYEAR": 112, "JNO": 7, "JDATE": 20240229}, Form.ARCHIVE_JSON),
    ],
)
def test_one_record_is_one_judgment(value: object, form: Form) -> None:
    source = read_bytes(as_bytes(value), "a.json")
    assert source.form is form
    assert source.raw == FULL
    assert source.metadata == METADATA


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_json_may_carry_a_byte_order_mark(encoding: str) -> None:
    data = json.dumps(ARCHIVE, ensure_ascii=False).encode(encoding)
    assert read_bytes(data, "a.json").raw == FULL


def test_line_breaks_left_unescaped_in_a_string_are_taken_as_they_are() -> None:
    data = '{"JFULL":"臺灣山海地方法院\n民事判決"}'.encode()
    assert read_bytes(data, "a.json").raw == "臺灣山海地方法院\n民事判決"


@pytest.mark.parametrize("field", ["2024022", "20240230", "113/2/29", "", "二〇二四〇二二九"])
def test_a_date_that_is_none_is_left_out(field: str) -> None:
    assert read_bytes(as_bytes(ARCHIVE | {"JDATE": field}), "a.json").metadata.decided == ""


ONE = as_bytes(ARCHIVE)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (as_bytes([ARCHIVE] * 3), "3 judgments in one JSON file; give each its own file"),
        (ONE + b"\n" + ONE, "2 judgments in one JSON file; give each its own file"),
        (
            as_bytes([ARCHIVE, INTERFACE]),
            "2 judgments in one JSON file; give each its own file",
        ),
        (
            as_bytes({"error": "查無資料"}),
            "JSON without a judgment: neither JFULL nor JFULLX.JFULLCONTENT in it",
        ),
        (b"[]", "JSON without a judgment: neither JFULL nor JFULLX.JFULLCONTENT in it"),
        (ONE[:-1], "truncated: the JSON ends before it is complete"),
        (
            ONE[:40].decode(errors="ignore").encode(),
            "truncated: the JSON ends before it is complete",
        ),
        (
            ONE[:-8].decode(errors="ignore").encode(),
            "truncated: the JSON ends before it is complete",
        ),
        (b'{"JFULL": "\\u5', "truncated: the JSON ends before it is complete"),
        (
            b"{JFULL: 1}",
            "broken JSON in line 1, column 2: Expecting property name enclosed in double quotes",
        ),
        (b"[" * 100_000, "JSON nested too deeply"),
        (b'{"JFULL":' * 50_000, "JSON nested too deeply"),
        (as_bytes({"JFULL": None}), "JFULL is not text"),
        (as_bytes({"JFULLX": "x"}), "JFULLX is no object with JFULLCONTENT in it"),
        (as_bytes({"JFULLX": {}}), "JFULLCONTENT is not text"),
        (
            as_bytes({"JFULLX": {"JFULLCONTENT": "", "JFULLPDF": "https://court.example/1.pdf"}}),
            "the record has no text, only a PDF file: https://court.example/1.pdf",
        ),
        (
            as_bytes({"JFULL": "駁回"}),
            "not a judgment: Chinese text, but no 判決, 裁定, 法院 or 主文 in it",
        ),
        (b'{"JFULL": "\\u6cd5\\u9662\\u0000"}', "binary data: character U+0000 in line 1"),
        (b'{"JFULL": "\\u6cd5\\u9662\\ud800"}', "binary data: character U+D800 in line 1"),
        (
            b'{"JTITLE": "\\udfff", "JFULL": "\\u6cd5\\u9662"}',
            "binary data: character U+DFFF in line 1",
        ),
    ],
)
def test_json_that_is_not_one_judgment_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(SourceError) as error:
        read_bytes(data, "a.json")
    assert str(error.value) == f"a.json: {message}"
