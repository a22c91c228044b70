"""What a ruling is called by machines: names that stay when the site moves or a page is edited."""

from uuid import NAMESPACE_URL, uuid5

from rulings.model import Identity, Ruling

UNKNOWN_DAY = "0001-01-01"  # where a format demands a date and the text has none


def work(ruling: Ruling) -> str:
    """The IRI of the judgment as a work, in any language, after the naming convention of
    Akoma Ntoso: country, type of document, date, number. The slug holds court and docket."""
    return f"/akn/tw/judgment/{decided(ruling)}/{ruling.identity.slug}"


def expression(ruling: Ruling, language: str) -> str:
    """The IRI of the judgment in one language; `language` has three letters (ISO 639-2)."""
    return f"{work(ruling)}/{language}@{decided(ruling)}"


def urn(slug: str, *more: str) -> str:
    """A `urn:uuid` made of a ruling's slug alone, so it outlives host, title and date."""
    return uuid5(NAMESPACE_URL, "/".join(("/akn/tw/judgment", slug, *more))).urn


def decided(ruling: Ruling) -> str:
    """The day of the decision, ISO 8601, or `UNKNOWN_DAY`."""
    said = ruling.judgment.signature.decided or ruling.judgment.source.metadata.decided
    return whole_day(said)


def updated(ruling: Ruling) -> str:
    """The day the ruling's page last changed in substance: that of the latest correction, or of
    the decision. Never the clock's, so that two builds of one commit are the same."""
    return max((decided(ruling), *correction_days(ruling.identity)))


def correction_days(identity: Identity) -> tuple[str, ...]:
    """The days of the corrections, in their order."""
    return tuple(whole_day(correction.date) for correction in identity.corrections)


def whole_day(iso: str) -> str:
    """The first day a date may mean: 2024 → 2024-01-01; `UNKNOWN_DAY` for an empty one."""
    return (iso + UNKNOWN_DAY[len(iso) :])[:10]
