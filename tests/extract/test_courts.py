"""Courts and dockets: names old and new, spelling, and links into the official search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.courts import (
    Docket,
    court_english,
    find_court,
    load_courts,
    normalise_docket,
    official_judgment_url,
    official_search_url,
    parse_docket,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("九十年度訴字第四四九四號", "90年度訴字第4494號"),
        ("112年度訴字第2207號", "112年度訴字第2207號"),
        ("112 年度 訴 字第 2207 號", "112年度訴字第2207號"),
        ("１０７年度消字第４７號", "107年度消字第47號"),
        ("113年度消上更二字第1號", "113年度消上更二字第1號"),
        ("一百零八年度消上易字第十五號", "108年度消上易字第15號"),
        ("43年台上字第377號", "43年台上字第377號"),  # precedents are cited without 度
        ("106年度重訴更㈠字第3號", "106年度重訴更㈠字第3號"),
        ("不是案號", "不是案號"),
    ],
)
def test_a_docket_in_arabic_figures(text, expected):
    assert normalise_docket(text) == expected


@given(
    st.integers(1, 199),
    st.sampled_from(["訴", "台上", "消上更二", "勞專調"]),
    st.integers(1, 99999),
)
def test_a_docket_written_is_the_docket_read(year, word, number):
    docket = Docket(year, word, number)
    assert parse_docket(str(docket)) == docket


@pytest.mark.parametrize(
    ("name", "code", "english"),
    [
        ("臺灣臺北地方法院", "TPD", "Taipei District Court"),
        ("台灣台北地方法院", "TPD", "Taipei District Court"),
        ("臺灣板橋地方法院", "PCD", "New Taipei District Court"),
        ("臺灣嘉義地方法院", "CYD", "Chiayi District Court"),
        ("臺灣高等法院", "TPH", "Taiwan High Court"),
        ("臺灣高等法院 臺中分院", "TCH", "Taiwan High Court, Taichung Branch"),
        ("最高法院", "TPS", "Supreme Court"),
        ("智慧財產法院", "IPC", "Intellectual Property and Commercial Court"),
        ("臺灣臺北地方法院新店簡易庭", "TPD", "Taipei District Court"),
    ],
)
def test_a_court_by_any_of_its_names(name, code, english):
    court = find_court(name)
    assert court
    assert court.code == code
    assert court_english(name) == english


def test_an_unknown_court_has_no_english_name_and_no_link():
    assert court_english("某某法院") == ""
    assert official_search_url("某某法院", "112年度訴字第1號") == ""


def test_every_court_has_its_own_code_and_the_22_district_courts_are_there():
    courts = set(load_courts().values())
    assert len({court.code for court in courts}) == len(courts)
    assert sum(court.name.endswith("地方法院") for court in courts) == 22


@pytest.mark.parametrize(
    ("court", "docket", "query"),
    [
        (
            "臺灣臺北地方法院",
            "九十年度訴字第四四九四號",
            "jud_court=TPD&jud_sys=V&jud_year=90&jud_case=%E8%A8%B4&jud_no=4494&judtype=JUDBOOK",
        ),
        (
            "最高法院",
            "90年度臺抗字第2號",  # the database writes 台抗
            "jud_court=TPS&jud_sys=V&jud_year=90&jud_case=%E5%8F%B0%E6%8A%97&jud_no=2&judtype=JUDBOOK",
        ),
    ],
)
def test_the_official_search_for_a_docket(court, docket, query):
    assert official_search_url(court, docket) == (
        f"https://law.judicial.gov.tw/FJUD/qryresult.aspx?{query}"
    )


@pytest.mark.parametrize(
    ("jid", "url"),
    [
        (
            "TPDV,112,訴,2207,20241212,1",
            "https://judgment.judicial.gov.tw/FJUD/data.aspx?ty=JD&id=TPDV%2C112%2C%E8%A8%B4%2C2207%2C20241212%2C1",
        ),
        ("TPDV", ""),
        ("TPDV,112,訴&x=1,2207,20241212,1", ""),
    ],
)
def test_the_official_page_of_a_judgment(jid, url):
    assert official_judgment_url(jid) == url
