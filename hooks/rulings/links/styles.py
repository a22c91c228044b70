"""The addresses in style sheets and scripts: what they load from where."""

import re
from collections.abc import Iterator
from itertools import pairwise

from rulings.links.found import Place, Role
from rulings.links.gather import Address

# A comment is passed over; a quoted string or a bare word follows url( or @import.
STYLE = re.compile(
    r"""/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|$)"""
    r"""|(?:url\(\s*|@import\s+)(?:"([^"\n]*)"|'([^'\n]*)'|(?!url\()([^\s"'();]+))""",
    re.IGNORECASE,
)
# Whole literals only: an address put together while the script runs shows in a browser test.
SCRIPT = re.compile(
    r"""(?:\bfrom|\bimport|\bimport\(|\bfetch\(|\bimportScripts\(|\bnew\s(?:URL|Worker|EventSource|WebSocket)\()"""
    r"""\s?(?:"([^"\n\\]{1,300})"|'([^'\n\\]{1,300})')(,\s?import\.meta\.url)?"""
)
MODULE_PATH = ("./", "../", "/")
OUTSIDE = ("http://", "https://", "//", "ws://", "wss://")
SHOWN = 100


def addresses_in_style(text: str, file: str, line: int = 1) -> Iterator[Address]:
    """What a style sheet loads; `line` is where its text begins."""
    for found, at in _with_lines(STYLE, text, line):
        address = next((group for group in found.groups() if group), None)
        if address:
            yield Address(address, Place(file, at, found[0][:SHOWN]), Role.LOAD)


def addresses_in_script(text: str, file: str) -> Iterator[Address]:
    """What a module imports or asks for by a written address; relative ones only of imports."""
    for found, at in _with_lines(SCRIPT, text, 1):
        address = found[1] or found[2]
        relative = found[0].startswith(("from", "import")) or found[3]
        if address.startswith(OUTSIDE) or (relative and address.startswith(MODULE_PATH)):
            yield Address(address, Place(file, at, found[0][:SHOWN]), Role.LOAD)


def _with_lines(
    pattern: re.Pattern[str], text: str, first: int
) -> Iterator[tuple[re.Match[str], int]]:
    found = list(pattern.finditer(text))
    line = first
    for before, one in pairwise([None, *found]):
        line += text.count("\n", before.start() if before else 0, one.start() if one else 0)
        if one:
            yield one, line
