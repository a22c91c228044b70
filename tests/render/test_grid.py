"""Tables of a judgment: columns, letters above them, figures that continue a row."""

from lxml import html as parser

from rulings.model import Text
from rulings.render.grid import Line, table_view


def cells(row):
    return [" ".join(cell.text_content().split()) for cell in parser.fromstring(f"<table><tr>{row.cells}</tr></table>").xpath("//td|//th")]  # fmt: skip


LINES = (
    Line("head-1", Text("\tA\tB")),
    Line("head-2", Text("編號\t原請求\t應退還")),
    Line("row-1", Text("1\t60元\t50元")),
    Line("row-1b", Text("\t\t*5元")),
    Line("row-total", Text("總計\t60元\t55元")),
)


def test_letters_stand_above_their_columns():
    view = table_view(LINES)
    assert [cells(row) for row in view.head] == [["", "A", "B"], ["編號", "原請求", "應退還"]]


def test_a_line_without_its_own_number_continues_the_row_and_keeps_its_anchor():
    view = table_view(LINES)
    assert [cells(row) for row in view.rows] == [
        ["1", "60元", "50元 *5元"],
        ["總計", "60元", "55元"],
    ]
    assert 'id="row-1b"' in view.rows[0].cells


def test_both_languages_stand_in_one_cell():
    english = (
        "\tA\tB",
        "No.\tClaimed\tRefund",
        "1\tNT$60\tNT$50",
        "\t\t*NT$5",
        "Total\tNT$60\tNT$55",
    )
    lines = tuple(
        Line(x.anchor, Text(x.words.zh, en)) for x, en in zip(LINES, english, strict=True)
    )
    assert cells(table_view(lines).rows[1]) == ["總計 Total", "60元 NT$60", "55元 NT$55"]


def test_english_cut_otherwise_stands_whole_below_its_row():
    lines = (*LINES[:4], Line("row-total", Text("總計\t60元\t55元", "Total: 60 and 55")))
    assert cells(table_view(lines).rows[-1]) == ["Total: 60 and 55"]


def anchors(rows):
    return [[row.anchor, *parser.fromstring(f"<table><tr>{row.cells}</tr></table>").xpath("//@id")] for row in rows]  # fmt: skip


def test_no_line_of_a_framed_table_loses_its_anchor():
    drawn = (
        ("head-1", "┌──┬──────┐"),
        ("head-2", "│編號│金額        │"),
        ("head-3", "├──┼──────┤"),
        ("row-1", "│1   │60元        │"),
        ("row-1b", "│    │（已付）    │"),
        ("row-1c", "├──┼──────┤"),
        ("row-total", "│總計│60元        │"),
        ("row-totalb", "└──┴──────┘"),
    )
    view = table_view([Line(anchor, Text(words)) for anchor, words in drawn])
    assert [cells(row) for row in (*view.head, *view.rows)] == [
        ["編號", "金額"],
        ["1", "60元（已付）"],
        ["總計", "60元"],
    ]
    assert anchors((*view.head, *view.rows)) == [
        ["head-2", "head-1"],
        ["row-1", "head-3", "row-1b"],
        ["row-total", "row-1c", "row-totalb"],
    ]


def test_rules_alone_are_shown_as_they_are():
    view = table_view((Line("head-1", Text("┌──┐")), Line("head-2", Text("└──┘"))))
    assert anchors(view.rows) == [["head-1"], ["head-2"]]
