"""Pictures: the way through the courts, and a sum from step to step."""

from dataclasses import replace
from decimal import Decimal

import pytest
from lxml import html as parser
from made_ruling import LOOKUPS, ruling

from rulings.model import Figure, Instance, Step, Text
from rulings.render.drawings import course, figure_view
from rulings.render.html import environment
from rulings.render.ruling_page import ruling_page


def stage(court, *, this=False):
    return Instance("", Text(court, "Court"), "", Text(""), this)


STAGES = (
    stage("臺灣測試地方法院"),
    stage("臺灣高等法院"),
    stage("最高法院"),
    stage("臺灣高等法院", this=True),
)
FIGURE = Figure(
    Text("退費", "Refund"),
    "TWD",
    (
        Step(Text("請求", "Claimed"), Decimal(1000), "order-1"),
        Step(Text("有償", "Paid for"), Decimal(800), "order-1"),
        Step(Text("扣成本後", "Less costs"), Decimal(600), "order-2"),
    ),
)


@pytest.mark.parametrize("stages", [(), STAGES[:1], (STAGES[0], STAGES[0])])
def test_a_case_that_stayed_at_one_level_needs_no_picture(stages):
    assert course(stages) == ()


def test_higher_courts_stand_higher_and_a_remand_leads_down_again():
    (made,) = course(STAGES)
    low, middle, high, again = (stop.y for stop in made.stops)
    assert high < middle < low
    assert again == middle
    assert [stop.classes for stop in made.stops] == ["stop", "stop", "stop", "this"]
    assert [lane.court.zh for lane in made.lanes] == ["最高法院", "臺灣高等法院", "臺灣測試地方法院"]  # fmt: skip
    assert made.title.zh == "臺灣測試地方法院 → 臺灣高等法院 → 最高法院 → 臺灣高等法院"


def test_each_step_shows_what_is_left_and_what_went():
    steps = figure_view(FIGURE).steps
    assert [(s.width, s.before) for s in steps] == [
        ("100.00", "100.00"),
        ("80.00", "100.00"),
        ("60.00", "80.00"),
    ]
    assert [s.change for s in steps] == [(), ("−200",), ("−200",)]
    assert [s.amount for s in steps] == ["1,000", "800", "600"]


def test_the_pictures_stand_on_the_page_with_words_for_all_they_show():
    made = ruling()
    notes = replace(made.annotations, figures=(FIGURE,))
    identity = replace(made.identity, instances=STAGES)
    html = ruling_page(
        replace(made, annotations=notes, identity=identity), LOOKUPS, environment()
    ).html
    page = parser.fromstring(html)
    (drawn,) = page.xpath("//figure[@class='course']/svg")
    assert "最高法院" in drawn.get("aria-label")
    assert len(page.xpath("//ol[@class='stages']/li")) == len(STAGES)
    (steps,) = page.xpath("//figure[@class='steps']")
    assert [a.get("href") for a in steps.iter("a")] == ["#order-1", "#order-1", "#order-2"]
    assert "NT$" in steps.find("figcaption").text_content()
