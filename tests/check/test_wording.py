"""Negations, lengths and terms."""

import pytest

from rulings.check.terms import check_terms
from rulings.check.wording import check_lengths, check_negations
from rulings.editorial import Term
from rulings.model import Text, Translation
from rulings.translation import English, Entry

TERMS = (
    Term(("支付命令",), ("payment order",), Text("", ""), "", 1),
    Term(("命令",), ("order",), Text("", ""), "", 2),
    Term(("違約金", "違約罰"), ("contractual penalty", "penalty"), Text("", ""), "", 3),
    Term(("當事人",), ("party",), Text("", ""), "", 4),
)


def _one(zh: str, en: str, **signed: str) -> English:
    entry = Entry("reasons-1", zh, en, fuzzy=False, line=7, signed=signed)
    return English("en.po", (entry,), Translation({"reasons-1": en}))


@pytest.mark.parametrize(
    ("zh", "en", "listed"),
    [
        ("原告未舉證。", "The Plaintiff proved it.", True),
        ("原告未舉證。", "The Plaintiff has not proved it.", False),
        ("原告已舉證。", "The Plaintiff hasn't proved it.", True),
        ("應審究是否有據。", "Whether it is well founded is to be examined.", False),
        ("原告之訴駁回。", "The claim is dismissed.", False),
        ("尚難認有據。", "It can hardly be called well founded.", False),
        ("此為兩造所不爭執。", "This is undisputed between the parties.", False),
        ("被告名下有不動產。", "The Defendant owns land.", False),
    ],
)
def test_a_paragraph_that_denies_in_one_language_only_is_listed(
    zh: str, en: str, listed: bool
) -> None:
    problems = check_negations(_one(zh, en))
    assert bool(problems) == listed
    assert not any(problem.fatal for problem in problems)
    assert check_negations(_one(zh, en, negation="read again")) == ()


@pytest.mark.parametrize(("times", "listed"), [(20, True), (100, False), (260, True)])
def test_english_much_shorter_or_longer_is_listed(times: int, listed: bool) -> None:
    english = _one(
        "原告主張被告應依契約給付使用費及其利息並負擔訴訟費用等語", "word " * (times // 5)
    )
    assert bool(check_lengths(english)) == listed


@pytest.mark.parametrize(
    ("zh", "en", "message"),
    [
        ("聲請支付命令。", "applied for a payment order.", ""),
        ("聲請支付命令。", "applied for an order.", "支付命令 is not rendered as payment order"),
        ("命令。", "an order.", ""),
        ("違約罰過高。", "the penalties are too high.", ""),
        (
            "違約金過高。",
            "the fine is too high.",
            "違約金 is not rendered as contractual penalty or penalty",
        ),
        ("兩造當事人。", "both parties.", ""),
    ],
)
def test_a_term_is_rendered_as_the_term_base_has_it(zh: str, en: str, message: str) -> None:
    found = [str(problem) for problem in check_terms(_one(zh, en), TERMS)]
    assert found == ([f"en.po:7: reasons-1: {message}"] if message else [])
