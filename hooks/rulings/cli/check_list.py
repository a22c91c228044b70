"""What is left to do on a ruling: problems, entries to confirm, words to write, English to add."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rulings.check import check_names
from rulings.confirming import suggested, unconfirmed
from rulings.editorial import parse_identity
from rulings.errors import EditorialError, Problem
from rulings.library import Library, survey
from rulings.model import Annotations, Ruling
from rulings.topics import Topic

UNTRANSLATED = ("not translated yet", "no entry for")  # as `translation` says it
WORDS = ("summary", "rule", "burden", "outcome", "issues")


class Kind(StrEnum):
    """The parts of the list, in its order."""

    FATAL = "stops the build"
    CONFIRM = "to be confirmed"
    WRITE = "to be written"
    SUGGESTED = "suggested: use or delete"
    NAMES = "names?"
    TRANSLATE = "to be translated"
    LOOK = "to be looked at"


@dataclass(frozen=True, slots=True, order=True)
class Task:
    """One thing to do, with the file and the line it is about."""

    kind: Kind
    problem: Problem


def tasks(docs: Path, slug: str = "") -> tuple[Task, ...]:
    """Everything left to do on one ruling, or on all and on what is between them.

    Raises RulingsError for a slug that no ruling has.
    """
    try:
        library = survey(docs, slug)
    except EditorialError as error:  # a judgment that can't be read: nothing else can be told
        return tuple(Task(Kind.FATAL, problem) for problem in error.problems)
    found = [*_problems(library, docs, slug)]
    for ruling in library.rulings:
        found += _of(ruling, docs, library.topics)
    for folder in _folders(docs, slug):
        found += _marked(folder, docs.parent)
    order = list(Kind)
    return tuple(sorted(found, key=lambda task: (order.index(task.kind), task.problem)))


def _folders(docs: Path, slug: str) -> Sequence[Path]:
    return [docs / "rulings" / slug] if slug else sorted((docs / "rulings").glob("*/"))


def _problems(library: Library, docs: Path, slug: str) -> Iterator[Task]:
    """The library's problems, those of other rulings left out."""
    own = f"{docs.name}/rulings/{slug}/"
    for problem in library.problems:
        if slug and not problem.file.startswith(own):
            continue
        if problem.fatal:
            yield Task(Kind.FATAL, problem)
        elif any(words in problem.message for words in UNTRANSLATED):
            yield Task(Kind.TRANSLATE, problem)
        else:
            yield Task(Kind.LOOK, problem)


def _of(ruling: Ruling, docs: Path, topics: Sequence[Topic]) -> Iterator[Task]:
    """What the judgment and the files of one ruling show that no check refuses."""
    folder = docs / "rulings" / ruling.identity.slug
    name = _name(folder / "ruling.yml", docs.parent)
    identity = ruling.identity
    if (folder / "ruling.yml").is_file():
        text = (folder / "ruling.yml").read_text(encoding="utf-8")
        identity = parse_identity(text, name, folder.name).value or identity
    for problem in check_names(ruling.judgment, identity, name):
        yield Task(Kind.NAMES, problem)
    yield from _unwritten(ruling.annotations, _name(folder / "annotations.yml", docs.parent))
    for topic in topics:
        if topic.slug in identity.topics:
            yield from _unanswered(ruling, topic, _name(folder / "annotations.yml", docs.parent))
    for file in ("ruling.yml", "annotations.yml", "en.po"):
        if not (folder / file).is_file():
            missing = Problem(_name(folder / file, docs.parent), 0, "no such file", fatal=False)
            yield Task(Kind.WRITE, missing)


def _unwritten(notes: Annotations, name: str) -> Iterator[Task]:
    for key in WORDS:
        if not getattr(notes, key):
            yield Task(Kind.WRITE, Problem(name, 0, f"no {key} yet", fatal=False))


def _unanswered(ruling: Ruling, topic: Topic, name: str) -> Iterator[Task]:
    """The topic's questions without an answer: its comparison can't be made without them."""
    given = {f.name for f in ruling.annotations.factors if f.topic == topic.slug}
    lacking = [question.name for question in topic.factors if question.name not in given]
    if lacking:
        words = f"no answer to {topic.slug}: {', '.join(lacking)}"
        yield Task(Kind.WRITE, Problem(name, 0, words, fatal=False))


def _marked(folder: Path, root: Path) -> Iterator[Task]:
    """The entries of a ruling's files that carry the machine's mark."""
    for path in sorted(folder.glob("*.yml")):
        text = path.read_text(encoding="utf-8")
        lines = text.split("\n")
        for kind, numbers in (
            (Kind.CONFIRM, unconfirmed(text)),
            (Kind.SUGGESTED, suggested(text)),
        ):
            for number in numbers:
                words = lines[number - 1].strip("# -").partition(" # ")
                said = (
                    f"{words[0]} ({words[2].partition(': ')[2]})" if ": " in words[2] else words[0]
                )
                yield Task(kind, Problem(_name(path, root), number, said, fatal=False))


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()
