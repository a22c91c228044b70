"""The MkDocs adapter: hands the site's pages to MkDocs, and nothing but events."""

import logging
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from rulings import site
from rulings.cache import collector_at_rest
from rulings.errors import RulingsError
from rulings.library import load
from rulings.render.page import Heading
from rulings.search.index import build_index

LOG = logging.getLogger("mkdocs.hooks.rulings")
LIBRARY = Path(__file__).parent / "rulings"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add every page and data file; a page people wrote too keeps its own words."""
    try:
        with collector_at_rest():
            library = load(Path(config.docs_dir))
            made = site.site(library.rulings, library.lookups)
    except RulingsError as error:
        raise PluginError(str(error)) from error
    for problem in library.problems:
        LOG.info(problem)
    config.extra["site"] = made
    config.extra["pages"] = made.by_source()
    for path, page in config.extra["pages"].items():
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=site.front_matter(page)))
    for asset in made.assets:
        files.append(File.generated(config, asset.path, content=asset.content))
    return files


def on_page_content(html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Place the finished HTML and its table of contents, before what people wrote."""
    made = config.extra["pages"].get(page.file.src_uri)
    if made is None:
        return html
    page.toc = TableOfContents([*map(_link, made.contents), *page.toc])
    return f"{made.html}{html}"


def on_post_build(*, config: MkDocsConfig) -> None:
    """Write the search index, which needs the paragraphs and not the pages.

    `extra: {search: false}` leaves it out, so that building pages can be measured by itself.
    """
    if not config.extra.get("search", True):
        return
    folder = Path(config.config_file_path).parent / ".cache"
    build_index(config.extra["site"].records, Path(config.site_dir), folder)


def on_serve(server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:  # noqa: ARG001, ANN401
    """Reload on changes to templates and data too (MkDocs watches `docs` by itself)."""
    for folder in ("templates", "data"):
        server.watch(str(LIBRARY / folder))
    return server


def _link(heading: Heading) -> AnchorLink:
    link = AnchorLink(str(heading.title), heading.anchor, heading.level)
    link.children = [_link(child) for child in heading.children]
    return link
