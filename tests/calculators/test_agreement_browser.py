"""Python and the browser's JavaScript come to the same on 100,000 cases, troubles included."""

import shutil
from collections import Counter
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from cases import digest, lines

from rulings.render.scripts import FOLDER

CASES = 100_000
CHUNK = 1_000


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def runner(tmp_path, page):
    shutil.copytree(FOLDER / "calculators", tmp_path / "calculators")
    shutil.copy(Path(__file__).with_name("cases.js"), tmp_path)
    (tmp_path / "index.html").write_text("<!doctype html><title>cases</title>")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        page.goto(f"http://127.0.0.1:{server.server_port}/")
        yield page
        server.shutdown()


def test_python_and_javascript_agree_on_100_000_cases(runner):
    theirs = runner.evaluate(
        """async ([cases, chunk]) => {
          const { digest } = await import("/cases.js");
          const made = [];
          for (let start = 0; start < cases; start += chunk) made.push(await digest(start, chunk));
          return made;
        }""",
        [CASES, CHUNK],
    )
    for start, given in zip(range(0, CASES, CHUNK), theirs, strict=True):
        ours = lines(start, CHUNK)
        if digest(ours) != given:
            other = runner.evaluate(
                "async ([s, n]) => (await import('/cases.js')).lines(s, n)", [start, CHUNK]
            )
            assert ours == other, next((a, b) for a, b in zip(ours, other, strict=True) if a != b)


def test_the_cases_are_worth_running():
    made = [line.partition("} ")[2] for line in lines(0, 5_000)]
    troubles = Counter(one for line in made if "!" in line for one in line.split("; "))
    kinds = {trouble.partition("!")[2] for trouble in troubles}
    calculated = sum("[" in line for line in made)
    assert calculated > 2_000
    assert kinds >= {
        "empty", "number", "negative", "large", "places", "day", "before", "over", "tier", "choice",
    }  # fmt: skip
