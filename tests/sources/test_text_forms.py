"""Which form a text has: what each looks like, and what can be asked for against appearances."""

import pytest

from rulings.errors import SourceError
from rulings.model import Form
from rulings.sources import detect, read_bytes

HEAD = "臺灣山海地方法院民事判決　　　　　　　112年度訴字第7號\r\n原　　　告　青田有限公司\r\n"
WRAPPED = HEAD + (
    "    主      文\r\n"
    "被告應給付原告新臺幣壹拾貳萬元，及自民國一百十二年三月一日\r\n"
    "起至清償日止，按週年利率百分之五計算之利息。\r\n"
    "    事實及理由\r\n"
    "一、原告主張：兩造於110 年1 月2 日訂立契約，被告迄未付款，\r\n"
    "    屢經催討均置之不理等語。\r\n"
)
LONG = "一、原告主張：兩造訂立維護契約，由原告代為保管主機，被告按月付款，嗣被告拒不付款，" * 3
PAGE_LONG = f"臺灣山海地方法院民事判決\n112年度訴字第7號\n主文\n原告之訴駁回。\n{LONG}\n{LONG}\n"
PAGE_BLANKS = "\n\n".join(line for line in WRAPPED.split("\r\n") if line) + "\n"
DATABASE = (
    "【裁判字號】    91,簡,305\n【裁判日期】    930228\n【裁判案由】    返還價金\n【裁判全文】\n"
    "臺灣山海地方法院民事判決      九十一年度簡字第三○五號\n    主    文\n原告之訴駁回。\n\n"
    "某處製作；某會備份。\n"
)
GUTTER = (
    "01 臺灣山海地方法院民事判決\n02 112年度訴字第7號\n03 主文\n04 原告之訴駁回，訴訟費用由原\n"
    "05 告負擔。\n\n01 事實及理由\n02 一、本件無爭執。"
)
PAGE_HEAD_THEN_GUTTER = (
    "\n\n臺灣山海地方法院民事判決\n\n112年度訴字第7號\n\n主 文\n\n"
    "- 一、被告應給付原告新臺幣12元。\n- 二、訴訟費用由被告負擔。\n\n"
    "01 法定遲延利息等語，並聲明：如主  \n02 文所示。  \n03 二、被告則以：無  \n04 理由。\n"
    "05 三、本院判斷如下  \n06 附此敘明。\n"
)
# What a site puts around a judgment it has in one line.
ENCLOSED = (
    "臺灣山海地方法院112年度訴字第7號\n關鍵資訊\n- 裁判案由返還價金\n- 案件類型民事\n- 裁判日期112 年 5 月 1 日\n"
    "臺灣山海地方法院民事判決 112年度訴字第7號 原 告 甲○○ 訴訟代理人 丙丁戊律師 被 告 試作網路科技股份有限公司 法定代理人 乙○○ "
    "上列當事人間請求返還價金事件，本院於民國112年4月1日言詞辯論終結，判決如下： 主 文 原告之訴駁回。 訴訟費用由原告負擔。 "
    "事實及理由 一、原告主張：兩造訂約，被告應返還價金等語。 二、被告則以：業已清償等語。 三、按原告應負舉證責任。\n相關判決\n"
)
FLAT = "臺灣山海地方法院民事判決112年度訴字第7號主文原告之訴駁回。事實及理由一、略。二、略。"
FRAMED = WRAPPED + "┌──────┬──────────────────────────────────────┐\r\n" * 20


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (WRAPPED, Form.WRAPPED),
        (WRAPPED.replace("\r\n", "\n"), Form.WRAPPED),
        (FRAMED, Form.WRAPPED),  # the frame of a table is no long paragraph
        (PAGE_LONG, Form.PAGE),
        (PAGE_BLANKS, Form.PAGE),
        (DATABASE, Form.DATABASE),
        (GUTTER, Form.PDF_TEXT),
        (PAGE_HEAD_THEN_GUTTER, Form.PDF_TEXT),
        (WRAPPED + "(續上頁)\r\n", Form.PDF_TEXT),
        (FLAT, Form.FLAT),
        (ENCLOSED, Form.FLAT),
        (FLAT + "\n", Form.FLAT),
    ],
    ids=lambda value: value.replace("\n", " ")[:12] if isinstance(value, str) else value,
)
def test_a_form_is_known_by_its_looks(text: str, form: Form) -> None:
    assert detect(text.encode(), "source.txt") is form
    assert read_bytes(text.encode(), "source.txt").form is form


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param("01\t甲\n02\t乙\n03\t丙\n04\t丁\n", id="cells of a table"),
        pytest.param("01│甲\n02│乙\n03│丙\n04│丁\n", id="cells in a frame"),
        pytest.param("10日起至清償\n12月止按年息\n", id="wrapped dates"),
    ],
)
def test_figures_at_the_start_of_lines_are_not_always_line_numbers(rows: str) -> None:
    assert detect((WRAPPED + rows).encode(), "source.txt") is Form.WRAPPED


@pytest.mark.parametrize("text", [WRAPPED, PAGE_LONG, PAGE_BLANKS, DATABASE, GUTTER, FLAT])
def test_raw_is_the_file_s_text_to_the_letter(text: str) -> None:
    odd = text + "\u00a0\ufffd\uf6b0\u3000\r\n \n"
    source = read_bytes(odd.encode(), "source.txt")
    assert source.raw == odd


def test_the_headers_of_the_old_database_are_metadata_and_stay_in_the_text() -> None:
    source = read_bytes(DATABASE.encode(), "source.txt")
    assert source.metadata.docket == "91年度簡字第305號"
    assert source.metadata.decided == "2004-02-28"
    assert source.metadata.title == "返還價金"
    assert source.raw == DATABASE


@pytest.mark.parametrize(
    ("headers", "docket", "decided", "title"),
    [
        ("【裁判字號】 90,訴,4494\n【裁判日期】 920715\n", "90年度訴字第4494號", "2003-07-15", ""),
        ("【裁判字號】 105,訴,66\n【裁判日期】 1050606\n", "105年度訴字第66號", "2016-06-06", ""),
        ("【裁判字號】 某法院 99 年度 重訴 字第 5 號 民事判決\n", "99年度重訴字第5號", "", ""),
        ("【裁判日期】 民國 113 年 01 月 02 日\n", "", "2024-01-02", ""),
        ("【裁判日期】 921345\n", "", "", ""),  # there is no 13th month
        ("【裁判案由】\n【裁判全文】\n", "", "", ""),
    ],
)
def test_headers_are_read_where_they_make_sense(
    headers: str, docket: str, decided: str, title: str
) -> None:
    metadata = read_bytes((headers + WRAPPED).encode(), "source.txt").metadata
    assert (metadata.docket, metadata.decided, metadata.title) == (docket, decided, title)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (PAGE_LONG, Form.WRAPPED),
        (WRAPPED, Form.PAGE),
        (GUTTER, Form.WRAPPED),
        (PAGE_HEAD_THEN_GUTTER, Form.PAGE),
        (WRAPPED + "01 附表\r\n", Form.PDF_TEXT),
    ],
)
def test_a_person_may_overrule_the_guess_between_forms_of_text(text: str, form: Form) -> None:
    assert read_bytes(text.encode(), "source.txt", form).form is form


@pytest.mark.parametrize(
    ("text", "form", "message"),
    [
        (WRAPPED, Form.API_JSON, "JSON of the court's interface, but this is hard-wrapped text"),
        (WRAPPED, Form.ARCHIVE_JSON, "JSON of the court's archive, but this is hard-wrapped text"),
        (WRAPPED, Form.HTML, "a saved HTML page, but this is hard-wrapped text"),
        (WRAPPED, Form.PDF, "a PDF file, but this is hard-wrapped text"),
        (WRAPPED, Form.FLAT, "text without line breaks, but this is hard-wrapped text"),
        (WRAPPED, Form.DATABASE, "older database text, but this is hard-wrapped text"),
        (WRAPPED, Form.PDF_TEXT, "text out of a PDF, but this is hard-wrapped text"),
        (FLAT, Form.WRAPPED, "hard-wrapped text, but this is text without line breaks"),
        (FLAT, Form.PAGE, "text copied from a page, but this is text without line breaks"),
        (
            '{"JFULL":"判決"}',
            Form.HTML,
            "a saved HTML page, but this is JSON of the court's archive",
        ),
        (
            '{"JFULL":"判決"}',
            Form.API_JSON,
            "JSON of the court's interface, but this is JSON of the court's archive",
        ),
    ],
)
def test_a_form_that_does_not_fit_is_refused_with_what_was_found(
    text: str, form: Form, message: str
) -> None:
    with pytest.raises(SourceError) as error:
        read_bytes(text.encode(), "a/source.txt", form)
    assert str(error.value) == f"a/source.txt: asked to read {message}"
