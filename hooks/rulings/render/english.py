"""Articles and record pages in the English, whose form the house style fixes."""

import re
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from rulings.render.html import element
from rulings.render.marks import Mark

# Each alternative begins with a word or sign that is rare, so the scan stays linear. Dates and
# sums are machine-readable in the Chinese beside it; saying them twice would weigh a tenth more.
_FOUND = re.compile(
    r"(?P<article>\bArticle (?P<number>[0-9]{1,4}(?:-[0-9]{1,3})?))"
    r"|\((?:first-instance |second-instance )?record[^()]{0,200}\)"
)


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
    if found["article"] is None:
        return element("span", found[0], class_="rec")
    url = articles.get(found["number"], "")
    return element("a", found[0], class_="law", href=url) if url else None
