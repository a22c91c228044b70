"""An author's Markdown made ready for the parser, with every line number kept.

Blocks that hold data are taken out whole, so that Markdown never touches their words; what is
left of each is its number. References get the number of their line. Code fences are left alone.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from rulings.render.html import EN, ZH

DATA_BLOCKS = ("quote", "matrix", "timeline", "holding", "calculator", "decision")
FLOW_BLOCKS = ("lang", "both")
LANGUAGES = {"zh": ZH, "en": EN}

# A line number inside the text, between two control characters that no author types.
OPEN, CLOSE = "\x0e", "\x0f"
MARK = re.compile(f"{OPEN}[0-9]*{CLOSE}|[{OPEN}{CLOSE}]")

_FENCE = re.compile(r"(`{3,}|~{3,})")
_HEADER = re.compile(r" {0,3}(/{3,}) *([\w-]+) *(?:\|(.*))?")
_END = re.compile(r" {0,3}(/{3,}) *")
_HEADING = re.compile(r"(#{1,6}) +([^{}]*)(\{[^{}]*\})? *")
_SLASHES = "/" * 40  # longer than any author's, so that a block inside another never ends it


@dataclass(frozen=True, slots=True)
class DataBlock:
    """A block with data in it: `body` stands at the very line numbers of the file."""

    name: str
    argument: str
    line: int
    body: str


@dataclass(slots=True)
class Prepared:
    """What the parser gets, the blocks taken out, and what is wrong: line and message."""

    lines: list[str] = field(default_factory=list)
    blocks: list[DataBlock] = field(default_factory=list)
    problems: list[tuple[int, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Opened:
    slashes: int
    name: str
    line: int


def prepare(lines: Sequence[str], first: int = 1) -> Prepared:
    """The lines of a page, the first of which has the number `first` in its file."""
    return _Reader(lines, first).read()


@dataclass(slots=True)
class _Reader:
    """Goes over the lines once; `opened` are the blocks that are not closed yet."""

    lines: Sequence[str]
    first: int
    made: Prepared = field(default_factory=Prepared)
    opened: list[_Opened] = field(default_factory=list)
    endless: set[str] = field(default_factory=set)

    def read(self) -> Prepared:
        """All of the lines, made ready."""
        at = 0
        while at < len(self.lines):
            at = self._line(at)
        for one in self.opened:
            self._wrong(one.line, f"the block {one.name} is never closed")
        return self.made

    def _line(self, at: int) -> int:
        """Take in what begins on the line `at`; gives the next line to read."""
        line = MARK.sub("", self.lines[at])
        if fence := _FENCE.match(line):
            end = self._fence_end(at, fence[1])
            self.made.lines += self.lines[at:end]
            return end
        if header := _HEADER.fullmatch(line):
            return self._block(at, header)
        self._plain(line, self.first + at)
        return at + 1

    def _wrong(self, line: int, message: str) -> None:
        self.made.problems.append((line, message))

    def _fence_end(self, start: int, fence: str) -> int:
        """The line after the fence's end; a fence without one is no fence."""
        if fence not in self.endless:
            for n in range(start + 1, len(self.lines)):
                if self.lines[n].rstrip() == fence:
                    return n + 1
            self.endless.add(fence)  # nor will one further down find an end
        return start + 1

    def _block(self, at: int, header: re.Match[str]) -> int:
        slashes, name, argument = header[1], header[2].lower(), (header[3] or "").strip()
        if name in DATA_BLOCKS:
            return self._data(at, slashes, name, argument)
        number = self.first + at
        if name not in FLOW_BLOCKS:
            known = ", ".join((*DATA_BLOCKS, *FLOW_BLOCKS))
            self._wrong(number, f"no such block: {name} (known: {known})")
        elif name == "lang" and argument not in LANGUAGES:
            self._wrong(number, f"a lang block is zh or en, not {argument or 'empty'}")
            argument = "zh"
        self.opened.append(_Opened(len(slashes), name, number))
        if name in FLOW_BLOCKS:
            given = argument if name == "lang" else number
            self.made.lines += ["", f"{slashes} {name} | {given}"]
        return at + 1

    def _data(self, at: int, slashes: str, name: str, argument: str) -> int:
        """Take a block of data out, whole."""
        number, end = self.first + at, at + 1
        while end < len(self.lines) and not _HEADER.fullmatch(self.lines[end]):
            if _ends(self.lines[end], slashes):
                break
            end += 1
        if end == len(self.lines) or not _ends(self.lines[end], slashes):
            self._wrong(number, f"the block {name} is never closed")
            return at + 1
        body = (MARK.sub("", line) for line in self.lines[at + 1 : end])
        block = DataBlock(name, argument, number, "\n" * number + "\n".join(body))
        self.made.lines += ["", f"{_SLASHES} {name} | {len(self.made.blocks)}", _SLASHES, ""]
        self.made.blocks.append(block)
        return end + 1

    def _plain(self, line: str, number: int) -> None:
        """Take in a line that opens no block."""
        if end := _END.fullmatch(line):
            self._close(line, end[1], number)
            return
        heading = _HEADING.fullmatch(line)
        if heading and " // " in heading[2]:
            line = _in_both(heading)
            if "#" not in (heading[3] or ""):
                self._wrong(number, "a heading in two languages needs an id: { #name }")
        for opening in _unfinished(line) if "`" not in line else ():
            self._wrong(number, f"no ]] on this line after {opening}")
        self.made.lines.append(line.replace("[[", f"[[{OPEN}{number}{CLOSE}"))

    def _close(self, line: str, slashes: str, number: int) -> None:
        if not self.opened or self.opened[-1].slashes != len(slashes):
            self._wrong(number, f"{slashes} closes no block")
            return
        if self.opened.pop().name in FLOW_BLOCKS:
            self.made.lines.append(line)


def _ends(line: str, slashes: str) -> bool:
    end = _END.fullmatch(line)
    return end is not None and end[1] == slashes


def _in_both(heading: re.Match[str]) -> str:
    """`## 中文 // English { #id }` with each language in a span of its own."""
    chinese, _, english = heading[2].partition(" // ")
    spans = f'<span lang="{ZH}">{chinese.strip()}</span> <span lang="{EN}">{english.strip()}</span>'
    return f"{heading[1]} {spans} {heading[3] or ''}".rstrip()


def _unfinished(line: str) -> Iterator[str]:
    for piece in line.split("[[")[1:]:
        if "]]" not in piece:
            yield f"[[{piece[:30]}"
