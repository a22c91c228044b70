"""How other hosts are asked, tried on a host of our own with every behaviour they have."""

import re
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from pathlib import Path

import pytest

from rulings.__main__ import main
from rulings.links.answers import (
    Answer,
    Verdict,
    official,
    places_of,
    remember,
    remembered,
    report,
)
from rulings.links.found import Place, Reference, Role
from rulings.links.outside import AGENT, Door, Manner, ask, ask_all

QUICK = Manner(delay=0, timeout=0.3, tries=3, backoff=0.01)
PLACES = {"moved": "/ok", "for-now": "/ok", "round": "/round", "moved-away": "404"}
NOW = datetime(2026, 11, 21, tzinfo=UTC)


class Host(ThreadingHTTPServer):
    """Answers by path: `/404`, `/busy`, `/slow`, …; keeps who asked what and when."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Answers)
        self.asked: list[tuple[str, str, str, float]] = []
        self.at_once, self.most_at_once = 0, 0
        self.counting = threading.Lock()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def methods(self, path: str) -> list[str]:
        return [method for method, asked, _, _ in self.asked if asked == path]


class Answers(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        host = self.server
        with host.counting:
            agent = self.headers["User-Agent"]
            host.asked.append((self.command, self.path, agent, time.monotonic()))
            host.at_once += 1
            host.most_at_once = max(host.most_at_once, host.at_once)
        time.sleep(0.01)
        with host.counting:
            host.at_once -= 1
        with suppress(BrokenPipeError):
            self._answer(self.path.strip("/"), len(host.methods(self.path)))

    do_HEAD = do_GET  # noqa: N815 (the server calls it so)

    def _answer(self, name: str, times: int) -> None:
        if name == "slow":
            time.sleep(0.6)
        if name == "closed":
            self.close_connection = True
        elif name == "busy" and times < 3:
            self._say(429, {"Retry-After": "0"})
        elif name in PLACES:
            self._say(302 if name == "for-now" else 301, {"Location": PLACES[name]})
        else:
            first = {"away": 503} if times < 2 else {}
            head = {"no-head": 405, "lying-head": 404} if self.command == "HEAD" else {}
            usual = int(name) if name.isdecimal() else 200
            self._say((first | head).get(name, usual))

    def _say(self, status: int, headers: dict[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def host() -> Iterator[Host]:
    with Host() as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        yield server
        server.shutdown()


def answer_of(host: Host, path: str, manner: Manner = QUICK) -> Answer:
    return ask(f"{host.url}/{path}", manner, defaultdict(Door))


@pytest.mark.parametrize(
    ("path", "status", "verdict", "methods"),
    [
        ("ok", 200, Verdict.GOOD, ["HEAD"]),
        ("404", 404, Verdict.DEAD, ["HEAD", "GET"]),
        ("410", 410, Verdict.DEAD, ["HEAD", "GET"]),
        ("403", 403, Verdict.UNSURE, ["HEAD", "GET"]),
        ("401", 401, Verdict.UNSURE, ["HEAD", "GET"]),
        ("no-head", 200, Verdict.GOOD, ["HEAD", "GET"]),
        ("lying-head", 200, Verdict.GOOD, ["HEAD", "GET"]),
        ("busy", 200, Verdict.GOOD, ["HEAD"] * 3),
        ("away", 200, Verdict.GOOD, ["HEAD"] * 2),
        ("503", 503, Verdict.UNSURE, ["HEAD"] * 3),
        ("500", 500, Verdict.UNSURE, ["HEAD", "GET"] * 3),
        ("slow", 0, Verdict.UNSURE, ["HEAD"] * 3),
        ("closed", 0, Verdict.UNSURE, ["HEAD"] * 3),
        ("moved", 200, Verdict.MOVED, ["HEAD"]),
        ("for-now", 200, Verdict.GOOD, ["HEAD"]),
        ("moved-away", 404, Verdict.DEAD, ["HEAD"]),
    ],
)
def test_an_answer(
    host: Host, path: str, status: int, verdict: Verdict, methods: list[str]
) -> None:
    answer = answer_of(host, path)
    assert (answer.status, answer.verdict) == (status, verdict)
    assert host.methods(f"/{path}") == methods


def test_a_lasting_redirect_says_where_to(host: Host) -> None:
    assert answer_of(host, "moved").moved == f"{host.url}/ok"
    assert not answer_of(host, "for-now").moved


def test_redirects_that_go_round_end(host: Host) -> None:
    answer = answer_of(host, "round", Manner(delay=0, tries=1))
    assert (answer.status, answer.said) == (0, "more than 5 redirects")


def test_a_host_that_is_not_there() -> None:
    answer = ask("http://127.0.0.1:9/", Manner(delay=0, tries=1), defaultdict(Door))
    assert (answer.status, answer.verdict) == (0, Verdict.UNSURE)


def test_the_project_says_its_name(host: Host) -> None:
    answer_of(host, "ok")
    assert {agent for _, _, agent, _ in host.asked} == {AGENT}
    assert "annotated-rulings" in AGENT


def test_a_host_is_asked_one_thing_at_a_time_and_slowly(host: Host) -> None:
    urls = [f"{host.url}/page-{number}" for number in range(6)]
    answers = list(ask_all(urls, Manner(delay=0.05)))
    times = sorted(when for *_, when in host.asked)
    assert {answer.url for answer in answers} == set(urls)
    assert host.most_at_once == 1
    assert all(later - sooner >= 0.05 for sooner, later in pairwise(times))


def test_hosts_are_asked_side_by_side() -> None:
    with Host() as one, Host() as other:
        for server in (one, other):
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        urls = [f"{server.url}/{n}00" for server in (one, other) for n in (2,) * 2]
        urls += [f"{server.url}/page" for server in (one, other)]
        began = time.monotonic()
        list(ask_all(urls, Manner(delay=0.3)))
        assert time.monotonic() - began < 0.9  # two of 0.3 s each, not four
        one.shutdown()
        other.shutdown()


def test_a_busy_host_is_left_alone_by_everybody(host: Host) -> None:
    list(ask_all([f"{host.url}/503", f"{host.url}/page"], Manner(delay=0, tries=2, backoff=0.2)))
    times = [when for *_, when in host.asked]
    assert max(times) - min(times) >= 0.2


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://law.moj.gov.tw/LawClass/LawSingle.aspx?pcode=B0000001&flno=184", True),
        ("https://judgment.judicial.gov.tw/FJUD/default.aspx", True),
        ("https://judicial.gov.tw/", True),
        ("https://notjudicial.gov.tw/", False),
        ("https://judicial.gov.tw.example/", False),
    ],
)
def test_official_sites(url: str, *, expected: bool) -> None:
    assert official(url) is expected
    dead = Answer(url, 404, "Not Found", "", NOW)
    assert dead.verdict is (Verdict.UNSURE if expected else Verdict.DEAD)


def test_good_answers_are_remembered_until_they_are_old(tmp_path: Path) -> None:
    file = tmp_path / "sub" / "links.json"
    week, day = timedelta(days=7), timedelta(days=1)
    answers = [
        Answer("https://a.example/", 200, "OK", "", NOW - day),
        Answer("https://b.example/", 404, "Not Found", "", NOW - day),
        Answer("https://c.example/", 200, "OK", "", NOW - 2 * week),
        Answer("https://d.example/", 0, "no answer in time", "", NOW - day),
    ]
    remember(file, answers)
    assert remembered(file, week, NOW) == {"https://a.example/": answers[0]}


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"url": "x"}]', "[]"])
def test_a_memory_that_cannot_be_read_is_empty(tmp_path: Path, content: str) -> None:
    (tmp_path / "links.json").write_text(content)
    assert remembered(tmp_path / "links.json", timedelta(7), NOW) == {}


def test_the_report() -> None:
    answers = [
        Answer("https://a.example/x|y", 404, "Not Found", "", NOW),
        Answer("https://b.example/", 200, "OK", "https://c.example/", NOW),
        Answer("https://good.example/", 200, "OK", "", NOW),
    ]
    reference = Reference(Place("a/index.html", 7, "<a>"), Role.FOLLOW, url=answers[0].url + "#z")
    assert report(answers, places_of([reference]), NOW) == (
        "# Outside links, 2026-11-21\n\n"
        "3 addresses; dead: 1, to be looked at by a person: 0, moved for good: 1, good: 1.\n\n"
        "## Dead\n\n| address | answer | where |\n| --- | --- | --- |\n"
        "| <https://a.example/x%7Cy> | 404 Not Found | `a/index.html:7` |\n\n"
        "## Moved for good\n\n| address | answer | where |\n| --- | --- | --- |\n"
        "| <https://b.example/> | 200 OK, now <https://c.example/> |  |\n"
    )


def test_the_command_asks_once_and_remembers(
    host: Host, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = tmp_path / "site"
    site.mkdir()
    links = "".join(f'<a href="{host.url}/{one}">x</a>\n' for one in ("ok", "404", "403", "ok#a"))
    (site / "index.html").write_text(f'<!doctype html>\n<html lang="en"><body>\n{links}')
    words = ["links", str(site), "--external", "--delay", "0"]
    words += ["--report", str(tmp_path / "r.md"), "--memory", str(tmp_path / "m.json")]
    assert main(words) == 1
    said = capsys.readouterr().out
    assert sorted(re.findall(r"^(\S+): <.*: (error|warning): (\d+)", said, re.MULTILINE)) == [
        ("index.html:4", "error", "404"),
        ("index.html:5", "warning", "403"),
    ]
    assert main(words) == 1
    assert Counter(path for _, path, *_ in host.asked) == {"/ok": 1, "/404": 4, "/403": 4}
    assert "## Dead" in (tmp_path / "r.md").read_text()
