"""The term base: a term is translated the same way everywhere, or as a listed variant."""

import re
from collections.abc import Iterator

from rulings.editorial import Term
from rulings.errors import Problem
from rulings.translation import English


def check_terms(english: English, terms: tuple[Term, ...]) -> tuple[Problem, ...]:
    """A problem for every term in a Chinese paragraph that none of its English wordings renders.

    The longest term wins where terms overlap (支付命令 is not 命令).
    """
    if not terms:
        return ()
    wordings = {wording: term for term in terms for wording in term.zh}
    chinese = re.compile(
        "|".join(re.escape(w) for w in sorted(wordings, key=lambda w: (-len(w), w)))
    )
    rendered: dict[str, re.Pattern[str]] = {}  # compiled when a paragraph first has the term
    done = english.translation.english
    return tuple(
        Problem(english.file, entry.line, f"{entry.anchor}: {message}")
        for entry in english.entries
        if entry.anchor in done and "terms" not in entry.signed
        for message in _otherwise(entry.chinese, entry.english, chinese, wordings, rendered)
    )


def _otherwise(
    zh: str,
    en: str,
    chinese: re.Pattern[str],
    wordings: dict[str, Term],
    rendered: dict[str, re.Pattern[str]],
) -> Iterator[str]:
    for found in dict.fromkeys(chinese.findall(zh)):
        term = wordings[found]
        if term.zh[0] not in rendered:
            rendered[term.zh[0]] = _rendering(term)
        if not rendered[term.zh[0]].search(en):
            yield f"{found} is not rendered as {' or '.join(term.en)}"


def _rendering(term: Term) -> re.Pattern[str]:
    """Any English wording, singular or plural, in any case, hyphen or blank alike."""
    return re.compile("|".join(map(_inflected, term.en)), re.IGNORECASE)


def _inflected(wording: str) -> str:
    words = [re.escape(word) for word in re.split(r"[\s-]+", wording)]
    last = words[-1]
    plural = f"(?:{last}(?:s|es|ed|d|ing)?" + (f"|{last[:-1]}ies)" if last.endswith("y") else ")")
    stems = [f"{word}s?" for word in words[:-1]]
    return r"\b" + r"[\s-]+".join((*stems, plural)) + r"\b"
