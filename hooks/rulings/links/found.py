"""What a reading of a built site finds: places, references, pages and faults."""

from dataclasses import dataclass
from enum import StrEnum


class Rule(StrEnum):
    """What can be wrong, as a reader of the message knows it."""

    FILE = "no such file"
    ANCHOR = "no such anchor"
    ADDRESS = "not an address"
    DUPLICATE = "duplicate id"
    LANGUAGE = "no lang"
    THIRD_PARTY = "third-party request"
    ORPHAN = "orphan"
    DATA = "unreadable"


class Role(StrEnum):
    """What a browser does with an address."""

    FOLLOW = "follow"  # a reader clicks it
    LOAD = "load"  # asked for without a click: nothing from another host may be
    NAME = "name"  # only said: canonical address, feed id, data


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where something stands: file below the site, line from 1 (0: the whole), element as written."""

    file: str
    line: int = 0
    element: str = ""

    def __str__(self) -> str:
        """`rulings/x/index.html:12: <a href="…">`."""
        where = f"{self.file}:{self.line}" if self.line else self.file
        return f"{where}: {self.element}" if self.element else where


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong, and all that is needed to find it."""

    place: Place
    rule: Rule
    message: str

    def __str__(self) -> str:
        """`rulings/x/index.html:12: <a href="…">: no such file: rulings/y/index.html`."""
        return f"{self.place}: {self.rule}: {self.message}"


@dataclass(frozen=True, slots=True)
class Reference:
    """An address at a place: a file of the site with an anchor, or a whole URL elsewhere.

    `file` has no percent-encoding, `anchor` neither; `url` is set only for other hosts.
    """

    place: Place
    role: Role
    file: str = ""
    anchor: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What one file of the site says; each address once, at its first place.

    Once settled, `references` holds only what other files have to answer for; `leads` the files
    a reader gets to from here, `count` the references there were.
    """

    file: str
    ids: frozenset[str] = frozenset()
    references: tuple[Reference, ...] = ()
    faults: tuple[Fault, ...] = ()
    leads: frozenset[str] = frozenset()
    count: int = 0
