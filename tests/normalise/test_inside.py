"""Paragraphs and orders that a copy ran on in one line."""

import pytest
from making import source

from rulings.model import Form
from rulings.normalise import normalise


def paragraphs(raw: str, form: Form = Form.PAGE) -> list[str]:
    return normalise(source(raw, form)).text.split("\n")[:-1]


REASONS = {
    "the next number after a stop": (
        "一、原告主張：兩造感情不睦，請求離婚等語。二、被告則以：伊不同意。三、查兩造分居。\n",
        ["一、原告主張：兩造感情不睦，請求離婚等語。", "二、被告則以：伊不同意。", "三、查兩造分居。"],
    ),
    "after a blank": (
        "㈢前二項聲明，願供擔保。 ㈣訴訟費用由被告負擔。\n",
        ["㈢前二項聲明，願供擔保。", "㈣訴訟費用由被告負擔。"],
    ),
    "one that goes on from a line above": (
        "壹、程序方面：合法。\n一、按上訴應合法。\n其餘從略。二、抗告意旨略以：伊不服。\n",
        ["壹、程序方面：合法。", "一、按上訴應合法。", "其餘從略。", "二、抗告意旨略以：伊不服。"],
    ),
    "a running list stays in its sentence": (
        "㈠原告聲明：㈠被告應給付3萬元。㈡願供擔保。\n㈡被告聲明：駁回。\n",
        ["㈠原告聲明：㈠被告應給付3萬元。㈡願供擔保。", "㈡被告聲明：駁回。"],
    ),
    "a quotation stays whole": (
        "一、契約載「甲方義務。二、乙方義務」等語。\n",
        ["一、契約載「甲方義務。二、乙方義務」等語。"],
    ),
    "a number that doesn't go on": (
        "一、見附件。三、四項亦同。\n",
        ["一、見附件。三、四項亦同。"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("raw", "expected"), REASONS.values(), ids=REASONS)
def test_paragraphs(raw: str, expected: list[str]) -> None:
    assert paragraphs("主文\n駁回。\n理由\n" + raw)[3:] == expected


ORDERS = {
    "what is left, costs, enforcement": (
        "被告應給付原告壹元，及利息。原告其餘之訴駁回。訴訟費用由被告負擔。本判決得假執行。但被告預供擔保，得免為假執行。\n",
        [
            "被告應給付原告壹元，及利息。",
            "原告其餘之訴駁回。",
            "訴訟費用由被告負擔。",
            "本判決得假執行。但被告預供擔保，得免為假執行。",
        ],
    ),
    "a proviso on a line of its own": (
        "本判決得假執行。\n但被告預供擔保，得免為假執行。\n",
        ["本判決得假執行。但被告預供擔保，得免為假執行。"],
    ),
    "a part of what stands before": (
        "訴訟費用壹仟元由被告負擔。其中伍佰元由原告負擔。\n",
        ["訴訟費用壹仟元由被告負擔。其中伍佰元由原告負擔。"],
    ),
}


@pytest.mark.parametrize(("raw", "expected"), ORDERS.values(), ids=ORDERS)
def test_orders(raw: str, expected: list[str]) -> None:
    found = paragraphs("主文\n" + raw + "理由\n一、按。\n")
    assert found[1 : found.index("理由")] == expected


def test_the_reasons_are_no_orders() -> None:
    raw = "主文\n駁回。\n理由\n一、命其負擔。訴訟費用由原告負擔。\n"
    assert paragraphs(raw)[3:] == ["一、命其負擔。訴訟費用由原告負擔。"]
