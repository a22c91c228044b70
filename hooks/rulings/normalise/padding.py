"""Blanks that only served the layout: between figures and Han, in spaced labels and dates."""

import re
from collections.abc import Iterator

from rulings.model import Repair, RepairKind
from rulings.normalise.landmarks import DATE_LINE, HEADING, LEAD_IN, label_length
from rulings.normalise.lines import Line

_BLANK = r"[ \u3000\xa0]+"
_FIGURE = r"[0-9０-９]"
_HAN = r"[\u4e00-\u9fff○，。、；：（）％%]"
_PAD = r"[ \u3000\xa0]{1,2}"  # more set columns apart
_BESIDE_FIGURES = re.compile(rf"(?<={_FIGURE}){_PAD}(?={_HAN})|(?<={_HAN}){_PAD}(?={_FIGURE})")
_ANY = re.compile(_BLANK)
_LABELS = re.compile(
    r"法[ \u3000\xa0]+官|審[ \u3000\xa0]*判[ \u3000\xa0]*長|書[ \u3000\xa0]*記[ \u3000\xa0]*官"
    r"|主[ \u3000\xa0]+文|通[ \u3000\xa0]+譯|^附[ \u3000\xa0]+[表件錄圖註]|^計[ \u3000\xa0]+算[ \u3000\xa0]+書"
)
_LINE_END = re.compile(r"[ \u3000\xa0]{2,}")


def padding_repairs(content: tuple[Line, ...]) -> Iterator[Repair]:
    """Repairs inside lines; rows and cells of tables are left as they are."""
    in_caption = True
    for line in content:
        in_caption = in_caption and not LEAD_IN.match(line.text)
        if line.is_row or line.is_cell:
            continue
        if not _ANY.search(line.text):
            in_caption = in_caption and not HEADING.fullmatch(line.text)
        elif HEADING.fullmatch(_ANY.sub("", line.text)):
            in_caption = False
            yield from _removed(line, _ANY)
        elif DATE_LINE.match(line.text):
            yield from _removed(line, _ANY)
        elif in_caption:
            yield from _spaced_label(line)
        else:
            yield from _in_prose(line)


def _removed(line: Line, pattern: re.Pattern[str], text: str = "") -> Iterator[Repair]:
    for match in pattern.finditer(line.text):
        yield line.repair(RepairKind.PADDING, match.start(), match.end(), text)


def _in_prose(line: Line) -> Iterator[Repair]:
    for match in _LABELS.finditer(line.text):
        for blank in _ANY.finditer(match[0]):
            at = match.start()
            yield line.repair(RepairKind.PADDING, at + blank.start(), at + blank.end())
    yield from _removed(line, _BESIDE_FIGURES)
    if "法" in line.text or "書" in line.text:  # 民事第二庭　　法　官　…: one blank is enough
        yield from _removed(line, _LINE_END, " ")


def _spaced_label(line: Line) -> Iterator[Repair]:
    """原      告  某公司 → 原告 某公司: blanks inside the label go, one stays before the name."""
    label_end = label_length(line.text)
    for match in _ANY.finditer(line.text):
        inside = match.end() <= label_end
        if inside or match[0] != " ":
            blank = "" if inside else " "
            yield line.repair(RepairKind.PADDING, match.start(), match.end(), blank)
