"""Collects the references of one file, each address once, and the faults on the way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rulings.links.addresses import Home, NotAnAddressError, refer
from rulings.links.found import Facts, Fault, Place, Reference, Role, Rule


@dataclass(frozen=True, slots=True)
class Address:
    """An address as written."""

    text: str
    place: Place
    role: Role


def facts(
    file: str,
    addresses: Iterable[Address],
    home: Home,
    *,
    ids: frozenset[str] = frozenset(),
    faults: Iterable[Fault] = (),
    base: str | None = None,
) -> Facts:
    """All that a file says. References to its own anchors are checked here and left out."""
    references: list[Reference] = []
    wrong = list(faults)
    for address in first_of_each(addresses):
        try:
            found = refer(address.text, address.place, address.role, home, base)
        except NotAnAddressError as error:
            wrong.append(Fault(address.place, Rule.ADDRESS, str(error)))
            continue
        if found is not None:
            own = is_own(found, file)
            wrong.extend(own_anchor(found, ids) if own else ())
            references.extend(() if own else (found,))
    return Facts(file, ids, tuple(references), tuple(wrong))


def first_of_each(addresses: Iterable[Address]) -> Iterator[Address]:
    """Each address once a role: a page of a judgment names its paragraphs over and over."""
    seen: set[tuple[str, Role]] = set()
    for address in addresses:
        if (key := (address.text, address.role)) not in seen:
            seen.add(key)
            yield address


def is_own(found: Reference, file: str) -> bool:
    """Whether a reference leads to an anchor of the file it stands in."""
    return not found.url and bool(found.anchor) and found.file == own_path(file)


def own_path(file: str) -> str:
    """How a page's own links name it: an index page by its folder."""
    return file.removesuffix("index.html")


def own_anchor(found: Reference, ids: frozenset[str]) -> Iterator[Fault]:
    """The fault of an anchor that its own page doesn't have; `#top` needs none."""
    if found.anchor not in ids and found.anchor.lower() != "top":
        yield Fault(found.place, Rule.ANCHOR, f"#{found.anchor} on this page")
