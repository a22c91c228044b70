"""Figures drawn at build time: places in per cent, for SVG that scales without its text."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from rulings.model import Award, Claim, Event, Ruling, Text
from rulings.render.words import money, percent

_ON_APPEAL = re.compile("上訴人|抗告人|再審")
MARGIN = Decimal(2)  # per cent left free at both ends of the strip, so that no dot is cut
MOST_YEARS = 6  # labels that still stand apart at 390 px
AXIS, TOP, STEP = 44, 8, 8  # px from the top: the line, the first lane of dots, the next ones
LANES = 4


@dataclass(frozen=True, slots=True)
class Bar:
    """Claimed against awarded: `width` of the awarded part in per cent of the claimed one.

    `now` is what this judgment adds to earlier awards, 0 or 1, with the place and width of its
    stretch of the bar.
    """

    party: Text
    claimed: Text
    awarded: Text
    share: str
    width: str
    title: Text
    now: tuple["Stretch", ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a bar, in per cent of its width, and the sum it stands for."""

    x: str
    width: str
    amount: Text


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the strip at `x` (per cent of its width)."""

    x: str
    label: str


@dataclass(frozen=True, slots=True)
class Strip:
    """Events and years on one line, to scale.

    `dots` and `stems` are paths in a drawing 100 wide and 64 high, stretched to the page: one
    element each, however many events there are.
    """

    years: tuple[Tick, ...]
    dots: str
    stems: str
    title: Text


def bars_of(ruling: Ruling, names: Mapping[str, Text]) -> tuple[Bar, ...]:
    """The bars of a ruling; none of one on appeal for which nobody wrote what each party gets.

    There the operative part says only what changes: 上訴駁回 leaves what the court below gave.
    """
    roles = (party.role for party in ruling.judgment.caption.parties)
    if not ruling.annotations.awards and any(_ON_APPEAL.search(role) for role in roles):
        return ()
    return bars(ruling.claims, ruling.awards, names)


def bars(
    claims: Sequence[Claim], awards: Sequence[Award], names: Mapping[str, Text]
) -> tuple[Bar, ...]:
    """One bar for each party and currency that claims money; sums of one party are added.

    `names` are the parties in both languages, by their Chinese name.
    """
    keys = dict.fromkeys((claim.party, claim.currency) for claim in claims)
    made = (
        _bar(names.get(party, Text(party)), [c for c in claims if _of(c, party, currency)],
             [a for a in awards if _of(a, party, currency)])
        for party, currency in keys
    )  # fmt: skip
    return tuple(bar for bar in made if bar)


def _of(entry: Claim | Award, party: str, currency: str) -> bool:
    return (entry.party, entry.currency) == (party, currency)


def _bar(party: Text, claims: Sequence[Claim], awards: Sequence[Award]) -> Bar | None:
    """The bar of one party; what it gets in all counts, this judgment's part is said apart."""
    currency = claims[0].currency
    claimed = sum((claim.amount for claim in claims), Decimal())
    awarded = sum((award.in_all or award.amount for award in awards), Decimal())
    now = sum((award.amount for award in awards), Decimal())
    if not claimed or awarded > claimed:  # a claim read too low would draw a wrong picture
        return None
    said = [money(value, currency) for value in (claimed, awarded, now)]
    share = percent(awarded, claimed)
    part = now != awarded
    title = Text(
        f"請求{said[0].zh}，{'前後共' if part else ''}准許{said[1].zh}（{share}）"
        + (f"，其中本判決再准{said[2].zh}" if part else ""),
        f"Claimed {said[0].en}, awarded {said[1].en}{' in all' if part else ''} ({share})"
        + (f", of it {said[2].en} by this judgment" if part else ""),
    )
    added = Stretch(_place((awarded - now) * 100 / claimed), _place(now * 100 / claimed), said[2])
    width = _place(awarded * 100 / claimed)
    return Bar(party, said[0], said[1], share, width, title, (added,) if part else ())


def strip(events: Sequence[Event]) -> tuple[Strip, ...]:
    """The strip of a timeline; none where fewer than three dated events or no time between."""
    dated = [event for event in events if event.date]
    days = [_ordinal(event.date) for event in dated]
    if len(dated) < 3 or min(days) == max(days):  # noqa: PLR2004
        return ()
    first, last = min(days), max(days)
    places = [_scaled(day, first, last) for day in days]
    spots = [(_place(x), TOP + STEP * lane) for x, lane in zip(places, _lanes(places), strict=True)]
    dots = "".join(f"M{x} {y}h0" for x, y in spots)
    stems = "".join(f"M{x} {y}V{AXIS}" for x, y in spots)
    title = Text(
        f"{dated[0].date} 至 {dated[-1].date} 有日期的 {len(dated)} 個事件，依比例排列",
        f"{len(dated)} dated events from {dated[0].date} to {dated[-1].date}, to scale",
    )
    return (Strip(_years(first, last), dots, stems, title),)


def _years(first: int, last: int) -> tuple[Tick, ...]:
    span = range(date.fromordinal(first).year + 1, date.fromordinal(last).year + 1)
    step = -(-len(span) // MOST_YEARS) or 1
    shown = [year for year in span if year % step == 0]
    return tuple(
        Tick(_place(_scaled(date(year, 1, 1).toordinal(), first, last)), str(year))
        for year in shown
    )


def _lanes(places: Sequence[Decimal]) -> list[int]:
    """A lane for each place, the next one where a dot would cover the one before it."""
    lanes: list[int] = []
    for index, place in enumerate(places):
        near = index and abs(place - places[index - 1]) < Decimal("1.6")
        lanes.append((lanes[-1] + 1) % LANES if near else 0)
    return lanes


def _ordinal(iso: str) -> int:
    year, month, day = (*map(int, iso[:10].split("-")), 1, 1)[:3]
    return date(year, month, day).toordinal()


def _scaled(day: int, first: int, last: int) -> Decimal:
    return MARGIN + Decimal(day - first) * (100 - 2 * MARGIN) / (last - first)


def _place(percentage: Decimal) -> str:
    return f"{percentage.quantize(Decimal('0.01'))}"
