"""The site as values, and written as files for another generator."""

import json

from made_ruling import LOOKUPS, bare, ruling

from rulings import site
from rulings.render.html import environment
from rulings.render.indexes import statutes_page


def test_every_ruling_has_a_page_and_data_beside_it():
    made = site.site((ruling(),), LOOKUPS)
    assert [page.path for page in made.pages] == [
        "",
        "rulings/",
        "statutes/",
        "glossary/",
        "topics/",
        "data/",
        "about/",
        "rulings/tstv-112-su-1/",
    ]
    paths = {asset.path for asset in made.assets}
    assert len(paths) == len(made.assets)
    own = {path.rpartition("/")[2] for path in paths if path.startswith("rulings/tstv-112-su-1/")}
    assert own == {"ruling.json", "akn.zho.xml", "akn.eng.xml", "undisputed-facts.csv", "timeline.csv", "computations.csv"}  # fmt: skip
    assert {"rulings.json", "glossary.json", "feed.xml", "llms.txt"} <= paths


def test_a_statute_leads_to_the_paragraphs_that_cite_it():
    html = statutes_page((ruling(),), environment()).html
    assert 'href="../rulings/tstv-112-su-1/#reasons-2"' in html
    assert "第227條" in html
    assert "Article 227" in html
    assert "Civil Code" in html


def test_written_pages_keep_their_html_in_one_block(tmp_path):
    site.write(site.site((bare(),), LOOKUPS), tmp_path)
    written = (tmp_path / "rulings/tstv-112-su-1/index.md").read_text(encoding="utf-8")
    front, _, body = written.removeprefix("---\n").partition("\n---\n")
    assert "月費該由誰付？" in front
    assert "\n\n" not in body.strip()
    assert json.loads((tmp_path / "rulings.json").read_text(encoding="utf-8"))
