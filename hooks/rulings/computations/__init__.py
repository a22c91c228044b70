"""The calculations of a judgment, found in its words and its tables and done again exactly."""

from rulings.computations.columns import table_computations
from rulings.computations.equations import find_equations
from rulings.computations.found import Found, Kind, to_computation
from rulings.computations.prose import find_told

__all__ = ["Found", "Kind", "find_computations", "table_computations", "to_computation"]

_NEAR = 16  # 合計38,086元（計算式：…＝38,086）: told and written out, it is one calculation


def find_computations(text: str) -> tuple[Found, ...]:
    """Every calculation evident from the words of a normalised text, in order; never raises.

    Takes the whole text and gives offsets into it. Rows of tables are left to
    `table_computations`, but an equation inside a cell is found here.
    """
    written = find_equations(text)
    told = dict.fromkeys(one for one in find_told(text) if not _written_out(one, written))
    return tuple(sorted((*written, *told), key=lambda one: (one.start, one.end)))


def _written_out(one: Found, written: tuple[Found, ...]) -> bool:
    """Whether an equation over the same figures covers what is told, or follows at once."""
    return any(
        two.stated == one.stated and (two.start <= one.end + _NEAR and one.start <= two.end)
        for two in written
    )
