"""What the pipeline made of one raw judgment, in figures and short words."""

import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from rulings import pipeline, sources
from rulings.cli.lossless import losses
from rulings.errors import RulingsError
from rulings.model import Judgment, NodeKind, Part, RepairKind

NOT_WORDS = (NodeKind.HEADING, NodeKind.LINE)


@dataclass(frozen=True, slots=True)
class Finding:
    """`status` is `complete`, `lacks …`, `unreadable: …` or `error: …`. `failed` says that the
    fault is ours: a crash, or lost text. Counts are of mentions, so a date named twice counts
    twice; `repairs` by kind; `seconds` of parsing, reading the file included."""

    path: str
    status: str
    failed: bool = False
    form: str = ""
    court: str = ""
    docket: str = ""
    decided: str = ""
    characters: int = 0
    parts: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    paragraphs: int = 0
    order_items: int = 0
    undisputed: int = 0
    dates: int = 0
    amounts: int = 0
    statutes: int = 0
    dockets: int = 0
    record_cites: int = 0
    references: int = 0
    claims: int = 0
    awards: int = 0
    events: int = 0
    computations: int = 0
    repairs: tuple[tuple[str, int], ...] = ()
    problems: tuple[str, ...] = ()
    lossless: bool = False
    seconds: float = 0.0

    def as_json(self) -> dict[str, object]:
        """The same with keys as named here, repairs as an object."""
        return asdict(self) | {"repairs": dict(self.repairs)}


def examine_all(paths: Sequence[Path]) -> tuple[Finding, ...]:
    """A finding for each file."""
    knowledge = pipeline.load_knowledge()
    return tuple(examine(path, knowledge) for path in paths)


def examine(path: Path, knowledge: pipeline.Knowledge) -> Finding:
    """Runs the pipeline over a file; whatever goes wrong becomes the finding's status."""
    start = time.process_time()
    try:
        judgment = pipeline.read_judgment(sources.read(path), knowledge=knowledge)
        return describe(path, judgment, time.process_time() - start)
    except RulingsError as error:
        return Finding(str(path), f"unreadable: {_oneline(error)}")
    except Exception as error:  # noqa: BLE001 (a crash on one judgment must not hide the others)
        frame = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(frame.filename).name}:{frame.lineno}"
        what = f"{type(error).__name__}: {_oneline(error)}"
        return Finding(str(path), f"error: {what} at {where}", failed=True)


def describe(path: Path, judgment: Judgment, seconds: float) -> Finding:
    """The finding for a judgment that was read."""
    lost = tuple(losses(judgment))
    mentions = judgment.mentions
    nodes = tuple(judgment.nodes())
    missing = ", ".join(judgment.missing)
    return Finding(
        path=str(path),
        status=f"lacks {missing}" if missing else "complete",
        failed=bool(lost),
        form=str(judgment.source.form),
        court=judgment.caption.court,
        docket=judgment.caption.docket,
        decided=judgment.signature.decided or judgment.source.metadata.decided,
        characters=len(judgment.normalised.text),
        parts=tuple(str(root.part) for root in judgment.roots),
        parties=tuple(party.role for party in judgment.caption.parties),
        paragraphs=sum(node.kind not in NOT_WORDS for node in nodes),
        order_items=sum(
            node.part is Part.ORDER and node.kind is NodeKind.PARAGRAPH for node in nodes
        ),
        undisputed=len(judgment.undisputed),
        dates=len(mentions.dates),
        amounts=len(mentions.amounts),
        statutes=len(mentions.statutes),
        dockets=len(mentions.dockets),
        record_cites=len(mentions.record_cites),
        references=len(mentions.references),
        claims=len(judgment.claims),
        awards=len(judgment.awards),
        events=len(judgment.timeline),
        computations=len(judgment.computations),
        repairs=tuple(sorted(Counter(str(r.kind) for r in judgment.normalised.repairs).items())),
        problems=(*lost, *problems(judgment)),
        lossless=not lost,
        seconds=round(seconds, 4),
    )


def problems(judgment: Judgment) -> tuple[str, ...]:
    """What a reader of the page would stumble over."""
    unread = sum(repair.kind is RepairKind.UNREAD for repair in judgment.normalised.repairs)
    astray = sum(not reference.targets for reference in judgment.mentions.references)
    differing = sum(not computation.agrees for computation in judgment.computations)
    counts = Counter(node.anchor for node in judgment.nodes())
    twice = sum(count > 1 for count in counts.values())
    said = (
        (unread, "lost characters not read"),
        (astray, "references not resolved"),
        (differing, "computations that don't agree"),
        (twice, "anchors that stand twice"),
    )
    return tuple(f"{count} {what}" for count, what in said if count)


def _oneline(error: Exception) -> str:
    return " ".join(str(error).split())[:300]
