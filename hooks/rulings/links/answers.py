"""What hosts answered: how bad it is, how long it is remembered, and the report."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from rulings.links.found import Place, Reference

GONE = frozenset((404, 410))
# Their firewalls refuse robots, with 404 too: a person has to look.
OFFICIAL = ("judicial.gov.tw", "moj.gov.tw")
SHOWN = 5  # places of an address in the report


class Verdict(StrEnum):
    """What an answer means for us, the worst first; only the first one fails the check."""

    DEAD = "Dead"
    UNSURE = "To be looked at by a person"
    MOVED = "Moved for good"
    GOOD = "Good"


@dataclass(frozen=True, slots=True)
class Answer:
    """The last word on an address. `status` is 0 where nothing came; `at` is in UTC."""

    url: str
    status: int
    said: str
    moved: str
    at: datetime

    @property
    def verdict(self) -> Verdict:
        """Dead only by 404 or 410, and never an official site."""
        if self.status in GONE and not official(self.url):
            return Verdict.DEAD
        if not 200 <= self.status < 300:  # noqa: PLR2004 (what HTTP calls success)
            return Verdict.UNSURE
        return Verdict.MOVED if self.moved else Verdict.GOOD


def official(url: str) -> bool:
    """Whether an address is on a court's or the law database's host."""
    host = urlsplit(url).hostname or ""
    return any(host == one or host.endswith(f".{one}") for one in OFFICIAL)


def remembered(file: Path, age: timedelta, now: datetime) -> dict[str, Answer]:
    """The good answers no older than `age`; a file that isn't there or can't be read has none."""
    try:
        kept = json.loads(file.read_text("utf-8"))
        answers = [Answer(**{**one, "at": datetime.fromisoformat(one["at"])}) for one in kept]
    except (OSError, ValueError, TypeError, KeyError):
        return {}
    bad = (Verdict.DEAD, Verdict.UNSURE)
    return {one.url: one for one in answers if one.verdict not in bad and now - one.at <= age}


def remember(file: Path, answers: Iterable[Answer]) -> None:
    """Writes the answers, whole or not at all."""
    entries = [{**asdict(one), "at": one.at.isoformat()} for one in answers]
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_text(json.dumps(entries, ensure_ascii=False, indent=1), "utf-8")
    new.replace(file)


def places_of(outside: Iterable[Reference]) -> dict[str, list[Place]]:
    """Where each address stands; addresses that differ in their fragment only are one."""
    places: dict[str, list[Place]] = defaultdict(list)
    for reference in outside:
        if reference.url.startswith(("http://", "https://")):
            places[reference.url.partition("#")[0]].append(reference.place)
    return dict(sorted(places.items()))


def report(answers: Sequence[Answer], places: Mapping[str, Sequence[Place]], now: datetime) -> str:
    """The report in Markdown: a table for each kind of answer but the good ones."""
    counts = {verdict: sum(one.verdict is verdict for one in answers) for verdict in Verdict}
    summary = ", ".join(f"{verdict.lower()}: {count}" for verdict, count in counts.items())
    parts = [f"# Outside links, {now:%Y-%m-%d}\n\n{len(answers)} addresses; {summary}.\n"]
    for verdict in (Verdict.DEAD, Verdict.UNSURE, Verdict.MOVED):
        rows = [_row(one, places.get(one.url, ())) for one in answers if one.verdict is verdict]
        if rows:
            table = "| address | answer | where |\n| --- | --- | --- |\n"
            parts.append(f"## {verdict}\n\n{table}{''.join(rows)}")
    return "\n".join(parts)


def _row(answer: Answer, places: Sequence[Place]) -> str:
    said = f"{answer.status or ''} {answer.said}".strip()
    said = f"{said}, now <{answer.moved}>" if answer.moved else said
    more = f", {len(places) - SHOWN} more" if len(places) > SHOWN else ""
    where = ", ".join(f"`{place.file}:{place.line}`" for place in places[:SHOWN])
    cells = (f"<{answer.url}>", said, where + more)
    return f"| {' | '.join(cell.replace('|', '%7C') for cell in cells)} |\n"
