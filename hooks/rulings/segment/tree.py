"""Drafts folded into trees, with the voice of every paragraph."""

from rulings.model import Node, NodeKind, Voice
from rulings.segment.drafts import Draft
from rulings.segment.voices import voice_around_children, voice_of

SHORT_TITLE = 30  # characters; courts close titles with 。 too (五、被告終止契約是否合法。)
LONGEST_HEADING = 90  # characters; longer ones are paragraphs whatever follows them


def grow(drafts: tuple[Draft, ...]) -> tuple[Node, ...]:
    """One tree for every draft of depth 0."""
    roots: list[Node] = []
    place = 0
    while place < len(drafts):
        node, place = _node(drafts, place, None)
        roots.append(node)
    return tuple(roots)


def _node(drafts: tuple[Draft, ...], place: int, around: Voice | None) -> tuple[Node, int]:
    """The node at `place` with everything deeper that follows, and the place after it.

    The recursion is as deep as the outline, which has at most one level a marker style and one
    for unmarked paragraphs.
    """
    draft = drafts[place]
    voice = voice_of(draft, around)
    below = voice_around_children(draft, voice)
    children: list[Node] = []
    place += 1
    while place < len(drafts) and drafts[place].depth > draft.depth:
        child, place = _node(drafts, place, below)
        children.append(child)
    kind = NodeKind.HEADING if _is_heading(draft, children) else draft.kind
    own = draft.anchor, draft.part, kind, voice, draft.span, draft.marker, draft.depth
    return Node(*own, children=tuple(children)), place


def _is_heading(draft: Draft, children: list[Node]) -> bool:
    """A numbered line that titles what follows: short, and not a sentence."""
    if not draft.marker or not children or draft.kind is not NodeKind.PARAGRAPH:
        return False
    is_sentence = draft.text.endswith(("。", "；", "，"))
    return len(draft.text) <= (SHORT_TITLE if is_sentence else LONGEST_HEADING)
