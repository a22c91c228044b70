"""Clauses of contracts as a judgment cites them: 系爭契約第2條第2項, 遊戲規章第24條."""

from collections.abc import Iterable

from rulings.articles import Citation, find_citations
from rulings.laws import Laws, load_laws
from rulings.model import ContractCite
from rulings.owners import Kind


def find_contract_cites(text: str, laws: Laws | None = None) -> tuple[ContractCite, ...]:
    """Every clause cited in a normalised text, in order; `clause` in Arabic figures.

    A contract's name carries over like a law's, and a bare 第14條約定 belongs to the last
    contract. `laws` saves reading the table for each text.
    """
    table = load_laws() if laws is None else laws
    return contract_cites_among(find_citations(text, table))


def contract_cites_among(citations: Iterable[Citation]) -> tuple[ContractCite, ...]:
    """The clauses of contracts among citations found before."""
    return tuple(
        ContractCite(cite.start, cite.end, cite.owner.name, cite.words)
        for cite in citations
        if cite.owner.kind is Kind.CONTRACT
    )
