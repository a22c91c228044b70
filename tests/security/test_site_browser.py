"""The real site under its policy: nothing it needs is refused, nothing comes from elsewhere."""

import re

import pytest
from lxml import html as parser
from playwright.sync_api import Page, expect

RULING = "rulings/tpdv-112-su-2207/"


@pytest.fixture
def watched(page: Page):
    """A page, what it asked for, and what it complained about."""
    asked: list[str] = []
    refused: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: refused.append(str(error)))
    page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
    page.add_init_script(
        "addEventListener('securitypolicyviolation', e => console.error("
        "'policy: ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))"
    )
    return page, asked, refused


def settle(page: Page) -> None:
    page.wait_for_load_state("networkidle")


def every_page(page: Page, site: str) -> None:
    for path in ("", "rulings/", "topics/", "statutes/", "glossary/", "data/", "404.html", RULING):
        page.goto(site + path)
        settle(page)


def searched(page: Page, site: str) -> None:
    page.goto(site)
    page.keyboard.press("/")
    page.keyboard.type("帳號", delay=20)
    expect(page.locator("mark").first).to_be_visible()
    settle(page)


def language_switched(page: Page, site: str) -> None:
    page.goto(site + RULING)
    for choice in page.locator("input[type=radio][name*=lang]").all():
        choice.check(force=True)
    settle(page)


def darkened(page: Page, site: str) -> None:
    page.goto(site)
    page.locator("label[for^=__palette]:visible").first.click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    settle(page)


def calculated(page: Page, site: str) -> None:
    page.goto(site + "topics/")
    topics = page.locator("main a[href]").evaluate_all("all => all.map(a => a.href.split('#')[0])")
    forms = 0
    for topic in sorted({one for one in topics if re.search(r"/topics/[^/]+/$", one)}):
        page.goto(topic)
        forms += page.locator("form[data-calculator], .calculator form, form[novalidate]").count()
        for button in page.locator("form[novalidate] button[type=submit]:visible").all():
            button.click()
        settle(page)
    assert forms


@pytest.mark.parametrize(
    "visit",
    [every_page, searched, language_switched, darkened, calculated],
    ids=lambda f: f.__name__,
)
def test_nothing_is_refused_and_nothing_comes_from_elsewhere(visit, watched, served_site):
    page, asked, refused = watched
    visit(page, served_site)
    assert not refused
    assert [url for url in asked if not url.startswith((served_site, "data:", "blob:"))] == []
    assert asked


def test_a_planted_script_does_not_run(page, served_site):
    def plant(route):
        answer = route.fetch()
        bad = "<script>window.ran = 1</script><img src=x onerror='window.ran = 1'></body>"
        route.fulfill(response=answer, body=answer.text().replace("</body>", bad))

    page.route(served_site, plant)
    page.goto(served_site)
    settle(page)
    assert page.evaluate("window.ran") is None


def test_every_page_has_a_policy_and_no_style_or_handler_of_its_own(built_site):
    pages = sorted(built_site.rglob("*.html"))
    assert pages
    for path in pages:
        tree = parser.fromstring(path.read_bytes())
        assert len(tree.xpath("//head/meta[@http-equiv='Content-Security-Policy']")) == 1, path
        assert not tree.xpath("//style | //@style"), path
        assert not tree.xpath("//@*[starts-with(name(), 'on')]"), path
        assert not tree.xpath("//@href[starts-with(normalize-space(.), 'javascript:')]"), path
