"""The whole way through, over text of any kind: never an error, never a word lost."""

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

sys.path.insert(0, str(Path(__file__).parent.parent / "normalise"))
from making import source

from rulings.model import Form
from rulings.pipeline import load_knowledge, read_judgment
from rulings.sources import read

KNOWLEDGE = load_knowledge()
FIVE = sorted(Path("docs/rulings").glob("*/source.txt"))
PIECES = st.sampled_from(
    ["主文\n", "事實及理由\n", "一、", "㈠", "⒈", "(一)", "１", "01 ", "附表一\n", "編號\t金額\n1\t100元\n總計\t100元\n", "「", "」", "。\n", "；", "：", "，", "原告", "被告", "中華民國113年1月2日\n", "法官 某某\n", "5,520,964元", "壹佰\ue372拾元", "一百三十元", "計算式：1＋2＝3", "百分之五", "同年月19日", "111年7月9日下午1時7分", "民法第227條第1項、第226條", "最高法院43年台上字第377號判決", "本院卷第97、297至324頁", "（下稱系爭契約）", "不爭執事項㈡至\uf674", "應給付原告新臺幣", "自民國112年4月1日起", "為兩造所不爭執", "附件�", "\u3000", "\x00", "�", "𠮷", "主文第9項", "兩造不爭執事項：\n"]
)  # fmt: skip


def assert_whole(received):
    judgment = read_judgment(received, (), KNOWLEDGE)
    text = judgment.normalised.text
    assert "".join(text[n.span.start : n.span.end] for n in judgment.nodes()) == text
    anchors = {node.anchor for node in judgment.nodes()}
    used = {e.anchor for e in judgment.timeline} | {c.anchor for c in judgment.computations}
    used |= {a for f in judgment.undisputed for a in (f.anchor, *f.relied_on_at)}
    used |= {t for r in judgment.mentions.references for t in r.targets}
    used |= {x.anchor for x in (*judgment.claims, *judgment.awards)}
    assert used <= anchors


@given(st.lists(PIECES, max_size=60).map("".join), st.sampled_from(list(Form)))
@settings(max_examples=300, deadline=None)
def test_pieces_in_any_order(raw, form):
    assert_whole(source(raw, form))


@pytest.mark.parametrize("path", FIVE, ids=lambda p: p.parent.name)
@pytest.mark.parametrize("form", list(Form), ids=str)
def test_a_judgment_cut_and_shuffled(path, form):
    """Chunks of a real judgment in another order, read as every form."""
    raw = read(path).raw
    dice = random.Random(f"{path.parent.name} {form}")  # noqa: S311
    cuts = sorted(dice.sample(range(len(raw)), 12))
    chunks = [raw[a:b] for a, b in zip([0, *cuts], [*cuts, len(raw)], strict=True)]
    dice.shuffle(chunks)
    assert_whole(source("".join(chunks), form))


WITHOUT_BREAKS = {
    "blanks gone": lambda text: "".join(text.split()),
    "a blank for each break": lambda text: text.replace("\n", " "),
    "breaks gone, blanks kept": lambda text: text.replace("\n", ""),
    "wide blanks": lambda text: "\u3000".join(text.split()),
}


@pytest.mark.parametrize("way", WITHOUT_BREAKS)
@pytest.mark.parametrize("path", FIVE, ids=lambda p: p.parent.name)
def test_a_judgment_without_a_line_break(path, way):
    judgment = read_judgment(read(path), (), KNOWLEDGE)
    flat = WITHOUT_BREAKS[way](judgment.normalised.text)
    again = read_judgment(source(flat, Form.FLAT), (), KNOWLEDGE)
    assert again.caption.court == judgment.caption.court
    assert again.caption.docket == judgment.caption.docket
    assert again.signature.judges == judgment.signature.judges
    # names that follow each other without a blank can't be told apart, so payees may be fewer
    assert {a.amount for a in again.awards} == {a.amount for a in judgment.awards}
