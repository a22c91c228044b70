"""`python -m rulings export DIR`: every page as files, for a generator that runs no hooks."""

import argparse
import sys
from pathlib import Path

from rulings.building import Build
from rulings.errors import RulingsError
from rulings.site import write


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the command understands."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="where the pages are written")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the site's docs folder")


def run(options: argparse.Namespace) -> int:
    """Writes the pages and their data below the folder; 1 if the rulings' files don't hold."""
    try:
        made = Build.of(options.docs).written_out(options.docs)
    except RulingsError as error:
        print(error, file=sys.stderr)
        return 1
    write(made, options.folder)
    print(f"{len(made.pages)} pages, {len(made.assets)} data files in {options.folder}")
    return 0
