"""The mark of what a machine filled in and nobody has looked at yet: `# to be confirmed`."""

import re

MARK = "# to be confirmed"

_OPEN = re.compile(rf"^[ ]*+(?!#)\S[^\n]*[ ]{MARK}", re.MULTILINE)
_SUGGESTED = re.compile(rf"^#[ ]*+- [^\n]*[ ]{MARK}", re.MULTILINE)


def unconfirmed(text: str) -> tuple[int, ...]:
    """The lines, from 1, of a YAML file's entries that still carry the mark, in order."""
    return _lines(_OPEN, text)


def suggested(text: str) -> tuple[int, ...]:
    """The lines, from 1, of entries that a machine left as comments: to be used or deleted."""
    return _lines(_SUGGESTED, text)


def _lines(pattern: re.Pattern[str], text: str) -> tuple[int, ...]:
    found = [match.start() for match in pattern.finditer(text)]
    lines: list[int] = []
    line, place = 1, 0
    for start in found:
        line += text.count("\n", place, start)
        place = start
        lines.append(line)
    return tuple(lines)
