"""The calculations of the five judgments, worked out by hand from their words."""

from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from rulings.computations import Found, Kind, find_computations, table_computations
from rulings.normalise import normalise
from rulings.sources import read
from rulings.tables import Table, read_table

RULINGS = Path(__file__).parents[2] / "docs" / "rulings"
Told = tuple[str, str]


def _text(slug: str) -> str:
    return normalise(read(RULINGS / slug / "source.txt")).text


def _told(results: tuple[Found, ...]) -> Counter[Told]:
    return Counter((one.expression, str(one.stated)) for one in results)


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        # Costs: 61 + 20 + 3 + 12 + 2 + 2 of a hundred.
        ("cydv-95-su-472", [("61% + 20% + 3% + 12% + 2% + 2%", "100")]),
        (
            "tpdv-112-su-2207",
            [("1417 + 4 + 260", "1681"), ("115.35 × 30.92", "3567")],  # 3566.622
        ),
        # The Plaintiff's argument and the undisputed fact.
        ("tpdv-112-su-2253", [("5548730 − 27766", "5520964")] * 2),
        (
            "tpdv-90-su-4494",
            [
                ("1580310 + 7902277", "9482587"),
                ("1544430 + 7821778", "9366208"),
                ("3544430 − 2000000", "1544430"),
                ("142 + 3", "145"),  # customers and resellers
                ("2846533 × 35%", "996287"),  # 996,286.55
                ("2000000 − 996287", "1003713"),
                *[("3834923 × 35%", "1342223")] * 2,  # 1,342,223.05; argued, then held
                *[("2000000 − 1342223", "657777")] * 2,
                *[("29790 × 20", "595800")] * 2,
                ("2000000 − 657777", "1342223"),
            ],
        ),
        (
            "tphv-113-xiaoshang-geng2-1",
            [
                ("55% + 29% + 16%", "100"),
                ("58611124 ÷ 400459280 × 100%", "14.64"),  # 14.6359…
                ("503517 − 275132", "228385"),
                ("1116582 − 698000", "418582"),
            ],
        ),
    ],
)
def test_what_the_sentences_work_out(slug: str, expected: list[Told]) -> None:
    results = find_computations(_text(slug))
    assert _told(results) == Counter(expected)
    assert all(one.agrees for one in results)


def _schedules() -> list[tuple[Table, str]]:
    text = _text("tphv-113-xiaoshang-geng2-1")
    tables: list[tuple[Table, str]] = []
    rows: list[str] = []
    start = at = 0
    for line in [*text.split("\n"), ""]:
        if "\t" in line:
            start = start if rows else at
            rows.append(line)
        elif rows:
            tables.append((read_table(rows, start), text))
            rows = []
        at += len(line) + 1
    return tables


def test_there_are_three_schedules() -> None:
    assert [len(table.rows) for table, _ in _schedules()] == [7, 8, 2]


# Each row: what stands in column E (a second figure is the platform's coins), and 85.36 % of it.
@pytest.mark.parametrize(
    ("schedule", "rows"),
    [
        (
            0,
            [
                ("59964", "51185"),  # 51,185.27
                ("(86044 + 570)", "73934"),  # 73,933.71
                ("(28800 + 11)", "24593"),  # 24,593.07
                ("188541", "160939"),  # 160,938.60
                ("104280", "89013"),  # 89,013.41
                ("121665", "103853"),  # 103,853.24
            ],
        ),
        (
            1,
            [
                ("(361050 + 859)", "308926"),  # 308,925.52
                ("86784", "74079"),  # 74,078.82
                ("(224222 + 60)", "191447"),  # 191,447.12
                ("(127792 + 30)", "109109"),  # 109,108.86
                ("(314775 + 80)", "268760"),  # 268,760.23
                ("(91777 + 100)", "78426"),  # 78,426.21
                ("100556", "85835"),  # 85,834.60
            ],
        ),
    ],
)
def test_what_each_player_gets_back(schedule: int, rows: list[Told]) -> None:
    table, _ = _schedules()[schedule]
    results = [r for r in table_computations(table, "元以下四捨五入") if r.kind is Kind.ROW]
    expected = [(f"{base} × (1 − 14.64%)", due) for base, due in rows]
    assert [(r.expression, str(r.stated)) for r in results] == expected
    assert all(r.agrees and r.rounding.said for r in results)


@pytest.mark.parametrize(
    ("schedule", "totals"),
    [(0, [842490, 842490, 589875, 503517]), (1, [1308345, 1308085, 1308085, 1116582])],
)
def test_the_columns_add_up_with_the_starred_figures(schedule: int, totals: list[int]) -> None:
    table, text = _schedules()[schedule]
    results = [r for r in table_computations(table) if r.kind is Kind.COLUMN]
    assert [r.stated for r in results] == totals
    assert [r.computed for r in results] == totals
    assert all(text[r.start : r.end].replace(",", "") == f"{r.stated}元" for r in results)


def test_what_the_third_schedule_still_grants() -> None:
    table, _ = _schedules()[2]
    results = table_computations(table)
    assert [(r.expression, r.stated, r.agrees) for r in results] == [
        ("503517 − 275132", Decimal(228385), True),
        ("1116582 − 698000", Decimal(418582), True),
    ]
