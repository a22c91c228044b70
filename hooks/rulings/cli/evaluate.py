"""`python -m rulings evaluate PATH…`: what the pipeline makes of raw judgments, a line a file."""

import argparse
import json
import sys
from pathlib import Path

from rulings.cli import candidates
from rulings.cli.candidates_files import files
from rulings.cli.crew import each
from rulings.cli.finding import Finding, examine_all
from rulings.cli.report import line, totals


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the command understands."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a file or a folder")
    parser.add_argument("--json", action="store_true", help="everything found, as JSON")
    parser.add_argument("--workers", type=int, default=None, help="processes; one a core if unsaid")
    candidates.arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Prints a line a file and the totals. 1 if a file crashed the pipeline or lost text,
    2 if there was no file at all; a file that is no judgment is told, and no failure.
    With `--topics` it finds judgments for these instead."""
    if options.topics:
        return candidates.run(options)
    paths = tuple(files(options.paths))
    if not paths:
        print("evaluate: no judgment files there", file=sys.stderr)
        return 2
    findings = []
    for finding in each(examine_all, paths, _lost, options.workers):
        findings.append(finding)
        if options.json:
            _progress(len(findings), len(paths))
        else:
            print(line(finding), flush=True)
    if options.json:
        json.dump([finding.as_json() for finding in findings], sys.stdout, ensure_ascii=False)
        print()
    else:
        print("\n".join(totals(findings)))
    return 1 if any(finding.failed for finding in findings) else 0


def _lost(path: Path, why: str) -> Finding:
    return Finding(str(path), status=f"error: {why}", failed=True)


def _progress(done: int, total: int) -> None:
    end = "\n" if done == total else ""
    print(f"\r{done} of {total}", end=end, file=sys.stderr, flush=True)
