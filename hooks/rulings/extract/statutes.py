"""Articles of laws as a judgment cites them: 民法第227條第1項、第226條第1項, 消保法第12、17條."""

from collections.abc import Iterable, Iterator

from rulings.articles import Citation, find_citations
from rulings.laws import Laws, article_url, load_laws
from rulings.model import StatuteMention
from rulings.owners import Kind


def find_statutes(text: str, laws: Laws | None = None) -> tuple[StatuteMention, ...]:
    """Every article of a law cited in a normalised text, one mention an article, in order.

    The law's name carries over to the articles after it, 同法 to the last law before, and the
    abbreviations the text defines are known. `laws` saves reading the table for each text.
    """
    table = load_laws() if laws is None else laws
    return statutes_among(find_citations(text, table), table)


def statutes_among(citations: Iterable[Citation], laws: Laws) -> tuple[StatuteMention, ...]:
    """The articles of laws among citations found before."""
    return tuple(
        mention
        for cite in citations
        if cite.owner.kind is Kind.LAW
        for mention in _articles(cite, laws)
    )


def _articles(cite: Citation, laws: Laws) -> Iterator[StatuteMention]:
    """One mention an article; what follows 條 (項, 款, 但書) belongs to the last."""
    law = laws.named(cite.owner.name)
    for number in cite.numbers:
        start = cite.start if number is cite.numbers[0] else number.start
        detail = cite.detail if number is cite.numbers[-1] else ""
        url = article_url(law, number.text)
        yield StatuteMention(start, number.end, law.name, number.text, detail, url, cite.unit)
