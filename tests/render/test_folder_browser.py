"""The built folder opened from the file system: all but searching works, and that says so."""

import pytest
from playwright.sync_api import expect

RULING = "rulings/tpdv-112-su-2207/index.html"


@pytest.fixture
def folder(page, built_site):
    """The first page of a copy that nobody serves; no page of it may complain."""
    wrong = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if complains(said) else None)
    page.address = built_site.as_uri()
    page.goto(f"{page.address}/index.html")
    yield page
    assert wrong == []


def complains(said):
    # The theme's own script asks for the sitemap, in vain here and without harm.
    return said.type == "error" and "sitemap.xml" not in f"{said.text} {said.location['url']}"


def test_links_lead_from_page_to_page(folder):
    folder.locator(".site-links a[href$='topics/']").click()
    folder.wait_for_url("**/topics/index.html")
    folder.locator("main a[href*='account-hijacking']").first.click()
    folder.wait_for_url("**/topics/account-hijacking/index.html*")
    cited = folder.locator("main p a[href*='rulings/tpdv-112-su-2207/#']").first
    anchor = cited.get_attribute("href").partition("#")[2]
    cited.click()
    folder.wait_for_url(f"**/{RULING}#{anchor}")
    expect(folder.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_the_language_is_switched_and_remembered(folder):
    folder.goto(f"{folder.address}/{RULING}")
    folder.check("#reading-en", force=True)
    expect(folder.locator("h1 [lang^=zh]")).to_be_hidden()
    folder.reload()
    assert folder.is_checked("#reading-en")


def test_a_term_is_explained(folder):
    folder.goto(f"{folder.address}/{RULING}")
    folder.locator("a.term[href*='glossary/#']").first.hover()
    expect(folder.get_by_role("tooltip")).to_be_visible()


def test_a_paragraph_is_reported(folder):
    folder.goto(f"{folder.address}/{RULING}#order-1")
    folder.locator("#order-1 > a.report").click()
    folder.wait_for_url("**/about/index.html?at=tpdv-112-su-2207%23order-1#report")
    folder.locator("[data-reported] a").click()
    folder.wait_for_url(f"**/{RULING}#order-1")


def test_a_calculator_calculates(folder):
    folder.goto(f"{folder.address}/topics/refund-calculations/index.html")
    folder.locator("[data-calculator='refund'] [data-inputs]").first.click()
    expect(folder.locator("[data-calculator='refund'] .calc-result dd").first).to_be_visible()


def test_search_says_that_it_needs_a_server(folder):
    folder.keyboard.press("/")
    expect(folder.locator("dialog [role=status] [lang=en]")).to_contain_text("server")
