"""Dates, sums and articles in the English, whose form the house style fixes."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from markupsafe import Markup

from rulings.render.html import element
from rulings.render.marks import Mark
from rulings.render.words import MONTHS

# Each alternative begins with a word or sign that is rare, so the scan stays linear.
_FOUND = re.compile(
    rf"(?P<day>\b[0-9]{{1,2}}) (?P<month>{'|'.join(MONTHS)}) (?P<year>[0-9]{{4}})\b"
    r"|(?P<sum>(?P<currency>NT|US)\$(?P<figure>[0-9][0-9,]{0,30}(?:\.[0-9]{1,6})?))"
    r"|(?P<article>\bArticle (?P<number>[0-9]{1,4}(?:-[0-9]{1,3})?))"
    r"|(?P<record>\((?:first-instance |second-instance )?record[^()]{0,200}\))"
)
_CURRENCY = {"NT": "TWD", "US": "USD"}


def english_marks(words: str, articles: Mapping[str, str]) -> Iterator[Mark]:
    """The marks of an English paragraph.

    `articles` leads from the number of an article cited in the Chinese of the same paragraph to
    its address; a number that two laws share there has none.
    """
    for found in _FOUND.finditer(words):
        made = _made(found, articles)
        if made:
            yield Mark(found.start(), found.end(), lambda _words, made=made: made)  # type: ignore[misc]


def _made(found: re.Match[str], articles: Mapping[str, str]) -> Markup | None:
    match found.lastgroup:
        case "year":
            return _time(found)
        case "sum":
            value = found["figure"].replace(",", "")
            return element("data", found[0], value=f"{_CURRENCY[found['currency']]} {value}")
        case "article":
            url = articles.get(found["number"], "")
            return element("a", found[0], class_="law", href=url) if url else None
        case _:
            return element("span", found[0], class_="rec")


def _time(found: re.Match[str]) -> Markup | None:
    try:
        day = date(int(found["year"]), MONTHS.index(found["month"]) + 1, int(found["day"]))
    except ValueError:  # 31 June, as somebody may write it
        return None
    return element("time", found[0], datetime=day.isoformat())
