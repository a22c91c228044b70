"""Asks other hosts for what we link to: one request at a time a host, slowly, and not for ever."""

import http.client
import threading
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from itertools import zip_longest
from urllib.parse import quote, urldefrag, urljoin, urlsplit

from rulings.links.answers import Answer

AGENT = "annotated-rulings-links/1 (link check of a site of annotated Taiwan court rulings)"
AGAIN = frozenset((408, 425, 429, 500, 502, 503, 504))
MOVED = frozenset((301, 302, 303, 307, 308))
HOPS = 5
HOSTS_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Manner:
    """How we ask; all times in seconds. `patience` is the longest wait a host may wish for."""

    delay: float = 1.5
    timeout: float = 20.0
    tries: int = 3
    backoff: float = 4.0
    patience: float = 60.0


@dataclass(slots=True)
class Door:
    """One host's door: whoever holds it asks, and leaves the delay behind."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows nothing by itself: each hop has to wait at its own host's door."""

    def redirect_request(self, *_: object) -> None:
        """No request."""


Response = tuple[int, str, float | None]  # status, where it moved, seconds the host asks to wait
Doors = defaultdict[str, Door]


def ask_all(urls: Iterable[str], manner: Manner) -> Iterator[Answer]:
    """The answers, as they come: hosts side by side, each one's addresses one by one."""
    by_host: dict[str, list[str]] = defaultdict(list)
    for url in sorted(set(urls)):
        by_host[urlsplit(url).netloc].append(url)
    doors: Doors = defaultdict(Door, {host: Door() for host in by_host})
    with ThreadPoolExecutor(HOSTS_AT_ONCE) as pool:
        waiting = {pool.submit(ask, url, manner, doors) for url in _in_turn(by_host)}
        try:
            for done in as_completed(waiting):
                yield done.result()
        finally:
            pool.shutdown(cancel_futures=True)


def ask(url: str, manner: Manner, doors: Doors) -> Answer:
    """One address's answer, tried again while the host is busy or silent."""
    status, moved, said = 0, "", ""
    for attempt in range(manner.tries):
        wait: float | None = None
        try:
            status, moved, wait = _follow(url, manner, doors)
            said = http.client.responses.get(status, "")
        except (OSError, http.client.HTTPException, ValueError) as error:
            status, said = 0, _reason(error)
        if status and status not in AGAIN:
            break
        if attempt + 1 < manner.tries:
            wished = manner.backoff * 2**attempt if wait is None else wait
            _shut(doors[urlsplit(url).netloc], min(wished, manner.patience))
    return Answer(url, status, said, moved, datetime.now(UTC))


def _shut(door: Door, seconds: float) -> None:
    """A busy host is left alone by all of us, not only by the one it told."""
    with door.lock:
        door.free_at = max(door.free_at, time.monotonic() + seconds)


def _in_turn(by_host: dict[str, list[str]]) -> Iterator[str]:
    """One address of each host, then the next of each: no host keeps all threads waiting."""
    for some in zip_longest(*by_host.values()):
        yield from (url for url in some if url is not None)


def _follow(url: str, manner: Manner, doors: Doors) -> Response:
    """The last answer of a chain of redirects, and where a lasting one leads."""
    here, lasting = url, True
    for _ in range(HOPS):
        status, to, wait = _politely(here, manner, doors)
        if status not in MOVED or not to:
            return status, here if lasting and here != url else "", wait
        lasting = lasting and status in {301, 308}
        here = urljoin(here, to)
    raise ValueError(f"more than {HOPS} redirects")


def _politely(url: str, manner: Manner, doors: Doors) -> Response:
    """HEAD first; where a host refuses that or finds nothing, GET decides."""
    found = _once("HEAD", url, manner, doors)
    if found[0] >= http.client.BAD_REQUEST and found[0] not in AGAIN - {500}:
        return _once("GET", url, manner, doors)
    return found


def _once(method: str, url: str, manner: Manner, doors: Doors) -> Response:
    address = quote(urldefrag(url).url, safe="%/:=&?~#+!$,;'@()*[]")
    if urlsplit(address).scheme not in {"http", "https"}:
        raise ValueError("not an http address")
    request = urllib.request.Request(address, method=method, headers={"User-Agent": AGENT})  # noqa: S310
    door = doors[urlsplit(address).netloc]
    with door.lock:
        time.sleep(max(0.0, door.free_at - time.monotonic()))
        try:
            return _send(request, manner.timeout)
        finally:
            door.free_at = time.monotonic() + manner.delay


def _send(request: urllib.request.Request, timeout: float) -> Response:
    opener = urllib.request.build_opener(_Stay)
    try:
        with opener.open(request, timeout=timeout) as response:
            return response.status, "", None
    except urllib.error.HTTPError as error:
        with error:
            wait = _seconds(error.headers.get("Retry-After"))
            return error.code, error.headers.get("Location") or "", wait


def _seconds(said: str | None) -> float | None:
    """`Retry-After`, in seconds from now: a number of them, or a date."""
    if not said:
        return None
    if said.strip().isdecimal():
        return float(said)
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    return max(0.0, (until - datetime.now(until.tzinfo)).total_seconds())


def _reason(error: Exception) -> str:
    inner = getattr(error, "reason", error)
    return "no answer in time" if isinstance(inner, TimeoutError) else str(inner) or "no answer"
