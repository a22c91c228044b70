"""`python -m rulings links [SITE]`: whether everything a built site refers to is there."""

import argparse
import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from rulings.cli.crew import each
from rulings.errors import RulingsError
from rulings.links.answers import Answer, Verdict, places_of, remember, remembered, report
from rulings.links.checking import Checked, check
from rulings.links.found import Facts, Fault, Place, Rule
from rulings.links.home import home_of
from rulings.links.outside import Manner, ask_all
from rulings.links.reading import files_of, read_files, to_read


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the command understands."""
    add = parser.add_argument
    add("site", type=Path, nargs="?", default=Path("site"), metavar="SITE", help="a built site")
    add("--external", action="store_true", help="ask other hosts, and check nothing else")
    add("--report", type=Path, default=Path(".cache/links.md"), help="where that is written down")
    add("--memory", type=Path, default=Path(".cache/links.json"), help="the good answers so far")
    add("--age", type=float, default=7, metavar="DAYS", help="how long they hold")
    add("--delay", type=float, default=Manner().delay, help="seconds between requests to a host")
    add("--timeout", type=float, default=Manner().timeout, help="seconds to wait for an answer")


def run(options: argparse.Namespace) -> int:
    """Prints a line for each fault; 1 if there is one, 2 if there is no site."""
    try:
        checked = check_site(options.site, outside=options.external)
    except RulingsError as error:
        print(error, file=sys.stderr)
        return 2
    if options.external:
        return ask_outside(checked, options)
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


def ask_outside(checked: Checked, options: argparse.Namespace) -> int:
    """Asks for every outside address not answered lately, and writes the report; 1 if one is dead.

    What was answered is remembered even if the rest is broken off.
    """
    now = datetime.now(UTC)
    places = places_of(checked.outside)
    kept = remembered(options.memory, timedelta(days=options.age), now)
    known = {url: answer for url, answer in kept.items() if url in places}
    manner = Manner(delay=options.delay, timeout=options.timeout, backoff=2 * options.delay)
    try:
        for answer in ask_all((url for url in places if url not in known), manner):
            known[answer.url] = answer
            _tell(answer, places[answer.url])
    finally:
        remember(options.memory, known.values())
    answers = [known[url] for url in places]
    options.report.parent.mkdir(parents=True, exist_ok=True)
    options.report.write_text(report(answers, places, now), "utf-8")
    dead = sum(one.verdict is Verdict.DEAD for one in answers)
    print(f"{len(answers)} addresses, {dead} dead; see {options.report}")
    return bool(dead)


def _tell(answer: Answer, places: list[Place]) -> None:
    if answer.verdict in {Verdict.DEAD, Verdict.UNSURE}:
        mark = "error" if answer.verdict is Verdict.DEAD else "warning"
        print(f"{places[0]}: {mark}: {answer.status or ''} {answer.said} {answer.url}")


def _lost(path: Path, why: str, site: Path) -> Facts:
    file = path.relative_to(site).as_posix()
    return Facts(file, faults=(Fault(Place(file), Rule.DATA, why),))
