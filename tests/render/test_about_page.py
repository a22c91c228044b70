"""The page about the site: status, corrections, where reports go; the link beside a paragraph."""

from dataclasses import replace

import pytest
from lxml import html as parser
from made_ruling import LOOKUPS, bare, ruling
from playwright.sync_api import expect

from rulings.errors import EditorialError
from rulings.model import Correction, Text
from rulings.render.about_page import about_page
from rulings.render.html import environment
from rulings.render.ruling_page import ruling_page

RULING = "rulings/tpdv-112-su-2207/"
PLACE = "reasons-2-4-1-2"


def section(anchor, rulings=(), contact=""):
    made = about_page(rulings, environment(), contact)
    (found,) = parser.fromstring(made.html + made.tail).xpath(f"//section[h2/@id='{anchor}']")
    return found


@pytest.mark.parametrize(
    ("made", "status", "done"),
    [(ruling(), "not reviewed by a lawyer", 7), (bare(), "No English translation yet", 0)],
)
def test_the_state_of_each_translation_is_told(made, status, done):
    (row,) = section("translation-status", (made,)).xpath(".//tbody/tr")
    assert status in row.text_content()
    words = sum(bool(p.zh) for p in made.paragraphs)
    english = sum(bool(p.zh and p.en) for p in made.paragraphs)
    assert row.xpath("td[2]/text()") == [f"{english} / {words}"]
    assert (english > 0) == (done > 0)
    assert "derived, unconfirmed" in row.text_content()


def test_without_corrections_the_page_says_so():
    made = ruling()
    none = replace(made, identity=replace(made.identity, corrections=()))
    assert "None so far." in section("corrections", (none,)).text_content()


def test_corrections_stand_with_their_rulings_the_latest_first():
    said = (Correction("2025-01-02", Text("甲", "A")), Correction("2025-03-04", Text("乙", "B")))
    made = ruling()
    found = section(
        "corrections", (replace(made, identity=replace(made.identity, corrections=said)),)
    )
    assert "None so far." not in found.text_content()
    assert [each.get("datetime") for each in found.xpath(".//li/time[@lang='en']")] == [
        "2025-03-04",
        "2025-01-02",
    ]
    assert set(found.xpath(".//li/a/@href")) == {"../rulings/tstv-112-su-1/"}


@pytest.mark.parametrize("contact", ["mailto:desk@rulings.example", "https://rulings.example/new"])
def test_reports_go_where_the_operator_says(contact):
    assert section("report", contact=contact).xpath(".//p/a/@href") == [contact]


def test_without_an_address_the_page_says_that_there_is_none():
    found = section("report")
    assert "has not set an address yet" in found.text_content()
    assert not found.xpath(".//a")


@pytest.mark.parametrize("contact", ["javascript:alert(1)", "desk@rulings.example", "http://x"])
def test_an_address_of_another_kind_is_refused(contact):
    with pytest.raises(EditorialError, match=r"^mkdocs.yml: extra.contact: begin with mailto:"):
        about_page((), environment(), contact)


def test_a_ruling_leads_to_the_page_from_its_status_and_from_its_end():
    made = parser.fromstring(ruling_page(ruling(), LOOKUPS, environment()).html)
    assert made.xpath("//p[@class='status']/a/@href") == ["../../about/"]
    assert made.xpath("//*[@class='sec sec-about']//a/@href") == ["../../about/#report"]


def test_a_paragraph_is_reported_by_pointer(page, served_site):
    page.goto(served_site + RULING)
    page.locator(f"#{PLACE} > p").first.hover()
    page.locator(f"#{PLACE} > a.report").click()
    page.wait_for_url("**/about/?at=*#report")
    back = page.locator("[data-reported] a")
    assert back.inner_text() == f"tpdv-112-su-2207#{PLACE}"
    back.click()
    page.wait_for_url(f"**/{RULING}#{PLACE}")


def test_a_paragraph_is_reported_by_keyboard_and_escape_puts_the_link_away(page, served_site):
    page.goto(served_site + RULING)
    page.locator(f"#{PLACE} > a.at").focus()
    page.keyboard.press("Tab")
    link = page.locator("a.report:focus")
    assert PLACE in link.get_attribute("href")
    page.keyboard.press("Escape")
    expect(page.locator("a.report")).to_have_count(0)
    expect(page.locator(f"#{PLACE} > a.at:focus")).to_have_count(1)


def test_in_a_paragraph_taller_than_the_window_the_link_is_in_sight(page, served_site):
    page.goto(served_site + RULING)
    words = page.locator(f"#{PLACE} > p").first
    words.hover()
    assert words.bounding_box()["y"] < 0 < page.locator(f"#{PLACE} > a.report").bounding_box()["y"]


@pytest.mark.parametrize("width", [1280, 390])
def test_the_link_moves_nothing(width, page, served_site):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(served_site + RULING)
    row = page.locator(f"#{PLACE}")
    row.scroll_into_view_if_needed()
    before = row.bounding_box()
    row.locator("> a.at").focus()
    expect(page.locator("a.report")).to_have_count(1)
    assert row.bounding_box()["height"] == before["height"]


@pytest.mark.parametrize(
    ("contact", "start"),
    [
        ("mailto:desk@rulings.example", "mailto:desk@rulings.example?subject=tpdv-112-su-2207%23"),
        ("https://rulings.example/new?a=b", "https://rulings.example/new?a=b&title=tpdv-112-"),
    ],
)
def test_a_report_to_the_operator_names_the_paragraph(contact, start, page, served_site):
    def with_contact(route):
        body = route.fetch().text()
        route.fulfill(body=body.replace("data-about", f'data-about data-contact="{contact}"'))

    page.route(f"**/{RULING}", with_contact)
    page.goto(f"{served_site}{RULING}#{PLACE}")
    href = page.locator("a.report").get_attribute("href")
    assert href.startswith(start)
    assert href.endswith(f"%23{PLACE}")


def test_what_an_address_says_is_checked_before_it_is_shown(page, served_site):
    page.goto(f"{served_site}about/?at=javascript:alert(1)#report")
    expect(page.locator("[data-reported]")).to_be_hidden()


def test_the_about_page_is_reached_without_scripts(browser, served_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(served_site + RULING)
    page.locator(".sec-about a[href$='#report']").click()
    expect(page.locator("#report")).to_be_visible()
    context.close()
