"""Saved pages of the court's site: what is the judgment and what is around it."""

import pytest

from rulings.errors import SourceError
from rulings.model import Form
from rulings.sources import read_bytes
from timing import in_proportion

FURNITURE = (
    '<nav>首頁 ｜ 下一筆</nav><div class="row"><div class="col-th">裁判字號：</div>'
    '<div class="col-td">臺灣山海地方法院 112 年度 訴 字第 7 號民事判決</div></div>'
    '<div class="row"><div class="col-th">裁判日期：</div>'
    '<div class="col-td">民國 113 年 02 月 29 日</div></div>'
    '<div class="row"><div class="col-th">裁判案由：</div><div class="col-td">返還價金</div></div>'
)
HEAD = "<div>臺灣山海地方法院民事判決</div>\n<div>112年度訴字第7號</div>"


def page(content: str, charset: str = "utf-8") -> str:
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="{charset}"><title>某判決</title></head>\n'
        f'<body>{FURNITURE}<div class="jud_content"><div class="htmlcontent">{content}</div></div>'
        "<footer>某院資訊處</footer></body></html>"
    )


def read_lines(html: str) -> list[str]:
    source = read_bytes(html.encode(), "a.html")
    assert source.form is Form.HTML
    return source.raw.split("\n")


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        pytest.param("<div>主文</div><div>駁回。</div>", ["主文", "駁回。"], id="a div a line"),
        pytest.param("<div><div>主文</div>駁回。</div>", ["主文", "駁回。"], id="nested divs"),
        pytest.param("主文<br>駁回。<br/>以上", ["主文", "駁回。", "以上"], id="br"),
        pytest.param(
            "<div>主文<br></div><div>駁回。</div>", ["主文", "駁回。"], id="br before an end"
        ),
        pytest.param(
            "<div>主文</div><div><br></div><div>一</div>", ["主文", "", "一"], id="empty line"
        ),
        pytest.param(
            "<p>主文</p>\n\n  <p>駁回。</p>", ["主文", "駁回。"], id="space between blocks"
        ),
        pytest.param(
            "原&nbsp; &nbsp; 告&nbsp; 甲", ["原\u00a0 \u00a0 告\u00a0 甲"], id="nbsp is kept"
        ),
        pytest.param("主\u3000\u3000文", ["主\u3000\u3000文"], id="full-width space is kept"),
        pytest.param(
            '<abbr class="t">法定</abbr><abbr>代理人</abbr>甲', ["法定代理人甲"], id="glossary term"
        ),
        pytest.param(
            "法定<abbr>\n代理人\n</abbr>甲", ["法定代理人甲"], id="source break in a word"
        ),
        pytest.param("被告<span>應給</span>付100\n元", ["被告應給付100 元"], id="spans"),
        pytest.param("Amazon\n  Web <b>Services</b>", ["Amazon Web Services"], id="English words"),
        pytest.param(
            "主文<script>var 法院;</script><!-- 法院 -->。", ["主文。"], id="script, comment"
        ),
        pytest.param('主文<span style="display: none">隱</span>。', ["主文。"], id="hidden"),
        pytest.param("主文<button>複製</button>。", ["主文。"], id="button"),
        pytest.param("<pre>  主文\n駁  回。</pre>", ["  主文", "駁  回。"], id="pre inside"),
    ],
)
def test_lines_break_where_a_browser_breaks_them(content: str, lines: list[str]) -> None:
    assert read_lines(page(HEAD + content))[2:] == lines


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "<table><tr><th>編號</th><th>金額</th></tr><tr><td>1</td><td>100元</td></tr></table>",
            ["編號\t金額", "1\t100元"],
        ),
        (
            "<table><tr><td><div>甲</div><div>乙</div></td><td>丙<br>丁</td></tr></table>",
            ["甲 乙\t丙 丁"],
        ),
        (
            "<table><tr><td colspan='2'>合計</td><td>9元</td></tr><tr><td>1</td><td></td><td>x</td></tr></table>",
            ["合計\t\t9元", "1\t\tx"],
        ),
        (
            "<table><tr><td rowspan='2'>1</td><td>甲</td></tr><tr><td>乙</td></tr><tr><td>2</td><td>丙</td></tr></table>",
            ["1\t甲", "\t乙", "2\t丙"],
        ),
        (
            "<table><tr><td>甲</td><td><table><tr><td>乙</td><td>丙</td></tr></table></td></tr></table>",
            ["甲\t乙 丙"],
        ),
        ("<table><tr><td><div>甲</div><div>乙</div></td></tr></table>", ["甲", "乙"]),
        (
            "<table><tr><td colspan='9999999'>甲</td><td rowspan='x'>乙</td></tr></table>",
            ["甲\t乙"],
        ),
    ],
    ids=["plain", "lines in a cell", "colspan", "rowspan", "nested", "layout only", "absurd spans"],
)
def test_a_table_is_a_line_a_row_with_tabs_between_cells(table: str, rows: list[str]) -> None:
    lines = read_lines(page(f"{HEAD}<div>附表</div>{table}<div>以上</div>"))
    assert lines[3:] == [*rows, "以上"]


def test_what_is_around_the_judgment_is_metadata_or_left_out() -> None:
    html = page(HEAD).replace(
        "<title>",
        '<link rel="canonical" href="https://court.example/data.aspx?ty=JD&amp;'
        'id=SHDV%2c112%2c%e8%a8%b4%2c7%2c20240229%2c1"><title>',
    )
    source = read_bytes(html.encode(), "a.html")
    assert source.raw == "臺灣山海地方法院民事判決\n112年度訴字第7號"
    assert source.metadata.docket == "112年度訴字第7號"
    assert source.metadata.decided == "2024-02-29"
    assert source.metadata.title == "返還價金"
    assert source.metadata.jid == "SHDV,112,訴,7,20240229,1"
    assert source.metadata.url.startswith("https://court.example/data.aspx?ty=JD&id=SHDV")


OLD = """<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">
<!-- saved from url=(0038)http://court.example/old.aspx?a=1&amp;b=2 -->
<html><head><meta http-equiv="Content-Type" content="text/html; charset=big5"></head><body>
<table><tr><td>共3筆</td><td>友善列印</td></tr></table>
<table><tr><td>【裁判字號】</td><td>91,簡,305</td></tr><tr><td>【裁判日期】</td><td>930228</td></tr>
<tr><td>【裁判全文】</td><td>&nbsp;</td></tr>
<tr><td colspan="2"><pre>臺灣山海地方法院民事判決
               九十一年度簡字第三○五號
    主    文
原告之訴駁回。</pre><!-- 檔名 --></td></tr></table></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "cp950", "utf-8-sig"])
def test_an_old_page_keeps_its_text_as_set(encoding: str) -> None:
    # Browsers save as UTF-8 and leave the declared charset in place: both must work.
    source = read_bytes(OLD.encode(encoding), "a.html")
    assert source.raw.split("\n") == [
        "臺灣山海地方法院民事判決",
        "               九十一年度簡字第三○五號",
        "    主    文",
        "原告之訴駁回。",
    ]
    assert source.metadata.docket == "91年度簡字第305號"
    assert source.metadata.decided == "2004-02-28"
    assert source.metadata.url == "http://court.example/old.aspx?a=1&b=2"


def test_big5_needs_no_declaration() -> None:
    html = page(HEAD).replace('<meta charset="utf-8">', "")
    assert read_bytes(html.encode("cp950"), "a.html").raw.startswith("臺灣山海地方法院")


def test_preformatted_div_of_the_newer_pages() -> None:
    html = page("").replace(
        "</div></div><footer>", '<div class="text-pre">法院\n  主文</div></div></div><footer>'
    )
    assert read_lines(html) == ["法院", "  主文"]


def test_a_page_without_the_court_s_own_element_gives_its_main_text() -> None:
    body = (
        "<div>" + "".join(f"<p>臺灣山海地方法院民事判決第{n}段。</p>" for n in range(30)) + "</div>"
    )
    lines = read_lines(f"<html><body><div>選單</div><main>{body}</main></body></html>")
    assert lines[0] == "臺灣山海地方法院民事判決第0段。"
    assert len(lines) == 30


def test_a_fragment_that_opens_with_words_is_a_page_too() -> None:
    rows = "".join(f"<tr><td>第{n}段</td></tr>" for n in range(6))
    lines = read_lines(
        f"110年度訴字第91號<br/><p>臺灣山海地方法院民事判決</p><table>{rows}</table>"
    )
    assert lines[:2] == ["110年度訴字第91號", "臺灣山海地方法院民事判決"]


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("<html><body><div>法院判決", "truncated: the page ends without </html>"),
        ("<div><pre>法院判決</div>", "truncated: the page ends without </pre>"),
        ("<html><body></body></html>", "an HTML page with no text in it"),
        ("<html><body><p>Not found</p></body></html>", "not a judgment: no Chinese text in it"),
        ("<div>" * 5000 + "法院判決" + "</div>" * 5000, "HTML nested too deeply or too large"),
        ("<div>法院判決&#1;</div>", "binary data: character U+0001 in line 1"),
    ],
)
def test_a_page_that_holds_no_judgment_is_refused(html: str, message: str) -> None:
    with pytest.raises(SourceError) as error:
        read_bytes(html.encode(), "a.html")
    assert str(error.value) == f"a.html: {message}"


DEEP = "<div class='htmlcontent'>" * 200


@pytest.mark.parametrize(
    ("start", "unit"),
    [
        ("", "<td>法院"),
        ("", "<div class='htmlcontent'>法院</div>"),
        ("", "法院 \n"),
        ("", "<br>法院"),
        ("<pre>", "法院\n</pre><pre>"),
        ("<table><tr>", "<td rowspan=50 colspan=50>法院</td>"),
        (DEEP, "<p>法院</p>"),
        (DEEP.replace("htmlcontent", "other"), "<p>法院</p>"),
    ],
)
def test_twice_the_page_takes_about_twice_the_time(start: str, unit: str) -> None:
    def run(times: int) -> None:
        html = f"<html><body>{start}{unit * times}</pre></body></html>"
        read_bytes(html.encode(), "a.html")

    assert in_proportion(run, 1000)
