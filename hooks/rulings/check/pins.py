"""Pins: whether a statement's paragraph is there, and says what the statement rests on."""

import re
from collections.abc import Iterable, Iterator

from rulings.errors import Problem
from rulings.model import (
    AmountMention,
    DateMention,
    Judgment,
    Node,
    Precision,
    RateMention,
    Voice,
)
from rulings.notation import scan
from rulings.pins import Pin, PinRole

OWN = (Voice.ORDER, Voice.COURT)  # a party's argument is never cited as law
BLANKS = re.compile(r"\s+")


def check_pins(judgment: Judgment, pins: Iterable[Pin], file: str) -> tuple[Problem, ...]:
    """A problem for every pin whose paragraph, words, voice, date or figure isn't there."""
    nodes = {node.anchor: node for node in judgment.nodes()}
    return tuple(
        Problem(file, line, message)
        for pin in pins
        for line, message in _wrong(judgment, nodes.get(pin.anchor), pin)
    )


def _wrong(judgment: Judgment, node: Node | None, pin: Pin) -> Iterator[tuple[int, str]]:
    """What is wrong with one pin, in plain words, and on which line."""
    if node is None:
        yield pin.line, f"unknown anchor {pin.anchor}"
        return
    if pin.quote:
        times = _bare(_own_text(judgment, node)).count(_bare(pin.quote))
        if times != 1:
            found = f"the quote stands {times} times in {pin.anchor}, not once: {pin.quote}"
            yield pin.line, found
    if pin.role is PinRole.HOLDING and node.voice not in OWN:
        found = f"a holding rests on {pin.anchor}, which is {node.voice}, not the court's own words"
        yield pin.line, found
    if pin.role is PinRole.DATE and not _has_date(judgment, node, pin):
        yield pin.said, f"the date {pin.date or 'masked'} doesn't stand in {pin.anchor}"
    if pin.role is PinRole.FIGURE and not _has_figure(judgment, node, pin):
        yield pin.said, f"the figure {pin.value:f} doesn't stand in {pin.anchor}"


def _own_text(judgment: Judgment, node: Node) -> str:
    return judgment.normalised.text[node.span.start : node.span.end]


def _bare(text: str) -> str:
    return BLANKS.sub("", text)


def _has_date(judgment: Judgment, node: Node, pin: Pin) -> bool:
    """The paragraph has the date at this precision or a finer one; or a masked date."""

    def says(mention: DateMention) -> bool:
        if pin.precision is Precision.MASKED:
            return mention.precision is Precision.MASKED and mention.iso == pin.date
        return mention.iso.startswith(pin.date)

    return any(says(m) for m in judgment.mentions.dates if _within(node, m))


def _has_figure(judgment: Judgment, node: Node, pin: Pin) -> bool:
    """The figure is in the quote, in any notation, or is a sum or a rate of the paragraph."""
    if any(f.value == pin.value for token in scan(pin.quote).tokens for f in token.figures):
        return True
    sums: list[AmountMention | RateMention] = [*judgment.mentions.amounts, *judgment.mentions.rates]
    return any(mention.value == pin.value for mention in sums if _within(node, mention))


def _within(node: Node, mention: DateMention | AmountMention | RateMention) -> bool:
    return node.span.start <= mention.start < node.span.end
