"""The rulings in `docs/`, read: every judgment joined with what people wrote about it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rulings.cache import Cache, Parse, open_cache, parse_all
from rulings.check import check_related, check_ruling
from rulings.data import load as table
from rulings.editorial import Loaded, Term, parse_annotations, parse_glossary, parse_identity
from rulings.errors import EditorialError, Problem
from rulings.join import join
from rulings.model import Annotations, Identity, Judgment, Ruling, Text, Translation
from rulings.render.ruling_page import Lookups
from rulings.topics import Topic, check_factors, parse_topic
from rulings.translation import parse_translation
from rulings.withdrawals import Withdrawn, withdrawn_in

FORMS = ("txt", "json", "html", "pdf")  # of `source.*`; the first that is there


@dataclass(frozen=True, slots=True)
class Library:
    """All rulings, the words their pages look up, and every problem found in the files."""

    rulings: tuple[Ruling, ...]
    lookups: Lookups
    problems: tuple[Problem, ...]
    topics: tuple[Topic, ...] = ()
    cache: Cache | None = None
    withdrawn: tuple[Withdrawn, ...] = ()


def load(docs: Path) -> Library:
    """Read everything below `docs/`.

    A ruling without editorial files comes out all the same. Parsed judgments are kept in
    `.cache/` beside `docs/`. Raises EditorialError with every fatal problem of every file at
    once; `problems` holds the others.
    """
    library = survey(docs)
    if any(problem.fatal for problem in library.problems):
        raise EditorialError(tuple(problem for problem in library.problems if problem.fatal))
    return library


def survey(docs: Path, only: str = "") -> Library:
    """Everything below `docs/` with every problem of the files, the fatal ones too.

    A ruling whose files can't be read is left out. With `only`, a slug, no other judgment is read,
    and nothing is kept. Raises EditorialError for judgments that can't be read.
    """
    every = tuple(filter(None, map(_source, sorted((docs / "rulings").glob("*/")))))
    sources = tuple(path for path in every if only in {"", path.parent.name})
    identities = tuple(_identity(path.parent, docs.parent) for path in sources)
    glyphs = {p: i.value.glyphs for p, i in zip(sources, identities, strict=True) if i.value}
    cache = None if only else open_cache(docs.parent / ".cache")
    judgments = parse_all(reader, sources, cache, glyphs)
    kinds = _labels("event_kinds")
    glossary = _glossary(docs)
    terms = glossary.value or ()
    folders = tuple(zip(sources, judgments, identities, strict=True))
    slugs = tuple(sorted(path.parent.name for path in every))
    topics = tuple(_topic(path, docs.parent) for path in sorted((docs / "topics").glob("*.yml")))
    asked = {topic.value.slug: topic.value for topic in topics if topic.value}
    known = _Known(tuple(sorted(kinds)), terms, slugs, asked)
    joined = _join_all(
        [(_files(p.parent, docs.parent), judgment, who, known) for p, judgment, who in folders],
        cache,
    )
    withdrawn, unsound = withdrawn_in(docs)
    found = [*glossary.problems, *unsound, *(each for topic in topics for each in topic.problems)]
    problems = tuple(sorted([*found, *(each for _, several in joined for each in several)]))
    written = tuple(topic.slug for topic in asked.values() if topic.written)
    lookups = Lookups(kinds, _labels("topics"), terms, written)
    rulings = tuple(ruling for ruling, _ in joined if ruling)
    return Library(rulings, lookups, problems, tuple(asked.values()), cache, withdrawn)


def reader() -> Parse:
    """What reads judgments from their files; a function of a module, for other processes too."""
    # Reading takes a fifth of a second to import, and when all is in the cache nobody reads.
    from rulings.pipeline import load_knowledge, read_judgment  # noqa: PLC0415
    from rulings.sources import read  # noqa: PLC0415

    known = load_knowledge()
    return lambda path, readings: read_judgment(read(path), readings, known)


@dataclass(frozen=True, slots=True)
class _Files:
    """What people wrote about a ruling; `names` are the files' in messages, None: no such file."""

    slug: str
    names: tuple[str, str]
    annotations: str | None
    english: str | None


@dataclass(frozen=True, slots=True)
class _Known:
    """What a ruling's files may refer to: kinds of events, terms, other rulings, topics."""

    kinds: tuple[str, ...]  # in order: a set comes in another one each run
    terms: tuple[Term, ...]
    slugs: tuple[str, ...]
    topics: Mapping[str, Topic]


def _source(folder: Path) -> Path | None:
    there = (folder / f"source.{form}" for form in FORMS)
    return next((path for path in there if path.is_file()), None)


def _identity(folder: Path, root: Path) -> Loaded[Identity]:
    path = folder / "ruling.yml"
    name = path.relative_to(root).as_posix()
    if not path.is_file():
        return Loaded(name, None)
    return parse_identity(path.read_text(encoding="utf-8"), name, folder.name)


def _files(folder: Path, root: Path) -> _Files:
    paths = (folder / "annotations.yml", folder / "en.po")
    notes, english = (p.read_text(encoding="utf-8") if p.is_file() else None for p in paths)
    first, second = (path.relative_to(root).as_posix() for path in paths)
    return _Files(folder.name, (first, second), notes, english)


_Joined = tuple[Ruling | None, tuple[Problem, ...]]


def _join_all(
    given: Sequence[tuple[_Files, Judgment, Loaded[Identity], _Known]], cache: Cache | None
) -> list[_Joined]:
    """Every ruling with its problems; what was checked before and hasn't changed is kept."""
    if cache is None:
        return [_joined(*one) for one in given]
    made = [cache.made("joined", _joined, *one) for one in given]
    cache.keep_only("joined", (key for key, _ in made))
    return [joined for _, joined in made]


def _joined(
    files: _Files, judgment: Judgment, identity: Loaded[Identity], known: _Known
) -> _Joined:
    """The ruling, None if its files can't be read, and every problem found in them."""
    who = identity.value or drawn_identity(judgment, files.slug)
    notes = english = None
    if files.annotations is not None:
        notes = parse_annotations(files.annotations, files.names[0], frozenset(known.kinds))
    if files.english is not None:
        english = parse_translation(files.english, files.names[1], judgment)
    problems = (*identity.problems, *check_ruling(judgment, who, notes, english, known.terms))
    if notes is not None:
        problems += check_related(notes, known.slugs)
        problems += check_factors(notes, known.topics)
    if notes is not None and notes.value is None:
        return None, problems
    annotations = notes.value if notes and notes.value else Annotations()
    translation = english.translation if english else Translation({})
    return join(judgment, who, annotations, translation), problems


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


def _topic(path: Path, root: Path) -> Loaded[Topic]:
    name = path.relative_to(root).as_posix()
    written = path.with_suffix(".md").is_file()
    return parse_topic(path.read_text(encoding="utf-8"), name, path.stem, written=written)


def _labels(name: str) -> dict[str, Text]:
    """The words of a table of the library by their key, in both languages."""
    return {key: Text(entry["zh"], entry["en"]) for key, entry in table(name).items()}
