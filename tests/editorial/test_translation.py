"""en.po: read by anchor, made and renewed in text order, stale where the Chinese has changed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from invented import judgment
from rulings.translation import paragraphs, parse_translation, write_template

NOW = datetime(2025, 1, 2, tzinfo=UTC)


@pytest.fixture
def template(tmp_path: Path) -> Path:
    path = tmp_path / "en.po"
    write_template(judgment(), path, NOW)
    return path


def _fill(path: Path, anchor: str, english: str, comment: str = "") -> None:
    text = path.read_text(encoding="utf-8")
    before, after = text.split(f'msgctxt "{anchor}"\n')
    filled = after.replace('msgstr ""', f'msgstr "{english}"', 1)
    path.write_text(f'{before}{comment}msgctxt "{anchor}"\n{filled}', encoding="utf-8")


def _read(path: Path) -> object:
    return parse_translation(path.read_text(encoding="utf-8"), "en.po", judgment())


def test_a_new_template_has_an_entry_a_paragraph_in_text_order(template: Path) -> None:
    entries = _read(template).entries
    assert [entry.anchor for entry in entries] == list(paragraphs(judgment()))
    assert entries[0].chinese == "臺灣測試地方法院民事判決"
    assert _read(template).translation.status == "none"


def test_what_poedit_needs_stands_in_the_header(template: Path) -> None:
    text = template.read_text(encoding="utf-8")
    assert '"Language: en\\n"' in text
    assert '"Content-Type: text/plain; charset=utf-8\\n"' in text
    assert '#, fuzzy\nmsgid ""' not in text


def test_english_is_read_by_anchor(template: Path) -> None:
    _fill(template, "order-2", "The rest of the claim is dismissed.")
    read = _read(template)
    assert read.translation.english == {"order-2": "The rest of the claim is dismissed."}
    assert read.translation.status == "partial"
    assert not any(problem.fatal for problem in read.problems)


def test_the_status_follows_from_the_entries_and_the_reviewer(template: Path) -> None:
    for anchor in paragraphs(judgment()):
        _fill(template, anchor, "English.")
    assert _read(template).translation.status == "unreviewed"
    text = template.read_text(encoding="utf-8")
    template.write_text(f"# Reviewed by A. Lawyer\n{text}", encoding="utf-8")
    assert _read(template).translation.status == "reviewed"


def test_a_changed_paragraph_is_stale_and_keeps_its_english_as_fuzzy(template: Path) -> None:
    _fill(template, "order-2", "The rest is dismissed.")
    text = template.read_text(encoding="utf-8").replace("原告其餘之訴駁回。", "原告之訴駁回。", 1)
    template.write_text(text, encoding="utf-8")
    read = _read(template)
    assert read.translation.stale == ("order-2",)
    assert "order-2" not in read.translation.english
    assert any("the Chinese has changed" in str(p) and p.fatal for p in read.problems)

    write_template(judgment(), template, NOW)
    renewed = {entry.anchor: entry for entry in _read(template).entries}["order-2"]
    assert (renewed.fuzzy, renewed.english) == (True, "The rest is dismissed.")
    assert '#| msgid "原告之訴駁回。"' in template.read_text(encoding="utf-8")


def test_renewing_changes_nothing_that_is_current(template: Path) -> None:
    _fill(template, "order-2", "The rest is dismissed.", "# negation: 駁回 says it\n")
    write_template(judgment(), template, NOW)
    once = template.read_bytes()
    write_template(judgment(), template)
    assert template.read_bytes() == once
    assert _read(template).translation.english["order-2"] == "The rest is dismissed."


def test_an_exception_is_read_with_its_reason(template: Path) -> None:
    comment = "# parity-dates: the court's slip\n#. negation: said otherwise\n# length:\n"
    _fill(template, "order-2", "Dismissed.", comment)
    entry = next(e for e in _read(template).entries if e.anchor == "order-2")
    # a sign-off without a reason is none
    assert entry.signed == {"parity-dates": "the court's slip", "negation": "said otherwise"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('msgctxt "reasons-99"\nmsgid "甲"\nmsgstr "A"\n', "en.po:2: unknown anchor reasons-99"),
        ('msgid "甲"\nmsgstr "A"\n', "en.po:1: an entry without msgctxt"),
        ('msgctxt "order-1"\nmsgid "unclosed\n', "en.po: not a PO file"),
    ],
)
def test_what_is_wrong_with_a_file_is_said(text: str, message: str) -> None:
    problems = parse_translation(text, "en.po", judgment()).problems
    assert any(str(problem).startswith(message) for problem in problems), problems
