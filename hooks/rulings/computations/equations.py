"""Calculations written out: A＋B＝C, chains of them, and （A×B） behind its result."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from rulings.arithmetic import Reading, read
from rulings.computations.found import Found, currency_of, found
from rulings.computations.found import Kind as Calculation
from rulings.computations.lost import readings_of
from rulings.notation import KNOWN_SIGNS, Kind, Line, Operand, figure_at, scan
from rulings.rounding import Rounding, said, settle

_WRITTEN = re.compile(r"[＝=﹦≒≈≡＋×÷＊\uf4e8\uf4e9]|計算式|\\(?:times|div)")
_REACH = 400  # tokens an equation may have; the longest measured has 90
_AFTER = 40  # characters behind an equation in which its rounding is named
_BEFORE = 60  # characters before a calculation in which its currency is named
_ATTEMPTS = 24  # unreadable characters tried in a text, so that a text full of them stays cheap
_PREFACE = 8  # characters between an equals sign and the figure: 約新臺幣

Side = tuple[int, int]


def find_equations(text: str) -> tuple[Found, ...]:
    """Every written calculation in the order of the text, none twice."""
    results: list[Found] = []
    attempts = _ATTEMPTS
    start = 0
    for words in text.split("\n"):
        if _WRITTEN.search(words):
            for one in _line(text, words, start):
                if isinstance(one, Found):
                    results.append(one)
                elif attempts:
                    attempts -= 1
                    results.extend(_restored(text, *one))
        start += len(words) + 1
    return tuple(results)


def _line(text: str, words: str, start: int) -> Iterator[Found | Side]:
    """Found calculations, and the spans of those that have an unreadable character."""
    line = scan(words, start)
    done = 0
    for index, token in enumerate(line.tokens):
        if token.kind is Kind.EQUALS and index >= done:
            left, right = _left(line, index, done), _right(line, index)
            done = right
            if _cut_off(line, left):
                continue
            if any(t.kind is Kind.LOST for t in line.tokens[left:right]):
                yield line.tokens[left].start, line.tokens[right - 1].end
            else:
                yield from _chain(text, line, left, right)
        elif token.kind is Kind.OPEN:
            yield from _in_brackets(text, line, index)


def _left(line: Line, index: int, done: int) -> int:
    """The first token of the equation around the equals sign at `index`."""
    at = index
    while at > max(done, index - _REACH):
        token = line.tokens[at - 1]
        if token.kind in {Kind.STOP, Kind.OPEN}:
            break
        if token.kind is Kind.CLOSE:
            mate = line.mates[at - 1]
            if mate < done:
                break
            at = mate
        else:
            at -= 1
    return at


def _cut_off(line: Line, left: int) -> bool:
    """Whether an equation begins inside a figure: 1,23,000＋… has a first figure nobody can tell."""
    if left < 2 or line.tokens[left - 1].text not in ",，.":  # noqa: PLR2004
        return False
    return {line.tokens[left - 2].kind, line.tokens[left].kind} <= {Kind.NUMBER, Kind.LOST}


def _right(line: Line, index: int) -> int:
    """One past its last token."""
    at = index + 1
    while at < min(len(line.tokens), index + _REACH):
        token = line.tokens[at]
        if token.kind in {Kind.STOP, Kind.CLOSE}:
            break
        if token.kind is Kind.OPEN:
            if line.mates[at] < at:
                break
            at = line.mates[at] + 1
        else:
            at += 1
    return at


def _sides(line: Line, left: int, right: int) -> list[Side]:
    sides: list[Side] = []
    start = at = left
    while at < right:
        token = line.tokens[at]
        if token.kind is Kind.EQUALS:
            sides.append((start, at))
            start = at + 1
        at = line.mates[at] + 1 if token.kind is Kind.OPEN and line.mates[at] > at else at + 1
    return [*sides, (start, right)]


def _chain(text: str, line: Line, left: int, right: int) -> Iterator[Found]:
    """A＋B＝C; A＋B＝C－D＝E, which runs on; (A＋B)×C＝D×C＝E, whose sides are all equal."""
    sides = _sides(line, left, right)
    readings = [read(line, *side) for side in sides]
    figures = [_bare(line, *side) for side in sides]
    for at, (one, after) in enumerate(pairwise(readings)):
        if one is None or not one.operators:
            continue
        stated = figures[at + 1]
        if stated is None and after is not None:
            stated = _run_on(line, sides[at + 1], (one, after), figures[-1])
        if stated is not None:
            yield _compared(text, line, sides[at], one, stated)
    last = readings[-1]
    # 66,410元＝179,973元×0.369: the result stands first, right at the equals sign.
    if len(sides) == 2 and last is not None and last.operators:  # noqa: PLR2004
        stated = _bare(line, *sides[0], last=True)
        if stated is not None:
            yield _compared(text, line, sides[1], last, stated)


def _run_on(
    line: Line, side: Side, pair: tuple[Reading, Reading], last: Operand | None
) -> Operand | None:
    """What an expression is said to be when another expression follows its equals sign."""
    one, after = pair
    if one.value == after.value:
        return last
    # ＝18,653第1年折舊後價值34,800－18,653: lines of a list run together.
    numbers = [i for i in range(*side) if line.tokens[i].kind is Kind.NUMBER]
    if numbers and numbers[0] - side[0] <= 1:
        nearest = figure_at(line, numbers[0])
        if settle(one.value, nearest.value, None)[1]:
            return nearest
    first = after.operands[0]
    return first if settle(one.value, first.value, None)[1] and first.value else None


def _bare(line: Line, start: int, stop: int, *, last: bool = False) -> Operand | None:
    """The figure that alone makes a side: the first one (約新臺幣3,567元), close to the sign."""
    tokens = line.tokens[start:stop]
    if any(t.kind in {Kind.OPERATOR, Kind.LOST} for t in tokens):
        return None
    numbers = [i for i in range(start, stop) if line.tokens[i].kind is Kind.NUMBER]
    if not numbers or len(line.tokens[numbers[0]].figures) != 1:
        return None
    at = numbers[-1] if last else numbers[0]
    gap = line.tokens[at + 1 : stop] if last else line.tokens[start:at]
    words = "".join(t.text for t in gap).strip()
    if len(words.removeprefix("元") if last else words) > (0 if last else _PREFACE):
        return None
    return figure_at(line, at)


def _compared(text: str, line: Line, side: Side, one: Reading, stated: Operand) -> Found:
    first = min(one.operands[0].start, stated.start)
    opened = [t.start for t in line.tokens[side[0] : side[1]] if t.kind is Kind.OPEN]
    end = max(stated.end, one.operands[-1].end)
    inside = min([first, *(o for o in opened if o < one.operands[0].start)])
    rule = _rule(text, first, end, stated)
    result = found(Calculation.EQUATION, (inside, end), one, stated, rule)
    return _read_signs(text, _priced(text, result, stated), one, stated)


def _rule(text: str, start: int, end: int, stated: Operand) -> Rounding | None:
    """The rounding named behind a result in the same sentence, or before it in its brackets."""
    after = re.split(r"[。；;\n＝=]", text[end : end + _AFTER], maxsplit=1)[0]
    before = re.split(r"[。；;\n）)＝=]", text[max(0, start - _AFTER) : start])[-1]
    opened = re.split(r"[（(【]", before, maxsplit=1)[1:]
    return said(after, stated.value) or said("".join(opened), stated.value)


def _priced(text: str, result: Found, stated: Operand) -> Found:
    """With its currency: the stated figure's own unit, else that of the sum before the brackets."""
    before = text[max(0, result.start - _BEFORE) : result.start]
    clause = re.split(r"[。；;，,\n](?![0-9])", before)[-1]
    sums = re.search(r"元[^元\d]{0,8}\Z", clause)
    unit = stated.unit or ("元" if sums else "")
    words = text[result.start : stated.end] if not sums else clause
    money = unit == "元"
    return replace(result, unit=unit, currency=currency_of(words, unit) if money else "")


def _read_signs(text: str, result: Found, one: Reading, stated: Operand) -> Found:
    """Note private-use signs read as × or ÷ where no other sign makes the equation true."""
    words = text[result.start : result.end]
    places = [i for i, c in enumerate(words) if c in KNOWN_SIGNS]
    if not places or not result.agrees or not one.operators or not stated.words:
        return result
    known = {words[i] for i in places}
    if any(_another_sign(words, char) for char in known):
        return result
    lost = tuple((result.start + i, KNOWN_SIGNS[words[i]]) for i in places)
    return replace(result, lost=lost)


def _another_sign(words: str, char: str) -> bool:
    others = [sign for sign in "+−×÷" if sign != KNOWN_SIGNS[char]]
    return any(_true(words.replace(char, other)) for other in others)


def _true(words: str) -> bool:
    """Whether words hold an equation and it comes out."""
    line = scan(words)
    signs = [i for i, t in enumerate(line.tokens) if t.kind is Kind.EQUALS]
    if not signs:
        return False
    results = [f for f in _plain_chain(line, 0, len(line.tokens)) if f is not None]
    return bool(results) and all(results)


def _plain_chain(line: Line, left: int, right: int) -> Iterator[bool | None]:
    sides = _sides(line, left, right)
    for one, two in pairwise(sides):
        reading, stated = read(line, *one), _bare(line, *two)
        if reading is None or not reading.operators or stated is None:
            yield None
        else:
            scale = 100 if stated.unit == "%" else 1
            yield settle(reading.value * scale, stated.value, None)[1]


def _restored(text: str, start: int, end: int) -> Iterator[Found]:
    """Read an equation's unreadable character where one reading alone makes it true."""
    words = text[start:end]
    true = [(changed, lost) for changed, lost in readings_of(words) if _true(changed)]
    if len(true) != 1:
        return
    changed, lost = true[0]
    line = scan(changed, start)
    whole = text[:start] + changed + text[end:]
    notes = tuple((start + at, reading) for at, reading in lost)
    for one in _chain(whole, line, 0, len(line.tokens)):
        yield replace(one, lost=one.lost + notes)


def _in_brackets(text: str, line: Line, index: int) -> Iterator[Found]:
    """79,500元（26,500元×3月）: the result stands before the brackets."""
    mate = line.mates[index]
    stated = _before(line, index)
    if stated is None or stated.unit != "元" or not index < mate < index + _REACH:
        return
    stop = next((i for i in range(index + 1, mate) if _ends(line, i)), mate)
    start, named = _after_name(line, index + 1, stop)
    if start > index + 1:
        stop = next((i for i in range(start, mate) if _ends(line, i)), mate)
    if any(t.kind in {Kind.EQUALS, Kind.LOST} for t in line.tokens[start:stop]):
        return
    one = read(line, start, stop)
    if one is None or not one.operators:
        return
    span = (stated.start, line.tokens[mate].end)
    result = found(
        Calculation.EQUATION,
        span,
        one,
        stated,
        _rule(text, stated.start, one.operands[-1].end, stated),
    )
    if result.agrees or named:
        before = text[max(0, stated.start - 8) : stated.start]
        yield replace(result, currency=currency_of(before, stated.unit))


def _ends(line: Line, index: int) -> bool:
    return line.tokens[index].kind is Kind.STOP


def _after_name(line: Line, start: int, stop: int) -> tuple[int, bool]:
    """Step over 計算式： at the head of brackets, which names what follows, or over 即."""
    head = "".join(t.text for t in line.tokens[start:stop]).strip()
    if head in {"計算式", "計算方式"}:
        return stop + 1, True
    return (start if head or line.tokens[stop].text != "即" else stop + 1), False


def _before(line: Line, index: int) -> Operand | None:
    """The sum right before brackets, nothing but its unit between."""
    for at in range(index - 1, max(-1, index - 4), -1):
        token = line.tokens[at]
        if token.kind is Kind.NUMBER:
            words = "".join(t.text for t in line.tokens[at + 1 : index]).strip()
            return figure_at(line, at) if words == "元" else None
    return None
