"""Pins: a statement's paragraph, words, voice, date and figure are there, or the line is named."""

import pytest

from invented import ANNOTATIONS, judgment
from rulings.annotations import parse_annotations
from rulings.check.pins import check_pins


def _found(text: str) -> list[str]:
    loaded = parse_annotations(text, "a", frozenset())
    assert loaded.value is not None, loaded.problems
    return [str(problem) for problem in check_pins(judgment(), loaded.pins, "a")]


def test_sound_annotations_have_no_problem() -> None:
    assert _found(ANNOTATIONS) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("{anchor: reasons-3-1,", "{anchor: reasons-9,", "a:7: unknown anchor reasons-9"),
        (
            "{anchor: reasons-3-1, quote: 舉證之責任}",
            "{anchor: reasons-1, quote: 積欠使用費}",
            "a:7: a holding rests on reasons-1, which is claimant, not the court's own words",
        ),
        (
            "{anchor: reasons-3-1, quote: 舉證之責任}",
            "{anchor: reasons-2-1, quote: 簽訂契約}",
            "a:7: a holding rests on reasons-2-1, which is agreed, not the court's own words",
        ),
        (
            "quote: 舉證之責任}",
            "quote: 事實}",
            "a:7: the quote stands 2 times in reasons-3-1, not once: 事實",
        ),
        (
            "quote: 通知被告用量異常",
            "quote: 通知被告用量正常",
            "a:14: the quote stands 0 times in reasons-2-2, not once: 通知被告用量正常",
        ),
        ("2020-03-05", "2020-03-06", "a:15: the date 2020-03-06 doesn't stand in reasons-2-1"),
        ("T14:30", "T14:31", "a:9: the date 2021-03-05T14:31 doesn't stand in reasons-2-2"),
        ("value: 31.2,", "value: 31.3,", "a:30: the figure 31.3 doesn't stand in reasons-3-2"),
        (
            "    quote: 通知被告用量異常\n",
            "    quote: 通知被告用量異常\n    also:\n      - {anchor: reasons-3-2, quote: 通知}\n",
            "a:16: the quote stands 0 times in reasons-3-2, not once: 通知",
        ),
    ],
)
def test_a_pin_that_doesn_t_hold_is_named_with_its_line(old: str, new: str, message: str) -> None:
    assert old in ANNOTATIONS
    found = _found(ANNOTATIONS.replace(old, new, 1))
    assert message in found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("quote: 通知被告用量異常", "quote: 通知 被告用量 異常"),  # blanks don't count
        ("T14:30", ""),  # less precise than the text is no falsehood
        ("quote: 匯率31.2", "quote: 31.2計算"),
    ],
)
def test_what_holds_in_another_guise(old: str, new: str) -> None:
    assert _found(ANNOTATIONS.replace(old, new, 1)) == []
