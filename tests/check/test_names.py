"""Names in the built site, and names nobody listed."""

from pathlib import Path

from invented import RULING, judgment
from rulings.check import check_names, check_site
from rulings.editorial import parse_identity


def test_a_listed_name_in_the_site_is_a_fatal_problem(tmp_path: Path) -> None:
    folder = tmp_path / "docs/rulings/test-110-su-9"
    folder.mkdir(parents=True)
    (folder / "ruling.yml").write_text(RULING, encoding="utf-8")
    site = tmp_path / "site"
    site.mkdir()
    (site / "ruling.json").write_text('{"zh": "原告員工甲"}', encoding="utf-8")
    assert check_site(site, tmp_path / "docs") == ()
    (site / "ruling.json").write_text('{"zh": "陳小美"}', encoding="utf-8")
    (problem,) = check_site(site, tmp_path / "docs")
    assert problem.fatal
    assert str(problem) == (
        "ruling.json: holds the name of the Plaintiff's employee A; it must be shown by role"
    )


def test_everybody_in_the_invented_judgment_is_listed() -> None:
    identity = parse_identity(RULING, "r", "s").value
    assert check_names(judgment(), identity, "r") == ()
