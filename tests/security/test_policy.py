"""The policy of a page allows the theme's own scripts, and nothing anybody else put there."""

import hashlib
import re
import time
from base64 import b64encode

import pytest

from rulings.errors import RulingsError
from rulings.security import headers, inline_scripts, policy, seal

HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>試</title>'
THEME = 'scope=new URL("{}",location);'
DATA = '<script type="application/ld+json">{"a": 1}</script><script src="x.js"></script>'


def page(way_up: str, more: str = "") -> str:
    return f"{HEAD}<script>{THEME.format(way_up)}</script></head><body>{DATA}{more}<!-- built from --></body></html>"


@pytest.fixture
def site(tmp_path):
    (tmp_path / "rulings").mkdir()
    (tmp_path / "404.html").write_text(page("/"), encoding="utf-8")
    (tmp_path / "rulings" / "index.html").write_text(page(".."), encoding="utf-8")
    return tmp_path


def sha(script: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(script.encode()).digest()).decode()


def test_each_page_allows_its_own_scripts(site):
    seal(site)
    html = (site / "rulings" / "index.html").read_text(encoding="utf-8")
    said = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    assert f"script-src 'self' 'wasm-unsafe-eval' '{sha(THEME.format('..'))}'" in said[1]
    assert sha(THEME.format("/")) not in said[1]
    assert html.index("http-equiv") < html.index("<title>")


@pytest.mark.parametrize(("commit", "named"), [("0a1b2c3d", 1), ("", 0), ('"><script>', 0)])
def test_a_page_names_its_commit(site, commit, named):
    seal(site, commit)
    html = (site / "rulings" / "index.html").read_text(encoding="utf-8")
    assert html.count(f'<meta name="commit" content="{commit}">') == named
    assert html.count(f"<code>{commit}</code>") == named
    assert "<!-- built" not in html


def test_a_host_sends_what_every_page_needs(site):
    seal(site)
    sent = (site / "_headers").read_text(encoding="utf-8").splitlines()
    assert sent[0] == "/*"
    assert all(sha(THEME.format(way)) in sent[1] for way in ("/", ".."))
    assert sent[1].endswith("frame-ancestors 'none'")
    names = {line.partition(":")[0].strip() for line in sent[1:]}
    assert names >= {"X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy"}
    assert all(len(line) < 2000 for line in sent)  # more than that, and Cloudflare skips a line


@pytest.mark.parametrize(
    "stranger",
    [
        "<script>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        "<script>" + THEME.format('",x);alert(1);("') + "</script>",
        "<script data-a='<script>'>alert(1)</script>",
    ],
)
def test_a_script_that_is_not_the_theme_s_stops_the_build(site, stranger):
    (site / "rulings" / "index.html").write_text(page("..", stranger), encoding="utf-8")
    with pytest.raises(RulingsError, match=r"rulings/index\.html"):
        seal(site)


def test_the_policy_allows_nothing_from_elsewhere():
    said = dict(part.split(" ", 1) for part in policy(()).split("; "))
    assert said["default-src"] == "'none'"
    assert "unsafe-inline" not in headers(())
    assert "'unsafe-eval'" not in headers(())
    assert set(" ".join(said.values()).split()) == {"'none'", "'self'", "data:", "'wasm-unsafe-eval'"}  # fmt: skip


@pytest.mark.parametrize("piece", ["<script", "<script>", "<script></script", "<script src="])
def test_hostile_pages_take_time_in_proportion(piece):
    def spent(times):
        start = time.perf_counter()
        list(inline_scripts(piece * times))
        return time.perf_counter() - start

    spent(1000)
    assert spent(80_000) < 20 * spent(10_000) + 0.1
