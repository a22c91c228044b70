"""The notation of judgment arithmetic: figures, signs, brackets and words, as tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

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
    rf"|，(?=[０-９]{{3}}(?![０-９]))|(?<=[0-9])，(?=[0-9]{{3}}(?:[元＋+－−=＝×÷]|-[0-9]))|, (?=[{_HAN}])|(?<=[0-9])\$ ?(?=[0-9])"
    rf"|(?<=[0-9]) (?=,[0-9]{{3}}(?![0-9]))|(?<=[{ARABIC_DIGITS}]) (?=[萬億千])|(?<=[萬億]) (?=[{ARABIC_DIGITS}]))*+)"
)
PERCENT = "%％﹪"  # character class contents
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
_PLUS, _MINUS, _TIMES, _OVER = "＋+﹢", "－\\-−─—–‐﹣", "×＊*✕╳", "÷／/"
_BRACKETS = "（(【\\[〔｛{《）)】\\]〕｝}》"
# 即 opens the figures after a formula in words: 取得成本÷(耐用年數＋1)即4540÷(5+1).
_STOPS = "，,。；;：:﹕、？?！!「」『』〈〉│┃|\t\n即"
_SCAN = re.compile(
    rf"(?P<ratio>{NUMERAL}分之{NUMERAL})|(?P<number>{NUMERAL})|(?P<percent>[ ]?\\?[{PERCENT}])"
    rf"|(?P<stop>[{_STOPS}]|[{_MINUS}]{{3,}}+)"  # a rule of dashes takes nothing away
    rf"|(?P<operator>\\times|\\div|(?<![A-Za-z])[xXｘ](?![A-Za-z])"
    rf"|[{_PLUS}{_MINUS}{_TIMES}{_OVER}{''.join(KNOWN_SIGNS)}])"
    rf"|(?P<equals>[＝=﹦≒≈≡])|(?P<open>[（(【\[〔｛{{《])|(?P<close>[）)】\]〕｝}}》])"
    rf"|(?P<lost>[{LOST}](?:[,.，] ?(?=[{_FIGURES}]))?)|(?P<blank>[ \u3000\u00a0$]+)"
    rf"|(?P<word>[^{_FIGURES}{PERCENT}{_PLUS}{_MINUS}{_TIMES}xXｘ{_OVER}＝=﹦≒≈≡{_BRACKETS}{_STOPS}{LOST}"
    r" \u3000\u00a0$\\]+)|(?P<other>.)",
    re.DOTALL,
)
_UNGROUPED = re.compile(r",[0-9]{1,2}(?![0-9])|,[0-9]{4}")  # 33,94: cut in two by a line break
_MASKED = re.compile(r"[0０]{2,}|[0-9,]*\.0{6,}")  # the open data mask 18.12345678 as 18.00000000
UNITS = "元|個月|小時|平方公尺|公尺|公里|[家套人次件張股坪筆戶台臺輛組份棟間株箱罐支枚隻名位日天月年趟頁倍]"
_UNIT = re.compile(UNITS)
_ROUND = {"（": "(", "）": ")", "［": "[", "｛": "{", "｝": "}"}  # half and full width are one
_OPENING = {")": "(", "】": "【", "]": "[", "〕": "〔", "}": "{", "》": "《"}
_DEPTH = 16  # brackets looked back on


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


_KINDS = {kind.value: kind for kind in Kind}


@dataclass(frozen=True, slots=True)
class Operand:
    """A figure as it stands: `value` as written (35 for 35%), `unit` what follows it (元, %, 家)."""

    start: int
    end: int
    value: Decimal
    words: str
    label: str = ""
    unit: str = ""


class Token(NamedTuple):  # made in a third of a frozen dataclass's time
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


def plain(value: Decimal) -> str:
    """A figure in Arabic digits without grouping or exponent: 2000000, 14.64."""
    return f"{value:f}"


def numeral(words: str) -> Decimal | None:
    """The value of a numeral's words, blanks and LaTeX remains dropped; None if unreadable.

    Zeros that mask a figure (0000000元, 18.00000000) and groups a line break has cut (33,94) are
    unreadable.
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
        elif kind == "number" and tokens and tokens[-1].kind is Kind.LOST:
            # The rest of a figure one of whose digits nobody can read.
            tokens.append(Token(Kind.LOST, start, start + len(words), words))
        elif kind == "number":
            tokens.append(_number(start, words, ""))
        elif kind == "ratio":
            tokens.append(_ratio(start, words))
        elif kind == "operator":
            tokens.append(Token(Kind.OPERATOR, start, start + len(words), words))
        elif kind in {"percent", "other"}:
            tokens.append(Token(Kind.WORD, start, start + len(words), words))
        else:
            tokens.append(Token(_KINDS[kind or "word"], start, start + len(words), words))
    return Line(tuple(tokens), _mates(tokens))


def _mates(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Partners of brackets; one whose other half was forgotten (【計算式：…）×2) has none."""
    mates = [-1] * len(tokens)
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind is Kind.OPEN:
            opened.append(index)
        elif token.kind is Kind.CLOSE and any(_pair(tokens[at], token) for at in opened[-_DEPTH:]):
            while not _pair(tokens[opened[-1]], token):
                opened.pop()
            mates[index] = opened.pop()
            mates[mates[index]] = index
    return tuple(mates)


def _pair(opening: Token, closing: Token) -> bool:
    return (
        _ROUND.get(opening.text, opening.text) == _OPENING[_ROUND.get(closing.text, closing.text)]
    )


def sign(token: Token) -> str:
    """The operator in plain notation: + − × ÷."""
    return _SIGNS[token.text]


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
