"""From the normalised text to a tree of anchored paragraphs, each with its voice."""

from rulings.model import Node, Normalised
from rulings.segment.drafts import draft_parts
from rulings.segment.parts import find_parts
from rulings.segment.tree import grow

__all__ = ["segment"]


def segment(normalised: Normalised) -> tuple[Node, ...]:
    """The judgment's parts in order, each a tree.

    Guarantee: the spans of all nodes, in order, tile the text; anchors are unique.
    """
    return grow(draft_parts(find_parts(normalised.text)))
