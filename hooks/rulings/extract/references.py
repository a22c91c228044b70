"""Words that point at another place of the same judgment: 不爭執事項㈡至㈦, 主文第2項, 附表一編號5、6."""

import re
from typing import Final

from rulings.enumerators import PRIVATE_BRACKETED, PRIVATE_PLAIN, read_marker
from rulings.model import Reference
from rulings.numerals import parse_ordinal

_PRIVATE: Final = "\uf6a2-\uf6b0\uf65b-\uf674\ufffd"
_FIGURES: Final = "0-9０-９○零〇一二三四五六七八九十廿"
_SIGN: Final = rf"[㈠-㈩⒈-⒛⑴-⒇①-⑳{_PRIVATE}]"
_ITEM: Final = (
    rf"(?:{_SIGN}|[（(][{_FIGURES}]{{1,4}}[）)]|(?:第 ?)?[{_FIGURES}]{{1,4}}+(?:[.．](?![0-9]))?)"
)
_JOIN: Final = "(?:[、,，及與和或至到~～\\-－]|以及)"
_ITEMS: Final = rf"{_ITEM}[項點號]?(?:{_JOIN}{_ITEM}[項點號]?){{0,20}}"
_HAN: Final = "[一二三四五六七八九十0-9０-９]{1,3}+"
_TABLE_NUMBERS: Final = rf"{_HAN}(?:[、及與至]{_HAN}(?![年月日元人]))*"
_TABLE_ITEMS: Final = rf"(?:(?:編號|項次|次序|序號) ?(?:第 ?)?{_ITEMS})"
_FORTH: Final = r"(?:業|已|均|亦|詳|既)?(?:經本院)?"
_REFERENCE: Final = re.compile(
    # every reference starts with one of these, which spares the alternatives elsewhere
    r"(?=[兩不主本附業已均亦詳既經如同承論陳敘認說見])"
    rf"(?:(?P<undisputed>(?:兩造)?不爭執(?:之)?(?:事項|事實)(?:欄)?(?:第 ?)?{_ITEMS})"
    rf"|(?P<order>(?:(?<![決審定])主文|本判決(?:主文)?)第 ?[{_FIGURES}]{{1,3}}+"
    rf"(?: ?項?(?:、|及|與|至)(?:第 ?)?[{_FIGURES}]{{1,3}}+)* ?項)"
    rf"|(?P<schedule>附表{_TABLE_NUMBERS}{_TABLE_ITEMS}?|附表{_TABLE_ITEMS}|(?<=[如詳見即])附表(?![{_FIGURES}]))"
    rf"|(?P<attachment>附件{_TABLE_NUMBERS}|(?<=[如詳見])附件(?![{_FIGURES}]))"
    # 已如三、㈠㈡所述, 見上三、（一）說明: items of a section of the reasons
    rf"|(?P<section>(?:[業已]?如|[詳參]?見)[上前]?[一二三四五六七八九十]{{1,3}}、"
    rf"(?:(?:{_SIGN}|[（(][{_FIGURES}]{{1,4}}[）)])[、及至]?){{1,8}}(?=所[述示載]|說明|論述|論斷|認定))"
    rf"|(?P<preceding>{_FORTH}(?:[如同承][前上後](?:開|揭)?所?(?:述|示)|詳?(?:論述|陳述|敘述|認定|說明|論)如[前上後](?!述)|詳後所?述)"
    rf"|承上 ?(?:{_SIGN}|[（(][{_FIGURES}]{{1,4}}[）)])))"
)
# 原告附件二 is the plaintiff's exhibit, 系爭契約附件 the contract's: neither is the judgment's own.
_FOREIGN: Final = re.compile(
    r"(?:(?:原告|被告|上訴人|聲請人|相對人|兩造)(?:所?提(?:出)?(?:之)?)?|契約書?|合約書?|[書狀]|起訴|標準|規則|辦法|準則|原(?:審|判決|審判決)|第一審判決|其|之)\Z"
)
# The operative part of the judgment below: 原判決關於主文第二項…及主文第三項….
_BELOW: Final = re.compile(
    r"(?:原(?:審|判決|審判決)|第一審判決)(?:關於)?[【「]?(?:[^，。；]{0,60}[及、暨與][【「]?)?\Z"
)
_CLAUSE: Final = 80
_HEADING: Final = re.compile(r"[：:]|[ \u3000\t]*(?:\n|\Z)")
_ELEMENT: Final = re.compile(rf"(?P<join>[至到~～\-－])?(?:第 ?)?(?P<item>{_ITEM})")


def find_references(text: str) -> tuple[Reference, ...]:
    """Every reference in a normalised text to undisputed facts, the operative part, a schedule, an
    attachment, items of a section, or to what is said before or after, in order; `targets` are left empty.

    Headings of schedules, exhibits of a party and the operative part of another judgment are not
    references. The words from `start` to `end` are the whole reference: `reference_items` reads them.
    """
    return tuple(
        Reference(match.start(), match.end(), kind)
        for match in _REFERENCE.finditer(text)
        if (kind := match.lastgroup) and _is_own(text, match, kind)
    )


def reference_items(words: str) -> tuple[tuple[str, ...], ...]:
    """The items that 「㈡至㈣」 or 「1、3至6」 names, ranges filled in: for each the marker as the
    court writes it and its number in Arabic, (("㈡", "2"), ("㈢", "3"), ("㈣", "4")).

    Words around the items are passed over. Private-use enumerators count ((十一) is U+F674). A
    lost one (U+FFFD) has no number: ("\ufffd", ""), and a range up to it isn't filled in.
    """
    items: list[tuple[str, str]] = []
    for match in _ELEMENT.finditer(words):
        marker, number = match["item"], _number(match["item"])
        if match["join"] and items and number and items[-1][1]:
            first, style = int(items[-1][1]), marker
            items.extend((_like(style, n), str(n)) for n in range(first + 1, number))
        items.append((marker, str(number) if number else ""))
    return tuple(items)


def _is_own(text: str, match: re.Match[str], kind: str) -> bool:
    at, end = match.span()
    before = text[max(0, at - 8) : at]
    if kind == "order":
        return not _BELOW.search(text[max(0, at - _CLAUSE) : at])
    if kind not in ("schedule", "attachment"):
        return True
    opens = before.rstrip(" \u3000\t|")[-1:] in ("", "\n")
    return not (opens and _HEADING.match(text, end)) and not _FOREIGN.search(before)


def _number(item: str) -> int:
    """The number of an enumerator or a numeral; 0 for a lost character."""
    bare = item.strip("第 .．（）()")
    if value := parse_ordinal(bare):
        return value
    marker = read_marker(item)
    return marker.number if marker else 0


def _like(style: str, number: int) -> str:
    """The marker of `number` written as `style` is: ㈢, (十二), U+F673, or plain figures."""
    last_single, bracketed = 10, style[:1] in "（("
    if "㈠" <= style <= "㈩" or ord(style[0]) in PRIVATE_BRACKETED:
        if number <= last_single:
            return chr(ord("㈠") + number - 1)
        return chr(PRIVATE_BRACKETED[number - last_single - 1])
    if ord(style[0]) in PRIVATE_PLAIN:
        return chr(PRIVATE_PLAIN[number - 1])
    for first in "⒈⑴①":
        if ord(first) <= ord(style[0]) < ord(first) + 20:
            return chr(ord(first) + number - 1)
    figures = str(number) if re.search("[0-9０-９]", style) else _han(number)
    return f"{style[0]}{figures}{style[-1]}" if bracketed else figures


def _han(number: int) -> str:
    """一 … 九十九."""
    tens, ones = divmod(number, 10)
    han = "一二三四五六七八九"
    return (
        (han[tens - 1] if tens > 1 else "")
        + ("十" if tens else "")
        + (han[ones - 1] if ones else "")
    )
