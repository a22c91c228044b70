"""A ruling's address: code of the court, year, docket word in pinyin, number."""

import re
from dataclasses import dataclass

from rulings.courts import Docket, find_court, load_courts, parse_docket
from rulings.data import load
from rulings.model import Judgment

SLUG = re.compile(r"[a-z0-9]{1,40}(?:-[a-z0-9]{1,40}){0,8}")
_JID = re.compile(r"([A-Z]{4}),(\d{1,3}),([^,\s]{1,12}),(\d{1,9}),(\d{8}),(\d{1,3})")
_FIGURES = {c: str(n) for n, c in enumerate("一二三四五六七八九十", 1)} | {
    c: str(n) for n, c in enumerate("㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", 1)
}
_SYSTEMS = {"民事": "V", "刑事": "M"}


@dataclass(frozen=True, slots=True)
class Named:
    """What a judgment is called: `jid` is "" where it can't be made out, `told` says that the
    file itself carries it; `slug` is "" where court or docket are missing or can't be spelt."""

    jid: str
    told: bool
    slug: str


def name(judgment: Judgment) -> Named:
    """The identifier and the address the judgment's own words and its file lead to."""
    told = _JID.fullmatch(judgment.source.metadata.jid)
    code = told[1] if told else _code(judgment)
    docket = parse_docket(judgment.caption.docket or judgment.source.metadata.docket)
    if told:
        docket = Docket(int(told[2]), told[3], int(told[4]))
    if not code or docket is None:
        return Named("", told=False, slug="")
    jid = told[0] if told else _jid(code, docket, decided(judgment))
    return Named(jid, told is not None, _slug(code, docket))


def decided(judgment: Judgment) -> str:
    """The day of the decision, ISO or empty: as signed, else as the file says."""
    return judgment.signature.decided or judgment.source.metadata.decided


def _code(judgment: Judgment) -> str:
    """The court's three letters and the letter of its matter: TPD and V for civil."""
    court = find_court(judgment.caption.court, load_courts())
    if court is None:
        return ""
    if "行政" in court.name:
        return f"{court.code}A"
    document = judgment.caption.document
    letter = next((letter for word, letter in _SYSTEMS.items() if word in document), "V")
    return court.code + letter


def _jid(code: str, docket: Docket, day: str) -> str:
    """As the database would write it; the last part counts a docket's decisions of one day."""
    written = day.replace("-", "")
    return f"{code},{docket.year},{docket.word},{docket.number},{written},1" if written else ""


def _slug(code: str, docket: Docket) -> str:
    word = spelt(docket.word)
    return f"{code.lower()}-{docket.year}-{word}-{docket.number}" if word else ""


def spelt(word: str) -> str:
    """A docket word in pinyin, 消上更二 → xiaoshang-geng2; empty if a character isn't known."""
    sounds: dict[str, str] = load("docket_words")
    made = ""
    for place, character in enumerate(re.sub("[()（）]", "", word)):
        if made.endswith("geng") and character in _FIGURES:
            made += _FIGURES[character]
        elif character in sounds:
            made += ("-" if character == "更" and place else "") + sounds[character]
        else:
            return ""
    return made
