"""Where an address leads: a file of the site and an anchor, another host, or nowhere."""

import posixpath
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin, urlsplit

from rulings.links.found import Place, Reference, Role

UNSAFE = ("javascript", "vbscript", "file")
WEB = ("http", "https")
ANYWHERE = "404.html"  # a host answers with it at any depth


class NotAnAddressError(ValueError):
    """An address that leads nowhere; its text says why."""


@dataclass(frozen=True, slots=True)
class Home:
    """Where the site is published: scheme and host, and a path that starts and ends with /."""

    origin: str
    path: str = "/"

    @classmethod
    def of(cls, url: str) -> "Home":
        """The home at `https://host/path/`."""
        parts = urlsplit(url)
        return cls(f"{parts.scheme}://{parts.netloc}", f"{parts.path.rstrip('/')}/")

    def url(self, file: str) -> str:
        """The address of a file of the site."""
        return f"{self.origin}{self.path}{quote(file)}"


def refer(
    address: str, place: Place, role: Role, home: Home, base: str | None = None
) -> Reference | None:
    """What an address at a place refers to; none for data:, mailto: and the like.

    `base` is the page's `<base href>`. Percent-encoding is read as UTF-8, as browsers do.
    Raises NotAnAddressError.
    """
    address = address.strip()
    if base is None and address.startswith("#"):  # most of them, and quick
        return Reference(place, role, own_path(place.file), _anchor(address[1:]))
    scheme = _scheme(address)
    if scheme in UNSAFE:
        raise NotAnAddressError(f"{scheme}: addresses are not allowed")
    if scheme and scheme not in WEB:
        return None
    if not scheme and base is None and not address.startswith(("/", "?")):
        return _beside(address, place, role)
    if scheme and "[" not in address and not address.startswith(home.origin):
        return Reference(place, role, url=address)
    own = home.url(place.file)
    parts = urlsplit(_joined(urljoin(own, base) if base else own, address))
    if f"{parts.scheme}://{parts.netloc}" != home.origin:
        return Reference(place, role, url=parts.geturl())
    if not parts.path.startswith(home.path):
        raise NotAnAddressError(f"leads out of the site, which is at {home.path}")
    path = _decoded(parts.path[len(home.path) :])
    return Reference(place, role, path, _anchor(parts.fragment))


def own_path(file: str) -> str:
    """How a page's own links name it: an index page by its folder."""
    return file.removesuffix("index.html")


def file_of(path: str, files: frozenset[str]) -> str | None:
    """The file a host answers with for a path of the site, folders by their index page."""
    if path in files:
        return path
    index = posixpath.join(path, "index.html")
    return index if index in files else None


def _scheme(address: str) -> str:
    head, colon, _ = address.partition(":")
    named = colon and head[:1].isalpha() and all(c.isalnum() or c in "+-." for c in head)
    return head.lower() if named else ""


def _joined(base: str, address: str) -> str:
    try:
        return urljoin(base, address)
    except ValueError as error:
        raise NotAnAddressError(str(error)) from error


def _beside(address: str, place: Place, role: Role) -> Reference:
    """A relative address. Browsers stop at a host's root; a site below a path must stay in it."""
    whole, _, fragment = address.partition("#")
    path = whole.partition("?")[0]
    if place.file == ANYWHERE and path:
        raise NotAnAddressError(f"{ANYWHERE} is shown at any depth: start at the root")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(place.file), _decoded(path)))
    if file.startswith(".."):
        raise NotAnAddressError("climbs above the site's root")
    return Reference(place, role, "" if file == "." else file, _anchor(fragment))


def _anchor(fragment: str) -> str:
    return _decoded(fragment.partition(":~:")[0])  # what follows is a text to look for


def _decoded(text: str) -> str:
    try:
        return unquote(text, errors="strict")
    except UnicodeDecodeError as error:
        raise NotAnAddressError("its percent-encoding is not UTF-8") from error
