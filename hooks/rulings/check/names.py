"""Names that should be roles: in the built site, and in judgments that nobody has listed yet."""

from pathlib import Path

from rulings.editorial import parse_identity
from rulings.errors import Problem
from rulings.model import Identity, Judgment, Person
from rulings.people import names_in_output, unlisted_names


def check_site(site: Path, docs: Path) -> tuple[Problem, ...]:
    """A problem for every file of the built `site` that holds a name a `ruling.yml` of `docs`
    lists: pages, data, search index, file names."""
    return names_in_output(site, listed_people(docs))


def listed_people(docs: Path) -> tuple[Person, ...]:
    """Everybody the rulings of `docs` list; a joined `Ruling` has their roles only."""
    files = sorted((docs / "rulings").glob("*/ruling.yml"))
    identities = (
        parse_identity(path.read_text(encoding="utf-8"), path.name, path.parent.name).value
        for path in files
    )
    return tuple(person for identity in identities if identity for person in identity.people)


def check_names(judgment: Judgment, identity: Identity, file: str) -> tuple[Problem, ...]:
    """A list to look through (never an error): the heuristic finds ordinary words as well.

    The message gives the words, for the author of `file` alone; the build log of a published
    site should not carry these problems.
    """
    words = dict.fromkeys(
        name for _, name in unlisted_names(judgment.normalised.text, identity.people)
    )
    return tuple(
        Problem(file, 0, f"is this a person's name? {name}", fatal=False) for name in words
    )
