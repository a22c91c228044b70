"""The markers that number paragraphs: 甲、 壹、 一、 ㈠ ⒈ ⑴ ① A. and the ways they are written.

A marker is read only where a paragraph starts. Whether it is one is for the segmenter to say,
which knows the sequence; this module only reads what stands there.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

STEMS = "甲乙丙丁戊己庚辛壬癸"
HAN = "一二三四五六七八九"
FORMAL = {"壹": 1, "貳": 2, "貮": 2, "參": 3, "叁": 3, "叄": 3, "肆": 4, "伍": 5, "陸": 6}
FORMAL |= {"柒": 7, "捌": 8, "玖": 9, "拾": 10}
FULLWIDTH = str.maketrans("０１２３４５６７８９（）．", "0123456789().")

# Court word processors kept 一、…十五、 and (十一)…(三十六) in the private-use area, the code
# falling while the number rises. The start of each run was confirmed in several judgments.
PRIVATE_PLAIN = range(0xF6B0, 0xF6A1, -1)  # 一、 … 十五、
PRIVATE_BRACKETED = range(0xF674, 0xF65A, -1)  # (十一) … (三十六)


class Style(IntEnum):
    """The kinds of marker, outermost first as a rule; each judgment has its own nesting."""

    STEM = 1  # 甲、
    FORMAL = 2  # 壹、
    HAN = 3  # 一、
    BRACKETED_HAN = 4  # ㈠ (一) （一）
    ARABIC = 5  # ⒈ 1. 1、 １、
    BRACKETED_ARABIC = 6  # ⑴ (1) （1）
    CIRCLED = 7  # ①
    LATIN = 8  # A. a、


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker as read: `text` as written, `number` its place in the sequence.

    `weak` says that nothing but its place shows that it is one (一被告…, １原告…): it counts
    only where the sequence asks for exactly this number.
    """

    style: Style
    number: int
    text: str
    weak: bool = False


def han_number(text: str) -> int:
    """The value of 一 … 九十九 (十, 廿 and 卅 included); 0 if it is none."""
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.rpartition("十")
    if ten:
        return (HAN.find(tens) + 1 if tens else 1) * 10 + (HAN.find(ones) + 1 if ones else 0)
    return HAN.find(text) + 1 if len(text) == 1 else 0


def formal_number(text: str) -> int:
    """The value of 壹 … 玖拾玖; 0 if it is none."""
    digits = "".join("十" if c == "拾" else HAN[FORMAL.get(c, 1) - 1] for c in text)
    return han_number(digits)


_HAN_RUN = "[一二三四五六七八九十廿卅]{1,4}"
_PATTERNS: tuple[tuple[Style, bool, re.Pattern[str]], ...] = (
    (Style.STEM, False, re.compile(rf"([{STEMS}])[、．.:：]")),
    (Style.FORMAL, False, re.compile(r"([壹貳貮參叁叄肆伍陸柒捌玖拾]{1,3})[、．.:：]")),
    (Style.HAN, False, re.compile(rf"({_HAN_RUN})[、．.](?![一二三四五六七八九十]+[、項款條])")),
    (Style.BRACKETED_HAN, False, re.compile(rf"[(（﹙]({_HAN_RUN})[)）﹚]、?")),
    (Style.ARABIC, False, re.compile(r"([0-9０-９]{1,2})(?:[、．]|\.(?![0-9]))")),
    (Style.BRACKETED_ARABIC, False, re.compile(r"[(（﹙]([0-9０-９]{1,2})[)）﹚]、?")),
    (Style.LATIN, False, re.compile(r"([A-Ha-h])[.、．](?![A-Za-z])")),
    # weak: 一被告… without 、, and a bare full-width figure before Han text
    (Style.HAN, True, re.compile(rf"({_HAN_RUN})(?=[\u4e00-\u9fff「])")),
    (
        Style.ARABIC,
        True,
        re.compile(r"([０-９]{1,2})(?=[\u4e00-\u9fff「『])(?![年月日元時分項款條人萬億％%])"),
    ),
)
_SINGLE: dict[str, tuple[Style, int]] = {
    **{chr(0x3220 + n): (Style.BRACKETED_HAN, n + 1) for n in range(10)},
    **{chr(0x2488 + n): (Style.ARABIC, n + 1) for n in range(20)},
    **{chr(0x2474 + n): (Style.BRACKETED_ARABIC, n + 1) for n in range(20)},
    **{chr(0x2460 + n): (Style.CIRCLED, n + 1) for n in range(20)},
    **{chr(code): (Style.HAN, n + 1) for n, code in enumerate(PRIVATE_PLAIN)},
    **{chr(code): (Style.BRACKETED_HAN, n + 11) for n, code in enumerate(PRIVATE_BRACKETED)},
}
_FIRST = frozenset(
    [*_SINGLE, *STEMS, *FORMAL, *HAN, *"十廿卅(（﹙0123456789０１２３４５６７８９ABCDEFGHabcdefgh"]
)
_NUMBERED = {Style.STEM: lambda t: STEMS.find(t) + 1, Style.FORMAL: formal_number}
_NUMBERED |= {Style.HAN: han_number, Style.BRACKETED_HAN: han_number}
_NUMBERED |= {Style.LATIN: lambda t: ord(t.upper()) - ord("A") + 1}


def read_marker(text: str) -> Marker | None:
    """The marker `text` starts with, or None. A following 、 belongs to a single-character one."""
    if not text or text[0] not in _FIRST:
        return None
    if single := _SINGLE.get(text[0]):
        more = "、" if text[1:2] == "、" else ""
        return Marker(*single, text[0] + more)
    for style, weak, pattern in _PATTERNS:
        if match := pattern.match(text):
            written = match[1].translate(FULLWIDTH)
            number = _NUMBERED.get(style, int)(written)
            if number:
                return Marker(style, number, match[0], weak)
    return None


_INLINE = re.compile(
    "(?<=[：:；;。，、」）)])(?:[㈠-㈩⒈-⒛⑴-⒇①-⑳\uf65b-\uf674]|[(（][一二三四五六七八九十]{1,3}[)）]|[0-9０-９]{1,2}[、.．]"
    "|[(（][0-9０-９]{1,2}[)）])"
)


def inline_markers(text: str) -> list[Marker]:
    """The markers of running lists inside `text`: those right after punctuation."""
    found = (read_marker(match[0]) for match in _INLINE.finditer(text))
    return [marker for marker in found if marker]
