"""Judgments from their files, each read once for as long as it stays the same."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from rulings.errors import EditorialError, Problem, SourceError
from rulings.model import Judgment
from rulings.workshop import Job, Workshop

Glyphs = tuple[tuple[int, str, str], ...]  # as in `Identity.glyphs`
Parse = Callable[[Path, Glyphs], Judgment]


def parse_all(
    reader: Callable[[], Parse],
    paths: Sequence[Path],
    shop: Workshop,
    glyphs: Mapping[Path, Glyphs] | None = None,
) -> list[tuple[str, Judgment]]:
    """The judgments of the files, in their order, each with the name of its entry.

    `reader` gives the function that reads one file, with its readings of lost glyphs.
    Raises EditorialError with every file that can't be read, not just the first.
    """
    jobs = [_job(path, (glyphs or {}).get(path, ())) for path in paths]
    made = shop.made("judgment", partial(_parser, reader), jobs)
    problems = tuple(value for _, value in made if isinstance(value, Problem))
    if problems:
        raise EditorialError(problems)
    return made


def reader() -> Parse:
    """What reads judgments from their files; a function of a module, for other processes too."""
    # Reading takes a fifth of a second to import, and when all is in the cache nobody reads.
    from rulings.pipeline import load_knowledge, read_judgment  # noqa: PLC0415
    from rulings.sources import read  # noqa: PLC0415

    known = load_knowledge()
    return lambda path, readings: read_judgment(read(path), readings, known)


def _job(path: Path, readings: Glyphs) -> Job:
    if not path.is_file():
        return Job((path, readings))
    # The form of a file may show in its name, so that is part of what is read.
    data = path.read_bytes()
    name = (path.name.encode(), repr(readings).encode(), data)
    return Job((path, readings), name, len(data))


def _parser(reader: Callable[[], Parse]) -> Callable[[Path, Glyphs], Judgment | Problem]:
    parse = reader()

    def parsed(path: Path, readings: Glyphs) -> Judgment | Problem:
        try:
            return parse(path, readings)
        except (SourceError, OSError) as error:
            return Problem(str(path), 0, str(error))

    return parsed
