"""The caption read: court, docket, every party with its role and those who act for it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from rulings.courts import normalise_docket
from rulings.extract.dates import find_dates
from rulings.model import Agent, Caption, Node, Party
from rulings.normalise.landmarks import (
    COUNTED,
    LEAD_IN,
    is_agent_label,
    is_half_label,
    label_length,
)
from rulings.numerals import parse_ordinal

_COURT = re.compile(
    r"((?:臺灣|台灣|福建|智慧|最高|臺北|台北|臺中|台中|高雄)[^\s，。（(]{0,14}?法院(?:[^\s，。0-9]{2,4}分院)?(?:[^\s，。0-9]{2,4}簡易庭)?|憲法法庭)"
)
_DOCUMENT = re.compile(
    r"(?:民事|刑事|行政)?(?:小額|簡易|訴訟)*(?:民事)?(?:判決|裁定)|支付命令|宣示判決筆錄|和解筆錄|調解筆錄"
)
_DOCKET = re.compile(
    r"[0-9０-９一二三四五六七八九十○〇零]{2,7}\s?年\s?度?\s?[^\s0-9，。年號（(]{1,12}?(?:\([^)]{1,3}\))?字?\s?第\s?[0-9０-９一二三四五六七八九十百千○〇零]{1,9}\s?號"
)
_CLOSED = re.compile(r"言詞辯論終結|辯論終結")
_CAUSE = re.compile(
    r"(?:間|因)(?:因)?(?:被告等?)?(?:[0-9]{2,3}年度?[^，。]{1,8}字第[0-9]{1,6}號)?([^，。間]{2,30}?)(?:事件|案件)"
)
_COMPANY = re.compile(
    r"公司|銀行|事務所|[局處署部會院校]$|政府|大學|基金會|中心|合作社|農會|工會|商號|工程行|企業社|行號|管理委員會|社$|分局|公所|學校|醫院|廟|寺|檢察官$"
    r"|(?i:\b(?:ltd|limited|inc|corp|corporation|company|llc|llp|plc|gmbh|pte)\b)|株式会社|株式會社"
)
# A figure is of an address, unless it numbers the names (1.甲○○) or stands for one (A01, 甲1).
_NUMBERED = re.compile(r"(?:[(（]?[0-9０-９]{1,2}[)）.．、]|[⒈-⒛①-⑳])\s?(?=\D)")
_CODED = re.compile(r"[A-Za-z甲乙丙丁戊己庚辛]{1,2}[0-9]{1,3}")
_HAN_COMPANY = re.compile(r"[\u3400-\u9fff]{2,}(?:公司|銀行|事務所|基金會|協會|分公司)$")
_LAWYER = re.compile(r"[\u3400-\u9fff○]{2,4}?律師")
_LAWYERS = re.compile(rf"(?:{_LAWYER.pattern}){{2,20}}")
_ONE_NAME = re.compile(r"(?!律師|即|兼)[\u3400-\u9fff○]{2,4}(?:律師)?")
_SPACED_NAME = re.compile(r"(?:[\u3400-\u9fff○] ){1,3}[\u3400-\u9fff○]{1,2}(?:律師)?")  # 曾  琤律師
_MASKED_NAME = re.compile(r"[\u3400-\u9fff]○{1,2}")
_MASKED_NAMES = re.compile(rf"(?:{_MASKED_NAME.pattern}){{2,20}}")
_RUN_TOGETHER = re.compile(r"[\u3400-\u9fff]{4,24}")
_ADDRESS = re.compile(
    r"[ \u3000](?:住|設|居|送達|統一編號|身分證).*$"
    r"|(?:^|[ \u3000]*)[（(]?(?:真實)?(?:姓名|年籍|住[址所居]|地址)[^，。]{0,16}詳卷內?[）)]?$"
)
_NOT_A_NAME = re.compile(r"[0-9０-９]|[號樓]$|^[^一-鿿A-Za-z]*$|^[(（].*[)）]$")
_BLANK = re.compile(r"[ \u3000\xa0]+")
_TITLES = 5  # lines that may hold the title, a site's own included


@dataclass(frozen=True, slots=True)
class _Entry:
    """A name of the caption under its label, in the order of the text."""

    label: str
    name: str
    anchor: str


def read_caption(lines: Sequence[tuple[Node, str]], lead: str = "", body: str = "") -> Caption:
    """The caption of `lines` (node and words); `lead` is text to look in where they fall short.

    `body` is what follows if the text came without line breaks, else empty: there a blank may
    stand between two names, or nothing, and then the body has them apart. Anything not found is
    an empty string; nothing is guessed.
    """
    words = [text for _, text in lines]
    head = " ".join(words[:3])
    whole = " ".join(words)
    # Where there is no operative part, the sentence opens the body.
    sentences = (*reversed(words), *lead.splitlines())
    sentence = next((text for text in sentences if LEAD_IN.match(text)), "")
    squeezed = _BLANK.sub("", head)
    titles = _BLANK.sub("", " ".join(words[:_TITLES]))
    docket = _docket(titles) or _docket(whole + lead)
    return Caption(
        # Line by line first: what a site has put above the title is no part of the court's name.
        court=_first(_COURT, *(_BLANK.sub("", text) for text in words[:3]), squeezed, whole, lead),
        document=_first(_DOCUMENT, squeezed),
        docket=normalise_docket(docket) if docket else "",
        parties=_parties(_entries(lines, body)),
        cause=_cause(sentence),
        hearing_closed=_hearing_closed(sentence),
    )


def _docket(text: str) -> str:
    """The first docket; one with 年度 before one without, as sites put above the title."""
    found = [match[0] for match in _DOCKET.finditer(text)]
    return next((one for one in found if "年度" in _BLANK.sub("", one)), "".join(found[:1]))


def _first(pattern: re.Pattern[str], *texts: str) -> str:
    found = (pattern.search(text) for text in texts)
    return next((match[0] for match in found if match), "")


def _cause(sentence: str) -> str:
    match = _CAUSE.search(sentence)
    return match[1] if match else ""


def _hearing_closed(sentence: str) -> str:
    closed = _CLOSED.search(sentence)
    if not closed:
        return ""
    dates = [d for d in find_dates(sentence) if d.end <= closed.start()]
    return dates[-1].iso if dates else ""


def _entries(lines: Sequence[tuple[Node, str]], body: str) -> list[_Entry]:
    """The names of the caption, each under the label that reaches it.

    A label may fill a line alone and go on in the next (上訴人／即被上訴人 某某, 兼上四人 某某／訴訟代理人).
    """
    entries: list[_Entry] = []
    label = pending = ""
    for node, text in _whole_labels(lines):
        if LEAD_IN.match(text):
            break
        found, name = _split(text)
        name = _ADDRESS.sub("", _NUMBERED.sub("", name, 1) if _NUMBERED.match(name) else name)
        if found and entries and not pending and _continues_label(entries[-1], found):
            label = entries[-1].label + found
            entries[-1] = replace(entries[-1], label=label)
            entries.extend(_named(label, name, node.anchor, body))
        elif found and not name:
            pending += found
        elif found or (name and (label or pending) and _is_name(name)):
            label = pending + found if found else (pending or label)
            pending = ""
            entries.extend(_named(label, name, node.anchor, body))
    return entries


def _named(label: str, name: str, anchor: str, body: str) -> Iterator[_Entry]:
    if name and _is_name(name):
        yield from (_Entry(label, one, anchor) for one in _names(name, body))


def _whole_labels(lines: Sequence[tuple[Node, str]]) -> Iterator[tuple[Node, str]]:
    """The lines, a label that a line cut inside a word in one with its end (上訴人即附／帶被上訴人 某某)."""
    begun = ""
    following = (*(text for _, text in lines[1:]), "")
    for (node, text), after in zip(lines, following, strict=False):
        whole = begun + text
        cut = label_length(whole) < len(whole) < label_length(whole + after)
        begun = whole if cut else ""
        if not cut:
            yield node, whole


def _is_name(words: str) -> bool:
    return bool(_CODED.fullmatch(words)) or not _NOT_A_NAME.search(words)


def _names(words: str, body: str) -> Sequence[str]:
    """The names under one label on one line: lawyers run together, in flat text blanks between."""
    words = words.replace(" 律師", "律師")
    if lawyers := _LAWYERS.fullmatch(words):
        return _LAWYER.findall(lawyers[0])
    if _SPACED_NAME.fullmatch(words):
        return [words.replace(" ", "")]
    if _MASKED_NAMES.fullmatch(words):
        return _MASKED_NAME.findall(words)
    names = _BLANK.split(words)
    if not body or not all(_ONE_NAME.fullmatch(n) or _HAN_COMPANY.search(n) for n in names):
        return _told_apart(words, body)
    return names


def _told_apart(words: str, body: str) -> Sequence[str]:
    """Names that nothing separates, if there is one way only to cut them into the fewest that the
    body has each by itself."""
    if not body or not _RUN_TOGETHER.fullmatch(words) or words in body:
        return [words]
    ways: list[list[list[str]]] = [[[]]]  # by how much of the words is cut
    for end in range(1, len(words) + 1):
        parts = ((start, words[start:end]) for start in range(max(0, end - 4), end - 1))
        ways.append([[*way, part] for start, part in parts if part in body for way in ways[start]])
    fewest = min(map(len, ways[-1]), default=0)
    best = [way for way in ways[-1] if len(way) == fewest]
    return best[0] if len(best) == 1 else [words]


def _continues_label(entry: _Entry, found: str) -> bool:
    """One label over two lines, names beside both: 兼上四人 丙○○／訴訟代理人, 上一人 丙○○／複代理人 丁○○."""
    begun = entry.label.startswith("兼") or is_half_label(entry.label)
    return begun and not is_agent_label(entry.label) and is_agent_label(found)


def _split(text: str) -> tuple[str, str]:
    """A line into label and name, either may be empty."""
    text = text.strip()
    length = label_length(text)
    return _BLANK.sub("", text[:length]), _BLANK.sub(" ", text[length:].strip())


def _parties(entries: list[_Entry]) -> tuple[Party, ...]:
    parties: list[Party] = []
    served = range(0)
    last = ""
    for entry in entries:
        again, last = entry.label == last, entry.label
        kind = _agent_kind(entry.label)
        if kind is None:
            parties.append(
                Party(entry.label, _plain(entry.name), _is_company(entry.name), entry.anchor)
            )
            served = range(len(parties) - 1, len(parties))
            continue
        if entry.label.startswith("兼") or "兼" in entry.label[:4]:
            role = parties[-1].role if parties else "原告"
            role = entry.label.split("兼")[0] or role
            # Both parents of a child stand under one 兼法定代理人.
            served = served if again else _served(entry.label, parties)
            parties.append(Party(role, _plain(entry.name), _is_company(entry.name), entry.anchor))
        elif entry.label != "複代理人":  # who acts for those the agent above acts for
            served = _served(entry.label, parties)
        agent = Agent(kind, _plain(entry.name), "律師" in entry.name, entry.anchor)
        for place in served:
            parties[place] = replace(parties[place], agents=(*parties[place].agents, agent))
    return tuple(parties)


def _agent_kind(label: str) -> str | None:
    """法定代理人, 訴訟代理人 … if the label names somebody who acts for a party."""
    match = re.search(
        r"(?:法定|訴訟|自訴|告訴|複|特別|共同)?代理人|代表人|輔佐人|管理人|辯護人|監護人|清算人",
        label,
    )
    return match[0] if match else None


def _served(label: str, parties: list[Party]) -> range:
    """Places of the parties an agent acts for: 上二人 the last two, 共同 the last side, else the last."""
    if counted := COUNTED.search(label):
        return range(max(0, len(parties) - (parse_ordinal(counted[1]) or 1)), len(parties))
    if "共同" in label and parties:
        first = next(
            (i for i in range(len(parties) - 1, -1, -1) if parties[i].role != parties[-1].role), -1
        )
        return range(first + 1, len(parties))
    return range(max(0, len(parties) - 1), len(parties))


def _plain(name: str) -> str:
    return re.sub(r"[(（][^)）]*[)）]$", "", name).strip()


def _is_company(name: str) -> bool:
    return bool(_COMPANY.search(name))
