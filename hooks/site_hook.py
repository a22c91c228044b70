"""The MkDocs adapter: hands the site's pages to MkDocs, and nothing but events."""

import logging
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as SitePage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from rulings.building import Build
from rulings.cache import templates_cache
from rulings.errors import RulingsError
from rulings.render.page import Heading
from rulings.search.indexer import Indexer
from rulings.workshop import collector_at_ease

CACHE = Path(__file__).parents[1] / ".cache"
INDEX = Indexer()
LOG = logging.getLogger("mkdocs.hooks.rulings")


def on_startup(*, command: str, dirty: bool) -> None:  # noqa: ARG001
    """In a preview, pages don't wait for the search index; the collector rarely has to look."""
    INDEX.beside = command == "serve"
    collector_at_ease()


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """Add every page and data file; a page people wrote too keeps its own words."""
    try:
        contact = config.extra.get("contact") or ""
        build = Build.of(Path(config.docs_dir), config.site_url or "", contact)
    except RulingsError as error:
        raise PluginError(str(error)) from error
    for problem in build.library.problems:
        LOG.info(problem)
    config.extra["build"] = build
    config["markdown_extensions"].append(build.authoring)
    for path, content in build.files():
        if files.get_file_from_path(path) is None:
            files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(markdown: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """Say which page is converted next."""
    config.extra["build"].begin(page.file.src_uri, page.file.content_string, markdown)


def on_page_content(html: str, *, page: SitePage, config: MkDocsConfig, files: Files) -> str:  # noqa: ARG001
    """Place what people wrote and its table of contents inside the page the library made."""
    build: Build = config.extra["build"]
    if made := build.pages.get(page.file.src_uri):
        page.toc = TableOfContents([*map(_link, made.contents), *page.toc, *map(_link, made.after)])
    return build.finish(page.file.src_uri, str(page.title), html)


def on_env(env: Environment, *, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG001
    """Stop with every problem of every page; keep the theme's compiled templates."""
    env.bytecode_cache = templates_cache(CACHE)
    try:
        config.extra["build"].check()
    except RulingsError as error:
        raise PluginError(str(error)) from error


def on_post_build(*, config: MkDocsConfig) -> None:
    """Finish the written pages; `extra: {search: false}` leaves out the index to measure them."""
    build: Build = config.extra["build"]
    build.publish(Path(config.site_dir), INDEX, CACHE, search=config.extra.get("search", True))


def _link(heading: Heading) -> AnchorLink:
    link = AnchorLink(str(heading.title), heading.anchor, heading.level)
    link.children = [*map(_link, heading.children)]
    return link
