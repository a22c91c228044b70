"""Undisputed facts, timeline and computations as CSV, for spreadsheets and scripts alike.

RFC 4180 with a header row, every cell in quotation marks, CRLF; UTF-8 with a byte order mark,
without which Excel takes Chinese for Latin letters. The first column is the ruling's slug, so
files of several rulings can be put one below the other.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from rulings.exports.json_export import decimal
from rulings.model import Computation, Ruling, Text

BOM = "\ufeff"
BETWEEN = " "  # values of one cell that holds several; dates and anchors have no blanks
# What a spreadsheet may take for a formula. Full-width signs count: Excel folds them.
_FORMULA = re.compile(r"[ \u3000\ufeff]*[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")

FACTS = (
    *("slug", "number", "anchor", "zh", "en", "dates", "record_cites", "relied_on_at"),
    *("why_zh", "why_en", "by_machine"),
)
EVENTS = ("slug", "date", "precision", "kind", "zh", "en", "anchor", "by_machine")
COMPUTATIONS = (
    *("slug", "anchor", "label_zh", "label_en", "expression", "inputs", "stated", "computed"),
    *("agrees", "currency", "unit", "explanation_zh", "explanation_en", "by_machine"),
)

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A CSV file: its `name`, its `columns`, and what makes its lines of a ruling."""

    name: str
    columns: tuple[str, ...]
    lines: Callable[[Ruling], Iterator[Line]]


def sheets() -> tuple[Sheet, ...]:
    """Every sheet there is."""
    return (
        Sheet("undisputed-facts", FACTS, _facts),
        Sheet("timeline", EVENTS, _events),
        Sheet("computations", COMPUTATIONS, _computations),
    )


def sheet_text(sheet: Sheet, rulings: Iterable[Ruling]) -> str:
    """The file's content: the header and the lines of all `rulings`, in their order."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(sheet.columns)
    for ruling in rulings:
        for line in sheet.lines(ruling):
            writer.writerow(map(harmless, (ruling.identity.slug, *line)))
    return BOM + out.getvalue()


def harmless(cell: str) -> str:
    """The cell with an apostrophe before it where a spreadsheet would take it for a formula.

    A plain number such as -5.20 stays. The rule is OWASP's on CSV injection.
    """
    fit = cell.replace("\0", "\ufffd")  # readers of CSV stop at it
    return f"'{fit}" if _FORMULA.match(fit) and not _NUMBER.fullmatch(fit) else fit


def _facts(ruling: Ruling) -> Iterator[Line]:
    for fact in ruling.undisputed:
        yield (
            str(fact.number),
            fact.anchor,
            *_both(fact.text),
            BETWEEN.join(mention.iso for mention in fact.dates if mention.iso),
            "；".join(fact.record_cites),
            BETWEEN.join(fact.relied_on_at),
            *_both(fact.why),
            _flag(fact.drawn),
        )


def _events(ruling: Ruling) -> Iterator[Line]:
    for event in ruling.timeline:
        yield (
            event.date,
            event.precision,
            event.kind,
            *_both(event.text),
            event.anchor,
            _flag(event.drawn),
        )


def _computations(ruling: Ruling) -> Iterator[Line]:
    for done in ruling.computations:
        yield (
            done.anchor,
            *_both(done.label),
            done.expression,
            _inputs(done),
            decimal(done.stated),
            decimal(done.computed),
            _flag(done.agrees),
            done.currency,
            done.unit,
            *_both(done.explanation),
            _flag(done.drawn),
        )


def _inputs(done: Computation) -> str:
    return "; ".join(f"{i.name}={decimal(i.value)} ({i.anchor})" for i in done.inputs)


def _both(words: Text | None) -> Line:
    return (words.zh, words.en) if words else ("", "")


def _flag(said: bool) -> str:
    return "true" if said else "false"
