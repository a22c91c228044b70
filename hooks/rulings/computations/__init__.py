"""The calculations of a judgment, found in its words and its tables and done again exactly."""

from bisect import bisect_right
from collections.abc import Sequence

from rulings.computations.columns import table_computations
from rulings.computations.equations import find_equations
from rulings.computations.found import Found, Kind, to_computation
from rulings.computations.prose import find_told

__all__ = ["Found", "Kind", "find_computations", "table_computations", "to_computation"]

_LOOK = 8  # equations looked back on
_NEAR = 16  # 合計38,086元（計算式：…＝38,086）: told and written out, it is one calculation


def find_computations(text: str) -> tuple[Found, ...]:
    """Every calculation evident from the words of a normalised text, in order; never raises.

    Takes the whole text and gives offsets into it. Rows of tables are left to
    `table_computations`, but an equation inside a cell is found here.
    """
    written = sorted(find_equations(text), key=_place)
    starts = [one.start for one in written]
    told = dict.fromkeys(one for one in find_told(text) if not _written_out(one, written, starts))
    return tuple(sorted((*written, *told), key=_place))


def _place(one: Found) -> tuple[int, int]:
    return one.start, one.end


def _written_out(one: Found, written: Sequence[Found], starts: Sequence[int]) -> bool:
    """Whether an equation with the same result covers what is told, or follows at once."""
    last = bisect_right(starts, one.end + _NEAR)
    return any(
        two.stated == one.stated and one.start <= two.end
        for two in written[max(0, last - _LOOK) : last]
    )
