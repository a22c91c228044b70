"""The five calculators in a browser, under a content policy that allows no inline code."""

import json
import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from calc_page import Site
from playwright.sync_api import Page, expect

from rulings.calculators.presets import load
from rulings.calculators.run import CALCULATORS
from rulings.render.scripts import FOLDER

BOOK = load()
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    made = Site(tmp_path_factory.mktemp("calculators") / "site")
    yield made
    made.server.shutdown()


@pytest.fixture
def sheet(page: Page, site):
    """The page with its forms alive; nothing may be refused, asked of others, or go wrong."""
    wrong: list[str] = []
    page.on("console", lambda said: wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("request", lambda asked: asked.url.startswith(site.url[:20]) or wrong.append(asked.url))
    page.goto(site.url)
    expect(page.locator("form:visible")).to_have_count(len(CALCULATORS))
    yield page
    assert not wrong


def result(page: Page, name: str):
    return page.locator(f"#calculator-{name} .calc-result")


@pytest.mark.parametrize("name", CALCULATORS)
def test_every_button_loads_what_the_ruling_states(name, sheet):
    for preset in BOOK.sheets[name].presets:
        sheet.click(f"#calculator-{name}-load-{preset.name}")
        if preset.open:
            expect(sheet.locator(f"#calculator-{name}-{preset.open}")).to_be_focused()
            assert result(sheet, name).inner_text() == ""
            sheet.keyboard.type(preset.example)
            sheet.keyboard.press("Enter")
        else:
            expect(result(sheet, name)).to_be_focused()
        shown = sheet.locator(f"#calculator-{name} .calc-result dd").all_inner_texts()
        assert shown == [step.expression for step in preset.outcome(name).steps]
        for figure in preset.stated.values():
            assert any(line.endswith(f" {int(figure):,}") for line in shown)


@pytest.mark.parametrize(
    ("typed", "zh", "en"),
    [
        ("", "請填寫", "fill this in"),
        ("-5", "不能是負數", "can't be negative"),
        ("abc", "看不懂這個數字", "can't be read as a number"),
        ("99999999999999999", "太大了", "too large"),
        ("1.234", "小數最多2位", "At most 2 decimals"),
    ],
)
def test_a_bad_input_is_named_in_both_languages(typed, zh, en, sheet):
    sheet.click("#calculator-conversion-load-normal-use")
    field = sheet.locator("#calculator-conversion-amount")
    field.fill(typed)
    assert result(sheet, "conversion").inner_text() == ""  # it no longer fits what is typed
    field.press("Enter")
    expect(field).to_be_focused()
    expect(field).to_have_attribute("aria-invalid", "true")
    error = sheet.locator("#calculator-conversion-amount-error")
    assert "calculator-conversion-amount-error" in field.get_attribute("aria-describedby").split()
    expect(error.locator("[lang=zh-Hant-TW]")).to_contain_text(zh)
    expect(error.locator("[lang=en]")).to_contain_text(en)
    expect(result(sheet, "conversion")).to_contain_text("Some inputs need correcting")
    field.fill("１１５．３５")
    expect(error).to_be_hidden()
    field.press("Enter")
    expect(result(sheet, "conversion")).to_contain_text("→ 3,567")
    assert field.get_attribute("aria-invalid") is None


def test_full_width_digits_commas_and_myriads_are_read(sheet):
    sheet.click("#calculator-share-load-court")
    sheet.fill("#calculator-share-revenue", "１，０１４萬８１００元")
    sheet.press("#calculator-share-revenue", "Enter")
    expect(result(sheet, "share")).to_contain_text("3,544,430 − 2,000,000 = 1,544,430")


def test_it_works_by_keyboard_alone(sheet):
    sheet.focus("#calculator-refund-balance")
    for typed in ("1000", "600"):
        sheet.keyboard.type(typed)
        sheet.keyboard.press("Tab")
    sheet.keyboard.press("ArrowDown")  # paid first
    sheet.keyboard.press("Tab")
    for typed in ("900", "0", "10"):
        sheet.keyboard.type(typed)
        sheet.keyboard.press("Tab")
    sheet.keyboard.press("Tab")
    sheet.keyboard.press("Enter")
    expect(result(sheet, "refund")).to_contain_text("100 × (1 − 10%) = 90")
    expect(result(sheet, "refund")).to_have_attribute("role", "status")


def test_the_free_currency_is_asked_for_only_where_it_counts(sheet):
    sheet.click("#calculator-refund-load-schedule-1-row-1")
    sheet.check("#calculator-refund-order-paid-first")
    sheet.click("#calculator-refund [type=submit]")
    expect(sheet.locator("#calculator-refund-free")).to_be_focused()
    expect(sheet.locator("#calculator-refund-free-error")).to_contain_text("請填寫")


def test_the_parties_of_a_ruling_are_named_until_their_shares_change(sheet):
    sheet.click("#calculator-costs-load-geng2")
    sheet.keyboard.type("10,001")
    sheet.keyboard.press("Enter")
    first = sheet.locator("#calculator-costs .calc-result [data-step=share1]")
    expect(first).to_contain_text("The game company")
    expect(first).to_contain_text("5,500.55 → 5,501")
    sheet.fill("#calculator-costs-share1", "50")
    sheet.press("#calculator-costs-share1", "Enter")
    expect(first).not_to_contain_text("The game company")
    expect(sheet.locator("#calculator-costs [data-step=rest]")).to_contain_text("× 5%")


@pytest.mark.parametrize("name", CALCULATORS)
def test_inputs_travel_in_the_address(name, sheet, site, browser):
    preset = BOOK.sheets[name].presets[-1]
    sheet.click(f"#calculator-{name}-load-{preset.name}")
    if preset.open:
        sheet.keyboard.type(preset.example)
        sheet.keyboard.press("Enter")
    there = result(sheet, name).inner_text()
    address = result(sheet, name).locator("a").get_attribute("href")
    given = dict(parse_qsl(urlsplit(address).fragment.partition("?")[2]))
    extra = {preset.open: preset.example} if preset.open else {}
    assert given == {key: typed for key, typed in preset.inputs.items() if typed} | extra
    other = browser.new_page()
    other.goto(site.url + address)
    lines = other.locator(".calc-result dd")
    expect(lines.first).to_be_visible()
    assert [line for line in lines.all_inner_texts() if line not in there] == []
    other.close()


@pytest.mark.parametrize(
    "query",
    [
        "amount=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&exchange=30.92",
        "amount=-5&exchange=30.92",
        "amount=115.35",
        "amount=" + "9" * 500 + "&exchange=30.92",
        "amount=%E0%A4%A&exchange=%00",
        "amount=115.35&exchange=30.92%0A&rounding=no&__proto__=1&toString=2&amount=3x",
    ],
)
def test_an_address_is_checked_like_typing(query, sheet, site):
    sheet.goto(f"{site.url}#calculator-conversion?{query}")
    sheet.reload()
    expect(result(sheet, "conversion")).not_to_be_empty()
    expect(sheet.locator(".calc img")).to_have_count(0)
    rounding = sheet.locator("#calculator-conversion [name=rounding]:checked")
    assert rounding.get_attribute("value") == "half-up"


def test_an_address_too_long_or_of_nothing_is_left_alone(sheet, site):
    for fragment in ("#calculator-conversion?amount=" + "1" * 3000, "#x?amount=1", "#?", "#a?b?c"):
        sheet.goto(site.url + fragment)
        sheet.reload()
        expect(sheet.locator("form:visible")).to_have_count(len(CALCULATORS))
        expect(sheet.locator(".calc-result:not(:empty)")).to_have_count(0)


def test_clear_empties_everything(sheet):
    sheet.click("#calculator-costs-load-su-472")
    sheet.click("#calculator-costs [type=submit]")
    sheet.click("#calculator-costs [type=reset]")
    expect(
        sheet.locator("#calculator-costs :is(.calc-error, .calc-caption):visible")
    ).to_have_count(0)
    assert sheet.input_value("#calculator-costs-share1") == ""
    assert result(sheet, "costs").inner_text() == ""


def test_without_scripts_the_formula_and_the_figures_stand(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url)
    expect(page.locator("form:visible, .calc button:visible")).to_have_count(0)
    for name, sheet_ in BOOK.sheets.items():
        said = page.locator(f"#calculator-{name}").inner_text()
        assert sheet_.formula.zh in said
        assert sheet_.formula.en in said
        for step in sheet_.presets[0].outcome(name).steps:
            assert step.expression in said
        for preset in sheet_.presets:
            assert all(f"{int(figure):,}" in said for figure in preset.stated.values())
    context.close()


def test_print_leaves_out_what_can_only_be_clicked(sheet):
    sheet.emulate_media(media="print")
    expect(sheet.locator("form:visible, .calc button:visible")).to_have_count(0)
    expect(sheet.locator("#calculator-refund .calc-worked")).to_be_visible()


@pytest.mark.parametrize("scheme", ["default", "slate"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation(scheme, width, sheet):
    sheet.set_viewport_size({"width": width, "height": 844})
    sheet.evaluate("scheme => { document.body.dataset.mdColorScheme = scheme }", scheme)
    sheet.click("#calculator-refund-load-schedule-1-row-4")
    sheet.click("#calculator-costs-load-su-472")
    sheet.click("#calculator-share [type=submit]")  # errors are on the page too
    found = Axe().run(sheet, options={"runOnly": {"type": "tag", "values": WCAG}})
    assert not found.response["violations"], json.dumps(found.response["violations"], indent=1)
    assert sheet.evaluate("document.documentElement.scrollWidth") <= width


def test_the_scripts_use_no_floating_point():
    for path in (FOLDER / "calculators").glob("*.js"):
        code = re.sub(r"//.*", "", path.read_text("utf-8"))
        assert not re.search(r"parseFloat|toFixed|Math\.(?!min|max)|\bNumber\((?!m\))", code), path
