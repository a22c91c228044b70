"""The built pages in a browser: nothing runs over, and the language switch needs no script."""

import pytest

RULINGS = ("tpdv-112-su-2207", "tphv-113-xiaoshang-geng2-1")
PAGES = ("", "rulings/", "statutes/", *(f"rulings/{slug}/" for slug in RULINGS))


@pytest.mark.parametrize("path", PAGES)
def test_no_page_runs_over_the_side_of_a_phone(path, browser, served_site):
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    phone.goto(served_site + path)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_the_switch_hides_the_other_language_with_and_without_scripts(
    javascript, browser, served_site
):
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{served_site}rulings/{RULINGS[0]}/")
    zh, en = page.locator("h1 [lang=zh-Hant-TW]"), page.locator("h1 [lang=en]")
    assert (zh.is_visible(), en.is_visible()) == (True, True)
    page.check("#reading-en")
    assert (zh.is_visible(), en.is_visible()) == (False, True)
    page.check("#reading-zh")
    assert (zh.is_visible(), en.is_visible()) == (True, False)
    # Words that stand in one language only are never hidden.
    page.check("#reading-en")
    assert page.locator("#order-1 > p").first.is_visible()
    context.close()


def test_the_choice_of_language_is_remembered(browser, served_site):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{served_site}rulings/{RULINGS[0]}/")
    page.check("#reading-zh")
    page.goto(f"{served_site}statutes/")
    assert page.is_checked("#reading-zh")
    context.close()


def test_an_explanation_shows_on_focus_and_goes_with_escape(browser, served_site):
    page = browser.new_page()
    page.goto(f"{served_site}rulings/{RULINGS[0]}/")
    page.locator("a.term").first.focus()
    shown = "getComputedStyle(document.querySelector('a.term:focus'), '::after').display"
    page.keyboard.press("Shift")  # focus by keyboard, as :focus-visible asks
    assert page.evaluate(shown) != "none"
    page.keyboard.press("Escape")
    assert page.evaluate(shown) == "none"
    page.close()
