"""The built pages in a browser: nothing runs over, and the language switch needs no script."""

import gzip

import pytest
from lxml import html as parser
from playwright.sync_api import expect

RULINGS = ("tpdv-112-su-2207", "tphv-113-xiaoshang-geng2-1")
PAGES = ("", "rulings/", "statutes/", "glossary/", *(f"rulings/{slug}/" for slug in RULINGS))


@pytest.mark.parametrize("path", PAGES)
def test_no_page_runs_over_the_side_of_a_phone(path, browser, served_site):
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    phone.goto(served_site + path)
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    phone.close()


@pytest.mark.parametrize("slug", RULINGS)
def test_an_undisputed_fact_is_read_on_a_phone_without_scrolling_sideways(
    slug, browser, served_site
):
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    phone.goto(f"{served_site}rulings/{slug}/")
    edges = phone.locator("td.say").evaluate_all("all => all.map(e => e.getBoundingClientRect())")
    assert edges
    assert all(edge["left"] >= 0 and edge["right"] <= 390 for edge in edges)
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
    expect(page.locator(".head .docket")).to_be_visible()
    context.close()


def test_the_choice_of_language_is_remembered(browser, served_site):
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{served_site}rulings/{RULINGS[0]}/")
    page.check("#reading-zh")
    page.goto(f"{served_site}statutes/")
    assert page.is_checked("#reading-zh")
    context.close()


def test_a_term_is_explained_on_focus_and_escape_puts_it_away(page, served_site):
    page.goto(f"{served_site}rulings/{RULINGS[0]}/")
    term = page.locator('a.term[href*="glossary"]').first
    term.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")  # focus by keyboard, as :focus-visible asks
    shown = page.get_by_role("tooltip")
    shown.wait_for()
    expect(shown.locator("[lang=en]").first).to_be_visible()
    assert term.get_attribute("aria-describedby") == "explained"
    page.keyboard.press("Escape")
    expect(shown).to_be_hidden()


def test_an_explanation_stays_while_the_pointer_is_on_it(page, served_site):
    page.goto(f"{served_site}rulings/{RULINGS[0]}/")
    page.locator('a.term[href*="glossary"]').first.hover()
    shown = page.get_by_role("tooltip")
    shown.wait_for()
    shown.hover()
    page.wait_for_timeout(500)
    expect(shown).to_be_visible()
    page.mouse.move(2, 2)
    shown.wait_for(state="hidden")


def test_a_short_name_shows_the_words_that_define_it(page, served_site):
    page.goto(f"{served_site}rulings/{RULINGS[0]}/")
    link = page.locator('a.term[href^="#"]').first
    link.hover()
    shown = page.get_by_role("tooltip")
    shown.wait_for()
    assert link.inner_text() in shown.inner_text()


def test_a_term_leads_to_the_glossary_without_scripts(browser, served_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{served_site}rulings/{RULINGS[0]}/")
    link = page.locator('a.term[href*="glossary"]').first
    word = link.inner_text()
    link.click()
    assert word in page.locator("dl > div:target").inner_text()
    context.close()


def test_the_glossary_can_be_filtered_in_either_language(page, served_site):
    page.goto(f"{served_site}glossary/")
    entries = page.locator("#terms > div:visible")
    everything = entries.count()
    for words, name in (("burden of", "舉證責任"), ("支付命令", "payment order")):
        page.get_by_role("searchbox", name="Filter").fill(words)
        assert 0 < entries.count() < everything
        assert name in entries.first.inner_text() or name in " ".join(entries.all_inner_texts())


def test_pages_of_rulings_stay_light(built_site):
    for page in sorted((built_site / "rulings").glob("*/index.html")):
        assert len(parser.fromstring(page.read_bytes()).xpath("//*")) <= 4000, page.parent.name


MOVED = """globalThis.moved = [];
new PerformanceObserver((list) => {
  for (const one of list.getEntries()) {
    const rect = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join();
    moved.push(...one.sources.map((s) => `${s.node?.className} ${rect(s.previousRect)} → ${rect(s.currentRect)}`));
  }
}).observe({ type: "layout-shift", buffered: true });"""


@pytest.mark.parametrize("width", [1280, 390])
def test_a_first_load_is_light_and_nothing_moves(width, browser, built_site, served_site):
    for page in sorted(built_site.rglob("index.html")):
        url = served_site + page.parent.relative_to(built_site).as_posix() + "/"
        # A busy machine may paint a page of which half has come: a second look decides.
        moved, sent = first_load(browser, width, url)
        if moved:
            moved, _ = first_load(browser, width, url)
        assert (url, moved) == (url, [])
        assert sent < 300_000


def first_load(browser, width, url):
    """What moved, and the compressed bytes of all that came, for a reader who comes anew."""
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    sent: list[int] = []
    page.on("response", lambda got: sent.append(len(gzip.compress(got.body()))))
    page.add_init_script(MOVED)
    page.goto(url)
    page.wait_for_timeout(150)  # milliseconds, for what scripts add
    moved = page.evaluate("moved")
    context.close()
    return moved, sum(sent)
