"""What is claimed about a judgment held against its text; every function returns problems."""

from collections.abc import Collection, Iterable

from rulings.check.names import check_names, check_site
from rulings.check.parity import check_parity
from rulings.check.pins import check_pins
from rulings.check.terms import check_terms
from rulings.check.wording import check_lengths, check_negations
from rulings.editorial import Loaded, Term
from rulings.errors import Problem
from rulings.model import Annotations, Identity, Judgment
from rulings.translation import English

__all__ = ["check_names", "check_related", "check_ruling", "check_site"]


def check_ruling(
    judgment: Judgment,
    identity: Identity,
    annotations: Loaded[Annotations] | None,
    english: English | None,
    terms: Iterable[Term] = (),
) -> tuple[Problem, ...]:
    """Every problem of one ruling, those found while reading its files included, by place."""
    found: list[Problem] = []
    if annotations is not None:
        found += annotations.problems
        found += check_pins(judgment, annotations.pins, annotations.file)
    if english is not None:
        found += english.problems
        found += check_parity(judgment, english, identity.people)
        found += check_negations(english)
        found += check_lengths(english)
        found += check_terms(english, tuple(terms))
    return tuple(sorted(found))


def check_related(annotations: Loaded[Annotations], slugs: Collection[str]) -> tuple[Problem, ...]:
    """A problem for every related ruling that isn't on the site."""
    if annotations.value is None:
        return ()
    return tuple(
        Problem(annotations.file, 0, f"related: there is no ruling {slug}")
        for slug, _ in annotations.value.related
        if slug not in slugs
    )
