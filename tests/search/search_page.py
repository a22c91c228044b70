"""A page with nothing but the search panel, and a server for it."""

import functools
import http.server
import shutil
import threading
from pathlib import Path

import jinja2

DOCS = Path(__file__).parents[2] / "docs"


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


def write_page(folder: Path, body: str = "") -> None:
    """A page as the theme makes it, with nothing but the header's search box and `body`."""
    partial = (DOCS / "overrides/partials/search.html").read_text(encoding="utf-8")
    box = jinja2.Environment(autoescape=True).from_string(partial).render(base_url=".")
    html = (
        '<!doctype html><html lang="zh-Hant" class="no-js"><head><meta charset="utf-8"><title>試</title>'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        '<link rel="icon" href="data:,"><link rel="stylesheet" href="assets/search.css">'
        '<script src="assets/page.js"></script><script defer src="assets/search.js"></script></head>'
        f"<body><header>{box}</header><main><h1>試</h1>{body}</main></body></html>"
    )
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(html, encoding="utf-8")
    assets = folder / "assets"
    assets.mkdir(exist_ok=True)
    # As the theme does before anything is drawn.
    (assets / "page.js").write_text('document.documentElement.className = "js"')
    for name in ("search.js", "search.css", "search"):
        source, target = DOCS / "assets" / name, assets / name
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)


class Site:
    """A folder served on a local port."""

    def __init__(self, folder: Path) -> None:
        handler = functools.partial(Quiet, directory=str(folder))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
