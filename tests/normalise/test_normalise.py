"""Raw lines in, paragraphs out: one case a way in which text arrives mangled."""

import pytest
from making import source

from rulings.model import Form, RepairKind, Span
from rulings.normalise import normalise

HEAD = "主文\n原告之訴駁回。\n事實及理由\n"


def paragraphs(raw, form=Form.WRAPPED):
    return normalise(source(HEAD + raw, form)).text.split("\n")[3:-1]


WRAPPED = [
    pytest.param(
        "一、原告主張兩造訂立契約，約定被告每月應給付使用費新臺幣5,5\n20,964元，屢經催告均未獲置理，爰依契約請求如數給付等語。\n",
        [
            "一、原告主張兩造訂立契約，約定被告每月應給付使用費新臺幣5,520,964元，屢經催告均未獲置理，爰依契約請求如數給付等語。"
        ],
        id="a sum cut by the line",
    ),
    pytest.param(
        "一、被告使用之服務為Amazon Web Servi\nces，其餘由原告代管。Services一詞見契約。\n",
        ["一、被告使用之服務為Amazon Web Services，其餘由原告代管。Services一詞見契約。"],
        id="a Latin word cut by the line, the whole word stands elsewhere",
    ),
    pytest.param(
        "一、通知之規格有甲、乙及no in\nstance type，又no instance type者不計費。\n",
        ["一、通知之規格有甲、乙及no instance type，又no instance type者不計費。"],
        id="Latin words, the cut one known from elsewhere",
    ),
    pytest.param(
        "一、需要刪除的Acess\nKey已刪除，該Acess Key之截圖在卷。\n",
        ["一、需要刪除的Acess Key已刪除，該Acess Key之截圖在卷。"],
        id="a blank lost at the break",
    ),
    pytest.param(
        "一、詳見https://aw\ns.example.com/cn/shared-resp\nonsibility/之說明。\n",
        ["一、詳見https://aws.example.com/cn/shared-responsibility/之說明。"],
        id="an address cut twice",
    ),
    pytest.param(
        "一、原告於民國110 年1 月5 日依民法第145 條請求。\n",
        ["一、原告於民國110年1月5日依民法第145條請求。"],
        id="padded figures",
    ),
    pytest.param(
        "一、信件所載事項為：甲、開啟驗證並提供截圖；乙、開啟紀錄並提供截圖\n；⒊詳讀文件。\n㈠次查\n。\n",
        [
            "一、信件所載事項為：甲、開啟驗證並提供截圖；乙、開啟紀錄並提供截圖；⒊詳讀文件。",
            "㈠次查。",
        ],
        id="lines that start with a stop",
    ),
    pytest.param(
        "一、並聲明：1.被告應給付原告五千五百二十元及法定遲延利息。\n2.願供擔保，請准宣告假執行。\n二、被告則以：無。\n",
        [
            "一、並聲明：1.被告應給付原告五千五百二十元及法定遲延利息。2.願供擔保，請准宣告假執行。",
            "二、被告則以：無。",
        ],
        id="a running list that goes on at the start of a line",
    ),
    pytest.param(
        "一、那五月二十八日拍的\n5、6百張照片理應連續。\n",
        ["一、那五月二十八日拍的5、6百張照片理應連續。"],
        id="figures at the start of a line are no marker",
    ),
    pytest.param(
        "一、已領取保險金（見本院卷第5頁）\n，原告主張應予扣除。\n",
        ["一、已領取保險金（見本院卷第5頁），原告主張應予扣除。"],
        id="a line that starts with a comma after a bracket",
    ),
    pytest.param(
        "一、甲。\n\n二、乙。\n",
        ["一、甲。", "二、乙。"],
        id="blank lines between",
    ),
]


@pytest.mark.parametrize(("raw", "expected"), WRAPPED)
def test_lines_become_paragraphs(raw, expected):
    assert paragraphs(raw) == expected


def test_crlf_and_lf_give_the_same_paragraphs():
    raw = "一、原告主張\n甲。\n二、乙。\n"
    assert paragraphs(raw) == paragraphs(raw.replace("\n", "\r\n"))


GUTTERS = [
    pytest.param(
        "01 一、被告僅支付27,766元，尚有5,5\n02 20,964元未給付。\n03 二、乙。\n",
        ["一、被告僅支付27,766元，尚有5,520,964元未給付。", "二、乙。"],
        id="a sum across two numbered lines",
    ),
    pytest.param(
        "30 一、甲於同日告知被告費用暴增之情形，並請其\n31 立即處理，\n01 被告未予處理。\n02 二、乙。\n",
        ["一、甲於同日告知被告費用暴增之情形，並請其立即處理，被告未予處理。", "二、乙。"],
        id="a sentence across two pages",
    ),
    pytest.param(
        "01 一、甲。\n02\n03 二、乙。\n(續上頁)\n01\n02 三、丙。\n",
        ["一、甲。", "二、乙。", "三、丙。"],
        id="numbers alone on a line, page furniture",
    ),
    pytest.param(
        "01 一、共有\n02 20名員工在場，\n03 12月離職。\n",
        ["一、共有20名員工在場，12月離職。"],
        id="figures of the text after the number",
    ),
]


@pytest.mark.parametrize(("raw", "expected"), GUTTERS)
def test_gutters(raw, expected):
    lead = (
        "".join(f"{n:02} 第{n}行之內容，為使行號自一開始而設，\n" for n in range(1, 30))
        if raw.startswith("30")
        else ""
    )
    text = paragraphs(lead + raw, Form.PDF_TEXT)
    assert text[-len(expected) :] == expected if not lead else text[-1] == expected[-1]
    if lead:
        assert text[0].endswith(expected[0].removeprefix("一、")) or expected[0] in text


UNFRAMED = [
    pytest.param(
        "一、金額如下表：\n編號\n日期\n金額（新臺幣）\n1\n112年1月5日\n3,000\n2\n112年2月5日\n18,700\n二、綜上。\n",
        [
            "一、金額如下表：",
            "編號",
            "日期",
            "金額（新臺幣）",
            "1",
            "112年1月5日",
            "3,000",
            "2",
            "112年2月5日",
            "18,700",
            "二、綜上。",
        ],
        id="a cell a line: no figure runs into the next",
    ),
    pytest.param(
        "一、如下表：\n編號 日期 金額\n1 112年1月5日 3,000 5\n2 112年2月5日 18,700 元 5\n合計 21,700 元\n",
        [
            "一、如下表：",
            "編號 日期 金額",
            "1 112年1月5日 3,000 5",
            "2 112年2月5日 18,700 元 5",
            "合計 21,700 元",
        ],
        id="cells with one blank between: a line each, the blanks stay",
    ),
    pytest.param(
        "一、如下表：\n編號    日期            金額\n1       112年1月5日     3,000元\n合　計                  3,000元\n",
        ["一、如下表：", "編號\t日期\t金額", "1\t112年1月5日\t3,000元", "合計\t\t3,000元"],
        id="columns set apart by blanks: a spaced word is one cell, an empty cell is kept",
    ),
    pytest.param(
        "一、如下表：\n折舊時間           金額\n第1年折舊值        8,960×0.369=3,306\n第1年折舊後價值    8,960-3,306=5,654\n",
        [
            "一、如下表：",
            "折舊時間\t金額",
            "第1年折舊值\t8,960×0.369=3,306",
            "第1年折舊後價值\t8,960-3,306=5,654",
        ],
        id="columns that hold formulas",
    ),
    pytest.param(
        "一、如下表：\n1.醫療費    3,000元\n2.看護費    5,000元\n",
        ["一、如下表：", "1.醫療費    3,000元", "2.看護費    5,000元"],
        id="numbered items are paragraphs, whatever their blanks",
    ),
    pytest.param(
        "一、如下表：\n甲    3,000元    無\n        5,000元    無\n",
        ["一、如下表：", "甲    3,000元    無", "5,000元    無"],
        id="a row without its first cell: left as lines",
    ),
    pytest.param(
        "一、兩造間\n法律關係\n依\n系爭契約\n第26條\n約定，原告於113年得請求。\n",
        ["一、兩造間法律關係依系爭契約第26條約定，原告於113年得請求。"],
        id="short lines without figures are words of a sentence",
    ),
]


@pytest.mark.parametrize(("raw", "expected"), UNFRAMED)
def test_tables_without_a_frame(raw, expected):
    assert paragraphs(raw) == expected


_LINE = "　　按當事人一造不到場者得依到場當事人之聲請由其一造辯論而為判\n決民事訴訟法定有明文。\n"
TITLES = [
    pytest.param(
        f"壹、程序部分\n{_LINE * 3}",
        [
            "壹、程序部分",
            *["按當事人一造不到場者得依到場當事人之聲請由其一造辯論而為判決民事訴訟法定有明文。"]
            * 3,
        ],
        id="a title of its usual words",
    ),
    pytest.param(
        f"貳、兩造訂約經過\n{_LINE * 3}",
        [
            "貳、兩造訂約經過",
            *["按當事人一造不到場者得依到場當事人之聲請由其一造辯論而為判決民事訴訟法定有明文。"]
            * 3,
        ],
        id="a title far shorter than the lines are wrapped",
    ),
    pytest.param(
        "一、\n按當事人得以\n合意定管轄法院。\n",
        ["一、按當事人得以合意定管轄法院。"],
        id="a number alone is no title",
    ),
    pytest.param(
        f"{_LINE * 3}一、\n按當事人得以合意定管轄法院。\n",
        [
            *["按當事人一造不到場者得依到場當事人之聲請由其一造辯論而為判決民事訴訟法定有明文。"]
            * 3,
            "一、按當事人得以合意定管轄法院。",
        ],
        id="nor where lines are wrapped",
    ),
]


SPREAD = [
    pytest.param(
        "被告應給付原告甲股份有限公司及乙有限公司之金額，利息部分就其中\n3,5 80,805元部分自民國一百零八年十月十八日起按年息百分之五計算\n。\n",
        "被告應給付原告甲股份有限公司及乙有限公司之金額，利息部分就其中3,580,805元部分自民國一百零八年十月十八日起按年息百分之五計算。",
        id="inside a group of digits",
    ),
    pytest.param(
        "原告主張其受有薪資損失，然查其提出之證明所載之期間乃自民國一百\n10 5年度之財產所得資料並無該等薪資收入，故其主張並不足以採信也\n。\n",
        "原告主張其受有薪資損失，然查其提出之證明所載之期間乃自民國一百105年度之財產所得資料並無該等薪資收入，故其主張並不足以採信也。",
        id="at the start of a line, the one before it full",
    ),
    pytest.param(
        "損失價值新臺幣若干元，嗣原告與訴外人丙○○於民國（下同）在10 5\n年12月14日達成和解並約定和解金若干元，又關於上開事故之過失比例\n。\n",
        "損失價值新臺幣若干元，嗣原告與訴外人丙○○於民國（下同）在105年12月14日達成和解並約定和解金若干元，又關於上開事故之過失比例。",
        id="at the end of a full line",
    ),
    pytest.param(
        "原告所提估價單記載零件10 5件，其餘如附表所示，經查並無不合之處\n，應予准許，被告空言爭執該等零件並非必要者，即無足採，併予敘明\n。\n",
        "原告所提估價單記載零件10 5件，其餘如附表所示，經查並無不合之處，應予准許，被告空言爭執該等零件並非必要者，即無足採，併予敘明。",
        id="inside a line: nobody can tell",
    ),
]


@pytest.mark.parametrize(("raw", "expected"), SPREAD)
def test_figures_spread_to_fill_a_line(raw, expected):
    assert paragraphs(_LINE * 3 + raw)[3:] == [expected]


def test_a_number_inside_a_quotation_is_none_of_the_judgment_s():
    raw = (
        f"{_LINE * 3}三、得心證之理由：按汽車行駛至交岔路口「其行進、轉彎應依下列：\n"
        "四、右轉彎時，應距交岔路口三十公尺前顯示方向燈換入外側車道\n。」定有明文。\n"
    )
    assert paragraphs(raw)[3:] == [
        "三、得心證之理由：按汽車行駛至交岔路口「其行進、轉彎應依下列：四、右轉彎時，應距交岔路口三十公尺前顯示方向燈換入外側車道。」定有明文。"
    ]


@pytest.mark.parametrize(("raw", "expected"), TITLES)
def test_titles_without_a_stop(raw, expected):
    assert paragraphs(raw) == expected


_CITE = "⒉兩造於九十三年六月間簽訂共同投標協議書並經公證為系爭契約之\n一部，其後被告各期估驗計價，均依該協議書辦理。（見卷一第56頁）\n"
LISTS = [
    pytest.param(
        f"㈠不爭執事項：\n⒈兩造訂約。\n{_CITE}⒊系爭工程之請款方式係由代表廠商檢具各成員之文件向被告請領。\n",
        [
            "㈠不爭執事項：",
            "⒈兩造訂約。",
            _CITE.replace("\n", ""),
            "⒊系爭工程之請款方式係由代表廠商檢具各成員之文件向被告請領。",
        ],
        id="an item after a cite that ends at the edge",
    ),
    pytest.param(
        "三、兩造不爭執事項（本院卷第六十頁，保留增刪修改權限於本院）\n㈠被告於民國一百零三年十月間駕駛肇事車輛行經該處因而發生事故\n，致原告受有損害。\n",
        [
            "三、兩造不爭執事項（本院卷第六十頁，保留增刪修改權限於本院）",
            "㈠被告於民國一百零三年十月間駕駛肇事車輛行經該處因而發生事故，致原告受有損害。",
        ],
        id="a first item after a title with a remark that ends at the edge",
    ),
]


@pytest.mark.parametrize(("raw", "expected"), LISTS)
def test_lists_at_the_edge(raw, expected):
    assert paragraphs(raw) == expected


_WIDE = "其自民國108年5月29日起成為被告所營運之 線上遊戲「三國演武」（下稱系爭遊戲）之玩家，雙方並訂 有定型化契約"
LOOSE = [
    pytest.param(
        f"一、原告起訴主張：{_WIDE}。 二、被告則以：{_WIDE}。\n",
        [
            f"一、原告起訴主張：{_WIDE.replace(' ', '')}。",
            f"二、被告則以：{_WIDE.replace(' ', '')}。",
        ],
        id="lines joined with a blank, and items among them",
    ),
    pytest.param(
        f"壹、程序方面 本件被告未到場，{_WIDE}，爰為判決。 貳、實體方面 一、原告主張：{_WIDE}。\n",
        [
            "壹、程序方面",
            f"本件被告未到場，{_WIDE.replace(' ', '')}，爰為判決。",
            "貳、實體方面",
            f"一、原告主張：{_WIDE.replace(' ', '')}。",
        ],
        id="titles followed by a blank",
    ),
    pytest.param(
        f"一、{_WIDE}，{_WIDE}，請求新臺幣1, 308,345元及84 6,489元，自民國10 9年7月28日起算，依Amazon Web Services 之約定。\n",
        [
            f"一、{_WIDE.replace(' ', '')}，{_WIDE.replace(' ', '')}，請求新臺幣1,308,345元及846,489元，自民國109年7月28日起算，依Amazon Web Services 之約定。"
        ],
        id="sums and years cut as well, Latin words not joined",
    ),
    pytest.param(
        "一、被告於109年6月17日函文告知原告稱依  貴我雙方所簽訂之契約，其與  貴公司合作愉快，絕無提前終止與  貴公司契約之意思。\n",
        [
            "一、被告於109年6月17日函文告知原告稱依  貴我雙方所簽訂之契約，其與  貴公司合作愉快，絕無提前終止與  貴公司契約之意思。"
        ],
        id="the blanks of courtesy before 貴 stay",
    ),
]


@pytest.mark.parametrize(("raw", "expected"), LOOSE)
def test_blanks_where_lines_ended(raw, expected):
    assert paragraphs(raw, Form.PAGE) == expected


FIELDS = [
    pytest.param(
        "跳至主要內容\n:::\n分享網址:\n裁判字號：\n測試簡易庭 112 年度測訴字第 11 號民事判決\n裁判日期：\n民國 113 年 10 月 30 日\n"
        "裁判案由：\n返還價金等\n臺灣測試地方法院民事判決\n112年度測訴字第11號\n主文\n駁回。\n",
        "臺灣測試地方法院民事判決\n112年度測訴字第11號\n主文\n駁回。\n",
        id="the fields of an official page, values below them",
    ),
    pytest.param(
        "裁判字號：測試簡易庭 112 年度測訴字第 11 號民事判決\n裁判案由：返還價金等\n臺灣測試地方法院民事判決\n主文\n駁回。\n裁判日期:2024-10-30\n",
        "臺灣測試地方法院民事判決\n主文\n駁回。\n",
        id="values beside them",
    ),
    pytest.param(
        "裁判案由：\n返還價金等\n主文\n駁回。\n",
        "返還價金等\n主文\n駁回。\n",
        id="no title follows: a line that may be the judgment's stays",
    ),
]


@pytest.mark.parametrize(("raw", "expected"), FIELDS)
def test_fields_of_a_page_are_no_words_of_the_judgment(raw, expected):
    assert normalise(source(raw, Form.PAGE)).text == expected


def test_a_signature_is_no_table():
    close = "中    華    民    國    113   年    3     月    19    日\n"
    bench = "審判長法    官    甲乙丙\n        法    官    丁戊己\n"
    repairs = normalise(source(f"{HEAD}一、理由。\n{close}{bench}{close}")).repairs
    assert RepairKind.COLUMN not in {repair.kind for repair in repairs}


def test_no_figure_is_taken_for_a_line_number_where_there_is_no_gutter():
    raw = "一、下列金額：\n01 甲\n02 乙\n"
    assert "01" in "".join(paragraphs(raw, Form.WRAPPED))


def test_a_line_that_opens_with_another_figure_keeps_it():
    assert paragraphs("01 一、甲共\n02 二十名，\n15 人缺席。\n03 二、乙。\n", Form.PDF_TEXT) == [
        "一、甲共二十名，15人缺席。",
        "二、乙。",
    ]


GLYPHS = [
    pytest.param(
        "㈨甲。\n㈩乙。\n\uf674丙。\n\uf673丁。\n",
        {"\uf674": "(十一)", "\uf673": "(十二)"},
        id="after ㈩",
    ),
    pytest.param(
        "㈩乙。\n\ufffd丙。\n\ufffd丁。\n", {"\ufffd": "(十一)"}, id="lost ones by their place"
    ),
    pytest.param("一、300\uf4e912＝3,600。\n", {"\uf4e9": "×"}, id="a sign between figures"),
    pytest.param("一、証人林\ue268到庭。\n", {"\ue268": "\ue268"}, id="in a name: left alone"),
    pytest.param(
        "一、給付壹佰\ue372拾元。\n二、一百三十元有據。\n",
        {"\ue372": "參"},
        id="a figure the same sum proves",
    ),
    pytest.param(
        "一、給付壹佰\ue372拾元。\n二、一百三十元、一百四十元有據。\n",
        {"\ue372": "\ue372"},
        id="two sums would fit: left alone",
    ),
    pytest.param("一、\uf674丙。\n", {"\uf674": "\uf674"}, id="nothing before it: left alone"),
]


@pytest.mark.parametrize(("raw", "readings"), GLYPHS)
def test_unreadable_characters(raw, readings):
    normalised = normalise(source(HEAD + raw))
    kinds = (RepairKind.GLYPH, RepairKind.UNREAD)
    glyphs = [r for r in normalised.repairs if r.kind in kinds]
    first: dict[str, str] = {}
    for repair in glyphs:
        first.setdefault((HEAD + raw)[repair.source.start], repair.text)
    assert first == readings
    assert all(bool(r.evidence) is (r.kind is RepairKind.GLYPH) for r in glyphs)


def test_another_copy_proves_a_lost_character():
    one = "甲地方法院民事判決\n主文\n駁回。\n理由\n如附表所示㈢至\ufffd各項處置並提供資料，\n"
    two = one.replace("\ufffd", "\uf674")
    both = source(one + two, copies=(Span(0, len(one)), Span(len(one), len(one + two))))
    glyph = next(r for r in normalise(both).repairs if r.kind is RepairKind.GLYPH)
    assert glyph.text == "(十一)"
    assert glyph.evidence == "copy 2 in the same file has U+F674 between the same words"


def test_the_award_of_90_su_4494_is_the_sum_its_reasons_work_out():
    """主文 has 壹佰?拾肆萬貳仟貳佰貳拾?元, the reasons 一百三十四萬二千二百二十三元."""
    from pathlib import Path  # noqa: PLC0415

    from rulings.sources import read  # noqa: PLC0415

    text = normalise(read(Path("docs/rulings/tpdv-90-su-4494/source.txt"))).text
    assert text.count("壹佰參拾肆萬貳仟貳佰貳拾參元") == 2


WIDE = "原告主張被告應負賠償責任並應負擔訴訟費用及其他一切必要費用"  # a line of 28 characters


@pytest.mark.parametrize(
    ("cut", "whole"),
    [
        ("41 8,293", "418,293"),
        ("418, 293", "418,293"),
        ("418 ,293", "418,293"),
        ("418,2 93", "418,293"),
    ],
)
def test_a_sum_cut_where_a_line_broke_is_whole_in_one_line(cut: str, whole: str) -> None:
    before, after = cut.split(" ")
    line = WIDE[: 28 - (len(before) + 1) // 2] + " " * (len(before) % 2)
    text = " ".join(
        (
            HEAD.replace("\n", " ") + f"一、{WIDE[:26]}",
            WIDE,
            WIDE,
            WIDE,
            line + before,
            after + "元。",
        )
    )
    made = normalise(source(text, Form.FLAT)).text
    assert f"{whole}元。" in made


def test_cells_that_stand_apart_are_no_cut_sum() -> None:
    cells = "編號 1 100 200 2 300 400 3 500 600 4 700 800"
    text = HEAD.replace("\n", " ") + " ".join((f"一、{WIDE[:26]}", WIDE, WIDE, WIDE, cells))
    assert "100 200 2 300 400" in normalise(source(text, Form.FLAT)).text
