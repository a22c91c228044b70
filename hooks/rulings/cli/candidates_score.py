"""How well a judgment's words fit a topic, by the weighed words of `data/topic_terms.yml`."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from rulings.data import load

_BLANKS = re.compile(r"\s+")
_MOST = 8  # times a word counts; a long judgment isn't a better one


@dataclass(frozen=True, slots=True)
class Terms:
    """A topic's words with their weights, and the points from which a judgment is offered."""

    topic: str
    least: float
    weights: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """A judgment's points for a topic, and how often each word stands in it."""

    topic: str
    points: float
    found: tuple[tuple[str, int], ...]


def load_terms(topics: Iterable[str] = ()) -> tuple[Terms, ...]:
    """The words of these topics, or of all. Raises KeyError for a topic without words."""
    table = load("topic_terms")
    return tuple(
        Terms(topic, table[topic]["least"], tuple(table[topic]["terms"].items()))
        for topic in topics or table
    )


def scores(text: str, terms: Iterable[Terms]) -> tuple[Score, ...]:
    """The topics the text is offered for, the best first.

    A word that stands n times gives its weight times 1 + log2(n), n up to 8.
    """
    squeezed = _BLANKS.sub("", text)
    every = (_score(squeezed, one) for one in terms)
    offered = (score for score, least in every if score.points >= least)
    return tuple(sorted(offered, key=lambda score: (-score.points, score.topic)))


def _score(text: str, terms: Terms) -> tuple[Score, float]:
    counts = ((word, weight, text.count(word)) for word, weight in terms.weights)
    found = tuple((word, weight, count) for word, weight, count in counts if count)
    points = sum(weight * (1 + math.log2(min(count, _MOST))) for _, weight, count in found)
    named = tuple((word, count) for word, _, count in found)
    return Score(terms.topic, round(points, 1), named), terms.least
