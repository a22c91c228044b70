"""Every data file of the site, as values."""

from collections.abc import Iterator, Sequence
from importlib.resources import files

from rulings.exports.akn import akn_text, in_english
from rulings.exports.csv_export import sheet_text, sheets
from rulings.exports.feed import feed_text
from rulings.exports.json_export import as_text, ruling_json, rulings_json
from rulings.exports.llms import llms_text
from rulings.model import Ruling
from rulings.render.page import Asset

SCHEMAS = ("ruling.schema.json", "rulings.schema.json")


def ruling_assets(ruling: Ruling) -> Iterator[Asset]:
    """The files beside a ruling's page: JSON, Akoma Ntoso, CSV."""
    path = f"rulings/{ruling.identity.slug}"
    yield Asset(f"{path}/ruling.json", as_text(ruling_json(ruling)))
    yield Asset(f"{path}/akn.zho.xml", akn_text(ruling, "zho"))
    if in_english(ruling):
        yield Asset(f"{path}/akn.eng.xml", akn_text(ruling, "eng"))
    for sheet in sheets():
        yield Asset(f"{path}/{sheet.name}.csv", sheet_text(sheet, (ruling,)))


def site_assets(rulings: Sequence[Ruling], address: str = "") -> Iterator[Asset]:
    """The files about all rulings, and the schemas. `address` is the site's, ending in "/"."""
    yield Asset("rulings.json", as_text(rulings_json(rulings)))
    for sheet in sheets():
        yield Asset(f"data/{sheet.name}.csv", sheet_text(sheet, rulings))
    for name in SCHEMAS:
        yield Asset(f"data/{name}", files("rulings.data").joinpath(name).read_text("utf-8"))
    yield Asset("feed.xml", feed_text(rulings, address))
    yield Asset("llms.txt", llms_text(rulings, address))
