"""What proves a reading is said in both languages, with nothing of it lost."""

import pytest

from rulings.model import Text
from rulings.render.evidence import evidence_text


@pytest.mark.parametrize(
    ("evidence", "zh"),
    [
        ("stands between two figures of a calculation", "位於算式的兩個數字之間，是運算符號"),
        (
            "U+F674 numbers a paragraph right after the number before it",
            "U+F674 是段落的編號，緊接在前一個編號之後",
        ),
        ("the paragraph's place in the numbered sequence", "依該段在連續編號中的位置判讀"),
        (
            "copy 2 in the same file has U+F6B0 between the same words",
            "同一檔案的第2份判決，在相同的前後文之間是 U+F6B0",
        ),
        (
            "the only figure that gives a sum the judgment states elsewhere: 一千三百元",
            "只有這個數字能使金額等於判決他處所載的一千三百元",
        ),
    ],
)
def test_the_reader_s_evidence_has_chinese_words(evidence, zh):
    assert evidence_text(evidence) == Text(zh, evidence)


@pytest.mark.parametrize(
    ("written", "expected"),
    [("as on page 3", Text("", "as on page 3")), ("見第三頁", Text("見第三頁"))],
)
def test_what_a_person_wrote_stands_as_written(written, expected):
    assert evidence_text(written) == expected
