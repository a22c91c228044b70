"""Natural persons by role: names replaced in text, and looked for where they must not be.

Judges, clerks, lawyers and companies keep their names; everybody else listed in `ruling.yml`
is shown by role. What is replaced and how it reads is decided here and nowhere else.
"""

import gzip
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rulings.errors import Problem
from rulings.model import Person, Text
from rulings.surnames import SURNAMES

Lang = Literal["zh", "en"]

BLANK = r"[ \t\u00a0\u3000]"
MAX_BLANKS = 4  # between the characters of a name; courts space names to fill a column
MAX_UNPACKED = 20_000_000  # bytes of one compressed file of the search index


@dataclass(frozen=True, slots=True)
class Replacement:
    """A name at `start`..`end` of a text, and the words that stand in its place."""

    start: int
    end: int
    words: str


def find_names(text: str, people: Iterable[Person], lang: Lang) -> tuple[Replacement, ...]:
    """Every listed name in `text`, in order, with the words that replace it in `lang`.

    The longest spelling wins. In Chinese, what the text already says before the name is not
    said twice: 原告員工 before a name whose role is 原告員工甲 leaves 甲. In English a blank
    keeps the role apart from letters and digits beside it.
    """
    return listed(people).find(text, lang)


def listed(people: Iterable[Person]) -> "Names":
    """The people's names ready to be looked for, in as many texts as there are."""
    roles = {_key(name): person.role for person in people for name in person.names}
    return Names(roles, _pattern(roles) if roles else None)


@dataclass(frozen=True, slots=True)
class Names:
    """Names by their spelling without blanks, and the pattern that finds all of them."""

    roles: Mapping[str, Text]
    pattern: re.Pattern[str] | None

    def find(self, text: str, lang: Lang) -> tuple[Replacement, ...]:
        """As `find_names`."""
        if self.pattern is None:
            return ()
        matches = self.pattern.finditer(text)
        return tuple(_replacement(text, m, self.roles[_key(m[0])], lang) for m in matches)

    def redact(self, text: str, lang: Lang) -> str:
        """As `redact`."""
        pieces: list[str] = []
        end = 0
        for found in self.find(text, lang):
            pieces += text[end : found.start], found.words
            end = found.end
        return "".join((*pieces, text[end:]))


def _replacement(text: str, match: re.Match[str], role: Text, lang: Lang) -> Replacement:
    words = _chinese(text, match, role.zh) if lang == "zh" else _english(text, match, role.en)
    return Replacement(match.start(), match.end(), words)


def redact(text: str, people: Iterable[Person], lang: Lang) -> str:
    """`text` with every listed name replaced by the person's role in `lang`."""
    return listed(people).redact(text, lang)


def _key(name: str) -> str:
    """A spelling without blanks and without regard to case."""
    return re.sub(rf"{BLANK}+", "", name).lower()


def _pattern(keys: Iterable[str]) -> re.Pattern[str]:
    """One alternation of all spellings, longest first, blanks allowed inside."""
    blanks = f"{BLANK}{{0,{MAX_BLANKS}}}"
    spellings = (
        _bounded(key, blanks.join(map(re.escape, key)))
        for key in sorted(keys, key=lambda key: (-len(key), key))
    )
    return re.compile("|".join(spellings), re.IGNORECASE)


def _bounded(key: str, spelling: str) -> str:
    """A Latin name is a name only where no other letter touches it."""
    before = r"(?<![A-Za-z])" if key[0].isascii() else ""
    after = r"(?![A-Za-z])" if key[-1].isascii() else ""
    return before + spelling + after


def _chinese(text: str, match: re.Match[str], role: str) -> str:
    """The role less its beginning, where the text before the name already says that."""
    before = text[: match.start()]
    for size in range(len(role) - 1, 1, -1):
        said = role[:size]
        # 被上訴人 ends with 上訴人 and means the opposite
        if before.endswith(said) and not before.endswith(f"被{said}"):
            return role[size:]
    return role


def _english(text: str, match: re.Match[str], role: str) -> str:
    """The role, apart from letters and digits on either side."""
    before = " " if match.start() and _touches(text[match.start() - 1]) else ""
    after = " " if match.end() < len(text) and _touches(text[match.end()]) else ""
    return f"{before}{role}{after}"


def _touches(char: str) -> bool:
    return char.isascii() and char.isalnum()


# ── the built site ───────────────────────────────────────────────────────────────────────


def names_in_output(site: Path, people: Iterable[Person]) -> tuple[Problem, ...]:
    """A problem for every file below `site` that holds a listed name, tags or not.

    Compressed files (the search index) are unpacked first. The message says whose role it is,
    and never repeats the name: build logs are public too.
    """
    roles = {_key(name): person.role for person in people for name in person.names}
    if not roles:
        return ()
    pattern = _pattern(roles)
    problems: list[Problem] = []
    for path in sorted(site.rglob("*")):
        if path.is_file():
            text = _text_of(path.read_bytes())
            keys = {_key(match[0]) for match in pattern.finditer(text)}
            where = path.relative_to(site).as_posix()
            keys |= {_key(match[0]) for match in pattern.finditer(where)}
            problems += (
                Problem(where, 0, f"holds the name of {roles[key].en}; it must be shown by role")
                for key in sorted(keys)
            )
    return tuple(problems)


def _text_of(data: bytes) -> str:
    """The words in a file: unpacked, tags taken out, escapes of JSON read."""
    if data[:2] == b"\x1f\x8b":
        data = _unpacked(data)
    text = data.decode("utf-8", errors="ignore")
    text = re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), text)
    return text + "\n" + re.sub(r"<[^<>]*>", "", text)


def _unpacked(data: bytes) -> bytes:
    """The contents of a gzip file, or the data itself if it isn't one."""
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            return packed.read(MAX_UNPACKED)
    except (OSError, EOFError):
        return data


# ── names nobody listed ──────────────────────────────────────────────────────────────────

BEFORE = (
    "法定代理人|訴訟代理人|複代理人|員工|職員|證人|玩家|總經理|經理|董事長|協理|主管|負責人|"
    "受任人|工程師|人員|原告|被告|上訴人|訴外人|被害人|告訴人|原為|變更為|通知|回覆"
)
# Given names are one or two characters; what follows tells a name from ordinary words.
AFTER = r"(?=先生|小姐|女士|[於以在為稱證即與及、，。（）\s函告回需漏設進已的等收A-Za-z]|$)"
TITLED = re.compile(rf"([{SURNAMES}][\u4e00-\u9fff]{{0,2}})(?:先生|小姐|女士)")
BESIDE = re.compile(rf"(?:{BEFORE}){BLANK}{{0,8}}([{SURNAMES}][\u4e00-\u9fff]{{1,2}}){AFTER}")
CELL = re.compile(rf"\t([{SURNAMES}][\u4e00-\u9fff]{{2}})(?=\t)")  # 姓名 in a table
# Surnames that are ordinary words too: 曾 is also "once", 方 "party", 金 "money".
NOT_NAMES = re.compile(
    "陳[稱述明報]|曾[代經以向有於為與在就至未]|[方金連高單][面付用行式額人帳方一]|[施程簡][行序式易用]|(?:應|于)[於以是]"
)


def unlisted_names(text: str, people: Iterable[Person]) -> tuple[tuple[int, str], ...]:
    """Name-like words beside a party, an employee, a player or a witness, or before 先生 and
    小姐, that no entry of `people` covers: their offset and the words. Lawyers are left out.

    A list for a person to look at: it holds ordinary words too.
    """
    listed = [(found.start, found.end) for found in find_names(text, people, "zh")]

    def is_new(start: int, end: int) -> bool:
        return not any(a < end and start < b for a, b in listed)

    seen = {match.start(1): match[1] for match in _name_like(text)}
    return tuple(
        (start, name)
        for start, name in sorted(seen.items())
        if is_new(start, start + len(name)) and not text.startswith("律師", start + len(name))
    )


def _name_like(text: str) -> Iterator[re.Match[str]]:
    for pattern in (BESIDE, TITLED, CELL):
        for match in pattern.finditer(text):
            if not NOT_NAMES.match(match[1]):
                yield match
