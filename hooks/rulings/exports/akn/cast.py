"""Who and what a judgment names: the references of its metadata, and where they stand in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from rulings.exports.akn.elements import Mark
from rulings.exports.identifiers import work
from rulings.model import Agent, Paragraph, Part, Party, Ruling, Text, Voice
from rulings.roles import ROLES, roles_of

EDITORS = "ref-editors"
COURT = "ref-court"
CLERK = "ref-clerk"
VOICES = {
    Voice.ORDER: Text("主文", "operative part"),
    Voice.CLAIMANT: Text("起訴或聲請之一方的主張", "the claimant's argument"),
    Voice.RESPONDENT: Text("他方的抗辯", "the respondent's argument"),
    Voice.AGREED: Text("兩造不爭執", "undisputed between the parties"),
    Voice.COURT: Text("法院的認定", "the court's own words"),
    Voice.FORMAL: Text("程式文字", "formal words"),
}
_TAGS = {"judge": "judge", "clerk": "person", "lawyer": "lawyer"}
_DOCKET = {
    "zho": re.compile(
        r"[0-9０-９一二三四五六七八九十百零〇○]{1,8}年度?[^\s第號]{1,16}第[^\s第號]{1,12}號"
    ),
    "eng": re.compile(r"\b[0-9]{1,3}-[A-Z][A-Za-z]{0,20}(?:-[A-Za-z0-9]{1,20}){1,8}"),
}
_JUDGE = re.compile(r"\bJudge ([A-Z]{1,20} [A-Z][a-z'’-]{1,30})")
_CLERK = re.compile(r"\bClerk (?:of the court )?([A-Z]{1,20} [A-Z][a-z'’-]{1,30})")
_LAWYER = re.compile(r"\bAttorney ([A-Z]{1,20} [A-Z][a-z'’-]{1,30})")


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of the metadata's list of what is named: `tag` says what sort of thing it is."""

    tag: str
    eid: str
    href: str
    shown: str


@dataclass(frozen=True, slots=True)
class Cast:
    """All references of a document, and the marks of its lines by anchor."""

    references: tuple[Reference, ...]
    marks: dict[str, tuple[Mark, ...]]


def cast(ruling: Ruling, language: str) -> Cast:
    """Who is in the ruling, as `language` ("zho" or "eng") names them.

    English names come from `ruling.yml` and from the translated lines; one that isn't there is
    listed as the court wrote it, and not marked.
    """
    named = tuple(chain(_bench(ruling, language), _parties(ruling, language)))
    references = dict.fromkeys(chain(_fixed(ruling, language), (one for one, _, _ in named)))
    marks: dict[str, tuple[Mark, ...]] = {}
    for anchor, mark in (*_head(ruling, language), *((a, m) for _, a, m in named)):
        marks[anchor] = (*marks.get(anchor, ()), mark)
    return Cast(tuple(references), marks)


def voice_id(voice: Voice) -> str:
    """The eId of a voice among the references."""
    return f"ref-voice-{voice}"


def _fixed(ruling: Ruling, language: str) -> Iterator[Reference]:
    yield Reference("TLCOrganization", EDITORS, "/akn/ontology/organization/annotated-rulings", "Annotated Rulings")  # fmt: skip
    court = _in(ruling.identity.court, language) or ruling.judgment.caption.court
    yield Reference("TLCOrganization", COURT, f"/akn/ontology/organization/tw/{_code(ruling)}", court)  # fmt: skip
    roles = (("author", "作者", "author"), ("editor", "編者", "editor"), ("translator", "譯者", "translator"), ("judge", "法官", "judge"), ("clerk", "書記官", "court clerk"), ("lawyer", "律師", "attorney"))  # fmt: skip
    for name, zh, en in roles:
        yield Reference("TLCRole", f"ref-role-{name}", f"/akn/ontology/role/{name}", _in(Text(zh, en), language))  # fmt: skip
    for voice, words in VOICES.items():
        yield Reference("TLCConcept", voice_id(voice), f"/akn/ontology/concept/voice/{voice}", _in(words, language))  # fmt: skip


def _code(ruling: Ruling) -> str:
    """The court's code of the official database (TPDV), or what the slug begins with."""
    jid = ruling.identity.jid.partition(",")[0]
    return (jid if jid.isalnum() else ruling.identity.slug.partition("-")[0]).lower()


def _head(ruling: Ruling, language: str) -> Iterator[tuple[str, Mark]]:
    """Court and docket in the caption: each where it stands first."""
    lines = _lines(ruling, Part.CAPTION, language)
    said = ruling.identity.court
    names = [said.en] if language == "eng" else [ruling.judgment.caption.court, said.zh]
    for anchor, words in lines:
        name = next((name for name in names if name and name in words), "")
        if name:
            yield anchor, Mark(name, "courtType", (("refersTo", f"#{COURT}"),))
            break
    for anchor, words in lines:
        docket = _DOCKET[language].search(words)
        if docket:
            yield anchor, Mark(docket[0], "docketNumber")
            break


Named = tuple[Reference, str, Mark]


def _bench(ruling: Ruling, language: str) -> Iterator[Named]:
    """Judges and clerk, with the lines that hold their names."""
    close = ruling.judgment.signature
    lines = (*_lines(ruling, Part.SIGNATURE, language), *_lines(ruling, Part.NOTICE, language))
    judges = _signed(lines, close.judges, _JUDGE, language)
    for number, (anchor, name) in enumerate(judges, start=1):
        yield _person(ruling, f"judge-{number}", name, anchor, "judge")
    for anchor, name in _signed(lines, (close.clerk,), _CLERK, language) if close.clerk else ():
        yield _person(ruling, "clerk", name, anchor, "clerk")


def _signed(
    lines: tuple[tuple[str, str], ...], names: tuple[str, ...], form: re.Pattern[str], language: str
) -> list[tuple[str, str]]:
    """Anchor and name of everybody who signs; as written by the court if the line isn't found."""
    if language == "eng":
        english = [(anchor, found[1]) for anchor, words in lines for found in form.finditer(words)]
        if len(english) == len(names):
            return english
    return [(next((a for a, words in lines if name in words), ""), name) for name in names]


def _person(ruling: Ruling, key: str, name: str, anchor: str, role: str) -> Named:
    eid = f"ref-{key}"
    reference = Reference("TLCPerson", eid, f"{_ontology(ruling)}/{key}", name)
    return reference, anchor, _mark(name, _TAGS[role], eid, role)


def _mark(name: str, tag: str, eid: str, role: str) -> Mark:
    return Mark(name, tag, (("refersTo", f"#{eid}"), ("as", f"#ref-role-{role}")))


def _ontology(ruling: Ruling) -> str:
    """Where people of this judgment are named by number: by no name, not even a published one."""
    return f"{work(ruling)}/person"


def _parties(ruling: Ruling, language: str) -> Iterator[Named]:
    english = {text.zh: text.en for text in ruling.identity.parties}
    english |= {person.role.zh: person.role.en for person in ruling.identity.people}
    roles: dict[str, int] = {}
    lawyers: dict[str, int] = {}
    for number, party in enumerate(ruling.judgment.caption.parties, start=1):
        role = f"party-{roles.setdefault(party.role, len(roles) + 1)}"
        name = (english.get(party.name) if language == "eng" else "") or party.name
        tag = "TLCOrganization" if party.company else "TLCPerson"
        eid = f"ref-party-{number}"
        reference = Reference(tag, eid, f"{_ontology(ruling)}/party-{number}", name)
        yield reference, party.anchor, _mark(name, "party", eid, role)
        yield _role(party, role, language), "", Mark("", "role")
        for agent in party.agents:
            if agent.lawyer:
                place = lawyers.setdefault(agent.name, len(lawyers) + 1)
                yield _lawyer(ruling, agent, place, language)


def _role(party: Party, role: str, language: str) -> Reference:
    english = " and ".join(ROLES.get(one, one) for one in roles_of(party.role))
    shown = english if language == "eng" else party.role
    return Reference("TLCRole", f"ref-role-{role}", f"/akn/ontology/role/tw/{role}", shown)


def _lawyer(ruling: Ruling, agent: Agent, place: int, language: str) -> Named:
    name = agent.name.removesuffix("律師")
    if language == "eng":
        line = next((p.en for p in ruling.paragraphs if p.anchor == agent.anchor), "")
        found = _LAWYER.search(line)
        name = found[1] if found else name
    return _person(ruling, f"lawyer-{place}", name, agent.anchor, "lawyer")


def _lines(ruling: Ruling, part: Part, language: str) -> tuple[tuple[str, str], ...]:
    return tuple((p.anchor, said(p, language)) for p in ruling.paragraphs if p.part is part)


def said(paragraph: Paragraph, language: str) -> str:
    """The paragraph's words: the English where it is asked for and there, else the Chinese."""
    return (paragraph.en if language == "eng" else "") or paragraph.zh


def _in(words: Text, language: str) -> str:
    return (words.en if language == "eng" else words.zh) or words.zh or words.en
