"""Collects the references of one file, each address once, and the faults on the way."""

from collections.abc import Iterable
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
    """All that a file says, each address once a role: pages name their paragraphs over and over."""
    references: list[Reference] = []
    wrong = list(faults)
    for address in {(one.text, one.role): one for one in reversed(tuple(addresses))}.values():
        try:
            found = refer(address.text, address.place, address.role, home, base)
        except NotAnAddressError as error:
            wrong.append(Fault(address.place, Rule.ADDRESS, str(error)))
            continue
        if found is not None:
            references.append(found)
    return Facts(file, ids, tuple(references), tuple(wrong))
