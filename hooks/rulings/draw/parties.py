"""The parties of a case and who acts for each, from the names of its caption."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import takewhile

from rulings.draw.entries import Entry, plain_name
from rulings.model import Agent, Party
from rulings.normalise.landmarks import COUNTED, is_agent_label
from rulings.numerals import parse_ordinal

_COMPANY = re.compile(
    r"公司|銀行|事務所|[局處署部會院校]$|政府|大學|基金會|中心|合作社|農會|工會|商號|工程行|企業社|行號|管理委員會|社$|分局|公所|學校|醫院|廟|寺|檢察官$"
    r"|(?i:\b(?:ltd|limited|inc|corp|corporation|company|llc|llp|plc|gmbh|pte)\b)|株式会社|株式會社"
)
_COUNSEL, _DEPUTY = "訴訟代理人", "複代理人"


def parties_of(entries: Iterable[Entry]) -> tuple[Party, ...]:
    """The parties in the order of the caption, each with its agents.

    Who stands under 兼法定代理人 and the like is a party, too, on the side of those he acts for.
    """
    parties: list[Party] = []
    served = range(0)
    last = ""
    for entry in entries:
        again, above, last = entry.label == last, last, entry.label
        kind = _agent_kind(entry.label)
        before, also, _ = entry.label.partition("兼")
        joins = bool(also) and not is_agent_label(before)
        # Not several under one label, who acts for the agent above, a further lawyer after him.
        as_above = again or (
            not joins and (entry.label == _DEPUTY or (entry.label, above) == (_COUNSEL, _DEPUTY))
        )
        if kind and not as_above:
            served = _served(entry.label, parties)
        if kind is None or joins:
            role = (
                entry.label if kind is None else before or (parties[-1].role if parties else "原告")
            )
            name = plain_name(entry.name)
            parties.append(Party(role, name, is_company(entry.name), entry.anchor))
        if kind is None:
            served = range(len(parties) - 1, len(parties))
            continue
        agent = Agent(kind, plain_name(entry.name), "律師" in entry.name, entry.anchor)
        for place in served:
            parties[place] = replace(parties[place], agents=(*parties[place].agents, agent))
    return tuple(parties)


def is_company(name: str) -> bool:
    """Whether a name is of a company, an office or another body, not of a person."""
    return bool(_COMPANY.search(name))


def _agent_kind(label: str) -> str | None:
    """法定代理人, 訴訟代理人 … if the label names somebody who acts for a party."""
    match = re.search(
        r"(?:法定|訴訟|自訴|告訴|複|特別|共同|非訟)?代理人|程序監理人|代表人|輔佐人|管理人|辯護人|監護人|清算人|送達代收人",
        label,
    )
    return match[0] if match else None


def _served(label: str, parties: list[Party]) -> range:
    """Places of the parties an agent acts for: 上二人 the last two, 共同 the last side, else the last."""
    end = len(parties)
    first = end - len(list(takewhile(_beside(parties), reversed(parties))))
    if counted := COUNTED.search(label):
        return range(max(first, end - (parse_ordinal(counted[1]) or 1)), end)
    if "共同" in label and parties:
        # Not those above who have a lawyer of their own.
        without = end - len(list(takewhile(_unserved, reversed(parties[first:]))))
        return range(without if without < end else first, end)
    return range(max(0, end - 1), end)


def _beside(parties: Sequence[Party]) -> Callable[[Party], bool]:
    """Whether a party stands on the side of the last one: nobody acts for both sides."""
    return lambda party: _side(party.role) == _side(parties[-1].role)


def _side(role: str) -> str:
    first = role.split("即", maxsplit=1)[0]
    if re.search("被|相對人|債務人", first):
        return "sued"
    return "sues" if re.search("原告|上訴人|聲請人|抗告人|債權人|自訴人|異議人", first) else first


def _unserved(party: Party) -> bool:
    return not any(agent.lawyer for agent in party.agents)
