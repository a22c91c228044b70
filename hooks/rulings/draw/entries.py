"""The names of a caption, each under the label that reaches it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from rulings.model import Node
from rulings.normalise.landmarks import LEAD_IN, is_agent_label, is_half_label, label_length
from rulings.surnames import SURNAMES

# A figure is of an address, unless it numbers the names (1.甲○○) or stands for one (A01, 甲1).
_NUMBERED = re.compile(r"(?:[(（]?[0-9０-９]{1,2}[)）.．、]|[⒈-⒛①-⑳])\s?(?=\D)")
_CODED = re.compile(r"[A-Za-zＡ-Ｚ甲乙丙丁戊己庚辛]{1,2}[0-9０-９]{1,3}")
_HAN_COMPANY = re.compile(r"[\u3400-\u9fff]{2,40}(?:公司|銀行|事務所|基金會|協會|分公司)$")
_RECEIVES = re.compile(r"\s*[（(]送達代收人[^（）()]{0,24}[)）]?$")  # of the last one named
_LAWYER = re.compile(r"[\u3400-\u9fff○]{2,4}?律師")
_LISTED = re.compile(r"[\u3400-\u9fff○]{2,4}(?:律師)?(?:、[\u3400-\u9fff○]{2,4}(?:律師)?)+")
_OFFICE = re.compile(r"(?:本院|[\u4e00-\u9fff]{4,12}法院)?公設辯護人 ?(?=.)")  # 本院公設辯護人甲○○
_LAWYERS = re.compile(rf"(?:{_LAWYER.pattern} ?){{2,20}}")
# In one-line text what is said of somebody may follow the name: （原名甲○○）, 即乙○○之繼承人.
_ONE_NAME = re.compile(
    r"(?!律師|即|兼)[\u3400-\u9fff○]{2,4}?(?:律師|會計師)?(?:即[\u3400-\u9fff○]{2,24}|[（(][^（）()]{1,30}[)）])?"
)
_LONE = re.compile(r"(?<![^ ])([\u3400-\u9fff]) (?=[\u3400-\u9fff](?: |$))")  # 裴 偉
_SPACED_NAME = re.compile(r"(?:[\u3400-\u9fff○] ){1,3}[\u3400-\u9fff○]{1,2}(?:律師)?")  # 曾  琤律師
_MASKED_NAME = re.compile(r"[\u3400-\u9fff]○{1,2}")
_MASKED_NAMES = re.compile(rf"(?:{_MASKED_NAME.pattern}){{2,20}}")
# 甲○○（即乙○○之繼承人）丙○○（即乙○○之繼承人）
_NOTED_NAMES = re.compile(r"(?:[\u3400-\u9fff○]{2,4}[（(][^（）()]{1,40}[)）]){2,20}")
_NOTED_NAME = re.compile(r"[^（）()]+[（(][^（）()]+[)）]")
# Ways to write several names on one line, and how each is taken apart.
_WAYS: tuple[tuple[re.Pattern[str], Callable[[str], list[str]]], ...] = (
    (_LISTED, lambda words: words.split("、")),
    (_NOTED_NAMES, _NOTED_NAME.findall),
    (_SPACED_NAME, lambda words: [words.replace(" ", "")]),
    (_MASKED_NAMES, _MASKED_NAME.findall),
)
_RUN_TOGETHER = re.compile(r"[\u3400-\u9fff]{4,24}")
# A surname and two more characters, what most names are, and no foreign one: 蔡甲乙吳丙丁.
_USUAL_NAME = re.compile(rf"[{SURNAMES}][\u3400-\u9fff]{{2}}(?:律師)?")
_USUAL_NAMES = re.compile(rf"(?:{_USUAL_NAME.pattern}){{2,8}}")
# Somebody, and a company: 甲乙丙丁戊股份有限公司.
_AND_COMPANY = re.compile(
    rf"(?P<one>[{SURNAMES}][\u3400-\u9fff]{{1,2}})(?P<company>[\u3400-\u9fff]{{2,30}}公司)"
)
_ADDRESS = re.compile(
    r"(?:[ \u3000]|(?<=[)）])|(?=住[\u4e00-\u9fff○]{2}[縣市]))(?:[原現]?[住設居]|設?籍[設於]?|應?送達|統一編號|身分證).*$"
    r"|[ \u3000][\u4e00-\u9fff○]{2,3}[縣市][\u4e00-\u9fff○]{1,5}[區鄉鎮市村里路街].*$|[ \u3000]?兼送達代收人$|[ \u3000][0-9０-９一二三四五六七八九十之]{1,6}號.*$"
    r"|(?:^|[ \u3000]*)[（(]?(?:真實)?(?:姓名|年籍|住[址所居]|地址)[^，。]{0,16}詳卷內?[）)]?$"
)
_NOT_A_NAME = re.compile(
    r"[0-9０-９]|(?:^|[0-9０-９○一二三四五六七八九十])號$|樓$|^[^一-鿿A-Za-z]*$|^[(（].*[)）]$"
)
_TAILS = frozenset({"人", "公司", "限公司", "律師", "會"})
_LATIN_END, _SMALL = re.compile("[A-Za-z]$"), re.compile("[a-z]")  # Unlimi｜ted Company
# The beginning of a label behind a name, its end on the next line: 試作公司兼 法 定｜代 理 人 甲○○.
_BEGUN = re.compile(r"(?<=.)兼 ?法 ?定$")
_OPEN = re.compile(r"[（(][^）)]*$")
_CLOSES = re.compile(r"[^（(]*[）)]")
_LONGEST = 120  # characters of a name with its note
_BLANK = re.compile(r"[ \u3000\xa0]+")


@dataclass(frozen=True, slots=True)
class Entry:
    """A name of the caption under its label, in the order of the text."""

    label: str
    name: str
    anchor: str


def read_entries(
    lines: Sequence[tuple[Node, str]], body: str = "", *, flat: bool = False
) -> list[Entry]:
    """The names of the caption, each under the label that reaches it.

    A label may fill a line alone and go on in the next (上訴人／即被上訴人 某某, 兼上四人 某某／訴訟代理人).
    """
    entries: list[Entry] = []
    label = pending = ""
    for node, text in _whole_labels(lines):
        if LEAD_IN.match(text):
            break
        found, name = _split(text)
        if found and is_agent_label(pending):
            pending = ""  # nobody stands beside it: 送達代收人
        begun = "兼法定" if _BEGUN.search(name) else ""
        name = _BEGUN.sub("", name)
        name = _ADDRESS.sub("", _NUMBERED.sub("", name, 1) if _NUMBERED.match(name) else name)
        if found and entries and not pending and _continues_label(entries[-1], found):
            label = entries[-1].label + found
            entries[-1] = replace(entries[-1], label=label)
            entries.extend(_named(label, name, node.anchor, body, flat))
        elif found and not name:
            pending += found
        elif found or (name and (label or pending) and _is_name(name)):
            label = pending + found if found else (pending or label)
            pending = begun
            entries.extend(_named(label, name, node.anchor, body, flat))
    return entries


def _named(label: str, name: str, anchor: str, body: str, flat: bool) -> Iterator[Entry]:
    if name and _is_name(name):
        yield from (Entry(label, one, anchor) for one in _names(name, body, flat))


def _whole_labels(lines: Sequence[tuple[Node, str]]) -> Iterator[tuple[Node, str]]:
    """The lines, a label that a line cut inside a word in one with its end (上訴人即附／帶被上訴人 某某)."""
    begun = ""
    following = (*(text for _, text in lines[1:]), "")
    for (node, text), after in zip(lines, following, strict=False):
        whole = begun + text
        cut = label_length(whole) < len(whole) < label_length(whole + after)
        # A name, or a note beside it, that a line cut: …之遺產管理／人, （原名：某某有限／公司）.
        cut = (
            cut
            or after in _TAILS
            or bool(_LATIN_END.search(whole) and _SMALL.match(after))
            or (bool(_OPEN.search(whole)) and bool(_CLOSES.match(after)))
        )
        cut = cut and len(whole) < _LONGEST
        begun = whole if cut else ""
        if not cut:
            yield node, whole


def _is_name(words: str) -> bool:
    plain = plain_name(words) or words  # a note's figures are no address: （民國113年1月26日委任）
    return bool(_CODED.fullmatch(plain)) or not _NOT_A_NAME.search(plain)


def _names(words: str, body: str, flat: bool) -> Sequence[str]:
    """The names under one label on one line: a list, lawyers run together, in flat text blanks
    between."""
    words = _RECEIVES.sub("", words)
    words = _OFFICE.sub("", re.sub(" (律師|會計師)", r"\1", words), 1)
    if lawyers := _LAWYERS.fullmatch(words):
        return _LAWYER.findall(lawyers[0])
    for way, names_in in _WAYS:
        if way.fullmatch(words):
            return names_in(words)
    names = _BLANK.split(_LONE.sub(r"\1", words) if flat else words)
    if not flat or not all(_ONE_NAME.fullmatch(n) or _HAN_COMPANY.search(n) for n in names):
        return _told_apart(words, body)
    return [one for name in names for one in _and_company(name, body)]


def _told_apart(words: str, body: str) -> Sequence[str]:
    """Names that nothing separates, if there is one way only to cut them into the fewest that the
    body has each by itself; failing that, if each is what most names are."""
    if _HAN_COMPANY.search(words):
        return _and_company(words, body)
    if not body or not _RUN_TOGETHER.fullmatch(words) or words in body:
        return [words]
    ways: list[list[list[str]]] = [[[]]]  # by how much of the words is cut
    for end in range(1, len(words) + 1):
        parts = ((start, words[start:end]) for start in range(max(0, end - 4), end - 1))
        ways.append([[*way, part] for start, part in parts if part in body for way in ways[start]])
    fewest = min(map(len, ways[-1]), default=0)
    best = [way for way in ways[-1] if len(way) == fewest]
    if len(best) == 1:
        return best[0]
    return _USUAL_NAME.findall(words) if _USUAL_NAMES.fullmatch(words) else [words]


def _and_company(name: str, body: str) -> Sequence[str]:
    """Somebody and the company named after them, if the body names each by itself."""
    both = _AND_COMPANY.fullmatch(name)
    if not both or not body or name in body:
        return [name]
    named = (re.search(f"(?:告|人|、|及|與){re.escape(one)}", body) for one in both.groups())
    return both.groups() if all(named) else [name]


def _continues_label(entry: Entry, found: str) -> bool:
    """One label over two lines, names beside both: 兼上四人 丙○○／訴訟代理人, 上一人 丙○○／複代理人 丁○○."""
    begun = entry.label.startswith("兼") or is_half_label(entry.label)
    return begun and not is_agent_label(entry.label) and is_agent_label(found)


def _split(text: str) -> tuple[str, str]:
    """A line into label and name, either may be empty."""
    text = text.strip()
    length = label_length(text)
    return _BLANK.sub("", text[:length]), _BLANK.sub(" ", text[length:].strip())


def plain_name(name: str) -> str:
    """A name without the note in brackets behind it: 甲○○（兼送達代收人）."""
    return re.sub(r"[(（][^)）]*[)）]$", "", name).strip()
