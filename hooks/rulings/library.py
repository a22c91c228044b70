"""The rulings in `docs/`, read: every judgment joined with what people wrote about it."""

from dataclasses import dataclass
from pathlib import Path

from rulings.cache import parse_all
from rulings.data import load as table
from rulings.editorial import Loaded, Term, parse_annotations, parse_glossary, parse_identity
from rulings.errors import EditorialError, Problem
from rulings.join import join
from rulings.model import Annotations, Identity, Judgment, Ruling, Text, Translation
from rulings.pipeline import Readings, read_judgment
from rulings.render.ruling_page import Lookups
from rulings.sources import read
from rulings.translation import parse_translation

FORMS = ("txt", "json", "html", "pdf")  # of `source.*`; the first that is there


@dataclass(frozen=True, slots=True)
class Library:
    """All rulings, the words their pages look up, and every problem found in the files."""

    rulings: tuple[Ruling, ...]
    lookups: Lookups
    problems: tuple[Problem, ...]


def load(docs: Path) -> Library:
    """Read everything below `docs/`.

    A ruling without editorial files comes out all the same. Raises EditorialError with every
    fatal problem of every file at once; `problems` holds the others.
    """
    sources = tuple(filter(None, map(_source, sorted((docs / "rulings").glob("*/")))))
    identities = tuple(_identity(path.parent, docs.parent) for path in sources)
    glyphs = {p: i.value.glyphs for p, i in zip(sources, identities, strict=True) if i.value}
    judgments = parse_all(parse, sources, glyphs=glyphs)
    kinds = _labels("event_kinds")
    folders = zip(sources, judgments, identities, strict=True)
    read_ones = [_joined(p.parent, j, i, docs.parent, frozenset(kinds)) for p, j, i in folders]
    glossary = _glossary(docs)
    problems = (
        *(problem for _, found in read_ones for problem in found),
        *glossary.problems,
    )
    if any(problem.fatal for problem in problems):
        raise EditorialError(tuple(sorted(problems)))
    lookups = Lookups(kinds, _labels("topics"), glossary.value or ())
    return Library(tuple(r for r, _ in read_ones if r), lookups, problems)


def parse(path: Path, readings: Readings) -> Judgment:
    """One judgment from its file; a function of a module, so that other processes can run it."""
    return read_judgment(read(path), readings)


def _source(folder: Path) -> Path | None:
    there = (folder / f"source.{form}" for form in FORMS)
    return next((path for path in there if path.is_file()), None)


def _identity(folder: Path, root: Path) -> Loaded[Identity]:
    path = folder / "ruling.yml"
    name = path.relative_to(root).as_posix()
    if not path.is_file():
        return Loaded(name, None)
    return parse_identity(path.read_text(encoding="utf-8"), name, folder.name)


def _joined(
    folder: Path, judgment: Judgment, known: Loaded[Identity], root: Path, kinds: frozenset[str]
) -> tuple[Ruling | None, tuple[Problem, ...]]:
    identity = known.value or drawn_identity(judgment, folder.name)
    annotations = Loaded("", Annotations())
    path = folder / "annotations.yml"
    if path.is_file():
        name = path.relative_to(root).as_posix()
        annotations = parse_annotations(path.read_text(encoding="utf-8"), name, kinds)
    english, found = _translation(folder / "en.po", judgment, root)
    problems = (*known.problems, *annotations.problems, *found)
    if annotations.value is None:
        return None, problems
    return join(judgment, identity, annotations.value, english), problems


def _translation(
    path: Path, judgment: Judgment, root: Path
) -> tuple[Translation, tuple[Problem, ...]]:
    if not path.is_file():
        return Translation({}), ()
    name = path.relative_to(root).as_posix()
    english = parse_translation(path.read_text(encoding="utf-8"), name, judgment)
    return english.translation, english.problems


def drawn_identity(judgment: Judgment, slug: str) -> Identity:
    """What the text itself says, for a ruling that has no `ruling.yml` yet."""
    caption = judgment.caption
    named = caption.cause or caption.docket or slug
    return Identity(
        slug=slug,
        jid=judgment.source.metadata.jid,
        court=Text(caption.court),
        title=Text(named),
        topics=(),
        official_url=judgment.source.metadata.url,
        provenance=Text(""),
        people=(),
        instances=(),
    )


def _glossary(docs: Path) -> Loaded[tuple[Term, ...]]:
    path = docs / "glossary.yml"
    if not path.is_file():
        return Loaded("docs/glossary.yml", ())
    return parse_glossary(path.read_text(encoding="utf-8"), "docs/glossary.yml")


def _labels(name: str) -> dict[str, Text]:
    """The words of a table of the library by their key, in both languages."""
    return {key: Text(entry["zh"], entry["en"]) for key, entry in table(name).items()}
