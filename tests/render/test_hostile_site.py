"""Hostile words in every text of a ruling and of the glossary, on every page of the site."""

import re
from dataclasses import fields, is_dataclass, replace

import pytest
from lxml import html as parser
from made_ruling import LOOKUPS, ruling

from rulings.editorial import Term
from rulings.model import Text
from rulings.site import site

PAYLOADS = {
    "script": "</script><script>alert(1)</script>",
    "attribute": "\" onclick=alert(1) ' onfocus='alert(1)",
    "image": "<img src=x onerror=alert(1)>",
    "address": "javascript:alert(1)",
    "entity": "&lt;script&gt;&#x3c;svg onload=alert(1)>&amp;lt;",
    "comment": "<!-- --><style>*{}</style>]]>",
    "bidi": "\u202e\u2067\u2069\u202c",
    "zero width": "\u200b\u200d\ufeff\u2060",
    "overlong": "字" * 20_000,
}
HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")


def poisoned(value, bad):
    """The value with `bad` at the end of every text in it, in both languages."""
    if isinstance(value, Text):
        return Text(value.zh + bad, value.en + bad)
    if isinstance(value, tuple):
        return tuple(poisoned(one, bad) for one in value)
    if isinstance(value, Term):
        return replace(value, definition=poisoned(value.definition, bad))
    if is_dataclass(value):
        kept = {f.name: poisoned(getattr(value, f.name), bad) for f in fields(value)}
        for language in ("zh", "en") if isinstance(kept.get("zh"), str) else ():
            kept[language] += bad
        return replace(value, **kept)
    return value


def elements(page):
    tree = parser.fromstring(f"<div>{page.html}{page.tail}</div>")
    return [one for one in tree.iter() if isinstance(one.tag, str)]


@pytest.mark.parametrize("name", PAYLOADS)
def test_no_page_takes_words_for_markup(name):
    lookups = replace(LOOKUPS, glossary=poisoned(LOOKUPS.glossary, PAYLOADS[name]))
    made = site((poisoned(ruling(), PAYLOADS[name]),), lookups)
    clean = {page.path: page for page in site((ruling(),), LOOKUPS).pages}
    for page in made.pages:
        here = elements(page)
        assert {one.tag for one in here} <= {one.tag for one in elements(clean[page.path])}
        assert all(one.get("type") == "application/ld+json" for one in here if one.tag == "script")
        attributes = [pair for one in here for pair in one.attrib.items()]
        assert not [key for key, _ in attributes if key.startswith("on") or key == "style"]
        assert not [value for key, value in attributes if key in {"href", "src"} and value.lower().lstrip().startswith("javascript:")]  # fmt: skip
        # Linked data are read by machines, and give the words as they are.
        shown = [f"{one.text if one.tag != 'script' else ''}{one.tail}" for one in here]
        assert not HIDDEN.search("".join((*shown, *(value for _, value in attributes))))
