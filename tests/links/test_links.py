"""What the link check finds: every planted fault at its line, nothing else, and none on our site."""

from pathlib import Path

import pytest
from links_planted import FAULTS, HOME, plant

from rulings.__main__ import main
from rulings.cli.links import check_site
from rulings.links.addresses import Home, NotAnAddressError, refer
from rulings.links.found import Place, Role
from rulings.links.page import read_page
from rulings.links.styles import addresses_in_script, addresses_in_style
from timing import in_proportion


def ours(site: Path) -> list[str]:
    faults = check_site(site, workers=1).faults
    return [f"{one.place.file}:{one.place.line} {one.rule}: {one.message}" for one in faults]


def test_every_planted_fault_is_found_at_its_line_and_nothing_else(tmp_path: Path) -> None:
    found, expected = ours(plant(tmp_path)), FAULTS.strip().splitlines()
    unexpected = [one for one in found if not any(one.startswith(said) for said in expected)]
    missed = [said for said in expected if not any(one.startswith(said) for one in found)]
    assert (unexpected, missed) == ([], [])
    assert len(found) == len(expected)


def test_a_message_names_file_line_and_element(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["links", str(plant(tmp_path))]) == 1
    said = capsys.readouterr().out.splitlines()
    element = '<a href="rulings/a/#%E4%B8%BB%E6%96%87">'
    message = "no such anchor: #主文 in rulings/a/index.html"
    assert f"{tmp_path}/index.html:21: {element}: {message}" in said


def test_many_processes_find_what_one_finds(tmp_path: Path) -> None:
    site = plant(tmp_path)
    assert check_site(site, workers=2) == check_site(site, workers=1)


def test_a_folder_that_is_no_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["links", str(tmp_path)]) == 2
    assert "build the site first" in capsys.readouterr().err


def test_the_built_site_has_no_fault(built_site: Path) -> None:
    checked = check_site(built_site)
    assert not checked.faults, "\n".join(map(str, checked.faults))
    assert checked.pages > 5


@pytest.mark.parametrize(
    ("address", "file", "anchor"),
    [
        ("#a", "rulings/x/", "a"),
        ("./#a", "rulings/x", "a"),
        (".", "rulings/x", ""),
        ("../y/", "rulings/y", ""),
        ("../../", "", ""),
        ("../y/?q=1#a", "rulings/y", "a"),
        ("/rulings/y/", "rulings/y/", ""),
        ("/.", "", ""),
        (f"{HOME}rulings/y/#a", "rulings/y/", "a"),
        ("//rulings.example/rulings/", "rulings/", ""),
        ("../../%E6%B3%95%E6%A2%9D/#%E7%AC%AC1%E6%A2%9D", "法條", "第1條"),
        ("../../法條/#第1條", "法條", "第1條"),
        ("#a:~:text=x", "rulings/x/", "a"),
    ],
)
def test_where_an_address_leads(address: str, file: str, anchor: str) -> None:
    place = Place("rulings/x/index.html")
    found = refer(address, place, Role.FOLLOW, Home.of(HOME))
    assert found is not None
    assert (found.file, found.anchor, found.url) == (file, anchor, "")


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("https://law.example/a?b=c", "https://law.example/a?b=c"),
        ("//law.example/a", "https://law.example/a"),
        ("http://rulings.example/", "http://rulings.example/"),
        ("https://rulings.example.com/", "https://rulings.example.com/"),
    ],
)
def test_what_leads_elsewhere(address: str, url: str) -> None:
    found = refer(address, Place("index.html"), Role.FOLLOW, Home.of(HOME))
    assert found is not None
    assert found.url == url


@pytest.mark.parametrize("address", ["mailto:a@b.example", "data:text/plain,x", "tel:+886"])
def test_what_leads_nowhere(address: str) -> None:
    assert refer(address, Place("index.html"), Role.FOLLOW, Home.of(HOME)) is None


@pytest.mark.parametrize(
    "address", ["javascript:x", "../x", "/other-project/", "%E5", "#%FF", "https://[x/"]
)
def test_what_is_no_address_for_a_site_below_a_path(address: str) -> None:
    home = Home.of("https://owner.example/project/")
    with pytest.raises(NotAnAddressError):
        refer(address, Place("index.html"), Role.FOLLOW, home)


def test_a_base_is_counted_in() -> None:
    found = refer("x/", Place("a/b/index.html"), Role.FOLLOW, Home.of(HOME), base="/c/")
    assert found is not None
    assert found.file == "c/x/"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a{b:url(x.png)}", ["x.png"]),
        ("a{b:url( 'x y.png' )}", ["x y.png"]),
        ('@import "x.css";', ["x.css"]),
        ("@import url(x.css);", ["x.css"]),
        ("/* url(x.png) */", []),
        ("/* open url(x.png)", []),
        (
            "a{b:url(\"data:image/svg+xml,<svg fill='x(y)'/>\")}",
            ["data:image/svg+xml,<svg fill='x(y)'/>"],
        ),
    ],
)
def test_what_a_style_sheet_loads(text: str, found: list[str]) -> None:
    assert [one.text for one in addresses_in_style(text, "x.css")] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('import { a } from "./a.js";', ["./a.js"]),
        ('import "./a.js"', ["./a.js"]),
        ('await import("./a.js")', ["./a.js"]),
        ('import{a}from"./a.js"', ["./a.js"]),
        ("fetch('https://x.example/')", ["https://x.example/"]),
        ('fetch("data.json")', []),
        ('new Worker(new URL("./w.js", import.meta.url))', ["./w.js"]),
        ('const from = "./a"; // "https://x.example/"', []),
    ],
)
def test_what_a_script_loads(text: str, found: list[str]) -> None:
    assert [one.text for one in addresses_in_script(text, "x.js")] == found


@pytest.mark.parametrize(
    ("body", "wanting"),
    [
        ("<p>主文</p>", 1),
        ('<p lang="en">word</p>', 0),
        ("<p>word</p>", 1),
        ("<p>Dandan, JSON Schema</p>", 0),
        ("<p>min(60,077, 59,964)</p>", 0),
        ("<p>12 ✓ §</p>", 0),
        ("<p><code>word</code> <data>w 20,000</data></p>", 0),
        ('<p><a href="x/#signature">signature</a></p>', 0),
        ('<p><a href="x/#signature">The signature</a></p>', 1),
        ('<p><b lang="en">word</b> 字 <i>字</i></p>', 1),
        ('<ul lang="en"><li><p>word</p></li></ul>', 0),
        ("<p><a href='#x'>reasons-2-1</a></p>", 0),
    ],
)
def test_blocks_without_language(body: str, wanting: int) -> None:
    page = f'<html lang="zh-Hant"><body><main>{body}</main></body></html>'
    faults = read_page(page.encode(), "x/index.html", Home.of(HOME)).faults
    assert [fault.rule for fault in faults if fault.rule == "no lang"] == ["no lang"] * wanting


@pytest.mark.parametrize(("words", "wanting"), [("回到頂部", 0), ("Back to top", 1), ("目 Top", 0)])
def test_the_language_of_the_interface_is_that_of_the_page(words: str, wanting: int) -> None:
    page = f'<html lang="zh-Hant"><body><nav>{words}</nav><main></main></body></html>'
    assert len(read_page(page.encode(), "x.html", Home.of(HOME)).faults) == wanting


@pytest.mark.parametrize("unit", ["<a href='", "url(", "/*", "@import ", '<p id="x">', "import "])
def test_a_hostile_text_takes_time_by_its_length(unit: str) -> None:
    def run(times: int) -> None:
        list(addresses_in_style(unit * times, "x"))
        list(addresses_in_script(unit * times, "x"))

    assert in_proportion(run, 10_000)
