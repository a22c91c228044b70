"""The trees of the five judgments, each line checked by eye against the judgment.

A line holds anchor, kind, voice, marker and the first words of the paragraph, indented by depth.
"""

from pathlib import Path

import pytest

from rulings.normalise import normalise
from rulings.segment import segment
from rulings.sources import read

FIVE = sorted(Path("docs/rulings").glob("*/source.txt"))
GOLDEN = Path("tests/golden")
WORDS = 24


def drawn(path):
    normalised = normalise(read(path))
    for root in segment(normalised):
        for node in root.walk():
            words = (
                normalised.text[node.span.start : node.span.end]
                .strip("\n ")
                .removeprefix(node.marker)
            )
            cells = words.replace("\t", " | ").strip()
            yield f"{'  ' * node.depth}{node.anchor} {node.kind} {node.voice} [{node.marker}] {cells[:WORDS]}".rstrip()


@pytest.mark.parametrize("path", FIVE, ids=lambda p: p.parent.name)
def test_tree(path):
    golden = GOLDEN / f"{path.parent.name}.tree.txt"
    assert list(drawn(path)) == golden.read_text(encoding="utf-8").splitlines()
