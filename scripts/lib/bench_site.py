"""How fast the site builds: against plain MkDocs Material, growing, and warm.

The plain projects have no search index that could be set against Pagefind's, so all rows compare
the building of pages, neither side with an index; what the index costs has rows of its own.
"""

import gzip
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench_build import Build, build
from bench_project import as_html_pages, as_markdown_pages, project, real_project
from bench_row import Row
from lxml import html

TRIES = 3
SOME = 100
MANY = 500


def heaviest_page() -> Iterator[Row]:
    """The heaviest page: what is sent, and how many elements it has."""
    with _folder() as folder:
        site = build(real_project(folder)).site
        pages = tuple(path.read_bytes() for path in site.rglob("index.html"))
        sent = max(len(gzip.compress(page)) for page in pages) / 1000
        nodes = max(sum(1 for _ in html.document_fromstring(page).iter("*")) for page in pages)
        yield Row("heaviest page, compressed", sent, "kB", at_most=75)
        yield Row("heaviest page, elements", nodes, "", at_most=4000)


def five_pages() -> Iterator[Row]:
    """The real site against a plain MkDocs Material build of the same HTML."""
    with _folder() as folder:
        ours = real_project(folder / "ours")
        plain = as_html_pages(build(ours), folder / "plain")
        # In turns, so that a busy moment of the machine meets all.
        turns = tuple((_cold(ours), build(ours), build(plain)) for _ in range(TRIES))
        cold, warm, theirs = (min(run.seconds for run in runs) for runs in zip(*turns, strict=True))
        against = "against plain Material with its HTML"
        yield Row("the site, cold", cold, "s")
        yield Row(f"the site, cold, {against}", cold / theirs, "×", at_most=1.5)
        yield Row(f"the site, warm, {against}", warm / theirs, "×", at_most=1.5)


def many_pages() -> Iterator[Row]:
    """500 rulings against a Markdown build of the same content."""
    with _folder() as folder:
        ours = build(project(folder / "ours", MANY))
        theirs = build(as_markdown_pages(ours, folder / "markdown"))
        yield Row(f"{MANY} rulings, cold", ours.seconds, "s")
        yield Row(f"{MANY} rulings as Markdown", theirs.seconds, "s")
        yield Row(
            f"{MANY} rulings, against Markdown", ours.seconds / theirs.seconds, "×", at_most=0.6
        )


def search_index() -> Iterator[Row]:
    """What the search index adds to a build of 100 rulings."""
    with _folder() as folder:
        without = build(project(folder / "without", SOME))
        built = build(project(folder / "with", SOME, search=True))
        facets = json.loads((built.site / "pagefind" / "facets.json").read_text("utf-8"))
        added = built.seconds - without.seconds
        yield Row("search index, a thousand paragraphs", added / facets["records"] * 1000, "s")
        yield Row("search index, share of a cold build", 100 * added / built.seconds, "%")


def warm_build() -> Iterator[Row]:
    """500 rulings built a second time, over the cache of parsed rulings."""
    with _folder() as folder:
        cold = build(project(folder, MANY))
        warm = build(folder)
        yield Row(
            f"{MANY} rulings, warm against cold", warm.seconds / cold.seconds, "×", at_most=0.6
        )


def growth() -> Iterator[Row]:
    """The cost of one more ruling among many, against among few; memory; checking their links."""
    counts = (50, 500, 2000)
    with _folder() as folder:
        few, some, many = (build(project(folder / str(count), count)) for count in counts)
        early = (some.seconds - few.seconds) / (counts[1] - counts[0])
        late = (many.seconds - some.seconds) / (counts[2] - counts[1])
        yield Row("one more ruling, from 50 to 500", early * 1000, "ms")
        yield Row("one more ruling, from 500 to 2000", late * 1000, "ms")
        yield Row("one more ruling, late against early", late / early, "×", at_most=1.25)
        yield Row("peak memory with 2000 rulings", many.megabytes, "MB")
        yield Row("links of 2000 rulings, checked", _links_checked(many.site), "s", at_most=30)


def _links_checked(site: Path) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "rulings", "links", site], check=True)
    return time.perf_counter() - start


def _cold(folder: Path) -> Build:
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    return build(folder)


@contextmanager
def _folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        yield Path(name)
