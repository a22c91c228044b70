"""What `python -m rulings evaluate` says, and that it always comes to its end."""

import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from rulings.__main__ import main
from rulings.cli import crew, finding
from rulings.cli.lossless import losses
from rulings.cli.report import pad
from rulings.errors import SourceError
from rulings.model import (
    Caption,
    Form,
    Judgment,
    Mentions,
    Node,
    NodeKind,
    Normalised,
    Part,
    Reference,
    Repair,
    RepairKind,
    Signature,
    Source,
    Span,
    Voice,
)

RAW = "01主文\n02被告應給付"
TEXT = "主文\n被告應給付"


def judgment() -> Judgment:
    """An operative part with a gutter, its two numbers removed."""
    gutters = (Repair(RepairKind.GUTTER, Span(0, 2)), Repair(RepairKind.GUTTER, Span(5, 7)))
    item = Node("order-1", Part.ORDER, NodeKind.PARAGRAPH, Voice.ORDER, Span(3, 8))
    heading = Node(
        "order", Part.ORDER, NodeKind.HEADING, Voice.FORMAL, Span(0, 3), children=(item,)
    )
    return Judgment(
        source=Source(Form.PDF_TEXT, RAW, "0" * 64, (Span(0, len(RAW)),)),
        normalised=Normalised(TEXT, gutters, (0, 3), (2, 7)),
        roots=(heading,),
        caption=Caption("臺灣臺北地方法院", "民事判決", "112年度訴字第1號", ()),
        signature=Signature("2024-12-12"),
        mentions=Mentions(references=(Reference(3, 5, "order"),)),
        claims=(),
        awards=(),
        undisputed=(),
        timeline=(),
        computations=(),
        missing=("reasons",),
    )


def test_a_whole_judgment_has_no_losses() -> None:
    assert tuple(losses(judgment())) == ()


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (
            replace(judgment(), normalised=replace(judgment().normalised, repairs=())),
            "the repairs applied to the text as received don't give the normalised text",
        ),
        (
            replace(judgment(), normalised=replace(judgment().normalised, sources=(2, 8))),
            "an offset leads to another place of the text as received",
        ),
        (
            replace(judgment(), roots=(replace(judgment().roots[0], children=()),)),
            "the tree ends at 3 of 8",
        ),
        (
            replace(judgment(), roots=judgment().roots[0].children),
            "order-1 starts at 3, the one before ends at 0",
        ),
        (
            replace(
                judgment(),
                normalised=replace(
                    judgment().normalised,
                    repairs=tuple(reversed(judgment().normalised.repairs)),
                ),
            ),
            "repairs overlap",
        ),
    ],
    ids=["text", "offset", "tail", "gap", "order"],
)
def test_a_loss_is_told(broken: Judgment, said: str) -> None:
    assert tuple(losses(broken)) == (said,)


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipeline that makes of a file what the file's name says."""

    def read(path: Path) -> Judgment:
        if "empty" in path.name:
            raise SourceError(f"{path.name}: empty")
        if "odd" in path.name:
            raise KeyError("第\n十項")
        return judgment()

    monkeypatch.setattr(finding.sources, "read", read)
    monkeypatch.setattr(finding.pipeline, "read_judgment", lambda source, **_: source)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("a.txt", "b/empty.json", "b/odd.HTML", "b/notes.yml"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


@pytest.mark.usefixtures("pipeline")
def test_a_line_a_file_and_totals(folder: Path, capsys) -> None:
    assert main(["evaluate", "--workers", "1", str(folder)]) == 1
    good, empty, odd, _, total, found, *_ = capsys.readouterr().out.splitlines()
    assert good.split()[:6] == [
        "a.txt",
        "pdf-text",
        "lacks",
        "reasons",
        "臺灣臺北地方法院",
        "112年度訴字第1號",
    ]
    assert "order 1" in good
    assert good.endswith("1 references not resolved")
    assert empty.split(maxsplit=1) == ["empty.json", "unreadable: empty.json: empty"]
    assert odd.split(maxsplit=1)[1].startswith("error: KeyError: '第\\n十項' at test_evaluate.py:")
    assert total == "3 files: 0 complete, 1 lack a part, 1 unreadable, 1 crashed; 1 of 1 lossless"
    assert found == "found: court 1, docket 1, decided 1, order 1, reasons 0"


@pytest.mark.usefixtures("pipeline")
def test_json_is_whole_and_progress_elsewhere(folder: Path, capsys) -> None:
    main(["evaluate", "--json", "--workers", "1", str(folder)])
    said = capsys.readouterr()
    rows = json.loads(said.out)
    assert [row["status"].split(":")[0] for row in rows] == ["lacks reasons", "unreadable", "error"]
    assert rows[0]["repairs"] == {"gutter": 2}
    assert rows[0]["lossless"] is True
    assert "3 of 3" in said.err


@pytest.mark.usefixtures("pipeline")
def test_a_file_that_is_no_judgment_is_no_failure(folder: Path) -> None:
    assert main(["evaluate", "--workers", "1", str(folder / "b" / "empty.json")]) == 0


def test_a_folder_without_judgments_is_told(tmp_path: Path, capsys) -> None:
    assert main(["evaluate", str(tmp_path)]) == 2
    assert "no judgment files" in capsys.readouterr().err


def die_or_name(paths: Sequence[Path]) -> list[str]:
    """The files' names, unless one is to end the process."""
    if any(path.name == "fatal" for path in paths):
        os._exit(1)
    return [path.name for path in paths]


def test_a_file_that_kills_its_process_is_one_line_among_the_others() -> None:
    paths = [Path(name) for name in ("a", "b", "fatal", "c", "fatal")]
    found = list(crew.each(die_or_name, paths, lambda path, why: f"{path}: {why}", workers=2))
    died = "fatal: the process that read it has died"
    assert found == ["a", "b", died, "c", died]


@pytest.mark.parametrize(
    ("text", "padded"), [("訴字", "訴字  "), ("abc", "abc   "), ("太長了的字", "太長了的字")]
)
def test_han_takes_two_columns(text: str, padded: str) -> None:
    assert pad(text, 6) == padded
