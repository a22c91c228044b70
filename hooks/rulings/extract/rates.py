"""Finds interest rates and shares, in per cent."""

import re
from decimal import Decimal
from typing import Final

from rulings.model import RateMention
from rulings.numerals import ARABIC_DIGITS, HAN_NUMERALS, NUMBER, NUMBER_START, UNREAD, parse_number

INTEREST: Final = "interest"
INTEREST_BY_MONTH: Final = "interest-month"
INTEREST_BY_DAY: Final = "interest-day"
SHARE: Final = "share"

_GAP: Final = r"[ \u3000]{0,4}+"
_PARTS: Final = {"十": 10, "百": 100, "千": 1000, "萬": 10000, "百萬": 10**6}

# In an address %E5%8F is no rate: neither a letter nor % stands before one.
_RATE: Final = re.compile(
    rf"(?=[{ARABIC_DIGITS}{HAN_NUMERALS}])(?:(?P<parts>[百千萬十]|百萬)分之{_GAP}(?P<of>{NUMBER}|百(?!分))"
    rf"|(?P<tenths>(?<![{ARABIC_DIGITS}{HAN_NUMERALS}.])[1-9１-９一二三四五六七八九])成(?![立為員本分年交長果就功形熟人])"
    rf"(?:(?P<hundredths>[1-9１-９一二三四五六七八九])(?![{ARABIC_DIGITS}{HAN_NUMERALS}年月日元]))?"
    rf"|(?<![A-Za-z%]){NUMBER_START}(?P<number>{NUMBER})"
    rf"(?:{_GAP}\\?(?P<sign>[%％﹪‰])"
    rf"|分之{_GAP}(?P<upper>{NUMBER})"
    rf"|(?={_GAP}[至~～]{_GAP}{NUMBER}{_GAP}(?P<shared>[%％﹪‰]))"
    rf"|(?<=[{ARABIC_DIGITS}])[/／](?P<over>[{ARABIC_DIGITS}]{{1,9}}+)(?![{ARABIC_DIGITS}/／:：＋+×*－-])))"
)

# 週年利率為百分之5, 年息5%, 按年百分之五; between keyword and figure at most a few words.
_INTEREST_BEFORE: Final = re.compile(
    r"(?:(?P<month>月息|月利率|按月)|(?P<day>日息|日利率|按日)|年利|年息|(?<![淨毛])利率|[週周]年|按年|單利)"
    r"[^\d０-９，,。；;：、\n一二三四五六七八九十%％分年月日]{0,6}$"
)
# 按上開利率10%: a tenth of the rate, a penalty.
_OF_THE_RATE: Final = re.compile(
    r"(?:上開|前開|上述|前述|約定|原約定|該|原|開|揭)(?:週?年)?利率(?:之|的)?$"
)
_INTEREST_AFTER: Final = re.compile(r"[ \u3000]{0,4}+計算之?(?:法定)?(?:遲延)?利息")

# A character nobody could read beside a figure may be one of its digits.
_CUT_SHORT: Final = re.compile(UNREAD)

# 4/5 is a share only where the words beside it say so; else it is a date or a file number.
_SHARE_BEFORE: Final = re.compile(
    r"(?:應有部分|權利範圍|持分|比例|比率|股權|負擔|責任|各)[^，。；\n\d０-９]{0,6}$"
)
# 過失比例為3成, 減輕被告五成: tenths of fault; 三成 alone may be anything.
_TENTHS: Final = re.compile(r"(?:比例|比率|責任|過失|負擔|減輕|分擔)[^，。；\n]{0,8}$")
_OF_FAULT: Final = re.compile(r"之?(?:過失)?責任|之?過失")
_BESIDE: Final = 12
_SHARE_AFTER: Final = re.compile(
    r"[ \u3000]{0,4}+(?:之?扶養義務|之?比例|之?應有部分|之?權利範圍|之?責任|之?持分|股權)"
)


def find_rates(text: str) -> tuple[RateMention, ...]:
    """All rates of the normalised text in order, `value` in per cent to 28 digits.

    `kind` is `interest` (per annum), `interest-month` and `interest-day` (as stated, not
    converted) or `share`. The span holds the figure (百分之五, 5%, 五分之四), not the words
    before it. A fraction with a slash counts only beside words that make it a share.
    """
    return tuple(
        RateMention(matched.start(), matched.end(), value, _kind(text, matched))
        for matched in _RATE.finditer(text)
        if (value := _per_cent(text, matched)) is not None
    )


def _per_cent(text: str, matched: re.Match[str]) -> Decimal | None:
    """The value of what was matched, None if it is no rate."""
    beside = (
        text[max(0, matched.start() - 1) : matched.start()]
        + text[matched.end() : matched.end() + 1]
    )
    if _CUT_SHORT.search(beside):
        return None
    if matched["parts"]:
        return _fraction(
            Decimal(100) if matched["of"] == "百" else parse_number(matched["of"]),
            Decimal(_PARTS[matched["parts"]]),
        )
    if matched["tenths"]:
        shared = _TENTHS.search(text, *_before(matched)) or _OF_FAULT.match(text, matched.end())
        return _tenths(matched["tenths"], matched["hundredths"]) if shared else None
    return _of_number(text, matched)


def _of_number(text: str, matched: re.Match[str]) -> Decimal | None:
    """The value of 5%, 五分之四, 4/5."""
    number = parse_number(matched["number"])
    if number is None:
        return None
    sign = matched["sign"] or matched["shared"]
    if sign:
        return number / 10 if sign == "‰" else number
    if matched["upper"]:
        return _fraction(parse_number(matched["upper"]), number)
    under = parse_number(matched["over"])
    is_share = under is not None and number < under and _is_share(text, matched)
    return _fraction(number, under) if is_share else None


def _tenths(tenths: str, hundredths: str | None) -> Decimal | None:
    """3成 is 30, 4成5 is 45."""
    whole = parse_number(tenths)
    part = parse_number(hundredths) if hundredths else Decimal(0)
    return None if whole is None or part is None else whole * 10 + part


def _fraction(upper: Decimal | None, lower: Decimal | None) -> Decimal | None:
    """`upper` out of `lower` in per cent: 4 out of 5 is 80."""
    return upper * 100 / lower if upper is not None and lower else None


def _before(matched: re.Match[str]) -> tuple[int, int]:
    """The stretch right before what was matched."""
    return max(0, matched.start() - _BESIDE), matched.start()


def _is_share(text: str, matched: re.Match[str]) -> bool:
    before = _SHARE_BEFORE.search(text, *_before(matched))
    return bool(before or _SHARE_AFTER.match(text, matched.end()))


def _kind(text: str, matched: re.Match[str]) -> str:
    """What the rate is of, told by the words around it."""
    words = text[max(0, matched.start() - 10) : matched.start()]
    before = _INTEREST_BEFORE.search(words)
    if before and not _OF_THE_RATE.search(words):
        if before["month"]:
            return INTEREST_BY_MONTH
        return INTEREST_BY_DAY if before["day"] else INTEREST
    return INTEREST if _INTEREST_AFTER.match(text, matched.end()) else SHARE
