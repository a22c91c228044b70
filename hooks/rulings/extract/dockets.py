"""Decisions named by court and docket: 最高法院43年台上字第377號判決, 本院108年度消上易字第15號."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from rulings.courts import (
    DOCKET,
    NUMERAL,
    Courts,
    Docket,
    load_courts,
    official_name,
    official_search_url,
    read_docket,
)
from rulings.model import DocketMention
from rulings.numerals import parse_ordinal

_DOCKET: Final = re.compile(rf"{DOCKET}(?P<more>(?:[、及與]第?[{NUMERAL}]{{1,9}}+號){{0,6}})")
_MORE: Final = re.compile(rf"第?([{NUMERAL}]{{1,9}}+)號")
_COURT: Final = re.compile(
    r"(?P<court>最高(?:行政)?法院|[臺台]灣高等法院(?: ?[臺台花高][\u4e00-\u9fff]分院)?|福建高等法院金門分院"
    r"|(?:[臺台]灣|福建)[\u4e00-\u9fff]{2}地方法院(?:[\u4e00-\u9fff]{2}簡易庭)?|[臺台]灣高雄少年及家事法院"
    r"|[臺台高][北中雄]高等行政法院|智慧財產(?:及商業)?法院|行政法院|懲戒法院|憲法法庭|(?P<short>[\u4e00-\u9fff]{2})地(?:方法)?院"
    r"|(?P<own>本院|鈞院)(?:[\u4e00-\u9fff]{2}簡易庭)?|(?P<same>同院|該院))"
    r"(?:[（(](?:下?稱|現更名)[^（）()]{1,16}[）)])?(?P<gap>(?:[民刑家]事法?庭|少年法庭)?(?:(?:裁定)?移送(?:前來|審理)[（(]|核發|(?:第[一二三]審|刑事|民事|附帶|訴訟|簡易|小額|更審){0,6}(?:判決|裁定)[（(]|(?:[前曾復再另]|分別)?[以於之依]|[民刑]事(?:判決|裁定))?(?:(?:中華)?民國(?:[0-9一二三四五六七八九十○〇]{1,5}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}日[（(]?)?)?\s?)\Z"
)
_KIND: Final = re.compile(
    r"\s?(?:[（(][^（）()\n]{1,20}[）)]|[）)])?(?:第[一二三]審|民事|刑事|行政|簡易|小額|確定|終局|更審)*"
    r"(?:著有)?(?P<kind>判決|裁定|判例)"
)
# Words of dockets that only criminal cases have; 訴, 上易 and 簡 are of civil cases as well.
_CRIMINAL: Final = re.compile("(?<![上簡])易|交上易|交簡|交訴|[金侵]訴|毒|聲判|附民")
_SUPREME: Final = "最高法院"
_SUPREME_WORDS: Final = ("台上", "臺上", "台抗", "臺抗", "台簡", "臺簡", "台再", "臺再")
_CHAIN: Final = re.compile(r"[、，,；及與或暨和]{1,2}|以及")
# 最高法院…號判決、…號判決意旨: the court carries over whatever the decision before it was.
# An office's letter: 某協會109年度測字第120號函. A court's, which it names, is of a case.
_LETTER: Final = re.compile("函")
_ROW: Final = re.compile(rf"(?:{_KIND.pattern}(?:意旨)?)?(?:{_CHAIN.pattern})")
_CAPTION: Final = re.compile(r"(?P<head>[\u4e00-\u9fff]{4,20}(?:判決|裁定|筆錄))?[\s\u3000]*\Z")
_ENDS_LINE: Final = re.compile(r"[ \u3000]*(?:\n|\Z)")
_FILE: Final = 4
_MOVED: Final = re.compile("[）)]，?經本院[^，。]{0,6}(?:裁定)?移送")
_WINDOW: Final = 36
_LINE: Final = 80  # a caption line is never longer


def find_dockets(text: str, court: str, courts: Courts | None = None) -> tuple[DocketMention, ...]:
    """Every docket in a normalised text, the judgment's own in the caption too (`kind` empty).

    `court` is the deciding court, which 本院 means. In a row of dockets the court carries over
    from the one before and the kind from the one that closes the row. Without a court in the
    words, a docket of the 台上 or 台抗 kind is the Supreme Court's, one alone on its line is the
    judgment's own, any other's court stays empty. `courts` saves reading the table.
    """
    table = load_courts() if courts is None else courts
    found: list[DocketMention] = []
    named: dict[str, str] = {}  # the court of each docket that was named with one
    for match in _DOCKET.finditer(text):
        if docket := read_docket(match):
            closes = _CHAIN.match(text, match.end())
            chained = bool(closes and _DOCKET.match(text, closes.end()))
            kind = "" if chained else _kind(text, match.end())
            name = _court(text, match, court, found, table) or named.get(str(docket), "")
            if not name and _LETTER.match(text, match.end()):
                continue
            if name:
                named.setdefault(str(docket), name)
            first = _mention(_opening(text, match, name), match.start("more"), docket, name, kind)
            row = (first, *_further(match, docket, first))
            system = _system(text, match, name)
            found.extend(
                replace(one, url=official_search_url(name, one.docket, system, courts=table))
                for one in row
            )
            if kind:
                _close_row(text, found, kind)
    return tuple(found)


def _system(text: str, match: re.Match[str], court: str) -> str:
    """Which of the courts' collections holds a decision, as the words around its docket tell."""
    if "行政法院" in court:
        return "A"
    beside = text[max(0, match.start() - _WINDOW) : match.start()]
    kind = _KIND.match(text, match.end())
    file = text[match.end() : match.end() + _FILE]  # 105年度簡字第4950號刑事卷
    said = f"{beside}{kind[0] if kind else file}"
    return "M" if "刑事" in said or _CRIMINAL.search(match["word"]) else "V"


def _mention(start: int, end: int, docket: Docket, court: str, kind: str) -> DocketMention:
    return DocketMention(start, end, court, str(docket), kind, "")


def _further(match: re.Match[str], docket: Docket, first: DocketMention) -> Iterator[DocketMention]:
    """The further numbers of 90年度臺抗字第2號、第287號: same court, year, word and kind."""
    for more in _MORE.finditer(match["more"]):
        number = parse_ordinal(more[1])
        if number is not None:
            start, end = (first.end + at for at in more.span())
            yield _mention(start, end, replace(docket, number=number), first.court, first.kind)


def _opening(text: str, match: re.Match[str], court: str) -> int:
    """Where the mention starts: at the court's name if it stands at once before, without 以."""
    before = text[max(0, match.start() - _WINDOW) : match.start()]
    named = _COURT.search(before)
    if not court or not named or named["gap"].strip():
        return match.start()
    return match.start() - len(before) + named.start()


def _court(
    text: str, match: re.Match[str], own: str, found: list[DocketMention], courts: Courts
) -> str:
    at = match.start()
    line = text.rfind("\n", max(0, at - _LINE), at) + 1
    named = _COURT.search(text, max(line, at - _WINDOW), at)
    if named and named["same"] and match["word"].startswith(_SUPREME_WORDS):
        return _SUPREME  # whatever stands between it and the court that 同院 means
    if named and not (named.start() == line and named["gap"].strip().endswith(("判決", "裁定"))):
        return _named_court(named, own, found, courts)
    if found and _ROW.fullmatch(text, found[-1].end, at):
        return found[-1].court
    if match["word"].startswith(_SUPREME_WORDS):
        return _SUPREME
    opens = line or at < _LINE
    caption = _CAPTION.match(text[line:at]) if opens else None
    alone = caption and (caption["head"] or _ENDS_LINE.match(text, match.end()))
    return official_name(own) if alone or _MOVED.match(text, match.end()) else ""


def _named_court(named: re.Match[str], own: str, found: list[DocketMention], courts: Courts) -> str:
    """The court that the words before a docket name; 新北地院 is 臺灣新北地方法院."""
    if named["own"]:
        return official_name(own)
    if named["same"]:
        return found[-1].court if found else ""
    if not named["short"]:
        return official_name(named["court"])
    full = f"臺灣{official_name(named['short'])}地方法院"
    return full if full in courts else ""


def _kind(text: str, end: int) -> str:
    match = _KIND.match(text, end)
    return match["kind"] if match else ""


def _close_row(text: str, found: list[DocketMention], kind: str) -> None:
    """Gives the kind that closes a row to the dockets of the row before it."""
    for at in range(len(found) - 2, -1, -1):
        one, after = found[at], found[at + 1]
        gap = text[one.end : after.start]
        if one.kind or not (_CHAIN.fullmatch(gap) or gap in ("、第", "及第", "與第")):
            return
        found[at] = replace(one, kind=kind)
