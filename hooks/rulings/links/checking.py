"""Puts the facts of all files together: what they refer to has to be there, and be reached."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rulings.links.addresses import ANYWHERE, file_of
from rulings.links.found import Facts, Fault, Place, Reference, Role, Rule

START = "index.html"


@dataclass(frozen=True, slots=True)
class Checked:
    """The result: faults in the order of files and lines, and what leads outside."""

    faults: tuple[Fault, ...]
    outside: tuple[Reference, ...]
    pages: int
    references: int


def check(all_facts: Iterable[Facts], files: frozenset[str]) -> Checked:
    """Checks every reference of a site against its files and their ids."""
    known = {one.file: one for one in all_facts}
    references = [one for facts in known.values() for one in facts.references]
    faults = [fault for facts in known.values() for fault in facts.faults]
    faults.extend(fault for one in references for fault in wrong(one, known, files))
    faults.extend(orphans(known, files))
    pages = sum(file.endswith(".html") for file in known)
    outside = tuple(one for one in references if one.url and one.role is Role.FOLLOW)
    return Checked(tuple(sorted(faults)), outside, pages, len(references))


def wrong(
    reference: Reference, known: Mapping[str, Facts], files: frozenset[str]
) -> Iterator[Fault]:
    """What is wrong with one reference, at most one thing."""
    if reference.url:
        if reference.role is Role.LOAD:
            yield Fault(reference.place, Rule.THIRD_PARTY, reference.url)
        return
    file = file_of(reference.file, files)
    if file is None:
        yield Fault(reference.place, Rule.FILE, reference.file or START)
    elif reference.anchor and file.endswith(".html") and not _has(known[file], reference.anchor):
        yield Fault(reference.place, Rule.ANCHOR, f"#{reference.anchor} in {file}")


def _has(page: Facts, anchor: str) -> bool:
    return anchor in page.ids or anchor.lower() == "top"


def orphans(known: Mapping[str, Facts], files: frozenset[str]) -> Iterator[Fault]:
    """The pages that no chain of links leads to from the first page."""
    reached, pending = {START}, [START]
    while pending:
        for one in known[pending.pop()].references:
            file = None if one.url or one.role is not Role.FOLLOW else file_of(one.file, files)
            if file and file in known and file not in reached:
                reached.add(file)
                pending.append(file)
    for file in sorted(known):
        if file.endswith(".html") and file not in reached and file != ANYWHERE:
            yield Fault(Place(file), Rule.ORPHAN, f"no chain of links leads here from {START}")
