"""Projects to measure: the real one, one with many rulings, and the same as plain Material."""

import re
import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from bench_build import Build
from bench_markdown import markdown
from lxml import html

from rulings import pipeline, sources
from rulings.model import Judgment, Node, NodeKind

ROOT = Path(__file__).resolve().parents[2]
HAN = str.maketrans("0123456789", "○一二三四五六七八九")
LEAST_DIGITS = 3  # a docket number shorter than that also stands for other things in the text
WITHIN = "INHERIT: base.yml\nextra: {{search: {search}}}\n"
PLAIN = """site_name: plain
theme: {name: material, language: zh-TW, font: false}
markdown_extensions: [attr_list, def_list, md_in_html, tables, toc: {permalink: true}]
plugins: []
"""


def real_project(folder: Path, *, search: bool = False) -> Path:
    """A copy of this project, without what was built or cached in it.

    The search index is left out unless asked for: a plain project has none to set against it.
    """
    skip = shutil.ignore_patterns("__pycache__")
    for name in ("docs", "hooks"):
        shutil.copytree(ROOT / name, folder / name, ignore=skip)
    shutil.copy(ROOT / "mkdocs.yml", folder / "base.yml")
    (folder / "mkdocs.yml").write_text(WITHIN.format(search=str(search).lower()))
    return folder


def project(folder: Path, count: int, *, search: bool = False) -> Path:
    """A copy of this project with `count` rulings in place of its own, each of them different."""
    rulings = real_project(folder, search=search) / "docs" / "rulings"
    models = tuple(path for path in sorted(rulings.iterdir()) if path.is_dir())
    for slug, source, identity in islice(_variants(models), count):
        made = rulings / slug
        made.mkdir()
        (made / "source.txt").write_text(source, "utf-8")
        (made / "ruling.yml").write_text(identity, "utf-8")
    for model in models:
        shutil.rmtree(model)
    # What people wrote may speak of the rulings that are gone.
    shutil.rmtree(folder / "docs" / "topics", ignore_errors=True)
    for page in (folder / "docs").rglob("*.md"):
        if any(model.name in page.read_text("utf-8") for model in models):
            page.unlink()
    return folder


def _variants(models: tuple[Path, ...]) -> Iterator[tuple[str, str, str]]:
    judgments = [pipeline.read_judgment(sources.read(next(m.glob("source.*")))) for m in models]
    number = 10_001
    while True:
        for model, judgment in zip(models, judgments, strict=True):
            old = model.name.rpartition("-")[2]
            text = _renumbered(_turned(judgment, number), old, str(number))
            identity = (model / "ruling.yml").read_text("utf-8")
            identity = identity.replace(model.name, f"{model.name}-{number}")
            yield f"{model.name}-{number}", text, _renumbered(identity, old, str(number))
        number += 1


def _renumbered(text: str, old: str, new: str) -> str:
    if len(old) < LEAST_DIGITS:
        return text
    text = re.sub(rf"(?<!\d){old}(?!\d)", new, text)
    return text.replace(old.translate(HAN), new.translate(HAN))


def _turned(judgment: Judgment, turn: int) -> str:
    """The judgment a paragraph a line, the sentences of each paragraph in another order."""
    return "".join(_turn(judgment, node, turn) for node in judgment.nodes())


def _turn(judgment: Judgment, node: Node, turn: int) -> str:
    own = judgment.normalised.text[node.span.start : node.span.end]
    words = own.strip().removeprefix(node.marker)
    sentences = re.findall("[^。]+。", words)
    # Only where it is sentences through and through: a quotation may close after the last 。
    if node.kind is not NodeKind.PARAGRAPH or "".join(sentences) != words:
        return own
    by = turn % len(sentences) if sentences else 0
    return own.replace(words, "".join(sentences[by:] + sentences[:by]))


# ── the same as plain MkDocs Material ────────────────────────────────────────────────────


def as_html_pages(built: Build, folder: Path) -> Path:
    """A plain project whose pages hold the built articles' HTML, as raw blocks."""
    return _plain(folder, ((name, _raw(_article(path))) for name, path in _pages(built)))


def as_markdown_pages(built: Build, folder: Path) -> Path:
    """A plain project with the same pages written in Markdown."""
    return _plain(folder, ((name, markdown(_article(path))) for name, path in _pages(built)))


def _plain(folder: Path, pages: Iterator[tuple[str, str]]) -> Path:
    docs = folder / "docs"
    docs.mkdir(parents=True)
    (folder / "mkdocs.yml").write_text(PLAIN)
    (docs / "index.md").write_text("# Plain\n")
    for name, text in pages:
        (docs / f"{name}.md").write_text(text, "utf-8")
    return folder


def _pages(built: Build) -> Iterator[tuple[str, Path]]:
    for path in built.site.rglob("index.html"):
        yield "-".join(path.parent.relative_to(built.site).parts) or "home", path


def _article(page: Path) -> html.HtmlElement:
    article = html.document_fromstring(page.read_bytes()).find(".//article")
    return html.Element("article") if article is None else article


def _raw(article: html.HtmlElement) -> str:
    # A blank line would end Markdown's raw block.
    return re.sub(r"\n\s*\n", "\n", html.tostring(article, encoding="unicode"))
