"""Search on the real site: every term against a plain scan of the published paragraphs."""

import json
import re
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from lxml import html
from playwright.sync_api import Page, expect

from rulings.search.fold import fold

pytestmark = pytest.mark.browser

TERMS = (
    "盜用",
    "不爭執事項",
    "必要成本",
    "舉證責任",
    "違約金",
    "外掛程式",
    "不當得利",
    "新台幣",
    "AWS帳號",
    "民法第227條",
    "hijacked",
    "burden of proof",
)
FIRST_RESULT = 350_000  # bytes loaded before it, the panel's own files included
ALL_SHOWN = """() => {
    const more = document.querySelector("[data-more]");
    if (!more.hidden) more.click();
    return more.hidden;
}"""


@pytest.fixture(scope="session")
def published(built_site: Path) -> dict[str, dict[str, str]]:
    """Address → language → words, of every paragraph the site publishes."""
    found = {}
    for path in sorted(built_site.glob("rulings/*/ruling.json")):
        for one in json.loads(path.read_text(encoding="utf-8"))["paragraphs"]:
            address = f"/rulings/{path.parent.name}/#{one['anchor']}"
            found[address] = {"zh": one["zh"] or "", "en": one["en"] or ""}
    return found


@pytest.fixture(scope="session")
def sections(built_site: Path) -> dict[str, str]:
    """Address of a heading → the words below it, on every page people wrote."""
    found: dict[str, str] = {}
    for path in sorted([*built_site.glob("topics/*/index.html"), *built_site.glob("*/index.html"), built_site / "index.html"]):  # fmt: skip
        page = f"/{path.relative_to(built_site).parent.as_posix()}/".replace("/./", "/")
        address = page
        (article,) = html.fromstring(path.read_bytes()).xpath("//article")
        for element in article.iter():
            if element.tag in {"h1", "h2", "h3"} and element.get("id"):
                address = f"{page}#{element.get('id')}"
            if element.tag in {
                "p",
                "li",
                "td",
                "th",
                "dt",
                "dd",
                "h1",
                "h2",
                "h3",
                "caption",
                "div",
            }:
                found[address] = f"{found.get(address, '')}\n{element.text_content()}"
    return found


def is_right(one: tuple[str, str], wanted: set[tuple[str, str]], sections: dict[str, str], term: str) -> bool:  # fmt: skip
    """Whether a result has the term: a paragraph of the scan, or a section of a page people wrote."""
    own = fold(term) in fold(sections.get(one[0], ""))
    return one in wanted or (not one[0].startswith("/rulings/") and own)


def scan(published: dict[str, dict[str, str]], term: str) -> set[tuple[str, str]]:
    """Every paragraph and language with the term, by looking at all of them."""
    return {
        (address, language)
        for address, words in published.items()
        for language, text in words.items()
        if fold(term) in fold(text)
    }


def search(page: Page, site: str, term: str) -> None:
    page.goto(site)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill(term)
    expect(page.get_by_role("status")).to_contain_text(re.compile("[0-9]|No paragraph"))


def results(page: Page) -> list[tuple[str, str]]:
    """Address and language of each result, in order as ranked, all of them shown first."""
    page.wait_for_function(ALL_SHOWN, polling=50)
    found = page.locator(".rs-result").evaluate_all(
        """links => links.map(link => [
            Number(link.dataset.rank), new URL(link.href).pathname + new URL(link.href).hash,
            link.querySelector(".rs-result__text").lang.slice(0, 2)])"""
    )
    return [(address, language) for _, address, language in sorted(found)]


@pytest.mark.parametrize("term", TERMS)
def test_finds_every_paragraph_and_little_else(
    page: Page,
    served_site: str,
    published: dict[str, dict[str, str]],
    sections: dict[str, str],
    term: str,
) -> None:
    wanted = scan(published, term)
    search(page, served_site, term)
    found = results(page)
    assert wanted <= set(found), "recall 1.00"
    first = found[:10]
    # A term on fewer than ten paragraphs can fill no more places than it has.
    right = sum(is_right(one, wanted, sections, term) for one in first[: max(1, len(wanted))])
    assert right >= 0.95 * min(len(first), len(wanted))


@pytest.mark.parametrize("term", [term for term in TERMS if not term.isascii()])
def test_a_chinese_term_finds_nothing_else_at_all(
    page: Page,
    served_site: str,
    published: dict[str, dict[str, str]],
    sections: dict[str, str],
    term: str,
) -> None:
    search(page, served_site, term)
    wanted = scan(published, term)
    wrong = {one for one in results(page) if not is_right(one, wanted, sections, term)}
    assert wrong == set()


def test_the_first_result_needs_little(page: Page, served_site: str, built_site: Path) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(served_site, wait_until="networkidle")
    asked.clear()
    search_began = len(asked)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("不爭執事項")
    expect(page.locator(".rs-result").first).to_be_visible()
    paths = {url.removeprefix(served_site).split("?")[0] for url in asked[search_began:]}
    assert all(not path.startswith("http") for path in paths), "no other host"
    assert sum((built_site / path).stat().st_size for path in paths) <= FIRST_RESULT


def test_a_result_leads_to_its_paragraph(page: Page, served_site: str) -> None:
    search(page, served_site, "不爭執事項")
    link = page.locator(".rs-result").first
    anchor = (link.get_attribute("href") or "").split("#")[1]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**#{anchor}")
    target = page.locator(":target")
    expect(target).to_have_id(anchor)
    expect(target).to_be_in_viewport()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_the_panel_has_no_barrier(page: Page, served_site: str, width: int, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(served_site)
    page.locator("[data-open]").click()
    page.get_by_role("searchbox").fill("不爭執事項")
    expect(page.locator(".rs-result").first).to_be_visible()
    levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
    found = Axe().run(page, "dialog", {"runOnly": levels})
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(("way", "hidden"), [("zh", "en"), ("en", "zh"), ("both", "")])
def test_the_panel_speaks_the_reading_language(
    page: Page, served_site: str, way: str, hidden: str
) -> None:
    page.goto(f"{served_site}rulings/tpdv-112-su-2207/")
    page.locator(f"#reading-{way}").check(force=True)
    page.keyboard.press("/")
    page.get_by_role("searchbox").fill("舉證責任")
    expect(page.locator(".rs-result").first).to_be_visible()
    seen = page.locator(".rs-dialog [lang]:visible:not(.rs-result__text)").evaluate_all(
        "all => all.map(one => one.lang.slice(0, 2))"
    )
    assert set(seen) == {"zh", "en"} - {hidden}
    # What was found is Chinese, and is shown to all.
    expect(page.locator(".rs-result__text").first).to_be_visible()
