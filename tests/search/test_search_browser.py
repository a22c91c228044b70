"""The panel in a real browser: what it finds, against a plain scan, and how the keys move."""

import json
import unicodedata
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from search_page import Site, write_page

from rulings.model import Text, Voice
from rulings.search.fold import fold, tokens
from rulings.search.index import build_index
from rulings.search.records import SearchRecord

pytestmark = pytest.mark.browser

TAIPEI = Text("臺灣臺北地方法院", "Taiwan Taipei District Court")
HIGH = Text("臺灣高等法院", "Taiwan High Court")
CLOUD = Text("雲端服務", "Cloud services")
GAMES = Text("線上遊戲", "Online games")

# (page, anchor, Chinese, English); the words are made up for the test.
PARAGRAPHS = (
    ("a", "reasons-1", "原告主張AWS帳號遭盜用，請求新台幣1,200元。", "The account was hijacked."),
    (
        "a",
        "reasons-2",
        "盜取他人使用之服務，非本件所問。",
        "Hijacking is not at issue, hijackers are.",
    ),
    (
        "a",
        "reasons-3",
        "見不爭執事項㈡，被告應負舉證責任。",
        "The Defendant bears the burden of proof.",
    ),
    ("a", "reasons-4", "舉出證據之責任；必要之成本。", "Proof is a burden of the Plaintiff."),
    ("b", "reasons-1", "使用外掛程式違約，違約金為新臺幣300元。", "A cheat program; NT$300."),
    (
        "b",
        "reasons-2",
        "外部掛載之程式碼，不構成違約，金額不計。",
        "A plug-in <b>loaded</b> from outside.",
    ),
    ("b", "reasons-3", "遭人盜，用途不明。兩造不爭執事項（二）參照。", ""),
    ("b", "reasons-4", "叁拾萬元之不當得利。", "Unjust enrichment."),
)


def records() -> list[SearchRecord]:
    def of(page: str, anchor: str, text: str, language: str) -> SearchRecord:
        return SearchRecord(
            url=f"#{page}-{anchor}" if page == "b" else f"index.html#{page}-{anchor}",
            title=Text(f"{page}案", f"Case {page}"),
            section=Text(f"理由 {anchor}", f"Reasons {anchor}"),
            text=text,
            language=language,
            court=TAIPEI if page == "a" else HIGH,
            topics=(CLOUD if page == "a" else GAMES,),
            voice=Voice.COURT,
        )

    return [
        of(page, anchor, text, language)
        for page, anchor, zh, en in PARAGRAPHS
        for language, text in (("zh", zh), ("en", en))
        if text
    ]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("search")
    body = "".join(
        f'<p id="{page}-{anchor}">{zh} {anchor}</p>' for page, anchor, zh, _ in PARAGRAPHS
    )
    write_page(folder, body + '<input id="elsewhere">')
    build_index(records(), folder)
    return Site(folder)


@pytest.fixture
def opened(page: Page, site: Site) -> Page:
    page.goto(site.url)
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    return page


def type_in(page: Page, query: str) -> None:
    page.get_by_role("searchbox").fill(query)
    answered(page)


def answered(page: Page) -> None:
    """Waits for the answer to all that was typed; a busy machine shows one to a part of it first."""
    expect(page.locator("[data-results]")).to_have_attribute("aria-busy", "false")


def places(page: Page) -> set[str]:
    return {link.get_attribute("href").split("#")[1] for link in page.locator(".rs-result").all()}


def marked(page: Page) -> set[str]:
    return set(page.locator(".rs-result mark").all_text_contents())


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("盜用", {"a-reasons-1"}),
        ("新台幣", {"a-reasons-1", "b-reasons-1"}),
        ("新臺幣", {"a-reasons-1", "b-reasons-1"}),
        ("AWS帳號", {"a-reasons-1"}),
        ("ａｗｓ帳號", {"a-reasons-1"}),
        ("不爭執事項", {"a-reasons-3", "b-reasons-3"}),
        ("不爭執事項㈡", {"a-reasons-3", "b-reasons-3"}),
        ("不爭執事項(二)", {"a-reasons-3", "b-reasons-3"}),
        ("舉證責任", {"a-reasons-3"}),
        ("外掛程式", {"b-reasons-1"}),
        ("違約金", {"b-reasons-1"}),
        ("外掛程式 違約金", {"b-reasons-1"}),
        ("外掛程式，違約金", {"b-reasons-1"}),
        ("外掛程式 盜用", set()),
        ("參拾萬", {"b-reasons-4"}),
        ("1,200", {"a-reasons-1"}),
        ("1200元", {"a-reasons-1"}),
        ("hijacked", {"a-reasons-1", "a-reasons-2"}),
        ("HIJACK", {"a-reasons-1", "a-reasons-2"}),
        ('"hijacked" account', {"a-reasons-1"}),
        ("burden of proof", {"a-reasons-3", "a-reasons-4"}),
        ('"burden of proof"', {"a-reasons-3"}),
        ("「burden of proof」", {"a-reasons-3"}),
        ('"burden of', {"a-reasons-3", "a-reasons-4"}),
        ("plug-in", {"b-reasons-2"}),
        ("hijacked account", {"a-reasons-1"}),
        ("hijacked unheardofword", set()),
        ("hijacked 盜用", set()),  # each language is a paragraph of its own
        ("查無此詞", set()),
    ],
)
def test_finds_what_has_the_words(opened: Page, query: str, found: set[str]) -> None:
    type_in(opened, query)
    assert places(opened) == found


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("盜用", {"盜用"}),
        ("新臺幣", {"新台幣", "新臺幣"}),  # shown as the text has it
        ("ａｗｓ帳號", {"AWS帳號"}),
        ("hijacked", {"hijacked", "Hijacking", "hijackers"}),
        ("burden of proof", {"burden of proof", "burden of", "Proof"}),
        ("1200元", {"1,200元"}),
        ("loaded", {"loaded"}),
    ],
)
def test_marks_the_words_in_the_text_as_it_is(opened: Page, query: str, words: set[str]) -> None:
    type_in(opened, query)
    assert marked(opened) == words


def test_the_very_phrase_stands_first(opened: Page) -> None:
    type_in(opened, "burden of proof")
    assert opened.locator(".rs-result mark").first.text_content() == "burden of proof"


@pytest.mark.parametrize(
    ("query", "anchor"), [("hijacked", "a-reasons-1"), ("hijacking", "a-reasons-2")]
)
def test_the_very_form_of_a_word_stands_first(opened: Page, query: str, anchor: str) -> None:
    type_in(opened, query)
    links = opened.locator(".rs-result")
    expect(links).to_have_count(2)
    assert (links.first.get_attribute("href") or "").endswith(anchor)


def test_a_text_with_markup_is_shown_as_text(opened: Page) -> None:
    type_in(opened, "loaded")
    assert "<b>loaded</b>" in opened.locator(".rs-result__text").text_content()


def test_filters_by_court_topic_and_language(opened: Page) -> None:
    type_in(opened, "新台幣")
    opened.get_by_label("Court").select_option(label="臺灣高等法院 Taiwan High Court")
    expect(opened.locator(".rs-result")).to_have_count(1)
    assert places(opened) == {"b-reasons-1"}
    opened.get_by_label("Topic").select_option(label="雲端服務 Cloud services")
    expect(opened.get_by_role("status")).to_contain_text("No paragraph")
    opened.get_by_label("Court").select_option(index=0)
    expect(opened.locator(".rs-result")).to_have_count(1)
    opened.get_by_label("Language").select_option(label="英文 English")
    expect(opened.get_by_role("status")).to_contain_text("No paragraph")


def test_the_number_of_results_is_announced(opened: Page) -> None:
    type_in(opened, "新台幣")
    expect(opened.get_by_role("status")).to_have_text("2 段 2 paragraphs")
    type_in(opened, "外掛程式")
    expect(opened.get_by_role("status")).to_have_text("1 段 1 paragraph")


def test_results_stand_under_their_page(opened: Page) -> None:
    type_in(opened, "不爭執事項")
    assert set(opened.locator(".rs-group h3").all_text_contents()) == {"a案 Case a", "b案 Case b"}


def test_the_keyboard_leads_there_and_back(opened: Page) -> None:
    expect(opened.get_by_role("searchbox")).to_be_focused()
    opened.keyboard.type("hijacked")
    answered(opened)
    links = opened.locator(".rs-result")
    expect(links).to_have_count(2)
    opened.keyboard.press("ArrowDown")
    expect(links.first).to_be_focused()
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("ArrowDown")
    expect(links.last).to_be_focused()
    opened.keyboard.press("Home")
    expect(links.first).to_be_focused()
    opened.keyboard.press("ArrowUp")
    expect(opened.get_by_role("searchbox")).to_be_focused()
    opened.keyboard.press("Escape")
    expect(opened.get_by_role("dialog")).to_be_hidden()
    opened.keyboard.press("/")
    expect(opened.get_by_role("searchbox")).to_be_focused()
    expect(links).to_have_count(2)


def test_results_that_come_late_leave_the_focus_in_the_list(opened: Page) -> None:
    type_in(opened, "hijack")
    links = opened.locator(".rs-result")
    expect(links).to_have_count(2)
    before, address = links.last.element_handle(), links.last.get_attribute("href")
    links.last.focus()
    opened.evaluate("""() => {
        const box = document.querySelector("input[type=search]");
        box.value = "hijacked";
        box.dispatchEvent(new Event("input", { bubbles: true }));
    }""")
    opened.wait_for_function("(link) => !link.isConnected", arg=before)
    expect(opened.locator(f".rs-result[href='{address}']")).to_be_focused()


def test_what_is_typed_while_the_panel_loads_stays(page: Page, site: Site) -> None:
    page.route("**/panel.js", lambda route: (page.wait_for_timeout(300), route.continue_()))
    page.goto(site.url)
    page.keyboard.press("/")
    page.keyboard.type("外掛", delay=20)
    page.wait_for_function("() => document.querySelector('.rs-result')")
    page.keyboard.type("程式", delay=20)
    expect(page.locator(".rs-result")).to_have_count(1)
    assert page.get_by_role("searchbox").input_value() == "外掛程式"


def test_tab_leads_through_filters_to_the_results(opened: Page) -> None:
    type_in(opened, "外掛程式")
    for _ in range(3):
        opened.keyboard.press("Tab")
        assert opened.evaluate("document.activeElement.tagName") == "SELECT"
    opened.keyboard.press("Tab")
    expect(opened.locator(".rs-result")).to_be_focused()


def test_enter_leads_to_the_paragraph(opened: Page) -> None:
    opened.keyboard.type("舉證責任")
    expect(opened.locator(".rs-result")).to_have_count(1)
    opened.keyboard.press("Enter")
    opened.wait_for_url("**/index.html#a-reasons-3")
    assert opened.evaluate("document.querySelector(':target').id") == "a-reasons-3"
    expect(opened.get_by_role("dialog")).to_be_hidden()


def test_the_box_opens_it_and_focus_returns(page: Page, site: Site) -> None:
    page.goto(site.url)
    page.get_by_role("button", name="搜尋 Search").click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="搜尋 Search")).to_be_focused()


def test_a_slash_typed_elsewhere_stays_there(page: Page, site: Site) -> None:
    page.goto(site.url)
    page.locator("#elsewhere").press("/")
    assert page.locator("#elsewhere").input_value() == "/"
    expect(page.get_by_role("dialog")).to_be_hidden()


def test_nothing_is_loaded_before_the_first_use(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(site.url, wait_until="networkidle")
    assert not [url for url in asked if "pagefind" in url or "/search/" in url]
    page.keyboard.press("/")
    type_in(page, "盜用")
    assert all(url.startswith(site.url) for url in asked if not url.startswith("data:"))


def test_an_address_can_carry_a_query(page: Page, site: Site) -> None:
    page.goto(f"{site.url}?q=外掛程式")
    expect(page.locator(".rs-result")).to_have_count(1)


def test_a_file_says_that_a_server_is_needed(page: Page, tmp_path: Path) -> None:
    write_page(tmp_path)
    page.goto(f"file://{tmp_path}/index.html")
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("only when the site comes from a web server")


def test_a_missing_index_is_said(page: Page, tmp_path: Path) -> None:
    write_page(tmp_path)
    page.goto(Site(tmp_path).url)
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_contain_text("can’t be loaded")


def test_without_javascript_a_line_says_so(browser: Browser, site: Site) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.url)
    expect(page.get_by_text("Search needs JavaScript")).to_be_visible()
    expect(page.locator("[data-open]")).to_be_hidden()
    context.close()


def test_the_panel_fits_a_phone(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 390, "height": 760})
    page.goto(site.url)
    page.locator("[data-open]").click()
    type_in(page, "新台幣")
    width = page.evaluate("document.querySelector('dialog').scrollWidth")
    assert width <= 390
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("盜用", [["盜", "用"]]),
        ('"盜用 帳號"', [["盜", "用", "帳", "號"]]),
        ("盜用 AWS", [["盜", "用"], ["aws"]]),
        ("“burden of proof” 盜", [["burden", "of", "proof"], ["盜"]]),
        ("甲「乙丙」丁", [["甲"], ["乙", "丙"], ["丁"]]),
        ("甲、乙", [["甲"], ["乙"]]),
        ("「甲、乙」", [["甲", "ﾝ", "乙"]]),
        ('，。 ""', []),
        ('"甲', [["甲"]]),
    ],
)
def test_reads_a_query(page: Page, site: Site, query: str, words: list[list[str]]) -> None:
    page.goto(site.url)
    read = page.evaluate(
        "async query => (await import('/assets/search/query.js')).terms(query)", query
    )
    assert [term["words"] for term in read] == words


def test_both_sides_fold_and_cut_alike(page: Page, site: Site) -> None:
    """Over every assigned character of the basic plane, alone and between Han and Latin."""
    assigned = [
        chr(point)
        for point in range(1, 0x10000)
        if unicodedata.category(chr(point)) not in {"Cn", "Cs"}
    ]
    texts = [f"甲{character}a{character}乙" for character in assigned]
    expected = [
        [fold(text), [[one.text, one.start, one.end] for one in tokens(text)]] for text in texts
    ]
    page.goto(site.url)
    got = page.evaluate(
        """async texts => {
            const { fold, tokens } = await import('/assets/search/fold.js');
            return JSON.stringify(texts.map(text =>
                [fold(text), tokens(text).map(one => [one.text, one.start, one.end])]));
        }""",
        texts,
    )
    wrong = [
        (text, one, other)
        for text, one, other in zip(texts, expected, json.loads(got), strict=True)
        if one != other
    ]
    assert wrong == []
