"""What an English paragraph says: dates, sums, articles and the rest, as comparable keys."""

import re
from collections.abc import Iterator
from decimal import Decimal

from rulings.check.chinese import FILE_NUMBER, MASK, URL, latin_keys
from rulings.check.sayings import Saying, Sayings
from rulings.enumerators import STEMS

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTH = "|".join(MONTHS)
DAY = re.compile(rf"(?<![\d,.:])(\d{{1,2}}) ({MONTH})(?: (\d{{4}}))?")
RANGE_START = re.compile(rf"(?<![\d,.:])(\d{{1,2}})(?: to | and |–|-)(?=\d{{1,2}} (?:{MONTH}))")
MONTH_YEAR = re.compile(rf"(?<!\d )\b({MONTH}) (\d{{4}})")
YEAR = re.compile(r"(?<![\d,./-])((?:19|20)\d\d)(?![\d/-]|[,.]\d)")
TIME = re.compile(r"(?<![\d,.:])(\d{1,2})(?::(\d\d))?(?::\d\d)? ?([ap])\.m\.")
CLOCK = re.compile(r"(?<![\d,.:])(\d{1,2}):(\d\d)(?![\d:])")  # neither a.m. nor p.m. said
ITEM = re.compile(r"\b[Ii]tems? (\d+)")  # of a list that has no articles
PLURAL = re.compile(r"\b([A-Z]{2,})s\b")
MONEY = re.compile(r"(NT\$|US\$|USD ?|TWD ?|[$＄])(\d+(?:,\d{3})*(?:\.\d+)?)")
CURRENCIES = {"NT$": "TWD", "TWD": "TWD", "US$": "USD", "USD": "USD"}
RATE = re.compile(r"(?<![\d,.])(\d+(?:\.\d+)?) ?(?:%|per ?cent\b)")
PLACE = re.compile(
    r"\b(Article|Clause|Section|paragraph|point|subparagraph|item)s?\b"
    r"|(?<![\d,$])(\d++(?:[-.]\d++)*+)(?!,\d)",
    re.IGNORECASE,
)
PLACE_LEVEL = {
    "article": 0,
    "clause": 0,
    "section": 0,
    "paragraph": 1,
    "point": 1,
    "subparagraph": 2,
    "item": 3,
}
LINK = re.compile(r"[\s,;]*(?:(?:and|or|to|through)\s+)?")
PAGES = re.compile(r"\bpp?\.\s?(\d+(?:[–-]\d+)?(?:(?:, (?:and )?| and )\d+(?:[–-]\d+)?)*)")
PAGE = re.compile(r"(\d+)(?:[–-](\d+))?")
DOCKET = re.compile(r"\b(\d{2,3})-(?:[A-Z][A-Za-z']*-)+(?:\d-)?(\d+)\b")
# Latin of the Chinese text is names of products and things, kept as they are; of the English,
# only words that can't be English: with a figure inside, or a capital after a small letter.
KEPT = re.compile(r"\b(?=[A-Za-z0-9]*(?:[a-z][A-Z]|[A-Za-z]\d|\d[A-Za-z]))[A-Za-z0-9]{2,}\b")
LETTER = re.compile(r"(?<![\w'-])([A-J])(?![\w-])")
ORDINAL = re.compile(r"(?<!\d)\d++(?:st|nd|rd|th)\b", re.IGNORECASE)


def english_sayings(text: str) -> Sayings:
    """What the paragraph says, read from its words by the forms of the house style."""
    dates = frozenset(_dates(text))
    plain = ORDINAL.sub(" ", DOCKET.sub(" ", URL.sub(" ", MONEY.sub(" ", text))))
    demanded = {
        Saying.DATES: dates,
        Saying.SUMS: frozenset(_sums(text)),
        Saying.RATES: frozenset(f"{Decimal(m[1]).normalize():f}%" for m in RATE.finditer(text)),
        Saying.ARTICLES: frozenset(_articles(text)),
        Saying.PAGES: frozenset(_pages(text)),
        Saying.DOCKETS: frozenset(f"{m[1]}-{m[2]}" for m in DOCKET.finditer(text)),
        Saying.LATIN: frozenset(a.rstrip("./").lower() for a in URL.findall(text))
        | frozenset(word.lower() for word in KEPT.findall(plain)),
        Saying.MASKS: frozenset(MASK.findall(text)) | _masked(text),
    }
    allowed = {
        Saying.DATES: frozenset(YEAR.findall(text))
        | frozenset(f"T{int(hour):02}:{minute}" for hour, minute in CLOCK.findall(text)),
        Saying.ARTICLES: frozenset(ITEM.findall(text)),
        Saying.LATIN: latin_keys(text)
        | frozenset(FILE_NUMBER.findall(text))
        | frozenset(word.lower() for word in PLURAL.findall(text)),
        Saying.MASKS: frozenset(_lettered(text)),
    }
    return Sayings(demanded, allowed)


def _dates(text: str) -> Iterator[str]:
    """Days, months and times; a day without a year has that of the next date that has one."""
    days = [*DAY.finditer(text)]
    year = ""
    keys: list[str] = []
    starts = {match.end(): match[1] for match in RANGE_START.finditer(text)}
    for match in reversed(days):
        year = match[3] or year
        month = MONTHS.index(match[2]) + 1
        both = (match[1], starts.get(match.start(), ""))
        keys += (f"{year}-{month:02}-{int(day):02}" for day in both if year and day)
    yield from keys
    for match in MONTH_YEAR.finditer(text):
        yield f"{match[2]}-{MONTHS.index(match[1]) + 1:02}"
    for match in TIME.finditer(text):
        hour = int(match[1]) % 12 + (12 if match[3] == "p" else 0)
        yield f"T{hour:02}" + (f":{match[2]}" if match[2] not in (None, "00") else "")


def _sums(text: str) -> Iterator[str]:
    for sign, figure in MONEY.findall(text):
        value = Decimal(figure.replace(",", "")).normalize()
        yield f"{CURRENCIES.get(sign.strip(), '$')} {value:f}"


def _pages(text: str) -> Iterator[str]:
    for found in PAGES.finditer(text):
        for first, last in PAGE.findall(found[1]):
            yield f"{first}-{last or first}"


def _lettered(text: str) -> Iterator[str]:
    """Plaintiff C stands for 丙○○: the stems of a mask become the letters of the alphabet."""
    for letter in LETTER.findall(text):
        yield f"{STEMS[ord(letter) - ord('A')]}○○"


def _masked(text: str) -> frozenset[str]:
    return frozenset({"masked date"} if re.search(r"\bmasked\b", text) else ())


def _articles(text: str) -> Iterator[str]:
    """255.1.3 for "Article 255, paragraph 1, subparagraph 3"; lists give one key an entry.

    A paragraph or an item counts only where it follows its article at once.
    """
    path: tuple[tuple[int, str], ...] = ()
    level = -1
    end = 0
    for match in PLACE.finditer(text):
        near = LINK.fullmatch(text, end, match.start()) is not None
        if not near and path:
            yield _key(path)
            path = ()
        if match[1]:
            level = PLACE_LEVEL[match[1].lower()]
        elif near and level >= 0 and (level == 0 or path):
            if path and path[-1][0] >= level:
                yield _key(path)
            path = (*((at, n) for at, n in path if at < level), (level, match[2]))
        else:
            level = -1
        end = match.end()
    if path:
        yield _key(path)


def _key(path: tuple[tuple[int, str], ...]) -> str:
    return ".".join(number for _, number in path)
