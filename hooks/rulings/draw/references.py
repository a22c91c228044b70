"""Words that point back, resolved on the tree: 不爭執事項㈡至㈦ to the rows meant."""

import re
from collections.abc import Iterable
from dataclasses import replace

from rulings.enumerators import Marker, read_marker
from rulings.extract.references import reference_items
from rulings.model import Node, NodeKind, Part, Reference, Voice
from rulings.numerals import parse_number


def resolve(
    references: Iterable[Reference], roots: tuple[Node, ...], text: str
) -> tuple[Reference, ...]:
    """The references with their targets where they can be resolved, unchanged where not."""
    nodes = [node for root in roots for node in root.walk()]
    agreed = agreed_items(nodes)
    return tuple(
        replace(r, targets=_targets(r, text[r.start : r.end], nodes, agreed)) for r in references
    )


def agreed_items(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The items of the lists of undisputed facts: agreed, numbered, without items of their own."""
    agreed = [
        n for n in nodes if n.voice is Voice.AGREED and n.marker and n.kind is NodeKind.PARAGRAPH
    ]
    depth = min((node.depth for node in agreed), default=0)
    return tuple(node for node in agreed if node.depth == depth)


def _targets(
    reference: Reference, words: str, nodes: list[Node], agreed: tuple[Node, ...]
) -> tuple[str, ...]:
    match reference.kind:
        case "undisputed":
            return _numbered(agreed, words)
        case "order":
            items = [n for n in nodes if n.part is Part.ORDER and n.depth == 1]
            return _by_number(items, _numbers(words))
        case "schedule" | "attachment":
            return _appended(words, nodes, Part(reference.kind))
        case _:
            return ()


def _numbered(items: tuple[Node, ...], words: str) -> tuple[str, ...]:
    wanted = {number for item in reference_items(words) for number in _value(item)}
    if not wanted:
        return tuple(node.anchor for node in items)
    return tuple(node.anchor for node in items if _number(node) in wanted)


def _value(items: tuple[str, ...]) -> list[int]:
    return [number for item in items if (number := _plain_number(item))]


def _plain_number(item: str) -> int:
    marker = read_marker(item) or read_marker(item + "、")
    if marker:
        return marker.number
    value = parse_number(item)
    return int(value) if value is not None and value == int(value) else 0


def _number(node: Node) -> int:
    marker: Marker | None = read_marker(node.marker)
    return marker.number if marker else 0


def _numbers(words: str) -> list[int]:
    return [number for item in reference_items(words) for number in _value(item)]


def _by_number(items: list[Node], numbers: list[int]) -> tuple[str, ...]:
    return tuple(items[n - 1].anchor for n in numbers if 0 < n <= len(items))


def _appended(words: str, nodes: list[Node], part: Part) -> tuple[str, ...]:
    """Schedules named, or their rows where the reference names rows (附表一編號5、6)."""
    head, _, rows = words.partition("編號")
    names = re.findall(r"[一二三四五六七八九十]+|[0-9]+", head) or ["1"]
    roots = [f"{part}-{number}" for name in names if (number := _plain_number(name))]
    known = {node.anchor for node in nodes}
    if rows and roots:
        wanted = [f"{roots[-1]}-row-{number}" for number in _numbers(rows)]
        return tuple(anchor for anchor in wanted if anchor in known)
    return tuple(anchor for anchor in roots if anchor in known)
