"""The decision paths of the real topics, drawn in a browser."""

from pathlib import Path

import pytest

TOPICS = sorted(path.stem for path in Path("docs/topics").glob("*.md"))
ANSWERS_OVER_BOXES = """[...document.querySelectorAll(".decision svg")].flatMap((drawing) => {
    const boxes = [...drawing.querySelectorAll("rect")].map((box) => box.getBBox());
    const over = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width
        && a.y < b.y + b.height - 1 && b.y + 1 < a.y + a.height;
    return [...drawing.querySelectorAll("text.answer")]
        .filter((answer) => boxes.some((box) => over(answer.getBBox(), box)))
        .map((answer) => answer.textContent);
})"""


@pytest.mark.parametrize("topic", TOPICS)
def test_no_answer_runs_into_a_box(topic, page, served_site):
    page.goto(f"{served_site}topics/{topic}/")
    assert page.locator(".decision text.answer").count()
    assert page.evaluate(ANSWERS_OVER_BOXES) == []
