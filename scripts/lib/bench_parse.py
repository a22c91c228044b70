"""How fast the pipeline reads: throughput, and growth on hostile input."""

import gc
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bench_opinion import opinion
from bench_row import Row
from eyecite import get_citations

from rulings import pipeline, sources
from rulings.errors import RulingsError
from rulings.model import Judgment

ROOT = Path(__file__).resolve().parents[2]
FRAME = "臺灣臺北地方法院民事判決\n112年度訴字第1號\n主文\n原告之訴駁回。\n事實及理由\n"
# Each is a stretch that some rule looks for, and never comes to the end the rule waits for.
HOSTILE = {
    "enumerators in a line": "㈠⒈⑴①",
    "enumerators a line": "㈠\n⒈\n⑴\n",
    "numbered lines": "一、\n(一)\n1.\n",
    "private-use enumerators": "\uf6b0\uf674",
    "half-width digits": "1",
    "grouped digits": "1,000,",
    "Chinese numerals": "一二三四五六七八九十",
    "formal numerals": "壹拾萬",
    "opening brackets": "（「(",
    "bracket pairs": "（）",
    "gutters": "01\n02\n03\n",
    "gutters in words": "給付01\n原告02\n",
    "table bars": "|1|",
    "spaces": " \u3000",
    "blank lines": "\n",
    "statutes": "民法第1條第1項、",
    "dates": "111年1月",
    "record cites": "本院卷第1、",
    "aliases": "（下稱甲",
    "tags": "<pre>",
    "cells a line": "編號\n1\n112年1月5日\n3,000\n",
    "columns of blanks": "甲    1,000元    無\n",
    "blanks where lines ended": "原告 主張 一、被告 則以。 二、",
    "spread figures": "3,5 80,805元10 5年",
    "quotations": "「一、甲」「",
    "items that ran on": "一、甲。二、乙。",
    "closing dates": "。中 華 民 國 1 年 1 月 1 日 ",
    "declarations": "並聲明：1.被告應給付原告10元。",
    "titles": "壹、程序方面\n按程序方面\n",
    "judges": "法官王大明",
    "plain Han": "原告主張",
}
LEAST = 0.05  # seconds: shorter runs say more of the clock than of the work
TIMES = 8  # as long as a judgment without any repeats, or its fixed cost would flatter the ratio
MOST = 1_000_000  # characters, far more than any judgment
TRIES = 3


def throughput() -> Iterator[Row]:
    """Parsing all five judgments, extraction included, and against eyecite."""
    logging.getLogger("eyecite").setLevel(logging.ERROR)  # it tells of every overlap
    paths = sorted(ROOT.glob("docs/rulings/*/source.*"))
    raw = sum(len(sources.read(path).raw.encode()) for path in paths)
    ours = raw / seconds(lambda: _parse_files(paths), tries=9) / 1e6
    # As many opinions as rulings: its time may not grow in step with the length.
    texts = tuple(opinion(raw // len(paths), seed) for seed in range(len(paths)))
    theirs = raw / seconds(lambda: [get_citations(text) for text in texts]) / 1e6
    yield Row("parsing the rulings, one core", ours, "MB/s", at_least=2)
    yield Row("eyecite on English opinions of that size", theirs, "MB/s")
    yield Row("parsing, against eyecite", ours / theirs, "×", at_least=5)


def doubling() -> Iterator[Row]:
    """time(2n)/time(n) on repeats of everything a rule looks for."""
    parse = partial(_parse, pipeline.load_knowledge())
    enough = max(LEAST, TIMES * seconds(partial(parse, "")))
    for name, repeat in HOSTILE.items():
        yield Row(f"time(2n)/time(n): {name}", _growth(parse, repeat, enough), "×", at_most=2.2)


def seconds(work: Callable[[], object], tries: int = TRIES) -> float:
    """The least processor time of some tries, after one that warms up."""
    work()
    return min(_once(work) for _ in range(tries))


def _once(work: Callable[[], object]) -> float:
    # As timeit does: when collections fall is chance, and no matter of the work itself.
    gc.collect()
    gc.disable()
    try:
        start = time.process_time()
        work()
        return time.process_time() - start
    finally:
        gc.enable()


def _growth(parse: Callable[[str], None], repeat: str, enough: float) -> float:
    count = 4_000 // len(repeat)
    while _once(partial(parse, repeat * count)) < enough and count * len(repeat) < MOST:
        count *= 2
    once, twice = (partial(parse, repeat * many) for many in (count, 2 * count))
    return min(_once(twice) for _ in range(TRIES)) / min(_once(once) for _ in range(TRIES))


def _parse_files(paths: Sequence[Path]) -> tuple[Judgment, ...]:
    known = pipeline.load_knowledge()
    return tuple(pipeline.read_judgment(sources.read(path), knowledge=known) for path in paths)


def _parse(known: pipeline.Knowledge, text: str) -> None:
    try:
        source = sources.read_bytes((FRAME + text).encode(), "hostile.txt")
        pipeline.read_judgment(source, knowledge=known)
    except RulingsError:
        return  # refusing is an answer too, and its time counts
