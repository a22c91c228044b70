"""Hostile words in every text of a ruling and of the glossary, on every page of the site."""

from dataclasses import fields, is_dataclass, replace

import pytest
from made_ruling import LOOKUPS, ruling

from hostile import PAYLOADS, assert_harmless, elements
from rulings.editorial import Term
from rulings.model import Text
from rulings.site import site


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


@pytest.mark.parametrize("name", PAYLOADS)
def test_no_page_takes_words_for_markup(name):
    lookups = replace(LOOKUPS, glossary=poisoned(LOOKUPS.glossary, PAYLOADS[name]))
    made = site((poisoned(ruling(), PAYLOADS[name]),), lookups)
    clean = {page.path: page for page in site((ruling(),), LOOKUPS).pages}
    for page in made.pages:
        assert_harmless(page, {one.tag for one in elements(clean[page.path])})
