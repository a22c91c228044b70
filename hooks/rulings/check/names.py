"""Names that should be roles: name-like words in a judgment that `ruling.yml` doesn't list."""

from rulings.errors import Problem
from rulings.model import Identity, Judgment
from rulings.people import unlisted_names


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
