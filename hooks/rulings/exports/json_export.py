"""`ruling.json` and `rulings.json`: the published data, key by key as the schemas have it.

Sums are strings of exact decimals, dates ISO 8601 at their precision, texts in both languages.
The schemas stand in `data/ruling.schema.json` and `data/rulings.schema.json`.
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from rulings.model import (
    Award,
    Claim,
    Computation,
    Event,
    Instance,
    Issue,
    RepairKind,
    Ruling,
    Text,
    UndisputedFact,
)

Json = dict[str, Any]

GLYPHS = (RepairKind.GLYPH, RepairKind.UNREAD)


def ruling_json(ruling: Ruling) -> Json:
    """All the data of one ruling, as written to `rulings/<slug>/ruling.json`."""
    judgment, notes = ruling.judgment, ruling.annotations
    return {
        **_head(ruling),
        "hearing_closed": judgment.caption.hearing_closed or None,
        "claims": [_claim(claim) for claim in ruling.claims],
        "awards": [_award(award) for award in ruling.awards],
        "paragraphs": [
            {"anchor": p.anchor, "marker": p.marker, "voice": p.voice, "zh": p.zh, "en": p.en}
            for p in ruling.paragraphs
        ],
        "undisputed_facts": [_fact(fact) for fact in ruling.undisputed],
        "timeline": [_event(event) for event in ruling.timeline],
        "issues": [_issue(issue) for issue in notes.issues],
        "computations": [_computation(done) for done in ruling.computations],
        "citations": [
            {
                "kind": cited.kind,
                "text": cited.text,
                "target": cited.target,
                "url": cited.url,
                "anchors": list(cited.anchors),
            }
            for cited in ruling.citations
        ],
        "notes": [
            {"kind": note.kind, "anchor": note.anchor, "zh": note.text.zh, "en": note.text.en}
            for note in notes.notes
        ],
        "repairs": list(_repairs(ruling)),
        "history": [_instance(instance) for instance in ruling.identity.instances],
        "source": {"form": judgment.source.form, "sha256": judgment.source.sha256},
        "translation": translation_json(ruling),
    }


def rulings_json(rulings: Iterable[Ruling]) -> list[Json]:
    """One entry a ruling, newest decision first, as written to `rulings.json`."""
    entries = [
        {
            **_head(ruling),
            "data": f"rulings/{ruling.identity.slug}/ruling.json",
            "translation": translation_json(ruling),
        }
        for ruling in rulings
    ]
    return sorted(entries, key=lambda entry: (entry["decided"] or "", entry["slug"]), reverse=True)


def as_text(data: Json | list[Json]) -> str:
    """The data as a file's contents: UTF-8 without escapes, one key a line, stable order."""
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def decimal(value: Decimal) -> str:
    """A sum as an exact decimal without exponent: "5520964", "34184.81"."""
    return f"{value:f}"


def translation_json(ruling: Ruling) -> Json:
    """How far the English goes: paragraphs with words, and how many of them have English."""
    words = [p for p in ruling.paragraphs if p.zh]
    translated = sum(bool(paragraph.en) for paragraph in words)
    status = ruling.translation.status
    return {"status": status, "paragraphs": len(words), "translated": translated}


def _head(ruling: Ruling) -> Json:
    """What identifies a ruling, in both files."""
    identity, judgment = ruling.identity, ruling.judgment
    summary = ruling.annotations.summary
    return {
        "slug": identity.slug,
        "jid": identity.jid,
        "docket": judgment.caption.docket,
        "court": _both(identity.court),
        "decided": judgment.signature.decided or None,
        "title": _both(identity.title),
        "topics": list(identity.topics),
        "summary": _both(summary) if summary else None,
    }


def _both(text: Text) -> Json:
    return {"zh": text.zh, "en": text.en}


def _claim(claim: Claim) -> Json:
    return {
        "party": claim.party,
        "amount": decimal(claim.amount),
        "currency": claim.currency,
        "anchor": claim.anchor,
    }


def _award(award: Award) -> Json:
    return {
        "party": award.party,
        "amount": decimal(award.amount),
        "currency": award.currency,
        "interest_from": award.interest_from or None,
        "anchor": award.anchor,
    }


def _fact(fact: UndisputedFact) -> Json:
    return {
        "number": fact.number,
        "anchor": fact.anchor,
        **_both(fact.text),
        "dates": [mention.iso for mention in fact.dates if mention.iso],
        "record_cites": list(fact.record_cites),
        "relied_on_at": list(fact.relied_on_at),
    }


def _event(event: Event) -> Json:
    return {
        "date": event.date or None,
        "precision": event.precision,
        "kind": event.kind,
        **_both(event.text),
        "anchor": event.anchor,
    }


def _issue(issue: Issue) -> Json:
    return {
        "question": _both(issue.question),
        "holding": _both(issue.holding),
        "reasoning": _both(issue.reasoning),
        "rests_on": list(issue.rests_on),
    }


def _computation(done: Computation) -> Json:
    return {
        "label": _both(done.label),
        "expression": done.expression,
        "inputs": [
            {"name": given.name, "value": decimal(given.value), "anchor": given.anchor}
            for given in done.inputs
        ],
        "stated": decimal(done.stated),
        "computed": decimal(done.computed),
        "agrees": done.agrees,
    }


def _instance(instance: Instance) -> Json:
    return {
        "docket": instance.docket,
        "court": instance.court.zh,
        "decided": instance.decided or None,
        "outcome": _both(instance.outcome),
    }


def _repairs(ruling: Ruling) -> Iterator[Json]:
    """Repairs counted by kind; each glyph apart, with its reading and what proves it."""
    repairs = ruling.judgment.normalised.repairs
    raw = ruling.judgment.source.raw
    for kind, count in Counter(r.kind for r in repairs if r.kind not in GLYPHS).items():
        yield {"kind": kind, "count": count}
    for repair in repairs:
        if repair.kind in GLYPHS:
            char = raw[repair.source.start : repair.source.end]
            read = repair.text if repair.kind is RepairKind.GLYPH else None
            yield {
                "kind": repair.kind,
                "char": char,
                "reading": read,
                "evidence": repair.evidence or None,
            }
