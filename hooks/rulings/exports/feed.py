"""The Atom feed (RFC 4287): an entry for every ruling and for every correction of one.

Days come from the data, ids from the slugs: the feed changes only when a ruling does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from rulings.exports.akn.elements import LANG, Element, fit
from rulings.exports.identifiers import correction_days, updated, urn
from rulings.exports.linked_data import NAME
from rulings.model import Ruling, Text

ATOM = "http://www.w3.org/2005/Atom"
MIDNIGHT = "T00:00:00+08:00"  # in Taiwan, where the days are counted
NOTHING_YET = "1970-01-01"


@dataclass(frozen=True, slots=True)
class _Entry:
    """An entry; `path` is below the site's root."""

    urn: str
    title: Text
    day: str
    path: str
    summary: Text
    topics: tuple[str, ...] = ()


def feed_text(rulings: Sequence[Ruling], address: str = "") -> str:
    """The whole feed, latest change first. `address` is the site's, ending in "/"; without it
    links are relative to the feed."""
    entries = sorted(
        (entry for ruling in rulings for entry in _entries(ruling)),
        key=lambda entry: (entry.day, entry.urn),
        reverse=True,
    )
    feed = etree.Element(f"{{{ATOM}}}feed", nsmap={None: ATOM})
    feed.set(LANG, "zh-Hant-TW")
    _add(feed, "id", urn("feed"))
    _add(feed, "title", _line(NAME))
    _add(feed, "updated", f"{entries[0].day if entries else NOTHING_YET}{MIDNIGHT}")
    _add(_add(feed, "author"), "name", "Annotated Rulings")
    _add(feed, "link", rel="self", type="application/atom+xml", href=f"{address}feed.xml")
    _add(feed, "link", rel="alternate", type="text/html", href=address or "./")
    for entry in entries:
        _write(feed, entry, address)
    text = etree.tostring(feed, encoding="unicode", pretty_print=True)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def _entries(ruling: Ruling) -> Iterator[_Entry]:
    identity = ruling.identity
    path = f"rulings/{identity.slug}/"
    summary = ruling.annotations.summary or Text("")
    yield _Entry(
        urn(identity.slug),
        identity.title,
        updated(ruling),
        path,
        Text(f"{ruling.judgment.caption.docket} {summary.zh}".strip(), summary.en),
        identity.topics,
    )
    days = correction_days(identity)
    for number, (day, correction) in enumerate(zip(days, identity.corrections, strict=True), 1):
        yield _Entry(
            urn(identity.slug, "correction", str(number)),
            Text(f"更正：{identity.title.zh}", f"Correction: {identity.title.en}"),
            day,
            f"{path}#about",
            correction.text,
            identity.topics,
        )


def _write(feed: Element, entry: _Entry, address: str) -> None:
    made = _add(feed, "entry")
    _add(made, "id", entry.urn)
    _add(made, "title", _line(entry.title))
    _add(made, "updated", f"{entry.day}{MIDNIGHT}")
    _add(made, "link", rel="alternate", type="text/html", href=f"{address}{entry.path}")
    for topic in entry.topics:
        _add(made, "category", term=topic)
    _add(made, "summary", _line(entry.summary, "\n"))


def _line(words: Text, between: str = "｜") -> str:
    return between.join(filter(None, (words.zh, words.en)))


def _add(parent: Element, tag: str, words: str = "", **attributes: str) -> Element:
    made = etree.SubElement(parent, f"{{{ATOM}}}{tag}")
    for name, value in attributes.items():
        made.set(name, fit(value))
    if words:
        made.text = fit(words)
    return made
