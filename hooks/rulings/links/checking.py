"""Puts the facts of all files together: what they refer to has to be there, and be reached."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

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


def settled(batch: Sequence[Facts], files: frozenset[str], *, outside: bool) -> list[Facts]:
    """The facts with all decided that these few files can decide; done where they were read.

    With `outside` the links to other hosts are kept, else dropped.
    """
    known = {one.file: one for one in batch}
    return [_settle(one, known, files, outside=outside) for one in batch]


def check(all_facts: Iterable[Facts]) -> Checked:
    """Puts settled facts together, and checks the anchors in pages read elsewhere."""
    known = {one.file: one for one in all_facts}
    faults = [fault for facts in known.values() for fault in facts.faults]
    left = [one for facts in known.values() for one in facts.references]
    faults.extend(fault for one in left if not one.url for fault in missing_anchor(one, known))
    faults.extend(orphans(known))
    outside = tuple(one for one in left if one.url)
    pages = sum(file.endswith(".html") for file in known)
    count = sum(facts.count for facts in known.values())
    return Checked(tuple(sorted(faults)), outside, pages, count)


def _settle(
    facts: Facts, known: Mapping[str, Facts], files: frozenset[str], *, outside: bool
) -> Facts:
    faults, leads = list(facts.faults), set[str]()
    left: list[Reference] = []
    for one in facts.references:
        if one.url:
            faults.extend(third_party(one))
            left.extend((one,) if outside and one.role is Role.FOLLOW else ())
            continue
        file = file_of(one.file, files)
        if file is None:
            faults.append(Fault(one.place, Rule.FILE, one.file or START))
            continue
        if one.role is Role.FOLLOW:
            leads.add(file)
        if one.anchor and file.endswith(".html"):
            exact = replace(one, file=file)
            if file in known:
                faults.extend(missing_anchor(exact, known))
            else:
                left.append(exact)
    return Facts(
        facts.file,
        facts.ids,
        tuple(left),
        tuple(faults),
        frozenset(leads),
        len(facts.references),
    )


def third_party(reference: Reference) -> Iterator[Fault]:
    """The fault of a request to another host that no click of the reader asked for."""
    if reference.role is Role.LOAD:
        yield Fault(reference.place, Rule.THIRD_PARTY, reference.url)


def missing_anchor(reference: Reference, known: Mapping[str, Facts]) -> Iterator[Fault]:
    """The fault of an anchor that its page doesn't have; `#top` needs none."""
    page, anchor = known[reference.file], reference.anchor
    if anchor not in page.ids and anchor.lower() != "top":
        here = reference.file == reference.place.file
        where = "on this page" if here else f"in {reference.file}"
        yield Fault(reference.place, Rule.ANCHOR, f"#{anchor} {where}")


def orphans(known: Mapping[str, Facts]) -> Iterator[Fault]:
    """The pages that no chain of links leads to from the first page."""
    reached, pending = {START}, [START]
    while pending:
        new = {one for one in known[pending.pop()].leads if one in known} - reached
        reached |= new
        pending.extend(new)
    for file in sorted(known):
        if file.endswith(".html") and file not in reached and file != ANYWHERE:
            yield Fault(Place(file), Rule.ORPHAN, f"no chain of links leads here from {START}")
