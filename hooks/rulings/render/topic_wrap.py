"""Words broken into lines for a drawing, whose text doesn't break by itself."""

from collections.abc import Iterator
from unicodedata import east_asian_width

# Signs that no Chinese line begins with.
_CLINGING = frozenset("，。、；：？！）」』》〉…%％")
# Measured in the system fonts the site names: wider than most, so that no line runs over.
_LATIN = 0.56


def measure(words: str) -> float:
    """The width of the words in ems, rather too wide than too narrow."""
    return sum(1.0 if east_asian_width(char) in "WFA" else _LATIN for char in words)


def wrap(words: str, width: float) -> tuple[str, ...]:
    """The words in lines of at most `width` ems; one piece too long for a line stands alone."""
    lines: list[str] = []
    line, used = "", 0.0
    for piece in _pieces(words):
        size = measure(piece)
        if line and used + measure(piece.rstrip()) > width and piece[0] not in _CLINGING:
            lines.append(line.rstrip())
            line, used = "", 0.0
            piece = piece.lstrip()  # noqa: PLW2901 - a blank at the break goes
        line, used = line + piece, used + size
    return (*lines, line.rstrip()) if line.strip() else tuple(lines)


def _pieces(words: str) -> Iterator[str]:
    """What a line may be broken between: each Chinese character, each word with its blank."""
    word = ""
    for char in words:
        if char == " ":
            yield word + char
            word = ""
        elif east_asian_width(char) in "WF":
            yield from (word,) if word else ()
            word = ""
            yield char
        else:
            word += char
    if word:
        yield word
