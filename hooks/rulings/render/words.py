"""Dates, gaps and sums in both languages, and the words of the page itself."""

import re
from datetime import date, datetime
from decimal import Decimal

from rulings.model import Part, Precision, Text, Voice

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
ROC_EPOCH = 1911  # 民國元年 is 1912

VOICES = {
    Voice.ORDER: Text("主文", "Order"),
    Voice.CLAIMANT: Text("原告方主張", "Claimant"),
    Voice.RESPONDENT: Text("被告方抗辯", "Respondent"),
    Voice.AGREED: Text("兩造不爭執", "Agreed"),
    Voice.COURT: Text("法院", "Court"),
    Voice.FORMAL: Text("格式", "Formal"),
}
PARTS = {
    Part.CAPTION: Text("當事人欄", "Caption"),
    Part.ORDER: Text("主文", "Operative part"),
    Part.FACTS: Text("事實", "Facts"),
    Part.REASONS: Text("理由", "Reasons"),
    Part.SIGNATURE: Text("署名", "Signature"),
    Part.NOTICE: Text("教示", "Notice"),
    Part.SCHEDULE: Text("附表", "Schedule"),
    Part.ATTACHMENT: Text("附件", "Attachment"),
}
CURRENCIES = {"TWD": ("新臺幣", "NT$"), "USD": ("美金", "US$")}
DOCUMENTS = {
    "民事判決": "Civil judgment",
    "民事裁定": "Civil ruling",
    "民事簡易判決": "Civil judgment, summary proceedings",
    "民事小額判決": "Civil judgment, small-claims action",
    "小額民事判決": "Civil judgment, small-claims action",
    "簡易民事判決": "Civil judgment, summary proceedings",
    "刑事判決": "Criminal judgment",
    "刑事裁定": "Criminal ruling",
    "刑事簡易判決": "Criminal judgment, summary proceedings",
    "判決": "Judgment",
    "裁定": "Ruling",
    "支付命令": "Payment order",
    "宣示判決筆錄": "Record of the pronounced judgment",
    "和解筆錄": "Record of a settlement in court",
    "調解筆錄": "Record of a court mediation",
}
STATUSES = {
    "none": Text("尚無英譯", "No English translation yet."),
    "partial": Text(
        "非官方英譯，尚未完成，未經律師審閱",
        "Unofficial working translation, incomplete, not reviewed by a lawyer.",
    ),
    "unreviewed": Text(
        "非官方英譯，未經律師審閱", "Unofficial working translation, not reviewed by a lawyer."
    ),
    "reviewed": Text("非官方英譯，已經審閱", "Unofficial translation, reviewed."),
}
MASKED = Text("日期遭遮隱", "date masked")


_DOCKET_SLUG = re.compile(r"[a-z]+-[0-9]+(?:-[a-z0-9]+)+-[0-9]+")
# One syllable of Hanyu Pinyin without tones, or a figure.
_SOUND = re.compile(
    r"[0-9]+|(?:[zcs]h|[b-df-hj-np-tw-z])?[aeiou]+(?:ng|n(?![aeiou])|r(?![aeiou]))?|[a-z]+"
)


def calendar_text(iso: str, precision: Precision = Precision.DAY) -> Text:
    """A date in words: ROC for the Chinese, Gregorian for the English.

    `iso` is Gregorian and as long as its precision; a masked date says that it is masked.
    """
    day, _, clock = iso.partition("T")
    parts = tuple(int(part) for part in day.split("-")) if day else ()
    if not parts:
        return MASKED
    zh = _era(parts[0]) + "".join(
        f"{number}{unit}" for number, unit in zip(_roc(parts), "年月日", strict=False)
    )
    en = " ".join(reversed([*map(str, parts[:1]), *map(_english, range(2), parts[1:])]))
    if precision is Precision.MASKED:
        return Text(f"{zh}（{MASKED.zh}）", f"{en} ({MASKED.en})")
    return Text(zh + _clock_zh(clock), en + _clock_en(clock))


def _era(year: int) -> str:
    return "民國" if year > ROC_EPOCH else "西元"


def _roc(parts: tuple[int, ...]) -> tuple[int, ...]:
    return (parts[0] - ROC_EPOCH if parts[0] > ROC_EPOCH else parts[0], *parts[1:])


def _english(index: int, number: int) -> str:
    return MONTHS[number - 1] if index == 0 else str(number)


def _clock_zh(clock: str) -> str:
    if not clock:
        return ""
    hour, _, minute = clock.partition(":")
    half = "上午" if int(hour) < 12 else "下午"  # noqa: PLR2004
    return f"{half}{(int(hour) - 1) % 12 + 1}時" + (f"{int(minute)}分" if minute else "")


def _clock_en(clock: str) -> str:
    if not clock:
        return ""
    hour, _, minute = clock.partition(":")
    half = "a.m." if int(hour) < 12 else "p.m."  # noqa: PLR2004
    minutes = f":{minute[:2]}" if minute else ""
    return f", {(int(hour) - 1) % 12 + 1}{minutes} {half}"


def gap(before: str, after: str) -> Text:
    """The time from one ISO date to the next, as exact as the coarser of the two; empty if none.

    Days up to three months, then months and years, counted on the calendar.
    """
    if before[:10] == after[:10] or not before or not after:
        return _hours(before, after)
    if len(before) >= 10 and len(after) >= 10:  # noqa: PLR2004
        days = (date.fromisoformat(after[:10]) - date.fromisoformat(before[:10])).days
        if days <= 92:  # noqa: PLR2004
            return Text(f"{days} 日後", f"{days} {_plural('day', days)} later")
    return _months(before, after)


def _months(before: str, after: str) -> Text:
    first, second = (_month_number(iso) for iso in (before, after))
    whole = len(before) >= 7 and len(after) >= 7  # noqa: PLR2004
    exact = len(before) >= 10 and len(after) >= 10  # noqa: PLR2004
    months = second - first - (1 if exact and after[8:10] < before[8:10] else 0)
    years, rest = divmod(months, 12) if whole else (int(after[:4]) - int(before[:4]), 0)
    if not years and not rest:
        return Text("")
    zh = (f"{years} 年" if years else "") + (f" {rest} 個月" if rest else "") + "後"
    en = [f"{n} {_plural(unit, n)}" for n, unit in ((years, "year"), (rest, "month")) if n]
    about = ("", "") if exact else ("約 ", "about ")
    return Text(about[0] + zh.strip(), f"{about[1]}{' and '.join(en)} later")


def _hours(before: str, after: str) -> Text:
    if "T" not in before or "T" not in after or before >= after:
        return Text("")
    moments = [
        datetime.fromisoformat(iso if ":" in iso else f"{iso}:00") for iso in (before, after)
    ]
    minutes = int((moments[1] - moments[0]).total_seconds()) // 60
    hours, rest = divmod(minutes, 60)
    zh = (f"{hours} 小時" if hours else "") + (f" {rest} 分鐘" if rest else "") + "後"
    en = [f"{n} {_plural(unit, n)}" for n, unit in ((hours, "hour"), (rest, "minute")) if n]
    return Text(zh.strip(), " ".join(en) + " later")


def _month_number(iso: str) -> int:
    return int(iso[:4]) * 12 + (int(iso[5:7]) if len(iso) >= 7 else 0)  # noqa: PLR2004


def _plural(word: str, count: int) -> str:
    return word if count == 1 else f"{word}s"


def number(value: Decimal) -> str:
    """An exact figure with thousands separators and no trailing zeros of its own making."""
    plain = f"{value:,f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def money(value: Decimal, currency: str) -> Text:
    """A sum in both languages: 新臺幣3,567元, NT$3,567. Without a currency the bare figure."""
    figure = number(value)
    if not currency:
        return Text(figure, figure)
    zh, en = CURRENCIES.get(currency, (currency, f"{currency} "))
    return Text(f"{zh}{figure}元", f"{en}{figure}")


def percent(part: Decimal, whole: Decimal) -> str:
    """A share for reading, one decimal: "41.4%"; a share too small to show is "<0.1%"."""
    share = part * 100 / whole
    if 0 < share < Decimal("0.1"):
        return "<0.1%"
    return f"{number(share.quantize(Decimal('0.1')))}%"


def english_docket(slug: str) -> str:
    """The docket in English from a ruling's slug: tphv-113-xiaoshang-geng2-1 →
    113-Xiao-Shang-Geng-2-1, each sound by itself; a slug that is no docket stays as it is."""
    if not _DOCKET_SLUG.fullmatch(slug):
        return slug
    sounds = (sound for part in slug.split("-")[1:] for sound in _SOUND.findall(part))
    return "-".join(sound.capitalize() for sound in sounds)
