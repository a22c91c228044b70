"""Dates that tell of no event: days that are only reckoned with or cited, rows without whole cells."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from rulings.date_words import MISTAKEN
from rulings.model import DateMention, Node, NodeKind

_FAR = 40  # characters before a date in which it is asked for
BESIDE = 16  # characters before a date that say what it is
_FROM = re.compile(
    r"(?:[（(][^（）()]{0,40}[）)])?(?:(?:之?翌日)?[）)]?起{1,2}(?:算|計算|至|，|均|按|、|時)|算至)[^。；]{0,24}?(?:清償|遲延|利息|違約金|按月|遷讓)"
)
_UP_TO = re.compile(
    r"(?:起訴前[一1１]日|翌日[起之]?|算至|預計[^，。]{0,6}至|[至最]遲(?:須|應)?於?|須於|誤[載繕植寫記]為?)[，（(]?即?(?:中華)?(?:民國)?$"
)
# What is asked for runs over days, whatever became of it: 請求109年6月2日起至同年9月1日止之薪資.
_ASKED = re.compile(r"請求(?:被告[^，。]{0,6})?自?$|請求[^，。；]{0,30}起至$")
# Meetings whose resolutions are cited (77年5月17日第9次民事庭會議決議), decrees (45年7月31日台財字
# 第4180號令), issues of a review.
_CITED = re.compile(
    r"[^，。；]{0,16}?字第[0-9]{1,9}號(?:[、及][^，。；]{1,24}?)?令|(?:[，]?最高法院)?(?:民國)?(?:[0-9]{2,3}年度?)?第[0-9一二三四五六七八九十]{1,3}次[^，。]{0,8}會議"
)
# （106年4月6日兩造誤為98,000元）; 於102年12月11日前之某日; 108年6月28日（即起訴狀繕本送達翌日）
_NOT_THEN = re.compile(
    rf"{MISTAKEN.pattern}|前之?[^，。；]{{0,8}}某|[，、（(]?即[^，。；]{{0,16}}翌日"
)
_ISSUE = re.compile(r"第[0-9一二三四五六七八九十百]{1,5}期[，（(]?(?:頁[0-9]+[，,])?$")
# 迄至系爭事故發生時即108年8月29日，已使用3年: how long something was used.
_REACHES = re.compile(
    r"(?:[至迄距]|距離)(?:[^，。；]{0,8}(?:事故|車禍|肇事|受損|毀損)[^，。；]{0,6}|本件(?:於|發生(?:時|日)?即?))$"
)
_ALSO = re.compile(r"[（(]即(?:民國)?$")
_PAPER = re.compile(
    r"(?:開立)?之?(?:一般|乙種|甲種)?(?:診斷證明|收據|估價單|統一發票|調查筆錄|現場圖|照片)"
)
_BORN = re.compile(r"出生|生(?=[，。、；）)]|$)")
# What a witness says, quoted: the court may not believe it.
_TESTIMONY = re.compile(r"(?:證|陳|供|到庭|具結)(?:稱|述|詞)[^「」。]{0,12}$")
_LONGEST_QUOTED = 1200  # characters from the opening quotation mark to a date
_ROWS = frozenset({NodeKind.ROW, NodeKind.CONTINUATION})
_NUMBERED_ROW, _REST_OF_ROW = re.compile(r"-row-[0-9]+$"), re.compile(r"-row-[0-9]+[a-z]+$")
_HAN = re.compile("[\u4e00-\u9fff]")


def is_no_event(text: str, date: DateMention) -> bool:
    """Whether interest or instalments run from the date, sums are reckoned up to it, somebody
    was born then, or it belongs to what is cited or to a witness's words: no event."""
    before = text[max(0, date.start - BESIDE) : date.start]
    opened = text.rfind("「", max(0, date.start - _LONGEST_QUOTED), date.start)
    quoted = opened >= 0 and text.find("」", opened, date.start) < 0
    if quoted and _TESTIMONY.search(text, max(0, opened - BESIDE), opened):
        return True
    if _BORN.match(text, date.end) or _NOT_THEN.match(text, date.end):
        return True
    cited = _CITED.match(text, date.end) or _ISSUE.search(before)
    asked = _ASKED.search(text, max(0, date.start - _FAR), date.start)
    return bool(cited or asked or _FROM.match(text, date.end) or _UP_TO.search(before))


def only_dates_an_event(text: str, date: DateMention) -> bool:
    """Whether the words reckon up to the day of an accident, which others may tell, or date only a
    paper: 有104年3月16日診斷證明書可稽."""
    before = text[max(0, date.start - BESIDE) : date.start]
    return bool(_REACHES.search(before) or _ALSO.search(before) or _PAPER.match(text, date.end))


def broken_rows(nodes: Sequence[Node], text: str) -> Iterable[str]:
    """Rows whose cells go on in the next line, those lines, and lines above the first row: none of
    them has a whole cell to tell an event by."""
    for node, after in pairwise((*nodes, *nodes[-1:])):
        if node.kind in _ROWS and (not _NUMBERED_ROW.search(node.anchor) or _goes_on(after, text)):
            yield node.anchor


def _goes_on(node: Node, text: str) -> bool:
    """Whether a line is the rest of the row above it, and not the rule below that row."""
    rest = node.kind in _ROWS and _REST_OF_ROW.search(node.anchor)
    return bool(rest and _HAN.search(text, node.span.start, node.span.end))
