"""What authors write and what becomes of it: one case a line, or one block a test."""

import pytest
from lxml import html as lxml_html
from made_topics import converted, desk, ruling
from markdown import Markdown

from rulings.markdown import EXTENSIONS, Authoring
from rulings.markdown.pages import address, root_from, split
from rulings.model import Factor, Text
from timing import in_proportion

ZH = "zh-Hant-TW"


def tree(source, **options):
    html, problems = converted(source, **options)
    assert not problems
    return lxml_html.fragment_fromstring(html, create_parent="div")


def test_mkdocs_and_the_export_use_the_same_extensions(project):
    said = (project / "mkdocs.yml").read_text(encoding="utf-8")
    listed = said.partition("markdown_extensions:\n")[2].partition("\n\n")[0]
    names = {line.strip(" -:") for line in listed.splitlines() if line.startswith("  - ")}
    # MkDocs adds these three by itself.
    assert names | {"toc", "tables", "fenced_code"} == set(EXTENSIONS)


@pytest.mark.parametrize(
    ("written", "words", "href"),
    [
        ("[[tstv-112-su-1]]", "測試地院112訴1 Test District Court, 112-Su-1", "tstv-112-su-1/"),
        ("[[tstv-112-su-1#order-1]]", "112訴1 主文 一 112-Su-1, Operative part 1", "tstv-112-su-1/#order-1"),
        ("[[tstv-112-su-1#order-1|so ordered]]", "so ordered", "tstv-112-su-1/#order-1"),
        ("[[tstv-112-su-1#order-1|主文|the order]]", "主文 the order", "tstv-112-su-1/#order-1"),
        ("*[[tstv-112-su-1#order-1|so]]*, and", "so", "tstv-112-su-1/#order-1"),
        ("- a list [[ tstv-112-su-1#order-1 | so ]]", "so", "tstv-112-su-1/#order-1"),
    ],
)  # fmt: skip
def test_a_reference_is_a_link_to_the_paragraph(written, words, href):
    (link,) = tree(written).iter("a")
    assert link.text_content() == words
    assert link.get("href") == f"../../rulings/{href}"
    assert (link.get("data-preview") is not None) == ("#" in href)


def test_a_reference_is_in_the_language_around_it():
    page = tree(
        "/// both\n見[[tstv-112-su-1#order-1]]。\n\n---\n\nSee [[tstv-112-su-1#order-1]].\n///"
    )
    chinese, english = page.iter("a")
    assert chinese.text_content() == "112訴1 主文 一"
    assert english.text_content() == "112-Su-1, Operative part 1"


def test_an_article_leads_to_the_official_text():
    (link,) = tree("[[民法第184條第1項|Civil Code, Article 184, paragraph 1]]").iter("a")
    assert link.get("href").endswith("flno=184")
    assert link.text_content() == "Civil Code, Article 184, paragraph 1"


def test_code_is_left_alone():
    page = tree("`[[nowhere]]`\n\n```\n/// quote | nowhere\n///\n[[nowhere]]\n```\n")
    assert not list(page.iter("a"))
    assert page.text_content().count("[[nowhere]]") == 2
    assert "/// quote | nowhere" in page.text_content()


def test_previews_hold_each_cited_paragraph_once_in_both_languages():
    authoring = Authoring(desk())
    authoring.open("docs/topics/fees.md", "../../")
    html = Markdown(extensions=[*EXTENSIONS, authoring]).convert(
        "[[tstv-112-su-1#reasons-2]] [[tstv-112-su-1#reasons-2]] [[tstv-112-su-1]]"
    )
    (one,) = lxml_html.fragment_fromstring(html, create_parent="div").iter("template")
    assert one.get("data-preview-of") == "tstv-112-su-1#reasons-2"
    assert {p.get("lang") for p in one.iter("p")} == {None, ZH, "en"}
    assert "臺灣測試地方法院112年度訴字第1號" in one.text_content()


def test_a_heading_in_two_languages():
    (heading,) = tree("## 誰要證明 // Who must prove { #who }").iter("h2")
    assert heading.get("id") == "who"
    assert [(s.get("lang"), s.text) for s in heading] == [
        (ZH, "誰要證明"),
        ("en", "Who must prove"),
    ]


@pytest.mark.parametrize(
    ("source", "languages"),
    [
        ("/// lang | zh\n中文\n///", [ZH]),
        ("/// lang | en\nWords\n///", ["en"]),
        ("/// both\n中文\n\n---\n\nWords\n///", [ZH, "en"]),
        ("/// both\n- 一\n- 二\n\n---\n\n- one\n- two\n\nmore\n///", [ZH, "en"]),
    ],
)
def test_words_stand_in_their_language(source, languages):
    assert [e.get("lang") for e in tree(source).iter("div") if e.get("lang")] == languages


@pytest.mark.parametrize(
    ("body", "chinese", "english"),
    [
        ("", "是誰使用，應由業者證明；業者沒有證明。其餘不論。", "Who used it is for the provider to prove; the provider has not. The rest is left."),
        ("zh: 業者沒有證明", "…業者沒有證明…", "Who used it is for the provider to prove; the provider has not. The rest is left."),
        ("zh: 業 者 沒有\nen: >-\n  the provider has\n  not.", "…業者沒有…", "…the provider has not.…"),
        ("zh: 其餘不論", "…其餘不論", "Who used it is for the provider to prove; the provider has not. The rest is left."),
    ],
)  # fmt: skip
def test_a_quotation_comes_from_the_judgment(body, chinese, english):
    page = tree(f"/// quote | tstv-112-su-1#reasons-2\n{body}\n///")
    assert [(q.get("lang"), q.text_content()) for q in page.iter("blockquote")] == [(ZH, chinese), ("en", english)]  # fmt: skip
    assert "2023-05-04" not in page.text_content()
    assert "4 May 2023" in page.text_content()


def test_the_matrix_is_a_table_with_a_caption_and_scoped_headers():
    (table,) = tree("/// matrix | fees\n///").iter("table")
    assert table.find("caption") is not None
    assert {th.get("scope") for th in table.find("thead").iter("th")} == {"col"}
    rows = table.findall("tbody/tr")
    assert [row.get("id") for row in rows] == ["factor-who-proves", "factor-outcome"]
    assert {row.find("th").get("scope") for row in rows} == {"row"}
    # The latest ruling first, as in every list.
    hrefs = [a.get("href") for a in rows[0].iter("a")]
    assert hrefs == ["../../rulings/tstv-113-su-2/#reasons-2", "../../rulings/tstv-112-su-1/#reasons-2"]  # fmt: skip
    assert [td.get("class") for td in rows[1].iter("td")] == ["answer none", "answer none"]


def test_an_answer_leads_to_every_paragraph_it_rests_on():
    answer = Factor("fees", "outcome", Text("准", "Allowed"), ("order-1", "reasons-2"))
    source = "/// matrix | fees\nfactors: [outcome]\n///"
    page = tree(source, on=desk(ruling(factors=(answer,))))
    assert [a.get("href") for a in page.iter("a") if "#" in a.get("href")] == [
        "../../rulings/tstv-112-su-1/#order-1",
        "../../rulings/tstv-112-su-1/#reasons-2",
    ]


def test_a_matrix_of_some_rulings_and_factors():
    source = "/// matrix | fees\nrulings: [tstv-112-su-1]\nfactors: [outcome]\n///"
    assert len(list(tree(source).iter("td"))) == 1


def test_a_timeline_of_several_rulings_is_in_order():
    page = tree("/// timeline | tstv-113-su-2 tstv-112-su-1\n///")
    items = list(page.find_class("events")[0].iter("li"))
    assert [i.find_class("whose")[0].get("href")[14:-1] for i in items] == [
        "tstv-112-su-1", "tstv-113-su-2", "tstv-112-su-1", "tstv-113-su-2",
    ]  # fmt: skip
    some = tree("/// timeline | tstv-112-su-1\nkinds: [judgment]\n///")
    assert len(list(some.find_class("events")[0].iter("li"))) == 1


@pytest.mark.parametrize("issue", ["1", "證明用量", "must prove"])
def test_a_holding_by_number_or_by_words(issue):
    page = tree(f"/// holding | tstv-112-su-1\nissue: {issue}\n///")
    assert "誰要證明用量？" in page.find_class("asked")[0].text_content()
    (rests,) = page.find_class("rests")[0].iter("a")
    assert rests.get("href") == "../../rulings/tstv-112-su-1/#reasons-2"


def test_a_calculator_stands_in_the_page():
    assert list(tree("/// calculator | interest\n///").iter("form"))


PATH = """/// decision | fees
title: {zh: 誰付？, en: Who pays?}
steps:
  - id: used
    ask: {zh: 用了嗎？, en: Used?}
    answers:
      - {zh: 是, en: "Yes", to: pays, because: tstv-112-su-1#reasons-2}
      - {zh: 否, en: "No", to: free, because: tstv-113-su-2#reasons-2}
  - {id: pays, end: {zh: 使用人付, en: The user}, because: tstv-112-su-1#order-1}
  - {id: free, end: {zh: 不必付, en: Nobody}, because: tstv-113-su-2#order-1}
///
"""


def test_a_decision_path_is_a_drawing_and_a_list_that_say_the_same():
    page = tree(PATH)
    (svg,) = page.iter("svg")
    assert svg.find("title").text == "誰付？ Who pays?"
    assert svg.find("desc").text
    ends = [a.get("href") for a in svg.iter("a")]
    assert sorted(ends) == ["../../rulings/tstv-112-su-1/#order-1", "../../rulings/tstv-113-su-2/#order-1"]  # fmt: skip
    (path,) = page.find_class("path")
    drawn = {text.text for text in svg.iter("text")}
    for words in (
        "用了嗎？",
        "Used?",
        "是",
        "Yes",
        "否",
        "No",
        "使用人付",
        "The user",
        "不必付",
        "Nobody",
    ):
        assert words in drawn
        assert words in path.text_content()
    # Every branch and every end of the list leads to what it rests on.
    assert len(list(path.iter("a"))) == 4


def test_hostile_words_of_a_judgment_are_escaped():
    from dataclasses import replace  # noqa: PLC0415

    bad = "<script>alert(1)</script>[[x]] ![a](b) *c*"
    made = ruling()
    first, *rest = made.paragraphs
    hostile = replace(made, paragraphs=(replace(first, zh=bad, en=bad), *rest))
    on = desk(hostile)
    html, problems = converted(
        "/// quote | tstv-112-su-1#order-1\n///\n[[tstv-112-su-1#order-1|<b>x</b>]]", on
    )
    assert not problems
    assert "<script" not in html
    assert html.count("&lt;script&gt;alert(1)&lt;/script&gt;[[x]] ![a](b) *c*") == 2
    assert "<img" not in html


@pytest.mark.parametrize("piece", ["[[", "[[a|", "[[tstv-112-su-1#order-1|", "/// both\n", "/// quote | x\n", "```\n", "## a // b {"])  # fmt: skip
def test_hostile_pages_take_time_in_proportion(piece):
    desk_ = desk()
    # What the extension itself does; Markdown's own time is Markdown's.
    assert in_proportion(lambda times: Authoring(desk_).begin((piece * times).split("\n")), 1000)


@pytest.mark.parametrize(
    ("source", "url", "root"),
    [
        ("index.md", "", "./"),
        ("topics/fees.md", "topics/fees/", "../../"),
        ("topics/index.md", "topics/", "../"),
    ],
)
def test_where_a_file_is_published(source, url, root):
    assert (address(source), root_from(source)) == (url, root)


def test_front_matter_is_apart():
    assert split("---\ntitle: a\n---\n\nwords") == ("---\ntitle: a\n---\n", "\nwords")
    assert split("words") == ("", "words")
