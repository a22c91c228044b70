"""The shares in which an operative part lays the costs on the parties, and whether they make a whole.

The shares of one order on costs that leaves no remainder (餘由…負擔) are reported whether or not
they add up.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from rulings.arithmetic import Reading
from rulings.computations.found import Found, Kind, found
from rulings.notation import NUMERAL, PERCENT, Operand, numeral, plain

_SHARE = re.compile(
    rf"負擔(?:其中)?(?:(?P<below>{NUMERAL})分之(?P<above>{NUMERAL})|(?P<p>{NUMERAL}) ?[{PERCENT}])"
)


def find_shares(words: str, start: int) -> Iterator[Found]:
    """由甲負擔百分之五十五、乙負擔百分之二十九、丙負擔百分之十六, in one sentence at `start`."""
    if "負擔" not in words or "費用" not in words:
        return
    matches = list(_SHARE.finditer(words))
    borne = words.count("負擔")
    if len(matches) < 2 or "餘" in words or borne != len(matches):  # noqa: PLR2004
        return
    if (
        "各負擔" in words or "各自負擔" in words
    ):  # a share for each of those named: how many isn't told
        return
    parts = [_part(m, start) for m in matches]
    values = [p for p in parts if p is not None]
    if len(values) != len(matches) or len({p.operands[-1].unit for p in values}) != 1:
        return
    percent = values[0].operands[0].unit == "%"
    total = sum((p.value for p in values), Fraction(0))
    if total > 1 or total == 1 or words.count("費用") == 1:
        reading = Reading(
            total,
            tuple(o for p in values for o in p.operands),
            " + ".join(p.expression for p in values),
            len(values) - 1,
        )
        whole = Operand(0, 0, Decimal(100 if percent else 1), "", "", "%" if percent else "")
        span = (start + matches[0].start(), start + matches[-1].end())
        yield found(Kind.SHARES, span, reading, whole, None)


def _part(match: re.Match[str], start: int) -> Reading | None:
    at, end = start + match.start() + 2, start + match.end()
    words = match.group()[2:]
    if match["p"] or match["below"] == "百":
        value = numeral(match["p"] or match["above"])
        if value is None:
            return None
        figure = Operand(at, end, value, words, "", "%")
        return Reading(Fraction(value) / 100, (figure,), plain(value) + "%")
    over, under = numeral(match["above"]), numeral(match["below"])
    if over is None or not under:
        return None
    split = start + match.start("above")
    figures = (
        Operand(split, end, over, match["above"]),
        Operand(start + match.start("below"), start + match.end("below"), under, match["below"]),
    )
    return Reading(Fraction(over) / Fraction(under), figures, f"{plain(over)} ÷ {plain(under)}")
