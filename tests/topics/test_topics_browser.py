"""A page with every block, built by MkDocs from the real rulings, in a browser."""

import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from rulings.building import Build

PAGE = "topics/account-hijacking/"
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def topic_project(tmp_path_factory, project):
    """The real project with a page that has every block."""
    copy = tmp_path_factory.mktemp("topics")
    for name in ("docs", "hooks"):
        shutil.copytree(project / name, copy / name)
    config = (project / "mkdocs.yml").read_text(encoding="utf-8")
    (copy / "mkdocs.yml").write_text(f"{config}\nextra:\n  search: false\n", encoding="utf-8")
    page = copy / "docs" / "topics" / "account-hijacking.md"
    shutil.copy(Path(__file__).parent / "every_block.md", page)
    return copy


@pytest.fixture(scope="session")
def topic_site(topic_project):
    """Its address, built strictly."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(command, cwd=topic_project, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stdout + done.stderr
    handler = partial(Quiet, directory=str(topic_project / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("path", [PAGE, "topics/"])
def test_axe_finds_nothing(path, width, scheme, browser, topic_site):
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.goto(topic_site + path)
    found = Axe().run(page, options=RULES).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"][:200]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_a_preview_shows_on_focus_and_goes_with_escape(page, topic_site):
    page.goto(topic_site + PAGE)
    link = page.locator(".both [lang=en] a[data-preview]").first
    box = page.get_by_role("tooltip")
    page.keyboard.press("Tab")  # focus by keyboard, as :focus-visible asks
    link.focus()
    expect(box).to_be_visible()
    assert box.locator("p[lang=en]").inner_text()
    assert box.locator("p[lang|=zh]").inner_text()
    assert link.get_attribute("aria-describedby") == box.get_attribute("id")
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()
    assert link.get_attribute("aria-describedby") is None


def test_a_preview_shows_on_hover_stays_under_the_pointer_and_leaves(page, topic_site):
    page.goto(topic_site + PAGE)
    box = page.get_by_role("tooltip", include_hidden=True)
    page.locator(".both a[data-preview]").first.hover()
    box.wait_for(state="visible")
    box.hover()
    page.wait_for_timeout(400)
    expect(box).to_be_visible()
    page.mouse.move(2, 2)
    box.wait_for(state="hidden")


def test_every_preview_is_there_and_every_citation_leads_to_its_paragraph(page, topic_site):
    page.goto(topic_site + PAGE)
    missing = """[...document.querySelectorAll("a[data-preview]")].filter((a) =>
        !document.querySelector(`template[data-preview-of="${a.dataset.preview}"]`)).length"""
    assert page.evaluate(missing) == 0
    page.locator(".quoted a.cite").first.click()
    page.wait_for_url("**/rulings/tpdv-112-su-2207/#order-1")
    expect(page.locator("#order-1")).to_be_visible()


def test_a_comparison_is_sorted_by_its_heads(page, topic_site):
    page.goto(topic_site + PAGE)
    head = page.locator("table.matrix thead th").nth(1)
    rows = page.locator("table.matrix tbody tr")
    own = [rows.nth(n).get_attribute("id") for n in range(rows.count())]
    head.locator("button").focus()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "ascending"
    none = page.evaluate(
        "[...document.querySelectorAll('table.matrix tbody tr')].map((r) => r.cells[1].classList.contains('none'))"
    )
    assert none == sorted(none)
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    expect(page.locator("table.matrix [aria-sort]")).to_have_count(1)
    page.locator("table.matrix thead th button").first.click()
    assert [rows.nth(n).get_attribute("id") for n in range(rows.count())] == own


def test_without_scripts_it_is_a_plain_page(browser, topic_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(topic_site + PAGE)
    expect(page.locator("table.matrix button")).to_have_count(0)
    expect(page.locator(".both a.cite").first).to_be_visible()
    page.check("#reading-en")
    expect(page.locator(".both > [lang|=zh]").first).to_be_hidden()
    expect(page.locator(".both > [lang=en]").first).to_be_visible()
    context.close()


def test_the_first_column_of_a_comparison_stays_on_a_phone(browser, topic_site):
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    phone.goto(topic_site + PAGE)
    first = phone.locator("table.matrix tbody th").first
    before = first.bounding_box()["x"]
    phone.locator(".matrix-block .scroll").evaluate("(box) => { box.scrollLeft = 200 }")
    assert first.bounding_box()["x"] == pytest.approx(before, abs=2)
    assert first.bounding_box()["width"] < 190
    expect(phone.locator(".decision svg")).to_be_hidden()
    expect(phone.locator(".decision .path")).to_be_visible()
    phone.close()


def test_the_drawing_keeps_its_words_inside_its_boxes(page, topic_site):
    page.goto(topic_site + PAGE)
    over = page.evaluate("""[...document.querySelectorAll(".decision rect")].flatMap((rect) => {
        const box = rect.getBBox();
        const inside = [...document.querySelectorAll(".decision text")].map((t) => t.getBBox()).filter(
            (t) => t.x >= box.x && t.x < box.x + box.width && t.y >= box.y && t.y < box.y + box.height);
        return inside.filter((t) => t.x + t.width > box.x + box.width || t.y + t.height > box.y + box.height + 1);
    }).length""")
    assert over == 0


def test_a_ruling_leads_to_its_topic_and_back(page, topic_site):
    page.goto(topic_site + "rulings/tpdv-112-su-2207/")
    page.locator(".tags a").first.click()
    page.wait_for_url(f"**/{PAGE}")
    expect(page.locator(".card a[href*='tpdv-112-su-2253']")).to_be_visible()
    page.goto(topic_site + "topics/")
    expect(page.locator("h2 a[href='account-hijacking/']")).to_be_visible()
    expect(page.locator(".topic-entry h2")).to_have_count(4)


def test_the_export_holds_the_same_page(topic_project, topic_site):  # noqa: ARG001
    docs = topic_project / "docs"
    made = Build.of(docs).written_out(docs)
    (exported,) = [p for p in made.pages if p.path == PAGE]
    assert '<table class="grid matrix"' in exported.html
    assert 'href="../../rulings/tpdv-112-su-2207/#order-1"' in exported.html


def test_what_people_wrote_can_be_found(topic_project):
    docs = topic_project / "docs"
    build = Build.of(docs)
    build.finish("topics/account-hijacking.md", "", '<h2 id="a">題</h2><p lang="en">Found</p>')
    found = [record for record in build.records() if record.url.startswith(PAGE)]
    assert [(r.url, r.text, r.kind) for r in found if r.language == "en"] == [
        (f"{PAGE}#a", "Found", "topic")
    ]
