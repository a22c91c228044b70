"""Takes the README's picture: the head of one ruling and its first figures."""

import os
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[2]
SITE = ROOT / "site"
PICTURE = ROOT / "docs" / "assets" / "ruling-page.png"
RULING = "rulings/tphv-113-xiaoshang-geng2-1/"
SIZE = (1280, 980)  # px
CHROMIUM = ("chromium", "chromium-browser", "google-chrome")


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and says nothing about it."""

    def log_message(self, *_: object) -> None:
        """Not a word."""


def chromium() -> str | None:
    """The browser of this machine, as the tests find it; None leaves it to Playwright."""
    named = (os.environ["CHROMIUM"],) if "CHROMIUM" in os.environ else CHROMIUM
    return next((path for name in named if (path := shutil.which(name))), None)


def take(browser: Browser, address: str, to: Path) -> None:
    """A picture of the page's first screen, in the light colours."""
    width, height = SIZE
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="light")
    page.goto(address)
    page.screenshot(path=to, animations="disabled")
    page.close()


def main() -> None:
    """Serves the built site for as long as the picture takes."""
    handler = partial(Quiet, directory=str(SITE))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        take(browser, f"http://127.0.0.1:{server.server_port}/{RULING}", PICTURE)
        browser.close()
        server.shutdown()
    print(f"{PICTURE.relative_to(ROOT)}: {PICTURE.stat().st_size // 1024} kB")


if __name__ == "__main__":
    main()
