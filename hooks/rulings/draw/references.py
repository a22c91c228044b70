"""Words that point back, resolved on the tree: 不爭執事項㈡至㈦ to the rows meant."""

from collections.abc import Iterable
from dataclasses import replace

from rulings.enumerators import read_marker
from rulings.extract.references import reference_items
from rulings.model import Node, NodeKind, Part, Reference, Voice


def resolve(
    references: Iterable[Reference], roots: tuple[Node, ...], text: str
) -> tuple[Reference, ...]:
    """The references with their targets where they can be resolved, unchanged where not."""
    nodes = [node for root in roots for node in root.walk()]
    agreed = agreed_items(nodes)
    return tuple(replace(r, targets=_targets(r, text, nodes, agreed)) for r in references)


def agreed_items(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """The items of the lists of undisputed facts: agreed, numbered, as deep as the first that has
    no items of its own; beside it, one may have some."""
    agreed = [n for n in nodes if n.voice is Voice.AGREED and n.marker]
    whole = (node.depth for node in agreed if node.kind is NodeKind.PARAGRAPH)
    depth = min(whole, default=0)
    return tuple(node for node in agreed if node.depth == depth)


def _targets(
    reference: Reference, text: str, nodes: list[Node], agreed: tuple[Node, ...]
) -> tuple[str, ...]:
    words = text[reference.start : reference.end]
    match reference.kind:
        case "undisputed":
            return _numbered(agreed, words)
        case "order":
            items = [n for n in nodes if n.part is Part.ORDER and n.depth == 1]
            return _by_number(items, _numbers(words))
        case "section":
            return _of_section(words, nodes)
        case "schedule" | "attachment":
            return _appended(words, nodes, Part(reference.kind), text)
        case _:
            return ()


def _numbered(items: tuple[Node, ...], words: str) -> tuple[str, ...]:
    wanted = set(_numbers(words))
    return tuple(n.anchor for n in items if not wanted or _number(n) in wanted)


def _number(node: Node) -> int:
    marker = read_marker(node.marker)
    return marker.number if marker else 0


def _numbers(words: str) -> list[int]:
    return [int(number) for _, number in reference_items(words) if number]  # a lost one has none


def _of_section(words: str, nodes: list[Node]) -> tuple[str, ...]:
    """The items of the section of the reasons that 三、㈠㈡ names; none if several sections fit."""
    named, _, items = words.partition("、")
    section, wanted = named.lstrip("業已如詳參見上前"), set(_numbers(items))
    fits = [
        tuple(item.anchor for item in one.children if item.marker and _number(item) in wanted)
        for one in nodes
        if one.part is Part.REASONS and one.marker.rstrip("、") == section
    ]
    found = [anchors for anchors in fits if anchors]
    return found[0] if len(found) == 1 else ()


def _by_number(items: list[Node], numbers: list[int]) -> tuple[str, ...]:
    return tuple(items[n - 1].anchor for n in numbers if 0 < n <= len(items))


def _appended(words: str, nodes: list[Node], part: Part, text: str) -> tuple[str, ...]:
    """Schedules named, or their rows where the reference names rows (附表一編號5、6) and the
    schedule is read as rows. One without a number is the first that is called so, 附表 or 附圖."""
    head, _, rows = words.partition("編號")
    called = (
        n.anchor
        for n in nodes
        if n.part is part
        and not n.depth
        and text[n.span.start : n.span.end].lstrip()[:2] == head[:2]
    )
    numbered = [f"{part}-{number}" for number in _numbers(head)]
    roots = numbered or [next(called, f"{part}-1")]
    known = {node.anchor for node in nodes}
    wanted = [f"{roots[-1]}-row-{number}" for number in _numbers(rows)] if rows else roots
    found = tuple(anchor for anchor in wanted if anchor in known)
    return found or tuple(anchor for anchor in roots if anchor in known)
