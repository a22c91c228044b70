"""A page with all five calculators as the theme frames it, under a strict content policy."""

import shutil
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from rulings.calculators import calculator_html
from rulings.calculators.run import CALCULATORS
from rulings.render.scripts import scripts

ASSETS = Path(__file__).parents[2] / "docs" / "assets"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:"


class _Strict(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        pass


class Site:
    """The page served on a local port."""

    def __init__(self, folder: Path) -> None:
        write_page(folder)
        handler = partial(_Strict, directory=str(folder))
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/topics/made/"
        Thread(target=self.server.serve_forever, daemon=True).start()


def write_page(folder: Path) -> None:
    parts = "".join(calculator_html(name) for name in CALCULATORS)
    html = (
        '<!doctype html><html lang="zh-Hant-TW"><head><meta charset="utf-8"><title>試</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="data:,"><link rel="stylesheet" href="../../theme.css">'
        '<link rel="stylesheet" href="../../assets/base.css">'
        '<link rel="stylesheet" href="../../assets/calculators.css">'
        '<script defer src="../../assets/pages.js"></script></head>'
        '<body data-md-color-scheme="default"><main class="md-main md-typeset">'
        f"<h1>試</h1><h2>計算</h2>{parts}</main></body></html>"
    )
    page = folder / "topics" / "made"
    page.mkdir(parents=True)
    (page / "index.html").write_text(html, encoding="utf-8")
    (folder / "theme.css").write_text(
        "html{font-size:125%}body{margin:0;background:var(--paper);color:var(--ink)}"
        "main{padding:0 1rem;max-width:44rem;margin:auto}a{color:var(--md-typeset-a-color)}"
    )
    assets = folder / "assets"
    assets.mkdir()
    for name in ("base.css", "calculators.css"):
        shutil.copy(ASSETS / name, assets)
    for script in scripts():
        (folder / script.path).write_text(script.content, encoding="utf-8")
