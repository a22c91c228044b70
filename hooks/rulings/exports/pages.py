"""The page about the data, and what leads from a ruling's page to its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from jinja2 import Environment
from markupsafe import Markup

from rulings.data import load as table
from rulings.exports.linked_data import (
    ABOUT,
    Json,
    dataset_linked_data,
    ruling_files,
    ruling_linked_data,
    script_text,
)
from rulings.model import Ruling, Text
from rulings.render.html import both, rendered
from rulings.render.page import Heading, Page
from rulings.render.ruling_page import WAYS

TITLE = Text("資料", "Data")
OWN_DATA = Text("本判決的資料", "This ruling's data")
BY_RULING = Text("各判決的檔案", "Files by ruling")
OPEN = Text("開啟", "Open")
MEANING = Text("每個檔案與欄位的意義", "What every file and field means")


@dataclass(frozen=True, slots=True)
class FieldView:
    """A key or column: its `name` with the names of those it stands in, and what it holds."""

    name: str
    about: Text


@dataclass(frozen=True, slots=True)
class FileView:
    """A file: where it stands below the root, what it is, its fields; `href` if there is one."""

    anchor: str
    path: str
    title: Text
    about: Text
    fields: tuple[FieldView, ...]
    href: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LinkView:
    """A link to a file, and what the file is."""

    href: str
    name: str
    about: Text


@dataclass(frozen=True, slots=True)
class RulingView:
    """A ruling with its files, as the page about the data lists them."""

    title: Text
    docket: str
    href: str
    files: tuple[LinkView, ...]


def data_page(rulings: Sequence[Ruling], templates: Environment, address: str = "") -> Page:
    """The page that documents every file and field; `data/fields.yml` has the words."""
    described = tuple(file_views())
    titles = _titles(described)
    html = rendered(
        templates,
        "data.html",
        title=TITLE,
        lead=ABOUT,
        files=described,
        rulings=tuple(_listed(rulings, titles)),
        by_ruling=BY_RULING,
        open=OPEN,
        ways=WAYS,
        linked=_script(dataset_linked_data(rulings, address)),
    )
    contents = tuple(Heading(view.anchor, both(view.title), 2) for view in described)
    listed = Heading("by-ruling", both(BY_RULING), 2)
    return Page("data/", TITLE, ABOUT.zh, html, (*contents, listed), ("navigation",))


def with_data(
    pages: Iterable[Page], rulings: Sequence[Ruling], templates: Environment, address: str = ""
) -> Iterator[Page]:
    """The rulings' pages, each with links to its data files and with its JSON-LD."""
    titles = _titles(file_views())
    for page, ruling in zip(pages, rulings, strict=True):
        tail = rendered(
            templates,
            "ruling_data.html",
            title=OWN_DATA,
            meaning=MEANING,
            files=tuple(_links(ruling, "", titles)),
            linked=_script(ruling_linked_data(ruling, address)),
        )
        after = (*page.after, Heading("data", both(OWN_DATA), 2))
        yield replace(page, tail=Markup("").join((page.tail, tail)), after=after)


def file_views() -> Iterator[FileView]:
    """Every published file with its fields, as `data/fields.yml` describes them."""
    for entry in table("fields"):
        path = entry["path"]
        yield FileView(
            entry["anchor"],
            path,
            Text(entry["title"]["zh"], entry["title"]["en"]),
            Text(entry["zh"], entry["en"]),
            tuple(
                FieldView(name, Text(said["zh"], said["en"]))
                for name, said in entry.get("fields", {}).items()
            ),
            () if "<" in path else (f"../{path}",),
        )


def _titles(views: Iterable[FileView]) -> dict[str, Text]:
    """What each file is, by its name without folders."""
    return {view.path.rpartition("/")[2]: view.title for view in views}


def _listed(rulings: Iterable[Ruling], titles: dict[str, Text]) -> Iterator[RulingView]:
    for ruling in rulings:
        href = f"../rulings/{ruling.identity.slug}/"
        files = tuple(_links(ruling, href, titles))
        yield RulingView(ruling.identity.title, ruling.judgment.caption.docket, href, files)


def _links(ruling: Ruling, base: str, titles: dict[str, Text]) -> Iterator[LinkView]:
    for name, _ in ruling_files(ruling):
        yield LinkView(f"{base}{name}", name, titles[name])


def _script(data: Json) -> Markup:
    return Markup(script_text(data))  # noqa: S704 - nothing in it can end the element
