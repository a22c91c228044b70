"""Which line breaks end a paragraph, and which only ended a line."""

import itertools
import re
from dataclasses import dataclass, field

from rulings.enumerators import Marker, Style, inline_markers, read_marker
from rulings.normalise.landmarks import (
    BENCH,
    DATE_LINE,
    HEADING_AT_END,
    LEAD_IN,
    NOTICE,
    SCHEDULE,
    SENTENCE,
)
from rulings.normalise.layout import NO_EDGE, Layout, read_layout
from rulings.normalise.lines import Line
from rulings.outline import Outline, fits, goes_on, opened

_ENDS = "。！？!?：:」』"
_CLOSERS = "」』）)】〉》”’"
_LATIN_TAIL = re.compile(r"[A-Za-z]+$")
_LATIN_HEAD = re.compile(r"[A-Za-z]+")
_URL_TAIL = re.compile(r"(?:https?:|www\.)[^\s，。）、；」]*$")
_CANT_START = "，。、；：）)」』】〉》"
_LAID_OUT = re.compile(r"[^\s。] {4,}[^\s。]|[^\s。]\u3000{2,}[^\s。]")  # columns set with blanks
_ORDERED = re.compile("(?:駁回|廢棄|撤銷|負擔|利息|假執行|元)$")
_NEXT_ORDER = re.compile("[^，。]{0,8}(?:訴訟|程序)費用|本判決|原告其餘|被告其餘|其餘")
_TITLE = re.compile(
    r".{1,4}?[^，。：；（）()]{0,10}(?:方面|部分|事項|程序|要旨|意旨|判斷|理由|聲明|陳述)"
)
_REMARKED = re.compile(r"[^，。；：:]{3,40}[(（][^()（）]{0,120}[)）]")
_LONGEST_TITLE = 4  # lines
_TITLE_TAIL = 20  # columns; a word moved to the next line leaves fewer
_FOLLOWS = re.compile("(?:判決|裁定)?如[下左]")  # how the sentence that ends the caption ends
# How sentences end after a cite in brackets; no paragraph begins so: …（本院卷第31頁）｜可稽。
_GOES_ON = re.compile(
    "(?:可[稽參憑佐按考證]|[附在]卷|為[證憑據]|參照|等[語情件節](?!$)|云云|足[稽憑參]|核與)[^：]"
)
_LEADS = re.compile("略[以謂稱][：:，,]")  # 二、抗告意旨｜略以：
_CITE_BEGUN = re.compile(r"[（(][見參詳][^（）()]{0,40}\Z")  # （見第一號卷｜五四、七二頁）
_CUT_NOTICE = {"以上", "上為", "以上為", "右為"}  # 正本 is a term that pages explain, on a new line
SHORTEST_TAIL = 8  # columns; a line that leaves so many empty wasn't wrapped


def separators(content: tuple[Line, ...], raw: str, edge: int) -> tuple[str, ...]:
    """For each pair of neighbouring lines what stands between them: a break, a blank, nothing.

    Lines are wrapped at `edge`.
    """
    layout = read_layout(content, edge)
    joints: list[str] = []
    paragraph = _Paragraph()
    outline: Outline = ()
    for i, (line, after) in enumerate(itertools.pairwise(content)):
        paragraph.lines.append(line)
        breaks = i in layout.caption or _breaks(paragraph, after, layout, i, outline)
        joints.append(
            "\n" if breaks else _blank(line.text, after.text, raw, layout.edge - line.edge)
        )
        if breaks:
            paragraph = _Paragraph()
            marker = read_marker(after.text)
            if marker and (not marker.weak or goes_on(outline, marker)):
                outline = opened(outline, marker)
            elif i + 1 in layout.headings:
                outline = ()
    return tuple(joints)


@dataclass(slots=True)
class _Paragraph:
    """The lines of a paragraph so far. Each is looked through once for numbers inside it."""

    lines: list[Line] = field(default_factory=list)
    seen: int = 0
    inside: set[tuple[Style, int]] = field(default_factory=set)

    def numbers(self) -> set[tuple[Style, int]]:
        """Style and number of the markers of lists that run on inside the paragraph."""
        for line in self.lines[self.seen :]:
            self.inside.update((m.style, m.number) for m in inline_markers(line.text))
        self.seen = len(self.lines)
        return self.inside


def _breaks(paragraph: _Paragraph, after: Line, layout: Layout, i: int, outline: Outline) -> bool:
    """Whether the paragraph that ends with line `i` so far is whole, and `after` starts another."""
    line = paragraph.lines[-1]
    proviso = i + 1 in layout.operative and after.text.startswith("但")  # of the order before it
    if proviso or _is_cut(line.text, after.text) or _ends_caption(paragraph, after, layout, i):
        return False
    if _apart(line, after, layout, i):
        return True
    if after.text[0] in _CANT_START or _CITE_BEGUN.search(line.text):
        return False
    full = layout.edge - 2 <= line.edge <= layout.edge + 4
    marker = read_marker(after.text)
    if marker and (not marker.weak or (line.text[-1] in _ENDS and fits(outline, marker))):
        quoted = full and i + 1 in layout.quoted
        return not quoted and _opens(paragraph, after, marker, outline, full=full)
    if line.text[-1] not in _ENDS + _CLOSERS:
        return not full and _ends_without_a_stop(paragraph, after, layout, i)
    return not full or _ends_at_the_edge(paragraph, after, operative=i in layout.operative)


def _ends_caption(paragraph: _Paragraph, after: Line, layout: Layout, i: int) -> bool:
    """Whether both lines are of the sentence that ends the caption, wherever copies broke it."""
    return (
        i + 1 in layout.opening
        and paragraph.lines[-1].text[-1] not in _ENDS
        and bool(LEAD_IN.match(paragraph.lines[0].text))
        and not BENCH.match(after.text)
    )


def _is_cut(text: str, after: str) -> bool:
    """Whether a line broke off: 以上 before 正本, or the sentence that ends the caption."""
    if text in _CUT_NOTICE:
        return bool(NOTICE.match(after))
    if _LEADS.match(after) or (text[-1] in _CLOSERS and _GOES_ON.match(after)):
        return True
    return bool(text[-1] not in _ENDS and _FOLLOWS.search(after) and LEAD_IN.search(text))


def _ends_without_a_stop(paragraph: _Paragraph, after: Line, layout: Layout, i: int) -> bool:
    """Whether a short line is whole all the same: a title, an order whose stop is missing, a row."""
    line = paragraph.lines[-1]
    if line is paragraph.lines[0] and _is_title(line, after, layout):
        return True
    if i in layout.operative and _ORDERED.search(line.text) and _NEXT_ORDER.match(after.text):
        return True
    if i >= layout.appended and not SENTENCE.search(f"{line.text} {after.text}"):
        return True
    return i + 1 >= layout.close and line.edge + SHORTEST_TAIL <= layout.edge < NO_EDGE


def _is_title(line: Line, after: Line, layout: Layout) -> bool:
    """Whether a numbered line is a title: far shorter than lines are wrapped, or worded as one."""
    marker = read_marker(line.text)
    if not marker or line.text == marker.text or after.text[0].isascii():
        return False
    return line.edge + _TITLE_TAIL <= layout.edge < NO_EDGE or bool(_TITLE.fullmatch(line.text))


def _apart(line: Line, after: Line, layout: Layout, i: int) -> bool:
    """Whether one of two lines stands by itself whatever the other is: a heading, a row, a date."""
    in_table = line.is_row or after.is_row or line.is_cell or after.is_cell
    if in_table or i in layout.headings or i + 1 in layout.headings:
        return True
    if HEADING_AT_END.search(line.text) and read_marker(after.text):
        return True
    if i + 1 in layout.opening and (BENCH.match(line.text) or BENCH.match(after.text)):
        return True  # who was there when a judgment was read out
    tail = i + 1 >= layout.close
    if tail and (_stands_alone(line.text) or _stands_alone(after.text) or NOTICE.match(after.text)):
        return True
    if SCHEDULE.match(after.text) and (tail or line.text[-1] in _ENDS + _CLOSERS):
        return True
    return _laid_out(line.text) or _laid_out(after.text)


def _laid_out(text: str) -> bool:
    """Whether blanks set columns; nearly no line has two together, which is quickly seen."""
    return ("    " in text or "\u3000\u3000" in text) and bool(_LAID_OUT.search(text))


def _ends_at_the_edge(paragraph: _Paragraph, after: Line, *, operative: bool) -> bool:
    """Whether a paragraph ends with a line that runs to the edge, where its width tells nothing."""
    first, line = paragraph.lines[0], paragraph.lines[-1]
    if operative and line.text[-1] == "。":
        return not after.text.startswith("但")
    return line.text[-1] in "。：" and _outdented(first, line, after)


def _stands_alone(text: str) -> bool:
    return bool(DATE_LINE.match(text) or BENCH.match(text) or SCHEDULE.match(text))


def _opens(
    paragraph: _Paragraph, after: Line, marker: Marker, outline: Outline, *, full: bool
) -> bool:
    """Whether the marker `after` starts with opens a paragraph, or stands in a running list.

    A wrapped line that runs to the edge and ends inside a sentence goes on: the marker there
    belongs to a list in the sentence (⒈…；⒉…) or to a reference (見不爭執事項㈡). A list that
    began inside the paragraph (並聲明：1.…2.…) goes on inside it too.
    """
    first, line = paragraph.lines[0], paragraph.lines[-1]
    if not goes_on(outline, marker) and _runs_inside(paragraph, marker):
        return False
    if line.text[-1] in _ENDS:
        return True
    if line.text[-1] in _CLOSERS and (goes_on(outline, marker) or _is_remarked(paragraph, marker)):
        return True  # after a cite or a remark: …（見本院卷第5頁）
    if line.text[-1] in "；;":
        return (
            not full
            or after.indent < line.indent
            or (line is first and after.indent == first.indent)
        )
    return not full and fits(outline, marker) and line.text[-1] not in "、，（("


def _is_remarked(paragraph: _Paragraph, marker: Marker) -> bool:
    """Whether a first number follows a title with a remark: 三、爭點（見本院卷第60頁）."""
    if marker.number != 1 or len(paragraph.lines) > _LONGEST_TITLE:
        return False
    title = "".join(line.text for line in paragraph.lines)
    return bool(read_marker(title) and _REMARKED.fullmatch(title))


def _runs_inside(paragraph: _Paragraph, marker: Marker) -> bool:
    """Whether the number before `marker` stands inside the paragraph, as part of a running list."""
    return marker.number > 1 and (marker.style, marker.number - 1) in paragraph.numbers()


def _outdented(first: Line, line: Line, after: Line) -> bool:
    """Whether `after` starts at another column than the lines of the paragraph before it."""
    if line is not first:
        return after.indent != line.indent
    return after.indent < first.indent


def _blank(before: str, after: str, raw: str, room: int) -> str:
    """A blank where two Latin words met at the break, nothing where a word was cut.

    Evidence first: which of the two spellings occurs elsewhere in the file. Without any, a
    line one column short of the edge has lost a blank there, a full one has cut a word.
    """
    if not after[0].isascii():
        return ""
    tail, head = _LATIN_TAIL.search(before), _LATIN_HEAD.match(after)
    if before[-1] in ",." and head and not _URL_TAIL.search(before) and before[-2:-1].isalpha():
        return " "
    if not tail or not head or _URL_TAIL.search(before):
        return ""
    if tail[0] + head[0] in raw:
        return ""
    if f"{tail[0]} {head[0]}" in raw:
        return " "
    return " " if room == 1 else ""
