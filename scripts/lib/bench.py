"""Measures the speed goals, all as ratios within one run, and prints them as a table."""

import argparse
import sys
from collections.abc import Callable, Iterator

import bench_parse
import bench_site
from bench_row import Row

ROWS: dict[str, Callable[[], Iterator[Row]]] = {
    "parse": bench_parse.throughput,
    "linear": bench_parse.doubling,
    "page": bench_site.heaviest_page,
    "five": bench_site.five_pages,
    "many": bench_site.many_pages,
    "search": bench_site.search_index,
    "warm": bench_site.warm_build,
    "growth": bench_site.growth,
}


def main() -> int:
    """Prints each row as soon as it is measured; 1 if one is over its goal."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=", ".join(ROWS))
    parser.add_argument("--list", action="store_true", help="name the rows and stop")
    options = parser.parse_args()
    if unknown := set(options.rows) - ROWS.keys():
        parser.error(f"no row {', '.join(sorted(unknown))}; there are {', '.join(ROWS)}")
    if options.list:
        print("\n".join(f"{name:8} {measure.__doc__}" for name, measure in ROWS.items()))
        return 0
    print(f"{'':58} {'measured':>10}  {'goal':>9}")
    kept = [_shown(row) for name in options.rows or ROWS for row in ROWS[name]()]
    return 0 if all(kept) else 1


def _shown(row: Row) -> bool:
    print(row, flush=True)
    return row.kept


if __name__ == "__main__":
    sys.exit(main())
