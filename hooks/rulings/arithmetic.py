"""The exact value of arithmetic as judgments write it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction

from rulings.notation import Kind, Line, Operand, plain, scan, sign, unit_after

_PRECEDING = {"+": 1, "−": 1, "×": 2, "÷": 2}
_COUNTED = re.compile(r"[年月日時條項款目頁號]")
_ORDINAL = re.compile(r"(?:第|編號|附表|項次|證|次序)\Z")
_FILLERS = re.compile(r"^(?:則|即|元|以|按|計|[0-9,.]+元?(?=第))+|(?:新[臺台]幣|[為計之共即約])+$")
# 第2年折舊後價值 10,172－3,753＝6,419: what the line works out, not what its first figure is.
_LINE_TITLE = re.compile(r"第[0-9]{1,2}年折舊(?:後(?:價|殘)?|)(?:價值|值|額)\Z")
_LABEL = 20  # characters; longer words before a figure are a sentence
_DEPTH = 16  # brackets inside brackets; judgments have three at most
_OPERANDS = 120
_UNIT_WORD = 4  # 元/月, 元／平方公尺: a rate's unit, no division


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression read: exact value, operands in order, the expression in plain notation."""

    value: Fraction
    operands: tuple[Operand, ...]
    expression: str
    operators: int = 0


def read(
    line: Line, start: int, stop: int, names: Mapping[str, Operand] | None = None, depth: int = 0
) -> Reading | None:
    """Read tokens `start` to `stop` as one expression; None where it isn't wholly evident.

    Words between operands are labels. `names` are letters that stand for figures (E of a
    table's column). Operators bind as usual, brackets nest 16 deep at most.
    """
    pieces, signs = _pieces(line, start, stop)
    negative = bool(signs) and not pieces[0] and signs[0] == "−"
    if negative:
        pieces, signs = pieces[1:], signs[1:]
    if depth > _DEPTH or len(pieces) > _OPERANDS:
        return None
    readings: list[Reading] = []
    for piece in pieces:
        reading = _operand(line, piece, names or {}, depth, first=not readings)
        if reading is None:
            return None
        readings.append(reading)
    value = _value([r.value for r in readings], signs, negative=negative)
    return None if value is None else _joined(value, readings, signs, negative=negative)


def _joined(
    value: Fraction, readings: Sequence[Reading], signs: Sequence[str], *, negative: bool
) -> Reading:
    operands = tuple(operand for reading in readings for operand in reading.operands)
    text = "−" if negative else ""
    text += readings[0].expression
    text += "".join(f" {s} {r.expression}" for s, r in zip(signs, readings[1:], strict=True))
    return Reading(value, operands, text, len(signs) + sum(r.operators for r in readings))


def _pieces(line: Line, start: int, stop: int) -> tuple[list[list[int]], list[str]]:
    """Split at the operators outside brackets; a bracket is kept as the index of its opening."""
    pieces: list[list[int]] = [[]]
    signs: list[str] = []
    index = start
    while index < stop:
        token = line.tokens[index]
        if token.kind is Kind.OPERATOR:
            signs.append(sign(token))
            pieces.append([])
        elif token.kind is not Kind.BLANK:
            pieces[-1].append(index)
        mate = line.mates[index]
        index = mate + 1 if token.kind is Kind.OPEN and index < mate < stop else index + 1
    kept = [0] + [
        i for i in range(1, len(pieces)) if not _unit_of_rate(line, pieces[i], signs[i - 1])
    ]
    return [pieces[i] for i in kept], [signs[i - 1] for i in kept[1:]]


def _unit_of_rate(line: Line, piece: Sequence[int], sign_before: str) -> bool:
    words = [line.tokens[i] for i in piece]
    return (
        sign_before == "÷"
        and bool(words)
        and all(w.kind is Kind.WORD for w in words)
        and sum(len(w.text) for w in words) <= _UNIT_WORD
        and not any(w.text.isascii() for w in words)
    )


def _operand(
    line: Line, piece: Sequence[int], names: Mapping[str, Operand], depth: int, *, first: bool
) -> Reading | None:
    tokens = line.tokens
    if any(tokens[i].kind in {Kind.LOST, Kind.STOP, Kind.EQUALS, Kind.CLOSE} for i in piece):
        return None
    numbers = [i for i in piece if tokens[i].kind is Kind.NUMBER]
    if numbers:
        return _figure(line, _chosen(line, numbers, first=first), piece)
    named = [names[tokens[i].text] for i in piece if tokens[i].text in names]
    if len(named) == 1:
        return Reading(Fraction(named[0].value), (named[0],), plain(named[0].value))
    groups = [i for i in piece if tokens[i].kind is Kind.OPEN and line.mates[i] > i]
    inner = [read(line, i + 1, line.mates[i], names, depth + 1) for i in groups]
    inside = [reading for reading in inner if reading is not None]
    if len(inside) != 1:
        return None
    one = inside[0]
    expression = f"({one.expression})" if one.operators else one.expression
    return Reading(one.value, one.operands, expression, one.operators)


def _chosen(line: Line, numbers: Sequence[int], *, first: bool) -> int:
    """The figure that counts where a piece has several, -1 if that isn't plain.

    105年薪資3,000元 counts 3,000; before the first operator it is the figure next to it.
    """
    plain_ones = [i for i in numbers if not _ordinal(line, i)]
    if len(numbers) == 1 or first:
        return plain_ones[-1] if plain_ones else -1
    money = [i for i in plain_ones if unit_after(line, i) == "元"]
    undated = [i for i in plain_ones if not _counted(line, i)]
    best = money or undated
    return best[0] if len(best) == 1 else -1


def _ordinal(line: Line, index: int) -> bool:
    before = line.tokens[index - 1] if index else None
    return bool(before and before.kind is Kind.WORD and _ORDINAL.search(before.text))


def _counted(line: Line, index: int) -> bool:
    after = line.tokens[index + 1] if index + 1 < len(line.tokens) else None
    return bool(after and after.kind is Kind.WORD and _COUNTED.match(after.text))


def _figure(line: Line, index: int, piece: Sequence[int]) -> Reading | None:
    if index < 0:
        return None
    token = line.tokens[index]
    label, unit = _label(line, index, piece), unit_after(line, index)
    figures = tuple(replace(f, label=label, unit=f.unit or unit) for f in token.figures)
    return Reading(token.value, figures, token.form)


def _label(line: Line, index: int, piece: Sequence[int]) -> str:
    """拖吊費 of 拖吊費5,700元, 第1年 of 【第1年】66,410元, 過失比例 of 60%過失比例; else empty."""
    words = "".join(t.text for t in line.tokens[piece[0] : index])
    if line.tokens[index].figures[0].unit == "%":
        after = [line.tokens[i] for i in piece if i > index]
        words = after[0].text if after and after[0].kind is Kind.WORD else ""
    label = _FILLERS.sub("", "".join(words.split()).strip("【】（）()[]〔〕《》$"))
    return "" if len(label) > _LABEL or _LINE_TITLE.search(label) else label


def _value(values: Sequence[Fraction], signs: Sequence[str], *, negative: bool) -> Fraction | None:
    """× and ÷ before + and −, from the left; None on a division by zero."""
    total = Fraction(0)
    term = -values[0] if negative else values[0]
    for operator, value in zip(signs, values[1:], strict=True):
        if _PRECEDING[operator] == 1:
            total, term = total + term, value if operator == "+" else -value
        elif operator == "×":
            term *= value
        elif value == 0:
            return None
        else:
            term /= value
    return total + term


def evaluate(text: str, names: Mapping[str, Decimal] | None = None) -> Fraction | None:
    """The exact value of an expression without an equals sign, None where it isn't one."""
    line = scan(text)
    given = {k: Operand(0, 0, v, k) for k, v in (names or {}).items()}
    reading = read(line, 0, len(line.tokens), given)
    return None if reading is None else reading.value
