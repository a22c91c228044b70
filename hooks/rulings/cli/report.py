"""Findings as lines for a terminal, where a Han character takes two columns."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from unicodedata import east_asian_width

from rulings.cli.finding import Finding

COUNTS = (
    ("paragraphs", "para"),
    ("order_items", "order"),
    ("undisputed", "undisputed"),
    ("dates", "dates"),
    ("amounts", "sums"),
    ("statutes", "statutes"),
)
FOUND = ("court", "docket", "decided")


def line(finding: Finding) -> str:
    """Name, form, status, court, docket, date, counts, repairs, problems."""
    name = pad(_name(Path(finding.path)), 44)
    if not finding.form:
        return f"{name} {finding.status}"
    identity = (finding.court, finding.docket, finding.decided)
    counts = (f"{word} {getattr(finding, key):<3}" for key, word in COUNTS)
    repairs = sum(count for _, count in finding.repairs)
    cells = (
        name,
        pad(finding.form, 12),
        pad(finding.status, 9),
        pad(" ".join(word or "?" for word in identity), 58),
        *counts,
        f"repairs {repairs:<4}",
        "; ".join(finding.problems) or "-",
    )
    return " ".join(cells)


def _name(path: Path) -> str:
    """A ruling's source is known by its folder."""
    return f"{path.parent.name}/{path.name}" if path.stem == "source" else path.name


def totals(findings: Sequence[Finding]) -> tuple[str, ...]:
    """How many of the files came through, with what found, how fast."""
    read = tuple(finding for finding in findings if finding.form)
    forms = Counter(finding.form for finding in read)
    has = (f"{word} {sum(bool(getattr(f, word)) for f in read)}" for word in FOUND)
    parts = (f"{part} {sum(part in f.parts for f in read)}" for part in ("order", "reasons"))
    complete = sum(finding.status == "complete" for finding in read)
    crashed = sum(finding.status.startswith("error") for finding in findings)
    seconds = sum(finding.seconds for finding in read)
    characters = sum(finding.characters for finding in read)
    came = (
        f"{complete} complete, {len(read) - complete} lack a part,"
        f" {len(findings) - len(read) - crashed} unreadable, {crashed} crashed;"
        f" {sum(finding.lossless for finding in read)} of {len(read)} lossless"
    )
    return (
        "",
        f"{len(findings)} files: {came}",
        "found: " + ", ".join((*has, *parts)),
        "forms: " + ", ".join(f"{form} {count}" for form, count in sorted(forms.items())),
        f"{characters} characters in {seconds:.2f} s of one core",
    )


def pad(text: str, width: int) -> str:
    """The text with blanks up to `width` columns; longer text stays whole."""
    taken = sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
    return text + " " * (width - taken)
