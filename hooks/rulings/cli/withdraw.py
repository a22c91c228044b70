"""`python -m rulings withdraw SLUG --reason …`: a ruling taken off the site, a notice in its place."""

import argparse
import json
import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from rulings import yaml_lines
from rulings.check.names import listed_people
from rulings.errors import Problem, RulingsError
from rulings.people import find_names
from rulings.withdrawals import FILE, reasons

_READ = frozenset({".md", ".yml", ".py", ".js", ".html", ".json", ".txt", ".po", ".css", ".toml"})


@dataclass(frozen=True, slots=True)
class Why:
    """The reason of the closed list, and words for those who keep the site, or none."""

    reason: str
    note: str = ""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declares what the command understands."""
    known = ", ".join(reasons())
    parser.add_argument("slug", metavar="SLUG", help="the ruling")
    parser.add_argument(
        "--reason", required=True, help=f"{known}; other words are kept and not published"
    )
    parser.add_argument("--date", default="", help="the day the notice bears; today if unsaid")
    parser.add_argument("--docs", type=Path, default=Path("docs"), help="the site's docs folder")


def run(options: argparse.Namespace) -> int:
    """Takes the ruling down and prints what people have to edit by hand; 1 if there is no such
    ruling, or the reason names somebody whom the rulings show by role."""
    docs = options.docs.resolve()
    try:
        withdraw(docs, options.slug, why(options.reason, docs), options.date or today())
    except (RulingsError, OSError) as error:
        print(f"withdraw: {error}", file=sys.stderr)
        return 1
    print(
        f"{options.slug} is withdrawn; its address shows a notice (docs/rulings/{options.slug}/{FILE})"
    )
    left = tuple(mentions(docs, options.slug))
    if left:
        print("These still speak of it and have to be edited by hand:")
    for problem in left:
        print(f"  {problem}")
    print("The history of the repository still holds its files; what was published before may be")
    print("in caches and archives of others. Build and publish the site to make this take effect.")
    return 0


def why(said: str, docs: Path) -> Why:
    """The reason as said. Raises RulingsError for words that name somebody shown by role."""
    if not said.strip():
        raise RulingsError("the reason is empty")
    if said in reasons():
        return Why(said)
    if find_names(said, listed_people(docs), "zh"):
        raise RulingsError("the reason names somebody whom the rulings show by role")
    return Why("other", " ".join(said.split()))


def today() -> str:
    """The day it is, ISO 8601."""
    return date.today().isoformat()  # noqa: DTZ011 (the author's own day)


def withdraw(docs: Path, slug: str, why: Why, day: str) -> None:
    """Replaces the ruling's folder by its notice, ends what other rulings say of it, and empties
    the cache. Raises RulingsError if there is no such ruling."""
    folder = docs / "rulings" / slug
    if "/" in slug or slug.startswith(".") or not folder.is_dir():
        raise RulingsError(f"there is no ruling {slug}")
    if (folder / FILE).is_file():
        raise RulingsError(f"{slug} is withdrawn already")
    shutil.rmtree(folder)
    folder.mkdir()
    (folder / FILE).write_text(_notice(why, day), encoding="utf-8")
    for path in sorted((docs / "rulings").glob("*/annotations.yml")):
        _forget(path, slug)
    shutil.rmtree(docs.parent / ".cache", ignore_errors=True)


def _notice(why: Why, day: str) -> str:
    note = f"note: {json.dumps(why.note, ensure_ascii=False)} # not published\n" if why.note else ""
    return f"# All that is left of this ruling: a notice stands at its address.\ndate: {day}\nreason: {why.reason}\n{note}"


def _forget(path: Path, slug: str) -> None:
    """Takes the ruling out of another's `related`; everything else stays as it was written."""
    text = path.read_text(encoding="utf-8")
    if slug not in text:
        return
    document, _ = yaml_lines.load(text, path.name)
    value = document.value if document else None
    related = value.get("related") if isinstance(value, dict) else None
    if document is None or not isinstance(related, list):
        return
    gone = [i for i, one in enumerate(related) if isinstance(one, dict) and one.get("slug") == slug]
    if gone:
        rest = text.splitlines(keepends=True)
        for first, last in reversed([_stretch(document, i, rest) for i in gone]):
            del rest[first:last]
        if len(gone) == len(related):
            rest = [line for line in rest if line.split("#")[0].strip() != "related:"]
        path.write_text("".join(rest), encoding="utf-8")


def _stretch(document: yaml_lines.Document, place: int, lines: list[str]) -> tuple[int, int]:
    """The lines of an entry of `related`, from its dash to before whatever comes next."""
    first = document.line(("related", place)) - 1
    indent = len(lines[first]) - len(lines[first].lstrip())
    last = first + 1
    while last < len(lines):
        line = lines[last]
        if line.strip() and len(line) - len(line.lstrip()) <= indent:
            break
        last += 1
    return first, last


def mentions(docs: Path, slug: str) -> Iterator[Problem]:
    """Every line of the project that still names the ruling, its own notice left out."""
    root = docs.parent
    for folder in (docs, root / "hooks", root / "tests", root / "scripts"):
        for path in sorted(folder.rglob("*")):
            if path.suffix in _READ and path.is_file() and path.parent.name != slug:
                yield from _lines(path, root, slug)


def _lines(path: Path, root: Path, slug: str) -> Iterator[Problem]:
    text = path.read_text(encoding="utf-8", errors="ignore")
    if slug not in text:
        return
    for number, line in enumerate(text.split("\n"), 1):
        if slug in line:
            yield Problem(path.relative_to(root).as_posix(), number, line.strip()[:80], fatal=False)
