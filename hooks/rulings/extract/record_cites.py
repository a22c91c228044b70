"""Pages of the case file: 本院卷第97、297至324頁, 司促卷第12-20頁, 95年12月7日筆錄第2、3頁."""

import re
from typing import Final

from rulings.courts import NUMERAL
from rulings.model import RecordCite
from rulings.numerals import parse_ordinal
from rulings.scanning import matches_beside

_N: Final = rf"[{NUMERAL}]{{1,6}}+"
_TO: Final = "[至到~～\\-－–—]"
_FACE: Final = "(?:正?、?反面|正面|背面)"
_RANGE: Final = rf"{_N} ?頁?{_FACE}?(?:{_TO} ?(?:第 ?)?(?:{_N})?)? ?頁?{_FACE}?"
_PAGES: Final = re.compile(
    rf"(?:第 ?|(?<=卷))(?P<pages>{_RANGE}(?:(?:[、,，；及與和]|以及) ?(?:第 ?)?{_RANGE}){{0,60}})"
)
_ONE: Final = re.compile(rf"({_N}) ?(頁?){_FACE}?(?:({_TO}) ?(?:第 ?)?({_N})?)? ?(頁?){_FACE}?")
_LAST_PAGE: Final = re.compile(rf".*頁{_FACE}?", re.DOTALL)
_VOLUME: Final = "(?:[（(]?[㈠-㈩一二三四五六七八九十ⅠⅡⅢⅣⅤ0-9]{1,2}[）)]?)?"
# The name the text gives the file, between it and the page: 第3號卷宗（下稱附民卷）第7頁.
_NOTE: Final = (
    r"[（(《〈](?:以?下[^（）()《》〈〉\n]{1,16}|即[^（）()《》〈〉\n]{1,16}卷)[）)》〉] ?"
)
_NOTED: Final = re.compile(rf"{_NOTE}\Z")
_FILE: Final = re.compile(
    rf"[^，。；：、（）()「」『』【】〔〕│|\t\n]{{0,24}}?(?:卷宗?{_VOLUME}|[審辯庭訊][^，。；：、（）()「」\n]{{0,4}}筆錄|筆錄) ?(?:{_NOTE})?\Z"
)
# The words that only lead to a file's name: 見, 附於, 此有…; 附民卷 is a name.
_LEAD: Final = re.compile(
    r".*(?:卷宗?[及與]|參見|詳見|參照|參酌|參|見|詳|附於|置於|存於|附在|在卷|卷[附外]|此有|並有|核有|有|附卷|依據|依|如)"
)
_SAME_FILE: Final = re.compile(r"(?:同|該)卷(?:宗)? ?\Z")
_VOLUME_ALONE: Final = re.compile(r"卷[（(]?[㈠-㈩一二三四五六七八九十][）)]? ?\Z")
_JOINED: Final = re.compile("[、，,；及與和 ]{1,3}")  # 二審卷㈠第216頁、卷㈡第104頁
_FILE_NAME: Final = re.compile(rf"(.+?)卷宗?{_VOLUME}\Z")
_SIGNS: Final = re.compile("卷|筆錄")
_WINDOW: Final = 48


def find_record_cites(text: str) -> tuple[RecordCite, ...]:
    """Every cite of pages of a file (卷) or of a record of a hearing (筆錄), in order.

    `file` is its name as written (本院卷一), 同卷 the one cited before. A range that has lost its
    end (341至頁) counts as its first page. Pages of other papers are left out.
    """
    cites: list[RecordCite] = []
    for _, match in matches_beside(_SIGNS, _PAGES, text):
        whole = _LAST_PAGE.match(match["pages"])
        name = _file(text, match.start())
        if not whole or not name:
            continue
        start = match.start() - len(name)
        end = match.start("pages") + whole.end()
        file = _NOTED.sub("", name).strip()
        if _SAME_FILE.fullmatch(name):
            file = cites[-1].file if cites else file
        elif (
            _VOLUME_ALONE.fullmatch(name)
            and cites
            and _JOINED.fullmatch(text, cites[-1].end, start)
        ):
            of = _FILE_NAME.match(cites[-1].file)
            file = of[1] + file if of else file
        if pages := _pages(whole[0]):
            cites.append(RecordCite(start, end, file, pages))
    return tuple(cites)


def _file(text: str, at: int) -> str:
    """The name of the file right before the pages, blanks included; empty if there is none."""
    words = text[max(0, at - _WINDOW) : at]
    match = _FILE.search(words)
    if not match:
        return ""
    lead = _LEAD.match(match[0])
    return match[0][lead.end() :] if lead else match[0]


def _pages(words: str) -> tuple[tuple[int, int], ...]:
    pages: list[tuple[int, int]] = []
    for match in _ONE.finditer(words):
        first = parse_ordinal(match[1])
        last = parse_ordinal(match[4]) if match[4] else first
        if first is not None and last is not None:
            pages.append((first, max(first, last)))  # 第53-2頁 is one page
    return tuple(pages)
