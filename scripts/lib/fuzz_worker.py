"""One fuzzer, in a process of its own: what libFuzzer makes goes in, and nothing may come of it.

An input's first byte says what it is: the bytes of a file, for the readers, or a list of words
and lines of judgments, one a byte, for the stages behind them.
"""

import hashlib
import sys
from pathlib import Path
from typing import Final

import atheris

with atheris.instrument_imports(include=["rulings"], exclude=["rulings.sources.pdf"]):
    from rulings.cli.lossless import losses
    from rulings.errors import SourceError
    from rulings.model import Form, Judgment, Source, Span
    from rulings.pipeline import load_knowledge, read_judgment
    from rulings.sources import read_bytes

ROOT: Final = Path(__file__).resolve().parents[2]
LONGEST: Final = 192  # bytes of an input: as many words of a text
SECONDS: Final = 10  # for one input
MEGABYTES: Final = 4096  # for one worker
FORMS: Final = tuple(form for form in Form if form is not Form.PDF)
ENCODINGS: Final = ("utf-8", "utf-16", "cp950")

WORDS: Final = (
    "臺灣臺北地方法院民事判決\n", "112年度訴字第7號\n", "原告", "被告", "上訴人", "訴訟代理人", "律師", "主文\n", "事實及理由\n",
    "理由\n", "附表一\n", "附件", "中華民國113年1月2日\n", "法官 ", "書記官 ", "以上正本係照原本作成\n", "一、", "㈠", "⒈", "(一)",
    "１", "壹、", "甲、", "⑴", "①", "01 ", "02 ", "31\n", "第一頁\n", "編號\t金額\n1\t100元\n總計\t100元\n", "│", "─", "┬", "「", "」",
    "『", "（", "）", "。\n", "；", "：", "，", "\n", "\r\n", "\t", " ", "\u3000", "5,520,964元", "壹佰\ue372拾元", "新臺幣", "美金20.5元",
    "一百三十元", "百分之五", "計算式：1＋2＝3", "（20×3＝60）", "÷", "％", "同年月19日", "同日", "7/7-7/19", "1120709", "○年○月○日",
    "111年7月9日下午1時7分", "民法第227條第1項、第226條", "同法第3條之1但書", "最高法院43年台上字第377號判決", "本院卷第97、297至324頁",
    "（下稱系爭契約）", "不爭執事項㈡至\uf674", "應給付原告", "自民國112年4月1日起至清償日止", "為兩造所不爭執", "Acess Key", "https://a.b/c",
    "\ufffd", "\x00", "𠮷", "\u202e", "\u200b", "<pre>", "<td>", "</div>", "&#x4e00;", '{"JFULL":"', '"}', "【裁判字號】 90,訴,7\n", "９", "零",
)  # fmt: skip
KNOWN: Final = load_knowledge()


def lines() -> tuple[str, ...]:
    """Lines of the real judgments, short ones first, to make 255 pieces with the words above."""
    texts = (path.read_text("utf-8") for path in sorted(ROOT.glob("docs/rulings/*/source.txt")))
    found = {line[:60] + "\n" for text in texts for line in text.splitlines() if line.strip()}
    return tuple(sorted(found, key=lambda line: (len(line), line)))[: 255 - len(WORDS)]


PIECES: Final = WORDS + lines()


def one_input(data: bytes) -> None:
    """Reads one input; raises for whatever may not happen."""
    if not data:
        return
    kind, rest = data[0], data[1:]
    if kind % 4 == 0:
        _read(rest)
        return
    text = "".join(PIECES[byte % len(PIECES)] for byte in rest)
    if kind % 4 == 1:
        _read(text.encode(ENCODINGS[kind // 4 % len(ENCODINGS)], "replace"))
    else:
        digest = hashlib.sha256(text.encode()).hexdigest()
        whole = (Span(0, len(text)),)
        _judge(Source(FORMS[kind // 4 % len(FORMS)], text, digest, whole, 0))


def _read(data: bytes) -> None:
    if b"%PDF" in data[:1024]:
        return  # those are opened in a process of their own, too slow to fuzz and limited in time
    try:
        source = read_bytes(data, "any.file")
    except SourceError as error:
        _hold(str(error).startswith("any.file: "), f"an error without the file's name: {error}")
        return
    _judge(source)


def _judge(source: Source) -> None:
    judgment = read_judgment(source, (), KNOWN)
    lost = tuple(losses(judgment))
    anchors = [node.anchor for node in judgment.nodes()]
    _hold(not lost, "; ".join(lost))
    _hold(len(set(anchors)) == len(anchors), "an anchor twice")
    _hold(_named(judgment) <= set(anchors), "an anchor that isn't there")


def _hold(true: bool, otherwise: str) -> None:
    if not true:
        raise AssertionError(otherwise)


def _named(judgment: Judgment) -> set[str]:
    """The anchors that what was drawn from the text rests on."""
    drawn = {event.anchor for event in judgment.timeline} | {
        c.anchor for c in judgment.computations
    }
    sums = {claim.anchor for claim in judgment.claims} | {a.anchor for a in judgment.awards}
    relied = {at for fact in judgment.undisputed for at in (fact.anchor, *fact.relied_on_at)}
    targets = {at for reference in judgment.mentions.references for at in reference.targets}
    return drawn | sums | relied | targets


def main(runs: str, seed: str, findings: str) -> None:
    """Fuzzes `runs` times, from `seed`, keeping what is found in the folder; ends the process."""
    corpus = Path(findings, f"corpus-{seed}")
    corpus.mkdir(parents=True, exist_ok=True)
    limits = (f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}", f"-max_len={LONGEST}")
    told = (f"-runs={runs}", f"-seed={seed}", f"-artifact_prefix={findings}/", "-len_control=20")
    atheris.Setup([sys.argv[0], *limits, *told, str(corpus)], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
