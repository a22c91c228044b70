"""One parse of one HTML page: its ids, addresses, duplicate ids and blocks without language."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from lxml import etree

from rulings.links.addresses import Home
from rulings.links.found import Facts, Fault, Place, Role, Rule
from rulings.links.gather import Address, facts
from rulings.links.languages import without_language
from rulings.links.linked_data import linked_data
from rulings.links.styles import addresses_in_style

Element = Any  # lxml has no types that mypy and its stubs agree on for HTML
SHOWN = 120  # characters of an element in a message

FOLLOWED = {("a", "href"), ("area", "href"), ("form", "action"), ("button", "formaction")}
LOADED = {
    *((tag, "src") for tag in ("img", "script", "iframe", "source", "video", "audio", "track")),
    *((tag, "src") for tag in ("embed", "input", "frame")),
    *((tag, "href") for tag in ("use", "image", "feimage")),
    ("video", "poster"),
    ("object", "data"),
    ("a", "ping"),
    ("body", "background"),
}
NAMED = {(tag, "cite") for tag in ("blockquote", "q", "ins", "del")}
ROLES = {
    **dict.fromkeys(FOLLOWED, Role.FOLLOW),
    **dict.fromkeys(LOADED, Role.LOAD),
    **dict.fromkeys(NAMED, Role.NAME),
}
SAID = frozenset(("canonical", "alternate", "license", "author", "help", "search", "me", "up"))
STEPS = frozenset(("next", "prev"))
BEARERS = tuple({tag for tag, _ in ROLES} - {"a"})
# One id each, or several with blanks between: what they name has to stand on the page.
ID_ATTRIBUTES = (
    *("for", "headers", "list", "form", "popovertarget"),
    *("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"),
    *("aria-flowto", "aria-activedescendant", "aria-errormessage"),
)
# The theme's own: a label for the contents of a page that has none. Nothing is lost by it.
THEMES = frozenset((("label", "for", "__toc"),))
XLINK = "xlink:"  # the HTML parser keeps the prefix as part of the name


def read_page(data: bytes, file: str, home: Home) -> Facts:
    """The facts of a page of UTF-8 HTML; `file` is its path below the site."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = None
    if root is None:
        return Facts(file, faults=(Fault(Place(file), Rule.DATA, "not an HTML page"),))
    names = root.xpath("//@id", smart_strings=False)
    ids = frozenset(names)
    naming = tuple(name for name in ID_ATTRIBUTES if f" {name}=".encode() in data)
    wrong = [*duplicates(root, names, file), *unnamed(root, ids, file, naming)]
    wrong.extend(without_language(root, file))
    bases = root.xpath("//base/@href", smart_strings=False)
    anchors = ids | frozenset(root.xpath("//a/@name", smart_strings=False))
    base = str(bases[0]) if bases else None
    return facts(file, addresses(root, file, home), home, ids=anchors, faults=wrong, base=base)


def place(element: Element, file: str, attribute: str = "") -> Place:
    """Where an element stands, with the attribute the message is about."""
    value = " ".join((element.get(attribute) or "").split())
    said = f'<{element.tag} {attribute}="{value}">' if attribute else f"<{element.tag}>"
    return Place(file, element.sourceline or 0, said if len(said) <= SHOWN else f"{said[:SHOWN]}…")


def duplicates(root: Element, names: list[str], file: str) -> Iterator[Fault]:
    """Every id after the first of its name."""
    if len(names) == len(set(names)):
        return
    for name in (name for name, times in Counter(names).items() if times > 1):
        first, *others = root.xpath("//*[@id=$name]", name=name)
        for other in others:
            message = f"{name}, first in line {first.sourceline}"
            yield Fault(place(other, file, "id"), Rule.DUPLICATE, message)


def unnamed(
    root: Element, ids: frozenset[str], file: str, naming: tuple[str, ...]
) -> Iterator[Fault]:
    """Attributes, of those that occur, that name an element of their page which isn't there."""
    for attribute in naming:
        named = root.xpath(f"//@{attribute}", smart_strings=False)
        if ids.issuperset(chain.from_iterable(map(str.split, named))):
            continue
        for element in root.xpath(f"//*[@{attribute}]"):
            for name in element.get(attribute).split():
                if name not in ids and (element.tag, attribute, name) not in THEMES:
                    yield Fault(place(element, file, attribute), Rule.ANCHOR, f"no id {name}")


def addresses(root: Element, file: str, home: Home) -> Iterator[Address]:
    """Every address of a page, kind by kind; by tags, which takes a tenth of asking with XPath."""
    seen: set[str] = set()
    for element in root.iter("a"):  # most of all, and most of them again and again
        address = element.get("href")
        if address is not None and address not in seen:
            seen.add(address)
            yield Address(address, place(element, file, "href"), Role.FOLLOW)
        if element.get("ping"):
            yield Address(element.get("ping"), place(element, file, "ping"), Role.LOAD)
    for element in root.iter(*BEARERS):
        yield from attributes(element, file)
    for element in root.iter("link"):
        yield from linked(element, file)
    yield from described(root, file)
    yield from styled(root, file)
    for element in root.iter("script"):
        if element.get("type") == "application/ld+json":
            yield from linked_data(element.text or "", file, element.sourceline or 1, home)


def attributes(element: Element, file: str) -> Iterator[Address]:
    """The addresses in an element's attributes."""
    for name, value in element.items():
        plain = name.removeprefix(XLINK)
        role = ROLES.get((element.tag, plain))
        if role is not None:
            yield Address(value, place(element, file, name), role)
        elif name == "srcset":
            yield from candidates(element, name, file)


def styled(root: Element, file: str) -> Iterator[Address]:
    """What `<style>` and `style="…"` load."""
    for element in root.iter("style"):
        yield from addresses_in_style(element.text or "", file, element.sourceline or 1)
    if not any("url(" in one for one in root.xpath("//@style", smart_strings=False)):
        return
    for element in root.xpath("//*[contains(@style, 'url(')]"):
        for found in addresses_in_style(element.get("style"), file):
            yield Address(found.text, place(element, file, "style"), found.role)


def linked(element: Element, file: str) -> Iterator[Address]:
    """A `<link>` loads, unless it only says how pages hang together."""
    kinds = set((element.get("rel") or "").lower().split())
    role = Role.NAME if kinds and kinds <= SAID | STEPS else Role.LOAD
    if "href" in element.attrib:
        yield Address(element.get("href"), place(element, file, "href"), role)
    yield from candidates(element, "imagesrcset", file)


def candidates(element: Element, attribute: str, file: str) -> Iterator[Address]:
    """The images of a `srcset`: each an address, and a width or density after a blank."""
    for one in (element.get(attribute) or "").split(", "):
        if words := one.strip().rstrip(",").split():
            yield Address(words[0], place(element, file, attribute), Role.LOAD)


def described(root: Element, file: str) -> Iterator[Address]:
    """What `<meta>` says: where a refresh leads, and the page's own address and image."""
    for meta in root.iter("meta"):
        content, kind = meta.get("content") or "", (meta.get("http-equiv") or "").lower()
        if kind == "refresh" and "=" in content:
            target = content.partition("=")[2].strip(" '\"")
            yield Address(target, place(meta, file, "content"), Role.FOLLOW)
        elif (meta.get("property") or "") in {"og:url", "og:image"}:
            yield Address(content, place(meta, file, "content"), Role.NAME)
