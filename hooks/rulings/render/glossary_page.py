"""The glossary: every term of the term base on one page, and as data for the pages' own use."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from rulings.editorial import Term
from rulings.model import Text
from rulings.render.html import ZH, element, joined, rendered
from rulings.render.interface import INTERFACE
from rulings.render.page import Asset, Page
from rulings.render.ruling_page import WAYS
from rulings.render.terms import term_anchor

OWN = "this site"  # the source of definitions that rest on nothing but use


@dataclass(frozen=True, slots=True)
class TermView:
    """A term as the page lists it; wordings come with their variants."""

    anchor: str
    zh: str
    en: str
    definition: Text
    source: tuple[str, ...]  # 0 or 1


def glossary_page(glossary: Sequence[Term], templates: Environment) -> Page:
    """All terms, alphabetically in English; a list of the Chinese by strokes leads to them."""
    terms = tuple(map(_view, sorted(glossary, key=lambda term: term.en[0].casefold())))
    html = rendered(templates, "glossary.html", terms=terms, index=_index(glossary), ways=WAYS)
    title, lead = INTERFACE["glossary"], INTERFACE["glossary_lead"]
    return Page("glossary/", title, lead.zh, html, (), ("navigation", "toc"))


def glossary_data(glossary: Sequence[Term]) -> tuple[Asset, Asset]:
    """The terms by anchor: as JSON, and as a script that a page loads for the first one asked."""
    data = {
        term_anchor(term): {
            "zh": term.zh[0],
            "en": term.en[0],
            "definition": {"zh": term.definition.zh, "en": term.definition.en},
            "source": term.source,
        }
        for term in glossary
    }
    content = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    script = f"globalThis.glossaryTerms = {content};"
    return Asset("glossary.json", content), Asset("glossary.js", script)


def _view(term: Term) -> TermView:
    zh, en = "、".join(term.zh), ", ".join(term.en)
    source = () if term.source == OWN else (term.source,)
    return TermView(term_anchor(term), zh, en, term.definition, source)


def _index(glossary: Sequence[Term]) -> Markup:
    ordered = sorted(glossary, key=lambda term: strokes(term.zh[0]))
    links = (
        element("li", element("a", term.zh[0], href=f"#{term_anchor(term)}")) for term in ordered
    )
    return element("ul", joined(links), class_="by-strokes only", lang=ZH)


def strokes(words: str) -> bytes:
    """What sorts Chinese words by strokes: Big5 lists its characters by stroke count, then radical.

    Latin comes first; a character Big5 lacks comes last.
    """
    return b"".join(char.encode("big5", "ignore") or b"\xff\xff" for char in words)
