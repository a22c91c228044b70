"""Reads the numbers of Taiwan judgments: Arabic, Chinese, 大寫, positional and mixed."""

import re
from decimal import Decimal
from typing import Final

ARABIC_DIGITS: Final = "0-9０-９"
HAN_DIGITS: Final = "一二三四五六七八九兩壹貳貮參叁叄参肆伍陸柒捌玖"
HAN_ZEROS: Final = "○〇零"
SMALL_UNITS: Final = "十百千拾佰仟廿卅卌"
MYRIADS: Final = "萬万億亿兆"
HAN_NUMERALS: Final = HAN_DIGITS + HAN_ZEROS + SMALL_UNITS + MYRIADS
"""Character class contents: what a Chinese number is made of, lookalike zeros aside."""

# Old texts typed the zero as a letter o or a full-width 0; it counts after a Chinese numeral only.
_LOOKALIKE_ZERO: Final = (
    rf"(?<=[{HAN_NUMERALS}oOｏＯ0０])[oOｏＯ0０](?![oOｏＯ0０]{{0,9}}[1-9１-９A-NP-Za-np-z])"
)
_HAN_DIGIT: Final = rf"[{HAN_DIGITS}{HAN_ZEROS}０0oO]"
_GROUPS: Final = rf"(?:[,，]\s?{_HAN_DIGIT}{{3}}(?!{_HAN_DIGIT}))"

ARABIC_NUMBER: Final = (
    rf"(?>[{ARABIC_DIGITS}]++"
    rf"(?:[,，]\s?[{ARABIC_DIGITS}]{{3}}(?![{ARABIC_DIGITS}]))*+"
    rf"(?:[.．][{ARABIC_DIGITS}]++)?+)"
)
HAN_NUMBER: Final = (
    rf"(?>[{HAN_DIGITS}{SMALL_UNITS}](?:[{HAN_NUMERALS}]|{_LOOKALIKE_ZERO})*+{_GROUPS}*+"
    rf"(?:點[{HAN_DIGITS}{HAN_ZEROS}]++)?+)"
)
# In the cells of a table printers' blanks stay: 7 萬8,000 元.
_UNIT: Final = rf"(?:[{SMALL_UNITS}{MYRIADS}]|(?<=[{ARABIC_DIGITS}]) [萬億])"
_MIXED_TAIL: Final = rf"(?:{_UNIT}[{HAN_NUMERALS}]*+(?:{ARABIC_NUMBER})?+)*+"
NUMBER: Final = rf"(?>{ARABIC_NUMBER}{_MIXED_TAIL}|{HAN_NUMBER})"
"""Regex fragment for any one number; atomic, without groups, linear. `parse_number` may still
refuse what it finds. Put `NUMBER_START` before it, or it may begin inside a longer number."""

NUMBER_START: Final = (
    rf"(?<![{ARABIC_DIGITS}{SMALL_UNITS}{MYRIADS}])(?<![{ARABIC_DIGITS}][.．,$])"
    rf"(?:(?=[{ARABIC_DIGITS}])|(?<![{HAN_DIGITS}]))"
)

UNREAD: Final = r"[\ue000-\uf4e7\uf4ea-\uf65a\uf675-\uf6a1\uf6b1-\uf8ff\ufffd]"
"""Regex fragment for a character nobody could read: next to a number it may be one of its digits.
× and ÷ (U+F4E8, U+F4E9) and the enumerators 一、 … (三十六) of the private-use area are none."""

_DIGIT_VALUES: Final = {
    **dict.fromkeys("○〇零oOｏＯ", "0"),
    **dict.fromkeys("一壹", "1"),
    **dict.fromkeys("二兩貳貮", "2"),
    **dict.fromkeys("三參叁叄参", "3"),
    **dict.fromkeys("四肆", "4"),
    **dict.fromkeys("五伍", "5"),
    **dict.fromkeys("六陸", "6"),
    **dict.fromkeys("七柒", "7"),
    **dict.fromkeys("八捌", "8"),
    **dict.fromkeys("九玖", "9"),
    **{chr(ord("０") + digit): str(digit) for digit in range(10)},
    "拾": "十",
    "佰": "百",
    "仟": "千",
    "万": "萬",
    "亿": "億",
    "，": ",",
    "．": ".",
    "點": ".",
}
_TRANSLATE: Final = str.maketrans(_DIGIT_VALUES)
_COMMAS: Final = re.compile(r"(?<![0-9,])([0-9]{1,3})((?:,[0-9]{3})++)(?![0-9,])")
_PLAIN: Final = re.compile(r"[0-9]++(?:\.[0-9]++)?")
_SECTION: Final = re.compile(
    r"0?(?:([1-9])千)?(?:0?([1-9])百)?(?:0?([1-9]?)十|0?([廿卅卌]))?(?:0?([1-9]))?"
)
_TENS: Final = {"廿": 20, "卅": 30, "卌": 40}
_MYRIAD_VALUES: Final = (("兆", 10**12), ("億", 10**8), ("萬", 10**4))
_MYRIAD: Final = 10**4

# 一百五 may mean 105 or 150, 三萬五 30,005 or 35,000: such a number is not read at all.
_AMBIGUOUS: Final = re.compile(
    rf"[百佰千仟][1-9１-９{HAN_DIGITS}](?=$|[{MYRIADS}])|[{MYRIADS}][{HAN_DIGITS}]$"
)
_HAN_BY_ARABIC: Final = re.compile(
    rf"[{HAN_DIGITS}][1-9１-９]|[1-9１-９][0０]*+[{HAN_DIGITS}{HAN_ZEROS}]"
    rf"|(?<![{SMALL_UNITS}{MYRIADS}])[{HAN_ZEROS}][1-9１-９]"
)


def parse_number(text: str) -> Decimal | None:
    """The exact value of `text` if all of it is one number, else None.

    Takes 1,234.5 (half or full width), 四百四十九萬, 壹佰拾肆萬, positional 一○八 and
    二, ○○○, and mixtures such as 116萬1285 or 二千五百萬. White space is ignored. A number
    that can be read in two ways (一百五, 三萬五) gives None. No negative numbers.
    """
    if text.isascii() and text.isdecimal():
        return Decimal(text)
    squeezed = "".join(text.split())
    if _AMBIGUOUS.search(squeezed) or _HAN_BY_ARABIC.search(squeezed):
        return None
    plain = _COMMAS.sub(lambda m: m[1] + m[2].replace(",", ""), squeezed.translate(_TRANSLATE))
    if _PLAIN.fullmatch(plain):
        return Decimal(plain)
    return _sections(plain)


def _sections(plain: str) -> Decimal | None:
    """The value of a number with myriads: each at most once, the larger first."""
    total = Decimal(0)
    rest, leading = plain, True
    for myriad, worth in _MYRIAD_VALUES:
        head, found, tail = rest.partition(myriad)
        if not found:
            continue
        value = _section(head)
        if value is None or (not leading and value >= _MYRIAD):
            return None
        total, rest, leading = total + value * worth, tail, False
    if not rest:
        return None if leading else total
    value = _section(rest)
    if value is None or (not leading and value >= _MYRIAD):
        return None
    return total + value


def _section(text: str) -> Decimal | None:
    """The value of what stands before, between or after myriads: 1285, 4299.46, 四百四十九."""
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    whole, point, fraction = text.partition(".")
    matched = _SECTION.fullmatch(whole)
    if not matched or not whole or (point and not fraction.isdecimal()):
        return None
    thousands, hundreds, tens, tens_sign, ones = matched.groups()
    value = 1000 * int(thousands or 0) + 100 * int(hundreds or 0) + int(ones or 0)
    value += _TENS.get(tens_sign, 0) if tens_sign else 0
    value += 10 * int(tens or 1) if tens is not None else 0
    return Decimal(f"{value}.{fraction}") if point else Decimal(value)


_ORDINAL: Final = re.compile(rf"第?\s?({NUMBER})[條項款目頁號點段次季審庭之]?")


def parse_ordinal(text: str) -> int | None:
    """The whole number of 第一項, 第28條, 第三二○頁 or of a bare numeral; None if there is none."""
    matched = _ORDINAL.fullmatch(text.strip())
    value = parse_number(matched[1]) if matched else None
    return int(value) if value is not None and value == value.to_integral_value() else None
