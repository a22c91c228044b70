"""A page as a value, whatever generator publishes it."""

from dataclasses import dataclass, field

from markupsafe import Markup

from rulings.model import Text


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the table of contents; `title` is escaped HTML in both languages."""

    anchor: str
    title: Markup
    level: int
    children: tuple["Heading", ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: `path` is its address below the site's root, ending in "/" ("" is the home page).

    `html` is escaped, finished HTML. `hide` names the theme's side bars the page goes without.
    What people wrote in the page's Markdown file, `source`, stands between `html` and `tail`;
    the headings of `tail` are `after`. Without a `source` the file is the path's `index.md`.
    `robots` is what search engines are told; a page with such words is in no list of pages.
    """

    path: str
    title: Text
    description: str
    html: Markup
    contents: tuple[Heading, ...] = ()
    hide: tuple[str, ...] = ()
    tail: Markup = field(default_factory=Markup)
    after: tuple[Heading, ...] = ()
    source: str = ""
    robots: str = ""


@dataclass(frozen=True, slots=True)
class Asset:
    """A file that is published as it is; `path` is its address below the site's root."""

    path: str
    content: str
