"""CSV, feed, JSON-LD, llms.txt and the page that documents them."""

import csv
import io
import json
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
import yaml
from lxml import etree
from markupsafe import Markup

from invented import ANNOTATIONS, RULING, judgment
from rulings.annotations import parse_annotations
from rulings.check import check_site
from rulings.data import load as table
from rulings.editorial import parse_identity
from rulings.exports.csv_export import BOM, harmless, sheet_text, sheets
from rulings.exports.feed import feed_text
from rulings.exports.files import ruling_assets, site_assets
from rulings.exports.linked_data import dataset_linked_data, ruling_linked_data, script_text
from rulings.exports.llms import llms_text
from rulings.exports.pages import data_page, file_views, with_data
from rulings.join import join
from rulings.model import Annotations, Correction, Ruling, Text, Translation
from rulings.render.html import environment
from rulings.render.page import Page

ATOM = "{http://www.w3.org/2005/Atom}"
HERE = "https://rulings.example/"
ROOT = Path(__file__).resolve().parents[2]
HOSTILE = '=HYPERLINK("x")</script><!-- <b> \u2028 "quoted", \n@x'


def ruling(annotations: Annotations | None = None) -> Ruling:
    identity = parse_identity(RULING, "r", "test-110-su-9").value
    notes = annotations or parse_annotations(ANNOTATIONS, "a", frozenset()).value
    return join(judgment(), identity, notes, Translation({"order-2": "Dismissed."}))


def corrected(*days: str) -> Ruling:
    made = ruling()
    corrections = tuple(Correction(day, Text("改正一字", "One word")) for day in days)
    return replace(made, identity=replace(made.identity, corrections=corrections))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix(BOM), newline="")))


def sheet(name: str, *rulings: Ruling) -> list[dict[str, str]]:
    (wanted,) = (each for each in sheets() if each.name == name)
    return rows(sheet_text(wanted, rulings))


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("640", "640"),
        ("-5.20", "-5.20"),
        ("20.50×31.2＝640", "20.50×31.2＝640"),
        ("=1+1", "'=1+1"),
        ("+886", "'+886"),
        ("-5+cmd", "'-5+cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("  =1", "'  =1"),
        ("\u3000=1", "'\u3000=1"),
        ("＝1", "'＝1"),
        ("=\0", "'=\ufffd"),
        ("", ""),
        ("原告", "原告"),
    ],
)
def test_no_cell_is_a_formula(cell: str, written: str) -> None:
    assert harmless(cell) == written


def test_a_csv_file_is_made_for_spreadsheets() -> None:
    (facts, *_) = sheets()
    text = sheet_text(facts, [ruling()])
    assert text.startswith('\ufeff"slug","number","anchor",')
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")


def test_the_facts_the_days_and_the_sums_stand_in_the_files() -> None:
    (fact,) = sheet("undisputed-facts", ruling())
    assert fact["anchor"] == "reasons-2-1"
    assert fact["dates"] == "2020-03-05"
    assert fact["relied_on_at"] == "reasons-3-2"
    assert fact["why_en"] == "The contract decides."
    days = [(row["date"], row["kind"]) for row in sheet("timeline", ruling())]
    assert days == [("2020-03-05", "contract"), ("2021-03-05T14:30", "notice")]
    sums = {row["label_en"]: row for row in sheet("computations", ruling())}
    assert sums["Conversion"]["inputs"] == "used=20.50 (reasons-3-2); rate=31.2 (reasons-3-2)"
    assert (sums["Conversion"]["stated"], sums["Conversion"]["agrees"]) == ("640", "true")


def test_one_file_holds_several_rulings() -> None:
    assert len(sheet("timeline", ruling(), ruling())) == 2 * len(sheet("timeline", ruling()))


def test_hostile_words_stay_in_their_cell() -> None:
    made = ruling()
    planted = tuple(replace(event, text=Text(HOSTILE, HOSTILE)) for event in made.timeline)
    lines = sheet("timeline", replace(made, timeline=planted))
    assert [row["zh"] for row in lines] == [f"'{HOSTILE}"] * len(planted)


def entries(feed: str) -> list[etree._Element]:
    return etree.fromstring(feed.encode()).findall(f"{ATOM}entry")


def test_the_feed_has_rulings_and_corrections_by_day() -> None:
    found = entries(feed_text([corrected("2024-02-03", "2025-01-02")], HERE))
    said = [(e.findtext(f"{ATOM}updated")[:10], e.findtext(f"{ATOM}title")) for e in found]
    assert sorted(said) == [
        ("2024-02-03", "更正：誰要證明用量？｜Correction: Who proves the use?"),
        ("2025-01-02", "更正：誰要證明用量？｜Correction: Who proves the use?"),
        ("2025-01-02", "誰要證明用量？｜Who proves the use?"),
    ]
    links = {e.find(f"{ATOM}link").get("href") for e in found}
    page = "https://rulings.example/rulings/test-110-su-9/"
    assert links == {page, f"{page}#about"}


def test_ids_of_the_feed_outlive_title_date_and_host() -> None:
    before, after = corrected("2024-02-03"), corrected("2024-02-03", "2025-01-02")
    renamed = replace(after, identity=replace(after.identity, title=Text("別名", "Other")))
    ids = [e.findtext(f"{ATOM}id") for e in entries(feed_text([before], HERE))]
    later = [e.findtext(f"{ATOM}id") for e in entries(feed_text([renamed], "https://else.example/"))]  # fmt: skip
    assert set(ids) < set(later)
    assert len(set(later)) == 3
    assert all(each.startswith("urn:uuid:") for each in later)


def test_the_feed_needs_no_clock() -> None:
    assert feed_text([ruling()], HERE) == feed_text([ruling()], HERE)
    assert etree.fromstring(feed_text([], HERE).encode()).findtext(f"{ATOM}updated") == (
        "1970-01-01T00:00:00+08:00"
    )
    assert "2021-09-30T00:00:00+08:00" in feed_text([ruling()], HERE)


def test_a_ruling_is_a_creative_work_of_its_court() -> None:
    data = ruling_linked_data(ruling(), HERE)
    assert (data["@context"], data["@type"]) == ("https://schema.org", "CreativeWork")
    assert data["dateCreated"] == "2021-09-30"
    assert {"@language": "en", "@value": "Who proves the use?"} in data["name"]
    files_named = [each["contentUrl"] for each in data["encoding"]]
    assert files_named == [f"{HERE}{asset.path}" for asset in ruling_assets(ruling())]
    assert {"民法第229條", "民事訴訟法第277條"} <= {each["name"] for each in data["citation"]}


def test_the_dataset_has_every_ruling_and_file() -> None:
    data = dataset_linked_data([ruling()], HERE)
    assert data["@type"] == "Dataset"
    assert data["temporalCoverage"] == "2021-09-30/2021-09-30"
    assert [part["@id"] for part in data["hasPart"]] == [ruling_linked_data(ruling(), HERE)["@id"]]
    made = {f"{HERE}{asset.path}" for asset in site_assets([ruling()], HERE)}
    assert {each["contentUrl"] for each in data["distribution"]} <= made


def test_words_cannot_leave_their_script_element() -> None:
    text = script_text({"name": HOSTILE})
    assert not set("<>&\u2028\n") & set(text)
    assert json.loads(text) == {"name": HOSTILE}


def test_the_page_of_a_ruling_leads_to_its_data() -> None:
    bare = Page("rulings/x/", Text("x"), "", Markup())
    (page,) = with_data([bare], [ruling()], environment(), HERE)
    assert page.after[-1].anchor == "data"
    for asset in ruling_assets(ruling()):
        assert f'href="{asset.path.rpartition("/")[2]}"' in page.tail
    block = page.tail.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(block) == ruling_linked_data(ruling(), HERE)


def test_the_page_about_the_data_is_escaped() -> None:
    made = ruling()
    hostile = replace(made, identity=replace(made.identity, title=Text(HOSTILE, HOSTILE)))
    page = data_page([hostile], environment(), HERE)
    assert page.html.count("<script") == page.html.count("</script>") == 1
    assert "<b>" not in page.html


def test_llms_txt_leads_to_the_annotations() -> None:
    text = llms_text([ruling()], HERE)
    assert text.startswith("# Annotated Rulings")
    line = next(line for line in text.splitlines() if "110年度訴字第9號" in line)
    page = f"{HERE}rulings/test-110-su-9/"
    assert line.startswith(f"- [Who proves the use?]({page}): ")
    assert f"[JSON]({page}ruling.json)" in line
    assert f"({page}akn.eng.xml)" in line


def documented(anchor: str) -> set[str]:
    (view,) = (view for view in file_views() if view.anchor == anchor)
    return {field.name for field in view.fields}


def keys(schema: dict, node: dict, path: str = "") -> set[str]:
    """The paths of all keys of a JSON schema; `zh` and `en`, which stand everywhere, left out."""
    if "$ref" in node:
        node = schema["$defs"][node["$ref"].rpartition("/")[2]]
    found: set[str] = set()
    for branch in (*node.get("anyOf", ()), *node.get("oneOf", ())):
        found |= keys(schema, branch, path)
    if "items" in node:
        found |= keys(schema, node["items"], f"{path}[]" if path else "")
    for name, value in node.get("properties", {}).items():
        if name not in {"zh", "en"}:
            inner = f"{path}.{name}" if path else name
            found |= {inner} | keys(schema, value, inner)
    return found


@pytest.mark.parametrize("name", ["ruling", "rulings"])
def test_every_key_is_documented(name: str) -> None:
    schema = json.loads(files("rulings.data").joinpath(f"{name}.schema.json").read_text("utf-8"))
    assert documented(f"{name}-json") == keys(schema, schema)


def test_every_column_is_documented() -> None:
    assert {each.name: set(each.columns) for each in sheets()} == {
        each.name: documented(f"{each.name}-csv") for each in sheets()
    }


def test_every_file_is_documented_in_both_languages() -> None:
    paths = {view.path for view in file_views()}
    made = {asset.path.replace("test-110-su-9", "<slug>") for asset in ruling_assets(ruling())}
    made |= {asset.path for asset in site_assets([ruling()]) if not asset.path.startswith("data/")}
    assert made <= paths
    for entry in table("fields"):
        for said in (entry["title"], entry, *entry.get("fields", {}).values()):
            assert said["zh"]
            assert said["en"]


@pytest.mark.parametrize(
    "file",
    ["akn.zho.xml", "akn.eng.xml", "timeline.csv", "feed.xml", "llms.txt", "data/index.html"],
)
def test_a_name_in_any_output_stops_the_build(file: str, tmp_path: Path) -> None:
    folder = tmp_path / "docs/rulings/test-110-su-9"
    folder.mkdir(parents=True)
    (folder / "ruling.yml").write_text(RULING, encoding="utf-8")
    path = tmp_path / "site" / file
    path.parent.mkdir(parents=True)
    path.write_text("<p>陳<b>小美</b></p>", encoding="utf-8")
    assert [problem.file for problem in check_site(tmp_path / "site", tmp_path / "docs")] == [file]


def test_nothing_we_write_holds_a_listed_name(tmp_path: Path) -> None:
    folder = tmp_path / "docs/rulings/test-110-su-9"
    folder.mkdir(parents=True)
    (folder / "ruling.yml").write_text(RULING, encoding="utf-8")
    for asset in (*ruling_assets(ruling()), *site_assets([ruling()], HERE)):
        path = tmp_path / "site" / asset.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(asset.content, encoding="utf-8")
    assert check_site(tmp_path / "site", tmp_path / "docs") == ()


def test_the_citation_file_says_what_to_cite() -> None:
    said = yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))
    assert said["cff-version"] == "1.2.0"
    assert {"title", "message", "type", "authors", "license", "abstract"} <= set(said)


@pytest.fixture
def in_site(built_site: Path) -> Path:
    return built_site


def test_the_built_site_has_every_file_and_a_whole_sitemap(in_site: Path) -> None:
    loc = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
    listed = {e.text.partition("://")[2].partition("/")[2] for e in etree.parse(in_site / "sitemap.xml").iter(loc)}  # fmt: skip
    pages = {
        path.parent.relative_to(in_site).as_posix().removesuffix(".") + "/"
        for path in in_site.rglob("index.html")
        if 'name="robots"' not in path.read_text("utf-8")
    }
    assert {f"{path}".rstrip("/") for path in listed} == {path.rstrip("/") for path in pages}
    for name in ("feed.xml", "llms.txt", "data/timeline.csv", "data/ruling.schema.json"):
        assert (in_site / name).is_file()


def test_every_ruling_page_carries_its_linked_data(in_site: Path) -> None:
    for page in in_site.glob("rulings/*/index.html"):
        if 'name="robots"' in page.read_text("utf-8"):
            continue
        (block,) = etree.HTML(page.read_bytes()).xpath("//script[@type='application/ld+json']")
        data = json.loads(block.text)
        assert data["@type"] == "CreativeWork"
        assert data["url"].endswith(f"rulings/{page.parent.name}/")
        assert all((page.parent / each["contentUrl"].rpartition("/")[2]).is_file() for each in data["encoding"])  # fmt: skip
