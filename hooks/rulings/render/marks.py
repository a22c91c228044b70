"""What the machine found in a paragraph, marked up in its published words."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from rulings.model import (
    Alias,
    AmountMention,
    DateMention,
    DocketMention,
    Mention,
    Mentions,
    Precision,
    RateMention,
    RecordCite,
    Reference,
    StatuteMention,
)
from rulings.render.html import element, joined, moment, text
from rulings.render.words import number

LONGEST_NAME = 32  # characters of a name, blanks inside, or of the role that replaces it
STRETCH = 32  # characters compared at once
AGREE = 6  # characters that show that both sides are back in step


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a paragraph's published words and what makes its element of them."""

    start: int
    end: int
    wrap: Callable[[str], Markup]


def all_mentions(mentions: Mentions) -> tuple[Mention, ...]:
    """Every mention of a judgment, in the order of the text, the longer first."""
    kinds = (
        mentions.dates, mentions.amounts, mentions.rates, mentions.statutes, mentions.dockets,
        mentions.record_cites, mentions.contract_cites, mentions.aliases, mentions.references,
    )  # fmt: skip
    return tuple(sorted((m for kind in kinds for m in kind), key=lambda m: (m.start, -m.end)))


def marked(words: str, marks: Iterable[Mark]) -> Markup:
    """The words as HTML with the marks in place.

    Where marks overlap the one that begins first stands, and of two that begin together the
    longer; abutting marks both stand. Without marks this is plain escaping.
    """
    chosen = tuple(_apart(sorted(marks, key=lambda mark: (mark.start, -mark.end))))
    edges = (0, *(edge for mark in chosen for edge in (mark.start, mark.end)), len(words))
    plain = [text(words[a:b]) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    made = [*(mark.wrap(words[mark.start : mark.end]) for mark in chosen), Markup()]
    return joined(piece for pair in zip(plain, made, strict=True) for piece in pair)


def _apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    end = 0
    for mark in marks:
        if mark.start >= end and mark.end > mark.start:
            end = mark.end
            yield mark


def aligned(own: str, published: str) -> Callable[[int], int]:
    """Leads from an offset of the court's words to the same place of the published ones.

    Both are alike but for names that roles have replaced. An offset inside a name, or beyond
    what still agrees, gives -1.
    """
    if own == published:
        return lambda offset: offset
    pieces = tuple(_agreeing(own, published))

    def moved(offset: int) -> int:
        at = (there + offset - here for here, there, size in pieces if 0 <= offset - here <= size)
        return next(at, -1)

    return moved


def _agreeing(own: str, published: str) -> Iterator[tuple[int, int, int]]:
    """Stretches that are the same on both sides: where each begins, and how long it is."""
    here = there = 0
    while here <= len(own) and there <= len(published):
        size = _alike(own, here, published, there)
        yield here, there, size
        skipped = _resumed(own[here + size :], published[there + size :])
        if skipped is None:
            return
        here, there = here + size + skipped[0], there + size + skipped[1]


def _alike(own: str, here: int, published: str, there: int) -> int:
    """How many characters from these places on are the same; whole stretches are compared first."""
    size = 0
    for step in (STRETCH, 1):
        while (ahead := own[here + size : here + size + step]) and (
            ahead == published[there + size : there + size + step]
        ):
            size += len(ahead)
    return size


def _resumed(own: str, published: str) -> tuple[int, int] | None:
    """How much to skip on either side until both say the same again; None if they don't soon."""
    for skipped in range(1, 2 * LONGEST_NAME):
        for left in range(max(0, skipped - LONGEST_NAME), min(skipped, LONGEST_NAME) + 1):
            ahead = own[left : left + AGREE]
            if ahead and published.startswith(ahead, skipped - left):
                return left, skipped - left
    return None


def wrapper(mention: Mention) -> Callable[[str], Markup]:
    """What makes a mention's element of its words; times, sums and links are machine-readable."""
    match mention:
        case DateMention():
            return _date(mention)
        case AmountMention() | RateMention():
            return _data(mention)
        case StatuteMention() | DocketMention():
            return _link(mention.url)
        case Reference():
            return _reference(mention.targets)
        case Alias():
            return _alias(mention)
        case _:
            return _class("rec" if isinstance(mention, RecordCite) else "con")


def _class(name: str) -> Callable[[str], Markup]:
    return lambda words: element("span", words, class_=name)


def _data(mention: AmountMention | RateMention) -> Callable[[str], Markup]:
    if isinstance(mention, RateMention):
        value = f"{number(mention.value)}%"
    else:
        value = f"{mention.currency} {mention.value}"
    return lambda words: element("data", words, value=value)


def _date(mention: DateMention) -> Callable[[str], Markup]:
    if mention.precision is Precision.MASKED or not mention.iso:
        return lambda words: element("span", words, class_="masked")
    return lambda words: moment(words, mention.iso)


def _link(url: str) -> Callable[[str], Markup]:
    if not url:
        return lambda words: element("span", words, class_="law")
    return lambda words: element("a", words, class_="law", href=url)


def _reference(targets: tuple[str, ...]) -> Callable[[str], Markup]:
    if not targets:
        return text
    return lambda words: element("a", words, class_="ref", href=f"#{targets[0]}")


def _alias(mention: Alias) -> Callable[[str], Markup]:
    def wrap(words: str) -> Markup:
        before, name, after = words.partition(mention.name)
        if not name:
            return text(words)
        return joined((text(before), element("dfn", name), text(after)))

    return wrap
