"""A timeline drawn from the dates in the words: day by day what the text says happened."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise, takewhile

from rulings.draw.no_events import BESIDE, broken_rows, is_no_event, only_dates_an_event
from rulings.draw.places import node_finder
from rulings.model import (
    Caption,
    DateMention,
    Event,
    Mentions,
    Node,
    NodeKind,
    Part,
    Precision,
    Signature,
    Text,
    Voice,
)

_STOPS = "。；\n"
_STOP = re.compile(f"[{_STOPS}]")
_FARTHEST = 300  # characters before a date in which its clause may begin
_LONGEST = 90  # characters of a clause shown in the list
_ARGUED = 3  # the weight of what only a party says
_AHEAD = frozenset({"contract", "termination", "regulation"})  # kinds that look ahead
_DATED_ONLY = 4  # and of what nobody tells, if only its day is reckoned with
_WEIGHT = {
    Voice.AGREED: 0,
    Voice.COURT: 1,
    Voice.ORDER: 2,
    Voice.CLAIMANT: _ARGUED,
    Voice.RESPONDENT: _ARGUED,
}
# Where the words begin that speak of a date; who says so (原告起訴主張兩造於…) is none of them.
_LEAD = re.compile("[，：:；。「（(]|主張|陳稱|抗辯|辯稱|意旨")
_SPOKEN = 60  # characters before or after a date that may say what happened on it
_SHARED = 5  # dates in a row that share what is said of them
# Dates that share what is said of them: 8月6日、9月1日, 5月4日起至9月5日.
_TOGETHER = re.compile(r"起?(?:[、及與和至]|迄至)?")
# 對於民國108年11月27日本院…第一審判決提起上訴
_AGAINST = re.compile(r"(?:對於?|不服)[^，。]{0,8}$")
_DECISION = re.compile(
    r"[^，。]{0,60}?(?:第[一二]審|原審|號|簡易|小額|更審|民事|刑事|法院)(?:民事|刑事|附帶|訴訟|簡易|小額|更審|第[一二]審)*(?P<kind>判決|裁定)"
)
# What closes words quoted before the clause: 」等語，嗣…
_CLOSED_BEFORE = re.compile(r"^[」』）)]+(?:等語|等情|云云)?[，、]?")
_CITE_BEGUN = re.compile(r"[（(](?:見|參|詳)[^（）()]{0,40}$")  # （見原審卷第57頁；…
_BARS = re.compile(r"[\s\u3000]*[│┃|\t][\s\u3000]*")
_DATED = {Precision.DAY, Precision.MINUTE, Precision.HOUR, Precision.MONTH}


def draw_timeline(
    roots: Iterable[Node],
    text: str,
    mentions: Mentions,
    caption: Caption,
    signature: Signature,
    *,
    kinds: Mapping[str, str],
) -> tuple[Event, ...]:
    """Every dated event, in order of date: one an occasion, told in the words that say most.

    `kinds` maps a kind of event to the pattern of words that shows it. Dates inside a decision's
    docket and the first day of interest are no events.
    """
    nodes = [node for root in roots for node in root.walk()]
    find = node_finder(nodes)
    broken = frozenset(broken_rows(nodes, text))
    stops = tuple(match.start() for match in _STOP.finditer(text))
    patterns = {kind: re.compile(words) for kind, words in kinds.items()}
    dockets = sorted((d.start, d.end) for d in mentions.dockets)
    chosen: dict[tuple[str, str], tuple[int, Event]] = {}
    for place, date in enumerate(mentions.dates):
        node = find(date.start)
        if date.precision not in _DATED or node.voice not in _WEIGHT or not node.depth:
            continue
        if node.part is Part.ORDER or _in_docket(date, dockets) or is_no_event(text, date):
            continue
        if node.anchor in broken:
            continue
        clause = _clause(text, date, node, stops)
        if node.kind is NodeKind.ROW:
            clause = "，".join(cell for cell in _BARS.split(clause) if cell)
        kind = _kind(text, node, mentions.dates[place : place + _SHARED], patterns)
        event = Event(date.iso, date.precision, kind, Text(clause), node.anchor)
        key = (date.iso, event.kind)
        weight = _DATED_ONLY if only_dates_an_event(text, date) else _WEIGHT[node.voice]
        if key not in chosen or weight < chosen[key][0]:
            chosen[key] = (weight, event)
    told = _once(_best_told(tuple(chosen.values())))
    below = _below(text, mentions.dates, find)
    events = [*told, *below, *_formal(nodes, caption, signature)]
    # What hasn't happened when the court decides is no event: 至其年滿65歲即127年4月2日止.
    happened = (
        e
        for e in events
        if e.kind in _AHEAD or not signature.decided or e.date[:10] <= signature.decided
    )
    return tuple(sorted(happened, key=lambda e: (e.date, e.anchor)))


def _best_told(events: tuple[tuple[int, Event], ...]) -> Iterable[Event]:
    """Of each day what the agreed facts and the court say of it; a party's words where they don't.

    A day told by the minute isn't told again as a day; and what a party tells by the minute stands
    beside what the court says of the day alone.
    """
    best: dict[str, int] = {}
    exact: set[str] = set()
    timed: set[str] = set()  # days of which the court or the agreed facts know the time
    for weight, event in events:
        day = event.date[:10]
        best[day] = min(weight, best.get(day, weight))
        if len(event.date) > len(day):
            exact.add(day)
            timed |= {day} if weight < _ARGUED else set()
    for weight, event in events:
        day = event.date[:10]
        alone = len(event.date) > len(day) and day not in timed
        told_better = weight >= _ARGUED and best[day] < weight and not alone
        if not told_better and not (event.date in exact and weight > best[day]):
            yield event


def _once(events: Iterable[Event]) -> Iterable[Event]:
    """Each day's words once: a sentence may name a day twice, and one place tell more of its kind."""
    told: dict[tuple[str, str], Event] = {}
    for event in events:
        key = (event.date, event.text.zh)
        if key not in told or told[key].kind == "fact":
            told[key] = event
    return told.values()


def _in_docket(date: DateMention, dockets: Sequence[tuple[int, int]]) -> bool:
    """Whether a docket holds the date; dockets are in order and none lies inside another."""
    before = bisect_right(dockets, date.start, key=lambda docket: docket[0])
    return before > 0 and date.end <= dockets[before - 1][1]


def _clause(text: str, date: DateMention, node: Node, stops: Sequence[int]) -> str:
    """The clause around a date, from stop to stop, shortened at a comma if it is long.

    `stops` are the places of all stops of the text: a paragraph may have many dates and no
    stop at all, and looking for one from each of them would take the square of its length.
    """
    at = bisect_left(stops, date.start)
    start = stops[at - 1] + 1 if at and stops[at - 1] >= node.span.start else node.span.start
    if start <= node.span.start:
        start = node.span.start + len(node.marker)
    start = max(start, date.start - _FARTHEST)
    at = bisect_left(stops, date.end)
    end = min(stops[at] if at < len(stops) else node.span.end, node.span.end)
    if date.end - start > _LONGEST // 2:
        comma = text.rfind("，", start, date.start)
        start = comma + 1 if comma > start else start
    if end - start > _LONGEST:
        comma = text.rfind("，", date.end, start + _LONGEST)
        end = comma if comma > 0 else min(end, max(date.end, start + _LONGEST))
    words = _CITE_BEGUN.sub("", text[start:end].strip(" \u3000，、"))
    words = _CLOSED_BEFORE.sub("", words)
    return words if text[end : end + 1] in ("", *_STOPS) else words + "…"


def _kind(
    text: str, node: Node, dates: Sequence[DateMention], patterns: Mapping[str, re.Pattern[str]]
) -> str:
    """The kind of the first event: what the words after the date show first, up to the second
    comma or the next of the `dates`, or else what the words before it show last."""
    after = list(_found(_after(text, node, dates), patterns))
    if after:
        return min(after, key=lambda found: found[0])[1]
    own = _LEAD.split(text[max(node.span.start, dates[0].start - _SPOKEN) : dates[0].start])[-1]
    before = list(_found(own, patterns))
    return max(before, key=lambda found: found[0])[1] if before else "fact"


def _found(words: str, patterns: Mapping[str, re.Pattern[str]]) -> Iterable[tuple[int, str]]:
    return (
        (match.start(), kind)
        for kind, pattern in patterns.items()
        for match in pattern.finditer(words)
        if match[0]
    )


def _after(text: str, node: Node, dates: Sequence[DateMention]) -> str:
    """The words that follow the first date, and those that share them with it."""
    start = next(
        (
            one.end
            for one, other in pairwise(dates)
            if not _TOGETHER.fullmatch(text, one.end, other.start)
        ),
        dates[-1].end,
    )
    following = next((date.start for date in dates if date.start >= start), node.span.end)
    words = text[start : min(following, node.span.end, start + _SPOKEN)]
    return "，".join(_STOP.split(words, maxsplit=1)[0].split("，")[:2])


def _below(text: str, dates: Iterable[DateMention], find: Callable[[int], Node]) -> Iterable[Event]:
    """The decision appealed from, which the caption names by its day."""
    for date in takewhile(lambda date: find(date.start).part is Part.CAPTION, dates):
        before = text[max(0, date.start - BESIDE) : date.start]
        decision = _DECISION.match(text, date.end)
        if date.precision is Precision.DAY and decision and _AGAINST.search(before):
            words = Text(f"原審{decision['kind']}")
            yield Event(date.iso, date.precision, "judgment", words, find(date.start).anchor)
            return


def _formal(nodes: list[Node], caption: Caption, signature: Signature) -> Iterable[Event]:
    """The close of the hearing and the judgment itself."""
    lead = next((n for n in reversed(nodes) if n.part is Part.CAPTION), None)
    if caption.hearing_closed and lead:
        yield Event(
            caption.hearing_closed, Precision.DAY, "hearing", Text("言詞辯論終結"), lead.anchor
        )
    close = next((n for n in nodes if n.part is Part.SIGNATURE), None)
    if signature.decided and close:
        yield Event(
            signature.decided,
            Precision.DAY,
            "judgment",
            Text(f"{caption.court}判決" if "判決" in caption.document else f"{caption.court}裁判"),
            close.anchor,
        )
