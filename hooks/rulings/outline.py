"""Where a marker stands in the numbering around it: the open markers, outermost first."""

from rulings.enumerators import Marker

Outline = tuple[Marker, ...]


def opened(outline: Outline, marker: Marker) -> Outline:
    """The outline after `marker`: on its style's level if one is open, else one level deeper.

    Levels are inferred from first appearance, since nesting differs between judgments; 壹、 after
    一、 (an outer style that comes late) opens a level of its own all the same.
    """
    for level, open_marker in enumerate(outline):
        if open_marker.style == marker.style:
            return (*outline[:level], marker)
    return (*outline, marker)


def last_number(outline: Outline, marker: Marker) -> int:
    """The number of the open marker of the same style; 0 if none is open."""
    return next((m.number for m in outline if m.style == marker.style), 0)


def goes_on(outline: Outline, marker: Marker) -> bool:
    """Whether `marker` is the next of an open list."""
    return marker.number > 1 and last_number(outline, marker) == marker.number - 1


def fits(outline: Outline, marker: Marker) -> bool:
    """Whether `marker` is the next of an open list or starts a new one."""
    return marker.number == 1 or goes_on(outline, marker)
