"""Judgments for a topic, ranked, out of folders and archives: `evaluate --topics`."""

import argparse
import hashlib
import json
import os
import re
import sys
import tarfile
import zipfile
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path
from typing import Any, TextIO

from rulings.cli.candidates_read import Item, items
from rulings.cli.candidates_score import Terms, load_terms, scores
from rulings.cli.report import pad
from rulings.courts import DOCKET, normalise_docket
from rulings.errors import RulingsError, SourceError
from rulings.model import Source
from rulings.sources import read_bytes
from rulings.sources.headers import read_headers

Row = dict[str, Any]  # what is known of one judgment, as JSON has it
BATCH = 32  # judgments handed to a process at once
AHEAD = 4  # batches a process that wait, so that an archive is never in memory as a whole
SHOWN = 50
WORDS = 6  # of a judgment, shown in a line

_HEAD = 400  # characters in which a judgment says its docket
_DOCKET = re.compile(DOCKET)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what `evaluate` understands of candidates."""
    parser.add_argument(
        "--topics", metavar="TOPIC,…", help="find judgments for these, or for `all`"
    )
    parser.add_argument("--state", type=Path, metavar="FILE", help="kept as it goes; goes on there")
    parser.add_argument("--top", type=int, default=SHOWN, help="how many are shown for a topic")


def run(options: argparse.Namespace) -> int:
    """Prints the best judgments for each topic; 2 if there is nothing to read or no such topic,
    1 if a file can't be read (what came before it is shown, and kept in the state file)."""
    try:
        terms = load_terms(() if options.topics == "all" else options.topics.split(","))
    except KeyError as error:
        print(f"evaluate: no words for the topic {error}", file=sys.stderr)
        return 2
    failed = ""
    rows: list[Row] = []  # those offered for a topic
    count = 0
    try:
        for row in found(options.paths, terms, options.state, options.workers):
            count += 1
            rows += [row] if row["topics"] else []
            if count % BATCH == 0:
                _progress(count, len(rows))
    except (OSError, RulingsError, zipfile.BadZipFile, tarfile.TarError) as error:
        failed = f"evaluate: {error}"
    if count:
        _progress(count, len(rows))
        print(file=sys.stderr)
    ranked = {one.topic: _ranked(rows, one.topic)[: options.top] for one in terms}
    print(json.dumps(ranked, ensure_ascii=False) if options.json else "\n".join(_shown(ranked)))
    if failed:
        print(failed, file=sys.stderr)
    elif not count:
        print("evaluate: no judgment files there", file=sys.stderr)
    return 1 if failed else 0 if count else 2


def found(
    paths: Sequence[Path], terms: Sequence[Terms], state: Path | None, workers: int | None = None
) -> Iterator[Row]:
    """A row for every judgment: those the state file has, then the others as they are read.

    With a state file each new row is added to it, so that a run that was stopped goes on where
    it was. The file is begun anew when the words of the topics have changed.
    """
    known = _known(state, terms) if state else {}
    yield from known.values()
    fresh = (
        item for item in items(paths) if known.get(item.name, {}).get("bytes") != len(item.data)
    )
    rows = _parallel(fresh, tuple(terms), workers or os.cpu_count() or 1)
    if state is None:
        yield from rows
        return
    with state.open("a", encoding="utf-8") as kept:
        for row in rows:
            _keep(kept, row)
            yield row


def examine(batch: Sequence[Item], terms: Sequence[Terms]) -> list[Row]:
    """A row for each judgment; a file that is none has an `error` and no topics."""
    return [_row(item, terms) for item in batch]


def _row(item: Item, terms: Sequence[Terms]) -> Row:
    row: Row = {"item": item.name, "bytes": len(item.data), "topics": {}}
    try:
        source = read_bytes(item.data, item.name.rpartition("!")[2])
    except SourceError as error:
        return row | {"error": str(error)}
    copy = source.copies[source.chosen]
    offered = scores(source.raw[copy.start : copy.end], terms)
    if offered:
        row |= _named(source)
        row["topics"] = {s.topic: {"points": s.points, "words": dict(s.found)} for s in offered}
    return row


def _named(source: Source) -> Row:
    """Identifier, docket and cause, as the file or the head of its text has them."""
    told = source.metadata if source.metadata.docket else read_headers(source.raw[:_HEAD])
    start = source.copies[source.chosen].start
    head = _DOCKET.search("".join(source.raw[start : start + _HEAD].split()))
    docket = told.docket or (normalise_docket(head[0]) if head else "")
    return {"jid": source.metadata.jid, "docket": docket, "title": told.title}


def _parallel(fresh: Iterator[Item], terms: tuple[Terms, ...], workers: int) -> Iterator[Row]:
    """The rows in the order of the items, a bounded number of them in memory."""
    batches = iter(lambda: tuple(islice(fresh, BATCH)), ())
    if workers == 1:
        for batch in batches:
            yield from examine(batch, terms)
        return
    with ProcessPoolExecutor(workers) as pool:
        waiting: deque[Future[list[Row]]] = deque()
        for batch in batches:
            waiting.append(pool.submit(examine, batch, terms))
            if len(waiting) >= workers * AHEAD:
                yield from waiting.popleft().result()
        for future in waiting:
            yield from future.result()


def _known(state: Path, terms: Sequence[Terms]) -> dict[str, Row]:
    """What an earlier run kept, if it looked for the same words; a last line cut short is lost."""
    digest = hashlib.sha256(repr(tuple(terms)).encode()).hexdigest()
    lines = state.read_text(encoding="utf-8").splitlines() if state.is_file() else []
    rows = list(_rows(lines))
    if rows and rows[0] != {"words": digest}:
        print(f"evaluate: {state} was made with other words; begun anew", file=sys.stderr)
        rows = []
    known = {row["item"]: row for row in rows[1:] if "item" in row}
    with state.open("w", encoding="utf-8") as kept:
        for row in ({"words": digest}, *known.values()):
            _keep(kept, row)
    return known


def _rows(lines: Iterable[str]) -> Iterator[Row]:
    for line in lines:
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if isinstance(row, dict):
            yield row


def _keep(kept: TextIO, row: Mapping[str, Any]) -> None:
    kept.write(json.dumps(row, ensure_ascii=False) + "\n")
    kept.flush()


def _ranked(rows: Iterable[Row], topic: str) -> list[Row]:
    """The judgments offered for the topic, the best first."""
    chosen = [
        {key: row.get(key, "") for key in ("item", "jid", "docket", "title")} | row["topics"][topic]
        for row in rows
        if topic in row["topics"]
    ]
    return sorted(chosen, key=lambda row: (-row["points"], row["item"]))


def _shown(ranked: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    for topic, rows in ranked.items():
        yield f"{topic}: {len(rows)}"
        for row in rows:
            most = sorted(row["words"].items(), key=lambda pair: -pair[1])[:WORDS]
            words = " ".join(f"{word}×{count}" for word, count in most)
            named = " ".join(filter(None, (row["docket"], row["title"])))
            yield f"  {row['points']:6.1f}  {pad(named, 40)} {row['item']}  {words}"


def _progress(count: int, offered: int) -> None:
    """How many were read; how many there are shows only when an archive is at its end."""
    print(f"\r{count} read, {offered} offered", end="", file=sys.stderr, flush=True)
