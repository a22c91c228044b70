"""What a paragraph says that its translation must say too, as comparable keys by kind."""

from dataclasses import dataclass, field
from enum import StrEnum


class Saying(StrEnum):
    """The kinds of things compared; also the second word of a declared exception."""

    DATES = "dates"
    SUMS = "sums"
    RATES = "rates"
    ARTICLES = "articles"
    PAGES = "pages"
    DOCKETS = "dockets"
    LATIN = "latin"
    MASKS = "masks"


@dataclass(frozen=True, slots=True)
class Sayings:
    """Keys by kind. What is in `demanded` must stand in the other language; what is in
    `allowed` may."""

    demanded: dict[Saying, frozenset[str]] = field(default_factory=dict)
    allowed: dict[Saying, frozenset[str]] = field(default_factory=dict)

    def must(self, kind: Saying) -> frozenset[str]:
        """What the other language has to say."""
        return self.demanded.get(kind, frozenset())

    def may(self, kind: Saying) -> frozenset[str]:
        """All that the other language can draw on."""
        return self.must(kind) | self.allowed.get(kind, frozenset())
