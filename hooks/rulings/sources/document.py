"""What passes between the readers: a file as opened, and what a reader makes of it."""

from collections.abc import Callable
from dataclasses import dataclass

from rulings.model import Form, Metadata

NOTHING_KNOWN = Metadata()


@dataclass(frozen=True, slots=True)
class Document:
    """A file before anybody has read it as a judgment.

    `name` is what errors call it; `text` is its bytes decoded, without the byte order mark,
    and empty for a PDF, which is no text.
    """

    name: str
    data: bytes
    text: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader found: the judgment's text, and what the file says about it elsewhere."""

    raw: str
    metadata: Metadata = NOTHING_KNOWN


@dataclass(frozen=True, slots=True)
class Reader:
    """How to read one form.

    `recognises` holds where a file has this form by all appearances, `accepts` where it can be
    read as this form at all; between forms that only differ in their line breaks the second is
    wider, so that a person can overrule the first. `read` may raise `SourceError`.
    """

    form: Form
    called: str  # the form in plain English, for errors
    recognises: Callable[[Document], bool]
    accepts: Callable[[Document], bool]
    read: Callable[[Document], Reading]
