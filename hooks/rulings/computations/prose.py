"""Calculations told in words: sums, remainders, unit prices, percentages, shares of costs.

No operator stands here, so a calculation is only found where the figures themselves prove it:
the stated result comes out exactly from figures of the same sentence. A bare list with its total
leaves no doubt about its operands and is reported also when it doesn't come out.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from rulings.arithmetic import Reading
from rulings.computations.found import Found, Kind, currency_of, found
from rulings.computations.lost import has_lost, readings_of
from rulings.computations.shares import find_shares
from rulings.notation import NUMERAL, PERCENT, UNITS, Operand, numeral, plain
from rulings.rounding import said, settle

_FIGURE = re.compile(rf"(?P<n>{NUMERAL}) ?(?P<unit>{UNITS})")
_SENTENCE = re.compile(r"[^。；;\n]+")
_TOTAL = re.compile(r"合計|共計|總計|總共|計共|共(?=[^同有享用犯])")
_REMAINS = re.compile(r"尚[有欠餘]|尚應|尚須|尚積欠|餘額|餘款|剩餘|僅餘|仍[有應欠]")
_DEDUCTED = re.compile(r"扣[除抵減]|減[去除]|僅支付|僅給付|僅清償|已支付|已給付|已清償|抵[銷充]")
_PERCENT = re.compile(
    rf"(?:百分之(?P<han>{NUMERAL})|(?P<arabic>{NUMERAL}) ?[{PERCENT}])"
    r"[，,]?(?:即為|即|為|計算為|計算即為|計)(?:新[臺台]幣)?"
)
_EACH = re.compile(rf"每1?(?P<unit>{UNITS})")
_TELLS = re.compile(  # a paragraph without one of these tells no calculation
    rf"合計|共計|總計|總共|計共|共(?=[^同有享用犯])|尚[有欠餘應須積]|餘[額款]|[剩僅]餘|仍[有應欠]|[{PERCENT}]|分之"
)
_TOTALS = re.compile(rf"{_TOTAL.pattern}|{_REMAINS.pattern}")
_LISTED = re.compile(r"[、，,及與和暨並以 ]{1,4}")
_CALLED = "(?:(?![每各均共其另已再加減扣抵除餘剩即及])[\u4e00-\u9fff]){1,8}?(?:費用?|款|金|額|資|件|裝|漆|損失|租)(?:為|部分)?"
_NAME_AFTER = re.compile(rf"[、，]{_CALLED}")
_NAMED = re.compile(rf"{_CALLED}\Z")
_DATED = {"日", "月", "年", "頁"}  # 3日、5日 may be dates
_GAP = 24  # characters between a word of total or remainder and its figure
_BACK = 200  # characters before a total in which 每套 is looked for
_TERMS = 24  # addends of a list, and figures looked back on
_ATTEMPTS = 8  # sentences of a paragraph in which an unreadable character is tried
_READABLE = 400  # characters; a longer sentence with an unreadable one is left alone
_SURE = 100  # below it, a percentage may come out by chance


@dataclass(frozen=True, slots=True)
class _Figure:
    start: int
    end: int
    value: Decimal
    words: str
    unit: str
    currency: str


def find_told(text: str) -> tuple[Found, ...]:
    """Every calculation told in words, in the order of the text; offsets into `text`."""
    results: list[Found] = []
    start = 0
    for paragraph in text.split("\n"):
        if _TELLS.search(paragraph):
            results.extend(_paragraph(text, paragraph, start))
        start += len(paragraph) + 1
    return tuple(results)


def _paragraph(text: str, paragraph: str, start: int) -> Iterator[Found]:
    earlier: list[_Figure] = []
    attempts = _ATTEMPTS
    shares = _PERCENT.search(paragraph) is not None  # of sums some sentences before
    for match in _SENTENCE.finditer(paragraph):
        words, at = match.group(), start + match.start()
        figures = list(_figures(words, at)) if shares or _TOTALS.search(words) else []
        yield from _told(text, words, at, figures, earlier)
        earlier = (earlier + figures)[-_TERMS:]
        if attempts and len(words) < _READABLE and _TOTAL.search(words) and has_lost(words):
            attempts -= 1
            yield from _restored(text, words, at)


def _restored(text: str, words: str, start: int) -> Iterator[Found]:
    """Read a sum's unreadable character where one reading alone makes it come out."""
    true: list[Found] = []
    for changed, lost in readings_of(words):
        whole = text[:start] + changed + text[start + len(words) :]
        notes = tuple((start + at, reading) for at, reading in lost)
        told = _told(whole, changed, start, list(_figures(changed, start)), [])
        true.extend(replace(one, lost=notes) for one in told if _proves(one, notes))
    if len(true) == 1:
        yield from true


def _proves(one: Found, lost: Sequence[tuple[int, str]]) -> bool:
    """Whether a calculation comes out, and all places read belong to its figures."""
    figures = [*((f.start, f.end) for f in one.inputs), one.stated_at]
    return one.agrees and all(any(a <= at < b for a, b in figures) for at, _ in lost)


def _told(
    text: str, words: str, start: int, figures: Sequence[_Figure], earlier: Sequence[_Figure]
) -> Iterator[Found]:
    if len(figures) > 1:
        for match in _TOTAL.finditer(words):
            yield from _total(text, start, start + match.start(), start + match.end(), figures)
        if _DEDUCTED.search(words):
            for match in _REMAINS.finditer(words):
                yield from _remainder(text, start + match.end(), figures)
    if figures:
        for match in _PERCENT.finditer(words):
            yield from _percentage(text, start, match, [*earlier, *figures])
    yield from find_shares(words, start)


def _figures(words: str, start: int) -> Iterator[_Figure]:
    for match in _FIGURE.finditer(words):
        value = numeral(match["n"])
        if value is not None:
            before = words[max(0, match.start() - 4) : match.start()]
            yield _Figure(
                start + match.start(),
                start + match.end(),
                value,
                match["n"],
                match["unit"],
                currency_of(before, match["unit"]) if match["unit"] == "元" else "",
            )


def _after(figures: Sequence[_Figure], at: int) -> _Figure | None:
    """The first figure behind `at`, if it is close."""
    place = bisect_left(figures, at, key=_start)
    near = place < len(figures) and figures[place].start <= at + _GAP
    return figures[place] if near else None


def _before(figures: Sequence[_Figure], at: int) -> Sequence[_Figure]:
    """The last figures that stand wholly before `at`; a look back has an end."""
    place = bisect_right(figures, at, key=_end)
    return figures[max(0, place - _TERMS) : place]


def _start(figure: _Figure) -> int:
    return figure.start


def _end(figure: _Figure) -> int:
    return figure.end


def _total(
    text: str, start: int, word: int, after: int, figures: Sequence[_Figure]
) -> Iterator[Found]:
    total = _after(figures, after)
    if total is None or total.unit in _DATED:
        return
    before = [f for f in _before(figures, word) if f.unit == total.unit]
    for count in range(2, len(before) + 1):
        if sum(f.value for f in before[-count:]) == total.value:
            yield _sum(before[-count:], total, text)
            return
    product = _product(text, start, figures, total)
    if product is not None:
        yield product
    elif _plainly_listed(text, start, word, before) or _named_each(text, start, word, before):
        yield _sum(before, total, text)


def _plainly_listed(text: str, start: int, word: int, terms: Sequence[_Figure]) -> bool:
    """Whether nothing but commas and 及 stands between the addends, and before 合計."""
    if len(terms) < 2:  # noqa: PLR2004
        return False
    opening = text[max(start, terms[0].start - _BACK) : terms[0].start]
    between = [text[a.end : b.start] for a, b in pairwise(terms)]
    closing = text[terms[-1].end : word]
    return (
        not re.search(r"[每各均]", opening)
        and all(_LISTED.fullmatch(gap) for gap in between)
        and bool(re.fullmatch(r"[，,（( ]?", closing))
    )


def _named_each(text: str, start: int, word: int, terms: Sequence[_Figure]) -> bool:
    """Whether every addend has a short name and nothing else stands between them or before 合計:
    零件16,120元、工資12,000元、塗裝14,016元，共計…."""
    if len(terms) < 3 or text[terms[-1].end : word] not in ("，", ","):  # noqa: PLR2004
        return False
    opening = text[max(start, terms[0].start - _GAP) : terms[0].start]
    gaps = (text[a.end : b.start] for a, b in pairwise(terms))
    named = _NAMED.search(opening) and not re.search(r"[每各均]", opening)
    return bool(named) and all(_NAME_AFTER.fullmatch(gap) for gap in gaps)


def _operand(figure: _Figure) -> Operand:
    return Operand(figure.start, figure.end, figure.value, figure.words, "", figure.unit)


def _result(
    kind: Kind, reading: Reading, stated: _Figure, text: str, start: int | None = None
) -> Found:
    first = min(o.start for o in reading.operands) if start is None else start
    sentence = re.split(r"[。；;\n]", text[stated.end : stated.end + _GAP], maxsplit=1)[0]
    rule = said(sentence, stated.value)
    one = found(kind, (first, stated.end), reading, _operand(stated), rule)
    return replace(one, currency=stated.currency)


def _reading(terms: Sequence[_Figure], sign: str, value: Fraction) -> Reading:
    expression = f" {sign} ".join(plain(f.value) for f in terms)
    return Reading(value, tuple(map(_operand, terms)), expression, len(terms) - 1)


def _sum(terms: Sequence[_Figure], total: _Figure, text: str) -> Found:
    value = sum((Fraction(f.value) for f in terms), Fraction(0))
    # 美金1,417元、4元，合計1,421元: the currency is named once.
    named = next((f.currency for f in (total, *terms) if f.currency not in {"", "TWD"}), None)
    one = _result(Kind.SUM, _reading(terms, "+", value), total, text)
    return replace(one, currency=named or one.currency)


def _product(text: str, start: int, figures: Sequence[_Figure], total: _Figure) -> Found | None:
    """每套二萬九千七百九十元…二十套共五十九萬五千八百元: one price, one quantity, one result."""
    earlier = _before(figures, total.start)
    pairs: list[tuple[_Figure, _Figure]] = []
    for each in _EACH.finditer(text, max(start, total.start - _BACK), total.start):
        unit = {"月": "個月", "日": "天"}.get(each["unit"], each["unit"])
        price = next((f for f in earlier if f.start >= each.end() and f.unit == "元"), None)
        counts = [f for f in earlier if {"日": "天"}.get(f.unit, f.unit) == unit]
        pairs.extend(
            (price, count)
            for count in counts
            if price and count.start >= each.end() and price.value * count.value == total.value
        )
    if total.unit != "元" or len({(p.start, c.start) for p, c in pairs}) != 1:
        return None
    price, count = pairs[0]
    value = Fraction(price.value) * Fraction(count.value)
    return _result(Kind.PRODUCT, _reading((price, count), "×", value), total, text)


def _remainder(text: str, after: int, figures: Sequence[_Figure]) -> Iterator[Found]:
    """…二百萬元扣抵…後，尚有…元之餘額: what is deducted stands between 扣 and 尚有."""
    rest = _after(figures, after)
    if rest is None or rest.unit != "元":
        return
    money = [f for f in _before(figures, after) if f.unit == "元"]
    deducted = Decimal(0)
    for at in range(len(money) - 1, 0, -1):
        whole, less = money[at - 1], money[at:]
        deducted += less[0].value
        if whole.value - deducted == rest.value and _DEDUCTED.search(
            text, whole.end, less[0].start
        ):
            reading = _reading((whole, *less), "−", Fraction(rest.value))
            yield _result(Kind.DIFFERENCE, reading, rest, text)
            return


def _percentage(
    text: str, start: int, match: re.Match[str], figures: Sequence[_Figure]
) -> Iterator[Found]:
    """上開銷售金額之百分之三十五，即…元; the sum may stand some sentences before."""
    result = _after(figures, start + match.end())
    share = numeral(match["han"] or match["arabic"])
    if result is None or result.start > start + match.end() or share is None:
        return
    if result.unit != "元" or result.value < _SURE:
        return
    at = start + match.start()
    earlier = [f for f in _before(figures, at) if f.unit == "元" and f.value > result.value]
    words = match.group().rstrip("，,即為計算新臺台幣")
    percent = Operand(at, at + len(words), share, words, "", "%")
    fits: dict[Decimal, Found] = {}
    for whole in earlier:
        value = Fraction(whole.value) * Fraction(share) / 100
        if settle(value, result.value, None)[1]:
            expression = f"{plain(whole.value)} × {plain(share)}%"
            reading = Reading(value, (_operand(whole), percent), expression, 1)
            fits[whole.value] = _result(Kind.PERCENTAGE, reading, result, text, at)
    if len(fits) == 1:
        yield from fits.values()
