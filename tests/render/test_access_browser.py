"""Every page for everybody: WCAG 2.2 AA in both schemes, on both screens, in each language mode."""

import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "resultTypes": ["violations"],
}
# Of the twelve ways to look at a page six in which any two settings meet once.
WAYS = (
    (1280, "light", "zh"),
    (390, "dark", "zh"),
    (1280, "dark", "en"),
    (390, "light", "en"),
    (1280, "light", "both"),
    (390, "dark", "both"),
)


@pytest.mark.parametrize("way", WAYS, ids=str)
def test_axe_finds_nothing_and_nothing_runs_over(way, browser, built_site, served_site):
    width, scheme, mode = way
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, locale="zh-TW"
    )
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))
    wrong = [
        fault
        for path in sorted(built_site.rglob("*.html"))
        for fault in faults(page, served_site, path.relative_to(built_site).as_posix(), mode)
    ]
    assert wrong == []
    assert said == []
    context.close()


def faults(page, site, path, mode):
    page.goto(site + path.removesuffix("index.html"))
    switch = page.locator(f"#reading-{mode}")
    if switch.count():
        switch.check(force=True)
    else:
        assert path == "404.html"
    for one in Axe().run(page, options=RULES).response["violations"]:
        yield path, one["id"], len(one["nodes"]), one["nodes"][0]["html"][:200]
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield path, "runs over the side"
