"""The addresses in JSON: files and anchors of the site, and addresses elsewhere."""

import json
from collections.abc import Iterator
from typing import Any

from rulings.links.addresses import Home
from rulings.links.found import Place, Role
from rulings.links.gather import Address

FILES = frozenset(("data", "url", "page", "href", "path"))  # keys whose value is an address
ANCHORS = frozenset(("anchor", "anchors", "rests_on", "relied_on_at"))
SHOWN = 100


def linked_data(text: str, file: str, line: int, home: Home) -> Iterator[Address]:
    """The addresses of this site in JSON-LD; those elsewhere are names, not links."""
    for _, value in _strings(json.loads(text)) if text.strip() else ():
        if value.startswith(home.origin + home.path):
            yield Address(value, Place(file, line, json.dumps(value)), Role.NAME)


def listed(text: str, file: str) -> Iterator[Address]:
    """The addresses of `rulings.json`, all counted from the site's root. Raises ValueError."""
    lines = _lines(text)
    for key, value in _strings(json.loads(text)):
        if key in FILES and value:
            yield Address(value, _place(lines, file, key, value), Role.NAME)


def ruling(text: str, file: str) -> Iterator[Address]:
    """The anchors and addresses of a `ruling.json`, which stands beside its page."""
    lines = _lines(text)
    for key, value in dict.fromkeys(_strings(json.loads(text))):
        if value and key in ANCHORS:
            yield Address(f"./#{value}", _place(lines, file, key, value), Role.NAME)
        elif value and key in FILES:
            yield Address(value, _place(lines, file, key, value), Role.FOLLOW)


def _lines(text: str) -> dict[str, int]:
    """The first line of each entry, as our exports write them: one a line."""
    lines = text.split("\n")
    return {line.strip(" ,"): len(lines) - at for at, line in enumerate(reversed(lines))}


def _place(lines: dict[str, int], file: str, key: str, value: str) -> Place:
    """The line of the first such value, 0 where unknown; a list's entries stand without their key."""
    said = json.dumps(value, ensure_ascii=False)
    paired = f'"{key}": {said}'
    return Place(file, lines.get(paired) or lines.get(said, 0), paired[:SHOWN])


def _strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401 (JSON)
    """Every string with the key it stands under, lists passed through."""
    pending = [(key, value)]
    while pending:
        name, one = pending.pop()
        if isinstance(one, str):
            yield name, one
        elif isinstance(one, dict):
            pending.extend(reversed(one.items()))
        elif isinstance(one, list):
            pending.extend((name, entry) for entry in reversed(one))
