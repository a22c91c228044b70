"""Whose articles words name: a law we know, a contract, a law we don't."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rulings.laws import Laws

_LAW_SUFFIX: Final = re.compile(
    r"(?:法|條例|規則|細則|辦法|[準准]則|標準|公約|通則|規程|要點|須知|注意事項|記載事項)\Z"
)
_CONTRACT_SUFFIX: Final = re.compile(
    r"(?:契約書?|合約書?|約定書|協議書?|條款|規章|規約|約款|章程|範本|同意書|切結書|和解書|附約|備忘錄|保單|本約"
    r"|系爭[\u4e00-\u9fff]{1,8}(?:辦法|規則|規範)|(?:契約書?|合約書?)?附件[^，。；、]{0,16}應履行事項)\Z"
)
_NO_LAW: Final = re.compile(
    r"(?:方|作|做|看|想|無|違|不|合|司|立|用|說|辦|依|手|執|非|於|之)法|.{0,2}則|(?:應|不得)記載事項|.*不爭執.*|爭點.*"
)
_EDGE: Final = re.compile(
    r"[，。；：、！？「」『』（）()【】〔〕\s]|依據|依照|依|按|違反|適用|準用|符合|構成|合於|參照|參酌|參之|揆諸|觀諸"
    r"|[亦並且]為|除有|另|應以|修正前|修正後|現行|行為時|當時|所謂|主張|援引|及|與|或|暨|又|惟|爰|本於|基於|就|(?<!關)係|此觀|即|核與|而|則|是"
)
_CONTRACT_EDGE: Final = re.compile(
    rf"{_EDGE.pattern}|之|於|為|照|據|在|從|以|由|未|查|且|該|其|兩造間?"
)
_FIXED: Final = ("系爭", "本契約", "本合約", "本約", "本條款")


class Kind(StrEnum):
    """Whose article it is."""

    LAW = "law"
    CONTRACT = "contract"


@dataclass(frozen=True, slots=True)
class Owner:
    """The law (by its full name) or the contract (as the text calls it) that is cited."""

    kind: Kind
    name: str


def name_in(rest: str, quoted: bool, laws: Laws) -> tuple[str, Kind]:
    """The name `rest` ends in, as written: of a known law, of a contract, of an unknown law."""
    if name := laws.ending(rest):
        return name, Kind.LAW
    if name := _contract(rest, quoted):
        return name, Kind.CONTRACT
    return unknown_law(rest), Kind.LAW


def unknown_law(words: str) -> str:
    """The name of a law we don't know, as far back as no other word begins; empty if there is none."""
    if not _LAW_SUFFIX.search(words):
        return ""
    name = _after_last(_EDGE, words)
    return "" if len(name) < len("商標法") or _NO_LAW.fullmatch(name) else name


def _contract(words: str, quoted: bool) -> str:
    """The contract `words` end in, as the text calls it; empty if they end in none."""
    if not _CONTRACT_SUFFIX.search(words):
        return ""
    if quoted and (opened := max(words.rfind("「"), words.rfind("『"))) >= 0:
        return words[opened + 1 :]
    fixed = max(words.rfind(name) for name in _FIXED)
    if fixed >= 0 and not re.search(r"[，。；：、「」]", words[fixed:]):
        return words[fixed:]
    if annex := re.search(
        r"(?:(?:系爭)?(?:契約書?|合約書?)附件[^，。；、]{0,16})?應履行事項\Z", words
    ):
        return annex[0]
    return _after_last(_CONTRACT_EDGE, words)


def _after_last(edge: re.Pattern[str], words: str) -> str:
    """What of `words` comes after the last edge that leaves anything."""
    start = max((m.end() for m in edge.finditer(words) if m.end() < len(words)), default=0)
    return words[start:]
