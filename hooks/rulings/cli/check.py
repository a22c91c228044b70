"""`python -m rulings check [SLUG]`: what is left to do on a ruling, or on all of them."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from rulings.cli.check_list import Kind, Task, tasks
from rulings.withdrawals import FILE

SHOWN = 8  # of a kind, in a short list


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the command understands."""
    parser.add_argument("slug", nargs="?", default="", metavar="SLUG", help="one ruling only")
    parser.add_argument(
        "--all", action="store_true", help="every line, not the first few of a kind"
    )
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the site's docs folder")


def run(options: argparse.Namespace) -> int:
    """Prints the list; 1 if something on it stops the build, 2 if there is no such ruling."""
    folder = options.docs / "rulings" / options.slug
    if options.slug and not folder.is_dir():
        print(f"check: there is no ruling {options.slug}", file=sys.stderr)
        return 2
    if options.slug and (folder / FILE).is_file():
        print(f"{options.slug} is withdrawn")
    return print_list(options.docs, options.slug, whole=options.all)


def print_list(docs: Path, slug: str = "", *, whole: bool = False) -> int:
    """Prints what is left to do; 1 if something stops the build."""
    found = tasks(docs.resolve(), slug)
    print("\n".join(lines(found, whole=whole)))
    return int(any(task.kind is Kind.FATAL for task in found))


def lines(found: Sequence[Task], *, whole: bool = False) -> Iterator[str]:
    """The list by kind; without `whole` the first few of each. What stops the build is whole."""
    for kind, group in groupby(found, key=lambda task: task.kind):
        own = tuple(group)
        yield f"{kind} ({len(own)})"
        shown = own if whole or kind is Kind.FATAL else own[:SHOWN]
        yield from (f"  {task.problem}" for task in shown)
        if len(own) > len(shown):
            yield f"  … and {len(own) - len(shown)} more (--all)"
    if not found:
        yield "nothing left to do"
