"""Plain text in the forms it circulates in, told apart by its line breaks."""

import re
from itertools import pairwise
from unicodedata import east_asian_width

from rulings.model import Form
from rulings.sources.document import Document, Reader, Reading
from rulings.sources.headers import read_headers

_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_HEADER = re.compile(r"^[^\S\n]*【裁判(?:字號|日期|案由|全文)】", re.MULTILINE)
# A line number of a PDF page: 01–31, alone, before a space, or right before the words. A tab
# or a frame after it means the first cell of a table.
_GUTTER = re.compile(r"[ \u3000\xa0]*(0[1-9]|[12]\d|3[01])(?=[ \u3000\xa0]|$|[^\W\d])")
# A copy that glued them to the words, without a nought: 1臺灣…判決, and 2 before the docket.
COUNTED_TITLE = re.compile(
    r"^[ \u3000\xa0]*(?P<number>1)(?=(?:[臺台]|福建|最高|智慧財產|懲戒|高雄)[^\n，。]{0,24}法?院[^\n，。]{0,16}(?:判決|裁定)"
    r"(?:\s*2\s*[0-9０-９]{2,3}\s*年|\s*[0-9０-９]{2,3}\s*年度?[^\n，。]{2,24}號\s*2(?![0-9０-９])))",
    re.MULTILINE,
)
_NEXT_PAGE = re.compile(r"^[ \u3000\xa0]*[(（]續上頁[)）]", re.MULTILINE)
_FRAME = re.compile("[\u2500-\u257f\t|]")
_LONG_LINE = 84  # columns; hard wraps are at 56 or 76, framed tables at 72 to 138
_GUTTER_RUN = 3  # line numbers in a row, each one more than the last
_GUTTER_SHARE = 0.5  # of the lines; 0.88 and 0.90 in judgments out of PDF files
_BLANK_SHARE = 0.4  # of the lines; 0.49 where every line is followed by an empty one, else < 0.2
_LONG_SHARE = 0.3  # of the characters outside of tables; 0 in 31 of 31 hard-wrapped judgments
_FLAT_SHARE = 0.95  # of the characters in one line


# All of a judgment in a line: title, docket, operative part, reasons; blanks removed.
_WHOLE = re.compile(
    r"(?:.{2,24}?法院.{0,24}?(?:判決|裁定)|宣示判決筆錄).{0,4}?(?:[0-9零一二三四五六七八九十○〇]{2,5}年.{0,16}?字|原告|上訴人|聲請人|抗告人).{0,2000}?(?:[上右]列|當事人間).{0,400}?"
    r"(?:(?:判決|裁定)如[下左]|於後)[：:︰]?主文.{4,4000}?(?:理由|事實)"
)


def lines(text: str) -> list[str]:
    """The lines of the text without their breaks, whichever of CRLF, LF and CR it has."""
    return _LINE_BREAK.split(text)


def has_headers(document: Document) -> bool:
    """Whether the text has a header of the old database, 【裁判字號】 and the like."""
    return _HEADER.search(document.text) is not None


def is_numbered(document: Document) -> bool:
    """Whether most lines carry the line numbers of a PDF page, or a page mark stands in it."""
    if _NEXT_PAGE.search(document.text) or COUNTED_TITLE.search(document.text):
        return True
    filled = [line for line in lines(document.text) if line.strip()]
    numbers = _gutter_numbers(filled)
    return len(numbers) >= _GUTTER_SHARE * len(filled) and _longest_run(numbers) >= _GUTTER_RUN


def has_numbers(document: Document) -> bool:
    """Whether any line carries a line number, or a page mark stands in the text."""
    return bool(_NEXT_PAGE.search(document.text) or _gutter_numbers(lines(document.text)))


def is_flat(document: Document) -> bool:
    """Whether the text is one line, or one line holds nearly all of it."""
    filled = [line for line in lines(document.text) if line.strip()]
    if len(filled) == 1:
        return True
    longest = max(filled, key=len, default="")
    if len(longest) <= _LONG_LINE * 2:
        return False
    whole = _WHOLE.match("".join(longest.split()))  # with a site's own lines around it, say
    return bool(whole) or len(longest) >= _FLAT_SHARE * sum(map(len, filled))


def is_one_line(document: Document) -> bool:
    """Whether the text has no line break at all between its first word and its last."""
    return len(lines(document.text.strip())) == 1


def is_page(document: Document) -> bool:
    """Whether paragraphs are single long lines, or nearly every line is followed by a blank."""
    everything = lines(document.text.strip())
    blank = sum(not line.strip() for line in everything)
    if blank >= _BLANK_SHARE * len(everything):
        return True
    prose = [width(line) for line in everything if not _FRAME.search(line)]
    return sum(w for w in prose if w > _LONG_LINE) > _LONG_SHARE * sum(prose)


def has_breaks(document: Document) -> bool:
    """Whether the text has a line break between its first word and its last."""
    return not is_one_line(document)


def width(line: str) -> int:
    """The columns a line takes on the page: two for a full-width character, one for others."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in line)


def read_text(document: Document) -> Reading:
    """The text as it stands; headers of the old database also as metadata."""
    if has_headers(document):
        return Reading(document.text, read_headers(document.text))
    return Reading(document.text)


def _gutter_numbers(filled: list[str]) -> list[int]:
    found = (_GUTTER.match(line) for line in filled)
    return [int(match[1]) for match in found if match]


def _longest_run(numbers: list[int]) -> int:
    longest = run = 1
    for before, after in pairwise(numbers):
        run = run + 1 if after == before + 1 else 1
        longest = max(longest, run)
    return longest if numbers else 0


# In the order of detection: a database header or line numbers outweigh the line breaks.
READERS = (
    Reader(Form.DATABASE, "older database text", has_headers, has_headers, read_text),
    Reader(Form.PDF_TEXT, "text out of a PDF", is_numbered, has_numbers, read_text),
    Reader(Form.FLAT, "text without line breaks", is_flat, is_one_line, read_text),
    Reader(Form.PAGE, "text copied from a page", is_page, has_breaks, read_text),
    Reader(Form.WRAPPED, "hard-wrapped text", has_breaks, has_breaks, read_text),
)
