"""Where numbered paragraphs start in text that came without breaks."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import NamedTuple

from rulings.enumerators import Marker, Style, read_marker

_MARKER = re.compile(
    r"[㈠-㈩⒈-⒛⑴-⒇①-⑳\uf65b-\uf674\uf6a2-\uf6b0]|[(（][一二三四五六七八九十]{1,3}[)）]"
    r"|(?<![、表第件證款條號])[一二三四五六七八九十]{1,3}、"  # 附表一、二、三 number no paragraphs
    r"|[壹貳參叁肆伍陸柒捌玖拾]{1,2}、|(?<![0-9０-９.])[0-9０-９]{1,2}[、.．](?![0-9０-９])|[甲乙丙丁]、"
    r"|[(（][0-9０-９]{1,2}[)）]"
    # weak: a number without a mark of its own, after a stop and before words that open paragraphs
    r"|(?<=[。：:？])[１-９][０-９]?(?=[\u4e00-\u9fff「『])(?![年月日元時分項款條人萬億])"
    r"|(?<=[。：:？由領])[一二三四五六七八九十]{1,3}(?=原告|被告|兩造|本件|本院|綜上|查|按|次[查按]|經查|訴訟|程序|實體"
    r"|又[按查不原被]|再[按查者]|末[按查]"
    r"|上訴|被上訴|聲請|抗告|從而|據上|民事訴訟|關於|得心證)"
)
_REFERENCE = re.compile(
    r"至[㈠-㈩⒈-⒛(（一二三四五六七八九十]|所[示載述]|[、及與和][㈠-㈩⒈-⒛(（]|[,，)）」]"
)
_JOINED = re.compile(r"[)）㈠-㈩⒈-⒛①-⑳][、及與和]\Z")  # 調查報告表(一)、(二)各1份
_QUOTED = re.compile(r"「[^「」]{0,600}」")  # longer ones may lack their end
_DECLARED = re.compile(
    r"(?:聲明(?![及與])|起訴請求|原請求|下列各款(?:事項|情形)?|厥為|(?<=.)爭點(?:在於|乃|即))[^。]{0,6}[:：]$"
)
# A list begins anew: 分述如下：, 若干？經查：
_TAKEN_UP = re.compile(
    r"(?:述|敘|說明|判斷|認定)[^。，]{0,4}如[下后後左][:：]$|[。？](?:經查|本院查|查)[:：]$"
)
_TITLE = re.compile(
    r"[^，。；：:？]{2,36}?(?<![條款號頁表件證如見及與至第、])(?<!(?<!事)項)(?:[(（][^()（）]{0,120}[)）])?"
)
_REMARK = re.compile(r"([：:])[(（][^()（）]{0,120}[)）]$")  # 爭點如下：（見本院卷第1頁）㈠
_LONGEST_REMARK = 124
_NUMBERED_TWICE = re.compile(r"[(（][一二三四五六七八九十]{1,3}[)）]\Z|[㈠-㈩]\Z")
_NO_STOP = re.compile(r"(?:駁回|准許|可採|有據|無據|有?理由)\Z")  # how a paragraph ends without one
_STOPS = "。？"
_COLONS = "：:"
_CLOSERS = "）)」』"
_LOOKED_AT = 12  # further markers among which a second item is looked for
_SECOND = 2
_LONGEST_NUMBER = 5  # characters
_TAIL = 12  # characters before a colon that say what its list is


class _Mark(NamedTuple):
    start: int
    end: int
    marker: Marker


@dataclass(slots=True)
class _State:
    """What the markers before said: paragraphs opened, running lists inside, by style."""

    last: int  # where the paragraph before starts
    opened: dict[Style, int] = field(default_factory=dict)
    inline: dict[Style, int] = field(default_factory=dict)
    commas: dict[Style, bool] = field(default_factory=dict)  # whether the last opened was ㈡、
    inline_commas: dict[Style, bool] = field(default_factory=dict)
    elided: dict[Style, int] = field(default_factory=dict)

    def elides(self, marker: Marker, before: str) -> bool:
        """Whether a list runs on that is quoted in part: 應依下列規定：二、…。五、…."""
        if marker.number in {1, self.opened.get(marker.style, 0) + 1}:
            return False
        goes_on = marker.number > self.elided.get(marker.style, marker.number)
        if goes_on or (before and before in _COLONS):
            self.elided[marker.style] = marker.number
            return True
        return False

    def opens(self, mark: _Mark, *, comma: bool) -> None:
        """A paragraph starts at `mark`; what stood deeper is over."""
        style = mark.marker.style
        self.commas[style] = comma
        self.elided.pop(style, None)
        self.opened = {s: n for s, n in self.opened.items() if s < style} | {
            style: mark.marker.number
        }
        self.inline = {s: n for s, n in self.inline.items() if s < style}
        self.last = mark.start


def paragraph_starts(text: str, start: int, end: int) -> Iterator[int]:
    """The markers that open paragraphs: after a stop or a title, and not in a running list.

    `text` has no blanks.
    """
    marks = _marks(text, start, end)
    seconds = _seconds(marks)
    state = _State(start)
    for place, mark in enumerate(marks):
        marker = mark.marker
        before = _before(text, start, mark)
        comma = text.startswith("、", mark.end)
        runs_on = marker.number > 1 and state.inline.get(marker.style) == marker.number - 1
        if runs_on and state.opened.get(marker.style) == marker.number - 1 and before in _STOPS:
            # Both lists are there: ㈢、 goes on with ㈡、 rather than with a quoted ㈡.
            quoted_too = state.inline_commas.get(marker.style)
            runs_on = not (comma and state.commas.get(marker.style) and not quoted_too)
        if marker.number == 1 and before and before in _COLONS:
            quoted = marker.style in state.opened and not _ends(_TAKEN_UP, text, mark.start)
            near = marks[place + 1 : place + 1 + _LOOKED_AT]
            runs_on = quoted or _runs_on(text, mark, near)
        if state.elides(marker, before):
            continue
        if runs_on:
            state.inline[marker.style] = marker.number
            state.inline_commas[marker.style] = comma
        elif _opens(text, mark, before, state) and (
            not marker.weak or marker.number > 1 or place < seconds.get(_written(mark), 0)
        ):
            state.opens(mark, comma=comma)
            yield mark.start


def _before(text: str, start: int, mark: _Mark) -> str:
    """What stands before a marker; before a first one, what stands before a remark in brackets."""
    near = max(start, mark.start - _LONGEST_REMARK)
    remark = _REMARK.search(text, near, mark.start) if mark.marker.number == 1 else None
    if remark:
        return remark[1]
    return text[mark.start - 1] if mark.start > start else ""


def _marks(text: str, start: int, end: int) -> tuple[_Mark, ...]:
    quoted = [match.span() for match in _QUOTED.finditer(text, start, end)]
    found = (
        (match, read_marker(text[match.start() : match.end() + 1]))
        for match in _MARKER.finditer(text, start, end)
        if not _REFERENCE.match(text, match.end())
        and not _JOINED.search(text, max(start, match.start() - 2), match.start())
        and not _inside(quoted, match.start())
    )
    return tuple(_Mark(*match.span(), marker) for match, marker in found if marker)


def _inside(spans: list[tuple[int, int]], at: int) -> bool:
    place = bisect_right(spans, at, key=itemgetter(0)) - 1
    return place >= 0 and spans[place][0] < at < spans[place][1]


def _opens(text: str, mark: _Mark, before: str, state: _State) -> bool:
    """Whether what stands before a marker, and its number, let a paragraph open there."""
    marker = mark.marker
    follows = marker.number == state.opened.get(marker.style, 0) + 1
    if marker.weak:
        return follows
    if 1 < marker.number < state.opened.get(marker.style, 0):
        return False  # 三、 under 四、 is an item of what is quoted
    if not before or before in _STOPS:
        return True
    if marker.number == 1:
        titled = marker.style not in state.opened
        return before in _COLONS or (
            titled and bool(_TITLE.fullmatch(text, state.last, mark.start))
        )
    # The stop is missing, or stands before a bracket; 七、八 in a sentence is no new item.
    han = marker.style is Style.HAN and before not in "、，,第"
    if _NUMBERED_TWICE.search(text, max(0, mark.start - _LONGEST_NUMBER), mark.start):
        return False  # 調查報告表(一)(二)、談話紀錄表
    ended = _ends(_NO_STOP, text, mark.start)
    return follows and (before in _CLOSERS or han or ended)


def _runs_on(text: str, mark: _Mark, after: Sequence[_Mark]) -> bool:
    """Whether a list that opens after a colon stays inside its sentence.

    It does if it declares what is asked for (聲明：㈠…㈡…), or if its second item follows a
    semicolon or a comma rather than a full stop.
    """
    if _ends(_DECLARED, text, mark.start):
        return True
    second = _second(mark, after)
    return second is not None and text[second.start - 1] in "；;，、"


def _ends(pattern: re.Pattern[str], text: str, place: int) -> bool:
    return bool(pattern.search(text, max(0, place - _TAIL), place))


def _second(mark: _Mark, after: Sequence[_Mark]) -> _Mark | None:
    """The second item of the list, written as the first is: 1.…2.…, whatever 1、…2、 is inside."""
    alike = (other for other in after if _written(other) == _written(mark))
    return next((other for other in alike if other.marker.number == _SECOND), None)


def _seconds(marks: Sequence[_Mark]) -> dict[tuple[Style, str], int]:
    """The place of the last second item of every way to write one."""
    return {
        _written(mark): place for place, mark in enumerate(marks) if mark.marker.number == _SECOND
    }


def _written(mark: _Mark) -> tuple[Style, str]:
    last = mark.marker.text[-1]
    return mark.marker.style, last if last in ".．、)）" else ""
