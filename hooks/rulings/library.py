"""The rulings in `docs/`, read: every judgment joined with what people wrote about it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from rulings.annotations import parse_annotations
from rulings.cache import open_cache
from rulings.check import check_related, check_ruling
from rulings.citations import Spelling, load_spelling
from rulings.data import load as table
from rulings.editorial import Loaded, Term, parse_glossary, parse_identity
from rulings.errors import EditorialError, Problem
from rulings.join import join
from rulings.model import Annotations, Identity, Judgment, Ruling, Text, Translation
from rulings.parsing import parse_all, reader
from rulings.pickles import spelled
from rulings.render.ruling_page import Lookups
from rulings.topics import Topic, check_factors, parse_topic
from rulings.translation import parse_translation
from rulings.withdrawals import Withdrawn, withdrawn_in
from rulings.workshop import Job, Workshop

FORMS = ("txt", "json", "html", "pdf")  # of `source.*`; the first that is there


@dataclass(frozen=True, slots=True)
class Library:
    """All rulings, the words their pages look up, and every problem found in the files.

    `names` are those of the rulings' entries in the cache, in the same order.
    """

    rulings: tuple[Ruling, ...]
    lookups: Lookups
    problems: tuple[Problem, ...]
    topics: tuple[Topic, ...] = ()
    names: tuple[str, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()


def open_workshop(docs: Path) -> Workshop:
    """Where the values of the library in `docs` are made, and kept in `.cache/` beside it."""
    return Workshop(open_cache(docs.parent / ".cache"))


def load(docs: Path, shop: Workshop | None = None) -> Library:
    """Read everything below `docs/`.

    A ruling without editorial files comes out all the same. Parsed judgments are kept, in `shop`
    if there is one open already. Raises EditorialError with every fatal problem of every file at
    once; `problems` holds the others.
    """
    library = survey(docs, shop=shop)
    if any(problem.fatal for problem in library.problems):
        raise EditorialError(tuple(problem for problem in library.problems if problem.fatal))
    return library


def survey(docs: Path, only: str = "", shop: Workshop | None = None) -> Library:
    """Everything below `docs/` with every problem of the files, the fatal ones too.

    A ruling whose files can't be read is left out. With `only`, a slug, no other judgment is read,
    and nothing is kept. Raises EditorialError for judgments that can't be read.
    """
    if shop is None:
        with Workshop() if only else open_workshop(docs) as own:
            return survey(docs, only, own)
    every = tuple(filter(None, map(_source, sorted((docs / "rulings").glob("*/")))))
    sources = tuple(path for path in every if only in {"", path.parent.name})
    identities = tuple(_identity(path.parent, docs.parent) for path in sources)
    glyphs = {p: i.value.glyphs for p, i in zip(sources, identities, strict=True) if i.value}
    judgments = parse_all(reader, sources, shop, glyphs)
    kinds = _labels("event_kinds")
    glossary = _glossary(docs)
    terms = glossary.value or ()
    folders = tuple(zip(sources, judgments, identities, strict=True))
    slugs = tuple(sorted(path.parent.name for path in every))
    topics = tuple(_topic(path, docs.parent) for path in sorted((docs / "topics").glob("*.yml")))
    asked = {topic.value.slug: topic.value for topic in topics if topic.value}
    known = _Known(tuple(sorted(kinds)), terms, slugs, asked)
    jobs = [
        _job(_files(path.parent, docs.parent), judgment, name, who, path.stat().st_size)
        for path, (name, judgment), who in folders
    ]
    joined = shop.made("joined", partial(_joiner, known), jobs, spelled(known))
    withdrawn, unsound = withdrawn_in(docs)
    found = [*glossary.problems, *unsound, *(each for topic in topics for each in topic.problems)]
    problems = tuple(sorted([*found, *(each for _, (_, several) in joined for each in several)]))
    written = tuple(topic.slug for topic in asked.values() if topic.written)
    lookups = Lookups(kinds, _labels("topics"), terms, written, table("docket_words"))
    named = tuple((name, ruling) for name, (ruling, _) in joined if ruling)
    return Library(
        tuple(ruling for _, ruling in named),
        lookups,
        problems,
        tuple(asked.values()),
        tuple(name for name, _ in named),
        withdrawn,
    )


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


def _job(
    files: _Files, judgment: Judgment, name: str, identity: Loaded[Identity], weight: int
) -> Job:
    """What a ruling is joined from; `name` is that of the judgment's entry, if it has one."""
    given = (files, judgment, identity)
    parts = (name.encode(), spelled((files, identity))) if name else ()
    return Job(given, parts, weight)


def _joiner(known: _Known) -> Callable[[_Files, Judgment, Loaded[Identity]], _Joined]:
    return partial(_joined, known, load_spelling())


def _joined(
    known: _Known,
    spelling: Spelling,
    files: _Files,
    judgment: Judgment,
    identity: Loaded[Identity],
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
    return join(judgment, who, annotations, translation, spelling), problems


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
