"""How the lines of a table become a grid, and what is worked out in it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rulings.computations import Kind, table_computations
from rulings.rounding import Mode
from rulings.tables import Table, read_table, shown
from timing import in_proportion

TABBED = (
    "\tA\tB\tC",
    "編號\t玩家 姓名\t餘 額\t應退還之 數額【B ×(1-10%)】",
    "1\t甲\t1,000元\t900元",
    "2\t乙\t2,000元\t1,809元",
    "\t\t*10元\t",
    "總計\t\t3,010元\t2,709元",
)


def _table(lines: tuple[str, ...], start: int = 0) -> Table:
    return read_table(lines, start)


def test_a_table_between_tabs() -> None:
    table = _table(TABBED)
    assert table.letters == ("", "A", "B", "C")
    assert table.header == ("編號", "玩家姓名", "餘額", "應退還之數額【B ×(1-10%)】")
    assert [row.cells for row in table.rows] == [
        ("1", "甲", "1,000元", "900元"),
        ("2", "乙", "2,000元\n*10元", "1,809元"),
        ("總計", "", "3,010元", "2,709元"),
    ]
    assert [row.lines for row in table.rows] == [(2,), (3, 4), (5,)]
    assert [row.total for row in table.rows] == ["", "", "總計"]


def test_a_letter_row_that_lost_its_first_tab_stands_to_the_right() -> None:
    assert _table(("A\tB\tC", *TABBED[1:])).letters == ("", "A", "B", "C")


def test_the_source_of_every_cell_is_known() -> None:
    text = "附表一\n" + "\n".join(TABBED)
    table = _table(TABBED, 4)
    spans = table.rows[1].spans[2]
    assert [text[s.start : s.end] for s in spans] == ["2,000元", "*10元"]
    heading = table.header_spans[1][0]
    assert text[heading.start : heading.end] == "玩家 姓名"


BOXED = (
    "┌──┬─────┬──────┐",
    "│編號│請求之項目│請求金額    │",
    "├──┼─────┼──────┤",
    "│１  │醫療費用（│1,500 元    │",
    "│    │含手術）  │            │",
    "├──┼─────┼──────┤",
    "│２  │看護費用  │2 萬2,000 元│",
    "├──┼─────┼──────┤",
    "│合計│          │2 萬3,500元 │",
    "└──┴─────┴──────┘",
)


def test_a_drawn_table_whose_cells_are_wrapped() -> None:
    table = _table(BOXED)
    assert table.header == ("編號", "請求之項目", "請求金額")
    assert [row.cells for row in table.rows] == [
        ("１", "醫療費用（含手術）", "1,500 元"),
        ("２", "看護費用", "2 萬2,000 元"),
        ("合計", "", "2 萬3,500元"),
    ]
    assert table.rows[0].lines == (3, 4)


@pytest.mark.parametrize(
    "lines",
    [
        ("| 編號 | 金額 |", "| --- | ---: |", "| 1 | 5元 |", "| 總計 | 5元 |"),
        ("│編號│金額│", "│1│5元│", "│總計│5元│"),
        ("編號┃金額", "1┃5元", "總計┃5元"),
        ("編號\t金額", "1\t5元", "總計\t5元"),
    ],
)
def test_every_kind_of_bar(lines: tuple[str, ...]) -> None:
    table = _table(lines)
    assert table.header == ("編號", "金額")
    assert [row.cells for row in table.rows] == [("1", "5元"), ("總計", "5元")]


@pytest.mark.parametrize(
    ("lines", "header", "rows"),
    [
        ((), (), []),
        (("1\t5元",), (), [("1", "5元")]),
        (("1\t5元", "2\t6元"), (), [("1", "5元"), ("2", "6元")]),
        (("編號\t金額\t備註", "1\t5元"), ("編號", "金額", "備註"), [("1", "5元", "")]),
    ],
)
def test_tables_with_little_in_them(
    lines: tuple[str, ...], header: tuple[str, ...], rows: list[tuple[str, ...]]
) -> None:
    table = _table(lines)
    assert (table.header, [row.cells for row in table.rows]) == (header, rows)


@pytest.mark.parametrize(
    ("words", "cell"),
    [
        ("原審請求金額 (系爭服務部 分)", "原審請求金額 (系爭服務部分)"),
        ("電腦大爆 炸", "電腦大爆炸"),
        ("t3 medium", "t3 medium"),
        ("數額【E ×(1-10%)】", "數額【E ×(1-10%)】"),
    ],
)
def test_a_blank_between_han_characters_is_wrapping(words: str, cell: str) -> None:
    assert shown(words) == cell


# ── what is worked out ───────────────────────────────────────────────────────────────────


def test_totals_and_formulas_of_a_schedule() -> None:
    results = table_computations(_table(TABBED), "元以下四捨五入")
    assert [(r.kind, r.expression, r.stated, r.agrees) for r in results] == [
        (Kind.ROW, "1000 × (1 − 10%)", 900, True),
        (Kind.ROW, "(2000 + 10) × (1 − 10%)", 1809, True),
        (Kind.COLUMN, "1000 + 2000 + 10", 3010, True),
        (Kind.COLUMN, "900 + 1809", 2709, True),
    ]
    assert [f.label for f in results[2].inputs] == ["編號1", "編號2", "編號2"]
    assert results[0].currency == "TWD"


def test_the_inputs_of_a_formula_stand_in_the_row_and_in_the_header() -> None:
    text = "\n".join(TABBED)
    one = table_computations(_table(TABBED))[0]
    figure, *constants = [text[f.start : f.end] for f in one.inputs]
    assert figure == "1,000元"
    assert set(constants) == {"應退還之 數額【B ×(1-10%)】"}
    assert text[one.start : one.end] == "900元"


def test_a_formula_is_rounded_as_the_notes_say() -> None:
    lines = ("\tA\tB", "編號\t餘額\t應退【A×(1-10%)】", "1\t1,005元\t904元", "2\t1,005元\t905元")
    first, second = table_computations(_table(lines), "（元以下無條件捨去）")
    assert (first.agrees, first.computed, first.rounding.mode) == (True, 904, Mode.DOWN)
    assert (second.agrees, second.stated, second.computed) == (False, 905, 904)


@pytest.mark.parametrize(
    ("lines", "stated"),
    [
        (BOXED, ["23500"]),
        # × is what the court disallowed.
        (("編號\t准許", "1\t5元", "2\t×", "3\t7元", "合計\t12元"), ["12"]),
        # The total has a note of its own.
        (("編號\t請求", "1\t5元", "2\t7元", "合計\t12元（未扣除保險金）"), ["12"]),
        # Subtotals, and a total of all.
        (
            ("編號\t請求", "1\t5元", "2\t7元", "小計\t12元", "3\t1元", "4\t2元", "小計\t3元", "總計\t15元"),
            ["12", "3", "15"],
        ),
        # One cell across the table.
        (("編號\t日期\t金額", "1\t一月\t5元", "2\t二月\t7元", "合計：12元\t\t"), ["12"]),
    ],
)  # fmt: skip
def test_totals_that_come_out(lines: tuple[str, ...], stated: list[str]) -> None:
    results = table_computations(_table(lines))
    assert [str(r.stated) for r in results] == stated
    assert all(r.agrees for r in results)


def test_a_total_that_does_not_come_out() -> None:
    (one,) = table_computations(_table(("編號\t請求", "1\t5元", "2\t7元", "總計\t13元")))
    assert (one.stated, one.computed, one.agrees) == (13, 12, False)


@pytest.mark.parametrize(
    "lines",
    [
        ("編號\t請求", "1\t5元", "2\t約7元至9元", "總計\t13元"),  # not a figure
        ("編號\t請求", "1\t5元", "2\t", "總計\t13元"),  # a blank that may be a shared cell
        ("編號\t比例", "1\t5%", "2\t7%", "總計\t6%"),
        ("編號\t請求", "1\t5元", "總計\t6元"),  # nothing to add
        ("編號\t甲\t乙", "1\t5元\t1元", "2\t7元\t2元", "合計：12元\t\t"),  # which column?
    ],
)
def test_totals_nobody_can_check(lines: tuple[str, ...]) -> None:
    assert table_computations(_table(lines)) == ()


def test_what_is_still_due() -> None:
    lines = (
        "編號\t請求金額\t本院認定應給付金額\t原審判命給付金額\t應再給付金額",
        "1\t900元\t700元\t300元\t400元",
    )
    (one,) = table_computations(_table(lines))
    assert (one.expression, one.stated, one.agrees) == ("700 − 300", Decimal(400), True)
    assert [f.label for f in one.inputs] == ["本院認定應給付金額", "原審判命給付金額"]


# ── properties ───────────────────────────────────────────────────────────────────────────


@given(st.lists(st.text(alphabet="AB1元*\t│|─├編號總計×【】% ", max_size=30), max_size=12))
def test_any_lines_make_a_grid(lines: list[str]) -> None:
    text = "\n".join(lines)
    table = read_table(lines)
    widths = {len(row.cells) for row in table.rows} | ({len(table.header)} - {0})
    assert len(widths) <= 1
    used = [line for row in table.rows for line in row.lines]
    assert used == sorted(set(used))
    for one in table_computations(table):
        assert 0 <= one.start <= one.end <= len(text)


@given(st.lists(st.integers(1, 10**7), min_size=2, max_size=20), st.integers(0, 2))
def test_a_column_agrees_exactly_when_it_adds_up(figures: list[int], off: int) -> None:
    rows = [f"{n}\t{figure:,}元" for n, figure in enumerate(figures, 1)]
    lines = ("編號\t金額", *rows, f"總計\t{sum(figures) + off:,}元")
    (one,) = table_computations(_table(lines))
    assert one.agrees == (off == 0)


@pytest.mark.parametrize(
    "row", ["\t1元", "\t\t1元", "│" * 40, "1\t", "總計\t1元", "├─┼─┤", " \t" * 20]
)
def test_time_grows_with_the_rows_and_no_faster(row: str) -> None:
    def run(rows: int) -> None:
        table_computations(read_table(["編號\t人\t金額", "1\t甲\t1元", *([row] * rows)]))

    assert in_proportion(run, 300)
