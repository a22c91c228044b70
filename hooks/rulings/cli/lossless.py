"""Proves on a finished judgment that nothing of the text was lost on the way."""

from collections.abc import Iterator

from rulings.model import Judgment, Normalised, Span


def losses(judgment: Judgment) -> Iterator[str]:
    """Each way in which the judgment breaks the guarantee; none, if nothing was lost.

    The guarantee, proved here from the values alone: the repairs applied to the raw text give
    the normalised text, every kept character leads back to where it came from, and the tree's
    spans tile the normalised text.
    """
    normalised = judgment.normalised
    raw = judgment.source.raw
    pieces = tuple(_kept(normalised, len(raw)))
    if any(span.start > span.end for span, _ in pieces):
        yield "repairs overlap"
        return
    if _repaired(normalised, raw, pieces) != normalised.text:
        yield "the repairs applied to the text as received don't give the normalised text"
    elif not all(_leads_back(normalised, *piece) for piece in pieces):
        yield "an offset leads to another place of the text as received"
    yield from _untiled(judgment)


def _kept(normalised: Normalised, size: int) -> Iterator[tuple[Span, int]]:
    """The stretches of the raw text between repairs, each with its offset in the normalised."""
    place = offset = 0
    for repair in normalised.repairs:
        yield Span(place, repair.source.start), offset
        offset += repair.source.start - place + len(repair.text)
        place = repair.source.end
    yield Span(place, size), offset


def _repaired(normalised: Normalised, raw: str, pieces: tuple[tuple[Span, int], ...]) -> str:
    texts = (*(repair.text for repair in normalised.repairs), "")
    kept = (raw[span.start : span.end] for span, _ in pieces)
    return "".join(word for both in zip(kept, texts, strict=True) for word in both)


def _leads_back(normalised: Normalised, span: Span, offset: int) -> bool:
    if span.start == span.end:
        return True
    last = span.end - span.start - 1
    first_back = normalised.to_source(offset) == span.start
    return first_back and normalised.to_source(offset + last) == span.end - 1


def _untiled(judgment: Judgment) -> Iterator[str]:
    place = 0
    for node in judgment.nodes():
        if node.span.start != place:
            yield f"{node.anchor} starts at {node.span.start}, the one before ends at {place}"
        place = node.span.end
    if place != len(judgment.normalised.text):
        yield f"the tree ends at {place} of {len(judgment.normalised.text)}"
