"""Lines become drafts of paragraphs: marker, outline, anchor, kind. No tree yet."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from rulings.enumerators import Marker, han_number, read_marker
from rulings.model import NodeKind, Part, Span
from rulings.normalise.lines import is_row
from rulings.outline import Outline, goes_on, opened
from rulings.segment.parts import PartLine

_LINES = {Part.CAPTION, Part.SIGNATURE, Part.NOTICE}
_SCHEDULE_NUMBER = re.compile(r"附.([一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})|附.([㈠-㈩])")
_TOTALS = ("總計", "合計", "小計", "總額")
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
    """What the lines before have left open within one part."""

    root: str
    outline: Outline = ()
    quotes: int = 0
    has_words: bool = False  # whether the root line holds words of its own
    row: str = ""


def draft_parts(lines: tuple[PartLine, ...]) -> tuple[Draft, ...]:
    """A draft a line, anchors unique."""
    return tuple(_unique(_drafts(lines)))


def _drafts(lines: tuple[PartLine, ...]) -> Iterator[Draft]:
    state = _State("")
    roots: dict[Part, int] = {}
    counts: dict[str, int] = {}
    for number, line in enumerate(lines):
        if line.opens:
            roots[line.part] = roots.get(line.part, 0) + 1
            state = _State(_root_anchor(line, roots[line.part]))
            if _is_root_line(line):
                kind = NodeKind.LINE if line.part in _LINES else NodeKind.HEADING
                state = replace(state, has_words=not line.is_heading)
                yield Draft(state.root, line.part, kind, line.span, line.text, "", 0)
                continue
            yield Draft(
                state.root,
                line.part,
                NodeKind.HEADING,
                Span(line.span.start, line.span.start),
                "",
                "",
                0,
            )
        if is_row(line.text):
            state = replace(state, row=_row_name(line.text, state.row, counts, state.root))
            yield Draft(
                f"{state.root}-{state.row}", line.part, _row_kind(line), line.span, line.text, "", 1
            )
        elif marker := _marker(line, state, lines[number + 1 : number + _LOOKAHEAD]):
            state = replace(
                state, outline=opened(state.outline, marker), quotes=_quotes(line.text, 0)
            )
            path = "-".join(str(m.number) for m in state.outline)
            depth = len(state.outline)
            yield Draft(
                f"{state.root}-{path}",
                line.part,
                NodeKind.PARAGRAPH,
                line.span,
                line.text,
                marker.text,
                depth,
            )
        else:
            state = replace(state, quotes=_quotes(line.text, state.quotes))
            yield _unmarked(line, state, counts)


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


def _unmarked(line: PartLine, state: _State, counts: dict[str, int]) -> Draft:
    path = "-".join([state.root, *(str(m.number) for m in state.outline)])
    first = 2 if state.outline or state.has_words else 1
    counts[path] = counts.get(path, first - 1) + 1
    kind = NodeKind.LINE if line.part in _LINES else NodeKind.PARAGRAPH
    return Draft(
        f"{path}-p{counts[path]}", line.part, kind, line.span, line.text, "", len(state.outline) + 1
    )


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


def _row_kind(line: PartLine) -> NodeKind:
    return NodeKind.CONTINUATION if line.text and not _cells(line.text)[0] else NodeKind.ROW


def _cells(text: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"[\t|│┃]", text.strip("|│┃"))]


def _row_name(text: str, before: str, counts: dict[str, int], root: str) -> str:
    """row-3 for the row numbered 3, row-total, head-1 for the lines above the first row."""
    cells = _cells(text)
    if cells[0].isdecimal():
        return f"row-{int(cells[0])}"
    if cells[0].startswith(_TOTALS):
        return "row-total"
    if before.startswith("row"):
        return before
    counts[f"{root}-head"] = counts.get(f"{root}-head", 0) + 1
    return f"head-{counts[f'{root}-head']}"


def _unique(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Courts repeat numbers; the second of a name gets a letter: reasons-2-2-4b."""
    seen: dict[str, int] = {}
    for draft in drafts:
        anchor = draft.anchor
        while anchor in seen:
            seen[draft.anchor] += 1
            anchor = draft.anchor + _suffix(seen[draft.anchor])
        seen[anchor] = 1
        yield draft if anchor == draft.anchor else replace(draft, anchor=anchor)


def _suffix(count: int) -> str:
    """B for the second, z for the 26th, then plain numbers."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return letters[count - 1] if count <= len(letters) else f"x{count}"
