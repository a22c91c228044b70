"""The pages people write, converted without a site generator."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from markdown import Markdown
from markupsafe import Markup

from rulings.markdown.extension import Authoring

# As `mkdocs.yml` has them, with those MkDocs always adds; a test holds the two together.
EXTENSIONS = ("toc", "tables", "fenced_code", "attr_list", "md_in_html")
_LINK = re.compile(r'(<a [^<>]{0,300}?href=")([^":?#<>]{1,300})\.md(#[^"<>]{0,200})?"')


@dataclass(frozen=True, slots=True)
class Authored:
    """A page people wrote: its file below `docs`, its front matter as written, its HTML."""

    source: str
    front_matter: str
    html: Markup


def address(source: str) -> str:
    """Where a Markdown file is published: topics/x.md → topics/x/, index.md → the root."""
    path = source.removesuffix(".md")
    return path.removesuffix("index") if path.split("/")[-1] == "index" else f"{path}/"


def root_from(source: str) -> str:
    """The way from a page to the site's root: ../../ from topics/x.md."""
    return "../" * address(source).count("/") or "./"


def split(text: str) -> tuple[str, str]:
    """A file's front matter with its fences, empty if it has none, and the rest."""
    if not text.startswith("---\n"):
        return "", text
    end = text.find("\n---\n", 3)
    return (text[: end + 5], text[end + 5 :]) if end >= 0 else ("", text)


def begin(authoring: Authoring, source: str, text: str, body: str) -> None:
    """Tell the extension which page comes: `body` is the Markdown at the end of `text`."""
    first = text.count("\n", 0, max(text.rfind(body), 0)) + 1
    authoring.open(f"docs/{source}", root_from(source), first)


def read_pages(docs: Path, authoring: Authoring, sources: Iterable[str]) -> tuple[Authored, ...]:
    """The pages of these files below `docs`, converted; problems are noted in `authoring`."""
    return tuple(_page(docs, authoring, source) for source in sources)


def _page(docs: Path, authoring: Authoring, source: str) -> Authored:
    text = (docs / source).read_text(encoding="utf-8")
    front, body = split(text)
    begin(authoring, source, text, body)
    html = Markdown(extensions=[*EXTENSIONS, authoring]).convert(body)
    return Authored(source, front, Markup(_addressed(html, source)))  # noqa: S704 - authors' own


def _addressed(html: str, source: str) -> str:
    """Links to Markdown files lead to their pages, as a generator makes them do."""
    depth = "" if source.endswith("index.md") else "../"

    def moved(found: re.Match[str]) -> str:
        return f'{found[1]}{depth}{address(found[2] + ".md") or "./"}{found[3] or ""}"'

    return _LINK.sub(moved, html)
