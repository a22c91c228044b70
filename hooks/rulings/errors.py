"""Every error the library raises or collects, in one tree."""

from dataclasses import dataclass


class RulingsError(Exception):
    """Base of all errors of this library; its text is fit to show to an author."""


class SourceError(RulingsError):
    """A source file that can't be read: names the file and what was found in it."""


class TextError(RulingsError):
    """A judgment text that breaks a guarantee of the pipeline (never an odd judgment)."""


class EditorialError(RulingsError):
    """Editorial files that don't hold; carries every problem found, not just the first.

    Its text is one `file:line: message` a line.
    """

    def __init__(self, problems: tuple["Problem", ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in a file somebody wrote.

    `file` is relative to the project, `line` counts from 1 (0: the file as a whole).
    A `fatal` problem stops the build; the others are listed as warnings.
    """

    file: str
    line: int
    message: str
    fatal: bool = True

    def __str__(self) -> str:
        """`docs/rulings/…/annotations.yml:14: unknown anchor reasons-9`."""
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.message}"
