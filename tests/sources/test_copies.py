"""Several copies of one judgment in one file, and what only looks like one."""

from pathlib import Path

import pytest

from rulings.model import Form
from rulings.sources import read, read_bytes
from rulings.sources.copies import find_copies
from timing import in_proportion

RULINGS = Path(__file__).parents[2] / "docs" / "rulings"

HEAD = ("臺灣山海地方法院民事判決", "112年度訴字第7號", "原告　青田有限公司", "被告　白石商行")
SENTENCES = (
    "被告應給付原告新臺幣十二萬元，及自起訴狀繕本送達翌日起至清償日止之利息。",
    "原告主張兩造於春季訂立主機維護契約，約定每月初五付款，被告自夏季起分文未付。",
    "被告則以伊從未收到發票，且主機屢次停擺，修繕遲延致顧客流失等語資為抗辯。",
    "經查，契約第三條載明停擺逾二日者按日減價，兩造就停擺之日數並無爭執。",
    "從而，原告請求於扣除減價後之範圍內為有理由，其餘部分則屬無據，應予駁回。",
)
BODY = (*SENTENCES, "書記官　某某")
WHOLE = "\n".join(HEAD + BODY) + "\n"
BLANKS = "\n\n".join(HEAD + BODY) + "\n\n"
CUT = "\n".join([*HEAD, *(half for s in BODY for half in (s[:17], s[17:]) if half)]) + "\n"


def parts(raw: str) -> list[str]:
    spans, _ = find_copies(raw)
    return [raw[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param(WHOLE, id="one judgment"),
        pytest.param(WHOLE + "上列當事人間112年度訴字第7號事件。\n", id="its docket again"),
        pytest.param("112年度訴字第7號\n" + WHOLE, id="a title before it"),
        pytest.param("\n".join(HEAD[:2]) + "\n" + WHOLE, id="its caption as the page's title"),
        pytest.param(
            WHOLE
            + "\n".join((*HEAD[:2], "上列判決之原本有誤，應更正如下：年息改為月息。", "書記官")),
            id="a correction under the same docket",
        ),
        pytest.param(
            WHOLE + "附件\n" + WHOLE.replace("112年度訴字第7號", "110年度訴字第3號"),
            id="another docket's decision as attachment",
        ),
        pytest.param(
            "".join("\n".join(HEAD[:2]) + f"\n{sentence}\n" for sentence in SENTENCES),
            id="a running head on every page",
        ),
        pytest.param(
            WHOLE.replace("地方法院", "高等法院") + WHOLE, id="the decision below, attached"
        ),
    ],
)
def test_what_only_looks_like_a_copy_is_none(raw: str) -> None:
    assert parts(raw) == [raw]


@pytest.mark.parametrize(
    ("copies", "chosen"),
    [
        pytest.param([WHOLE, WHOLE], 0, id="equal: the first"),
        pytest.param([WHOLE.replace("春", "\ufffd"), CUT], 1, id="a lost character"),
        pytest.param([WHOLE.replace("春", "\uf674"), CUT], 1, id="an unlisted character"),
        pytest.param(
            [WHOLE.replace("春", "\ufffd"), CUT.replace("春", "\uf674")], 1, id="lost is worse"
        ),
        pytest.param([WHOLE.replace("被告　白石", "0000000000\n被告　白石"), CUT], 1, id="masks"),
        pytest.param([CUT, WHOLE], 1, id="lines cut by their width"),
        pytest.param([BLANKS, WHOLE], 1, id="blank lines"),
        pytest.param([WHOLE[:-80] + "\n", CUT], 1, id="cut off"),
        pytest.param([CUT, BLANKS, WHOLE, WHOLE], 2, id="four"),
    ],
)
def test_the_least_damaged_copy_is_chosen(copies: list[str], chosen: int) -> None:
    raw = "".join(copies)
    assert parts(raw) == copies
    assert find_copies(raw)[1] == chosen


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("  臺灣山海地方法院民事判決\n112年度訴字第7號\n", id="indented"),
        pytest.param("臺灣山海地方法院民事判決　　　112年度訴字第7號\n", id="on one line"),
        pytest.param("臺 灣 山 海 地 方 法 院 民 事 判 決\n\n112 年度 訴 字第 7 號\n", id="spaced"),
        pytest.param("01 臺灣山海地方法院民事判決\n02 112年度訴字第7號\n", id="with line numbers"),
        pytest.param("## 臺灣山海地方法院民事判決\n112年度訴字第7號\n", id="as a Markdown heading"),
        pytest.param("宣　示　判　決　筆　錄　112年度花小字第7號\n", id="record of pronouncement"),
        pytest.param("臺灣山海地方法院民事判決\n一百十二年度訴字第七號\n", id="Chinese numerals"),
    ],
)
def test_a_caption_is_known_however_it_is_set(head: str) -> None:
    copy = head + "\n".join(BODY) + "\n"
    assert parts(copy * 3) == [copy] * 3


def test_a_copy_begins_with_its_database_header() -> None:
    copy = "【裁判字號】 112,訴,7\n【裁判案由】 返還價金\n" + WHOLE
    assert parts(copy * 2) == [copy, copy]


def test_lines_may_end_as_windows_ends_them() -> None:
    copy = WHOLE.replace("\n", "\r\n")
    assert parts(copy * 2) == [copy, copy]


def test_copies_are_found_in_the_text_of_a_page() -> None:
    copy = "".join(f"<div>{line}</div>" for line in HEAD + BODY)
    html = (
        f'<html><div class="htmlcontent">{copy}</div><div class="htmlcontent">{copy}</div></html>'
    )
    source = read_bytes(html.encode(), "a.html")
    assert source.form is Form.HTML
    assert len(source.copies) == 2


def test_the_four_copies_of_the_cloud_services_judgment() -> None:
    # The first has lost five characters and has zeros for addresses; the third is hard-wrapped
    # and the fourth has blank lines between its paragraphs. The second is the one to read.
    source = read(RULINGS / "tpdv-112-su-2207" / "source.txt")
    assert len(source.copies) == 4
    assert source.chosen == 1
    assert (source.copies[0].start, source.copies[-1].end) == (0, len(source.raw))
    texts = [source.raw[span.start : span.end] for span in source.copies]
    assert [text.count("\ufffd") for text in texts] == [5, 0, 0, 0]
    for text in texts:
        lines = text.split()
        assert lines[0] == "臺灣臺北地方法院民事判決"
        assert lines[1] == "112年度訴字第2207號"
        assert lines[-1] == ["書記官", "林家鋐"][-1]


@pytest.mark.parametrize(
    ("slug", "form"),
    [
        ("cydv-95-su-472", Form.DATABASE),
        ("tpdv-90-su-4494", Form.DATABASE),
        ("tpdv-112-su-2207", Form.PAGE),
        ("tpdv-112-su-2253", Form.PDF_TEXT),
        ("tphv-113-xiaoshang-geng2-1", Form.PDF_TEXT),
    ],
)
def test_the_judgments_of_the_site_have_their_forms(slug: str, form: Form) -> None:
    path = RULINGS / slug / "source.txt"
    source = read(path)
    assert source.form is form
    assert source.raw.encode() == path.read_bytes()
    assert len(source.copies) == (4 if slug == "tpdv-112-su-2207" else 1)


@pytest.mark.parametrize(
    "unit",
    [
        "臺灣山海地方法院民事判決\n112年度訴字第7號\n",
        "臺灣山海地方法院民事判決" + "\n" * 50,
        WHOLE,
        "【裁判字號】\n",
        " " * 500 + "\n",
        "\n",
        "0" * 100 + "x",
        "判決" + " " * 100,
    ],
)
def test_twice_the_text_takes_about_twice_the_time(unit: str) -> None:
    def run(size: int) -> None:
        text = ("判決" + unit * (size // len(unit) + 1))[:size]
        read_bytes(text.encode(), "source.txt")

    assert in_proportion(run, 25_000)
