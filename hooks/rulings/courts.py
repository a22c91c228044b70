"""The courts of Taiwan and their dockets: names, codes, spelling, links to the official search."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final
from urllib.parse import quote, urlencode

from rulings import data
from rulings.numerals import parse_ordinal

NUMERAL: Final = "0-9０-９〇○零０一二三四五六七八九十百千廿卅"
"""Character class contents: the figures of dockets, articles and pages."""

DOCKET: Final = (
    rf"(?<![{NUMERAL}])(?P<year>[{NUMERAL}]{{1,5}}+) ?(?P<degree>年度?) ?"
    rf"(?P<word>(?:(?![月日])[\u4e00-\u9fff㈠-㈩()（）]){{1,12}}?) ?(?:字 ?|(?<=[台臺][上抗簡再]))第 ?(?P<number>[{NUMERAL}]{{1,9}}+)"
    # of a row, only the last may have its 號: 85年台上字第1756、54年台上字第2433號, 第653、957號
    rf"(?: ?號|(?=判[例決])|(?=(?:[、及與][{NUMERAL}]{{1,9}}){{1,4}}號|[、及與][{NUMERAL}]{{2,5}}年度?[\u4e00-\u9fff]{{1,6}}字第))"
)
"""Regex fragment for a docket, 112年度訴字第2207號; linear, since every part is bounded."""

_DOCKET: Final = re.compile(DOCKET)
_SEARCH: Final = "https://law.judicial.gov.tw/FJUD/qryresult.aspx"
_JUDGMENT: Final = "https://judgment.judicial.gov.tw/FJUD/data.aspx"
_JID: Final = re.compile(r"[A-Z]{3}[A-Z](?:,[^,/?#&\s]{1,20}){4,5}")


@dataclass(frozen=True, slots=True)
class Court:
    """A court: official Chinese name, English name, the three letters of its identifiers."""

    name: str
    english: str
    code: str


@dataclass(frozen=True, slots=True)
class Docket:
    """A docket in parts: 112 年度 訴 字第 2207 號. `degree` is 年度, or 年 as in old precedents."""

    year: int
    word: str
    number: int
    degree: str = "年度"

    def __str__(self) -> str:
        """112年度訴字第2207號, in Arabic figures."""
        return f"{self.year}{self.degree}{self.word}字第{self.number}號"


Courts = Mapping[str, Court]
"""Courts by official and by former name."""


def load_courts() -> Courts:
    """Reads `data/courts.yml`; a caller that needs it often keeps the result."""
    table: dict[str, Court] = {}
    for row in data.load("courts"):
        court = Court(row["zh"], row["en"], row["code"])
        table |= dict.fromkeys((court.name, *row.get("former", ())), court)
    return MappingProxyType(table)


def official_name(name: str) -> str:
    """The name in official spelling: 臺 for 台, no blanks. A former name stays what it is."""
    return "".join(name.split()).replace("台", "臺")


def find_court(name: str, courts: Courts | None = None) -> Court | None:
    """The court of this name, old or new, with 台 or 臺; a summary division belongs to its court."""
    table = load_courts() if courts is None else courts
    wanted = official_name(name)
    division = re.match(r".+?地方法院(?=\w{2}簡易庭)", wanted)
    return table.get(division[0] if division else wanted)


def court_english(name: str, courts: Courts | None = None) -> str:
    """The court's English name, or empty if it isn't known."""
    court = find_court(name, courts)
    return court.english if court else ""


def parse_docket(text: str) -> Docket | None:
    """The docket that is all of `text`, in any figures and with any blanks, else None."""
    match = _DOCKET.fullmatch("".join(text.split()))
    return read_docket(match) if match else None


def read_docket(match: re.Match[str]) -> Docket | None:
    """The docket of a match of `DOCKET`, or None where its figures can't be read."""
    year, number = parse_ordinal(match["year"]), parse_ordinal(match["number"])
    if year is None or not number:  # 偵字第00000號 is masked
        return None
    return Docket(year, match["word"], number, match["degree"])


def normalise_docket(text: str) -> str:
    """九十年度訴字第四四九四號 as 90年度訴字第4494號; what is no docket comes back without blanks."""
    docket = parse_docket(text)
    return str(docket) if docket else "".join(text.split())


def docket_english(text: str, spelling: Mapping[str, str]) -> str:
    """113年度消上更二字第1號 as 113-Xiao-Shang-Geng-2-1; empty for what can't be spelt.

    `spelling` has the sounds of docket words, `data/docket_words.yml`; the numeral after 更 is a
    figure.
    """
    docket = parse_docket(text)
    if docket is None:
        return ""
    sounds = [spelling.get(char) or str(parse_ordinal(char) or "") for char in docket.word]
    if not all(sounds):
        return ""
    return "-".join(
        (str(docket.year), *(sound.capitalize() for sound in sounds), str(docket.number))
    )


def official_search_url(
    court: str, docket: str, system: str = "V", courts: Courts | None = None
) -> str:
    """The Judicial Yuan's search for a docket; empty for an unknown court or an unreadable docket.

    `system` is V civil, M criminal, A administrative. The parameters are those of the search form
    (jud_court, jud_sys, jud_year, jud_case, jud_no, judtype), as public programs send them by
    GET; they were read from such programs, not tried against the site. Decisions before the
    database began (most precedents, 判例) are not found by it.
    """
    found, parsed = find_court(court, courts), parse_docket(docket)
    if not found or not parsed:
        return ""
    query = {
        "jud_court": found.code,
        "jud_sys": system,
        "jud_year": parsed.year,
        "jud_case": parsed.word.replace("臺", "台"),  # the database writes 台上, 台抗
        "jud_no": parsed.number,
        "judtype": "JUDBOOK",
    }
    return f"{_SEARCH}?{urlencode(query)}"


def official_judgment_url(jid: str) -> str:
    """The official page of a judgment by its identifier (TPDV,112,訴,2207,20241212,1), or empty.

    The form `data.aspx?ty=JD&id=…` is the site's own permanent link.
    """
    return f"{_JUDGMENT}?ty=JD&id={quote(jid, safe='')}" if _JID.fullmatch(jid) else ""
