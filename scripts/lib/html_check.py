"""Validates every page with the Nu HTML checker; what the theme gets wrong is known by its text."""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
CHECKER: Final = ROOT / ".cache" / "html"
JAR: Final = CHECKER / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
VERSION: Final = "26.9.27"
SHA256: Final = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"

# The theme's own faults: what the checker says, and the element it says it of.
THEIRS: Final = (
    (
        (
            "Attribute “autocomplete” is only allowed when the input type is “color”, “date”, "
            "“datetime-local”, “email”, “hidden”, “month”, “number”, “password”, “range”, “search”, "
            "“tel”, “text”, “time”, “url”, or “week”."
        ),
        '<input class="md-toggle" data-md-toggle=',
    ),
    (
        (
            "The value of the “for” attribute of the “label” element must be the ID of a non-hidden "
            "form control."
        ),
        '<label class="md-nav__title" for="__toc">',
    ),
)


def main() -> int:
    """Prints every fault that isn't the theme's; 1 if there is one, 2 without the checker."""
    parser = argparse.ArgumentParser(prog="scripts/html", description="Validates a site's HTML.")
    parser.add_argument("site", nargs="?", type=Path, default=ROOT / "site")
    site: Path = parser.parse_args().site
    pages = len(list(site.rglob("*.html")))
    if not pages:
        print(f"scripts/html: no pages in {site}: run scripts/build", file=sys.stderr)
        return 2
    try:
        fetch()
    except (OSError, subprocess.CalledProcessError, ValueError) as error:
        print(f"scripts/html: {error}", file=sys.stderr)
        return 2
    found = list(faults(site))
    for fault in found:
        print(fault)
    print(f"{pages} pages, {len(found)} faults")
    return int(bool(found))


def fetch() -> None:
    """The checker in `.cache/`, from npm, and the very file that was tried."""
    for program in ("java", "npm"):
        if not shutil.which(program):
            raise FileNotFoundError(f"needs {program}, which isn't here")
    if not JAR.exists():
        CHECKER.mkdir(parents=True, exist_ok=True)
        options = ("--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts")
        command = ("npm", "install", *options, "--prefix", str(CHECKER), f"vnu-jar@{VERSION}")
        subprocess.run(command, check=True)
    if hashlib.sha256(JAR.read_bytes()).hexdigest() != SHA256:
        raise ValueError(f"{JAR} isn't the checker's version {VERSION}")


def faults(site: Path) -> Iterator[str]:
    """The checker's errors, with page, line and element. Its warnings are about the policy, which
    it doesn't know to mean a page's own site; the browser tests hold that."""
    command = ("java", "-Xss16m", "-jar", str(JAR), "--skip-non-html", "--format", "json", site)
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    for said in json.loads(done.stderr)["messages"]:
        if said["type"] == "info" or theirs(said["message"], said.get("extract", "")):
            continue
        page = said["url"].partition(f"{site.resolve().as_posix()}/")[2] or said["url"]
        element = " ".join(said.get("extract", "").split())
        yield f"{page}:{said.get('lastLine', '?')}: {said['message']} {element}"


def theirs(message: str, extract: str) -> bool:
    """Whether a fault is one of the theme's two."""
    return any(message == words and element in extract for words, element in THEIRS)


if __name__ == "__main__":
    sys.exit(main())
