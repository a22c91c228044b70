"""The same cases as cases.js, from the same seed."""

import hashlib
import json
import re
from collections.abc import Callable, Iterator

from rulings.calculators.run import run

NAMES = ("refund", "interest", "share", "conversion", "costs")
Next = Callable[[], int]


def numbers(index: int) -> Iterator[int]:
    state = (index * 2654435761 + 20260101) % 2**32
    while True:
        state = (state * 1664525 + 1013904223) % 2**32
        yield state >> 8


FULL = str.maketrans("0123456789,", "０１２３４５６７８９，")
ODD = (
    "", "-5", "abc", "12,34", "1.5萬300", "9999999999999999", "1.23456789", "一百", "0", "　",
    "1e5", "１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１２３４５６７８９０１",
)  # fmt: skip


def commas(text: str) -> str:
    return re.sub(r"\B(?=(?:[0-9]{3})+$)", ",", text)


def money(n: Next) -> str:
    size = n() % 9
    whole = n() % 10 ** min(7, size + 1)
    units = str(whole * 100 if size > 6 else whole)
    way = n() % 40
    if way == 0:
        return ODD[n() % len(ODD)]
    if way < 8:
        return commas(units)
    if way < 12:
        return commas(units).translate(FULL) + "元"
    if way < 16:
        return f"{units[:5]}萬{n() % 12000}"
    if way < 18:
        return f"{n() % 30}億{n() % 12000}萬"
    return f"NT${units}.{n() % 100}" if way < 22 else units


def percent(n: Next) -> str:
    way = n() % 40
    if way == 0:
        return ODD[n() % len(ODD)]
    if way < 10:
        return f"{n() % 101}%"
    if way < 30:
        return f"{n() % 40}.{n() % 100}"
    if way < 32:
        return f"{n() % 20}.{n() % 10000000}"
    return str(n() % 40).translate(FULL)


def exchange(n: Next) -> str:
    return f"{n() % 120}.{n() % 100000}" if n() % 30 else ODD[n() % len(ODD)]


def day(n: Next) -> str:
    y = n() % 160
    m = n() % 12 + 1
    d = 27 + n() % 5 if n() % 5 == 0 else n() % 28 + 1
    way = n() % 30
    if way == 0:
        return ODD[n() % len(ODD)]
    if way < 10:
        return f"{y + 1912}-{m}-{d}"
    if way < 12:
        return f"{y + 1912}/2/29"
    if way < 20:
        return f"{y + 1}.{m}.{d}"
    return f"{'民國' if way < 25 else ''}{str(y + 1).translate(FULL)}年{m}月{d}日"


ORDERS = ("free-first", "paid-first")
ROUNDINGS = ("half-up", "down", "up")


def choice(n: Next, options: tuple[str, ...]) -> str:
    return options[n() % len(options)] if n() % 50 else "no"


def maybe(n: Next, make: Callable[[Next], str]) -> str:
    return make(n) if n() % 2 else ""


def order(n: Next) -> str:
    return choice(n, ORDERS)


def rounding(n: Next) -> str:
    return choice(n, ROUNDINGS)


def maybe_money(n: Next) -> str:
    return maybe(n, money)


def maybe_percent(n: Next) -> str:
    return maybe(n, percent)


def nothing(_: Next) -> str:
    return ""


MAKERS: dict[str, dict[str, Callable[[Next], str]]] = {
    "refund": {
        "balance": money,
        "topup": money,
        "order": order,
        "free": maybe_money,
        "coins": money,
        "rate": percent,
        "rounding": rounding,
    },
    "interest": {"principal": money, "rate": percent, "from": day, "to": day},
    "share": {
        "revenue": money,
        "ceiling1": money,
        "rate1": percent,
        "ceiling2": money,
        "rate2": percent,
        "rate3": percent,
        "advance": money,
    },
    "conversion": {"amount": money, "exchange": exchange, "rounding": rounding},
    "costs": {
        "costs": money,
        "share1": percent,
        "share2": percent,
        "share3": maybe_percent,
        "share4": maybe_percent,
        "share5": nothing,
        "share6": maybe_percent,
    },
}


def case(index: int) -> tuple[str, dict[str, str]]:
    stream = numbers(index)
    next(stream)
    name = NAMES[index % len(NAMES)]
    return name, {key: make(stream.__next__) for key, make in MAKERS[name].items()}


def line(index: int) -> str:
    """What came of a case."""
    name, typed = case(index)
    outcome = run(name, typed)
    steps = "; ".join(f"{s.key}: {s.expression} [{s.value}]" for s in outcome.steps)
    troubles = "; ".join(f"{key}!{trouble}" for key, trouble in outcome.troubles)
    words = json.dumps(typed, ensure_ascii=False, separators=(",", ":"))
    return f"{index} {words} {steps}{troubles}"


def lines(start: int, count: int) -> list[str]:
    return [line(index) for index in range(start, start + count)]


def digest(made: list[str]) -> str:
    return hashlib.sha256("\n".join(made).encode()).hexdigest()
