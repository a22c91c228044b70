"""Reads the files of a built site, each once, whatever its kind."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from lxml import etree

from rulings.links.addresses import Home
from rulings.links.checking import settled
from rulings.links.feeds import addresses_in_text, addresses_in_xml
from rulings.links.found import Facts, Fault, Place, Rule
from rulings.links.gather import Address, facts
from rulings.links.linked_data import listed, ruling
from rulings.links.page import read_page
from rulings.links.styles import addresses_in_script, addresses_in_style

READ = (".html", ".css", ".js", ".mjs", ".xml", ".xml.gz", ".json", ".txt", ".webmanifest")
# Built by others, never by us: Pagefind's index and the theme's scripts with all they might load.
OTHERS = ("pagefind/", "assets/javascripts/", "assets/pagefind/")
DATA = {"rulings.json": listed, "ruling.json": ruling}


def files_of(site: Path) -> frozenset[str]:
    """Every file of the site, by its path below it with / between."""
    return frozenset(
        path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()
    )


def to_read(files: Iterable[str]) -> tuple[str, ...]:
    """The files that hold addresses, in order."""
    return tuple(sorted(one for one in files if one.endswith(READ) and not one.startswith(OTHERS)))


def read_files(
    paths: Sequence[Path], site: Path, home: Home, files: frozenset[str], *, outside: bool = False
) -> list[Facts]:
    """The settled facts of each file; raises nothing that the files' content is to blame for."""
    return settled([read_file(path, site, home) for path in paths], files, outside=outside)


def read_file(path: Path, site: Path, home: Home) -> Facts:
    """The facts of one file below the site."""
    file = path.relative_to(site).as_posix()
    data = path.read_bytes()
    if file.endswith(".html"):
        return read_page(data, file, home)
    try:
        return facts(file, _addresses(data, file, home), home)
    except (ValueError, OSError, EOFError, etree.XMLSyntaxError) as error:
        return Facts(file, faults=(Fault(Place(file), Rule.DATA, str(error)),))


def _addresses(data: bytes, file: str, home: Home) -> Iterable[Address]:
    name = file.rpartition("/")[2]
    if file.endswith((".xml", ".xml.gz")):
        return addresses_in_xml(data, file)
    text = data.decode("utf-8")
    if name in DATA:
        return DATA[name](text, file)
    if file.endswith(".css"):
        return addresses_in_style(text, file)
    if file.endswith((".js", ".mjs")):
        return addresses_in_script(text, file)
    if file.endswith((".json", ".webmanifest")):
        json.loads(text)  # whatever it holds, it has to be JSON
    return addresses_in_text(text, file, home)
