"""Breaks for text that came without any: before headings, labels, markers and the close."""

import re
from collections.abc import Iterator

from rulings.model import Repair, RepairKind, Span
from rulings.normalise.lines import Line

_MARKER = (
    r"[㈠-㈩⒈-⒛⑴-⒇①-⑳\uf65b-\uf674\uf6a2-\uf6b0]|[(（][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、"
    r"|[壹貳參叁肆伍陸柒捌玖拾]{1,2}、|[0-9０-９]{1,2}[、.．](?![0-9])|[甲乙丙丁]、"
)
_BREAK_BEFORE = re.compile(
    rf"(?<=[。：？])(?=(?:{_MARKER})[^、，])"
    rf"|(?<=[方面程序實體事項理由部分要旨論])(?=一、|\uf6b0)"
    r"|(?<=如[下左]：)(?=主文)|(?<=主文)(?=\S)|(?<=。)(?=(?:事實及理由|事實與理由|事實|理由(?:要領)?)[壹一甲\uf6b0])"
    r"|(?<=。)(?=中華民國[0-9零一二三四五六七八九十○]{1,5}年)|(?<=日)(?=(?:臺灣.{2,10})?民事(?:第[一二三四五六七八九十]{1,3}|簡易)?庭)"
    r"|(?<=[^，。])(?=以上正本)|(?<=[日\S])(?=(?:法院)?書記官)|(?<=號)(?=原告|上訴人|聲請人|抗告人)"
    r"|(?=(?:法定代理人|訴訟代理人|複代理人))|(?=上列當事人)|(?<=事實及理由)(?=[壹一甲\uf6b0])"
)
_CAPTION_ONLY = re.compile(
    r"(?<=判決|裁定)(?=[0-9]{2,3}年度)|(?<=[^即兼反訴])(?=被告|被上訴人|相對人)"
)
_OPERATIVE_END = re.compile(r"(?<=。)(?=[^」）])")


def split_flat(content: tuple[Line, ...]) -> Iterator[Repair]:
    """A SPLIT repair at every place where a paragraph must start; nothing else is touched."""
    for line in content:
        text, base = line.text, line.body_start
        order = text.find("主文")
        reasons = (
            re.search("事實及理由|事實與理由|事實|理由", text[order + 2 :]) if order >= 0 else None
        )
        reasons_at = order + 2 + reasons.start() if reasons else order
        lead = text.find("上列當事人")
        places = set()
        for match in _BREAK_BEFORE.finditer(text):
            label = text.startswith(("法定代理人", "訴訟代理人", "複代理人"), match.start())
            if not label or match.start() < lead:
                places.add(match.start())
        places |= {m.start() for m in _CAPTION_ONLY.finditer(text, 0, max(lead, 0))}
        if order >= 0:
            places |= {m.start() for m in _OPERATIVE_END.finditer(text, order, reasons_at)}
        for place in sorted(places - {0, len(text)}):
            yield Repair(RepairKind.SPLIT, Span(base + place, base + place), "\n")
