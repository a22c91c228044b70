"""Arithmetic as judgments write it: tokens, and the exact value of what they say."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from rulings.numerals import (
    ARABIC_DIGITS,
    HAN_DIGITS,
    HAN_ZEROS,
    MYRIADS,
    SMALL_UNITS,
    parse_number,
)

_HAN = HAN_DIGITS + HAN_ZEROS
_FIGURES = ARABIC_DIGITS + _HAN + SMALL_UNITS + MYRIADS
# A numeral from its first character to its last. Commas, points and blanks belong to it only
# where a figure follows: ○, in 二, ○○○, ○○○ and the blank of 1 萬33元. A `$` inside a figure is
# what a PDF converter leaves where a formula it took for LaTeX breaks off: 14.6$4%.
NUMERAL = (
    rf"(?>[{_FIGURES}](?:[{_FIGURES}]|[,.．](?=[{ARABIC_DIGITS}{_HAN}])"
    rf"|，(?=[０-９]{{3}}(?![０-９]))|, (?=[{_HAN}])|(?<=[0-9])\$ ?(?=[0-9])"
    rf"|(?<=[{ARABIC_DIGITS}]) (?=[萬億千])|(?<=[萬億]) (?=[{ARABIC_DIGITS}]))*+)"
)
LOST = "\ufffd\ue000-\uf8ff"  # U+FFFD, and the private-use area court word processors wrote in
KNOWN_SIGNS = {"\uf4e9": "×", "\uf4e8": "÷"}  # measured beside true equations
_SIGNS = {
    **dict.fromkeys("＋+﹢", "+"),
    **dict.fromkeys("－-−─—–‐﹣", "−"),
    **dict.fromkeys("×＊*✕╳xXｘ", "×"),
    **dict.fromkeys("÷／/", "÷"),
    "\\times": "×",
    "\\div": "÷",
    **KNOWN_SIGNS,
}
_PRECEDING = {"+": 1, "−": 1, "×": 2, "÷": 2}
_PLUS, _MINUS, _TIMES, _OVER = "＋+﹢", "－\\-−─—–‐﹣", "×＊*✕╳", "÷／/"
_BRACKETS = "（(【\\[〔｛{）)】\\]〕｝}"
# 即 opens the figures after a formula in words: 取得成本÷(耐用年數＋1)即4540÷(5+1).
_STOPS = "，,。；;：:、？?！!「」『』〈〉《》│┃|\t\n即"
_SCAN = re.compile(
    rf"(?P<ratio>{NUMERAL}分之{NUMERAL})|(?P<number>{NUMERAL})|(?P<percent>[ ]?\\?[%％])"
    rf"|(?P<operator>\\times|\\div|(?<![A-Za-z])[xXｘ](?![A-Za-z])"
    rf"|[{_PLUS}{_MINUS}{_TIMES}{_OVER}{''.join(KNOWN_SIGNS)}])"
    rf"|(?P<equals>[＝=﹦≒≈≡])|(?P<open>[（(【\[〔｛{{])|(?P<close>[）)】\]〕｝}}])"
    rf"|(?P<stop>[{_STOPS}])|(?P<lost>[{LOST}])|(?P<blank>[ \u3000\u00a0$]+)"
    rf"|(?P<word>[^{_FIGURES}%％{_PLUS}{_MINUS}{_TIMES}xXｘ{_OVER}＝=﹦≒≈≡{_BRACKETS}{_STOPS}{LOST}"
    r" \u3000\u00a0$\\]+)|(?P<other>.)",
    re.DOTALL,
)
_UNGROUPED = re.compile(r",[0-9]{1,2}(?![0-9])|,[0-9]{4}")  # 33,94: cut in two by a line break
_MASKED = re.compile(r"[0０]{2,}")
UNITS = "元|個月|小時|平方公尺|公尺|公里|[家套人次件張股坪筆戶台臺輛組份棟間株箱罐支枚隻名位日天月年趟頁倍]"
_UNIT = re.compile(UNITS)
_COUNTED = re.compile(r"[年月日時條項款目頁號]")
_ORDINAL = re.compile(r"(?:第|編號|附表|項次|證|次序)\Z")
_FILLERS = re.compile(r"^(?:則|即|元|以|按|計|[0-9,.]+(?=第))+|(?:新[臺台]幣|[為計之共即約])+$")
_LABEL = 20  # characters; longer words before a figure are a sentence
_DEPTH = 16  # brackets inside brackets; judgments have three at most
_OPERANDS = 120
_UNIT_WORD = 3  # 元/月, 元／平方公尺: a rate's unit, no division


class Kind(StrEnum):
    """What a stretch of text is to the reader of arithmetic."""

    NUMBER = "number"
    OPERATOR = "operator"
    EQUALS = "equals"
    OPEN = "open"
    CLOSE = "close"
    STOP = "stop"  # punctuation no expression runs across, or a figure nobody can read
    LOST = "lost"
    BLANK = "blank"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure as it stands: `value` as written (35 for 35%), `unit` what follows it (元, %, 家)."""

    start: int
    end: int
    value: Decimal
    words: str
    label: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of text; a number has its exact `value` and the `figures` it is written with."""

    kind: Kind
    start: int
    end: int
    text: str
    value: Fraction = Fraction(0)
    figures: tuple[Operand, ...] = ()
    form: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """Tokens with their bracket partners: `mates[i]` is the other bracket's index, or -1."""

    tokens: tuple[Token, ...]
    mates: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """An expression read: exact value, operands in order, the expression in plain notation."""

    value: Fraction
    operands: tuple[Operand, ...]
    expression: str
    operators: int = 0


def plain(value: Decimal) -> str:
    """A figure in Arabic digits without grouping or exponent: 2000000, 14.64."""
    return f"{value:f}"


def numeral(words: str) -> Decimal | None:
    """The value of a numeral's words, blanks and LaTeX remains dropped; None if unreadable.

    Zeros that mask a figure (0000000元) and groups a line break has cut (33,94) are unreadable.
    """
    bare = words.replace(" ", "").replace("$", "").replace("\u3000", "")
    if _UNGROUPED.search(bare) or _MASKED.fullmatch(bare) or len(bare) > 40:  # noqa: PLR2004
        return None
    return parse_number(bare)


def _number(start: int, text: str, percent: str) -> Token:
    value = numeral(text)
    end = start + len(text) + len(percent)
    if value is None:
        readable = any(c in text for c in "0123456789０１２３４５６７８９")
        return Token(Kind.STOP if readable else Kind.WORD, start, end, text)
    unit = "%" if percent else ""
    figure = Operand(start, end, value, (text + percent).strip(), "", unit)
    exact = Fraction(value) / (100 if percent else 1)
    return Token(Kind.NUMBER, start, end, text, exact, (figure,), plain(value) + unit)


def _ratio(start: int, text: str) -> Token:
    """百分之五 is 5%, 十分之七 is (7 ÷ 10)."""
    below, above = text.split("分之", 1)
    split = start + len(below) + 2
    under = Decimal(100) if below == "百" else numeral(below)
    over = numeral(above)
    end = start + len(text)
    if not under or over is None:
        return Token(Kind.WORD, start, end, text)
    if under == 100:  # noqa: PLR2004
        figure = Operand(start, end, over, text, "", "%")
        return Token(
            Kind.NUMBER, start, end, text, Fraction(over) / 100, (figure,), plain(over) + "%"
        )
    figures = (
        Operand(split, end, over, above),
        Operand(start, start + len(below), under, below),
    )
    form = f"({plain(over)} ÷ {plain(under)})"
    return Token(Kind.NUMBER, start, end, text, Fraction(over) / Fraction(under), figures, form)


def scan(text: str, offset: int = 0) -> Line:
    """Cut a text into tokens, left to right and once; offsets count from `offset`."""
    tokens: list[Token] = []
    for match in _SCAN.finditer(text):
        start, words, kind = match.start() + offset, match.group(), match.lastgroup
        if kind == "percent" and tokens and tokens[-1].kind is Kind.NUMBER:
            last = tokens.pop()
            tokens.append(_number(last.start, last.text, words))
        elif kind == "number":
            tokens.append(_number(start, words, ""))
        elif kind == "ratio":
            tokens.append(_ratio(start, words))
        elif kind == "operator":
            tokens.append(Token(Kind.OPERATOR, start, start + len(words), words))
        elif kind in {"percent", "other"}:
            tokens.append(Token(Kind.WORD, start, start + len(words), words))
        else:
            tokens.append(Token(Kind(kind or "word"), start, start + len(words), words))
    return Line(tuple(tokens), _mates(tokens))


def _mates(tokens: Sequence[Token]) -> tuple[int, ...]:
    mates = [-1] * len(tokens)
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind is Kind.OPEN:
            opened.append(index)
        elif token.kind is Kind.CLOSE and opened:
            mates[index] = opened.pop()
            mates[mates[index]] = index
    return tuple(mates)


def sign(token: Token) -> str:
    """The operator in plain notation: + − × ÷."""
    return _SIGNS[token.text]


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


def unit_after(line: Line, index: int) -> str:
    """The word right after a figure, as far as it is a unit: 元, 家, 個月, %; or empty."""
    figures = line.tokens[index].figures
    if figures and figures[0].unit:
        return figures[0].unit
    for token in line.tokens[index + 1 : index + 3]:
        if token.kind is Kind.WORD:
            match = _UNIT.match(token.text)
            return match.group() if match else ""
        if token.kind is not Kind.BLANK:
            break
    return ""


def figure_at(line: Line, index: int) -> Operand:
    """The figure of a number token with its unit, without a label."""
    figure = line.tokens[index].figures[0]
    return replace(figure, unit=unit_after(line, index))


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
    label = _FILLERS.sub("", "".join(words.split()).strip("【】（）()[]〔〕$"))
    return label if len(label) <= _LABEL else ""


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
