"""`python -m rulings links [SITE]`: whether everything a built site refers to is there."""

import argparse
import sys
from functools import partial
from pathlib import Path

from rulings.cli.crew import each
from rulings.errors import RulingsError
from rulings.links.checking import Checked, check
from rulings.links.found import Facts, Fault, Place, Rule
from rulings.links.home import home_of
from rulings.links.reading import files_of, read_files, to_read


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the command understands."""
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"), metavar="SITE")


def run(options: argparse.Namespace) -> int:
    """Prints a line for each fault; 1 if there is one, 2 if there is no site."""
    try:
        checked = check_site(options.site)
    except RulingsError as error:
        print(error, file=sys.stderr)
        return 2
    for fault in checked.faults:
        print(options.site / str(fault))
    print(f"{checked.pages} pages, {checked.references} references, {len(checked.faults)} faults")
    return bool(checked.faults)


def check_site(site: Path, workers: int | None = None, *, outside: bool = False) -> Checked:
    """Reads all files of a site over all cores, each once, and checks them together.

    With `outside` the result has the links to other hosts too.
    """
    home, files = home_of(site), files_of(site)
    paths = [site / file for file in to_read(files)]
    lost = partial(_lost, site=site)
    work = partial(read_files, site=site, home=home, files=files, outside=outside)
    return check(each(work, paths, lost, workers))


def _lost(path: Path, why: str, site: Path) -> Facts:
    file = path.relative_to(site).as_posix()
    return Facts(file, faults=(Fault(Place(file), Rule.DATA, why),))
