"""Who of a caption is a natural person, and the role each would be shown by."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rulings.model import Agent, Caption, Party, Person, Text
from rulings.roles import ROLES

_PARTY = ("當事人", "Party")
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_LETTERS = "ABCDEFGHIJ"
_MASK = re.compile("[○〇ＯO0０*＊Ｘ×◯]")
_TRADING = re.compile(r"([^即]{2,5})即([^即]{2,})")


@dataclass(slots=True)
class _Cast:
    """The people so far: a name has one role, a role one name."""

    people: dict[str, Person] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, name: str, zh: str, en: str, *, note: Text, numbered: bool) -> None:
        """Give `name` the role, told apart by a letter from others in the same one."""
        if name in self.people or not name or _MASK.search(name):
            return
        place = self.counts[zh]
        self.counts[zh] += 1
        stem, letter = _counter(place) if numbered or place else ("", "")
        role = Text(f"{zh}{stem}{note.zh}", f"{en}{letter and ' '}{letter}{note.en}")
        self.people[name] = Person((name,), role)


def people_of(caption: Caption) -> tuple[Person, ...]:
    """The natural persons of a caption by role, in its order.

    Companies and lawyers keep their names, what the publisher masked stays masked. A person who
    trades under a name (某甲即某商號) is listed by the name before 即.
    """
    cast = _Cast()
    for party in caption.parties:
        zh, en = role_of(party.role)
        for name in _persons(party):
            cast.add(name, zh, en, note=Text(""), numbered=True)
        for agent in _agents(party.agents):
            _act(cast, agent, party, zh, en)
    return tuple(cast.people.values())


def role_of(label: str) -> tuple[str, str]:
    """The role in both languages that a caption's label begins with: 上訴人即被告 → 上訴人."""
    return next((role for role in ROLES.items() if label.startswith(role[0])), _PARTY)


def _persons(party: Party) -> Iterator[str]:
    if trading := _TRADING.fullmatch(party.name):
        yield trading[1]
    elif not party.company:
        yield party.name


def _agents(agents: Iterable[Agent]) -> Iterator[Agent]:
    return (agent for agent in agents if not agent.lawyer and not agent.name.endswith("律師"))


def _act(cast: _Cast, agent: Agent, party: Party, zh: str, en: str) -> None:
    if agent.kind in {"法定代理人", "代表人", "管理人", "清算人"}:
        kind = Text("代表人", "representative") if party.company else Text(agent.kind, "guardian")
        withheld = Text("（姓名不載）", " (name withheld)")
        who = f"the {en}'s {kind.en}"
        cast.add(agent.name, f"{zh}{kind.zh}", who, note=withheld, numbered=False)
    else:
        lay = Text("（非律師）", " (not a lawyer)")
        cast.add(agent.name, f"{zh}代理人", f"the {en}'s agent", note=lay, numbered=True)


def _counter(place: int) -> tuple[str, str]:
    if place < len(_STEMS):
        return _STEMS[place], _LETTERS[place]
    return str(place + 1), str(place + 1)
