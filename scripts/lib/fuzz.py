"""Fuzzes the way from bytes to a judgment with atheris: never an error, never a word lost.

One worker a core, each with dice of its own; `fuzz_worker.py` says what an input is.
"""

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
WORKER: Final = Path(__file__).with_name("fuzz_worker.py")
FINDINGS: Final = ROOT / ".cache" / "fuzz"
DONE: Final = re.compile(r"^Done (\d+) runs", re.MULTILINE)
COVERED: Final = re.compile(r"cov: (\d+)")


def main() -> int:
    """Shares the inputs among the workers and says what came of it; 1 if something was found."""
    parser = argparse.ArgumentParser(prog="scripts/fuzz", description="Fuzzes the pipeline.")
    parser.add_argument("inputs", nargs="?", type=int, default=100_000, help="how many in all")
    parser.add_argument("--seed", type=int, default=1, help="where the dice start")
    said = parser.parse_args()
    FINDINGS.mkdir(parents=True, exist_ok=True)
    cores = os.cpu_count() or 1
    began = time.monotonic()
    workers = [start(-(-said.inputs // cores), said.seed + number) for number in range(cores)]
    done = [report(process.wait(), log) for process, log in workers]
    print(f"{sum(runs for runs, _ in done):,} inputs in {time.monotonic() - began:,.0f} s")
    return int(any(found for _, found in done))


def start(runs: int, seed: int) -> tuple[subprocess.Popen[bytes], Path]:
    """A worker, and the file it writes to."""
    log = FINDINGS / f"worker-{seed}.log"
    command = (sys.executable, WORKER, str(runs), str(seed), FINDINGS)
    with log.open("wb") as file:
        return subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT), log


def report(code: int, log: Path) -> tuple[int, bool]:
    """How many inputs the worker tried, and whether it found something; prints both."""
    text = log.read_text("utf-8", "replace")
    runs = int(next(iter(DONE.findall(text)), 0))
    covered = next(reversed(COVERED.findall(text)), "no")
    verdict = f"FOUND SOMETHING, see {log.relative_to(ROOT)}" if code else "nothing found"
    print(f"{log.stem}: {runs:,} inputs, {covered} edges reached, {verdict}")
    return runs, bool(code)


if __name__ == "__main__":
    sys.exit(main())
