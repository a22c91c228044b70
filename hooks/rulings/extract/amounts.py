"""Finds sums of money, exact and with their currency."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from rulings.model import AmountMention
from rulings.numerals import (
    ARABIC_DIGITS,
    HAN_NUMERALS,
    MYRIADS,
    NUMBER,
    NUMBER_START,
    UNREAD,
    parse_number,
)

_CURRENCIES: Final = {
    "TWD": "新臺幣 新台幣 臺幣 台幣 NT$ NT＄ NTD TWD",
    "USD": "美金 美元 USD US$ US＄",
    "CNY": "人民幣 CNY RMB",
    "HKD": "港幣 港元 HKD HK$",
    "JPY": "日圓 日幣 日元 JPY",
    "EUR": "歐元 EUR €",
    "GBP": "英鎊 GBP £",
    "SGD": "新加坡幣 新加坡元 新幣 SGD",
    "KRW": "韓元 韓圜 韓幣 KRW",
    "VND": "越南盾 VND",
    "THB": "泰銖 泰幣 THB",
    "MYR": "馬來西亞令吉 令吉 馬幣 MYR",
    "CAD": "加拿大幣 加幣 CAD",
    "AUD": "澳大利亞幣 澳幣 AUD",
    "NZD": "紐西蘭幣 紐幣 NZD",
    "CHF": "瑞士法郎 瑞郎 CHF",
    "IDR": "印尼盾 IDR",
    "PHP": "菲律賓披索 菲幣 PHP",
}
_CODES: Final = {word: code for code, words in _CURRENCIES.items() for word in words.split()}
_WORDS: Final = "|".join(map(re.escape, _CODES))
_FOREIGN: Final = "|".join(re.escape(word) for word, code in _CODES.items() if code != "TWD")
_SAY_DOLLAR: Final = frozenset({"TWD", "USD", "HKD"})
_DOLLARS: Final = "$＄"
_GAP: Final = r"[ \u3000]{0,4}+"

# （下同）, （下未標示幣別者皆同）: from here on a sum without a currency is in this one.
_DEFAULT: Final = r"（[^（）\n]{0,16}同）|\([^()\n]{0,16}同\)"

# 一百元寶 are a game's coins, 二元論 is no money; 元 elsewhere (單元, 元以下) follows no number.
_YUAN: Final = r"(?:元(?![寶論化])|圓(?![形周心環桌]))"
_JOINT: Final = rf"{_GAP}[、及或與和至~～－-]{_GAP}"

# Every sum starts with one of these; asked first, since few characters of a text are one.
_FIRST: Final = (
    rf"(?=[{ARABIC_DIGITS}{HAN_NUMERALS}{''.join(sorted({word[0] for word in _CODES}))}{_DOLLARS}])"
)

_SUM: Final = re.compile(
    rf"{_FIRST}(?:(?<![A-Za-z])(?P<currency>{_WORDS}|(?<![{ARABIC_DIGITS}])[{_DOLLARS}])"
    rf"(?:(?P<default>{_DEFAULT})|{_GAP}(?P<priced>{NUMBER})(?P<ended>{_GAP}{_YUAN})?+)"
    rf"|{NUMBER_START}(?P<number>{NUMBER})"
    rf"(?:{_GAP}(?:(?P<yuan>{_YUAN})|(?P<foreign>{_FOREIGN})(?!{_GAP}[{ARABIC_DIGITS}]))"
    rf"|(?={_JOINT}[{ARABIC_DIGITS}{HAN_NUMERALS}])))"
)
_SHARED: Final = re.compile(rf"(?:{_JOINT}(?P<last>{NUMBER})){{1,8}}+{_GAP}{_YUAN}")

# A character nobody could read may hide a digit: what stands beside it is not the whole sum.
_UNREADABLE: Final = re.compile(rf"{UNREAD}[,，.．]?[ \u3000]?$")
_CUT_SHORT: Final = re.compile(rf"[,，.．]?{UNREAD}|[餘多幾數]")

# 數十萬元 is no exact sum, 總數十萬元 is one.
_SEVERAL: Final = re.compile(r"(?:幾|(?<![總餘件人戶筆股])數)$")
_SEVERAL_OF: Final = re.compile(r"[十百千拾佰仟]|[1１][0０]")

_MASKED: Final = re.compile(r"[0０][0-9０-９,，]")

# Inside a calculation 元 is often left out: 二, ○○○, ○○○－六五七, 七七七＝一, 三四二, 二二三.
# Only grouped figures count there; ungrouped ones may be factors or exchange rates. U+F4E9 and
# U+F4E8 are the × and ÷ of old word processors.
_EQUALS: Final = re.compile(r"[=＝≒≈]")
_CALCULATION: Final = frozenset(
    "0123456789０１２３４５６７８９,，.．" + HAN_NUMERALS + "＋+－−–─-×＊*÷／/=＝≒≈xX"
    "()（）【】[]{}%％元$＄ \u3000\uf4e9\uf4e8\\divtmes"
)
_FIGURE: Final = re.compile(
    rf"{NUMBER_START}(?P<figure>{NUMBER})(?![%％﹪‰\\股日天坪個年月人倍頁])"
)
_GROUPED: Final = re.compile(r"[,，]")


def find_amounts(text: str) -> tuple[AmountMention, ...]:
    """All sums of money in the normalised text, in order, in major units (dollars).

    A sum without a currency is in that of the last （下同）, else in new Taiwan dollars; ＄ is
    the dollar last named in the same paragraph. In 3萬、10萬及15萬元 each figure is a sum. Left out:
    inexact sums (數十萬元), masked ones (000元) and those with an unreadable character.
    """
    currencies = _Currencies(text)
    sums = [
        mention
        for matched in _SUM.finditer(text)
        if (mention := _mention(text, matched, currencies)) is not None
    ]
    starts = [mention.start for mention in sums]
    bare = [
        mention
        for mention in _calculated(text, currencies)
        if not (index := bisect_right(starts, mention.start))
        or sums[index - 1].end <= mention.start
    ]
    return tuple(sorted((*sums, *bare), key=lambda mention: mention.start))


@dataclass(slots=True)
class _Currencies:
    """Which currency holds where; filled while the text is read from front to back."""

    text: str
    changes: list[int] = field(default_factory=list)
    defaults: list[str] = field(default_factory=list)
    dollar: str = "TWD"
    line_end: int = -1

    def set_default(self, position: int, code: str) -> None:
        """From `position` on, sums without a currency are in `code`."""
        self.changes.append(position)
        self.defaults.append(code)

    def default(self, position: int) -> str:
        """The currency of a sum at `position` that names none."""
        index = bisect_right(self.changes, position) - 1
        return self.defaults[index] if index >= 0 else "TWD"

    def named(self, position: int, word: str) -> str:
        """The code of a currency named at `position`; ＄ is the dollar of the paragraph."""
        if position > self.line_end:
            self.dollar = self.default(position)
            end = self.text.find("\n", position)
            self.line_end = len(self.text) if end < 0 else end
        if word in _CODES:
            code = _CODES[word]
            self.dollar = code if code in _SAY_DOLLAR else self.dollar
            return code
        return self.dollar


def _mention(text: str, matched: re.Match[str], currencies: _Currencies) -> AmountMention | None:
    """The sum that `matched` found, or None if it is none after all."""
    word = matched["currency"] or matched["foreign"]
    code = currencies.named(matched.start(), word) if word else ""
    if matched["default"]:
        currencies.set_default(matched.end(), code)
        return None
    figure = matched["priced"] or matched["number"]
    begin = matched.start("priced") if matched["priced"] else matched.start("number")
    ended = matched["ended"] or matched["yuan"] or matched["foreign"]
    if not ended and not _stands_alone(text, matched):
        return None
    value = _value(text, begin, figure)
    if value is None:
        return None
    return AmountMention(matched.start(), matched.end(), value, code or currencies.default(begin))


def _stands_alone(text: str, matched: re.Match[str]) -> bool:
    """Whether a figure without 元 of its own is a sum: USD34,184.81, or the 3萬 of 3萬、10萬元."""
    figure = matched["priced"] or matched["number"]
    shared = _SHARED.match(text, matched.end())
    if shared:
        about = len(figure) == 1 and _GROUPED.search(shared["last"])  # 每月約5、60,000元
        return not about and _has_myriad(figure) == _has_myriad(shared["last"])
    follows = text[matched.end() : matched.end() + 2]
    return bool(matched["priced"]) and not _CUT_SHORT.match(follows) and follows[:1] != "元"


def _has_myriad(figure: str) -> bool:
    return any(character in MYRIADS for character in figure)


def _value(text: str, begin: int, figure: str) -> Decimal | None:
    """The value of the figure at `begin`, None where it is masked, inexact or not all there."""
    before = text[max(0, begin - 3) : begin]
    if _UNREADABLE.search(before) or _MASKED.match(figure):
        return None
    if _SEVERAL.search(before) and _SEVERAL_OF.match(figure):
        return None
    return parse_number(figure)


def _calculated(text: str, currencies: _Currencies) -> Iterator[AmountMention]:
    """The grouped figures of every calculation that carry no 元."""
    done = 0
    for equals in _EQUALS.finditer(text):
        if equals.start() < done:
            continue
        start, done = _stretch(text, equals.start(), done)
        for matched in _FIGURE.finditer(text, start, done):
            figure = matched["figure"]
            value = _value(text, matched.start(), figure) if _GROUPED.search(figure) else None
            if value is not None:
                code = currencies.default(matched.start())
                yield AmountMention(matched.start(), matched.end(), value, code)


def _stretch(text: str, middle: int, floor: int) -> tuple[int, int]:
    """The bounds of the calculation around `middle`, none of it before `floor`."""
    start = end = middle
    while start > floor and text[start - 1] in _CALCULATION:
        start -= 1
    while end < len(text) and text[end] in _CALCULATION:
        end += 1
    return start, end
