"""Citations of numbered articles, 第227條第1項: their grammar, and whose articles they are.

Both laws and contracts are cited so, and a name once said carries over to the articles that
follow. So one walk through the text settles for each citation which law or contract it means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from rulings.courts import NUMERAL
from rulings.laws import Laws, with_aliases
from rulings.numerals import parse_ordinal
from rulings.owners import Kind, Owner, name_in, unknown_law
from rulings.scanning import matches_beside

_N: Final = rf"[{NUMERAL}]{{1,9}}+"
_NUMERALS: Final = re.compile(_N)
# 191-2 is 191之2, as the second figure is the smaller; 5-8 is from 5 to 8.
_ONE: Final = rf"{_N}(?:[.．之]{_N}|[-－–][0-9]{{1,4}}(?![0-9-]))?"
_LIST: Final = rf"{_ONE}(?: ?[、,及與至到~～] ?(?:第 ?)?{_ONE}){{0,12}}"
_SEP: Final = "(?:以及|[、及與或暨和至])"
_PART: Final = "(?:[前中後]半?段|但書|本文|序文)"
_SUB: Final = rf"(?:(?:{_SEP}(?:第 ?)?|第 ?){_LIST} ?[項款目段點句]|{_SEP}?{_PART})"
# 條件, 條約, 條文, 條例, 條款 are words of their own.
_UNIT: Final = r"條(?!約(?!定)|[件文例款紋碼形理])"
# 第226條之一部, 第5條之一定期間: the 一 belongs to what follows; 第191條之2定有明文 is whole.
_BRANCH: Final = rf"(?:之 ?(?P<branch>{_N})(?![部方造種切般人員節]|定(?![有明之，。])))?"
_CITATION: Final = re.compile(
    rf"(?:(?:第 ?){{1,2}}(?P<list>{_LIST}) ?{_UNIT}"
    rf"|(?<![{NUMERAL}第.．])(?P<bare>[0-9０-９]{{1,4}}+(?:之[0-9]{{1,2}}+)?) ?{_UNIT}"
    rf"|(?P<same>同條)(?=第|[前中後]段|但書)"
    rf"|(?:(?<=事項)|(?<=事項」)|(?<=事項之)|(?<=要點)|(?<=須知))第 ?(?P<items>{_LIST}) ?(?P<unit>[點項]))"
    rf"{_BRANCH}(?P<detail>(?:{_SUB}){{0,12}})"
)
_HYPHEN: Final = re.compile("[之－–]")
_SIGNS: Final = re.compile("條|事項|要點|須知")
_WINDOW: Final = 60
_FAR: Final = 600
_CHAIN: Final = re.compile(r"(?:以及|[、，,；及與或暨和至並第\s]){0,4}")
_TAILS: Final = tuple(
    map(
        re.compile,
        (
            r"[（(【〔][^（）()【】〔〕]{1,40}[）)】〕]\Z",
            r"之?「[壹貳一二]、(?:應|不得)記載事項」\Z",
            r"[」』]\Z",
            r"(?<!及)(?:應|不得)記載事項(?:部分)?\Z",
            r"(?:，?其中|部分|之|\s|[亦並復又]?(?:增訂|增列))\Z",
        ),
    )
)
_FAMILY: Final = "應記載及不得記載事項"
_SAME: Final = re.compile(r"[同該](?P<sort>法|條例|規則|辦法|細則|準則)(?P<rules>施行細則)?\Z")
_ACT: Final = re.compile(r"(?:法|條例|憲法增修條文)\Z")
_NAMED_ACT: Final = re.compile(r"([\u4e00-\u9fff]{1,24}?(?:法|條例))第")
# Provisional execution stands in the Code of Civil Procedure, whatever 同法 seems to mean.
_CIVIL: Final = "民事訴訟法"
_PROVISIONAL: Final = re.compile(r"[^。]{0,40}?假執行")
_PROVISIONAL_ARTICLES: Final = frozenset({"389", "390", "391", "392"})
_UNRESOLVED: Final = re.compile(
    r"(?:本|[上前][開揭述]|此|新|舊|修正[前後])(?:之)?(?:(?:施行)?法|條例|規則|辦法|細則|準則|規定)\Z"
)
_ALIAS: Final = re.compile(
    r"[」』]?[（(【〔](?:以下|下)?簡?稱為?[「『]?([^「」『』（）()【】\n，。]{1,20})[」』]?[）)】〕]"
)
_AGREED: Final = re.compile(r"(?:亦|並|既|雖)?(?:所)?約定")
_ENACTED: Final = re.compile(r"(?:亦|則|既|並)?(?:所)?(?:規定|明定|定有|規範)")


@dataclass(frozen=True, slots=True)
class Number:
    """One article of a citation: "227", "436-9", "3.1", and where its words stand."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Citation:
    """One citation, 消保法第12、17條第1項: the owner's name belongs to it where it stands at once
    before. `unit` is 條, or the 點 and 項 of notices; `detail` is what follows it, `words` those
    after the name, figures in Arabic."""

    start: int
    end: int
    owner: Owner
    numbers: tuple[Number, ...]
    unit: str
    detail: str
    words: str


@dataclass(frozen=True, slots=True)
class _State:
    """What a citation without a name may mean: the last owners and where they were cited."""

    last: Owner | None = None
    law: Owner | None = None
    contract: Owner | None = None
    article: str = ""  # the last one cited, for 同條
    end: int = 0  # of the last citation
    line: int = -1  # start of its paragraph
    law_line: int = -1
    act: Owner | None = None  # the last law that is no regulation: what 同法 means

    def after(self, cite: Citation, line: int) -> "_State":
        article = cite.numbers[-1].text
        told = replace(self, last=cite.owner, article=article, end=cite.end, line=line)
        if cite.owner.kind is Kind.CONTRACT:
            return replace(told, contract=cite.owner)
        act = cite.owner if _ACT.search(cite.owner.name) else self.act
        return replace(told, law=cite.owner, law_line=line, act=act)


def find_citations(text: str, laws: Laws) -> Iterator[Citation]:
    """All citations of articles in a normalised text whose owner can be told, in order.

    A bare 第N條 belongs to what was cited last in its paragraph, and 同法 to the last law before
    it. 本法, 前條, 上開條文 point at a text that is quoted or paraphrased: they are left out.
    """
    known = with_aliases(laws, law_aliases(text, laws))
    state = _State()
    for line, match in matches_beside(_SIGNS, _CITATION, text):
        found = _owner(text, match, line, state, known)
        if found:
            cite = _citation(match, *found, state.article)
            state = state.after(cite, line)
            yield cite


def law_aliases(text: str, laws: Laws) -> dict[str, str]:
    """The abbreviations of laws the text defines, （下稱消保法）: short name to full name."""
    aliases: dict[str, str] = {}
    for match in _ALIAS.finditer(text):
        words = text[max(0, match.start() - _WINDOW) : match.start()]
        name = laws.ending(words) or unknown_law(words)
        if name and match[1] not in laws.by_name:
            aliases[match[1]] = laws.named(name).name
    return aliases


def arabic(words: str) -> str:
    """`words` without blanks and with their figures in Arabic: 第一項前段 as 第1項前段."""
    return _NUMERALS.sub(lambda m: str(parse_ordinal(m[0]) or m[0]), "".join(words.split()))


def _citation(match: re.Match[str], start: int, owner: Owner, last: str) -> Citation:
    detail = re.sub(rf"\A{_SEP}", "", arabic(match["detail"]))
    numbers = tuple(_numbers(match))
    words = arabic(match[0])
    if match["same"]:
        numbers = (Number(last, *match.span()),)
        words = f"第{last}條{detail}"
    return Citation(start, match.end(), owner, numbers, match["unit"] or "條", detail, words)


def _numbers(match: re.Match[str]) -> Iterator[Number]:
    """The articles of 第12、17條之1: the branch and what follows belong to the last."""
    group = next(name for name in ("list", "bare", "items", "same") if match[name])
    found = list(re.finditer(_ONE, match[group]))
    for one in found:
        branch = f"-{arabic(match['branch'])}" if one is found[-1] and match["branch"] else ""
        end = match.end() if one is found[-1] else match.start(group) + one.end()
        start = match.start(group) + one.start()
        article = _HYPHEN.sub("-", arabic(one[0])).replace("．", ".")
        first, _, last = article.partition("-")
        if last.isdecimal() and "之" not in one[0] and int(last) > int(first):
            yield Number(first, start, start + len(first))
            start, article = start + len(first) + 1, last
        yield Number(article + branch, start, end)


def _owner(
    text: str, match: re.Match[str], line: int, state: _State, laws: Laws
) -> tuple[int, Owner] | None:
    """The owner of a citation and where the citation starts, its name included."""
    at = match.start()
    if state.line == line and _CHAIN.fullmatch(text, state.end, at) and state.last:
        return at, state.last
    words = text[max(line, at - _WINDOW) : at]
    if match["same"]:
        return (at, state.last) if state.last and state.line == line else None
    if _UNRESOLVED.search(words):
        return None
    since = text[max(line, state.end, at - _WINDOW) : at]
    if named := _named(words, state, laws, text[max(line, at - _FAR) : at], since):
        length, owner = named
        if _SAME.search(words) and _is_of_provisional_execution(text, match):
            owner = Owner(Kind.LAW, _CIVIL)
        return at - length, owner
    known = match["list"] and not _SAME.search(words)  # 同法 with nothing before it to mean
    return _carried(text, match, line, state) if known else None


def _is_of_provisional_execution(text: str, match: re.Match[str]) -> bool:
    article = arabic(match["list"] or "")
    return article in _PROVISIONAL_ARTICLES and bool(_PROVISIONAL.match(text, match.end()))


def _named(
    words: str, state: _State, laws: Laws, paragraph: str, since: str
) -> tuple[int, Owner] | None:
    """The owner `words` end in, and how many characters its name takes with all that follows.

    `since` are the words since the last citation.
    """
    rest, quoted = words, False
    for _ in range(5):
        if same := _SAME.search(rest):
            law = _same(same, state, laws, since)
            return (len(words) - same.start(), law) if law else None
        name, kind = name_in(rest, quoted, laws)
        if name:
            length = len(words) - len(rest) + len(name) + _opening(rest, name, quoted)
            return length, Owner(kind, laws.named(name).name if kind is Kind.LAW else name)
        tail = next((found for tail in _TAILS if (found := tail.search(rest))), None)
        if tail and "記載事項" in tail[0] and (owner := _family(paragraph, rest, tail, laws)):
            return len(words) - tail.start(), owner
        if not tail:
            break
        rest, quoted = rest[: tail.start()], tail[0] in "」』"
    return None


def _family(paragraph: str, rest: str, tail: re.Match[str], laws: Laws) -> Owner | None:
    """修正前應記載事項部分第19條 names no regulation: it means the one named last before it."""
    if laws.ending(rest[: tail.start()].rstrip("」』")):
        return None
    at = paragraph.rfind(_FAMILY, 0, len(paragraph) - len(tail[0]))
    name = laws.ending(paragraph[: at + len(_FAMILY)]) if at >= 0 else ""
    return Owner(Kind.LAW, laws.named(name).name) if name else None


def _opening(rest: str, name: str, quoted: bool) -> int:
    """1 where the quotation mark that closes after the name opens right before it."""
    return int(quoted and rest[: -len(name)].endswith(("「", "『")))


def _same(same: re.Match[str], state: _State, laws: Laws, since: str) -> Owner | None:
    """What 同法, 同法施行細則 or 同規則 means: the last one of its sort.

    A law may have been named after the last citation in a way nobody can read: 民事訴訟法第436之23.
    """
    found = _NAMED_ACT.findall(since)
    name = laws.ending(found[-1]) if found else ""
    owner = Owner(Kind.LAW, laws.named(name).name) if name else state.act
    if not _ACT.search(same["sort"]):
        owner = state.law if state.law and state.law.name.endswith(same["sort"]) else None
    if owner and same["rules"]:
        return Owner(Kind.LAW, laws.named(owner.name + same["rules"]).name)
    return owner


def _carried(text: str, match: re.Match[str], line: int, state: _State) -> tuple[int, Owner] | None:
    """The owner of a bare 第N條: 約定 tells a contract, 規定 a law, else the last one cited."""
    at, end = match.span()
    if text[at - 1 : at] in "本前該各":
        return None
    if _AGREED.match(text, end):
        return (at, state.contract) if state.contract else None
    if _ENACTED.match(text, end) and state.law and state.law_line == line:
        return at, state.law
    return (at, state.last) if state.last and state.line == line else None
