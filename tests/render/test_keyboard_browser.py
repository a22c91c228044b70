"""Without a mouse: everything is reached, seen where it is reached, and works."""

import pytest
from playwright.sync_api import expect

RULING = "rulings/tpdv-112-su-2207/"
TOPIC = "topics/refund-calculations/"

# What has the focus, and whether some point of it is neither out of the window nor covered.
FOCUSED = """() => {
  const at = document.activeElement;
  // The link that reports an error is one and the same beside every paragraph.
  const round = walked.has(at) && !at.matches(".report");
  if (!at || at === document.body || round) return null;
  walked.add(at);
  // The radio buttons of the colour scheme are drawn as the labels behind them.
  const drawn = at.matches(".md-option") ? at.nextElementSibling : at;
  const [box] = drawn.getClientRects();
  const seen = box && Array.from({ length: 40 }, (_, n) => n / 40 + 0.01).some((part) =>
    [0.5, part].some((down) => {
      const found = document.elementFromPoint(box.x + part * box.width, box.y + down * box.height);
      return drawn.contains(found);
    }));
  return { seen: Boolean(seen), html: at.outerHTML.slice(0, 160) };
}"""
# What Tab should come by: a group of radio buttons is one stop.
STOPS = """() => [...document.querySelectorAll("main a[href], main button, main input, main select, main summary")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled && one.tabIndex >= 0)
  .filter((one) => one.type !== "radio" || one.checked)
  .filter((one) => !walked.has(one)).map((one) => one.outerHTML.slice(0, 160))"""


def walk(page, key):
    """Presses a key until the focus leaves the page, or goes round; every stop on the way."""
    page.evaluate("() => { globalThis.walked = new Set(); }")
    while True:
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return
        yield stop


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("path", ["", RULING, TOPIC])
def test_tab_reaches_everything_and_the_focus_is_seen_both_ways(path, width, page, served_site):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(served_site + path)
    stops = list(walk(page, "Tab"))
    assert page.evaluate(STOPS) == []
    stops += walk(page, "Shift+Tab")
    assert [stop["html"] for stop in stops if not stop["seen"]] == []


def test_a_reader_gets_from_the_top_to_an_event_in_one_language(page, served_site):
    page.goto(served_site + RULING)
    page.keyboard.press("Tab")
    expect(page.locator("a.md-skip:focus")).to_have_count(1)
    page.keyboard.press("Enter")
    page.locator("#reading-both").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("h1 [lang|=zh]")).to_be_hidden()
    event = page.locator("#timeline ~ * a[href^='#reasons']:visible, section.sec-timeline a[href^='#reasons']:visible").first  # fmt: skip
    anchor = event.get_attribute("href").removeprefix("#")
    event.focus()
    page.keyboard.press("Enter")
    expect(page.locator(f"[id='{anchor}']")).to_be_in_viewport()


def test_a_reader_finds_a_paragraph_and_goes_on_from_there(page, served_site):
    page.goto(served_site)
    page.keyboard.press("/")
    page.keyboard.type("舉證責任")
    expect(page.locator(".rs-result").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**#*")
    found = page.evaluate("decodeURIComponent(location.hash.slice(1))")
    expect(page.locator(f"[id='{found}']")).to_be_in_viewport()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement !== document.body")


def test_a_reader_calculates(page, served_site):
    page.goto(served_site + TOPIC)
    form = page.locator("[data-calculator='interest']")
    form.locator("input").first.focus()
    for typed in ("1000000", "5", "113/1/1", "113/12/31"):
        page.keyboard.type(typed)
        page.keyboard.press("Tab")
    expect(form.locator(":focus")).to_have_count(1)
    page.keyboard.press("Enter")
    expect(form.locator(".calc-result dd").last).to_contain_text("50,000")
