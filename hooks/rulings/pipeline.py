"""The way through: a judgment as received in, everything the machine knows of it out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rulings.articles import find_citations
from rulings.courts import Courts, load_courts
from rulings.data import load
from rulings.draw.caption import read_caption
from rulings.draw.claims import find_awards, find_claims
from rulings.draw.computations import draw_computations
from rulings.draw.references import resolve
from rulings.draw.signature import read_signature
from rulings.draw.timeline import draw_timeline
from rulings.draw.undisputed import find_undisputed
from rulings.extract.aliases import find_aliases
from rulings.extract.amounts import find_amounts
from rulings.extract.contract_cites import contract_cites_among
from rulings.extract.dates import find_dates
from rulings.extract.dockets import find_dockets
from rulings.extract.rates import find_rates
from rulings.extract.record_cites import find_record_cites
from rulings.extract.references import find_references
from rulings.extract.statutes import statutes_among
from rulings.laws import Laws, load_laws
from rulings.model import (
    Form,
    Judgment,
    Mentions,
    Node,
    Normalised,
    Part,
    Source,
)
from rulings.normalise import normalise
from rulings.segment import segment

Readings = tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The tables a judgment is read with: laws, courts, the words that tell kinds of events.

    Reading them takes longer than reading a judgment, so whoever has many judgments loads once.
    """

    laws: Laws
    courts: Courts
    event_patterns: Mapping[str, str]


def load_knowledge() -> Knowledge:
    """The tables of `data/`."""
    kinds = load("event_kinds")
    patterns = {kind: entry["words"] for kind, entry in kinds.items() if entry["words"]}
    return Knowledge(load_laws(), load_courts(), patterns)


def read_judgment(
    source: Source, readings: Readings = (), knowledge: Knowledge | None = None
) -> Judgment:
    """The whole judgment, structured and with everything the machine finds in it.

    `readings` are glyphs that people read (offset into the raw text, reading, evidence). Works
    for any text a source reader accepts: a part that isn't there is named in `missing`.
    """
    known = knowledge or load_knowledge()
    normalised = normalise(source, readings)
    roots = segment(normalised)
    text = normalised.text
    title = _lines(normalised, roots, Part.CAPTION)
    # Copies run names together; where they stand apart again tells them.
    rest = text[_end(roots, Part.CAPTION) :] if source.form in {Form.FLAT, Form.PAGE} else ""
    closing = [words for _, words in _lines(normalised, roots, Part.SIGNATURE)]
    flat = source.form is Form.FLAT
    caption = read_caption(title, text[:_LEAD], rest, close="\n".join(closing), flat=flat)
    mentions = _mentions(text, roots, caption.court, known)
    signature = read_signature(
        closing,
        [words for _, words in _lines(normalised, roots, Part.NOTICE)],
        [words for _, words in title],
    )
    awards = find_awards(roots, text, mentions, caption)
    judgment = Judgment(
        source=source,
        normalised=normalised,
        roots=roots,
        caption=caption,
        signature=signature,
        mentions=mentions,
        claims=find_claims(roots, text, mentions, caption, awards),
        awards=awards,
        undisputed=find_undisputed(roots, text, mentions),
        timeline=draw_timeline(
            roots, text, mentions, caption, signature, kinds=known.event_patterns
        ),
        computations=draw_computations(roots, text),
        missing=(),
    )
    return replace(judgment, missing=_missing(judgment))


_LEAD = 1200  # characters at the start in which court and docket must stand if anywhere


def _lines(normalised: Normalised, roots: tuple[Node, ...], part: Part) -> list[tuple[Node, str]]:
    nodes = (node for root in roots if root.part is part for node in root.walk())
    return [(n, normalised.text[n.span.start : n.span.end].strip()) for n in nodes]


def _end(roots: tuple[Node, ...], part: Part) -> int:
    ends = (node.span.end for root in roots if root.part is part for node in root.walk())
    return max(ends, default=0)


def _mentions(text: str, roots: tuple[Node, ...], court: str, known: Knowledge) -> Mentions:
    citations = tuple(find_citations(text, known.laws))
    return Mentions(
        dates=find_dates(text),
        amounts=find_amounts(text),
        rates=find_rates(text),
        statutes=statutes_among(citations, known.laws),
        dockets=find_dockets(text, court, known.courts),
        record_cites=find_record_cites(text),
        contract_cites=contract_cites_among(citations),
        aliases=find_aliases(text),
        references=resolve(find_references(text), roots, text),
    )


def _missing(judgment: Judgment) -> tuple[str, ...]:
    """What a judgment has and this text lacks: by name, for the page's status and the check."""
    parts = {root.part for root in judgment.roots}
    found = {
        "court": judgment.caption.court,
        "docket": judgment.caption.docket,
        "parties": judgment.caption.parties,
        "operative part": Part.ORDER in parts,
        "reasons": Part.REASONS in parts or Part.FACTS in parts,
        "date": judgment.signature.decided,
        "judges": judgment.signature.judges,
    }
    return tuple(name for name, value in found.items() if not value)
