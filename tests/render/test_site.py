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
        "rulings/tstv-112-su-1/",
    ]
    assert [asset.path for asset in made.assets] == ["rulings/tstv-112-su-1/ruling.json", "rulings.json", "glossary.json"]  # fmt: skip


def test_a_statute_leads_to_the_paragraphs_that_cite_it():
    html = statutes_page((ruling(),), environment()).html
    assert 'href="../rulings/tstv-112-su-1/#reasons-2"' in html
    assert "第227條" in html


def test_written_pages_keep_their_html_in_one_block(tmp_path):
    site.write(site.site((bare(),), LOOKUPS), tmp_path)
    written = (tmp_path / "rulings/tstv-112-su-1/index.md").read_text(encoding="utf-8")
    front, _, body = written.removeprefix("---\n").partition("\n---\n")
    assert "月費該由誰付？" in front
    assert "\n\n" not in body.strip()
    assert json.loads((tmp_path / "rulings.json").read_text(encoding="utf-8"))
