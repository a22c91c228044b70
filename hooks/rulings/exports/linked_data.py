"""JSON-LD after schema.org: each ruling a `CreativeWork`, all of them a `Dataset`.

schema.org has no type for a court's decision; `CreativeWork` with the court as its creator is as
near as it comes. The blocks are data, never run: a browser leaves `application/ld+json` alone.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from rulings.exports.akn import in_english
from rulings.exports.identifiers import UNKNOWN_DAY, decided, updated, urn
from rulings.model import Ruling, Text

Json = dict[str, Any]

CONTEXT = "https://schema.org"
CONTENT_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
NAME = Text("判決逐段讀：臺灣數位服務裁判註解資料集", "Annotated Rulings: Taiwan court rulings on digital services")  # fmt: skip
ABOUT = Text(
    "臺灣法院數位服務判決的逐段資料：段落、英譯、不爭執事實、時間軸、爭點與認定、金額驗算、引用法條。",
    "Taiwan court rulings on digital services, paragraph by paragraph: English translation, "
    "undisputed facts, timeline, issues and holdings, sums computed again, statutes cited.",
)
LANGUAGES = ("zh-Hant-TW", "en")
JSON_TYPE, CSV_TYPE, XML_TYPE = "application/json", "text/csv", "application/akn+xml"


def ruling_files(ruling: Ruling) -> tuple[tuple[str, str], ...]:
    """The data files beside a ruling's page, with their media types."""
    english = (("akn.eng.xml", XML_TYPE),) if in_english(ruling) else ()
    sheets = ("undisputed-facts.csv", "timeline.csv", "computations.csv")
    return (
        ("ruling.json", JSON_TYPE),
        ("akn.zho.xml", XML_TYPE),
        *english,
        *((name, CSV_TYPE) for name in sheets),
    )


def site_files() -> tuple[tuple[str, str], ...]:
    """The files about all rulings, below the site's root, with their media types."""
    sheets = ("undisputed-facts.csv", "timeline.csv", "computations.csv")
    return (("rulings.json", JSON_TYPE), *((f"data/{name}", CSV_TYPE) for name in sheets))


def ruling_linked_data(ruling: Ruling, address: str) -> Json:
    """A ruling's page as `CreativeWork`; `address` is the site's, ending in "/", or empty."""
    identity, caption = ruling.identity, ruling.judgment.caption
    page = f"{address}rulings/{identity.slug}/"
    data: Json = {
        "@context": CONTEXT,
        "@type": "CreativeWork",
        "@id": urn(identity.slug),
        "url": page,
        "name": both(identity.title),
        "alternateName": caption.docket,
        "identifier": [each for each in (caption.docket, identity.jid) if each],
        "creator": {"@type": "GovernmentOrganization", "name": both(identity.court)},
        "inLanguage": list(LANGUAGES),
        "keywords": list(identity.topics),
        "license": CONTENT_LICENCE,
        "isPartOf": {"@type": "Dataset", "@id": urn("dataset"), "url": f"{address}data/"},
        "encoding": [
            {"@type": "MediaObject", "contentUrl": f"{page}{name}", "encodingFormat": kind}
            for name, kind in ruling_files(ruling)
        ],
        "citation": list(_statutes(ruling)),
    }
    if identity.official_url:
        data["isBasedOn"] = identity.official_url
    if ruling.annotations.summary:
        data["abstract"] = both(ruling.annotations.summary)
    if decided(ruling) != UNKNOWN_DAY:
        data |= {"dateCreated": decided(ruling), "dateModified": updated(ruling)}
    return data


def dataset_linked_data(rulings: Sequence[Ruling], address: str) -> Json:
    """The data page as `Dataset` with every ruling as a part of it."""
    days = sorted(day for ruling in rulings if (day := decided(ruling)) != UNKNOWN_DAY)
    data: Json = {
        "@context": CONTEXT,
        "@type": "Dataset",
        "@id": urn("dataset"),
        "url": f"{address}data/",
        "name": both(NAME),
        "description": both(ABOUT),
        "inLanguage": list(LANGUAGES),
        "license": CONTENT_LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "Annotated Rulings", "url": address or "/"},
        "spatialCoverage": {"@type": "Country", "name": "Taiwan"},
        "distribution": [
            {"@type": "DataDownload", "contentUrl": f"{address}{name}", "encodingFormat": kind}
            for name, kind in site_files()
        ],
        "hasPart": [
            {
                "@type": "CreativeWork",
                "@id": urn(ruling.identity.slug),
                "url": f"{address}rulings/{ruling.identity.slug}/",
                "name": both(ruling.identity.title),
            }
            for ruling in rulings
        ],
    }
    if days:
        data["temporalCoverage"] = f"{days[0]}/{days[-1]}"
        data["dateModified"] = max(map(updated, rulings))
    return data


def script_text(data: Json) -> str:
    """The data as it may stand inside a `script` element: nothing in it can end the element or
    open a comment, whatever the words are."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def both(words: Text) -> list[Json]:
    """The words as language-tagged strings, without the empty ones."""
    pairs = zip(LANGUAGES, (words.zh, words.en), strict=True)
    return [{"@language": lang, "@value": said} for lang, said in pairs if said]


def _statutes(ruling: Ruling) -> Iterable[Json]:
    named = {
        (cited.target or cited.text): cited.url
        for cited in ruling.citations
        if cited.kind == "statute"
    }
    for name, url in named.items():
        yield {"@type": "Legislation", "name": name} | ({"url": url} if url else {})
