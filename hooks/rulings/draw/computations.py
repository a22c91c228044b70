"""Every calculation of a judgment done again: those in its sentences and those of its schedules."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rulings.computations import Found, find_computations, table_computations, to_computation
from rulings.draw.places import node_finder
from rulings.model import Computation, Node, NodeKind
from rulings.tables import read_table

_ROWS = {NodeKind.ROW, NodeKind.CONTINUATION}


def draw_computations(roots: Iterable[Node], text: str) -> tuple[Computation, ...]:
    """All computations in the order of the text, their inputs anchored."""
    nodes = [node for root in roots for node in root.walk()]
    find = node_finder(nodes)

    def anchor_of(offset: int) -> str:
        return find(offset).anchor

    found = [*find_computations(text), *_in_tables(nodes, text)]
    return tuple(to_computation(one, anchor_of) for one in sorted(found, key=lambda f: f.start))


def _in_tables(nodes: Sequence[Node], text: str) -> Iterator[Found]:
    """The calculations of each run of rows; heading and notes around it may name the rounding."""
    place = 0
    for is_table, group in groupby(nodes, key=lambda node: node.kind in _ROWS):
        run = list(group)
        if is_table:
            start, end = run[0].span.start, run[-1].span.end
            lines = text[start:end].removesuffix("\n").split("\n")
            around = _around(nodes, place, place + len(run), text)
            yield from table_computations(read_table(lines, start), around)
        place += len(run)


def _around(nodes: Sequence[Node], first: int, last: int, text: str) -> str:
    """The words of the paragraphs just before and after a table; notes of one schedule serve all."""
    near = [*nodes[max(0, first - 2) : first], *nodes[last : last + 2]]
    general = [n for n in nodes if "以下附表" in text[n.span.start : n.span.end]]
    return "".join(text[n.span.start : n.span.end] for n in [*general, *near])
