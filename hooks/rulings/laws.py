"""The laws that judgments cite: full names, English names, links into the official database."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from rulings import data

_DATABASE: Final = "https://law.moj.gov.tw/LawClass"


@dataclass(frozen=True, slots=True)
class Law:
    """A law or regulation. `pcode` is its code in the Ministry of Justice's database, or empty."""

    name: str
    english: str = ""
    pcode: str = ""


@dataclass(frozen=True, slots=True)
class Laws:
    """The known laws by every name they go by: the full one and the usual abbreviations."""

    by_name: Mapping[str, Law]
    lengths: tuple[int, ...]  # of the names, longest first

    def ending(self, words: str) -> str:
        """The longest known name that `words` ends in, or empty."""
        ends = (words[-length:] for length in self.lengths if length <= len(words))
        return next((end for end in ends if end in self.by_name), "")

    def named(self, name: str) -> Law:
        """The law of this name or abbreviation; an unknown one has nothing but its name."""
        return self.by_name.get(name) or Law(name)


def load_laws() -> Laws:
    """Reads `data/laws.yml`. It takes some 20 ms, so a caller with many texts keeps the result."""
    table: dict[str, Law] = {}
    for row in data.load("laws"):
        law = Law(row["zh"], row.get("en", ""), row.get("pcode", ""))
        table |= dict.fromkeys((law.name, *row.get("short", ())), law)
    return Laws(MappingProxyType(table), tuple(sorted({*map(len, table)}, reverse=True)))


def with_aliases(laws: Laws, aliases: Mapping[str, str]) -> Laws:
    """`laws` and the abbreviations one judgment defines for itself, short name to full name."""
    table = {**laws.by_name, **{short: laws.named(full) for short, full in aliases.items()}}
    return Laws(MappingProxyType(table), tuple(sorted({*map(len, table)}, reverse=True)))


def article_url(law: Law, article: str = "") -> str:
    """The official page of an article ("227", "436-9") or of the whole law; empty if unknown."""
    if not law.pcode:
        return ""
    if not article:
        return f"{_DATABASE}/LawAll.aspx?pcode={law.pcode}"
    return f"{_DATABASE}/LawSingle.aspx?pcode={law.pcode}&flno={article}"
