"""Pages people wrote, cut into sections and languages."""

import pytest

from rulings.model import Text
from rulings.search.pages import records_of_page
from rulings.search.records import Kind

TITLE = Text("外掛與停權", "Bans")


def found(page: str) -> list[tuple[str, str, str, str, str]]:
    return [
        (one.url, one.section.zh, one.section.en, one.language, one.text)
        for one in records_of_page(page, "topics/bans/", TITLE, Kind.TOPIC)
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", []),
        ("<p>前言</p>", [("topics/bans/", "", "", "zh", "前言")]),
        (
            (
                '<h2 id="proof"><span lang="zh-Hant">舉證</span> <span lang="en">Proof</span>'
                '<a class="headerlink" href="#proof">¶</a></h2>'
                '<p>誰證明？<!-- 無 -->業者。</p><p lang="en">The <em>operator</em>.</p>'
            ),
            [
                ("topics/bans/#proof", "舉證", "Proof", "zh", "舉證 誰證明？業者。"),
                ("topics/bans/#proof", "舉證", "Proof", "en", "Proof The operator."),
            ],
        ),
        (
            '<p>甲</p><h2 id="a">乙</h2><ul><li>丙</li><li>丁</li></ul><h3>戊</h3><p>己</p>',
            [
                ("topics/bans/", "", "", "zh", "甲"),
                ("topics/bans/#a", "乙 戊", "", "zh", "乙 丙 丁 戊 己"),
            ],
        ),
        ("<script>甲</script><style>乙</style>丙", [("topics/bans/", "", "", "zh", "丙")]),
        (
            '<div lang="en">one<p lang="zh-Hant-TW">二</p>three</div>',
            [("topics/bans/", "", "", "zh", "二"), ("topics/bans/", "", "", "en", "one three")],
        ),
    ],
)
def test_one_record_for_each_section_and_language(
    page: str, expected: list[tuple[str, str, str, str, str]]
) -> None:
    assert found(page) == expected


def test_a_topic_is_known_as_one() -> None:
    (one,) = records_of_page("甲", "topics/bans/", TITLE, Kind.TOPIC)
    assert (one.kind, one.title, one.court) == (Kind.TOPIC, TITLE, None)
