"""Lines become drafts of paragraphs: marker, outline, anchor, kind. No tree yet."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from rulings.enumerators import Marker, han_number, read_marker
from rulings.model import NodeKind, Part, Span
from rulings.normalise.lines import is_row
from rulings.outline import Outline, goes_on, opened
from rulings.segment.parts import PartLine

_LINES = {Part.CAPTION, Part.SIGNATURE, Part.NOTICE}
_SCHEDULE_NUMBER = re.compile(r"附.([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})|附.([㈠-㈩])")
_TOTALS = ("總計", "合計", "小計", "總額")
_CONCLUDES = re.compile(r"據上論[結斷]")  # of all the reasons, not of the last numbered one
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LOOKAHEAD = 60  # lines within which a list's second marker must follow its first


@dataclass(frozen=True, slots=True)
class Draft:
    """A paragraph before it has a place in the tree; `depth` 0 is the root of a part."""

    anchor: str
    part: Part
    kind: NodeKind
    span: Span
    text: str
    marker: str
    depth: int


@dataclass(frozen=True, slots=True)
class _State:
    """What the lines before have left open within one part.

    `path` are the anchors of the open markers, one for each of `outline`.
    """

    root: str
    outline: Outline = ()
    path: tuple[str, ...] = ()
    quotes: int = 0
    has_words: bool = False  # whether the root line holds words of its own
    row: str = ""

    @property
    def around(self) -> str:
        """The anchor of the innermost open paragraph, or of the root."""
        return self.path[-1] if self.path else self.root


def draft_parts(lines: tuple[PartLine, ...]) -> tuple[Draft, ...]:
    """A draft a line, anchors unique."""
    drafts: list[Draft] = []
    roots: Counter[Part] = Counter()
    names = _Names()
    state = _State("")
    for number, line in enumerate(lines):
        if line.opens:
            roots[line.part] += 1
            state = _State(names.unique(_root_anchor(line, roots[line.part])))
            drafts.append(_root(line, state))
            if _is_root_line(line):
                state = replace(state, has_words=not line.is_heading)
                continue
        following = lines[number + 1 : number + _LOOKAHEAD]
        draft, state = _draft(line, state, following, names)
        drafts.append(draft)
    return tuple(drafts)


class _Names:
    """The anchors given so far: courts repeat numbers, the second gets a letter (…-4b)."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def unique(self, anchor: str) -> str:
        self._seen[anchor] += 1
        count = self._seen[anchor]
        if count == 1:
            return anchor
        return self.unique(
            anchor + (_LETTERS[count - 1] if count <= len(_LETTERS) else f"x{count}")
        )

    def numbered(self, anchor: str, first: int) -> str:
        """`anchor` with the next free number behind it, from `first` on."""
        self._seen[anchor + "*"] += 1
        return self.unique(f"{anchor}{first - 1 + self._seen[anchor + '*']}")


def _root(line: PartLine, state: _State) -> Draft:
    """The root of a part: its heading or first line, else an empty stretch before it."""
    if not _is_root_line(line):
        span = Span(line.span.start, line.span.start)
        return Draft(state.root, line.part, NodeKind.HEADING, span, "", "", 0)
    kind = NodeKind.LINE if line.part in _LINES else NodeKind.HEADING
    return Draft(state.root, line.part, kind, line.span, line.text, "", 0)


def _draft(
    line: PartLine, state: _State, following: tuple[PartLine, ...], names: _Names
) -> tuple[Draft, _State]:
    """The draft of a line below its root, and the state after it."""
    if is_row(line.text):
        state = replace(state, row=_row_name(line.text, state.row))
        anchor = _row_anchor(state, names)
        return Draft(anchor, line.part, _row_kind(line, state), line.span, line.text, "", 1), state
    if marker := _marker(line, state, following):
        outline = opened(state.outline, marker)
        path = state.path[: len(outline) - 1]
        anchor = names.unique(f"{path[-1] if path else state.root}-{marker.number}")
        quotes = _quotes(line.text, 0)
        state = replace(state, outline=outline, path=(*path, anchor), quotes=quotes)
        depth = len(outline)
        return Draft(
            anchor, line.part, NodeKind.PARAGRAPH, line.span, line.text, marker.text, depth
        ), state
    if (quotes := _quotes(line.text, state.quotes)) != state.quotes:
        state = replace(state, quotes=quotes)
    if _CONCLUDES.match(line.text):
        state = replace(state, outline=(), path=())
    first = 2 if state.outline or state.has_words else 1
    anchor = names.numbered(f"{state.around}-p", first)
    kind = NodeKind.LINE if line.part in _LINES else NodeKind.PARAGRAPH
    return Draft(anchor, line.part, kind, line.span, line.text, "", len(state.outline) + 1), state


def _is_root_line(line: PartLine) -> bool:
    """Whether the line that opens a part is its root, rather than its first paragraph."""
    return line.is_heading or line.part not in {Part.ORDER, Part.FACTS, Part.REASONS}


def _root_anchor(line: PartLine, count: int) -> str:
    if line.part not in {Part.SCHEDULE, Part.ATTACHMENT}:
        return line.part if count == 1 else f"{line.part}-part{count}"
    match = _SCHEDULE_NUMBER.match(line.text)
    number = count
    if match:
        written = match[1] or ""
        number = han_number(written) or (
            int(written) if written.isdigit() else ord(match[2] or "㈠") - ord("㈠") + 1
        )
    return f"{line.part}-{number}"


def _marker(line: PartLine, state: _State, after: tuple[PartLine, ...]) -> Marker | None:
    """The marker the line starts with, if it numbers a paragraph of this judgment.

    Inside an open quotation only a marker that goes on from the list around it does; a weak
    one (一被告…, １原告…) only if its list goes on before or after it.
    """
    marker = None if line.part in _LINES else read_marker(line.text)
    if marker is None or goes_on(state.outline, marker):
        return marker
    if state.quotes:
        return None
    if marker.weak and not (marker.number == 1 and _second_follows(marker, after)):
        return None
    return marker


def _second_follows(marker: Marker, after: Iterable[PartLine]) -> bool:
    markers = (read_marker(line.text) for line in after)
    return any(m and m.style is marker.style and m.number == 2 and m.weak for m in markers)  # noqa: PLR2004


def _quotes(text: str, before: int) -> int:
    """How many 「 are still open after `text`, `before` of them from earlier lines."""
    return max(0, before + text.count("「") - text.count("」"))


def _row_kind(line: PartLine, state: _State) -> NodeKind:
    """A row that starts with an empty cell below another goes on with that one."""
    goes_on = state.row.startswith("row") and not _first_cell(line.text)
    return NodeKind.CONTINUATION if goes_on else NodeKind.ROW


def _first_cell(text: str) -> str:
    """Its words without blanks, which may space them out (合    計)."""
    return "".join(re.split(r"[\t|│┃]", text.lstrip("|│┃"), maxsplit=1)[0].split())


def _row_name(text: str, before: str) -> str:
    """row-3 for the row numbered 3, row-total, `head` for the lines above the first row."""
    first = _first_cell(text)
    if first.isdecimal():
        return f"row-{int(first)}"
    if first.startswith(_TOTALS):
        return "row-total"
    return before if before.startswith("row") else "head"


def _row_anchor(state: _State, names: _Names) -> str:
    anchor = f"{state.root}-{state.row}"
    return names.numbered(f"{anchor}-", 1) if state.row == "head" else names.unique(anchor)
